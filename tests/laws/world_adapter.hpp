// SPDX-License-Identifier: BSL-1.0
#pragma once

// The oracle's worlds in the library's words.

#include "oracle_world.hpp"

#include <chidao/model/directive_builder.hpp>
#include <chidao/model/hierarchy_builder.hpp>
#include <chidao/plan/plan.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace adapter {

/// A world as the library takes it.
struct translated {
  std::shared_ptr<chidao::ground> over;
  std::vector<chidao::directive> papers;

  [[nodiscard]] chidao::plan planned() const { return {over, papers}; }
};

inline chidao::day day_of(int index) {
  return chidao::calendar::day_at(static_cast<std::size_t>(index));
}

inline std::string calendar_name(std::size_t place) { return "c" + std::to_string(place); }

inline chidao::calendar calendar_of(const oracle::calendar& from, std::string name) {
  chidao::calendar::week open{};
  for (std::size_t weekday = 0; weekday < 7; ++weekday)
    open[(weekday + 1) % 7] = from.open_weekday[weekday];
  std::vector<chidao::calendar::opening> hours;
  const auto clock = [](int past) { return chidao::clock_time{past / 60, past % 60}; };
  for (const auto& [opens, closes] : from.hours)
    hours.push_back({clock(opens), clock(closes)});
  std::vector<chidao::day> off;
  for (const int each : from.off)
    off.push_back(day_of(each));
  std::vector<chidao::day> make_up;
  for (const int each : from.make_up)
    make_up.push_back(day_of(each));
  return chidao::calendar{std::move(name), open}
      .with_make_up_days(make_up)
      .with_days_off(off)
      .with_hours(std::move(hours));
}

inline chidao::hierarchy hierarchy_of(const oracle::world& w) {
  chidao::hierarchy_builder out;
  out.tiers(w.tiers);
  for (const auto& [code, territorial] : w.kinds)
    out.kind({code, {}, territorial});
  for (const std::string& each : w.lines)
    out.line(each);
  for (const oracle::unit& each : w.units) {
    chidao::unit_builder& made = out.unit(each.code, "Unit " + each.code).kind(each.kind);
    made.at(chidao::tier{each.tier});
    if (each.seat != oracle::nobody)
      made.seat(w.who(each.seat).code);
    for (const auto& [line, above] : each.superior) {
      if (above == oracle::nobody)
        made.top_of(line);
      else
        made.on(chidao::under{w.who(above).code, line});
    }
    if (each.calendar != oracle::nobody)
      made.calendar(calendar_name(static_cast<std::size_t>(each.calendar)));
  }
  return out.build();
}

inline chidao::audience audience_of(const oracle::world& w, const oracle::rule& from) {
  using sort = oracle::rule::sort;
  std::vector<chidao::audience> parts;
  for (const oracle::rule& each : from.parts)
    parts.push_back(audience_of(w, each));
  switch (from.how) {
  case sort::tier:
    return chidao::every{from.word, from.line};
  case sort::kind:
    return chidao::of_kind{from.word, from.line};
  case sort::within:
    return chidao::within(w.who(from.whole).code, parts.front());
  case sort::difference:
    return parts.front() - parts.back();
  case sort::joined: {
    chidao::audience all = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i)
      all = all | parts[i];
    return all;
  }
  case sort::units:
    break;
  }
  std::vector<std::string> codes;
  for (const int each : from.units)
    codes.push_back(w.who(each).code);
  return chidao::named{std::move(codes)};
}

/// A bound in one of the phrases that amount to it.
inline chidao::deadline deadline_of(oracle::minute limit) {
  const auto day = static_cast<int>(limit / oracle::minutes_of_day);
  if (limit % oracle::minutes_of_day == 0)
    return day % 2 == 0 ? chidao::deadline::before(day_of(day))
                        : chidao::deadline::by(day_of(day - 1));
  const auto past = static_cast<int>(limit % oracle::minutes_of_day);
  const chidao::clock_time itself{past / 60, past % 60};
  const chidao::clock_time last{(past - 1) / 60, (past - 1) % 60};
  return past % 3 == 0   ? chidao::deadline::before(day_of(day), itself)
         : past % 3 == 1 ? chidao::deadline::by(day_of(day), last)
                         : chidao::deadline::at(day_of(day), last);
}

