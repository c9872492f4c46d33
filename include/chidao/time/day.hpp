// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/error.hpp>
#include <chrono>
#include <compare>
#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

namespace chidao {

/// A date or time that does not exist or lies outside the range the library covers.
class time_error : public error {
 public:
  using error::error;
};

namespace sentences {
/// A date that is in no calendar.
inline constexpr sentence no_such_day{"no-such-day", "there is no day {year}-{month}-{day}"};
/// A day outside 1400-9999.
inline constexpr sentence day_out_of_range{"day-out-of-range",
                                           "the day lies outside 1400-01-01 to 9999-12-31"};
/// What a day must be.
inline constexpr sentence expected_day{"expected-day",
                                       "a day of the Gregorian calendar, 1400-01-01 to 9999-12-31"};
}  // namespace sentences

/// A civil day, 1400-01-01 to 9999-12-31, in the Gregorian calendar counted backwards too. Always
/// a real day: there is no value for "no day".
class day {
 public:
  /// 1970-01-01.
  constexpr day() noexcept = default;

  /// The day of a calendar date.
  /// @throws time_error if there is no such date or it is out of range
  constexpr day(std::chrono::year_month_day date) : serial_{checked(date)} {}

  /// The day `serial` days after 1970-01-01.
  /// @throws time_error if it is out of range
  [[nodiscard]] static constexpr day from_serial(std::int64_t serial) {
    if (serial < first_serial || serial > last_serial)
      throw time_error{{say(sentences::day_out_of_range), say(sentences::expected_day)}};
    day out;
    out.serial_ = static_cast<std::int32_t>(serial);
    return out;
  }

  /// Days since 1970-01-01; negative before.
  [[nodiscard]] constexpr int serial() const noexcept { return serial_; }

  /// Year, month and day of the month.
  [[nodiscard]] constexpr std::chrono::year_month_day date() const noexcept {
    return std::chrono::sys_days{std::chrono::days{serial_}};
  }

  /// Day of the week.
  [[nodiscard]] constexpr std::chrono::weekday weekday() const noexcept {
    return std::chrono::weekday{std::chrono::sys_days{std::chrono::days{serial_}}};
  }

  /// Earlier days are less.
  constexpr auto operator<=>(const day&) const noexcept = default;

 private:
  static constexpr std::int32_t first_serial = -208188;  // 1400-01-01
  static constexpr std::int32_t last_serial = 2932896;   // 9999-12-31

  static constexpr std::int32_t checked(std::chrono::year_month_day date) {
    using argument_list = std::vector<argument>;
    if (!date.ok())
      throw time_error{{say(sentences::no_such_day,
                            argument_list{{"year", std::int64_t{int{date.year()}}},
                                          {"month", std::int64_t{unsigned{date.month()}}},
                                          {"day", std::int64_t{unsigned{date.day()}}}}),
                        say(sentences::expected_day)}};
    return from_serial(std::chrono::sys_days{date}.time_since_epoch().count()).serial_;
  }

  std::int32_t serial_ = 0;
};

/// Days from one day to another; negative if `to` is the earlier.
[[nodiscard]] constexpr int days_between(day from, day to) noexcept {
  return to.serial() - from.serial();
}

/// The day so many days later; earlier if `days` is negative.
/// @throws time_error if it is out of range
[[nodiscard]] constexpr day shifted(day from, std::int64_t days) {
  constexpr std::int64_t farther_than_any = 4'000'000;
  const std::int64_t steps = days > farther_than_any    ? farther_than_any
                             : days < -farther_than_any ? -farther_than_any
                                                        : days;
  return day::from_serial(from.serial() + steps);
}

namespace sentences {
/// A day as people write it in both languages, `31/10/2021`.
inline constexpr sentence written_day{"written-day", "{text}"};
/// The days of the week, Sunday first.
inline constexpr sentence weekday_names[7] = {
    {"weekday-sunday", "Sunday"},     {"weekday-monday", "Monday"},
    {"weekday-tuesday", "Tuesday"},   {"weekday-wednesday", "Wednesday"},
    {"weekday-thursday", "Thursday"}, {"weekday-friday", "Friday"},
    {"weekday-saturday", "Saturday"}};
/// A day with its weekday.
inline constexpr sentence weekday_and_day{"weekday-and-day", "{weekday} {day}"};
}  // namespace sentences

/// The day as `31/10/2021`.
[[nodiscard]] std::string to_string(day which);

/// The day as a reason shows it.
[[nodiscard]] inline message to_message(day which) {
  return say(sentences::written_day, {{"text", to_string(which)}});
}

/// The name of a day's weekday.
[[nodiscard]] inline message weekday_message(day which) {
  return say(sentences::weekday_names[which.weekday().c_encoding()]);
}

/// The day with its weekday.
[[nodiscard]] message weekday_and_day(day which);

/// Writes a day as `31/10/2021`.
inline std::ostream& operator<<(std::ostream& out, day which) { return out << to_string(which); }

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/day.ipp>
#endif
