// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/time/day.hpp>
#include <optional>
#include <ostream>

namespace chidao {

namespace sentences {
/// A day outside the years the lunar calendar is known for.
inline constexpr sentence outside_lunar{
    "outside-lunar", "the lunar calendar reaches from 1900 to 2199, {day} lies outside"};
/// A day such a calendar can answer for.
inline constexpr sentence expected_lunar_range{"expected-lunar-range",
                                               "a day from 1900-01-01 to 2199-12-31"};
/// A day of a lunar month.
inline constexpr sentence written_lunar{"written-lunar", "{day}/{month} lunar {year}"};
/// A day of a leap month.
inline constexpr sentence written_lunar_leap{"written-lunar-leap",
                                             "{day}/{month} (leap month) lunar {year}"};
}  // namespace sentences

/// A date of the Vietnamese lunar calendar, as people name it. Not every value is a real date.
struct lunar_date {
  int year = 0;       ///< the year that began with the first day of its first month
  int month = 0;      ///< 1 to 12
  int day = 0;        ///< 1 to 30
  bool leap = false;  ///< true: of the month that repeats the number
  /// Equal if all parts are.
  constexpr bool operator==(const lunar_date&) const noexcept = default;
};

/// The first and last year in which the lunar calendar is computed officially: by Decision 121/CP
/// of 8 August 1967 from 1968, and by tables published to 2050.
inline constexpr int first_official_lunar_year = 1968;
/// See first_official_lunar_year.
inline constexpr int last_official_lunar_year = 2050;

/// True if the date lies in the years of official use; dates of other years are computed by the
/// same rule.
[[nodiscard]] constexpr bool is_official(const lunar_date& which) noexcept {
  return which.year >= first_official_lunar_year && which.year <= last_official_lunar_year;
}

/// The lunar date of a day, at UTC+7 (time/lunar_rule.hpp).
/// @throws time_error outside 1900 to 2199
/// @complexity the months of a year
[[nodiscard]] lunar_date to_lunar(day which);

/// The day of a lunar date.
/// @returns nothing if there is no such date: a 30th of a month of 29 days, a leap month in a year
///   without it, a year outside 1899 to 2199
/// @complexity the months of a year
[[nodiscard]] std::optional<day> from_lunar(const lunar_date& which);

/// The number of the month that is repeated in a lunar year.
/// @returns nothing if none is, or the year is outside 1899 to 2199
[[nodiscard]] std::optional<int> leap_month(int lunar_year);

/// The lunar date as a reason shows it: "10/3 lunar 2024".
[[nodiscard]] message to_message(const lunar_date& which);

/// Writes a lunar date as "10/3 lunar 2024".
inline std::ostream& operator<<(std::ostream& out, const lunar_date& which) {
  return out << to_message(which);
}

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/lunar.ipp>
#endif
