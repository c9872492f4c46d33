// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/query/rests.hpp>

namespace chidao {

CHIDAO_INLINE bool rests(const tracked_plan& of, const plan_record& in, task_id task,
                         block_position who, instant at, instant known) {
  if (of.facts[task.slot()].at(who, at, known).suspended)
    return true;
  bool any = false;
  bool all = true;
  for_each_to_rest_with(in, task, who, [&](task_id consumer, block_position c) {
    any = true;
    all = all && rests(of, in, consumer, c, at, known);
  });
  return any && all;
}

}  // namespace chidao
