// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/time/lunar.hpp>
#include <chidao/time/vietnamese_calendar.hpp>
#include <chrono>
#include <cstddef>
#include <string>
#include <utility>

namespace chidao::vietnamese_rule {

/// The first whole year of the Labour Code of 2012 but for its first four months, whose holidays
/// were the same.
constexpr int first_year = 2013;
/// The first year of the Labour Code of 2019.
constexpr int first_year_of_2019 = 2021;

/// A holiday with what makes it one.
struct found_holiday {
  day on;
  holiday which;
  message basis;
  bool in_block;  // of an announced Tet: days in lieu are in the block
};

inline bool known(const announcement& which, std::optional<day> known_on) {
  return !known_on || !which.issued || *which.issued <= *known_on;
}

inline message basis_of(const announcement& which) {
  return say(sentences::announced_by, {{"number", which.number}});
}

inline int year_of(day which) { return int{which.date().year()}; }

/// The holidays of one year by law alone.
inline std::vector<found_holiday> by_law(int year, bool tet_announced) {
  using namespace std::chrono;
  std::vector<found_holiday> out;
  if (year < first_year)
    return out;
  const message basis = say(year < first_year_of_2019 ? sentences::labour_code_2012_holidays
                                                      : sentences::labour_code_2019_holidays);
  const auto add = [&](day on, holiday which) { out.push_back({on, which, basis, false}); };
  const std::chrono::year y{year};
  add(y / January / 1, holiday::new_year);
  if (!tet_announced)
    for (int each = 1; each <= 3; ++each)
      add(*from_lunar({year, 1, each}), holiday::tet);
  add(*from_lunar({year, 3, 10}), holiday::hung_kings);
  add(y / April / 30, holiday::liberation_day);
  add(y / May / 1, holiday::labour_day);
  add(y / September / 2, holiday::national_day);
  return out;
}

inline bool is_weekend(day which) {
  return which.weekday() == std::chrono::Saturday || which.weekday() == std::chrono::Sunday;
}

/// The days in lieu of holidays on days of rest, added to the days found.
inline void add_in_lieu(const std::vector<found_holiday>& holidays, std::vector<special_day>& out) {
  std::vector<day> taken;
  for (const found_holiday& each : holidays)
    taken.push_back(each.on);
  for (const found_holiday& each : holidays) {
    if (each.in_block || !is_weekend(each.on))
      continue;
    day instead = each.on;
    do
      instead = shifted(instead, 1);
    while (is_weekend(instead) || std::find(taken.begin(), taken.end(), instead) != taken.end());
    taken.push_back(instead);
    out.push_back(
        {instead, special_day::kind::compensation,
         say(sentences::day_is_compensation,
             {{"why", to_message(each.which)}, {"instead", to_message(each.on)}}),
         say(year_of(each.on) < first_year_of_2019 ? sentences::labour_code_2012_in_lieu
                                                   : sentences::labour_code_2019_in_lieu)});
  }
}

}  // namespace chidao::vietnamese_rule

namespace chidao {

CHIDAO_INLINE message to_message(holiday which) {
  return say(sentences::holiday_names[static_cast<std::size_t>(which)]);
}

CHIDAO_INLINE std::vector<special_day> vietnamese_days(int first_year, int last_year,
                                                       std::span<const announcement> announced,
                                                       std::optional<day> known_on) {
  using namespace vietnamese_rule;
  const auto asked = [&](day which) {
    return year_of(which) >= first_year && year_of(which) <= last_year;
  };
  std::vector<found_holiday> holidays;
  std::vector<special_day> out;
  std::vector<int> years_of_tet;
  for (const announcement& each : announced) {
    if (!known(each, known_on))
      continue;
    const message basis = basis_of(each);
    for (const announcement::block& block : each.tet) {
      years_of_tet.push_back(year_of(block.last));
      for (day on = block.first; on <= block.last; on = shifted(on, 1))
        if (asked(on))
          holidays.push_back({on, holiday::tet, basis, true});
    }
    for (const announcement::day_off& off : each.days_off)
      if (asked(off.on))
        holidays.push_back({off.on, off.which, basis, false});
    for (const announcement::exchange& swap : each.exchanges) {
      if (asked(swap.off))
        out.push_back({swap.off, special_day::kind::swapped_off,
                       say(sentences::day_is_swapped_off, {{"instead", to_message(swap.worked)}}),
                       basis});
      if (asked(swap.worked))
        out.push_back({swap.worked, special_day::kind::made_up,
                       say(sentences::day_is_made_up, {{"instead", to_message(swap.off)}}), basis});
    }
  }
  for (int year = first_year; year <= last_year; ++year) {
    const bool tet_announced =
        std::find(years_of_tet.begin(), years_of_tet.end(), year) != years_of_tet.end();
    for (found_holiday& each : by_law(year, tet_announced))
      holidays.push_back(std::move(each));
  }
  std::stable_sort(holidays.begin(), holidays.end(),
                   [](const found_holiday& a, const found_holiday& b) { return a.on < b.on; });
  for (const found_holiday& each : holidays)
    out.push_back({each.on, special_day::kind::holiday, to_message(each.which), each.basis});
  add_in_lieu(holidays, out);
  std::stable_sort(out.begin(), out.end(),
                   [](const special_day& a, const special_day& b) { return a.on < b.on; });
  return out;
}

CHIDAO_INLINE calendar vietnamese_calendar(std::span<const announcement> announced,
                                           std::optional<day> known_on) {
  using namespace vietnamese_rule;
  std::vector<int> years;
  for (const announcement& each : announced)
    if (known(each, known_on))
      for (const announcement::block& block : each.tet)
        years.push_back(year_of(block.last));
  std::sort(years.begin(), years.end());
  years.erase(std::unique(years.begin(), years.end()), years.end());
  std::size_t in_a_row = 1;
  while (in_a_row < years.size() && years[in_a_row] == years[in_a_row - 1] + 1)
    ++in_a_row;

  const int last_year = 2199;
  calendar out = calendar::weekdays()
                     .named("vietnam", known_on ? to_string(*known_on) : std::string{})
                     .with_special_days(vietnamese_days(1900, last_year, announced, known_on));
  const day beginning = calendar::day_at(0);
  if (years.empty())
    return out.with_coverage(beginning, beginning);
  using namespace std::chrono;
  return out.with_coverage(std::chrono::year{years.front()} / January / 1,
                           std::chrono::year{years[in_a_row - 1]} / December / 31);
}

}  // namespace chidao
