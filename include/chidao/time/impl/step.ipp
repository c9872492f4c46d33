// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/time/step.hpp>

namespace chidao::stepping {

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
  case duration::kind::calendar_days: {
    std::int64_t last = day_counter::last_day(from) + n;
    if (end == roll::following) {
      const auto open = count.open_day(count.open_until(last - 1));
      if (!open)
        return std::nullopt;
      last = *open;
    }
    return (last + 1) * minute_count::per_day;
  }
  default: {  // working days
    const auto last = count.open_day(count.open_until(day_counter::last_day(from)) + n - 1);
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
  case duration::kind::calendar_days: {
    std::int64_t last = day_counter::last_full_day(until);
    if (end == roll::following) {
      const auto open = count.open_day(count.open_until(last) - 1);
      if (!open)
        return std::nullopt;
      last = *open;
    }
    return (last - n + 1) * minute_count::per_day;
  }
  default: {  // working days
    const auto first = count.open_day(count.open_until(day_counter::last_full_day(until)) - n);
    return first ? std::optional{*first * minute_count::per_day} : std::nullopt;
  }
  }
}

CHIDAO_INLINE bool asks_the_calendar(duration length, roll end) {
  return length.count() > 0 && length.counts() != duration::kind::minutes &&
         (length.counts() != duration::kind::calendar_days || end == roll::following);
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
    throw outside_coverage{
        {say(sentences::outside_coverage, {{"calendar", days.name()},
                                           {"first", to_message(days.first_covered())},
                                           {"last", to_message(days.last_covered())},
                                           {"length", to_message(length)},
                                           {"from", to_message(from)}}),
         say(sentences::expected_coverage_or_estimate)}};
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
