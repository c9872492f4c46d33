// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/time/bound.hpp>
#include <cstdint>
#include <ostream>

namespace chidao {

namespace sentences {
/// A count that is negative or too great.
inline constexpr sentence duration_out_of_range{"duration-out-of-range",
                                                "a duration of {count} is not possible"};
/// What a duration must be.
inline constexpr sentence expected_duration{"expected-duration", "a count from 0 to 1000000"};
/// Elapsed minutes.
inline constexpr sentence count_of_minutes{"count-of-minutes", "{count} {count:minute|minutes}"};
/// Minutes of opening hours.
inline constexpr sentence count_of_working_minutes{"count-of-working-minutes",
                                                   "{count} working {count:minute|minutes}"};
/// Days one after the other.
inline constexpr sentence count_of_calendar_days{"count-of-calendar-days",
                                                 "{count} calendar {count:day|days}"};
/// Days on which offices are open.
inline constexpr sentence count_of_working_days{"count-of-working-days",
                                                "{count} working {count:day|days}"};
/// Weeks.
inline constexpr sentence count_of_weeks{"count-of-weeks", "{count} {count:week|weeks}"};
/// Months by the calendar.
inline constexpr sentence count_of_months{"count-of-months", "{count} {count:month|months}"};
/// Years by the calendar.
inline constexpr sentence count_of_years{"count-of-years", "{count} {count:year|years}"};
}  // namespace sentences

/// A length of time in one of seven kinds that do not convert into each other (meanings 2.1).
class duration {
 public:
  /// What is counted.
  enum class kind : std::uint8_t {
    minutes,          ///< elapsed minutes
    working_minutes,  ///< minutes of opening hours
    calendar_days,    ///< days, the day of the start not counted
    working_days,     ///< open days, the day of the start not counted
    weeks,            ///< to the same day of the week
    months,           ///< to the same day of the month, or the month's last (Civil Code, 148.3)
    years             ///< to the same day of the year, 29 February to 28 (Civil Code, 148.4)
  };

  /// No time at all: 0 minutes.
  constexpr duration() noexcept = default;

  /// What is counted.
  [[nodiscard]] constexpr kind counts() const noexcept { return kind_; }
  /// How many, 0 to 1,000,000.
  [[nodiscard]] constexpr std::int32_t count() const noexcept { return count_; }

  /// As many of the same kind. @throws time_error unless 0 <= count <= 1,000,000
  [[nodiscard]] constexpr duration with_count(std::int64_t count) const { return {kind_, count}; }
  /// True if minutes are counted, elapsed or of opening hours, and not whole days.
  [[nodiscard]] constexpr bool is_of_minutes() const noexcept {
    return kind_ == kind::minutes || kind_ == kind::working_minutes;
  }

  /// Equal if kind and count are.
  constexpr bool operator==(const duration&) const noexcept = default;

 protected:
  /// A duration of a kind. @throws time_error unless 0 <= count <= 1,000,000
  constexpr duration(kind counted, std::int64_t count)
      : kind_{counted}, count_{static_cast<std::int32_t>(count)} {
    if (count < 0 || count > 1'000'000)
      throw time_error{{say(sentences::duration_out_of_range, {{"count", count}}),
                        say(sentences::expected_duration)}};
  }

 private:
  kind kind_ = kind::minutes;
  std::int32_t count_ = 0;
};

/// Elapsed minutes.
struct minutes : duration {
  /// @throws time_error unless 0 <= count <= 1,000,000
  constexpr explicit minutes(std::int64_t count) : duration{kind::minutes, count} {}
};

/// Minutes of opening hours.
struct working_minutes : duration {
  /// @throws time_error unless 0 <= count <= 1,000,000
  constexpr explicit working_minutes(std::int64_t count) : duration{kind::working_minutes, count} {}
};

/// Days one after the other, the day of the start not counted (Civil Code 2015, article 147.2).
struct calendar_days : duration {
  /// @throws time_error unless 0 <= count <= 1,000,000
  constexpr explicit calendar_days(std::int64_t count) : duration{kind::calendar_days, count} {}
};

/// Days on which offices are open, the day of the start not counted.
struct working_days : duration {
  /// @throws time_error unless 0 <= count <= 1,000,000
  constexpr explicit working_days(std::int64_t count) : duration{kind::working_days, count} {}
};

/// Weeks: as many times seven days (Civil Code 2015, article 148.2).
struct weeks : duration {
  /// @throws time_error unless 0 <= count <= 1,000,000
  constexpr explicit weeks(std::int64_t count) : duration{kind::weeks, count} {}
};

/// Months, to the day of the same number or, where the month has none, to its last. Three months
/// are counted at once: from 30 November they end on 28 February, and not by way of a shorter month
/// (Civil Code 2015, article 148.3).
struct months : duration {
  /// @throws time_error unless 0 <= count <= 1,000,000
  constexpr explicit months(std::int64_t count) : duration{kind::months, count} {}
};

/// Years, to the same day; from 29 February to 28 where the year has none (Civil Code 2015, article
/// 148.4).
struct years : duration {
  /// @throws time_error unless 0 <= count <= 1,000,000
  constexpr explicit years(std::int64_t count) : duration{kind::years, count} {}
};

/// What happens to a term whose last day is a day off.
enum class roll {
  none,      ///< it stays
  following  ///< it moves to the next open day (Civil Code 2015, article 148.5)
};

/// True if a step over `length` to or from `at` loses up to a day because whole days meet a clock
/// bound (meanings 2.4).
[[nodiscard]] constexpr bool is_coarse(duration length, bound at) noexcept {
  return !length.is_of_minutes() && length.count() > 0 && !at.is_midnight();
}

/// The duration as a reason shows it: "1 working day".
[[nodiscard]] message to_message(duration which);

/// Writes a duration as "1 working day".
inline std::ostream& operator<<(std::ostream& out, duration which) {
  return out << to_message(which);
}

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/duration.ipp>
#endif
