// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/plan/terms.hpp>
#include <string>

namespace chidao {

CHIDAO_INLINE const settled_bound* declared_of(const plan_record& in, const planned_task& what,
                                               unit_id who) {
  if (!what.granted.untouched())
    if (const auto* own = what.granted.find(what.leads->rank(who.slot())))
      return &(*own)->settled;
  const auto clause = what.clauses->bound_of.of(who, in.units);
  return clause ? &what.clauses->bounds[*clause] : nullptr;
}

CHIDAO_INLINE handling_time time_of(const plan_record& in, const planned_task& what, unit_id who) {
  const auto clause = what.clauses->time_of.of(who, in.units);
  if (!clause)
    return {};
  const time_clause* holds = what.clauses->times[*clause];
  return {holds->length, holds};
}

CHIDAO_INLINE const calendar& calendar_of(const plan_record& in, const planned_task& what,
                                          unit_id who) {
  return in.shared->calendars()[what.calendar ? *what.calendar : in.shared->calendar_of(who)];
}

CHIDAO_INLINE bool is_counted(bound one, bound other, const calendar& days) {
  return stepping::covered(days, std::min(one, other), std::max(one, other));
}

CHIDAO_INLINE outside_coverage refused_step(const plan_record& in, const planned_task& what,
                                            unit_id who, bound from) {
  const calendar& days = calendar_of(in, what, who);
  const std::string& unit = in.units.units()[who.slot()].code;
  return outside_coverage{
      {say(sentences::plan_outside_coverage, {{"unit", unit},
                                              {"task", what.text->code},
                                              {"calendar", days.name()},
                                              {"first", to_message(days.first_covered())},
                                              {"last", to_message(days.last_covered())},
                                              {"length", to_message(time_of(in, what, who).length)},
                                              {"from", to_message(from)}}),
       say(sentences::expected_coverage_or_estimate),
       {},
       {unit, what.text->code}}};
}

CHIDAO_INLINE step stepper::forward(const planned_task& what, unit_id who, bound from) {
  return forward(what, who, time_of(in_, what, who).length, from);
}

CHIDAO_INLINE step stepper::forward(const planned_task& what, unit_id who, duration takes,
                                    bound from) {
  return remembered(forward_, what, who, takes, from, [&](duration length, const calendar& days) {
    try {
      return step_forward(from, length, days, roll::none, in_.options.beyond);
    } catch (const outside_coverage&) {
      throw refused_step(in_, what, who, from);
    }
  });
}

CHIDAO_INLINE step stepper::back(const planned_task& what, unit_id who, bound until) {
  return back(what, who, time_of(in_, what, who).length, until);
}

CHIDAO_INLINE step stepper::back(const planned_task& what, unit_id who, duration takes,
                                 bound until) {
  return remembered(back_, what, who, takes, until, [&](duration length, const calendar& days) {
    const auto reached = step_back(until, length, days, roll::none, in_.options.beyond);
    if (!reached)
      throw refused_step(in_, what, who, until);
    return *reached;
  });
}

template <class Take>
step stepper::remembered(memory& last, const planned_task& what, unit_id who, duration length,
                         bound at, const Take& take) const {
  const calendar& days = calendar_of(in_, what, who);
  if (last.days != &days || last.at != at || !(last.length == length))
    last = {at, length, &days, take(length, days)};
  return last.result;
}

}  // namespace chidao
