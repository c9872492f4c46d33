// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/time/clock_time.hpp>
#include <chidao/time/day.hpp>
#include <chrono>
#include <compare>
#include <cstdint>
#include <ostream>

namespace chidao {

namespace sentences {
/// A minute outside 1900-2199.
inline constexpr sentence instant_out_of_range{
    "instant-out-of-range", "the minute lies outside 1900-01-01 00:00 to 2199-12-31 23:59"};
/// What a minute must be.
inline constexpr sentence expected_instant{"expected-instant",
                                           "a minute from 1900-01-01 00:00 to 2199-12-31 23:59"};
/// A day with a time.
inline constexpr sentence written_instant{"written-instant", "{clock} {day}"};
}  // namespace sentences

namespace minute_count {
/// 1900-01-01, where minutes are counted from.
inline constexpr std::int32_t first_day = -25567;
/// Days from 1900-01-01 to 2199-12-31.
inline constexpr std::int32_t days = 109573;
/// Minutes of a day.
inline constexpr std::int32_t per_day = 24 * 60;
/// Minutes from 1900-01-01 to 2199-12-31.
inline constexpr std::int32_t end = days * per_day;
}  // namespace minute_count

/// A local civil minute, 1900 to 2199: something that happened, or the time of a question.
class instant {
 public:
  /// 1900-01-01 00:00.
  constexpr instant() noexcept = default;

  /// A minute of a day; 24:00 is the next day's 00:00.
  /// @throws time_error if it is out of range
  constexpr explicit instant(day on, clock_time at = {})
      : instant{from_minutes((std::int64_t{on.serial()} - minute_count::first_day) *
                                 minute_count::per_day +
                             at.minutes())} {}

  /// The minute `minutes` minutes after 1900-01-01 00:00.
  /// @throws time_error if it is out of range
  [[nodiscard]] static constexpr instant from_minutes(std::int64_t minutes) {
    if (minutes < 0 || minutes >= minute_count::end)
      throw time_error{{say(sentences::instant_out_of_range), say(sentences::expected_instant)}};
    instant out;
    out.minutes_ = static_cast<std::int32_t>(minutes);
    return out;
  }

  /// Minutes since 1900-01-01 00:00.
  [[nodiscard]] constexpr std::int32_t minutes() const noexcept { return minutes_; }

  /// The day it lies in.
  [[nodiscard]] constexpr day on() const {
    return day::from_serial(minutes_ / minute_count::per_day + minute_count::first_day);
  }

  /// What the clock shows.
  [[nodiscard]] constexpr clock_time at() const {
    const int minute = minutes_ % minute_count::per_day;
    return {minute / 60, minute % 60};
  }

  /// Earlier minutes are less.
  constexpr auto operator<=>(const instant&) const noexcept = default;

 private:
  std::int32_t minutes_ = 0;
};

/// The local civil minute of a system clock's time at a fixed offset from UTC. Seconds are cut
/// off, never rounded. Vietnam's offset is 7 hours.
/// @throws time_error if it is out of range
[[nodiscard]] constexpr instant local_instant(std::chrono::system_clock::time_point utc,
                                              std::chrono::minutes offset) {
  const auto local = std::chrono::floor<std::chrono::minutes>(utc) + offset;
  return instant::from_minutes(local.time_since_epoch().count() -
                               std::int64_t{minute_count::first_day} * minute_count::per_day);
}

/// The minute as `17:00 21/10/2021`.
[[nodiscard]] message to_message(instant which);

/// Writes a minute as `17:00 21/10/2021`.
inline std::ostream& operator<<(std::ostream& out, instant which) {
  return out << to_message(which);
}

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/instant.ipp>
#endif
