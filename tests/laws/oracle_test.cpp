// SPDX-License-Identifier: BSL-1.0
// The oracle's bounds against cases worked out on paper.

#include "oracle_province.hpp"

#include <catch2/catch.hpp>

using namespace oracle;
using namespace oracle::paper;

TEST_CASE("oracle: Binh Duong, a district's working day asks its communes for 29/10") {
  const answer a = solve(binh_duong(1));
  REQUIRE(a.of.size() == 6);
  const facts& c1 = of(a, 0, C1);
  CHECK(c1.needed == at(2021, 10, 29));
  CHECK(c1.declared->bound == at(2021, 10, 31));
  CHECK(c1.judged == standing::known);
  CHECK_FALSE(c1.coarse);
  CHECK_FALSE(c1.at_most);
  CHECK(c1.earliest == at(2021, 10, 21, 17, 1));
  CHECK_FALSE(c1.at_least);
  REQUIRE(c1.slack);
  CHECK(c1.slack->days == 5);                  // 22, 25, 26, 27, 28
  CHECK(c1.slack->minutes == 7 * 1440 + 419);  // 21/10 17:01 to 29/10 00:00
  REQUIRE(c1.shortage);                        // F(31/10) is the end of Monday 1/11
  CHECK(c1.shortage->days == 1);
  CHECK(c1.shortage->minutes == 2 * 1440);
  CHECK_FALSE(c1.infeasible);
  REQUIRE(c1.chain.size() == 2);
  CHECK(c1.chain[0].by == cause::consumer);
  CHECK(c1.chain[0].tied == 1);
  CHECK(c1.chain[1].by == cause::declared);
  CHECK(c1.chain[1].bound == at(2021, 10, 31));
  CHECK(a.graph.assignments[static_cast<std::size_t>(c1.chain[1].assignment)].unit == D1);

  const facts& d1 = of(a, 1, D1);
  CHECK_FALSE(d1.needed);
  CHECK(d1.needed_state == standing::none);
  CHECK(d1.earliest == at(2021, 10, 23));
  CHECK(d1.slack->days == 5);  // 25 to 29
  REQUIRE(d1.chain.size() == 1);
  CHECK(d1.chain[0].by == cause::declared);

  // C4 hangs straight below the province: nobody takes its review.
  CHECK(a.graph.orphans == std::set<gap>{{{0, 1}, 0, C4}});
  CHECK(a.graph.unfed.empty());
  const facts& c4 = of(a, 0, C4);
  CHECK_FALSE(c4.needed);
  CHECK(c4.slack->days == 6);  // 22, 25 to 29
}

TEST_CASE("oracle: Binh Duong, with two working days it is 28/10") {
  const answer a = solve(binh_duong(2));
  const facts& c3 = of(a, 0, C3);
  CHECK(c3.needed == at(2021, 10, 28));
  CHECK(c3.slack->days == 4);
  CHECK(c3.shortage->days == 2);  // the end of Tuesday 2/11
  CHECK(c3.shortage->minutes == 3 * 1440);
  CHECK(of(a, 1, D2).earliest == at(2021, 10, 26));
  CHECK(of(a, 1, D2).slack->days == 4);
  CHECK(of(a, 1, D2).slack->minutes == 5 * 1440);
}

TEST_CASE("oracle: issued too late, the slack is negative and the bound infeasible") {
  world w = binh_duong(1);
  w.documents[0].issued = at(2021, 10, 29, 17, 0);
  const answer a = solve(w);
  CHECK(of(a, 0, C1).infeasible);
  CHECK(of(a, 0, C1).slack->days == -1);
  CHECK(of(a, 0, C1).slack->minutes == -(17 * 60 + 1));
  CHECK(of(a, 1, D1).infeasible);  // the end of Monday 1/11
  CHECK(of(a, 1, D1).slack->days == -1);
  CHECK_FALSE(of(a, 0, C4).infeasible);
  CHECK(of(a, 0, C4).slack->days == 0);
}

