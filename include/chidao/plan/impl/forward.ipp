// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/plan/forward.hpp>

namespace chidao {

CHIDAO_INLINE void run_forward(plan_record& in) {
  forward_pass pass{in};
  fill_ready(in, pass, in.hubs.ready, in.edit);
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
