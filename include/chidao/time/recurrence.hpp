// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/time/calendar.hpp>
#include <chidao/time/deadline.hpp>
#include <chrono>
#include <cstdint>
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

/// A place within a period, as papers name it: "the 25th of the quarter's last month".
struct period_point {
  /// Which month of the period, from 1; 0 is the month before, one more than it has the month
  /// after. Nothing: the last (Decree 09/2019/ND-CP, article 13.1).
  std::optional<int> month = {};
  /// Day of the month, 1 to 31; the last where a month has fewer. Nothing: the last.
  std::optional<int> number = {};
  /// Day of the week, of a weekly period. Nothing: Sunday, which ends it.
  std::optional<std::chrono::weekday> weekday = {};
  /// Time of day. Nothing: the whole day is meant.
  std::optional<clock_time> clock = {};
  /// Equal if all parts are.
  friend constexpr bool operator==(const period_point&, const period_point&) noexcept = default;
};

/// When an occurrence is due.
struct periodic_due {
  deadline::form said = deadline::form::by;  ///< before, by or at
  period_point at = {};                      ///< which place of the period
  /// Equal if both are.
  friend constexpr bool operator==(const periodic_due&, const periodic_due&) noexcept = default;
};

/// The data that a periodic report covers, apart from when it is due: "from the 15th of the month
/// before to the 14th of the last month". Both days are in it.
struct data_window {
  period_point from = {};  ///< its first day
  period_point to = {};    ///< its last day, the cut-off
  /// Equal if both are.
  friend constexpr bool operator==(const data_window&, const data_window&) noexcept = default;
};

/// What happens to a due date on a day off. A recurring date may move to the day before, where its
/// rule says so; a term never does.
enum class due_roll : std::uint8_t {
  none,       ///< it stays
  preceding,  ///< it moves to the open day before
  following   ///< it moves to the next open day
};

/// A period of one occurrence that is due otherwise than the rule says.
struct occurrence_change {
  /// What is different.
  enum class kind : std::uint8_t {
    moved,      ///< due at another date
    dropped,    ///< it does not arise
    unresolved  ///< its date stands in something that was not found
  };
  std::string label;                   ///< of the occurrence
  kind what = kind::dropped;           ///< what is different
  std::optional<deadline> until = {};  ///< the other date, if moved
  std::string refers_to = {};          ///< what was not found
  /// Equal if all parts are.
  friend bool operator==(const occurrence_change&, const occurrence_change&) = default;
};

/// A duty that returns: every month, before the 25th (meanings 7.1). Months are counted by the
/// calendar; a half year is January to June or July to December, nine months are January to
/// September; a week begins on Monday (ISO 8601).
struct recurrence {
  /// How often.
  enum class period : std::uint8_t { day, week, month, quarter, half_year, nine_months, year };

  period every = period::month;            ///< how often
  std::vector<periodic_due> due = {};      ///< when; several: so many in a period; none: unsaid
  std::optional<period_point> opens = {};  ///< when a window opens that due ends
  std::optional<data_window> data = {};    ///< the data covered; nothing: the period itself
  due_roll roll = due_roll::none;          ///< what happens on a day off
  std::optional<day> from = {};            ///< no occurrence due on an earlier day
  std::optional<day> until = {};           ///< no occurrence due on a later day
  std::vector<occurrence_change> changes = {};  ///< exceptions
  /// Equal if all parts are.
  friend bool operator==(const recurrence&, const recurrence&) = default;
};

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
#include <chidao/time/impl/recurrence.ipp>
#endif
