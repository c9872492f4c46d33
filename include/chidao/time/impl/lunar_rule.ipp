// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/time/lunar_rule.hpp>
#include <chidao/time/sky.hpp>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace chidao::lunar_rule {

constexpr double seconds_of_day = 86400;
constexpr double seconds_of_hour = 3600;
constexpr int winter_solstice = 270;  // degrees

/// The day of an instant, in days after 1970-01-01.
inline int local_day(double seconds, int hours_ahead) {
  return static_cast<int>(std::floor((seconds + hours_ahead * seconds_of_hour) / seconds_of_day));
}

/// The lunation whose month holds the winter solstice of a year.
inline int eleventh_month(int year, int hours_ahead) {
  const double solstice = sky::sun_reaches(year, winter_solstice);
  int lunation = sky::lunation_at(solstice) + 1;
  while (local_day(sky::new_moon(lunation), hours_ahead) > local_day(solstice, hours_ahead))
    --lunation;
  return lunation;
}

/// The principal terms between two winter solstices, as days.
inline std::vector<int> principal_terms(int solstice_year, int hours_ahead) {
  std::vector<int> out{local_day(sky::sun_reaches(solstice_year, winter_solstice), hours_ahead)};
  for (int step = 1; step <= 12; ++step)
    out.push_back(local_day(
        sky::sun_reaches(solstice_year + 1, (winter_solstice + 30 * step) % 360), hours_ahead));
  return out;
}

/// The months from the one with the winter solstice of a year to the one before that of the next.
inline std::vector<month> between_solstices(int year, int hours_ahead) {
  const int first = eleventh_month(year, hours_ahead);
  const int next = eleventh_month(year + 1, hours_ahead);
  const std::vector<int> terms = principal_terms(year, hours_ahead);
  bool leap_due = next - first == 13;
  std::vector<month> out;
  int number = 11;
  for (int lunation = first; lunation < next; ++lunation) {
    const int begins = local_day(sky::new_moon(lunation), hours_ahead);
    const int ends = local_day(sky::new_moon(lunation + 1), hours_ahead);
    const bool has_term = std::any_of(terms.begin(), terms.end(),
                                      [&](int term) { return term >= begins && term < ends; });
    const bool leap = leap_due && !has_term;
    if (leap)
      leap_due = false;
    else if (lunation != first)
      number = number % 12 + 1;
    out.push_back({day::from_serial(begins), number, leap});
  }
  return out;
}

CHIDAO_INLINE std::vector<month> months_of(int year, int hours_ahead) {
  std::vector<month> all = between_solstices(year - 1, hours_ahead);
  const std::vector<month> after = between_solstices(year, hours_ahead);
  all.insert(all.end(), after.begin(), after.end());
  const auto is_first = [](const month& each) { return each.number == 1 && !each.leap; };
  const auto begin = std::find_if(all.begin(), all.end(), is_first);
  auto end = std::find_if(begin + 1, all.end(), is_first);
  return {begin, end + 1};
}

CHIDAO_INLINE std::vector<close_call> close_calls(int first, int last, int hours_ahead) {
  std::vector<close_call> out;
  const double seconds_ahead = hours_ahead * seconds_of_hour;
  const auto look_at = [&](double seconds, sky_event what) {
    const auto nearest = std::llround((seconds + seconds_ahead) / seconds_of_day);
    const double off = seconds + seconds_ahead - static_cast<double>(nearest) * seconds_of_day;
    const day midnight = day::from_serial(nearest);
    const int year = int{midnight.date().year()};
    if (year >= first && year <= last && std::abs(off) < sky::error_in(year))
      out.push_back({midnight, what, off, sky::error_in(year)});
  };
  const double turn_of_year = seconds_of_day * day{std::chrono::year{first} / 1 / 1}.serial();
  const double end = seconds_of_day * (day{std::chrono::year{last} / 12 / 31}.serial() + 1);
  for (int lunation = sky::lunation_at(turn_of_year); sky::new_moon(lunation) < end; ++lunation)
    look_at(sky::new_moon(lunation), sky_event::new_moon);
  for (int year = first; year <= last; ++year)
    for (int degrees = 0; degrees < 360; degrees += 30)
      look_at(sky::sun_reaches(year, degrees), sky_event::principal_term);
  std::sort(out.begin(), out.end(),
            [](const close_call& a, const close_call& b) { return a.midnight < b.midnight; });
  return out;
}

}  // namespace chidao::lunar_rule
