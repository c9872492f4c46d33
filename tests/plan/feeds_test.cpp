// SPDX-License-Identifier: BSL-1.0
// Who takes from whom (meanings 6.1, 6.2).
#include <catch2/catch.hpp>

#include "tests/model/problems.hpp"
#include "tests/plan/province.hpp"

using namespace chidao;
using province::midnight;
using province::names_of;
using names = std::vector<std::string>;
using found = std::vector<problems::shown>;

namespace {

/// Task "b" takes from task "a".
directive_builder two_tasks(audience producers, audience consumers) {
  directive_builder out = province::paper();
  out.task("a").lead(std::move(producers));
  out.task("b").lead(std::move(consumers)).before(province::sunday);
  return out;
}

plan fed(audience producers, audience consumers, match how, std::string along = {}) {
  directive_builder out = province::paper();
  out.task("a").lead(std::move(producers));
  task_builder& b = out.task("b").lead(std::move(consumers)).needs("a", how);
  if (!along.empty())
    b.along(std::move(along));
  return province::planned(out);
}

names from(const plan& in, const char* unit) { return names_of(in, in.at("b", unit).producers()); }
names to(const plan& in, const char* unit) { return names_of(in, in.at("a", unit).consumers()); }

}  // namespace

TEST_CASE("same_unit: each takes from its own unit") {
  const plan p = fed(every{"commune"}, named{"C1", "D1"}, same_unit);
  CHECK(from(p, "C1") == names{"a/C1"});
  CHECK(from(p, "D1").empty());
  CHECK(names_of(p, p.unfed()) == names{"b/D1"});
  CHECK(names_of(p, p.orphans()) == names{"a/C2", "a/C3", "a/C4"});
}

TEST_CASE("from_subordinates: a producer goes to the nearest consumer strictly above it, missing "
          "levels skipped over") {
  const plan p = fed(every{"commune"} | every{"district"}, every{"district"} | every{"province"},
                     from_subordinates);
  CHECK(from(p, "D1") == names{"a/C1", "a/C2"});
  CHECK(from(p, "D2") == names{"a/C3"});
  CHECK(from(p, "P") == names{"a/D1", "a/D2", "a/C4"});
  CHECK(to(p, "D1") == names{"b/P"});
  CHECK(p.orphans().empty());
  CHECK(p.unfed().empty());
}

TEST_CASE("from_subordinates: who has no consumer above is an orphan, who has no producer below "
          "is unfed") {
  const plan p = fed(named{"C4", "C3", "D2"}, every{"district"}, from_subordinates);
  CHECK(names_of(p, p.orphans()) == names{"a/D2", "a/C4"});
  CHECK(names_of(p, p.unfed()) == names{"b/D1"});
}

TEST_CASE("from_superior: each takes from the nearest producer strictly above it") {
  const plan p = fed(every{"district"} | every{"province"}, every{"commune"}, from_superior);
  CHECK(from(p, "C1") == names{"a/D1"});
  CHECK(from(p, "C4") == names{"a/P"});
  CHECK(to(p, "D2") == names{"b/C3"});
}

TEST_CASE("same_area: a committee takes from those who sit in its area") {
  const plan p = fed(named{"D1", "D2", "P", "T1"}, of_kind{"committee", "committee"}, same_area);
  CHECK(from(p, "B1") == names{"a/D1", "a/T1"});
  CHECK(from(p, "B2") == names{"a/D2"});
  CHECK(from(p, "BP") == names{"a/P"});
}

TEST_CASE("same_area: a department sits in the area of its province, not of a district") {
  const plan p = fed(named{"S"}, named{"P", "D1"}, same_area);
  CHECK(to(p, "S") == names{"b/P"});
}

TEST_CASE("from_all: every producer feeds every consumer") {
  const plan p = fed(every{"commune"}, named{"S", "P"}, from_all);
  CHECK(from(p, "S") == names{"a/C1", "a/C2", "a/C3", "a/C4"});
  CHECK(to(p, "C3") == names{"b/P", "b/S"});
}

TEST_CASE("from an audience: its producers feed every consumer, the others are orphans") {
  directive_builder text = two_tasks(every{"commune"}, named{"S"});
  text.task("c").lead(named{"S"}).needs("a", within("D1", every{"commune"}));
  const plan p = province::planned(text);
  CHECK(names_of(p, p.at("c", "S").producers()) == names{"a/C1", "a/C2"});
  CHECK(names_of(p, p.orphans()) == names{"a/C3", "a/C4"});
}

TEST_CASE("a feed runs along the line it names, else the directive's") {
  const plan p = fed(named{"T1", "B1"}, named{"TP", "BP"}, from_subordinates, "party");
  CHECK(from(p, "TP") == names{"a/T1"});
  CHECK(from(p, "BP").empty());
  const plan other = fed(named{"T1", "B1"}, named{"TP", "BP"}, from_subordinates, "committee");
  CHECK(from(other, "BP") == names{"a/B1"});
}

