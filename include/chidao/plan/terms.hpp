// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/plan_record.hpp>

namespace chidao {

namespace sentences {
/// A step that no calendar vouches for, with whom it concerns.
inline constexpr sentence plan_outside_coverage{
    "plan-outside-coverage",
    "unit \"{unit}\", task \"{task}\": calendar \"{calendar}\" vouches only for {first} to {last}, "
    "so {length} counted from {from} is not known"};
}  // namespace sentences

/// The handling time of an assignment and the clause it comes from.
struct handling_time {
  duration length = {};                 ///< 0 minutes where nothing is said
  const time_clause* clause = nullptr;  ///< null where nothing is said
};

/// The declared bound of an assignment: what was granted it, else what the paper says; null where
/// nothing is declared. @complexity logarithmic in the exceptions
[[nodiscard]] const settled_bound* declared_of(const plan_record& in, const planned_task& what,
                                               unit_id who);

/// The handling time of an assignment.
[[nodiscard]] handling_time time_of(const plan_record& in, const planned_task& what, unit_id who);

/// The calendar of an assignment: the task's, else the unit's, else the plan's (meanings 3.2).
[[nodiscard]] const calendar& calendar_of(const plan_record& in, const planned_task& what,
                                          unit_id who);

/// True if a calendar vouches for the working days between two bounds, in either order.
[[nodiscard]] bool is_counted(bound one, bound other, const calendar& days);

/// The unit at a position of a task's block. @pre position < the number of leads
[[nodiscard]] inline unit_id unit_at(const planned_task& what, block_position position) {
  return (*what.units)[position];
}

/// What is wrong where a calendar does not vouch for the days a step needs.
[[nodiscard]] outside_coverage refused_step(const plan_record& in, const planned_task& what,
                                            unit_id who, bound from);

/// F or B of an assignment with a memory of the last step: neighbours in a block often share
/// bound, time and calendar.
class stepper {
 public:
  /// Steps in a plan.
  explicit stepper(const plan_record& in) : in_{in} {}

  /// F of the assignment: when its output can be complete if its inputs are before `from`.
  /// @throws outside_coverage naming the assignment
  [[nodiscard]] step forward(const planned_task& what, unit_id who, bound from);
  /// The same, with its handling time at hand.
  [[nodiscard]] step forward(const planned_task& what, unit_id who, duration takes, bound from);
  /// B of the assignment: before when its inputs must be complete so that its output is before
  /// `until`.
  /// @throws outside_coverage naming the assignment
  [[nodiscard]] step back(const planned_task& what, unit_id who, bound until);
  /// The same, with its handling time at hand.
  [[nodiscard]] step back(const planned_task& what, unit_id who, duration takes, bound until);

 private:
  struct memory {
    bound at{};
    duration length{};
    const calendar* days = nullptr;
    step result{};
  };

  template <class Take>
  step remembered(memory& last, const planned_task& what, unit_id who, duration length, bound at,
                  const Take& take) const;

  const plan_record& in_;
  memory forward_;
  memory back_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/terms.ipp>
#endif
