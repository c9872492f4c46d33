// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <chidao/time/calendar.hpp>
#include <chidao/time/step.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "tests/support/dice.hpp"

/// A calendar written down as lists, and F by walking over it day by day or minute by minute: the
/// definition, with nothing clever. Days and minutes are counted from 1900-01-01 00:00.
namespace walker {

inline constexpr std::int64_t per_day = 1440;
inline constexpr std::int64_t days = 109'573;
inline constexpr std::int64_t end = days * per_day;

struct listed_calendar {
  std::array<bool, 7> open_weekdays{};  ///< Sunday first
  std::set<std::int64_t> days_off;
  std::set<std::int64_t> make_up_days;
  std::vector<std::pair<int, int>> hours{{0, 1440}};
  std::int64_t first_covered = 0;
  std::int64_t last_covered = days - 1;

  bool is_open(std::int64_t day) const {
    if (make_up_days.count(day) != 0)
      return true;
    if (days_off.count(day) != 0)
      return false;
    return open_weekdays[static_cast<std::size_t>((day + 1) % 7)];  // 1900-01-01: Monday
  }
  bool is_open_at(int clock) const {
    for (const auto& [from, to] : hours)
      if (from <= clock && clock < to)
        return true;
    return false;
  }
};

inline chidao::calendar frozen(const listed_calendar& listed) {
  const auto day_at = [](std::int64_t i) {
    return chidao::calendar::day_at(static_cast<std::size_t>(i));
  };
  std::vector<chidao::day> off;
  std::vector<chidao::day> make_up;
  std::vector<chidao::calendar::opening> hours;
  for (const std::int64_t each : listed.days_off)
    off.push_back(day_at(each));
  for (const std::int64_t each : listed.make_up_days)
    make_up.push_back(day_at(each));
  for (const auto& [from, to] : listed.hours)
    hours.push_back({{from / 60, from % 60}, {to / 60, to % 60}});
  return chidao::calendar{"random", listed.open_weekdays}
      .with_days_off(off)
      .with_make_up_days(make_up)
      .with_hours(hours)
      .with_coverage(day_at(listed.first_covered), day_at(listed.last_covered));
}

/// A date of the Gregorian calendar.
struct civil {
  int year = 1900;
  int month = 1;
  int day = 1;
  bool operator==(const civil&) const = default;
};

inline civil next_month(civil at) {
  return at.month == 12 ? civil{at.year + 1, 1, at.day} : civil{at.year, at.month + 1, at.day};
}

inline int length_of(int year, int month) {
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  if (month == 2)
    return leap ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// All days from 31 December 1899 on, each one after the last.
inline const std::vector<civil>& all_days() {
  static const std::vector<civil> listed = [] {
    std::vector<civil> out{{1899, 12, 31}};
    while (out.size() < static_cast<std::size_t>(days + 2)) {
      civil next = out.back();
      if (++next.day > length_of(next.year, next.month)) {
        next.day = 1;
        next = next_month(next);
      }
      out.push_back(next);
    }
    return out;
  }();
  return listed;
}

inline civil civil_of(std::int64_t day) { return all_days()[static_cast<std::size_t>(day + 1)]; }

inline std::int64_t number_of(civil date) {
  const auto& listed = all_days();
  const auto at =
      std::lower_bound(listed.begin(), listed.end(), date, [](const civil& a, const civil& b) {
        return std::tie(a.year, a.month, a.day) < std::tie(b.year, b.month, b.day);
      });
  return at - listed.begin() - 1;
}

/// F; nothing where it lies after 2199. Coverage is not looked at.
inline std::optional<std::int64_t> forward(const listed_calendar& listed, std::int64_t from,
                                           chidao::duration length, chidao::roll roll) {
  using kind = chidao::duration::kind;
  std::int64_t left = length.count();
  if (left == 0)
    return from;

  if (length.counts() == kind::minutes)
    return from + left <= end ? std::optional{from + left} : std::nullopt;

  if (length.counts() == kind::working_minutes) {
    for (std::int64_t t = from; t < end;) {
      const std::int64_t day = t / per_day;
      if (!listed.is_open(day)) {
        t = (day + 1) * per_day;
        continue;
      }
      if (listed.is_open_at(static_cast<int>(t % per_day)) && --left == 0)
        return t + 1;
      ++t;
    }
    return std::nullopt;
  }

  // The day of the last minute before `from` is not counted.
  std::int64_t day = from == 0 ? -1 : (from - 1) / per_day;
  const bool by_month = length.counts() == kind::months || length.counts() == kind::years;
  if (by_month) {
    // Where the term starts, as a date; the months are walked, then the day of the month is sought.
    civil at = civil_of(day);
    const int wanted = at.day;
    for (std::int64_t months = left * (length.counts() == kind::years ? 12 : 1); months > 0;
         --months)
      if (at = next_month(at); at.year > 2199)
        return std::nullopt;
    day = number_of({at.year, at.month, 1});
    for (int on = 1; on < wanted && civil_of(day + 1).month == at.month; ++on)
      ++day;
    left = 0;
  }
  if (length.counts() == kind::weeks)
    left *= 7;
  while (left > 0) {
    if (++day >= days)
      return std::nullopt;
    if (length.counts() != kind::working_days || listed.is_open(day))
      --left;
  }
  if (length.counts() != kind::working_days && roll == chidao::roll::following)
    while (!listed.is_open(day))
      if (++day >= days)
        return std::nullopt;
  return (day + 1) * per_day;
}

/// True if days outside the coverage lie between two bounds.
inline bool leaves_coverage(const listed_calendar& listed, std::int64_t from, std::int64_t to) {
  return from < listed.first_covered * per_day || to > (listed.last_covered + 1) * per_day;
}

/// True if the open days matter to a step.
inline bool needs_open_days(chidao::duration length, chidao::roll roll) {
  using kind = chidao::duration::kind;
  return length.count() > 0 &&
         (length.counts() == kind::working_days || length.counts() == kind::working_minutes ||
          (length.counts() != kind::minutes && roll == chidao::roll::following));
}

/// A random calendar, and the stretch of days where it is irregular.
struct world {
  static constexpr std::int64_t length = 60;

  listed_calendar listed;
  chidao::calendar made = chidao::calendar::weekdays();
  std::int64_t first_day = 0;

  /// A bound in the stretch, often at midnight or where offices open or close.
  std::int64_t random_bound(support::dice& dice) const {
    const std::int64_t midnight = (first_day + dice.between(0, length)) * per_day;
    const auto& [from, to] = dice.one_of(listed.hours);
    switch (dice.between(0, 4)) {
    case 0:
      return midnight;
    case 1:
      return std::min(end, midnight + from + dice.between(0, 1));
    case 2:
      return std::min(end, midnight + to - dice.between(0, 1));
    case 3:
      return std::min(end, midnight + dice.between(0, 1));
    default:
      return std::min(end, midnight + dice.between(0, per_day));
    }
  }
};

inline world random_world(support::dice& dice) {
  world out;
  listed_calendar& listed = out.listed;
  out.first_day = dice.percent(15)   ? 0
                  : dice.percent(15) ? days - world::length
                                     : dice.between(0, days - world::length);
  const auto random_day = [&] { return out.first_day + dice.between(0, world::length - 1); };

  const int chance_open = dice.percent(60) ? 80 : 25;
  for (bool& open : listed.open_weekdays)
    open = dice.percent(chance_open);
  listed.open_weekdays[static_cast<std::size_t>(dice.between(0, 6))] = true;
  for (std::int64_t n = dice.between(0, 12); n > 0; --n)
    listed.days_off.insert(random_day());
  if (dice.percent(30)) {
    const std::int64_t first = random_day();  // a long holiday
    for (std::int64_t i = 0; i < 15 && first + i < days; ++i)
      listed.days_off.insert(first + i);
  }
  for (std::int64_t n = dice.between(0, 6); n > 0; --n)
    listed.make_up_days.insert(random_day());

  if (dice.percent(70)) {
    std::set<int> edges;
    if (dice.percent(20))
      edges.insert(0);
    if (dice.percent(20))
      edges.insert(1440);
    const auto wanted = static_cast<std::size_t>(2 * dice.between(1, 3));
    while (edges.size() < wanted || edges.size() % 2 != 0)
      edges.insert(static_cast<int>(dice.between(0, 1440)));
    listed.hours.clear();
    for (auto edge = edges.begin(); edge != edges.end();) {
      const int from = *edge++;
      listed.hours.emplace_back(from, *edge++);
    }
    if (dice.percent(20)) {  // split the last stretch: one ends where the next begins
      const auto [from, to] = listed.hours.back();
      if (to - from > 1) {
        listed.hours.back() = {from, from + 1};
        listed.hours.emplace_back(from + 1, to);
      }
    }
  }
  if (dice.percent(50)) {
    const std::int64_t one = random_day();
    const std::int64_t other = random_day();
    listed.first_covered = std::min(one, other);
    listed.last_covered = std::max(one, other);
  }
  out.made = frozen(listed);
  return out;
}

inline chidao::duration random_duration(support::dice& dice) {
  const std::int64_t n = dice.percent(10)   ? 0
                         : dice.percent(60) ? dice.between(1, 4)
                         : dice.percent(85) ? dice.between(5, 20)
                                            : dice.between(21, 1000);
  const std::int64_t many = std::min<std::int64_t>(n * dice.between(1, 90), 4000);
  switch (dice.between(0, 6)) {
  case 0:
    return chidao::minutes{many};
  case 1:
    return chidao::working_minutes{many};
  case 2:
    return chidao::calendar_days{n};
  case 3:
    return chidao::weeks{n};
  case 4:
    return chidao::months{n};
  case 5:
    return chidao::years{n % 40};
  default:
    return chidao::working_days{n};
  }
}

inline chidao::roll random_roll(support::dice& dice) {
  return dice.percent(50) ? chidao::roll::none : chidao::roll::following;
}

inline chidao::beyond_coverage random_beyond(support::dice& dice) {
  return dice.percent(50) ? chidao::beyond_coverage::refuse : chidao::beyond_coverage::estimate;
}

/// F of the library, with an answer in place of the error.
inline std::optional<chidao::step> forward_or_none(chidao::bound from, chidao::duration length,
                                                   const chidao::calendar& days_of,
                                                   chidao::roll roll,
                                                   chidao::beyond_coverage beyond) {
  try {
    return chidao::step_forward(from, length, days_of, roll, beyond);
  } catch (const chidao::outside_coverage&) {
    return std::nullopt;
  }
}

}  // namespace walker