TEST_CASE("oracle: needed and declared the same minute is touching, not squeezed") {
  world w = binh_duong(1);
  w.documents[0].tasks[0].bounds = {before(at(2021, 10, 29))};
  const answer a = solve(w);
  CHECK(of(a, 0, C1).touching);
  CHECK_FALSE(of(a, 0, C1).shortage);
}

TEST_CASE("oracle: the narrowest bound, time and calendar win, of equals the later written") {
  world w = binh_duong(1);
  w.calendars.push_back(calendar{});
  w.calendars[1].open_weekday.fill(true);
  const scope d1{reach::unit, "", D1};
  const scope tier{reach::tier, "district", nobody};
  auto& report = w.documents[0].tasks[1];
  report.bounds = {before(at(2021, 11, 3), d1), before(at(2021, 11, 5), tier),
                   before(at(2021, 11, 2), tier), before(at(2021, 12, 1))};
  report.takes = {{d1, working_days(3)}, {scope{}, working_days(0)}, {scope{}, working_days(1)}};
  w.units[D1].calendar = 1;
  const answer a = solve(w);
  CHECK(of(a, 1, D1).declared->bound == at(2021, 11, 3));
  CHECK(of(a, 1, D2).declared->bound == at(2021, 11, 2));
  CHECK(of(a, 0, C1).needed == at(2021, 10, 31));  // 31/10, 1/11, 2/11 each day being open
  CHECK(of(a, 0, C3).needed == at(2021, 11, 1));
  report.calendar = 0;
  CHECK(of(solve(w), 0, C1).needed == at(2021, 10, 29));  // 29/10, 1/11, 2/11
}

namespace {

/// Commune, district, province in a chain; each takes nothing.
world three_steps() {
  world w = province();
  w.documents[0].tasks = {by(named({C1})), by(named({D1})), by(named({P}))};
  w.documents[0].tasks[1].needs = {up(0)};
  w.documents[0].tasks[2].needs = {up(1)};
  return w;
}

}  // namespace

TEST_CASE("oracle: waiting spreads to those who depend on it alone") {
  world w = three_steps();
  auto& last = w.documents[0].tasks[2];
  for (standing s : {standing::pending, standing::unresolved, standing::none}) {
    last.bounds = {{scope{}, s, 0}};
    const answer a = solve(w);
    CHECK(of(a, 1, D1).judged == s);
    CHECK(of(a, 0, C1).judged == s);
    CHECK(of(a, 0, C1).at_most == (s != standing::none));
    CHECK_FALSE(of(a, 0, C1).needed);
    CHECK(of(a, 0, C1).chain.empty());
  }
  last.bounds = {};
  CHECK(of(solve(w), 0, C1).judged == standing::none);
}

TEST_CASE("oracle: a known bound beside an open one is at most") {
  world w = three_steps();
  w.documents[0].tasks[1].bounds = {before(at(2021, 10, 29))};
  w.documents[0].tasks[2].bounds = {{scope{}, standing::pending, 0}};
  const answer a = solve(w);
  CHECK(of(a, 0, C1).needed == at(2021, 10, 29));
  CHECK(of(a, 0, C1).at_most);  // two steps away
  CHECK(of(a, 1, D1).at_most);
  CHECK(of(a, 1, D1).needed_state == standing::pending);
  CHECK_FALSE(of(a, 2, P).at_most);

  w.documents[0].tasks[1].bounds = {{scope{}, standing::pending, 0}};
  w.documents[0].tasks[2].bounds = {before(at(2021, 10, 29))};
  const answer b = solve(w);
  CHECK(of(b, 0, C1).needed == at(2021, 10, 29));  // through the pending one
  CHECK(of(b, 0, C1).at_most);
  CHECK(of(b, 1, D1).judged == standing::pending);
  CHECK_FALSE(of(b, 1, D1).at_most);
}

