// SPDX-License-Identifier: BSL-1.0
// How one asks a plan, and what it says when asked for what is not there.
#include <catch2/catch.hpp>

#include "tests/model/problems.hpp"
#include "tests/plan/province.hpp"
#include "tests/support/broken_precondition.hpp"

using namespace chidao;
using namespace std::chrono_literals;
using found = std::vector<problems::shown>;

namespace {

plan one_paper() {
  directive_builder text = province::paper();
  text.reading({"how", "", {{"strict", ""}, {"mild", ""}}, {}});
  text.event({"conference"});
  text.task("1.3", "district review").lead(every{"district"}).needs("1.4", from_subordinates);
  text.task("1.4", "commune review").lead(every{"commune"});
  return province::planned(text);
}

template <class Call>
found unknown(const Call& call) {
  return problems::of<unknown_name>(call);
}

}  // namespace

TEST_CASE("an assignment is found by codes or by ids, and tells what and who it is") {
  const plan p = one_paper();
  const assignment by_code = p.at("1.4", "C2");
  CHECK(by_code.id() == assignment_id{p.task("1.4"), p.units().id("C2"), {}});
  CHECK(by_code.id() == p.at(p.task(std::string{"1.4"}), p.units().id("C2")).id());
  CHECK(by_code.id() == p.at({"paper", "1.4"}, std::string_view{"C2"}).id());
  CHECK(by_code.id() == p.at(by_code.id()).id());
  CHECK(by_code.unit().name == "Commune C2");
  CHECK(by_code.task().name == "commune review");
  CHECK(by_code.key() == assignment_key{"paper", "1.4", "C2", ""});
  CHECK(p[p.task(std::string_view{"1.3"})].code == "1.3");
  CHECK(p.task_count() == 2);
  CHECK(p.size() == 6);
}

TEST_CASE("a unit, task or paper that is not there is an error with suggestions") {
  const plan p = one_paper();
  CHECK(problems::of<unknown_unit>([&] { static_cast<void>(p.at("1.4", "C9")); }) ==
        found{{"unknown-unit", {"C9"}, {"C1", "C2", "C3"}}});
  CHECK(unknown([&] { static_cast<void>(p.at("1.5", "C1")); }) ==
        found{{"unknown-task", {"1.5"}, {"1.3", "1.4"}}});
  CHECK(unknown([&] {
          static_cast<void>(p.at({"papr", "1.4"}, "C1"));
        }) == found{{"unknown-task", {"1.4"}}});
}

TEST_CASE("a unit that has no part in a task has no assignment in it") {
  const plan p = one_paper();
  const auto asked = [&] { static_cast<void>(p.at("1.4", "D1")); };
  CHECK(problems::of<no_such_assignment>(asked) == found{{"no-such-assignment", {"D1", "1.4"}}});
  CHECK(problems::sentence_of<error>(asked) ==
        "unit \"D1\" has no assignment in task \"1.4\"; expected a unit that leads the task");
  const assignment_id id{p.task("1.3"), p.units().id("C1"), {}};
  CHECK(problems::of<no_such_assignment>([&] { static_cast<void>(p.at(id)); }).size() == 1);
}

TEST_CASE("a code that two papers have must be asked for with the paper") {
  const auto paper = [](const char* code) {
    directive_builder out = province::paper(code);
    out.task("a").lead(named{"S"});
    return out.build();
  };
  const auto over = std::make_shared<ground>(province::units(), calendar::weekdays());
  const plan p{over, {paper("x"), paper("y")}};
  CHECK(unknown([&] { static_cast<void>(p.task("a")); }) == found{{"ambiguous-task", {"x", "y"}}});
  CHECK(p.task({"y", "a"}).slot() == 1);
  CHECK(p.documents().size() == 2);
}

TEST_CASE("an id of another plan breaks a precondition") {
  const plan p = one_paper();
  const task_ref alien{task_id{7}};
  CHECK_THAT(support::broken_precondition([&] { static_cast<void>(p.task(alien)); }),
             Catch::Contains("precondition broken"));
}

TEST_CASE("readings and events that the papers do not have, and a paper twice, are told in one "
          "go") {
  directive_builder text = province::paper();
  text.reading({"how", "", {{"strict", ""}, {"mild", ""}}, {}}).event({"conference"});
  text.task("a").lead(named{"S"});
  plan_options options;
  options.readings = {"milde", "strict"};
  options.events = {{"conferenc", 2021y / 11 / 10}, {"conference", 2021y / 11 / 10}};
  const auto over = std::make_shared<ground>(province::units(), calendar::weekdays());
  CHECK(problems::of<plan_error>([&] {
          plan(over, {text.build(), text.build()}, options);
        }) == found{{"duplicate-document", {"paper"}},
                    {"unknown-reading", {"milde"}, {"mild"}},
                    {"unknown-event", {"conferenc"}, {"conference"}}});
}

TEST_CASE("plans over one ground share what is equal in them") {
  directive_builder text = province::paper();
  text.task("a").lead(every{"commune"});
  text.task("b").lead(within("P", every{"commune"})).needs("a", same_unit);
  text.task("c").lead(every{"commune"}).needs("b", same_unit);
  const auto over = std::make_shared<ground>(province::units(), calendar::weekdays());
  const plan p{over, {text.build()}};
  const plan q{over, {text.build()}};
  CHECK(&p.leads(p.task("a")) == &p.leads(p.task("b")));
  CHECK(&p.leads(p.task("a")) == &q.leads(q.task("c")));
  CHECK(p.record().feeds[0].hubs == p.record().feeds[1].hubs);
  CHECK(p.record().feeds[0].hubs == q.record().feeds[0].hubs);
  CHECK(over->units() == p.units());
  CHECK(over->calendars().size() == 2);
}
