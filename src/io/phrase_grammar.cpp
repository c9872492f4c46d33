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
    if (!is_year(year) || !date.ok()) {
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
  if (year && !is_year(*year)) {
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

namespace {

/// The middle of a month is its 15th, of a year the last day of June (Civil Code 2015, article
/// 146).
day middle(day first, day last) {
  const auto date = first.date();
  return days_between(first, last) > 31 ? day{date.year() / 6 / 30}
                                        : day{date.year() / date.month() / 15};
}

}  // namespace

void phrase_grammar::add(form said, const stretch& of, stretch_part which) {
  const form of_day = said == form::at ? form::by : said;
  switch (which) {
  case stretch_part::whole:
    if (said == form::before || said == form::until)
      add(date_rule{deadline::before(of.first)});
    if (said != form::before)
      add(form::by, written_moment{of.last});
    return;
  case stretch_part::end:  // "before the end" may mean before its last day, or by it
    return add(said == form::before ? form::until : form::by, written_moment{of.last});
  case stretch_part::beginning:
    return add(of_day, written_moment{of.first});
  case stretch_part::middle:
    return add(of_day, written_moment{middle(of.first, of.last)});
  }
}

bool phrase_grammar::add_undated(bool standing, bool haste) {
  if (standing)
    add(standing_rule{});
  else if (haste)
    add(haste_rule{});
  return standing || haste;
}

bool phrase_grammar::add_terms(const duration& length, const std::vector<time_anchor>& from,
                               roll end) {
  for (const time_anchor& each : from)
    add(term_rule{length, each, end});
  return !from.empty();
}

bool phrase_grammar::add_lead_times(const duration& length, const std::vector<time_anchor>& to) {
  for (const time_anchor& each : to)
    add(lead_time_rule{length, each});
  return !to.empty();
}

void phrase_grammar::add_due(recurrence& rule, form said, const named_place& where) {
  rule.due.push_back({said == form::before                 ? deadline::form::before
                      : said == form::at && where.at.clock ? deadline::form::at
                                                           : deadline::form::by,
                      where.at});
  if (where.working_day)
    rule.roll = due_roll::preceding;
  doubtful_ = doubtful_ || (said == form::until && !where.at.clock);
}

bool phrase_grammar::agree(std::optional<recurrence::period>& known,
                           const std::optional<recurrence::period>& other) {
  if (!other)
    return true;
  if (known && *known != *other)
    return false;
  known = other;
  return true;
}

bool phrase_grammar::add_recurrence(recurrence rule) {
  if (!complete(rule))
    return false;
  add(rule);
  if (doubtful_) {
    for (periodic_due& each : rule.due)
      each.said = deadline::form::before;
    add(std::move(rule));
  }
  return true;
}

std::optional<int> phrase_grammar::full_year() {
  return attempted(words_, [&]() -> std::optional<int> {
    const auto number = words_.number(4);
    return number && is_year(*number) ? number : std::nullopt;
  });
}

std::vector<time_anchor> phrase_grammar::anchors_at(const std::vector<written_moment>& at) {
  std::vector<time_anchor> out;
  for (const written_moment& each : at)
    out.push_back({time_anchor::kind::moment, each, {}});
  return out;
}

std::string phrase_grammar::name_to_end() {
  std::string out = words_.rest();
  words_.go_to(words_.count());
  return out;
}

std::vector<time_anchor> phrase_grammar::event_to_end() {
  if (!words_.at_letters())
    return {};
  return {{time_anchor::kind::event, {}, name_to_end()}};
}

std::optional<std::string> phrase_grammar::task_number() {
  const std::size_t first = words_.here();
  if (!words_.number(3))
    return std::nullopt;
  while (words_.take(".") && words_.number(3)) {
  }
  return words_.at_end() ? std::optional{words_.between(first, words_.here())} : std::nullopt;
}

std::optional<int> phrase_grammar::month_in_period(std::string_view behind) {
  const bool before = words_.take("-");
  const auto number = words_.number(2);
  if (!number || !words_.take(behind))
    return std::nullopt;
  return before ? -*number : *number;
}

std::vector<phrase_grammar::stretch> phrase_grammar::part_of_year(months_of_year which,
                                                                  std::optional<int> year) {
  switch (which) {
  case months_of_year::first_six:
    return months_of(year, 1, 6);
  case months_of_year::last_six:
    return months_of(year, 7, 12);
  default:  // the first nine
    return months_of(year, 1, 9);
  }
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
