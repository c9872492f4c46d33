// Makes calendars, units, directives and exceptions from a seed; the same on every platform.
#ifndef CHIDAO_BENCH_WORKLOAD_MAKE_HPP
#define CHIDAO_BENCH_WORKLOAD_MAKE_HPP

#include "bench/workload.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace bench {

/// splitmix64.
class random_source {
 public:
  explicit random_source(std::uint64_t seed) : state_(seed) {}

  /// 64 random bits.
  std::uint64_t bits() { return mixed(state_ += 0x9e3779b97f4a7c15ULL); }

  /// A number of [low, high].
  std::int32_t between(std::int32_t low, std::int32_t high) {
    const auto width = static_cast<std::uint64_t>(high - low + 1);
    return low + static_cast<std::int32_t>(((bits() >> 32U) * width) >> 32U);
  }

  /// True in so many of a thousand cases.
  bool chance(std::int32_t per_mille) { return between(0, 999) < per_mille; }

 private:
  std::uint64_t state_;
};

/// The day of a civil date.
inline day day_of(int year, unsigned month, unsigned day_of_month) {
  using namespace std::chrono;
  const sys_days origin = std::chrono::year{1900} / std::chrono::month{1} / std::chrono::day{1};
  const sys_days date =
      std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day_of_month};
  return static_cast<day>((date - origin).count());
}

/// Monday to Friday without public holidays, 2024 to 2026.
inline calendar national_calendar() {
  calendar made;
  made.first = day_of(2024, 1, 1);
  made.last = day_of(2026, 12, 31);
  const auto stretch = [&](day from, day to) {
    for (day d = from; d <= to; ++d)
      made.holidays.push_back(d);
  };
  for (int year = 2024; year <= 2026; ++year) {
    stretch(day_of(year, 1, 1), day_of(year, 1, 1));
    stretch(day_of(year, 4, 30), day_of(year, 5, 1));
    stretch(day_of(year, 9, 1), day_of(year, 9, 2));
  }
  stretch(day_of(2024, 2, 8), day_of(2024, 2, 14));
  stretch(day_of(2025, 1, 25), day_of(2025, 2, 2));
  stretch(day_of(2026, 2, 14), day_of(2026, 2, 22));
  stretch(day_of(2024, 4, 18), day_of(2024, 4, 18));
  stretch(day_of(2025, 4, 7), day_of(2025, 4, 7));
  stretch(day_of(2026, 4, 27), day_of(2026, 4, 27));
  std::sort(made.holidays.begin(), made.holidays.end());
  return made;
}

/// The calendar of one province: a third of them work on Saturdays; each has some days off of its
/// own.
inline calendar provincial_calendar(random_source& random) {
  calendar made = national_calendar();
  if (random.chance(333))
    made.weekdays = 0b011'1111;
  for (std::int32_t left = random.between(6, 18); left > 0; --left)
    made.holidays.push_back(random.between(made.first + 30, made.last - 30));
  std::sort(made.holidays.begin(), made.holidays.end());
  made.holidays.erase(std::unique(made.holidays.begin(), made.holidays.end()), made.holidays.end());
  return made;
}

/// Splits children over parents unevenly: at least half the mean each, the rest by weights 1 to 8.
inline std::vector<std::int32_t> spread(random_source& random, std::int32_t children,
                                        std::int32_t parents) {
  const std::int32_t least = std::max(1, children / (2 * parents));
  std::vector<std::int32_t> counts(static_cast<std::size_t>(parents), least);
  std::vector<std::size_t> tickets;
  for (std::size_t parent = 0; parent < counts.size(); ++parent)
    tickets.insert(tickets.end(), static_cast<std::size_t>(random.between(1, 8)), parent);
  for (std::int32_t left = children - least * parents; left > 0; --left)
    ++counts[tickets[static_cast<std::size_t>(
        random.between(0, static_cast<std::int32_t>(tickets.size()) - 1))]];
  return counts;
}

/// The units in preorder.
inline unit_table make_units(random_source& random, const workload_spec& spec) {
  const auto districts = spread(random, spec.districts, spec.provinces);
  const auto communes = spread(random, spec.communes, spec.districts);
  unit_table made;
  const auto add = [&made](unit parent, tier level, unit province, std::int32_t calendar) {
    made.parent.push_back(parent);
    made.level.push_back(level);
    made.end.push_back(0);
    made.province.push_back(province);
    made.calendar.push_back(calendar);
    return static_cast<unit>(made.size() - 1);
  };
  const auto close = [&made](unit u) {
    made.end[static_cast<std::size_t>(u)] = static_cast<unit>(made.size());
  };
  const unit centre = add(0, tier::centre, 0, 0);
  std::size_t next_district = 0;
  for (std::int32_t p = 0; p < spec.provinces; ++p) {
    const auto its_calendar = spec.calendars == 1 ? 0 : p;
    const auto itself = static_cast<unit>(made.size());
    const unit province = add(centre, tier::province, itself, its_calendar);
    for (std::int32_t d = 0; d < districts[static_cast<std::size_t>(p)]; ++d, ++next_district) {
      const unit district = add(province, tier::district, province, its_calendar);
      for (std::int32_t c = 0; c < communes[next_district]; ++c)
        close(add(district, tier::commune, province, its_calendar));
      close(district);
    }
    close(province);
  }
  close(centre);
  return made;
}

/// The end of a day, or in some of a thousand cases an hour of it: "before 10:00", or "by 10:00".
inline minute some_bound(random_source& random, day last_day, std::int32_t clock_per_mille) {
  if (random.chance(clock_per_mille))
    return last_day * minutes_per_day + random.between(8, 17) * 60 + random.between(0, 1);
  return (last_day + 1) * minutes_per_day;
}

