// SPDX-License-Identifier: BSL-1.0
// Which bound and which time hold for a unit, and what a bound amounts to (meanings 1.5, 5.5, 8.2).
#include <catch2/catch.hpp>

#include "tests/model/problems.hpp"
#include "tests/plan/province.hpp"

using namespace chidao;
using province::midnight;
using province::text_of;
using namespace std::chrono_literals;
using found = std::vector<problems::shown>;

namespace {

const day first{2021y / 11 / 1};
const day second{2021y / 11 / 2};
const day third{2021y / 11 / 3};

bound limit_of(const plan& in, const char* unit) {
  return in.at("a", unit).declared().when()->limit();
}

}  // namespace

TEST_CASE("the narrowest bound wins: unit before tier before all, whatever the order") {
  directive_builder text = province::paper();
  text.task("a")
      .lead(every{"commune"} | every{"district"})
      .before(first)
      .only_for(only{"C1"})
      .before(second)
      .only_for(tier{"commune"})
      .before(third);
  const plan p = province::planned(text);
  CHECK(limit_of(p, "C1") == midnight(first));
  CHECK(limit_of(p, "C2") == midnight(second));
  CHECK(limit_of(p, "D1") == midnight(third));
}

TEST_CASE("of equally narrow clauses the later written wins") {
  directive_builder text = province::paper();
  text.task("a").lead(every{"commune"}).before(first).before(second);
  text.task("b")
      .lead(every{"commune"})
      .takes(working_days{1})
      .only_for(tier{"commune"})
      .takes(working_days{2})
      .only_for(tier{"commune"})
      .takes(working_days{3})
      .only_for(only{"C1"})
      .takes(working_days{4})
      .only_for(only{"C1"});
  const plan p = province::planned(text);
  CHECK(limit_of(p, "C1") == midnight(second));
  CHECK(p.at("b", "C2").handling().length == working_days{2});
  CHECK(p.at("b", "C1").handling().length == working_days{4});
}

TEST_CASE("where no clause holds for a unit it has no bound, and no time is no minutes") {
  directive_builder text = province::paper();
  text.task("a")
      .lead(every{"commune"} | every{"district"})
      .before(first)
      .only_for(tier{"commune"})
      .takes(working_days{1})
      .only_for(tier{"commune"});
  const plan p = province::planned(text);
  CHECK_FALSE(p.at("a", "D1").declared().state());
  CHECK_FALSE(p.at("a", "D1").earlier());
  CHECK(p.at("a", "D1").handling().length == minutes{0});
  CHECK(p.at("a", "D1").handling().clause == nullptr);
  CHECK(p.at("a", "D1").judged() == bound_state::none);
  CHECK_FALSE(p.at("a", "D1").last_working_day());
}

TEST_CASE("a clause for a unit that does not lead the task is an error") {
  directive_builder text = province::paper();
  text.task("a").lead(every{"commune"}).before(first).only_for(only{"D1"});
  text.task("b").lead(every{"commune"}).takes(working_days{1}).only_for(only{"S"});
  CHECK(problems::of<plan_error>([&] { province::planned(text); }) ==
        found{{"clause-outside-audience", {"a", "D1"}}, {"clause-outside-audience", {"b", "S"}}});
}

TEST_CASE("a clause for a tier or a unit that nobody knows is an error with suggestions") {
  directive_builder text = province::paper();
  text.task("a").lead(every{"commune"}).before(first).only_for(tier{"comune"});
  CHECK(problems::of<plan_error>([&] { province::planned(text); }) ==
        found{{"unknown-tier", {"a"}, {"commune"}}});
  directive_builder other = province::paper();
  other.task("a").lead(every{"commune"}).before(first).only_for(only{"C11"});
  CHECK(problems::of<unknown_unit>([&] { province::planned(other); }) ==
        found{{"unknown-unit", {"C11"}, {"C1", "B1", "C2"}}});
}

