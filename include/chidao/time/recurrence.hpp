// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/time/deadline.hpp>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace chidao {

/// The months that a place may lie in, counted from 1, the first month of its period.
inline constexpr int first_month_of_place = -12;
/// See first_month_of_place.
inline constexpr int last_month_of_place = 24;

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

}  // namespace chidao
