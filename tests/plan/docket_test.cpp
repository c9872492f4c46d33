// SPDX-License-Identifier: BSL-1.0
// Several papers over one hierarchy.
#include <catch2/catch.hpp>

#include "tests/model/problems.hpp"
#include "tests/plan/province.hpp"

using namespace chidao;
using province::midnight;
using province::sunday;
using namespace std::chrono_literals;
using found = std::vector<problems::shown>;

namespace {

/// C1 reports to D1 on a paper of another code.
directive consumer(const char* code, const char* producing) {
  directive_builder out = province::paper(code);
  out.event({"conference"});
  out.reading({"how", "", {{"strict", ""}, {"mild", ""}}, {}});
  out.task("b")
      .lead(named{"D1"})
      .needs("a", from_subordinates)
      .of_document(producing)
      .takes(working_days{1})
      .before(sunday)
      .if_read("strict")
      .before_event("conference")
      .if_read("mild");
  return out.build();
}

directive producer(const char* code) {
  directive_builder out = province::paper(code);
  out.task("a").lead(named{"C1"});
  return out.build();
}

docket of(std::vector<directive> papers, plan_options options = {}) {
  return {province::units(), std::move(papers), calendar::weekdays(), std::move(options)};
}

}  // namespace

TEST_CASE("papers that feed each other are planned together, all others apart, by their first") {
  const docket all = of({consumer("x", "z"), producer("y"), producer("z"), consumer("v", "y")});
  REQUIRE(all.plans().size() == 2);
  CHECK(&all.plan_of("x") == &all.plan_of("z"));
  CHECK(&all.plan_of("y") == &all.plan_of("v"));
  CHECK(&all.plans().front() == &all.plan_of("x"));
  CHECK(all.plan_of("v").documents().size() == 2);
  CHECK(all.units() == province::units());
  CHECK(all.at("z", "a", "C1").needed().at() == midnight(2021y / 10 / 29));
}

TEST_CASE("an assignment is named outside by paper, task and unit") {
  const docket all = of({consumer("x", "z"), producer("z")});
  const assignment_key key = all.at("z", "a", "C1").key();
  CHECK(key == assignment_key{"z", "a", "C1", ""});
  CHECK(key < assignment_key{"z", "a", "C2", ""});
}

TEST_CASE("of a docket each paper gets the readings and events it knows") {
  directive_builder other = province::paper("y");
  other.task("a").lead(named{"C1"});
  plan_options options;
  options.readings = {"mild"};
  options.events = {{"conference", 2021y / 11 / 10}};
  const docket all = of({consumer("x", "z"), producer("z"), other.build()}, options);
  CHECK(all.at("x", "b", "D1").declared().when()->limit() == midnight(2021y / 11 / 10));
  CHECK(all.plan_of("y").readings().empty());
}

TEST_CASE("a docket of no papers has no plans") {
  const docket none = of({});
  CHECK(none.plans().empty());
}

TEST_CASE("a docket refuses a paper twice, and readings and events that no paper knows") {
  plan_options options;
  options.readings = {"stric", "mild"};
  options.events = {{"conferense", 2021y / 11 / 10}, {"conference", 2021y / 11 / 10}};
  CHECK(problems::of<plan_error>([&] {
          of({consumer("x", "y"), producer("y"), producer("y")}, options);
        }) == found{{"duplicate-document", {"y"}},
                    {"unknown-reading", {"stric"}, {"strict"}},
                    {"unknown-event", {"conferense"}, {"conference"}}});
}

TEST_CASE("a docket that is asked for a paper it does not hold suggests one") {
  const docket all = of({producer("first"), producer("other")});
  CHECK(problems::of<unknown_name>([&] { static_cast<void>(all.plan_of("firts")); }) ==
        found{{"unknown-document", {}, {"first"}}});
  CHECK(problems::of<unknown_name>([&] { static_cast<void>(all.at("first", "b", "C1")); }) ==
        found{{"unknown-task", {"b"}, {"a"}}});
}

TEST_CASE("a feed from a paper that is not there is reported, and what waits for it is at least") {
  const docket all = of({consumer("x", "missing")});
  const plan& p = all.plan_of("x");
  REQUIRE(p.missing_feeds().size() == 1);
  CHECK(p.missing_feeds().front().consumer == p.task("b"));
  CHECK(p.missing_feeds().front().clause->document == "missing");
  CHECK(p.at("b", "D1").earliest().at_least());
  CHECK(p.at("b", "D1").earliest().at() == midnight(2021y / 10 / 23));
  CHECK(p.unfed().empty());
  const docket both = of({consumer("x", "z"), producer("z")});
  CHECK_FALSE(both.at("x", "b", "D1").earliest().at_least());
}

TEST_CASE("a feed from a task that the other paper does not have is an error with suggestions") {
  directive_builder text = province::paper("y");
  text.task("1.4").lead(named{"C1"});
  directive_builder other = province::paper("x");
  other.task("b").lead(named{"D1"}).needs("1.5", from_all).of_document("y");
  CHECK(problems::of<plan_error>([&] {
          of({text.build(), other.build()});
        }) == found{{"unknown-task", {"b"}, {"1.4"}}});
}

TEST_CASE("papers that feed each other in a circle are refused") {
  directive_builder one = province::paper("x");
  one.task("a").lead(named{"S"}).needs("b", same_unit).of_document("y");
  directive_builder other = province::paper("y");
  other.task("b").lead(named{"S"}).needs("a", same_unit).of_document("x");
  CHECK(problems::of<cyclic_feeds>([&] { of({one.build(), other.build()}); }).size() == 1);
}
