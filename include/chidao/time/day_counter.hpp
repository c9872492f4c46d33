// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/time/calendar.hpp>
#include <cstdint>
#include <optional>

namespace chidao {

/// The arithmetic of F and B on one calendar. Days are numbers since 1900-01-01, and day -1 is the
/// day before; nothing here knows coverage.
class day_counter {
 public:
  /// Counts on these days.
  explicit day_counter(const calendar& days) : days_{days}, open_{days.open_days()} {
    for (const calendar::opening& each : days.hours())
      minutes_per_day_ += each.to.minutes() - each.from.minutes();
  }

  /// The day of the last minute before a bound.
  [[nodiscard]] static std::int64_t last_day(bound which) {
    return (std::int64_t{which.minutes()} + minute_count::per_day - 1) / minute_count::per_day - 1;
  }
  /// The last day that is over at a bound.
  [[nodiscard]] static std::int64_t last_full_day(bound which) {
    return std::int64_t{which.minutes()} / minute_count::per_day - 1;
  }
  /// Open days up to and including a day.
  [[nodiscard]] std::int64_t open_until(std::int64_t last) const {
    return static_cast<std::int64_t>(open_.rank(static_cast<std::size_t>(last + 1)));
  }
  /// The open day with `k` open days before it, if there is one.
  [[nodiscard]] std::optional<std::int64_t> open_day(std::int64_t k) const {
    if (k < 0 || k >= static_cast<std::int64_t>(open_.count()))
      return std::nullopt;
    return static_cast<std::int64_t>(open_.select(static_cast<std::size_t>(k)));
  }
  /// Open minutes before a bound.
  [[nodiscard]] std::int64_t open_minutes_before(bound which) const {
    const std::int64_t today = which.minutes() / minute_count::per_day;
    std::int64_t out = open_until(today - 1) * minutes_per_day_;
    if (!open_.contains(static_cast<std::size_t>(today)))
      return out;
    const int clock = which.minutes() % minute_count::per_day;
    for (const calendar::opening& each : days_.hours())
      out += std::clamp(clock - each.from.minutes(), 0, each.to.minutes() - each.from.minutes());
    return out;
  }
  /// The open minute with `k` open minutes before it, in minutes since 1900-01-01 00:00.
  [[nodiscard]] std::optional<std::int64_t> open_minute(std::int64_t k) const {
    const auto on = k < 0 ? std::nullopt : open_day(k / minutes_per_day_);
    if (!on)
      return std::nullopt;
    std::int64_t left = k % minutes_per_day_;
    auto within = days_.hours().begin();
    for (; left >= within->to.minutes() - within->from.minutes(); ++within)
      left -= within->to.minutes() - within->from.minutes();
    return *on * minute_count::per_day + within->from.minutes() + left;
  }

 private:
  const calendar& days_;
  const ranked_set& open_;
  std::int64_t minutes_per_day_ = 0;
};

}  // namespace chidao
