// SPDX-License-Identifier: BSL-1.0
// Tasks that feed each other in a round (meanings 6.3).
#include <catch2/catch.hpp>

#include "tests/model/problems.hpp"
#include "tests/plan/province.hpp"

using namespace chidao;
using province::midnight;
using province::names_of;
using namespace std::chrono_literals;
using names = std::vector<std::string>;
using found = std::vector<problems::shown>;

namespace {

audience all_tiers() { return every{"commune"} | every{"district"} | every{"province"}; }

}  // namespace

TEST_CASE("a task that climbs is worked off depth by depth, both ways") {
  directive_builder text = province::paper();
  text.task("a")
      .lead(all_tiers())
      .needs("a", from_subordinates)
      .takes(working_days{1})
      .before(2021y / 11 / 5)
      .only_for(only{"P"});
  const plan p = province::planned(text);
  CHECK(p.at("a", "D1").needed().at() == midnight(2021y / 11 / 4));
  CHECK(p.at("a", "C1").needed().at() == midnight(2021y / 11 / 3));
  CHECK(p.at("a", "C4").needed().at() == midnight(2021y / 11 / 4));
  CHECK(p.at("a", "C1").earliest().at() == midnight(2021y / 10 / 23));
  CHECK(p.at("a", "D1").earliest().at() == midnight(2021y / 10 / 26));
  CHECK(p.at("a", "P").earliest().at() == midnight(2021y / 10 / 27));
}

TEST_CASE("a round of two tasks up a line and on within the unit has its bounds") {
  directive_builder text = province::paper();
  text.task("collect").lead(all_tiers()).needs("report", from_subordinates);
  text.task("report")
      .lead(all_tiers())
      .needs("collect", same_unit)
      .takes(working_days{1})
      .before(2021y / 11 / 5)
      .only_for(only{"P"});
  const plan p = province::planned(text);
  CHECK(p.at("collect", "P").needed().at() == midnight(2021y / 11 / 4));
  CHECK(p.at("report", "D1").needed().at() == midnight(2021y / 11 / 4));
  CHECK(p.at("collect", "D1").needed().at() == midnight(2021y / 11 / 3));
  CHECK(p.at("report", "C1").needed().at() == midnight(2021y / 11 / 3));
  CHECK(p.at("report", "P").earliest().at() == midnight(2021y / 10 / 27));
  CHECK(names_of(p, p.at("report", "C1").consumers()) == names{"collect/D1"});
}

TEST_CASE("a round is named task by task with documents, units and the first of them") {
  directive_builder text = province::paper("first");
  text.task("a").lead(every{"commune"}).needs("c", same_unit).of_document("second");
  text.task("b").lead(every{"commune"}).needs("a", same_unit);
  directive_builder other = province::paper("second");
  other.task("c").lead(named{"C2", "C3"}).needs("b", from_all).of_document("first");
  const auto over = std::make_shared<ground>(province::units(), calendar::weekdays());
  const auto plan_both = [&] { plan{over, {text.build(), other.build()}}; };
  CHECK(problems::sentence_of<cyclic_feeds>(plan_both) ==
        "the tasks feed each other in a circle: task \"c\" of \"second\" (2 units, first \"C2\"); "
        "task \"a\" of \"first\" (4 units, first \"C1\"); task \"b\" of \"first\" (4 units, first "
        "\"C1\"); expected no circle, or one in which every feed is upward along one line or "
        "same_unit");
  CHECK(problems::of<cyclic_feeds>(plan_both) == found{{"feeds-in-circle", {"c", "a", "b"}}});
}

TEST_CASE("a round is refused though one of its tasks falls on nobody") {
  directive_builder text = province::paper();
  text.task("a").lead(every{"commune"} - every{"commune"}).needs("b", same_unit);
  text.task("b").lead(named{"S"}).needs("a", same_unit);
  CHECK(problems::sentence_of<plan_error>([&] {
          province::planned(text);
        }).find("task \"a\" of \"paper\" (0 units, first \"\")") != std::string::npos);
}

TEST_CASE("a round that climbs two lines is refused") {
  directive_builder text = province::paper();
  text.task("a")
      .lead(named{"P", "D1", "TP", "T1"})
      .needs("a", from_subordinates)
      .needs("a", from_subordinates);
  CHECK_NOTHROW(province::planned(text));
  text.task("b")
      .lead(named{"S"})
      .needs("b", from_subordinates)
      .needs("b", from_subordinates)
      .along("party");
  CHECK(problems::of<cyclic_feeds>([&] { province::planned(text); }) ==
        found{{"feeds-in-circle", {"b"}}});
}

TEST_CASE("many tasks in a row, each fed twice by the one before, are planned at once") {
  directive_builder text = province::paper();
  const int tasks = 200;
  for (int i = 0; i < tasks; ++i) {
    task_builder& each = text.task(std::to_string(i)).lead(named{"P"});
    if (i > 0)
      each.needs(std::to_string(i - 1), same_unit).needs(std::to_string(i - 1), same_area);
    if (i + 1 == tasks)
      each.before(province::sunday);
  }
  const plan p = province::planned(text);
  CHECK(p.at("0", "P").needed().at() == midnight(province::sunday));
  CHECK(p.at("0", "P").explain().steps().size() == 200);
}
