// SPDX-License-Identifier: BSL-1.0
// EXAMPLE: no date yet
// SHOWS: a bound that waits for the day of an event, what follows when the day is known, and a
// passage that can be read in two ways.
// SIMPLER EXAMPLES: 060-who-feeds-whom

#include <chidao/chidao.hpp>
#include <iostream>

using namespace chidao;
using namespace std::chrono_literals;

int main() {
  hierarchy_builder org;
  org.add("74", "UBND tỉnh", tier{"province"});
  org.add("SYT", "Sở Y tế", tier{"department"}, under{"74"});

  directive_builder paper{"so-ket"};
  paper.event({"conference", "Hội nghị sơ kết"});
  paper.reading({"closing",
                 "does the conference need the report before its day, or on it?",
                 {{"day-before", "before the day"}, {"same-day", "on the day"}},
                 {}});
  paper.task("1.7", "joint report").lead(named{"SYT"});
  paper.task("1.9", "conference")
      .lead(named{"74"})
      .needs("1.7", from_all)
      .by_event("conference")
      .takes(calendar_days{1})
      .if_read("day-before");

  const hierarchy units = org.build();
  const directive text = paper.build();
  const plan waiting{units, text, calendar::weekdays()};
  std::cout << "undated:  " << waiting.at("1.7", "SYT").needed() << '\n';

  plan_options options;
  options.events = {{"conference", 2021y / 11 / 10}};
  const plan dated{units, text, calendar::weekdays(), options};
  std::cout << "dated:    " << dated.at("1.7", "SYT").needed() << '\n';

  options.readings = {"same-day"};
  const plan otherwise{units, text, calendar::weekdays(), options};
  std::cout << "same-day: " << otherwise.at("1.7", "SYT").needed() << '\n';
}
