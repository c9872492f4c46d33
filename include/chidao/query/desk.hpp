// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/query/status.hpp>
#include <cstdint>
#include <optional>
#include <vector>

namespace chidao {

/// One thing on a unit's desk.
struct desk_item {
  tracked_id which;          ///< the assignment
  status is;                 ///< where it stands
  std::optional<bound> due;  ///< the earlier of declared and needed bound, if one is known
};

/// What one unit owes, over all papers: what is open, by when it is due, what has no bound last;
/// ties by paper and task.
/// @throws unknown_unit with suggestions
/// @complexity the tasks of all papers, and the statuses of the unit's assignments
[[nodiscard]] inline std::vector<desk_item> desk_of(const status_query& ask, const unit_ref& who) {
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
