// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/time/bound.hpp>
#include <chidao/time/calendar.hpp>
#include <cstdint>
#include <optional>
#include <ostream>

namespace chidao {

namespace sentences {
/// A stretch of working days with the minutes beside.
inline constexpr sentence span_of_working_days{"span-of-working-days",
                                               "{days} working {days:day|days} ({elapsed})"};
/// Elapsed time in days, hours and minutes.
inline constexpr sentence elapsed_days{"elapsed-days", "{days} d {hours} h {minutes} min"};
/// Elapsed time below one day.
inline constexpr sentence elapsed_hours{"elapsed-hours", "{hours} h {minutes} min"};
/// Elapsed time that is negative.
inline constexpr sentence elapsed_before{"elapsed-before", "minus {elapsed}"};
}  // namespace sentences

/// A stretch between two bounds: working days of a calendar, and elapsed minutes beside.
struct working_span {
  std::int64_t days = 0;     ///< working days; negative where the second bound is the earlier
  std::int64_t minutes = 0;  ///< elapsed minutes, with the same sign
  /// Equal if both are.
  constexpr bool operator==(const working_span&) const noexcept = default;
};

/// The least number k of working days with F_k(from) >= until; 0 if `until` is not later.
/// @complexity logarithmic in the days of the calendar
[[nodiscard]] std::int64_t working_days_to_reach(bound from, bound until, const calendar& days);

/// The slack between two bounds (meanings 9.2): the greatest number k of working days with
/// F_k(from) <= until; where `until` is the earlier, minus the least k with F_k(until) >= from.
/// @complexity logarithmic in the days of the calendar
[[nodiscard]] working_span slack_between(bound from, bound until, const calendar& days);

/// The last open day whose office opens before the bound, and not before the day of release
/// (meanings 1.3). @returns nothing if the bound falls in days off, to be met on duty
[[nodiscard]] std::optional<day> last_working_day(bound limit, const calendar& days,
                                                  std::optional<instant> release = {});

/// Elapsed minutes as people say them: "2 d 0 h 0 min".
[[nodiscard]] message elapsed_message(std::int64_t minutes);

/// The stretch as a reason shows it: "6 working days (9 d 6 h 59 min)".
[[nodiscard]] message to_message(working_span which);

/// Writes a stretch as "6 working days (9 d 6 h 59 min)".
inline std::ostream& operator<<(std::ostream& out, working_span which) {
  return out << to_message(which);
}

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/working_time.ipp>
#endif
