// SPDX-License-Identifier: BSL-1.0
// On which days a plan counts (meanings 2.4, 3.1, 3.2).
#include <catch2/catch.hpp>

#include "tests/model/problems.hpp"
#include "tests/plan/province.hpp"

using namespace chidao;
using province::friday;
using province::midnight;
using province::sunday;
using province::text_of;
using namespace std::chrono_literals;
using found = std::vector<problems::shown>;

namespace {

const calendar mondays{"mondays", {false, true, false, false, false, false, false}};
const calendar saturdays_too{"saturdays-too", {false, true, true, true, true, true, true}};

/// Communes report to districts, which take a working day and must be done before Sunday 31/10.
directive_builder report() {
  directive_builder out = province::paper();
  out.task("a").lead(every{"commune"}).before(sunday);
  out.task("b")
      .lead(every{"district"})
      .needs("a", from_subordinates)
      .takes(working_days{1})
      .before(sunday);
  return out;
}

calendar covering(day first, day last) {
  return calendar::weekdays().named("office").with_coverage(first, last);
}

}  // namespace

TEST_CASE("an assignment is counted on the task's calendar, else the unit's, else the plan's") {
  hierarchy_builder org = province::builder();
  org.unit("V", "Office V").kind("department").on(under{"P"}).calendar("saturdays-too");
  directive_builder text = province::paper();
  text.task("a").lead(named{"V", "S"});
  text.task("b").lead(named{"V", "S"}).on_calendar("mondays");
  text.task("c").lead(named{"V", "S"}).on_calendar("every-day");
  const auto over = std::make_shared<ground>(org.build(), calendar::weekdays(),
                                             std::vector<calendar>{mondays, saturdays_too});
  const plan p{over, {text.build()}};
  CHECK(p.at("a", "S").calendar().name() == "weekdays");
  CHECK(p.at("a", "V").calendar().name() == "saturdays-too");
  CHECK(p.at("b", "S").calendar() == mondays);
  CHECK(p.at("b", "V").calendar() == mondays);
  CHECK(p.at("c", "V").calendar().is_open(sunday));
}

TEST_CASE("a feed is counted on the consumer's calendar") {
  hierarchy_builder org;
  org.add("D1", "district", tier{"district"}).calendar("saturdays-too");
  org.add("C1", "commune", tier{"commune"}, under{"D1"});
  directive_builder text = province::paper();
  text.task("a").lead(named{"C1"});
  text.task("b")
      .lead(named{"D1"})
      .needs("a", from_subordinates)
      .takes(working_days{1})
      .before(sunday);
  const auto over = std::make_shared<ground>(org.build(), calendar::weekdays(),
                                             std::vector<calendar>{saturdays_too});
  const plan p{over, {text.build()}};
  CHECK(p.at("a", "C1").needed().at() == midnight(2021y / 10 / 30));
  CHECK(p.at("a", "C1").last_working_day() == friday);
  CHECK(p.at("b", "D1").last_working_day() == day{2021y / 10 / 30});
}

TEST_CASE("a calendar that nobody gave is an error with suggestions, for a unit and for a task") {
  hierarchy_builder org;
  org.add("P", "province", tier{"province"}).calendar("weekday");
  const hierarchy units = org.build();
  CHECK(problems::of<unknown_name>([&] { ground(units, calendar::weekdays()); }) ==
        found{{"unknown-calendar", {}, {"weekdays"}}});
  directive_builder text = province::paper();
  text.task("a").lead(named{"S"}).on_calendar("everyday");
  CHECK(problems::of<unknown_name>([&] { province::planned(text); }) ==
        found{{"unknown-calendar", {}, {"every-day"}}});
}

TEST_CASE("days that no calendar vouches for are refused, naming unit, task and calendar") {
  const calendar late = covering(2021y / 10 / 29, 2021y / 12 / 31);
  const calendar early = covering(2021y / 10 / 1, 2021y / 10 / 21);
  const auto refused = [&](const calendar& days) {
    return problems::sentence_of<outside_coverage>(
        [&] { plan(province::units(), report().build(), days); });
  };
  CHECK(refused(late) ==
        "unit \"D1\", task \"b\": calendar \"office\" vouches only for 29/10/2021 to 31/12/2021, "
        "so 1 working day counted from before 17:01 21/10/2021 is not known; expected a calendar "
        "that covers the days concerned, or leave to estimate by weekdays");
  CHECK(refused(early).find("unit \"D1\", task \"b\"") == 0);
  CHECK(refused(early).find("from before 31/10/2021") != std::string::npos);
  CHECK(problems::of<outside_coverage>([&] { plan(province::units(), report().build(), early); }) ==
        found{{"plan-outside-coverage", {"D1", "b"}}});
}