TEST_CASE("a clause for a tier that no lead has binds nobody") {
  directive_builder text = province::paper();
  text.task("a").lead(every{"commune"}).before(first).only_for(tier{"province"});
  const plan p = province::planned(text);
  CHECK_FALSE(p.at("a", "C1").declared().state());
}

TEST_CASE("a reading changes bounds and times") {
  directive_builder text = province::paper();
  text.reading({"limit", "", {{"early", ""}, {"late", ""}}, {}});
  text.task("a")
      .lead(every{"commune"})
      .before(first)
      .if_read("early")
      .before(third)
      .if_read("late")
      .takes(working_days{1})
      .if_read("late");
  const plan p = province::planned(text);
  CHECK(limit_of(p, "C1") == midnight(first));
  CHECK(p.at("a", "C1").handling().length == minutes{0});
  const plan late = province::planned(text, {{"late"}, {}, beyond_coverage::refuse});
  CHECK(limit_of(late, "C1") == midnight(third));
  CHECK(late.at("a", "C1").handling().length == working_days{1});
}

TEST_CASE("an option of one paper says nothing about the same code in another") {
  const auto paper = [](const char* code, const char* by_default, const char* other) {
    directive_builder out = province::paper(code);
    out.reading({"how", "", {{by_default, ""}, {other, ""}}, {}});
    out.task("a").lead(named{"S"}).before(first).if_read("strict").before(third).if_read("mild");
    return out.build();
  };
  const auto over = std::make_shared<ground>(province::units(), calendar::weekdays());
  const plan p{over, {paper("x", "strict", "mild"), paper("y", "mild", "strict")}};
  CHECK(p.at({"x", "a"}, "S").declared().when()->limit() == midnight(first));
  CHECK(p.at({"y", "a"}, "S").declared().when()->limit() == midnight(third));
  CHECK(p.readings() == std::vector<std::string>{"strict", "mild"});
}

TEST_CASE("a bound on an event is pending without its day and known with it, before or by") {
  directive_builder text = province::paper();
  text.event({"conference", "the conference"}).event({"session", "the session", day{third}});
  text.task("a").lead(named{"S"}).before_event("conference");
  text.task("b").lead(named{"S"}).by_event("conference");
  text.task("c").lead(named{"S"}).before_event("session");
  const plan p = province::planned(text);
  CHECK(p.at("a", "S").judged() == bound_state::pending);
  CHECK(p.at("a", "S").declared().refers_to() == "conference");
  CHECK_FALSE(p.at("a", "S").declared().when());
  CHECK(p.at("c", "S").declared().when()->limit() == midnight(third));

  plan_options options;
  options.events = {{"conference", first}, {"session", second}};
  const plan dated = province::planned(text, options);
  CHECK(limit_of(dated, "S") == midnight(first));
  CHECK(dated.at("b", "S").declared().when() == deadline::by(first));
  CHECK(dated.at("c", "S").declared().when()->limit() == midnight(second));
}

TEST_CASE("a standing duty has no bound and is judged by none, though a consumer needs it") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"S"}).standing();
  text.task("b").lead(named{"P"}).needs("a", from_all).before(second);
  const plan p = province::planned(text);
  const assignment a = p.at("a", "S");
  CHECK(a.declared().state() == bound_state::none);
  CHECK(a.judged() == bound_state::none);
  CHECK(a.needed().at() == midnight(second));
  CHECK(a.earlier() == midnight(second));
  CHECK_FALSE(a.squeeze());
  CHECK_FALSE(a.is_touching());
}

TEST_CASE("a reference that was not found is unresolved, and what its producers need with it") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"S"});
  text.task("b").lead(named{"P"}).needs("a", from_all).unresolved("the plan of last year");
  const plan p = province::planned(text);
  CHECK(p.at("b", "P").judged() == bound_state::unresolved);
  CHECK(p.at("b", "P").declared().refers_to() == "the plan of last year");
  CHECK(p.at("a", "S").needed().state() == bound_state::unresolved);
  CHECK(p.at("a", "S").needed().at_most());
  CHECK(p.at("a", "S").judged() == bound_state::unresolved);
}

