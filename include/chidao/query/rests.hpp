// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/track/outlook.hpp>
#include <cstdint>

namespace chidao {

/// Calls `visit(task, position)` with the consumers whose suspension reaches an assignment: all
/// that are still asked for, if nothing is declared for it (meanings 10.4).
template <class Visit>
void for_each_to_rest_with(const plan_record& in, task_id task, block_position who,
                           const Visit& visit) {
  const planned_task& what = in.tasks[task];
  if (declared_of(in, what, unit_at(what, who)) != nullptr)
    return;
  for (const std::uint32_t number : what.outputs) {
    const planned_feed& each = in.feeds[number];
    const auto hub = each.hubs->of_producer(who);
    if (!hub)
      continue;
    for (const block_position c : each.hubs->consumers(*hub))
      if (in.tasks[each.consumer].withdrawn[c] == 0)
        visit(each.consumer, c);
  }
}

/// True if work on an assignment rests by what happened by `at`, as known at `known`: it is
/// suspended itself, or nothing is declared for it and all its consumers rest.
/// @param in the plan with the bounds known then
[[nodiscard]] bool rests(const tracked_plan& of, const plan_record& in, task_id task,
                         block_position who, instant at, instant known);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/query/impl/rests.ipp>
#endif
