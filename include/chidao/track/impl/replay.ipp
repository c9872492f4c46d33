// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/track/replay.hpp>
#include <cstddef>
#include <utility>

namespace chidao {

CHIDAO_INLINE void add_events(const assignment_key& subject, const std::vector<fact>& facts,
                              std::vector<event>& out) {
  std::vector<bool> corrects(facts.size());
  for (const fact& wrong : facts) {
    if (!wrong.struck)
      continue;
    event made;
    made.kind = event_kind::struck;
    made.subject = subject;
    made.at = wrong.at;
    made.recorded = *wrong.struck;
    made.of = wrong.kind;
    made.was = wrong.at;
    for (std::size_t i = 0; i < facts.size(); ++i)
      if (&facts[i] != &wrong && !corrects[i] && facts[i].kind == wrong.kind &&
          facts[i].recorded == *wrong.struck) {
        corrects[i] = true;
        made.kind = event_kind::corrected;
        made.at = facts[i].at;
        if (facts[i].granted)
          made.until = facts[i].granted->settled.when;
        break;
      }
    out.push_back(std::move(made));
  }
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (corrects[i])
      continue;
    event made;
    made.kind = facts[i].kind;
    made.subject = subject;
    made.at = facts[i].at;
    made.recorded = facts[i].recorded;
    if (facts[i].granted) {
      made.until = facts[i].granted->settled.when;
      made.note = facts[i].granted->from.text;
    }
    out.push_back(std::move(made));
  }
}

CHIDAO_INLINE void add_paper_events(const tracked_plan& in, std::vector<event>& out) {
  const std::vector<paper_fact>& facts = in.papers;
  const auto made_of = [&](const paper_fact& each) {
    event made;
    made.kind = each.kind;
    made.subject.document = in.now.documents()[each.paper.slot()]->code;
    made.at = each.at;
    made.recorded = each.recorded;
    made.anchor = each.anchor;
    made.on = each.on;
    return made;
  };
  std::vector<bool> corrects(facts.size());
  for (const paper_fact& wrong : facts) {
    if (!wrong.struck)
      continue;
    event made = made_of(wrong);
    made.kind = event_kind::struck;
    for (std::size_t i = 0; i < facts.size(); ++i)
      if (&facts[i] != &wrong && !corrects[i] && facts[i].paper == wrong.paper &&
          facts[i].kind == wrong.kind && facts[i].anchor == wrong.anchor &&
          facts[i].recorded == *wrong.struck) {
        corrects[i] = true;
        made = made_of(facts[i]);
        made.kind = event_kind::corrected;
        break;
      }
    made.recorded = *wrong.struck;
    made.of = wrong.kind;
    made.was = wrong.at;
    out.push_back(std::move(made));
  }
  for (std::size_t i = 0; i < facts.size(); ++i)
    if (!corrects[i])
      out.push_back(made_of(facts[i]));
}

CHIDAO_INLINE std::vector<event> events_of(const outlook& from) {
  std::vector<event> out;
  for (std::size_t number = 0; number < from.plan_count(); ++number)
    add_paper_events(from.plan_at(number), out);
  from.for_each([&](tracked_id which) {
    if (from.plan_at(which.plan).facts[which.task.slot()].touched(which.position))
      add_events(from.at(which).key(), from.at(which).facts(), out);
  });
  return out;
}

CHIDAO_INLINE outlook as_of(const outlook& from, instant at, instant known) {
  std::vector<event> events = events_of(from);
  // Of what was moved over the instant only one side had happened by then.
  for (event& each : events) {
    if (each.kind != event_kind::corrected)
      continue;
    if (each.at > at) {
      each.kind = event_kind::struck;
      each.at = *each.was;
      each.until.reset();
    } else if (*each.was > at) {
      each.kind = *each.of;
    }
  }
  std::erase_if(events, [&](const event& each) { return each.at > at; });
  return apply(outlook{from.papers()}, std::move(events), known).now;
}

CHIDAO_INLINE applied replay(const outlook& from, docket other) {
  return apply(outlook{std::move(other)}, events_of(from), fact_columns::latest());
}

}  // namespace chidao
