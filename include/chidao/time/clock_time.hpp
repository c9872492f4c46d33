// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/time/day.hpp>
#include <compare>
#include <cstdint>
#include <ostream>
#include <string>

namespace chidao {

namespace sentences {
/// A time of day that no clock shows.
inline constexpr sentence no_such_clock_time{"no-such-clock-time",
                                             "there is no time of day {hour}:{minute}"};
/// What a time of day must be.
inline constexpr sentence expected_clock_time{"expected-clock-time",
                                              "a time of day, 00:00 to 24:00"};
}  // namespace sentences

/// What the clock shows, 00:00 to 24:00, in whole minutes.
class clock_time {
 public:
  /// Midnight at the start of the day.
  constexpr clock_time() noexcept = default;

  /// A time of day.
  /// @throws time_error unless it lies in 00:00 to 24:00
  constexpr clock_time(int hour, int minute) {
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || (hour == 24 && minute > 0))
      throw time_error{{say(sentences::no_such_clock_time,
                            {{"hour", std::int64_t{hour}}, {"minute", std::int64_t{minute}}}),
                        say(sentences::expected_clock_time)}};
    minutes_ = hour * 60 + minute;
  }

  /// Minutes since the start of the day, 0 to 1440.
  [[nodiscard]] constexpr int minutes() const noexcept { return minutes_; }

  /// Earlier times are less.
  constexpr auto operator<=>(const clock_time&) const noexcept = default;

 private:
  int minutes_ = 0;
};

/// The time of day as `14:00`.
[[nodiscard]] std::string to_string(clock_time which);

/// Writes a time of day as `14:00`.
inline std::ostream& operator<<(std::ostream& out, clock_time which) {
  return out << to_string(which);
}

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/clock_time.ipp>
#endif
