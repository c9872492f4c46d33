// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/backward.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>

namespace chidao {

/// The backward pass again with one declared bound moved, as far as what is asked depends on it.
class moved_bound {
 public:
  /// Reads a plan as if the declared bound of one assignment were `to`.
  moved_bound(const plan_record& in, assignment_id whom, bound to)
      : in_{in}, whom_{whom}, to_{to} {}

  /// The earlier of declared and needed bound; nothing where neither is known. Days beyond the
  /// coverage of a calendar are estimated.
  /// @complexity the consumers that depend on the assignment, near and far
  [[nodiscard]] std::optional<bound> earlier(task_id which, block_position position) {
    const planned_task& what = in_.tasks[which];
    const unit_id who = unit_at(what, position);
    const settled_bound* own = declared_of(in_, what, who);
    std::optional<bound> out;
    if (which == whom_.task && who == whom_.unit)
      out = to_;
    else if (own != nullptr && own->when)
      out = own->when->limit();
    for (const std::uint32_t number : what.outputs)
      if (const auto hub = in_.feeds[number].hubs->of_producer(position))
        keep_earlier(out, need_of(in_.feeds[number], *hub));
    return out;
  }

 private:
  static void keep_earlier(std::optional<bound>& kept, const std::optional<bound>& other) {
    if (other && (!kept || *other < *kept))
      kept = other;
  }

  [[nodiscard]] std::optional<bound> need_of(const planned_feed& through, hub_map::hub which) {
    const std::size_t slot = through.first_hub + which;
    if (const auto found = needs_.find(slot); found != needs_.end())
      return found->second;
    std::optional<bound> out;
    const planned_task& what = in_.tasks[through.consumer];
    for (const block_position c : through.hubs->consumers(which)) {
      const unit_id who = unit_at(what, c);
      if (const auto limit = earlier(through.consumer, c))
        if (const auto back =
                step_back(*limit, time_of(in_, what, who).length, calendar_of(in_, what, who),
                          roll::none, beyond_coverage::estimate))
          keep_earlier(out, back->at);
    }
    return needs_[slot] = out;
  }

  const plan_record& in_;
  assignment_id whom_;
  bound to_;
  std::map<std::size_t, std::optional<bound>> needs_;
};

}  // namespace chidao
