// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../plan/province.hpp"
#include <chidao/track/apply.hpp>
#include <string>
#include <utility>
#include <vector>

/// Papers over the small province, and events told in one line.
namespace follow_up {

using namespace std::chrono_literals;

/// A minute of October or November 2021.
inline chidao::instant oct(unsigned day, int hour = 8, int minute = 0) {
  return chidao::instant{chidao::day{2021y / 10 / std::chrono::day{day}}, {hour, minute}};
}
inline chidao::instant nov(unsigned day, int hour = 8, int minute = 0) {
  return chidao::instant{chidao::day{2021y / 11 / std::chrono::day{day}}, {hour, minute}};
}

/// Communes review (task c) before 31/10, districts gather it (task d) with one working day before
/// 31/10.
inline chidao::directive_builder reviews(std::string code = "paper") {
  chidao::directive_builder out = province::paper(std::move(code));
  out.task("c").lead(chidao::every{"commune"}).before(province::sunday);
  out.task("d")
      .lead(chidao::every{"district"})
      .needs("c", chidao::from_subordinates)
      .takes(chidao::working_days{1})
      .before(province::sunday);
  return out;
}

inline chidao::outlook nothing_yet(const chidao::directive_builder& paper) {
  return chidao::outlook{
      chidao::docket{province::units(), {paper.build()}, chidao::calendar::weekdays()}};
}

/// Something that happened to task c or d of "paper", recorded the same minute.
inline chidao::event that(chidao::event_kind kind, std::string task, std::string unit,
                          chidao::instant at) {
  chidao::event out;
  out.kind = kind;
  out.subject = {"paper", std::move(task), std::move(unit), {}};
  out.at = out.recorded = at;
  return out;
}
inline chidao::event late(chidao::event what, chidao::instant when) {
  what.recorded = when;
  return what;
}
inline chidao::event extension(std::string task, std::string unit, chidao::day before,
                               chidao::instant at) {
  chidao::event out = that(chidao::event_kind::extended, std::move(task), std::move(unit), at);
  out.until = chidao::deadline::before(before);
  return out;
}
inline chidao::event correction(chidao::event earlier, chidao::instant at, chidao::instant when) {
  chidao::event out = earlier;
  out.kind = chidao::event_kind::corrected;
  out.of = earlier.kind;
  out.was = earlier.at;
  out.at = at;
  out.recorded = when;
  return out;
}
inline chidao::event strike(chidao::event earlier, chidao::instant when) {
  chidao::event out = correction(earlier, earlier.at, when);
  out.kind = chidao::event_kind::struck;
  return out;
}

/// The outlook after all, none refused.
inline chidao::outlook after(chidao::outlook from, const std::vector<chidao::event>& events) {
  for (const chidao::event& each : events)
    from = chidao::apply(from, each);
  return from;
}

}  // namespace follow_up