/// Handling times: centre 1-3, province 2-5, district 1-3, commune 3-8 working days.
inline std::array<std::int32_t, tier_count> some_handling(random_source& random) {
  return {random.between(1, 3), random.between(2, 5), random.between(1, 3), random.between(3, 8)};
}

/// A task that reports up: the centre's bound is `final_day`; lower tiers have bounds of their own
/// in about half of the directives, days enough before it, though not always enough for the
/// handling times.
inline task some_report(random_source& random, day final_day) {
  task made;
  made.handling = some_handling(random);
  made.declared[0] = some_bound(random, final_day, 100);
  if (random.chance(500))
    made.declared[1] = some_bound(random, final_day - random.between(5, 11), 100);
  if (random.chance(500))
    made.declared[2] = some_bound(random, final_day - random.between(12, 18), 100);
  if (random.chance(600))
    made.declared[3] = some_bound(random, final_day - random.between(17, 26), 100);
  return made;
}

/// One directive; the shape follows from its number, the last is the gathered one.
inline directive make_directive(random_source& random, std::int32_t number, std::int32_t count) {
  directive made;
  const day issue_day = random.between(day_of(2025, 3, 10), day_of(2025, 6, 25));
  made.issued = issue_day * minutes_per_day + random.between(8 * 60, 17 * 60);
  const task report = some_report(random, issue_day + random.between(32, 70));
  if (number == count - 1) {
    made.form = shape::gathered;
    made.tasks = {report, report};
    made.tasks[0].audience = only(tier::commune);
    made.tasks[0].declared[3].reset();
    made.tasks[1].audience = only(tier::centre);
    made.feeds = {{feed_kind::from_all, 0, 1}};
  } else if (number % 10 == 3) {
    made.form = number % 20 == 3 ? shape::read_twice : shape::reviewed;
    made.tasks = {task{}, report};
    made.tasks[0].handling = {1, 2, 1, 2};
    if (random.chance(500))
      made.tasks[0].declared[2] = some_bound(random, issue_day + random.between(4, 12), 100);
    made.feeds = {{feed_kind::same_unit, 0, 1}, {feed_kind::from_subordinates, 1, 1}};
    if (made.form == shape::read_twice)
      made.feeds.push_back({feed_kind::from_subordinates, 0, 1});
  } else if (number % 3 == 0) {
    made.form = shape::climbing;
    made.tasks = {report};
    made.feeds = {{feed_kind::from_subordinates, 0, 0}};
  } else {
    made.form = number % 10 == 7 ? shape::skipping : shape::tiered;
    for (const tier level : {tier::commune, tier::district, tier::province, tier::centre}) {
      if (made.form == shape::skipping && level == tier::district)
        continue;
      made.tasks.push_back(report);
      made.tasks.back().audience = only(level);
    }
    for (std::int16_t t = 0; t + 1 < static_cast<std::int16_t>(made.tasks.size()); ++t)
      made.feeds.push_back({feed_kind::from_subordinates, t, static_cast<std::int16_t>(t + 1)});
  }
  return made;
}

/// Own bounds (five days earlier to three later) or own handling times (0 to 10 days), half and
/// half.
inline std::vector<exception> make_exceptions(random_source& random, const workload& made,
                                              std::int32_t per_mille) {
  std::vector<exception> list;
  for (std::size_t d = 0; d < made.directives.size(); ++d) {
    const auto& paper = made.directives[d];
    const minute final_bound = *paper.tasks.back().declared[0];
    for (std::size_t t = 0; t < paper.tasks.size(); ++t) {
      for (std::size_t u = 0; u < made.units.size(); ++u) {
        const auto itself = static_cast<unit>(u);
        if (!falls_on(made.units, paper.tasks[t], itself) || !random.chance(per_mille))
          continue;
        exception own{{static_cast<std::int16_t>(d), static_cast<std::int16_t>(t), itself}, {}, {}};
        const auto level = static_cast<std::size_t>(made.units.level[u]);
        if (random.chance(500)) {
          const auto usual = paper.tasks[t].declared[level].value_or(
              final_bound - static_cast<minute>(level) * 8 * minutes_per_day);
          own.declared = some_bound(
              random, (usual - 1) / minutes_per_day + random.between(-5, level == 0 ? 0 : 3), 150);
        } else {
          own.handling = random.between(0, 10);
        }
        list.push_back(own);
      }
    }
  }
  return list;
}

/// All but events and questions.
inline workload make_papers(const workload_spec& spec) {
  random_source random(spec.seed);
  workload made;
  made.units = make_units(random, spec);
  if (spec.calendars == 1)
    made.calendars.push_back(national_calendar());
  else
    for (std::int32_t p = 0; p < spec.provinces; ++p)
      made.calendars.push_back(provincial_calendar(random));
  for (std::int32_t d = 0; d < spec.directives; ++d)
    made.directives.push_back(make_directive(random, d, spec.directives));
  made.exceptions = make_exceptions(random, made, spec.exceptions_per_mille);
  for (const auto& paper : made.directives)
    for (const auto& work : paper.tasks)
      for (std::size_t u = 0; u < made.units.size(); ++u)
        made.assignments += falls_on(made.units, work, static_cast<unit>(u)) ? 1 : 0;
  made.as_of = day_of(2025, 7, 1) * minutes_per_day + 10 * 60;
  made.past = made.as_of - 5 * minutes_per_day;
  return made;
}

}  // namespace bench

#endif
