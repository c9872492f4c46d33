// SPDX-License-Identifier: BSL-1.0
#pragma once

// Days, offices and durations as the simulator counts them: by walking from day to day, and without
// the library's steps.

#include <algorithm>
#include <array>
#include <chidao/time/calendar.hpp>
#include <chidao/time/duration.hpp>
#include <chidao/time/instant.hpp>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace simulation {

/// Minutes since 1900-01-01 00:00, a Monday; a bound is the first that is too late.
using minute = std::int64_t;
inline constexpr minute per_day = 1440;

inline chidao::instant instant_of(minute at) { return chidao::instant::from_minutes(at); }
inline minute minute_of(chidao::instant at) { return at.minutes(); }
inline chidao::day day_of(minute at) {
  return chidao::calendar::day_at(static_cast<std::size_t>(at / per_day));
}

/// When offices are open.
struct plain_calendar {
  std::array<bool, 7> open_on{true, true, true, true, true, false, false};  // Monday first
  std::set<minute> off = {};                                                // days
  std::vector<std::pair<minute, minute>> hours = {};  // minutes of a day; none: round the clock

  [[nodiscard]] bool is_open(minute day) const {
    return open_on[static_cast<std::size_t>(day % 7)] && !off.contains(day);
  }
  [[nodiscard]] minute first_open_minute(minute from) const {
    for (minute day = from / per_day;; ++day) {
      if (!is_open(day))
        continue;
      const minute earliest = from - day * per_day;
      if (hours.empty())
        return std::max<minute>(from, day * per_day);
      for (const auto& [opens, closes] : hours)
        if (earliest < closes)
          return day * per_day + std::max(opens, earliest);
    }
  }
  /// F of meanings 2.2.
  [[nodiscard]] minute forward(minute from, chidao::duration length) const {
    minute left = length.count();
    if (left == 0)
      return from;
    if (length.counts() == chidao::duration::kind::minutes)
      return from + left;
    minute day = (from - 1) / per_day;
    while (left > 0)
      if (counts(++day, length))
        --left;
    return (day + 1) * per_day;
  }
  /// B of meanings 2.3.
  [[nodiscard]] minute back(minute until, chidao::duration length) const {
    minute left = length.count();
    if (left == 0)
      return until;
    if (length.counts() == chidao::duration::kind::minutes)
      return until - left;
    minute day = until / per_day;
    while (left > 0)
      if (counts(--day, length))
        --left;
    return day * per_day;
  }

  /// The same in the library's words.
  [[nodiscard]] chidao::calendar told(std::string name) const {
    chidao::calendar::week open{};
    for (std::size_t weekday = 0; weekday < 7; ++weekday)
      open[(weekday + 1) % 7] = open_on[weekday];
    std::vector<chidao::day> closed;
    for (const minute each : off)
      closed.push_back(day_of(each * per_day));
    std::vector<chidao::calendar::opening> opening;
    const auto clock = [](minute past) {
      return chidao::clock_time{static_cast<int>(past / 60), static_cast<int>(past % 60)};
    };
    for (const auto& [opens, closes] : hours)
      opening.push_back({clock(opens), clock(closes)});
    const chidao::calendar out = chidao::calendar{std::move(name), open}.with_days_off(closed);
    return opening.empty() ? out : out.with_hours(std::move(opening));
  }

 private:
  [[nodiscard]] bool counts(minute day, chidao::duration length) const {
    return length.counts() == chidao::duration::kind::calendar_days || is_open(day);
  }
};

}  // namespace simulation
