// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/error.hpp>

namespace chidao {

namespace sentences {
/// A bound or time for a unit that has no part in the task.
inline constexpr sentence clause_outside_audience{
    "clause-outside-audience",
    "task \"{task}\" has a clause for unit \"{unit}\", which is no lead"};
/// What such a clause must name.
inline constexpr sentence expected_lead_unit{"expected-lead-unit", "a unit that leads the task"};
/// Tasks that feed each other in a circle.
inline constexpr sentence feeds_in_circle{"feeds-in-circle",
                                          "the tasks feed each other in a circle: {circle}"};
/// One task of such a circle.
inline constexpr sentence circle_task{
    "circle-task",
    "task \"{task}\" of \"{document}\" ({units} {units:unit|units}, first \"{first}\")"};
/// What feeds must be.
inline constexpr sentence expected_feeds{
    "expected-feeds",
    "no circle, or one in which every feed is upward along one line or same_unit"};
}  // namespace sentences

/// The papers cannot be planned as they stand.
class plan_error : public error {
 public:
  using error::error;
};

/// Tasks feed each other in a circle that no line breaks up (meanings 6.3).
class cyclic_feeds : public plan_error {
 public:
  using plan_error::plan_error;
};

}  // namespace chidao
