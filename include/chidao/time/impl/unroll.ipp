// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/time/day_counter.hpp>
#include <chidao/time/two_digits.hpp>
#include <chidao/time/unroll.hpp>

namespace chidao::recurring {

using period = recurrence::period;

/// How many months a period has; 0 for days and weeks.
constexpr int months_in(period every) {
  switch (every) {
  case period::month:
    return 1;
  case period::quarter:
    return 3;
  case period::half_year:
    return 6;
  case period::nine_months:
    return 9;
  case period::year:
    return 12;
  default:  // day, week
    return 0;
  }
}

[[noreturn]] CHIDAO_INLINE void refuse_point() {
  throw time_error{{say(sentences::bad_period_point), say(sentences::expected_period_point)}};
}

/// A day of the month that lies so many months after that of `first`, the last where it has fewer.
CHIDAO_INLINE day in_month(day first, int months_after, int number) {
  const auto start = first.date();
  const std::chrono::year_month month =
      start.year() / start.month() + std::chrono::months{months_after};
  const std::chrono::day last = (month / std::chrono::last).day();
  return day{month / std::min(std::chrono::day{static_cast<unsigned>(number)}, last)};
}

/// The first day of the period that a day lies in; of the nine months, of the year.
CHIDAO_INLINE day first_day_of(period every, day within) {
  if (every == period::day)
    return within;
  if (every == period::week)
    return shifted(within, 1 - static_cast<int>(within.weekday().iso_encoding()));
  const int step = every == period::nine_months ? 12 : months_in(every);
  const int month = static_cast<int>(unsigned{within.date().month()}) - 1;
  return in_month(within, -(month % step), 1);
}

CHIDAO_INLINE day next_period(period every, day first) {
  if (every == period::day || every == period::week)
    return shifted(first, every == period::day ? 1 : 7);
  return in_month(first, every == period::nine_months ? 12 : months_in(every), 1);
}

CHIDAO_INLINE day last_day_of(period every, day first) {
  if (every == period::nine_months)
    return in_month(first, 8, 31);
  return shifted(next_period(every, first), -1);
}

CHIDAO_INLINE std::string label_of(period every, day first) {
  const auto date = first.date();
  const int month = static_cast<int>(unsigned{date.month()});
  const std::string year = std::to_string(int{date.year()});
  switch (every) {
  case period::day:
    return year + '-' + two_digits(month) + '-' +
           two_digits(static_cast<int>(unsigned{date.day()}));
  case period::week: {
    // ISO 8601: a week belongs to the year that its Thursday lies in.
    const day thursday = shifted(first, 3);
    const auto of = thursday.date().year();
    const int number = days_between(day{of / 1 / 1}, thursday) / 7 + 1;
    return std::to_string(int{of}) + "-W" + two_digits(number);
  }
  case period::month:
    return year + '-' + two_digits(month);
  case period::quarter:
    return year + "-Q" + std::to_string((month + 2) / 3);
  case period::half_year:
    return year + "-H" + std::to_string((month + 5) / 6);
  case period::nine_months:
    return year + "-9M";
  default:  // a year
    return year;
  }
}

CHIDAO_INLINE void apply_change(const recurrence& rule, occurrence& made, bool& dropped) {
  for (const occurrence_change& each : rule.changes) {
    if (each.label != made.label)
      continue;
    dropped = each.what == occurrence_change::kind::dropped;
    if (each.what == occurrence_change::kind::moved)
      made.named = made.until = each.until;
    if (each.what == occurrence_change::kind::unresolved) {
      made.named = made.until = std::nullopt;
      made.unresolved = each.refers_to;
    }
  }
}

}  // namespace chidao::recurring

namespace chidao {

CHIDAO_INLINE data_window decree_09_window() {
  return {{.month = 0, .number = 15}, {.month = {}, .number = 14}};
}

CHIDAO_INLINE period_point completed(recurrence::period every, period_point where) {
  using recurring::period;
  if (every == period::week && !where.weekday)
    where.weekday = std::chrono::Sunday;
  if (every == period::day || every == period::week)
    return where;
  if (!where.number)
    where.number = 31;
  if (every != period::month && !where.month)
    where.month = recurring::months_in(every);
  if (every == period::month && where.month == 1)
    where.month = std::nullopt;
  return where;
}

CHIDAO_INLINE day day_in_period(recurrence::period every, day first_of_period,
                                const period_point& where) {
  const int months = recurring::months_in(every);
  const bool of_week = every == recurrence::period::week;
  const int number = where.number.value_or(31);
  const int month = where.month.value_or(months);
  if ((where.weekday && (!of_week || !where.weekday->ok())) || number < 1 || number > 31 ||
      month < first_month_of_place || month > last_month_of_place ||
      (months == 0 && (where.month || where.number)))
    recurring::refuse_point();
  if (every == recurrence::period::day)
    return first_of_period;
  if (of_week)
    return shifted(first_of_period,
                   static_cast<int>(where.weekday.value_or(std::chrono::Sunday).iso_encoding()) -
                       1);
  return recurring::in_month(first_of_period, month - 1, number);
}

CHIDAO_INLINE deadline rolled(const deadline& until, due_roll how, const calendar& days) {
  if (how == due_roll::none)
    return until;
  const std::int64_t last = day_counter::last_day(until.limit());
  const day_counter count{days};
  const auto open = how == due_roll::preceding ? count.open_day(count.open_until(last) - 1)
                                               : count.open_day(count.open_until(last - 1));
  return open ? until.moved(*open - last) : until;
}

CHIDAO_INLINE std::vector<occurrence> unrolled(const recurrence& rule, day first, day last,
                                               const calendar& days) {
  using namespace recurring;
  constexpr int farthest_before = 25 * 31;  // days that a date may lie from its period's beginning
  constexpr int farthest_after = 13 * 31;
  std::vector<occurrence> out;
  const day start = first_day_of(rule.every, shifted(first, -farthest_before));
  const day end = shifted(last, farthest_after);
  const std::vector<std::optional<periodic_due>> dues =
      rule.due.empty() ? std::vector<std::optional<periodic_due>>{std::nullopt}
                       : std::vector<std::optional<periodic_due>>{rule.due.begin(), rule.due.end()};
  for (day begins = start; begins <= end; begins = next_period(rule.every, begins)) {
    int number = 0;
    for (const auto& due : dues) {
      occurrence made;
      made.label = label_of(rule.every, begins);
      if (++number > 1)
        made.label += '/' + std::to_string(number);
      made.first = begins;
      made.last = last_day_of(rule.every, begins);
      made.data_from = rule.data ? day_in_period(rule.every, begins, rule.data->from) : made.first;
      made.data_to = rule.data ? day_in_period(rule.every, begins, rule.data->to) : made.last;
      const day named = due ? day_in_period(rule.every, begins, due->at) : made.last;
      const bool day_before = due && due->said == deadline::form::before && !due->at.clock;
      const day lies = day_before ? shifted(named, -1) : named;
      // Looked at before a bound is made of it: a bound has fewer years than a day.
      if (lies < first || lies > last || (rule.from && lies < *rule.from) ||
          (rule.until && lies > *rule.until))
        continue;
      if (due) {
        made.named = deadline::of(due->said, named, due->at.clock);
        made.until = rolled(*made.named, rule.roll, days);
      }
      if (rule.opens)
        made.opens = start_of({day_in_period(rule.every, begins, *rule.opens), rule.opens->clock});
      bool dropped = false;
      apply_change(rule, made, dropped);
      if (!dropped)
        out.push_back(std::move(made));
    }
  }
  return out;
}

}  // namespace chidao