TEST_CASE("days that no calendar vouches for are estimated if asked for, and marked") {
  plan_options options;
  options.beyond = beyond_coverage::estimate;
  const plan p{province::units(), report().build(), covering(2021y / 10 / 1, 2021y / 10 / 21),
               options};
  const assignment commune = p.at("a", "C1");
  CHECK(commune.needed().at() == midnight(friday));
  CHECK(commune.needed().estimated());
  CHECK_FALSE(commune.earliest().estimated());
  CHECK(p.at("b", "D1").earliest().estimated());
  CHECK(text_of(commune.needed()) ==
        "before 29/10/2021 (estimated), last working day Thursday 28/10/2021");
  CHECK(text_of(p.at("b", "D1").earliest()) == "before 23/10/2021 (estimated)");
  REQUIRE(commune.squeeze());
  CHECK(commune.squeeze()->estimated);
  CHECK(commune.slack().estimated);
}

TEST_CASE("slack that runs over days no calendar vouches for is marked") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"S"}).before(2021y / 11 / 10);
  const plan p{province::units(), text.build(), covering(2021y / 10 / 1, 2021y / 10 / 31)};
  CHECK(p.at("a", "S").slack().estimated);
  CHECK(text_of(p.at("a", "S").slack()) == "13 working days (19 d 6 h 59 min) (estimated)");
  const plan q{province::units(), text.build(), covering(2021y / 10 / 21, 2021y / 11 / 9)};
  CHECK_FALSE(q.at("a", "S").slack().estimated);
}

TEST_CASE("what an estimated bound imposes is estimated too, near and far") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"C1"});
  text.task("b").lead(named{"D1"}).needs("a", from_subordinates);
  text.task("c")
      .lead(named{"P"})
      .needs("b", from_subordinates)
      .takes(working_days{1})
      .before(2021y / 11 / 5);
  plan_options options;
  options.beyond = beyond_coverage::estimate;
  const plan p{province::units(), text.build(), covering(2021y / 10 / 1, 2021y / 10 / 31), options};
  CHECK(p.at("a", "C1").needed().estimated());
}

TEST_CASE("a squeeze can be told though its shortage runs past the days covered") {
  const plan p{province::units(), report().build(), covering(2021y / 10 / 1, 2021y / 10 / 31)};
  const auto tight = p.at("a", "C1").squeeze();
  REQUIRE(tight);
  CHECK(tight->estimated);
  CHECK(tight->shortage == working_span{1, 2880});
  CHECK(text_of(*tight) ==
        "declared before 31/10/2021, but District D1 (task b) needs it before 29/10/2021: District "
        "D1 (task b) is short of 1 working day (2 d 0 h 0 min) (estimated)");
  CHECK_FALSE(p.at("a", "C1").needed().estimated());
  CHECK(rows_of(p).size() == 3);
}

TEST_CASE("whole days that meet a clock make a bound coarse, and what rests on it doubtful") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"C1"}).before(2021y / 10 / 30);
  text.task("b")
      .lead(named{"D1"})
      .needs("a", from_subordinates)
      .takes(working_days{1})
      .before(friday, {14, 0});
  text.task("c")
      .lead(named{"P"})
      .needs("b", from_subordinates)
      .takes(working_days{1})
      .before(2021y / 10 / 22);
  const plan p = province::planned(text);
  CHECK_FALSE(p.at("b", "D1").needed().coarse());
  CHECK(p.at("a", "C1").needed().at() == midnight(2021y / 10 / 20));

  directive_builder alone = province::paper();
  alone.task("a").lead(named{"C1"}).before(2021y / 10 / 30);
  alone.task("b")
      .lead(named{"D1"})
      .needs("a", from_subordinates)
      .takes(working_days{1})
      .before(friday, {14, 0});
  const plan q = province::planned(alone);
  const assignment a = q.at("a", "C1");
  CHECK(a.needed().at() == midnight(2021y / 10 / 28));
  CHECK(a.needed().coarse());
  CHECK(text_of(a.needed()) ==
        "before 28/10/2021 (to within a day), last working day Wednesday 27/10/2021");
  REQUIRE(a.squeeze());
  CHECK(a.squeeze()->doubtful);
  CHECK_FALSE(q.at("b", "D1").infeasible());
}

TEST_CASE("a release within a day makes nothing coarse, an input within a day does") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"C1"}).takes(minutes{30});
  text.task("b").lead(named{"D1"}).needs("a", from_subordinates).takes(working_days{1});
  text.task("c").lead(named{"P"}).needs("b", from_subordinates).before(2021y / 10 / 22);
  text.task("d").lead(named{"P"}).takes(working_days{1});
  const plan p = province::planned(text);
  CHECK(p.at("b", "D1").earliest().start() == bound{instant{2021y / 10 / 21, {17, 31}}});
  CHECK(p.at("b", "D1").earliest().coarse());
  CHECK(p.at("c", "P").earliest().coarse());
  CHECK_FALSE(p.at("a", "C1").earliest().coarse());
  CHECK_FALSE(p.at("d", "P").earliest().coarse());
  REQUIRE(p.at("c", "P").infeasible());
  CHECK(p.at("c", "P").infeasible()->doubtful);
}
