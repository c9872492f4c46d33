// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/plan/moved_bound.hpp>
#include <chidao/plan/terms.hpp>
#include <cstdint>

namespace chidao {

CHIDAO_INLINE std::optional<bound> moved_bound::earlier(task_id which, block_position position) {
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

CHIDAO_INLINE void moved_bound::keep_earlier(std::optional<bound>& kept,
                                             const std::optional<bound>& other) {
  if (other && (!kept || *other < *kept))
    kept = other;
}

CHIDAO_INLINE std::optional<bound> moved_bound::need_of(const planned_feed& through,
                                                        hub_map::hub which) {
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

}  // namespace chidao