TEST_CASE("oracle: of several consumers none goes before unresolved, unresolved before pending") {
  world w = province();
  w.documents[0].tasks = {by(named({C1})), by(named({C1})), by(named({C1})), by(named({C1}))};
  const std::array<standing, 3> states{standing::pending, standing::unresolved, standing::none};
  const std::array<standing, 3> expected{standing::pending, standing::unresolved, standing::none};
  for (std::size_t i = 0; i < 3; ++i) {
    w.documents[0].tasks[i + 1].bounds = {{scope{}, states[i], 0}};
    w.documents[0].tasks[i + 1].needs = {from_task(0, match::same_unit)};
    CHECK(of(solve(w), 0, C1).needed_state == expected[i]);
  }
}

TEST_CASE("oracle: a day duration that meets a clock is coarse, and so is what follows") {
  world w = three_steps();
  auto& tasks = w.documents[0].tasks;
  tasks[2].bounds = {before(at(2021, 10, 29, 14, 0))};
  tasks[2].takes = {{scope{}, working_days(1)}};
  const answer a = solve(w);
  CHECK(of(a, 1, D1).needed == at(2021, 10, 28));
  CHECK(of(a, 1, D1).coarse);
  CHECK(of(a, 0, C1).coarse);
  CHECK_FALSE(of(a, 2, P).coarse);
  tasks[1].bounds = {before(at(2021, 10, 28))};  // equal: declared goes first
  CHECK_FALSE(of(solve(w), 0, C1).coarse);
  tasks[1].bounds = {};
  tasks[2].takes = {{scope{}, {counts::minutes, 60}}};
  CHECK_FALSE(of(solve(w), 0, C1).coarse);
  tasks[2].takes = {{scope{}, working_days(0)}};
  CHECK_FALSE(of(solve(w), 0, C1).coarse);
}

TEST_CASE("oracle: forwards, a missing release makes it at least") {
  world w = three_steps();
  auto& tasks = w.documents[0].tasks;
  tasks[1].release = at(2021, 10, 22, 9, 0);
  tasks[1].takes = {{scope{}, working_days(1)}};
  const answer a = solve(w);
  CHECK_FALSE(of(a, 0, C1).earliest);
  CHECK(of(a, 1, D1).earliest == at(2021, 10, 26));
  CHECK(of(a, 1, D1).at_least);
  CHECK(of(a, 2, P).earliest == at(2021, 10, 26));
  CHECK(of(a, 2, P).at_least);
  w.documents[0].issued = at(2021, 10, 27, 0, 0);  // at midnight sharp: its day is not counted
  const answer b = solve(w);
  CHECK(of(b, 0, C1).earliest == at(2021, 10, 27, 0, 1));
  CHECK(of(b, 1, D1).earliest == at(2021, 10, 29));
  CHECK_FALSE(of(b, 2, P).at_least);
}

TEST_CASE("oracle: at a tie declared goes first, then the consumer first in task order") {
  world w = three_steps();
  auto& tasks = w.documents[0].tasks;
  tasks.push_back(by(named({D1, D2})));
  tasks[3].needs = {up(0), from_task(0, match::from_all)};
  for (int t : {1, 2, 3}) {
    tasks[static_cast<std::size_t>(t)].bounds = {before(at(2021, 11, 5))};
  }
  const answer a = solve(w);
  const auto& chain = of(a, 0, C1).chain;
  REQUIRE(chain.size() == 2);
  CHECK(chain[0].tied == 3);  // D1 in two tasks and D2; two feeds to one consumer count once
  CHECK(chain[1].assignment == a.graph.index.at({{0, 1}, D1}));
  CHECK(chain[1].by == cause::declared);
  CHECK(chain[1].tied == 1);  // the province asks for the same minute
  CHECK(of(a, 1, D1).touching);
}
