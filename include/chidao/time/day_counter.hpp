// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/time/bound.hpp>
#include <chidao/time/calendar.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace chidao {

/// The arithmetic of F and B on one calendar. Days are numbers since 1900-01-01, and day -1 is the
/// day before; nothing here knows coverage.
class day_counter {
 public:
  /// Counts on these days.
  explicit day_counter(const calendar& days);

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
  [[nodiscard]] std::optional<std::int64_t> open_day(std::int64_t k) const;
  /// Open minutes before a bound.
  [[nodiscard]] std::int64_t open_minutes_before(bound which) const;
  /// The open minute with `k` open minutes before it, in minutes since 1900-01-01 00:00.
  [[nodiscard]] std::optional<std::int64_t> open_minute(std::int64_t k) const;

 private:
  const calendar& days_;
  const ranked_set& open_;
  std::int64_t minutes_per_day_ = 0;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/day_counter.ipp>
#endif
