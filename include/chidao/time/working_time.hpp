// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/time/step.hpp>
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
[[nodiscard]] inline std::int64_t working_days_to_reach(bound from, bound until,
                                                        const calendar& days) {
  if (from >= until)
    return 0;
  const day_counter count{days};
  const std::int64_t counted = count.open_until(day_counter::last_day(from));
  const std::int64_t needed = count.open_until(day_counter::last_day(until) - 1);
  return needed - counted + 1 > 1 ? needed - counted + 1 : 1;
}

/// The slack between two bounds (meanings 9.2): the greatest number k of working days with
/// F_k(from) <= until; where `until` is the earlier, minus the least k with F_k(until) >= from.
/// @complexity logarithmic in the days of the calendar
[[nodiscard]] inline working_span slack_between(bound from, bound until, const calendar& days) {
  const std::int64_t elapsed = std::int64_t{until.minutes()} - from.minutes();
  if (from > until)
    return {-working_days_to_reach(until, from, days), elapsed};
  const day_counter count{days};
  const std::int64_t left = count.open_until(day_counter::last_full_day(until)) -
                            count.open_until(day_counter::last_day(from));
  return {left > 0 ? left : 0, elapsed};
}

/// The last open day whose office opens before the bound, and not before the day of release
/// (meanings 1.3). @returns nothing if the bound falls in days off, to be met on duty
[[nodiscard]] inline std::optional<day> last_working_day(bound limit, const calendar& days,
                                                         std::optional<instant> release = {}) {
  const day_counter count{days};
  const int opens = days.hours().front().from.minutes();
  std::int64_t index = count.open_until(day_counter::last_day(limit)) - 1;
  auto last = count.open_day(index);
  if (last && *last * minute_count::per_day + opens >= limit.minutes())
    last = count.open_day(index - 1);
  if (!last)
    return std::nullopt;
  const day found = calendar::day_at(static_cast<std::size_t>(*last));
  if (release && found < release->on())
    return std::nullopt;
  return found;
}

/// Elapsed minutes as people say them: "2 d 0 h 0 min".
[[nodiscard]] inline message elapsed_message(std::int64_t minutes) {
  if (minutes < 0)
    return say(sentences::elapsed_before, {{"elapsed", elapsed_message(-minutes)}});
  const std::int64_t days = minutes / minute_count::per_day;
  const std::int64_t hours = minutes % minute_count::per_day / 60;
  if (days == 0)
    return say(sentences::elapsed_hours, {{"hours", hours}, {"minutes", minutes % 60}});
  return say(sentences::elapsed_days,
             {{"days", days}, {"hours", hours}, {"minutes", minutes % 60}});
}

/// The stretch as a reason shows it: "6 working days (9 d 6 h 59 min)".
[[nodiscard]] inline message to_message(working_span which) {
  return say(sentences::span_of_working_days,
             {{"days", which.days}, {"elapsed", elapsed_message(which.minutes)}});
}

/// Writes a stretch as "6 working days (9 d 6 h 59 min)".
inline std::ostream& operator<<(std::ostream& out, working_span which) {
  return out << to_message(which);
}

}  // namespace chidao
