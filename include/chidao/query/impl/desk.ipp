// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/query/desk.hpp>
#include <cstdint>
#include <utility>

namespace chidao {

CHIDAO_INLINE std::vector<desk_item> desk_of(const status_query& ask, const unit_ref& who) {
  const outlook& in = ask.of();
  const unit_id unit = in.units().id(who);
  std::vector<desk_item> out;
  for (std::uint32_t number = 0; number < in.plan_count(); ++number) {
    const auto& tasks = in.plan_at(number).now.record().tasks.records();
    for (std::uint32_t slot = 0; slot < tasks.size(); ++slot) {
      const ranked_set& leads = *tasks[slot].leads;
      if (!leads.contains(unit.slot()))
        continue;
      const tracked_id which{number, task_id{slot},
                             static_cast<block_position>(leads.rank(unit.slot()))};
      status is = ask(which);
      if (is.cell == status_cell::withdrawn || is.is.complete())
        continue;
      const std::optional<bound> due = is.by.earlier();
      out.push_back({which, std::move(is), due});
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const desk_item& a, const desk_item& b) {
    return a.due && b.due ? *a.due < *b.due : a.due.has_value() && !b.due;
  });
  return out;
}

}  // namespace chidao
