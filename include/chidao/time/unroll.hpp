// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/time/calendar.hpp>
#include <chidao/time/recurrence.hpp>
#include <optional>
#include <string>
#include <vector>

namespace chidao {

namespace sentences {
/// A period that no recurrence has.
inline constexpr sentence bad_period_point{"bad-period-point",
                                           "a period of this kind has no such place"};
/// What a place in a period must be.
inline constexpr sentence expected_period_point{
    "expected-period-point",
    "of a day a time of day, of a week a weekday, of months and years a day of the month from 1 to "
    "31, in a month from 12 before the period to 24 after its beginning"};
}  // namespace sentences

/// The window of data that Decree 09/2019/ND-CP, article 12, sets for periodic reports of months,
/// quarters, half years, nine months and years: from the 15th of the month before the period to
/// the 14th of its last month.
[[nodiscard]] data_window decree_09_window();

/// One occurrence of a recurrence.
struct occurrence {
  std::string label;                   ///< "2021-10-31", "2021-W44", "2021-10", "2021-Q4",
                                       ///< "2021-H2", "2021-9M", "2021"; the second of a period
                                       ///< with several dates ends in "/2"
  day first;                           ///< first day of its period
  day last;                            ///< last day of its period
  day data_from;                       ///< first day of the data it covers
  day data_to;                         ///< cut-off of the data
  std::optional<bound> opens = {};     ///< what is given before does not fulfil it
  std::optional<deadline> until = {};  ///< when it is due; nothing: unsaid or unresolved
  std::optional<deadline> named = {};  ///< the same before any roll: the date that the rule names
  std::string unresolved = {};         ///< what was not found; empty: nothing
};

/// The occurrences whose last day in time lies in [first, last], in order; where no date is said,
/// those whose period ends there. Those dropped are not among them, nor those due outside `from`
/// and `until`. A date that was moved stays where its period is.
/// @throws time_error if a place does not fit the period, or a date lies outside 1900 to 2199
/// @complexity linear in the periods
[[nodiscard]] std::vector<occurrence> unrolled(const recurrence& rule, day first, day last,
                                               const calendar& days);

/// The place with nothing left unsaid that the period needs: the last month but of a monthly
/// period, which has one, the last day, Sunday.
[[nodiscard]] period_point completed(recurrence::period every, period_point where);

/// The day of a place in the period that begins on a day; its clock is not looked at.
/// @throws time_error if it does not fit the period
[[nodiscard]] day day_in_period(recurrence::period every, day first_of_period,
                                const period_point& where);

/// The deadline moved so that its last day in time is open; the same where no such day is in 1900
/// to 2199. @complexity logarithmic in the days of the calendar
[[nodiscard]] deadline rolled(const deadline& until, due_roll how, const calendar& days);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/unroll.ipp>
#endif
