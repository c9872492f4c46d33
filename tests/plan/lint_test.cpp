// SPDX-License-Identifier: BSL-1.0
#include "province.hpp"
#include <catch2/catch.hpp>
#include <chidao/plan/lint.hpp>

using namespace chidao;
using namespace province;

namespace {

using names = std::vector<std::string>;

/// What was found, as "severity code: sentence" without the notes that no task waits for a task.
names found_in(const plan& p) {
  const char* const levels[] = {"error ", "warning ", "note "};
  names out;
  for (const finding& each : lint(p)) {
    const std::string code{each.what.what.form->code};
    if (code != "feeds-nobody")
      out.push_back(levels[static_cast<int>(each.level)] + code + ": " + to_string(each.what.what));
  }
  return out;
}

names found_in(const directive_builder& text) { return found_in(planned(text)); }

}  // namespace

TEST_CASE("nothing is found in a paper that can be carried out") {
  directive_builder text = paper();
  text.task("a").lead(every{"commune"}).before(sunday);
  CHECK(lint(planned(text)).empty());
}

TEST_CASE("a task that no task waits for is told, unless it is the only one") {
  directive_builder text = paper();
  text.task("a").lead(every{"commune"}).before(sunday);
  text.task("b").lead(every{"commune"}).before(sunday);
  const plan p = planned(text);
  const auto found = lint(p);
  REQUIRE(found.size() == 2);
  CHECK(found[0].level == finding::severity::note);
  CHECK(to_string(found[0].what.what) == "no task waits for task a");
  CHECK(p[*found[1].task].code == "b");
}

TEST_CASE("a rule that matches no unit is an error") {
  directive_builder text = paper();
  text.task("a").lead(within("D2", named{"C1"})).before(sunday);
  CHECK(found_in(text) ==
        names{"error empty-audience: task a falls on nobody: its rule matches no unit"});
}

TEST_CASE("leads that cannot be listed are a warning, helpers a note") {
  directive_builder text = paper();
  text.task("a")
      .lead(every{"commune"} | open_set{"others"})
      .coordinating(within("D1", open_set{"friends"}))
      .following(open_set{"watchers"})
      .before(sunday);
  CHECK(found_in(text) ==
        names{"warning open-leads: task a: \"others\" cannot be listed, so nobody of them has an "
              "assignment",
              "note open-helpers: task a: \"friends\" cannot be listed, so nobody of them is told",
              "note open-helpers: task a: \"watchers\" cannot be listed, so nobody of them is "
              "told"});
}

TEST_CASE("a bound before the issue is an error") {
  directive_builder text = paper();
  text.task("a").lead(every{"commune"}).before(thursday_of_issue);
  CHECK(found_in(text) == names{"error bound-before-release: 4 commune units (task a) must be done "
                                "before 21/10/2021, but the task is given only at 17:00 "
                                "21/10/2021"});
}

TEST_CASE("a bound at the very minute of issue leaves no minute") {
  directive_builder text = paper();
  text.task("a").lead(named{"C1"}).before(thursday_of_issue, {17, 0});
  CHECK(found_in(text).size() == 1);
  directive_builder later = paper();
  later.task("a").lead(named{"C1"}).before(thursday_of_issue, {17, 1});
  CHECK(found_in(later).empty());
}

TEST_CASE("a bound that cannot be met at full speed is an error") {
  directive_builder text = paper();
  text.task("a").lead(named{"C1"}).takes(working_days{8}).before(sunday);
  CHECK(found_in(text) == names{"error too-late-at-full-speed: Commune C1 (task a) must be done "
                                "before 31/10/2021, but can be complete only before 03/11/2021 "
                                "even at full speed, 2 working days too late"});
}

TEST_CASE("a bound that leaves only days off is a warning") {
  directive_builder text{"paper"};
  text.line("state").issued(instant{day{2021y / 10 / 30}, {8, 0}});
  text.task("a").lead(named{"C1"}).before(sunday);
  CHECK(found_in(text) == names{"warning met-on-duty: Commune C1 (task a) must be done before "
                                "31/10/2021: no working day is left before it, so somebody must "
                                "be on duty"});
}

TEST_CASE("a bound by reference to nothing is a warning") {
  directive_builder text = paper();
  text.task("a").lead(named{"C1"}).unresolved("plan 5");
  CHECK(found_in(text) == names{"warning bound-not-found: Commune C1 (task a): the bound refers to "
                                "\"plan 5\", which was not found"});
}

TEST_CASE("a squeeze is a warning") {
  directive_builder text = paper();
  text.task("a").lead(every{"commune"}).before(sunday);
  text.task("b")
      .lead(every{"district"})
      .needs("a", from_subordinates)
      .takes(working_days{1})
      .before(sunday);
  const names found = found_in(text);
  REQUIRE(found.size() == 2);
  CHECK(found[0].find("warning squeezed-group: 3 commune units (task a)") == 0);
  CHECK(found[1] == "warning nobody-takes: Commune C4 (task a): other tasks wait for this one, but "
                    "nobody takes from these units");
}

TEST_CASE("units that nobody feeds are told by tier") {
  directive_builder text = paper();
  text.task("a").lead(named{"C1"}).before(sunday);
  text.task("b").lead(every{"commune"} | named{"D2"}).needs("a", same_unit).before(sunday);
  CHECK(found_in(text) ==
        names{"warning nobody-feeds: 3 commune units (task b): the task waits for others, but "
              "nobody gives to these units",
              "warning nobody-feeds: District D2 (task b): the task waits for others, but nobody "
              "gives to these units"});
}

TEST_CASE("a feed from a paper that is not there is a warning") {
  directive_builder text = paper();
  text.task("a").lead(named{"C1"}).needs("1", same_unit).of_document("other").before(sunday);
  CHECK(found_in(text) == names{"warning feed-from-elsewhere: task a waits for task 1 of "
                                "\"other\", which is not planned here"});
}

TEST_CASE("an event without a day is a note that names the tasks") {
  directive_builder text = paper();
  text.event({"meeting", {}, {}});
  text.task("a").lead(every{"commune"} | every{"district"});
  text.task("b").lead(named{"S"}).needs("a", from_all).before_event("meeting");
  CHECK(found_in(text) ==
        names{"note event-without-day: \"meeting\" has no day yet; 2 tasks wait for it: a, b"});
}

TEST_CASE("a paper without a day of issue is told") {
  directive_builder text{"undated"};
  text.line("state").task("a").lead(named{"C1"}).before(sunday);
  CHECK(found_in(text) == names{"note issue-not-known: \"undated\" has no day of issue, so no time "
                                "left can be counted"});
}

TEST_CASE("every finding names its paper and its task") {
  directive_builder first = paper("first");
  first.task("a").lead(within("D2", named{"C1"}));
  directive_builder second = paper("second");
  second.task("a").lead(within("D1", named{"C3"}));
  const plan p{std::make_shared<ground>(units(), calendar::weekdays()),
               {first.build(), second.build()}};
  names papers;
  for (const finding& each : lint(p))
    if (each.level == finding::severity::error)
      papers.push_back(p.documents()[each.document.slot()]->code + '/' + p[*each.task].code);
  CHECK(papers == names{"first/a", "second/a"});
}
