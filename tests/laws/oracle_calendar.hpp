// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "oracle_world.hpp"

#include <algorithm>

namespace oracle {

inline bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

/// Days since 1900-01-01, counted month by month.
inline int day_of(int year, int month, int day) {
  static constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int days = day - 1;
  for (int y = 1900; y < year; ++y) {
    days += is_leap(y) ? 366 : 365;
  }
  for (int m = 1; m < month; ++m) {
    days += lengths[static_cast<std::size_t>(m - 1)] + (m == 2 && is_leap(year) ? 1 : 0);
  }
  return days;
}

inline minute at(int year, int month, int day, int hour = 0, int past = 0) {
  return day_of(year, month, day) * minutes_of_day + hour * 60 + past;
}

/// The day a minute lies in; also for minutes before 1900.
inline int day_of_minute(minute t) {
  return static_cast<int>(t >= 0 ? t / minutes_of_day
                                 : -((minutes_of_day - 1 - t) / minutes_of_day));
}

inline bool is_open(const calendar& c, int day) {
  if (c.make_up.count(day) != 0) {
    return true;
  }
  if (c.off.count(day) != 0) {
    return false;
  }
  return c.open_weekday[static_cast<std::size_t>(((day % 7) + 7) % 7)];
}

/// Is a minute an open one: of an open day, in its hours?
inline bool is_open_minute(const calendar& c, minute t) {
  const int day = day_of_minute(t);
  const auto clock = t - day * minutes_of_day;
  return is_open(c, day) && std::any_of(c.hours.begin(), c.hours.end(), [clock](const auto& h) {
           return h.first <= clock && clock < h.second;
         });
}

inline bool is_day_kind(counts kind) {
  return kind == counts::calendar_days || kind == counts::working_days;
}

/// The end of the m-th open minute at or after b, m >= 1.
inline std::optional<minute> end_of_open_minute(const calendar& c, int m, minute b) {
  minute left = m;
  for (int day = day_of_minute(b); day < last_day; ++day) {
    if (!is_open(c, day)) {
      continue;
    }
    for (const auto& [from, to] : c.hours) {
      const minute first = std::max(b, day * minutes_of_day + from);
      const minute end = day * minutes_of_day + to;
      if (first >= end) {
        continue;
      }
      if (left <= end - first) {
        return first + left;
      }
      left -= end - first;
    }
  }
  return std::nullopt;
}

/// F (meanings 2.2, no roll): inputs complete before b, output can be complete before F(b).
/// Absent where it lies after 2200-01-01 00:00.
inline std::optional<minute> F(const calendar& c, duration d, minute b) {
  if (d.n == 0) {
    return b;
  }
  if (d.kind == counts::minutes) {
    const minute end = b + d.n;
    return end <= last_bound ? std::optional<minute>(end) : std::nullopt;
  }
  if (d.kind == counts::working_minutes) {
    return end_of_open_minute(c, d.n, b);
  }
  int counted = 0;
  for (int day = day_of_minute(b - 1) + 1; day < last_day; ++day) {
    if (d.kind == counts::calendar_days || is_open(c, day)) {
      ++counted;
    }
    if (counted == d.n) {
      return (day + 1) * minutes_of_day;
    }
  }
  return std::nullopt;
}

/// B (meanings 2.3): the greatest b with F(b) <= d, by halving [1900-01-01, 2200-01-01] (F is
/// monotone); absent where no such b lies in it.
inline std::optional<minute> B(const calendar& c, duration takes, minute d) {
  const auto in_time = [&](minute b) {
    const auto end = F(c, takes, b);
    return end.has_value() && *end <= d;
  };
  if (!in_time(0)) {
    return std::nullopt;
  }
  minute good = 0;
  minute bad = last_bound + 1;
  while (bad - good > 1) {
    const minute middle = good + (bad - good) / 2;
    (in_time(middle) ? good : bad) = middle;
  }
  return good;
}

/// A count of working days, the measure of slack and shortage.
inline duration working_days(int n) { return {counts::working_days, n}; }

}  // namespace oracle
