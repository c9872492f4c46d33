// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/answers.hpp>
#include <chidao/plan/backward.hpp>
#include <chidao/plan/explanation.hpp>
#include <chidao/plan/forward.hpp>
#include <chidao/plan/squeeze.hpp>
#include <cstdint>
#include <optional>
#include <vector>

namespace chidao {

/// One task of one unit: the thing that is due. A light handle that borrows its plan and answers
/// the questions people ask of one thing.
class assignment {
 public:
  /// The assignment of a plan at a position of a task's block; plan::at() finds it.
  assignment(const plan_record& in, task_id which, block_position position)
      : in_{&in}, task_{which}, position_{position} {}

  /// Its name in the plan.
  [[nodiscard]] assignment_id id() const { return {task_, who(), {}}; }
  /// Its name outside the plan.
  [[nodiscard]] assignment_key key() const;
  /// Who has to do it.
  [[nodiscard]] const chidao::unit& unit() const { return in_->units.units()[who().slot()]; }
  /// What has to be done.
  [[nodiscard]] const chidao::task& task() const { return *what().text; }
  /// The calendar it is counted on: the task's, else the unit's, else the plan's.
  [[nodiscard]] const chidao::calendar& calendar() const {
    return calendar_of(*in_, what(), who());
  }
  /// What the unit needs after its last input has come.
  [[nodiscard]] handling_time handling() const { return time_of(*in_, what(), who()); }
  /// From when the unit can start, as far as the papers say; nothing: no lower limit.
  [[nodiscard]] std::optional<moment> release() const { return what().release; }

  /// The bound the paper gives.
  [[nodiscard]] declared_bound declared() const {
    return declared_bound_of(declared_of(*in_, what(), who()));
  }
  /// The bound its consumers require.
  [[nodiscard]] needed_bound needed() const;
  /// The earlier of both; nothing where neither is known.
  [[nodiscard]] std::optional<bound> earlier() const;
  /// What it is judged by: the declared bound, the needed one only where none is declared
  /// (meanings 8.2).
  [[nodiscard]] bound_state judged() const;
  /// When the output can be complete at the earliest.
  [[nodiscard]] earliest_bound earliest() const {
    return earliest_bound{forward_pass{*in_}.earliest(task_, position_)};
  }
  /// How much time is left over between earliest and the earlier bound.
  [[nodiscard]] chidao::slack slack() const;
  /// The last open day that meets the earlier bound (meanings 1.3); nothing where there is no
  /// bound, or where it falls in days off and is met on duty.
  [[nodiscard]] std::optional<day> last_working_day() const;

  /// True if needed and declared bound are the same minute.
  [[nodiscard]] bool is_touching() const;
  /// Too little time for a consumer if this unit uses the time the paper gives it (meanings 8.3).
  [[nodiscard]] std::optional<chidao::squeeze> squeeze() const {
    return squeeze_of(*in_, task_, position_);
  }
  /// The earlier bound cannot be met even at full speed (meanings 8.3).
  [[nodiscard]] std::optional<chidao::infeasible> infeasible() const;

  /// Those who wait for it.
  [[nodiscard]] std::vector<assignment_id> consumers() const;
  /// Those it waits for.
  [[nodiscard]] std::vector<assignment_id> producers() const;

  /// Why it is needed when it is, step by step down to the phrase that started it.
  [[nodiscard]] explanation explain() const { return explanation_of(*in_, task_, position_); }

 private:
  [[nodiscard]] const planned_task& what() const { return in_->tasks[task_]; }
  [[nodiscard]] unit_id who() const { return unit_at(what(), position_); }
  [[nodiscard]] std::optional<instant> release_instant() const;
  [[nodiscard]] std::optional<earlier_bound> earlier_of() const;

  template <class Members>
  [[nodiscard]] std::vector<assignment_id> neighbours(const std::vector<std::uint32_t>& feeds,
                                                      const Members& members,
                                                      task_id planned_feed::*other) const;

  const plan_record* in_;
  task_id task_;
  block_position position_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/assignment.ipp>
#endif
