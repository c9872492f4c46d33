// SPDX-License-Identifier: BSL-1.0
// The plain data of the workload as the library's values: hierarchy, calendars, papers.
#ifndef CHIDAO_BENCH_OURS_PAPERS_HPP
#define CHIDAO_BENCH_OURS_PAPERS_HPP

#include "bench/workload.hpp"

#include <array>
#include <chidao/model/directive_builder.hpp>
#include <chidao/model/hierarchy_builder.hpp>
#include <chidao/plan/docket.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace bench::ours {

inline constexpr std::array<const char*, tier_count> tier_names{"centre", "province", "district",
                                                                "commune"};

inline std::string unit_code(unit u) { return "u" + std::to_string(u); }
inline std::string paper_code(std::size_t d) { return "d" + std::to_string(d); }
inline std::string task_code(std::int64_t t) { return std::to_string(t); }
inline std::string calendar_name(std::size_t c) { return "calendar " + std::to_string(c); }

/// A day, an instant and a bound of the workload. Its minutes are the library's.
inline chidao::instant instant_of(minute m) { return chidao::instant::from_minutes(m); }
inline chidao::day day_of_minute(minute m) { return instant_of(m).on(); }
inline chidao::deadline deadline_of(minute m) {
  const minute of_day = m % minutes_per_day;
  return of_day == 0 ? chidao::deadline::before(day_of_minute(m))
                     : chidao::deadline::before(day_of_minute(m),
                                                chidao::clock_time{static_cast<int>(of_day) / 60,
                                                                   static_cast<int>(of_day) % 60});
}

inline chidao::calendar calendar_of(const calendar& from, std::size_t number) {
  chidao::calendar::week week{};
  for (std::size_t weekday = 0; weekday < 7; ++weekday)
    week[(weekday + 1) % 7] = (from.weekdays >> weekday & 1U) != 0;  // ours begins on Sunday
  std::vector<chidao::day> closed;
  for (const day each : from.holidays)
    closed.push_back(day_of_minute(each * minutes_per_day));
  return chidao::calendar{calendar_name(number), week}.with_days_off(closed).with_coverage(
      day_of_minute(from.first * minutes_per_day), day_of_minute(from.last * minutes_per_day));
}

inline chidao::hierarchy hierarchy_of(const workload& data) {
  chidao::hierarchy_builder org;
  org.tiers({tier_names.begin(), tier_names.end()});
  for (std::size_t u = 0; u < data.units.size(); ++u) {
    const chidao::tier level{tier_names[static_cast<std::size_t>(data.units.level[u])]};
    const std::string code = unit_code(static_cast<unit>(u));
    auto& added = u == 0
                      ? org.add(code, code, level)
                      : org.add(code, code, level, chidao::under{unit_code(data.units.parent[u])});
    added.calendar(calendar_name(static_cast<std::size_t>(data.units.calendar[u])));
  }
  return org.build();
}

/// A ground of their own for the plans of one run.
inline std::shared_ptr<chidao::ground> ground_of(const workload& data,
                                                 const chidao::hierarchy& units) {
  std::vector<chidao::calendar> calendars;
  for (std::size_t c = 0; c < data.calendars.size(); ++c)
    calendars.push_back(calendar_of(data.calendars[c], c));
  return std::make_shared<chidao::ground>(units, calendars.front(), std::move(calendars));
}

/// All papers, with the exceptions as clauses for units.
inline std::vector<chidao::directive> papers_of(const workload& data) {
  std::vector<chidao::directive> out;
  auto own = data.exceptions.begin();
  for (std::size_t d = 0; d < data.directives.size(); ++d) {
    const directive& paper = data.directives[d];
    chidao::directive_builder made{paper_code(d)};
    made.issued(instant_of(paper.issued));
    for (std::size_t t = 0; t < paper.tasks.size(); ++t) {
      const task& work = paper.tasks[t];
      auto& built = made.task(task_code(static_cast<std::int64_t>(t)));
      std::vector<std::string> tiers;
      for (std::size_t level = 0; level < tier_count; ++level) {
        if ((work.audience >> level & 1U) == 0)
          continue;
        const chidao::tier named{tier_names[level]};
        tiers.emplace_back(tier_names[level]);
        if (work.declared[level])
          built.bounded(deadline_of(*work.declared[level])).only_for(named);
        built.takes(chidao::working_days{work.handling[level]}).only_for(named);
      }
      chidao::audience who = chidao::every{tiers.front()};
      for (std::size_t i = 1; i < tiers.size(); ++i)
        who = std::move(who) | chidao::every{tiers[i]};
      built.lead(std::move(who));
      for (; own != data.exceptions.end() && own->who.directive == static_cast<std::int16_t>(d) &&
             own->who.task == static_cast<std::int16_t>(t);
           ++own) {
        const chidao::only itself{unit_code(own->who.unit)};
        if (own->declared)
          built.bounded(deadline_of(*own->declared)).only_for(itself);
        if (own->handling)
          built.takes(chidao::working_days{*own->handling}).only_for(itself);
      }
      for (const feed& way : paper.feeds)
        if (way.consumer == static_cast<std::int16_t>(t))
          built.needs(task_code(way.producer),
                      way.kind == feed_kind::same_unit  ? chidao::match::same_unit
                      : way.kind == feed_kind::from_all ? chidao::match::from_all
                                                        : chidao::match::from_subordinates);
    }
    out.push_back(made.build());
  }
  return out;
}

}  // namespace bench::ours

#endif
