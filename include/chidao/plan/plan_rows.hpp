// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/plan.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace chidao {

/// Assignments of one task that people would see as one: same tier, same bounds, same times.
struct plan_row {
  task_id task;                                  ///< what
  std::string tier;                              ///< level of the units; empty: none
  std::vector<unit_id> units;                    ///< who, in preorder
  declared_bound declared;                       ///< what the paper gives
  needed_bound needed;                           ///< what consumers require
  std::optional<day> last_working_day;           ///< last open day that meets the earlier bound
  bool on_duty = false;                          ///< true: that bound falls in days off
  handling_time handling;                        ///< what a unit needs after its last input
  earliest_bound earliest;                       ///< when it can be complete
  chidao::slack slack;                           ///< what is left over
  std::optional<chidao::squeeze> squeeze;        ///< that of the first unit
  std::optional<chidao::infeasible> infeasible;  ///< that of the first unit
};

/// A number that tells the clauses of a task apart: its position, below 0 for a bound granted, of
/// which equal ones are alike, and for none.
[[nodiscard]] std::int64_t clause_of(const planned_task& in, block_position position,
                                     const settled_bound* declared);

/// The plan as rows for people: tasks as written, tiers highest first.
/// @complexity the assignments, with what an assignment costs to ask
[[nodiscard]] std::vector<plan_row> rows_of(const plan& from);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/plan_rows.ipp>
#endif