TEST_CASE("what nobody needs by a date is none, one consumer without bound makes it none, else "
          "unresolved goes before pending") {
  directive_builder text = province::paper();
  text.event({"conference"});
  text.task("a").lead(named{"S"});
  text.task("b").lead(named{"S"});
  text.task("c").lead(named{"S"});
  text.task("pending")
      .lead(named{"P"})
      .needs("a", from_all)
      .needs("b", from_all)
      .needs("c", from_all)
      .before_event("conference");
  text.task("unresolved").lead(named{"P"}).needs("b", from_all).unresolved("something");
  text.task("standing").lead(named{"P"}).needs("c", from_all).standing();
  const plan p = province::planned(text);
  CHECK(p.at("a", "S").needed().state() == bound_state::pending);
  CHECK(p.at("b", "S").needed().state() == bound_state::unresolved);
  CHECK(p.at("c", "S").needed().state() == bound_state::none);
  CHECK(p.at("c", "S").needed().at_most());
  CHECK(p.at("standing", "P").needed().state() == bound_state::none);
}

TEST_CASE("a known need beside one that waits is at most, near and far") {
  directive_builder text = province::paper();
  text.event({"conference"});
  text.task("a").lead(named{"C1"});
  text.task("b").lead(named{"D1"}).needs("a", from_subordinates).before(first);
  text.task("c").lead(named{"P"}).needs("b", from_subordinates).before_event("conference");
  const plan p = province::planned(text);
  CHECK(p.at("a", "C1").needed().at() == midnight(first));
  CHECK(p.at("a", "C1").needed().at_most());
  CHECK(p.at("b", "D1").needed().state() == bound_state::pending);
}

TEST_CASE("a task can start from its own opening, else from the issue, without either there is no "
          "lower limit") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"S"});
  text.task("b").lead(named{"S"}).opens(instant{2021y / 10 / 25, {8, 0}});
  text.task("c").lead(named{"S"}).opens(day{2021y / 10 / 25});
  const plan p = province::planned(text);
  CHECK(p.at("a", "S").earliest().at() == bound{instant{2021y / 10 / 21, {17, 1}}});
  CHECK(p.at("b", "S").earliest().at() == bound{instant{2021y / 10 / 25, {8, 1}}});
  CHECK(p.at("b", "S").release() == moment{instant{2021y / 10 / 25, {8, 0}}, false});
  CHECK(p.at("c", "S").earliest().at() == bound{instant{2021y / 10 / 25, {0, 1}}});
  CHECK(p.at("c", "S").earliest().day_only());
  CHECK_FALSE(p.at("b", "S").earliest().day_only());

  directive_builder unissued{"paper"};
  unissued.line("state");
  unissued.task("a").lead(named{"C1"}).before(first);
  unissued.task("b")
      .lead(named{"D1"})
      .needs("a", from_subordinates)
      .opens(instant{2021y / 10 / 25, {8, 0}})
      .before(first);
  const plan q = province::planned(unissued);
  CHECK_FALSE(q.at("a", "C1").earliest().at());
  CHECK_FALSE(q.at("a", "C1").earliest().start());
  CHECK_FALSE(q.at("a", "C1").slack().value);
  CHECK_FALSE(q.at("a", "C1").infeasible());
  CHECK_FALSE(q.at("a", "C1").release());
  CHECK(q.at("b", "D1").earliest().at_least());
  CHECK(q.at("b", "D1").slack().at_most);
}

TEST_CASE("who waits for one whose hour of release is not known is marked like it, who waits for "
          "its own hour is not") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"C1"}).opens(day{2021y / 10 / 25});
  text.task("b").lead(named{"D1"}).needs("a", from_subordinates);
  text.task("c")
      .lead(named{"P"})
      .needs("b", from_subordinates)
      .opens(instant{2021y / 10 / 26, {8, 0}});
  const plan p = province::planned(text);
  CHECK(p.at("b", "D1").earliest().day_only());
  CHECK_FALSE(p.at("c", "P").earliest().day_only());
}
