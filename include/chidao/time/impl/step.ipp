// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/time/step.hpp>
#include <chrono>

namespace chidao::stepping {

CHIDAO_INLINE std::optional<std::int64_t> months_later(std::int64_t from, std::int64_t months) {
  const auto start = day::from_serial(from + minute_count::first_day).date();
  const std::int64_t month =
      std::int64_t{int{start.year()}} * 12 + unsigned{start.month()} - 1 + months;
  if (month < std::int64_t{first_year_reached} * 12 ||
      month >= std::int64_t{last_year_reached} * 12)
    return std::nullopt;
  const std::chrono::year_month reached{std::chrono::year{static_cast<int>(month / 12)},
                                        std::chrono::month{static_cast<unsigned>(month % 12) + 1}};
  const std::chrono::day last = (reached / std::chrono::last).day();
  const day same{reached / std::min(start.day(), last)};
  return std::int64_t{same.serial()} - minute_count::first_day;
}

CHIDAO_INLINE std::optional<std::int64_t> term_end(std::int64_t first, duration length) {
  const std::int64_t n = length.count();
  switch (length.counts()) {
  case duration::kind::weeks:
    return first + 7 * n;
  case duration::kind::months:
    return months_later(first, n);
  case duration::kind::years:
    return months_later(first, 12 * n);
  default:  // calendar days
    return first + n;
  }
}

CHIDAO_INLINE std::optional<std::int64_t> term_start(std::int64_t last, duration length) {
  const std::int64_t n = length.count();
  if (length.counts() == duration::kind::weeks)
    return last - 7 * n;
  if (length.counts() == duration::kind::calendar_days)
    return last - n;
  // Every later day of a month that starts a term ends it on the month's last day too, so that from
  // the first day after the last the way back is one day short of the first of a month.
  const std::int64_t months = length.counts() == duration::kind::years ? 12 * n : n;
  const std::int64_t next = last + 1;
  const bool month_ends =
      unsigned{day::from_serial(next + minute_count::first_day).date().day()} == 1;
  const auto back = months_later(month_ends ? next : last, -months);
  return back ? std::optional{*back - (month_ends ? 1 : 0)} : std::nullopt;
}

CHIDAO_INLINE std::optional<std::int64_t> forward_minutes(bound from, duration length,
                                                          const day_counter& count, roll end) {
  const std::int64_t n = length.count();
  if (n == 0)
    return from.minutes();
  switch (length.counts()) {
  case duration::kind::minutes:
    return from.minutes() + n;
  case duration::kind::working_minutes: {
    const auto last = count.open_minute(count.open_minutes_before(from) + n - 1);
    return last ? std::optional{*last + 1} : std::nullopt;
  }
  case duration::kind::working_days: {
    const auto last = count.open_day(count.open_until(day_counter::last_day(from)) + n - 1);
    return last ? std::optional{(*last + 1) * minute_count::per_day} : std::nullopt;
  }
  default: {  // by the calendar: days, weeks, months, years
    auto last = term_end(day_counter::last_day(from), length);
    if (last && end == roll::following)
      last = count.open_day(count.open_until(*last - 1));
    return last ? std::optional{(*last + 1) * minute_count::per_day} : std::nullopt;
  }
  }
}

CHIDAO_INLINE std::optional<std::int64_t> back_minutes(bound until, duration length,
                                                       const day_counter& count, roll end) {
  const std::int64_t n = length.count();
  if (n == 0)
    return until.minutes();
  switch (length.counts()) {
  case duration::kind::minutes:
    return until.minutes() - n;
  case duration::kind::working_minutes:
    return count.open_minute(count.open_minutes_before(until) - n);
  case duration::kind::working_days: {
    const auto first = count.open_day(count.open_until(day_counter::last_full_day(until)) - n);
    return first ? std::optional{*first * minute_count::per_day} : std::nullopt;
  }
  default: {  // by the calendar: days, weeks, months, years
    std::optional<std::int64_t> last = day_counter::last_full_day(until);
    if (end == roll::following)
      last = count.open_day(count.open_until(*last) - 1);
    const auto first = last ? term_start(*last, length) : std::nullopt;
    return first ? std::optional{(*first + 1) * minute_count::per_day} : std::nullopt;
  }
  }
}

CHIDAO_INLINE bool asks_the_calendar(duration length, roll end) {
  if (length.count() == 0 || length.counts() == duration::kind::minutes)
    return false;
  return end == roll::following || length.counts() == duration::kind::working_days ||
         length.counts() == duration::kind::working_minutes;
}

CHIDAO_INLINE outside_coverage not_vouched_for(duration length, bound from, const calendar& days) {
  return outside_coverage{
      {say(sentences::outside_coverage, {{"calendar", days.name()},
                                         {"first", to_message(days.first_covered())},
                                         {"last", to_message(days.last_covered())},
                                         {"length", to_message(length)},
                                         {"from", to_message(from)}}),
       say(sentences::expected_coverage_or_estimate)}};
}

CHIDAO_INLINE bool covered(const calendar& days, bound first, bound last) {
  return first >= bound{days.first_covered()} &&
         last.minutes() <= bound{days.last_covered()}.minutes() + minute_count::per_day;
}

}  // namespace chidao::stepping

namespace chidao {

CHIDAO_INLINE step step_forward(bound from, duration length, const calendar& days, roll end,
                                beyond_coverage beyond) {
  const auto reached = stepping::forward_minutes(from, length, day_counter{days}, end);
  const bool in_range = reached && *reached <= minute_count::end;
  const bool vouched = in_range && (!stepping::asks_the_calendar(length, end) ||
                                    stepping::covered(days, from, bound::from_minutes(*reached)));
  if (!in_range || (!vouched && beyond == beyond_coverage::refuse))
    throw stepping::not_vouched_for(length, from, days);
  return {bound::from_minutes(*reached), !vouched};
}

CHIDAO_INLINE std::optional<step> step_back(bound until, duration length, const calendar& days,
                                            roll end, beyond_coverage beyond) {
  const auto reached = stepping::back_minutes(until, length, day_counter{days}, end);
  if (!reached || *reached < 0)
    return std::nullopt;
  const bound at = bound::from_minutes(*reached);
  const bool vouched =
      !stepping::asks_the_calendar(length, end) || stepping::covered(days, at, until);
  if (!vouched && beyond == beyond_coverage::refuse)
    return std::nullopt;
  return step{at, !vouched};
}

}  // namespace chidao