inline chidao::duration duration_of(oracle::duration from) {
  switch (from.kind) {
  case oracle::counts::minutes:
    return chidao::minutes{from.n};
  case oracle::counts::working_minutes:
    return chidao::working_minutes{from.n};
  case oracle::counts::calendar_days:
    return chidao::calendar_days{from.n};
  case oracle::counts::working_days:
    break;
  }
  return chidao::working_days{from.n};
}

inline chidao::instant instant_of(oracle::minute at) { return chidao::instant::from_minutes(at); }

inline void set_scope(const oracle::world& w, const oracle::scope& whom, chidao::task_builder& to) {
  if (whom.how == oracle::reach::tier)
    to.only_for(chidao::tier{whom.tier});
  else if (whom.how == oracle::reach::unit)
    to.only_for(chidao::only{w.who(whom.unit).code});
}

/// Every fourth clause rests on an assumption: the oracle does not ask, laws of their own do.
inline void set_provenance(std::size_t place, chidao::task_builder& to) {
  if (place % 4 == 1)
    to.assumed("assumption " + std::to_string(place));
  else if (place % 4 == 2)
    to.quoted("words " + std::to_string(place));
}

inline void fill(const oracle::world& w, const oracle::task& from, const oracle::document& paper,
                 chidao::task_builder& to) {
  std::size_t place = from.needs.size() + from.bounds.size();
  to.lead(audience_of(w, from.lead));
  for (const oracle::declared_bound& each : from.bounds) {
    switch (each.state) {
    case oracle::standing::known:
      to.bounded(deadline_of(each.bound));
      break;
    case oracle::standing::none:
      to.standing();
      break;
    case oracle::standing::pending:
      to.before_event("conference");
      break;
    case oracle::standing::unresolved:
      to.unresolved("the letter above");
      break;
    }
    set_scope(w, each.whom, to);
    set_provenance(place++, to);
  }
  for (const oracle::handling_time& each : from.takes) {
    to.takes(duration_of(each.takes));
    set_scope(w, each.whom, to);
    set_provenance(place++, to);
  }
  for (const oracle::feed& each : from.needs) {
    const std::string& producing = w.at(each.producing).code;
    const auto document = static_cast<std::size_t>(each.producing.document);
    switch (each.how) {
    case oracle::match::same_unit:
      to.needs(producing, chidao::same_unit);
      break;
    case oracle::match::from_subordinates:
      to.needs(producing, chidao::from_subordinates).along(each.line);
      break;
    case oracle::match::from_superior:
      to.needs(producing, chidao::from_superior).along(each.line);
      break;
    case oracle::match::same_area:
      to.needs(producing, chidao::same_area);
      break;
    case oracle::match::from_all:
      to.needs(producing, chidao::from_all);
      break;
    case oracle::match::from:
      to.needs(producing, audience_of(w, each.audience));
      break;
    }
    if (w.documents[document].code != paper.code)
      to.of_document(w.documents[document].code);
    set_provenance(place++, to);
  }
  if (from.release)
    to.opens(instant_of(*from.release));
  if (from.calendar != oracle::nobody)
    to.on_calendar(calendar_name(static_cast<std::size_t>(from.calendar)));
}

inline chidao::directive directive_of(const oracle::world& w, const oracle::document& from) {
  chidao::directive_builder out{from.code, "Paper " + from.code};
  out.event({"conference", "the conference"});
  if (from.issued)
    out.issued(instant_of(*from.issued));
  for (const oracle::task& each : from.tasks)
    fill(w, each, from, out.task(each.code, "Task " + each.code));
  return out.build();
}

inline std::vector<chidao::directive> papers_of(const oracle::world& w) {
  std::vector<chidao::directive> out;
  for (const oracle::document& each : w.documents)
    out.push_back(directive_of(w, each));
  return out;
}

inline translated translate(const oracle::world& w) {
  std::vector<chidao::calendar> calendars;
  for (std::size_t i = 0; i < w.calendars.size(); ++i)
    calendars.push_back(calendar_of(w.calendars[i], calendar_name(i)));
  const chidao::calendar fallback = calendars.front();
  calendars.erase(calendars.begin());
  return {std::make_shared<chidao::ground>(hierarchy_of(w), fallback, std::move(calendars)),
          papers_of(w)};
}

}  // namespace adapter
