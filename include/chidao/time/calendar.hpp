// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <chidao/core/ranked_set.hpp>
#include <chidao/time/instant.hpp>
#include <chidao/time/special_day.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace chidao {

namespace sentences {
/// A list of opening hours that is empty, out of order or overlapping.
inline constexpr sentence bad_opening_hours{
    "bad-opening-hours", "opening hours must be non-empty, in order and apart from each other"};
/// A calendar without an open weekday.
inline constexpr sentence never_open{"never-open", "the calendar has no open weekday"};
/// What a calendar needs.
inline constexpr sentence expected_open_weekday{"expected-open-weekday",
                                                "at least one weekday on which offices are open"};
/// What opening hours must be.
inline constexpr sentence expected_opening_hours{"expected-opening-hours",
                                                 "a list such as 07:30-11:30, 13:30-17:00"};
/// A day that a calendar cannot hold.
inline constexpr sentence day_outside_calendars{
    "day-outside-calendars", "a calendar cannot hold {day}: it lies outside 1900 to 2199"};
/// A day that a list closes without a reason.
inline constexpr sentence closed_by_list{"closed-by-list",
                                         "day off by the calendar \"{calendar}\""};
/// A coverage that ends before it begins.
inline constexpr sentence coverage_backwards{"coverage-backwards",
                                             "the coverage ends before it begins"};
/// What a coverage must be.
inline constexpr sentence expected_coverage{"expected-coverage",
                                            "a first and a last day, the last not the earlier"};
}  // namespace sentences

/// The days on which offices are open, and at what hours (meanings 3.1). An immutable value; copies
/// share their days.
///
/// An open day is one the weekday rule opens, minus days off, plus make-up working days, in that
/// order. Days outside the coverage follow the same rule and count as estimated.
class calendar {
 public:
  /// From when to when an office is open on one day.
  struct opening {
    clock_time from;  ///< first open minute
    clock_time to;    ///< first minute that is closed again
    /// Equal if both ends are.
    constexpr bool operator==(const opening&) const noexcept = default;
  };

  /// Which days of the week are open, Sunday first.
  using week = std::array<bool, 7>;

  /// Monday to Friday, no days off, open round the clock, covering 1900 to 2199.
  [[nodiscard]] static calendar weekdays() {
    return calendar{"weekdays", {false, true, true, true, true, true, false}};
  }
  /// Every day, open round the clock: for duty tasks.
  [[nodiscard]] static calendar every_day() {
    return calendar{"every-day", {true, true, true, true, true, true, true}};
  }

  /// A calendar by weekday rule alone, open round the clock, covering 1900 to 2199.
  /// @throws time_error if no weekday is open
  calendar(std::string name, const week& open_weekdays);

  /// The same calendar under another name and version.
  [[nodiscard]] calendar named(std::string name, std::string version = {}) const;
  /// The same calendar with these days closed, unless they are make-up working days.
  /// @throws time_error if one lies outside 1900 to 2199
  [[nodiscard]] calendar with_days_off(const std::vector<day>& closed) const;
  /// The same calendar with these days open whatever the weekday or holiday.
  /// @throws time_error if one lies outside 1900 to 2199
  [[nodiscard]] calendar with_make_up_days(const std::vector<day>& open) const;
  /// The same calendar with these days closed or, where made up, open, each with its reason. Of two
  /// reasons for one day the first is kept; a day that is both closed and made up is open.
  /// @throws time_error if one lies outside 1900 to 2199
  [[nodiscard]] calendar with_special_days(std::vector<special_day> special) const;
  /// The same calendar with these opening hours on every open day.
  /// @throws time_error if they are empty, out of order or overlap
  [[nodiscard]] calendar with_hours(std::vector<opening> hours) const;
  /// The same calendar, vouched for from `first` to `last` only.
  /// @throws time_error if `last` is before `first` or one lies outside 1900 to 2199
  [[nodiscard]] calendar with_coverage(day first, day last) const;

  /// What it is called; how units and tasks refer to it.
  [[nodiscard]] const std::string& name() const& noexcept { return days_->name; }
  const std::string& name() const&& = delete;
  /// Which edition of its days this is.
  [[nodiscard]] const std::string& version() const& noexcept { return days_->version; }
  const std::string& version() const&& = delete;
  /// First day it vouches for.
  [[nodiscard]] day first_covered() const { return day_at(days_->first_covered); }
  /// Last day it vouches for.
  [[nodiscard]] day last_covered() const { return day_at(days_->last_covered); }
  /// True if it vouches for the day.
  [[nodiscard]] bool covers(day which) const {
    return which >= first_covered() && which <= last_covered();
  }
  /// True if offices are open on the day.
  /// @throws time_error if it lies outside 1900 to 2199
  [[nodiscard]] bool is_open(day which) const { return days_->open.contains(index_of(which)); }
  /// The days whose reasons are known, in order.
  [[nodiscard]] const std::vector<special_day>& special_days() const& noexcept {
    return days_->special;
  }
  const std::vector<special_day>& special_days() const&& = delete;
  /// Why a day is open or closed, as far as a reason is known; valid as long as the calendar is.
  /// @returns null if none is: the weekday decides, or a list without reasons
  /// @complexity logarithmic in the days with reasons
  [[nodiscard]] const special_day* special(day which) const&;
  const special_day* special(day which) const&& = delete;
  /// Why offices are closed on a day.
  /// @returns nothing if they are open
  /// @throws time_error if it lies outside 1900 to 2199
  [[nodiscard]] std::optional<message> why_closed(day which) const;
  /// The opening hours of every open day.
  [[nodiscard]] const std::vector<opening>& hours() const& noexcept { return days_->hours; }
  const std::vector<opening>& hours() const&& = delete;
  /// The open days as numbers of days since 1900-01-01.
  [[nodiscard]] const ranked_set& open_days() const& noexcept { return days_->open; }
  const ranked_set& open_days() const&& = delete;

  /// The last open day up to and including `latest`, in days since 1900-01-01.
  [[nodiscard]] std::optional<std::size_t> last_open(std::size_t latest) const {
    return days_->open.previous(latest + 1);
  }

  /// Equal if name, version, days, hours and coverage are.
  friend bool operator==(const calendar& a, const calendar& b) noexcept {
    return a.days_ == b.days_ ||
           (a.days_->name == b.days_->name && a.days_->version == b.days_->version &&
            a.days_->hours == b.days_->hours && a.days_->open == b.days_->open &&
            a.days_->first_covered == b.days_->first_covered &&
            a.days_->last_covered == b.days_->last_covered);
  }

  /// Number of the day in days since 1900-01-01.
  /// @throws time_error if it lies outside 1900 to 2199
  [[nodiscard]] static std::size_t index_of(day which);
  /// The day of a number of days since 1900-01-01.
  [[nodiscard]] static day day_at(std::size_t index) {
    return day::from_serial(static_cast<std::int64_t>(index) + minute_count::first_day);
  }

 private:
  struct days {
    std::string name;
    std::string version;
    week open_weekdays{};
    std::vector<std::size_t> days_off;
    std::vector<std::size_t> make_up_days;
    std::vector<special_day> special;
    std::vector<opening> hours{{clock_time{0, 0}, clock_time{24, 0}}};
    std::size_t first_covered = 0;
    std::size_t last_covered = minute_count::days - 1;
    ranked_set open;
  };

  explicit calendar(days made) { freeze(std::move(made)); }
  explicit calendar(std::shared_ptr<const days> frozen) : days_{std::move(frozen)} {}

  void freeze(days made);

  std::shared_ptr<const days> days_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/calendar.ipp>
#endif