TEST_CASE("without a line named the author's only line is taken") {
  directive_builder text{"paper"};
  text.author("TP");
  text.task("a").lead(named{"T1"});
  text.task("b").lead(named{"TP"}).needs("a", from_subordinates);
  const plan p = province::planned(text);
  CHECK(from(p, "TP") == names{"a/T1"});
}

TEST_CASE("without a line named and no author, several lines are an error, one line is taken") {
  directive_builder text{"paper"};
  text.task("a").lead(named{"C1"});
  text.task("b").lead(named{"D1"}).needs("a", from_subordinates);
  CHECK(problems::of<unknown_name>([&] { province::planned(text); }) ==
        found{{"line-not-named", {}}});

  hierarchy_builder one_line;
  one_line.add("D1", "district", tier{"district"});
  one_line.add("C1", "commune", tier{"commune"}, under{"D1"});
  const plan p{one_line.build(), text.build(), calendar::weekdays()};
  CHECK(from(p, "D1") == names{"a/C1"});
}

TEST_CASE("of a task that feeds itself upwards only the tops feed others") {
  directive_builder text = province::paper();
  text.task("a").lead(every{"commune"} | every{"district"}).needs("a", from_subordinates);
  text.task("b").lead(named{"S"}).needs("a", from_all).before(province::sunday);
  const plan p = province::planned(text);
  CHECK(from(p, "S") == names{"a/D1", "a/D2", "a/C4"});
  CHECK(to(p, "C1") == names{"a/D1"});
  CHECK(p.orphans().empty());
  CHECK(p.unfed().empty());
}

TEST_CASE("the superior of a feed is sought among all producers, tops or not") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"P", "D1", "C1"}).needs("a", from_subordinates);
  text.task("b").lead(named{"C2", "C4"}).needs("a", from_superior);
  const plan p = province::planned(text);
  // The nearest above C2 is D1, which feeds nobody but P.
  CHECK(from(p, "C2").empty());
  CHECK(from(p, "C4") == names{"a/P"});
  CHECK(names_of(p, p.unfed()) == names{"b/C2"});
}

TEST_CASE("a consumer that two feeds lead to is told once") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"D1"});
  text.task("b")
      .lead(named{"D1", "P"})
      .needs("a", same_unit)
      .needs("a", from_all)
      .needs("a", from_subordinates);
  const plan p = province::planned(text);
  CHECK(to(p, "D1") == names{"b/P", "b/D1"});
  CHECK(from(p, "D1") == names{"a/D1"});
}

TEST_CASE("joint leads have an assignment each, and a consumer waits for all of them") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"D1"} | named{"D2"}).takes(working_days{1});
  text.task("a2").lead(named{"D1"});
  text.task("b").lead(named{"P"}).needs("a", from_subordinates);
  const plan p = province::planned(text);
  CHECK(p.leads(p.task("a")).count() == 2);
  CHECK(from(p, "P") == names{"a/D1", "a/D2"});
  CHECK(p.at("b", "P").earliest().at() == midnight(day{std::chrono::year{2021} / 10 / 23}));
}

TEST_CASE("an audience that no unit matches is reported, not dropped") {
  directive_builder text = two_tasks(every{"commune"} - every{"commune"}, named{"S"});
  text.task("c").lead(named{"S"}).needs("a", from_all);
  const plan p = province::planned(text);
  CHECK(p.empty_audiences() == std::vector<task_id>{p.task("a")});
  CHECK(names_of(p, p.unfed()) == names{"c/S"});
  CHECK(p.at("c", "S").earliest().at());
}

TEST_CASE("an open set is kept in its words and never expanded") {
  directive_builder text = two_tasks(open_set{"related bodies"} | named{"S"}, named{"P"});
  text.task("c").lead(open_set{"all levels"});
  const plan p = province::planned(text);
  CHECK(p.leads(p.task("a")).count() == 1);
  CHECK(p.record().tasks[p.task("a")].open_leads == names{"related bodies"});
  CHECK(p.empty_audiences() == std::vector<task_id>{p.task("c")});
}

TEST_CASE("a feed under another reading does not exist") {
  directive_builder text = two_tasks(every{"commune"}, every{"district"});
  text.reading({"route", "", {{"through", ""}, {"direct", ""}}, {}});
  text.task("c").lead(named{"S"}).needs("a", from_all).if_read("direct").before(province::sunday);
  const plan p = province::planned(text);
  CHECK(to(p, "C1").empty());
  CHECK(p.unfed().empty());
  CHECK(p.orphans().empty());
  CHECK_FALSE(p.at("a", "C1").needed().at());
  const plan other = province::planned(text, {{"direct"}, {}, beyond_coverage::refuse});
  CHECK(to(other, "C1") == names{"c/S"});
  CHECK(other.at("a", "C1").needed().at() == midnight(province::sunday));
}
