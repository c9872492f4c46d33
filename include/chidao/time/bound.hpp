// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/time/instant.hpp>
#include <compare>
#include <cstdint>
#include <ostream>

namespace chidao {

namespace sentences {
/// A bound outside what the library covers.
inline constexpr sentence bound_out_of_range{
    "bound-out-of-range", "the bound lies outside 1900-01-01 00:00 to 2200-01-01 00:00"};
/// A bound at midnight.
inline constexpr sentence before_day{"before-day", "before {day}"};
/// A bound within a day.
inline constexpr sentence before_clock{"before-clock", "before {clock} {day}"};
}  // namespace sentences

/// The first minute that is too late, 1900-01-01 00:00 to 2200-01-01 00:00 (meanings 1.2).
///
/// What is done in a minute before it is in time. Without a value until given one, so that columns
/// of bounds need not be cleared.
class bound {
 public:
  bound() noexcept = default;

  /// Midnight at the start of `first_late`: "before that day".
  /// @throws time_error if it is out of range
  constexpr explicit bound(day first_late)
      : bound{from_minutes((std::int64_t{first_late.serial()} - minute_count::first_day) *
                           minute_count::per_day)} {}

  /// The minute `first_late` itself is too late.
  constexpr explicit bound(instant first_late) noexcept : minutes_{first_late.minutes()} {}

  /// The bound before which something done in minute `done` was complete.
  [[nodiscard]] static constexpr bound after(instant done) noexcept {
    return bound{done.minutes() + 1};
  }

  /// The bound `minutes` minutes after 1900-01-01 00:00.
  /// @throws time_error if it is out of range
  [[nodiscard]] static constexpr bound from_minutes(std::int64_t minutes) {
    if (minutes < 0 || minutes > minute_count::end)
      throw time_error{{say(sentences::bound_out_of_range), say(sentences::expected_instant)}};
    return bound{static_cast<std::int32_t>(minutes)};
  }

  /// Minutes since 1900-01-01 00:00.
  [[nodiscard]] constexpr std::int32_t minutes() const noexcept { return minutes_; }

  /// True at the start of a day.
  [[nodiscard]] constexpr bool is_midnight() const noexcept {
    return minutes_ % minute_count::per_day == 0;
  }

  /// The day of the last minute that is in time.
  [[nodiscard]] constexpr day last_day() const {
    return day::from_serial((minutes_ + minute_count::per_day - 1) / minute_count::per_day - 1 +
                            minute_count::first_day);
  }

  /// The day of the first minute that is too late.
  [[nodiscard]] constexpr day first_late_day() const {
    return day::from_serial(minutes_ / minute_count::per_day + minute_count::first_day);
  }

  /// What the clock shows at the first minute that is too late.
  [[nodiscard]] constexpr clock_time clock() const {
    const int minute = minutes_ % minute_count::per_day;
    return {minute / 60, minute % 60};
  }

  /// Earlier bounds are less.
  constexpr auto operator<=>(const bound&) const noexcept = default;

 private:
  constexpr explicit bound(std::int32_t minutes) noexcept : minutes_{minutes} {}

  std::int32_t minutes_;
};

/// True if something done in minute `done` met the bound.
[[nodiscard]] constexpr bool in_time(instant done, bound limit) noexcept {
  return done.minutes() < limit.minutes();
}

/// The bound as a reason shows it: "before 31/10/2021", "before 14:00 31/10/2021".
[[nodiscard]] message to_message(bound which);

/// Writes a bound as "before 31/10/2021".
inline std::ostream& operator<<(std::ostream& out, bound which) { return out << to_message(which); }

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/bound.ipp>
#endif
