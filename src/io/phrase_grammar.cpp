// SPDX-License-Identifier: BSL-1.0
#include "phrase_grammar.hpp"
#include <algorithm>
#include <chidao/time/unroll.hpp>
#include <cstdint>

namespace chidao::io {

std::vector<day> phrase_grammar::days_of(const date_parts& parts) {
  std::vector<int> years;
  if (parts.year)
    years = {*parts.year};
  else if (settings_.issued)
    years = {int{settings_.issued->date().year()}, int{settings_.issued->date().year()} + 1};
  else {
    refuse({say(sentences::phrase_without_year, {{"text", text_}}),
            say(sentences::expected_year_or_issue)});
    return {};
  }
  std::vector<day> out;
  bool bad_weekday = false;
  for (const int year : years) {
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(*parts.month)},
                                           std::chrono::day{static_cast<unsigned>(parts.number)}};
    if (year < 1900 || year > 2199 || !date.ok()) {
      if (parts.year)
        refuse({say(chidao::sentences::no_such_day, {{"year", std::int64_t{year}},
                                                     {"month", std::int64_t{*parts.month}},
                                                     {"day", std::int64_t{parts.number}}}),
                say(chidao::sentences::expected_day)});
      continue;
    }
    const day found{date};
    if (parts.weekday && found.weekday() != *parts.weekday) {
      bad_weekday = true;
      refuse(
          {say(sentences::phrase_other_weekday, {{"text", text_}, {"day", weekday_and_day(found)}}),
           say(sentences::expected_same_weekday)});
      continue;
    }
    out.push_back(found);
    // The first such day from the issue on is meant; one before it may be a slip of the year.
    if (!parts.year && found >= *settings_.issued)
      break;
  }
  if (!parts.year && out.empty() && !bad_weekday)
    refuse({say(chidao::sentences::no_such_day, {{"year", std::int64_t{years.front()}},
                                                 {"month", std::int64_t{*parts.month}},
                                                 {"day", std::int64_t{parts.number}}}),
            say(chidao::sentences::expected_day)});
  out_.year_supplied = out_.year_supplied || (!parts.year && !out.empty());
  return out;
}

std::vector<phrase_grammar::stretch> phrase_grammar::months_of(std::optional<int> year, int first,
                                                               int last) {
  const auto of = [&](int number) {
    const std::chrono::year in{number};
    return stretch{day{in / first / 1}, day{in / last / std::chrono::last}};
  };
  if (year && (*year < 1900 || *year > 2199)) {
    refuse({say(chidao::sentences::bound_out_of_range), say(chidao::sentences::expected_instant)});
    return {};
  }
  if (year)
    return {of(*year)};
  if (!settings_.issued) {
    refuse({say(sentences::phrase_without_year, {{"text", text_}}),
            say(sentences::expected_year_or_issue)});
    return {};
  }
  out_.year_supplied = true;
  const int issued = int{settings_.issued->date().year()};
  if (of(issued).last >= *settings_.issued || issued >= 2199)
    return {of(issued)};
  return {of(issued), of(issued + 1)};
}

std::optional<day> phrase_grammar::after_issue(int days) {
  if (settings_.issued)
    return shifted(*settings_.issued, days);
  refuse({say(sentences::phrase_without_year, {{"text", text_}}),
          say(sentences::expected_year_or_issue)});
  return std::nullopt;
}

deadline phrase_grammar::said_as(form said, const written_moment& when) const {
  if (said == form::before)
    return deadline::of(deadline::form::before, when.on, when.at);
  if (said == form::at && when.at)
    return deadline::at(when.on, *when.at);
  return deadline::of(deadline::form::by, when.on, when.at ? when.at : settings_.day_ends);
}

void phrase_grammar::add(form said, const written_moment& when,
                         std::optional<written_moment> opens) {
  if (said == form::before && !when.at &&
      settings_.before == phrase_settings::before_day::inclusive)
    said = form::by;
  if (said == form::until) {
    add(form::by, when, opens);
    if (!when.at)
      add(form::before, when, opens);
    return;
  }
  const deadline until = said_as(said, when);
  if (opens && start_of(*opens) >= until.limit()) {
    refuse({say(sentences::phrase_backwards, {{"text", text_}}),
            say(sentences::expected_phrase,
                {{"example", std::string{"từ 15/10 đến hết 31/10/2021"}}})});
    return;
  }
  add(date_rule{until, opens});
}

void phrase_grammar::add(form said, const stretch& whole) {
  if (said == form::before || said == form::until)
    add(date_rule{deadline::before(whole.first)});
  if (said != form::before)
    add(form::by, written_moment{whole.last});
}

std::optional<duration> phrase_grammar::in_units(int number, std::span<const length_unit> units) {
  for (const length_unit& each : units)
    if (words_.take(each.word))
      return each.one.with_count(std::int64_t{number} * each.one.count());
  return std::nullopt;
}

void phrase_grammar::add_without_anchor(const duration& length, roll end) {
  for (const auto what : {time_anchor::kind::issue, time_anchor::kind::receipt})
    add(term_rule{length, {what}, end});
}

bool phrase_grammar::complete(recurrence& rule) {
  try {
    for (periodic_due& each : rule.due) {
      static_cast<void>(day_in_period(rule.every, day{}, each.at));
      each.at = completed(rule.every, each.at);
    }
    if (rule.opens) {
      static_cast<void>(day_in_period(rule.every, day{}, *rule.opens));
      rule.opens = completed(rule.every, *rule.opens);
    }
    return true;
  } catch (const time_error& wrong) {
    return refuse(wrong.problems().front());
  }
}

std::optional<clock_time> phrase_grammar::clock_of(int hour, int minute) {
  try {
    return clock_time{hour, minute};
  } catch (const time_error& wrong) {
    refuse(wrong.problems().front());
    return std::nullopt;
  }
}

phrase_reading phrase_grammar::result(bool understood) {
  if (understood && !out_.rules.empty())
    return std::move(out_);
  phrase_reading none;
  none.wrong = wrong_ ? std::move(wrong_)
                      : problem{say(sentences::phrase_not_known, {{"text", text_}}),
                                say(sentences::expected_phrase,
                                    {{"example", std::string{"trước ngày 31/10/2021"}}})};
  return none;
}

}  // namespace chidao::io
