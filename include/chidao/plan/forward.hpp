// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/plan/terms.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace chidao {

/// When an assignment can start and when its output can be complete at the earliest, as the
/// forward pass found it (meanings 9.1).
struct earliest_value {
  bool known = false;      ///< false: no lower limit is known
  bound start{};           ///< if known: before this the inputs and the release are there
  bound at{};              ///< if known: before this the output can be complete
  bool at_least = false;   ///< true: it may become later, a lower limit is missing
  bool coarse = false;     ///< true: it lost up to a day
  bool estimated = false;  ///< true: counted on days no calendar vouches for
  bool assumed = false;    ///< true: it rests on an assumption
  bool day_only = false;   ///< true: it counts from a day whose hour is not known
  bool counted = false;    ///< true: a duration was counted; false: it is the release handed on
};

/// The forward pass of a plan: when the inputs of each hub can be complete, and what an
/// assignment reads off its hubs.
class forward_pass {
 public:
  /// Reads a plan.
  explicit forward_pass(const plan_record& in) : in_{in}, steps_{in} {}

  /// The earliest completion of the assignment at a position.
  /// @throws outside_coverage naming the assignment
  /// @complexity the feeds of the task and one calendar step
  [[nodiscard]] earliest_value earliest(task_id which, block_position position) {
    const planned_task& what = in_.tasks[which];
    earliest_value out;
    out.at_least = !what.release || what.lacks_input;
    if (what.release) {
      out.known = true;
      out.start = bound::after(what.release->at);
      out.assumed = what.release_from->known == provenance::status::assumed;
      out.day_only = what.release->day_only;
    }
    for (const std::uint32_t number : what.inputs) {
      const planned_feed& each = in_.feeds[number];
      const auto hub = each.hubs->of_consumer(position);
      if (!hub)
        continue;
      const std::size_t slot = each.first_hub + *hub;
      const std::uint8_t flags = in_.hubs.ready_flags[slot];
      if ((flags & hub_columns::ready_at_least) != 0)
        out.at_least = true;
      if ((flags & hub_columns::ready_known) == 0)
        continue;
      const bound ready = in_.hubs.ready[slot];
      if (out.known && ready < out.start)
        continue;
      if (!out.known || ready > out.start)
        out.coarse = out.estimated = out.assumed = out.day_only = out.counted = false;
      out.known = true;
      out.start = ready;
      out.coarse = out.coarse || (flags & hub_columns::ready_coarse) != 0;
      out.estimated = out.estimated || (flags & hub_columns::ready_estimated) != 0;
      out.assumed = out.assumed || (flags & hub_columns::ready_assumed) != 0;
      out.day_only = out.day_only || (flags & hub_columns::ready_day_only) != 0;
      out.counted = out.counted || (flags & hub_columns::ready_counted) != 0;
    }
    if (!out.known)
      return out;
    const unit_id who = unit_at(what, position);
    const handling_time time = time_of(in_, what, who);
    const step reached = steps_.forward(what, who, out.start);
    out.at = reached.at;
    out.coarse = out.coarse || (out.counted && is_coarse(time.length, out.start));
    out.estimated = out.estimated || reached.estimated;
    out.assumed = out.assumed || (time.clause != nullptr &&
                                  time.clause->from.known == provenance::status::assumed);
    out.counted = out.counted || time.length.count() > 0;
    return out;
  }

  /// When the inputs of a hub can be complete.
  struct hub_ready {
    bound at{};              ///< if known
    std::uint8_t flags = 0;  ///< of hub_columns::ready_…
  };
  /// See hub_ready. @throws outside_coverage naming a producer
  [[nodiscard]] hub_ready ready_of(const planned_feed& through, hub_map::hub which) {
    hub_ready out;
    const auto& enough = through.clause->enough;
    const std::optional<bound> last = enough ? last_of_quorum(through, which) : std::nullopt;
    for (const block_position p : through.hubs->producers(which)) {
      const earliest_value each = earliest(through.producer, p);
      if (!each.known || each.at_least)
        out.flags |= hub_columns::ready_at_least;
      if (!each.known || (enough && (!last || each.at > *last)))
        continue;
      const bool known = (out.flags & hub_columns::ready_known) != 0;
      if (known && each.at < out.at)
        continue;
      constexpr unsigned of_binding = hub_columns::ready_coarse | hub_columns::ready_estimated |
                                      hub_columns::ready_assumed | hub_columns::ready_day_only |
                                      hub_columns::ready_counted;
      if (!known || each.at > out.at)
        out.flags = static_cast<std::uint8_t>(out.flags & ~of_binding);
      out.at = each.at;
      out.flags = static_cast<std::uint8_t>(out.flags | hub_columns::ready_known |
                                            (each.coarse ? hub_columns::ready_coarse : 0) |
                                            (each.estimated ? hub_columns::ready_estimated : 0) |
                                            (each.assumed ? hub_columns::ready_assumed : 0) |
                                            (each.day_only ? hub_columns::ready_day_only : 0) |
                                            (each.counted ? hub_columns::ready_counted : 0));
    }
    const bool known = (out.flags & hub_columns::ready_known) != 0;
    if (known && enough && enough->or_at && bound::after(*enough->or_at) <= out.at)
      out = {bound::after(*enough->or_at), hub_columns::ready_known};
    return out;
  }

 private:
  /// The arrival that completes a quorum: the k-th earliest, k the share of the producers rounded
  /// up. A producer without a lower limit may be the first to arrive.
  /// @returns nothing where such producers could make up the quorum
  [[nodiscard]] std::optional<bound> last_of_quorum(const planned_feed& through,
                                                    hub_map::hub which) {
    const auto producers = through.hubs->producers(which);
    std::vector<bound> known;
    for (const block_position p : producers)
      if (const earliest_value each = earliest(through.producer, p); each.known)
        known.push_back(each.at);
    const std::size_t needed =
        (producers.size() * static_cast<std::size_t>(through.clause->enough->percent) + 99) / 100;
    const std::size_t unknown = producers.size() - known.size();
    if (needed <= unknown)
      return std::nullopt;
    const auto last = known.begin() + static_cast<std::ptrdiff_t>(needed - unknown - 1);
    std::nth_element(known.begin(), last, known.end());
    return *last;
  }

  const plan_record& in_;
  stepper steps_;
};

/// Fills when the inputs of every hub can be complete, producers first.
/// @throws outside_coverage naming an assignment whose calendar does not reach
/// @complexity one calendar step per assignment
inline void run_forward(plan_record& in) {
  forward_pass pass{in};
  for (auto each = in.sweep.rbegin(); each != in.sweep.rend(); ++each) {
    const planned_feed& through = in.feeds[each->feed];
    for (hub_map::hub h = each->first; h < each->last; ++h) {
      const auto ready = pass.ready_of(through, h);
      in.hubs.ready[through.first_hub + h] = ready.at;
      in.hubs.ready_flags[through.first_hub + h] = ready.flags;
    }
  }
  // Those that feed nobody are in no hub: what they need of a calendar is tried here.
  for (std::size_t slot = 0; slot < in.tasks.size(); ++slot) {
    const auto which = id_of<task_id>(slot);
    const planned_task& what = in.tasks[which];
    for (block_position p = 0; p < what.leads->count(); ++p)
      if (std::none_of(what.outputs.begin(), what.outputs.end(), [&](std::uint32_t number) {
            return in.feeds[number].hubs->of_producer(p).has_value();
          }))
        static_cast<void>(pass.earliest(which, p));
  }
}

}  // namespace chidao
