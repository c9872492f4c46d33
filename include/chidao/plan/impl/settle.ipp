// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/plan/settle.hpp>
#include <chidao/time/due.hpp>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace chidao::settling {

/// What the paper, and those who dated its events, make known to rules. Words of a rule name an
/// event by its code or by its name.
CHIDAO_INLINE known_times known_to(const settling_facts& facts) {
  known_times out;
  if (facts.issued) {
    out.issue = written_moment{facts.issued->at.on()};
    if (!facts.issued->day_only)
      out.issue->at = facts.issued->at.at();
  }
  for (const event_anchor& each : facts.paper->events) {
    std::optional<day> on = each.on;
    for (const dated_event& given : facts.dated)
      if (given.code == each.code)
        on = given.on;
    if (!on)
      continue;
    out.events[each.code] = written_moment{*on};
    if (!each.name.empty())
      out.events[each.name] = written_moment{*on};
  }
  return out;
}

/// The bound in words: a bound at midnight lets the day before it through.
CHIDAO_INLINE deadline in_words(bound limit) {
  return limit.is_midnight() ? deadline::by(limit.last_day())
                             : deadline::before(limit.first_late_day(), limit.clock());
}

CHIDAO_INLINE settled_bound by_rule(const bound_clause& clause, const settling_facts& facts,
                                    std::size_t calendar) {
  auto found = std::make_shared<due_date>(
      due_of(*clause.what.rule, known_to(facts), facts.over.calendars()[calendar], facts.beyond));
  constexpr bound_state states[] = {bound_state::known, bound_state::none, bound_state::pending,
                                    bound_state::unresolved};
  settled_bound out{states[static_cast<std::size_t>(found->is)], {}, &clause, &clause.from};
  if (found->limit)
    out.when = in_words(*found->limit);
  out.computed = std::move(found);
  out.calendar = calendar;
  return out;
}

/// The anchor of a rule; null if it has none.
CHIDAO_INLINE const time_anchor* anchor_of(const time_rule& rule) {
  if (const auto* term = std::get_if<term_rule>(&rule))
    return &term->after;
  if (const auto* lead = std::get_if<lead_time_rule>(&rule))
    return &lead->before;
  return nullptr;
}

/// The words by which a rule names events.
CHIDAO_INLINE std::vector<std::string> events_of(const time_rule& rule) {
  if (const auto* event = std::get_if<event_rule>(&rule))
    return {event->event};
  if (const auto* occasions = std::get_if<occasion_rule>(&rule))
    return occasions->occasions;
  const time_anchor* const anchor = anchor_of(rule);
  if (anchor != nullptr && anchor->what == time_anchor::kind::event)
    return {anchor->name};
  return {};
}

}  // namespace chidao::settling

namespace chidao {

CHIDAO_INLINE settled_bound settled(const bound_clause& clause, const settling_facts& known,
                                    std::size_t calendar) {
  switch (clause.what.says) {
  case declaration::state::fixed:
    return {bound_state::known, clause.what.when, &clause, &clause.from};
  case declaration::state::standing:
    return {bound_state::none, {}, &clause, &clause.from};
  case declaration::state::unresolved:
    return {bound_state::unresolved, {}, &clause, &clause.from};
  default:
    break;
  }
  if (clause.what.says == declaration::state::by_rule)
    return settling::by_rule(clause, known, calendar);
  const known_times times = settling::known_to(known);
  const auto event = times.events.find(clause.what.refers_to);
  if (event == times.events.end())
    return {bound_state::pending, {}, &clause, &clause.from};
  const bool before = clause.what.says == declaration::state::before_event;
  const day on = event->second.on;
  return {bound_state::known, before ? deadline::before(on) : deadline::by(on), &clause,
          &clause.from};
}

CHIDAO_INLINE bool hangs_on(const bound_clause& clause, const directive& paper,
                            std::string_view event) {
  if (clause.what.says == declaration::state::before_event ||
      clause.what.says == declaration::state::by_event)
    return clause.what.refers_to == event;
  if (!clause.what.rule)
    return false;
  const std::vector<std::string> words = settling::events_of(*clause.what.rule);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return word == event ||
           std::any_of(paper->events.begin(), paper->events.end(), [&](const event_anchor& each) {
             return each.code == event && each.name == word;
           });
  });
}

CHIDAO_INLINE bool hangs_on_issue(const bound_clause& clause) {
  if (!clause.what.rule)
    return false;
  const time_rule& rule = *clause.what.rule;
  const time_anchor* const anchor = settling::anchor_of(rule);
  return (anchor != nullptr && anchor->what == time_anchor::kind::issue) ||
         std::holds_alternative<recurrence>(rule) || std::holds_alternative<occasion_rule>(rule);
}

}  // namespace chidao
