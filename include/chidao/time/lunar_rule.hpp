// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/time/day.hpp>
#include <vector>

namespace chidao {

/// The rule of the Vietnamese lunar calendar, applied to the sky. lunar.hpp answers from a table
/// that a test holds against this.
///
/// Days end at midnight of UTC+7 (Decision 121/CP of 8 August 1967, from 1968). A month begins on
/// the day of a new moon. The month with the winter solstice is the eleventh; where 13 months begin
/// between two solstices, the first of them without a principal term repeats the number of the one
/// before it.
namespace lunar_rule {

/// A lunar month.
struct month {
  day first;          ///< its first day
  int number = 0;     ///< 1 to 12
  bool leap = false;  ///< true: it repeats the number of the month before
};

/// The months from the first month of a lunar year to the last, and the first of the next year.
/// @param hours_ahead of UTC at which days end; 8 gives the Chinese calendar
/// @pre 1899 <= year <= 2199
/// @complexity some 30 new moons and 25 solar terms
[[nodiscard]] std::vector<month> months_of(int year, int hours_ahead = 7);

/// What falls near a midnight.
enum class sky_event { new_moon, principal_term };

/// A new moon or a principal term nearer to midnight than the error of its instant: the
/// day of the calendar that hangs on it is not certain.
struct close_call {
  day midnight;           ///< the day that the midnight begins
  sky_event what;         ///< what falls near it
  double seconds = 0;     ///< from the midnight to the event; negative: it falls before
  double may_err_by = 0;  ///< seconds by which its instant may be wrong
};

/// Every close call of the years, in order.
/// @param hours_ahead of UTC at which days end
/// @pre 1900 <= first <= last <= 2199
[[nodiscard]] std::vector<close_call> close_calls(int first, int last, int hours_ahead = 7);

}  // namespace lunar_rule

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/lunar_rule.ipp>
#endif
