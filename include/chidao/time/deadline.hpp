// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/time/bound.hpp>
#include <cstdint>
#include <optional>
#include <ostream>

namespace chidao {

namespace sentences {
/// "by 31/10": the day itself is in time.
inline constexpr sentence by_day{"by-day", "by {day}"};
/// "by 10:00": the minute itself is in time.
inline constexpr sentence by_clock{"by-clock", "by {clock} {day}"};
/// "at 10:00".
inline constexpr sentence at_clock{"at-clock", "at {clock} {day}"};
}  // namespace sentences

/// A bound with the words it came from: "before 31/10", "by 10:00 31/10" (meanings 1.2).
class deadline {
 public:
  /// How the paper puts it.
  enum class form { before, by, at };

  /// "before 31/10": the first minute of that day is too late.
  /// @throws time_error if it is out of range
  [[nodiscard]] static constexpr deadline before(day limit) {
    return {form::before, limit, std::nullopt, bound{limit}};
  }
  /// "before 14:00 31/10": that minute is too late.
  /// @throws time_error if it is out of range
  [[nodiscard]] static constexpr deadline before(day limit, clock_time at) {
    return {form::before, limit, at, from_clock(limit, at)};
  }
  /// "by 31/10", "to the end of 31/10": the day itself is in time.
  /// @throws time_error if it is out of range
  [[nodiscard]] static constexpr deadline by(day limit) {
    return {form::by, limit, std::nullopt, bound{shifted(limit, 1)}};
  }
  /// "by 10:00 31/10": that minute is in time; "by 24:00" is the next midnight.
  /// @throws time_error if it is out of range
  [[nodiscard]] static constexpr deadline by(day limit, clock_time at) {
    return {form::by, limit, at, end_of_minute(limit, at)};
  }
  /// "at 10:00 31/10": that minute is in time.
  /// @throws time_error if it is out of range
  [[nodiscard]] static constexpr deadline at(day limit, clock_time at) {
    return {form::at, limit, at, end_of_minute(limit, at)};
  }

  /// A deadline of its parts. "At" a day without a time of day means the whole day, as "by" does.
  /// @throws time_error if it is out of range
  [[nodiscard]] static constexpr deadline of(form said, day limit,
                                             std::optional<clock_time> at_clock) {
    if (said == form::before)
      return at_clock ? before(limit, *at_clock) : before(limit);
    if (!at_clock)
      return by(limit);
    return said == form::at ? at(limit, *at_clock) : by(limit, *at_clock);
  }
  /// The same words about a day so many days later; earlier if `days` is negative.
  /// @throws time_error if it is out of range
  [[nodiscard]] constexpr deadline moved(std::int64_t days) const {
    return of(form_, shifted(day_, days), clock_);
  }

  /// The first minute that is too late.
  [[nodiscard]] constexpr bound limit() const noexcept { return limit_; }
  /// How the paper puts it.
  [[nodiscard]] constexpr form said() const noexcept { return form_; }
  /// The day the paper names.
  [[nodiscard]] constexpr day named_day() const noexcept { return day_; }
  /// The time of day the paper names, if any.
  [[nodiscard]] constexpr std::optional<clock_time> named_clock() const noexcept { return clock_; }

  /// Equal if the paper says the same.
  friend constexpr bool operator==(const deadline& a, const deadline& b) noexcept {
    return a.form_ == b.form_ && a.day_ == b.day_ && a.clock_ == b.clock_;
  }

 private:
  constexpr deadline(form said, day named, std::optional<clock_time> at, bound limit)
      : form_{said}, day_{named}, clock_{at}, limit_{limit} {}

  static constexpr bound from_clock(day limit, clock_time at) {
    return bound::from_minutes(std::int64_t{bound{limit}.minutes()} + at.minutes());
  }
  static constexpr bound end_of_minute(day limit, clock_time at) {
    if (at.minutes() == minute_count::per_day)
      return from_clock(limit, at);
    return bound::after(instant{limit, at});
  }

  form form_;
  day day_;
  std::optional<clock_time> clock_;
  bound limit_;
};

/// Minutes between two deadlines as people count them, from one named clock to the other: from
/// "by 10:00" to "before 14:00" of the next day is 28 hours. A deadline that names a day only
/// counts from its bound.
[[nodiscard]] constexpr std::int64_t spoken_gap(const deadline& from, const deadline& to) noexcept {
  const auto spoken = [](const deadline& which) {
    const bool minute_included = which.named_clock() && which.said() != deadline::form::before &&
                                 which.named_clock()->minutes() != minute_count::per_day;
    return std::int64_t{which.limit().minutes()} - (minute_included ? 1 : 0);
  };
  return spoken(to) - spoken(from);
}

/// The deadline in the words of the paper.
[[nodiscard]] message to_message(const deadline& which);

/// Writes a deadline as the paper says it: "by 31/10/2021".
inline std::ostream& operator<<(std::ostream& out, const deadline& which) {
  return out << to_message(which);
}

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/deadline.ipp>
#endif
