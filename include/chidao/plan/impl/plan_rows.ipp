// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/plan/plan_rows.hpp>
#include <cstddef>
#include <map>
#include <utility>

namespace chidao {

CHIDAO_INLINE std::int64_t clause_of(const planned_task& in, block_position position,
                                     const settled_bound* declared) {
  if (declared == nullptr)
    return -1;
  return in.granted.find(position) != nullptr ? -2 - declared->when->limit().minutes()
                                              : declared - in.clauses->bounds.data();
}

CHIDAO_INLINE std::vector<plan_row> rows_of(const plan& from) {
  std::vector<plan_row> out;
  const std::vector<std::string>& tiers = from.units().tiers();
  for (std::size_t slot = 0; slot < from.task_count(); ++slot) {
    const auto task = id_of<task_id>(slot);
    const ranked_set& leads = from.leads(task);
    // What a person would see: rows that agree in all of it are one.
    std::map<std::vector<std::int64_t>, std::vector<unit_id>> alike;
    for (block_position p = 0; p < leads.count(); ++p) {
      const assignment each{from.record(), task, p};
      const settled_bound* declared =
          declared_of(from.record(), from.record().tasks[task], each.id().unit);
      const needed_bound needed = each.needed();
      const auto slack = each.slack().value;
      const auto day_number = [](const std::optional<day>& which) {
        return which ? std::int64_t{which->serial()} : std::int64_t{minute_count::end};
      };
      alike[{std::find(tiers.begin(), tiers.end(), each.unit().tier) - tiers.begin(),
             clause_of(from.record().tasks[task], p, declared),
             static_cast<std::int64_t>(needed.state()), needed.at() ? needed.at()->minutes() : 0,
             needed.at_most() + 2 * needed.coarse() + 4 * needed.estimated() + 8 * needed.assumed(),
             each.handling().length.count(),
             static_cast<std::int64_t>(each.handling().length.counts()),
             each.handling().clause == nullptr ? -1
                                               : each.handling().clause - from[task].takes.data(),
             each.earliest().at() ? each.earliest().at()->minutes() : -1,
             each.earliest().at_least() + 2 * each.earliest().coarse() +
                 4 * each.earliest().estimated() + 8 * each.earliest().assumed() +
                 16 * each.earliest().day_only(),
             slack ? slack->days : 0, slack ? slack->minutes : 0,
             day_number(each.last_working_day()), day_number(needed.last_working_day())}]
          .push_back(each.id().unit);
    }
    for (auto& [shown, units] : alike) {
      const assignment first = from.at({task, units.front(), {}});
      plan_row row{task,
                   first.unit().tier,
                   std::move(units),
                   first.declared(),
                   first.needed(),
                   first.last_working_day(),
                   false,
                   first.handling(),
                   first.earliest(),
                   first.slack(),
                   first.squeeze(),
                   first.infeasible()};
      row.on_duty = first.earlier().has_value() && !row.last_working_day;
      out.push_back(std::move(row));
    }
  }
  return out;
}

}  // namespace chidao
