// SPDX-License-Identifier: BSL-1.0
// Every answer in English.
#include <catch2/catch.hpp>

#include "tests/plan/province.hpp"

using namespace chidao;
using province::friday;
using province::sunday;
using province::text_of;
using namespace std::chrono_literals;

namespace {

std::string why(const plan& in, const char* task, const char* unit) {
  return text_of(in.at(task, unit).explain());
}

}  // namespace

TEST_CASE("a declared bound is written in the words of the paper, or says why there is none") {
  directive_builder text = province::paper();
  text.event({"conference"});
  text.task("a").lead(named{"S"}).before(sunday);
  text.task("b").lead(named{"S"}).by(friday, {10, 0}).quoted("before ten");
  text.task("c").lead(named{"S"});
  text.task("d").lead(named{"S"}).standing();
  text.task("e").lead(named{"S"}).before_event("conference");
  text.task("f").lead(named{"S"}).unresolved("the plan of last year");
  const plan p = province::planned(text);
  const auto written = [&](const char* task) { return text_of(p.at(task, "S").declared()); };
  CHECK(written("a") == "before 31/10/2021");
  CHECK(written("b") == "by 10:00 29/10/2021");
  CHECK(written("c") == "not declared");
  CHECK(written("d") == "no bound: a standing duty");
  CHECK(written("e") == "pending: waits for the day of \"conference\"");
  CHECK(written("f") == "unresolved: \"the plan of last year\" was not found");
  CHECK(p.at("b", "S").declared().from() == provenance{provenance::status::quoted, "before ten"});
  // Answers of a temporary are given away, not lent.
  CHECK(p.at("f", "S").declared().refers_to() == "the plan of last year");
  CHECK(declared_bound{}.state() == std::nullopt);
}

TEST_CASE("a needed bound is written with the last working day, or says why there is none") {
  directive_builder text = province::paper();
  text.event({"conference"});
  text.task("a").lead(named{"C1", "C2", "C3"});
  text.task("b").lead(named{"D1"}).needs("a", from_subordinates).before(sunday);
  text.task("c").lead(named{"S"}).needs("a", named{"C1"}).before_event("conference");
  text.task("d").lead(named{"S"});
  text.task("e").lead(named{"S"}).needs("d", same_unit).before_event("conference");
  text.task("f").lead(named{"S"});
  text.task("g").lead(named{"S"}).needs("f", same_unit).unresolved("something");
  text.task("h").lead(named{"S"}).opens(instant{2021y / 10 / 30, {8, 0}});
  text.task("i").lead(named{"S"}).needs("h", same_unit).before(sunday);
  const plan p = province::planned(text);
  const auto written = [&](const char* task, const char* unit) {
    return text_of(p.at(task, unit).needed());
  };
  CHECK(written("a", "C2") == "before 31/10/2021, last working day Friday 29/10/2021");
  CHECK(written("a", "C1") == "before 31/10/2021, or earlier still, last working day Friday "
                              "29/10/2021");
  CHECK(written("a", "C3") == "not needed by a date");
  CHECK(written("d", "S") == "pending: its consumers have no day yet");
  CHECK(written("f", "S") == "unresolved: its consumers' bounds were not found");
  CHECK(written("h", "S") == "before 31/10/2021, falls in days off, met on duty");
}

TEST_CASE("earliest and slack are written with what qualifies them") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"C1"}).before(sunday);
  text.task("b").lead(named{"C2"}).opens(day{2021y / 10 / 25});
  const plan p = province::planned(text);
  CHECK(text_of(p.at("a", "C1").earliest()) == "before 17:01 21/10/2021");
  CHECK(text_of(p.at("a", "C1").slack()) == "6 working days (9 d 6 h 59 min)");
  CHECK(text_of(p.at("b", "C2").earliest()) ==
        "before 00:01 25/10/2021 (counted from the first minute of a day)");
  CHECK(text_of(p.at("b", "C2").slack()) == "not known");

  directive_builder unissued{"paper"};
  unissued.line("state");
  unissued.task("a").lead(named{"C1"});
  unissued.task("b")
      .lead(named{"D1"})
      .needs("a", from_subordinates)
      .opens(instant{2021y / 10 / 28, {8, 0}})
      .takes(calendar_days{1})
      .before(sunday);
  const plan q = province::planned(unissued);
  CHECK(text_of(q.at("a", "C1").earliest()) == "no lower limit is known");
  CHECK(text_of(q.at("b", "D1").earliest()) == "before 30/10/2021, or later");
  CHECK(text_of(q.at("b", "D1").slack()) == "at most 0 working days (1 d 0 h 0 min)");
}

TEST_CASE("an explanation tells how the bound it ends in is known") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"S"}).before(sunday);
  text.task("b").lead(named{"S"}).before(sunday).quoted("before the 31st");
  text.task("c").lead(named{"S"}).before(sunday).inferred("from the year");
  text.task("d").lead(named{"S"}).before(sunday).assumed("as last time");
  const plan p = province::planned(text);
  CHECK(why(p, "a", "S") ==
        "Department S (task a) must be done before 31/10/2021: the paper says so");
  CHECK(why(p, "b", "S") == "Department S (task b) must be done before 31/10/2021: the paper says "
                            "\"before the 31st\"");
  CHECK(why(p, "c", "S") ==
        "Department S (task c) must be done before 31/10/2021: inferred, from the year");
  CHECK(why(p, "d", "S") ==
        "Department S (task d) must be done before 31/10/2021: assumed, as last time");
  CHECK(to_string(to_message(provenance{provenance::status::assumed, "x"})) == "assumed: x");
  CHECK(to_string(to_message(provenance{provenance::status::inferred, "x"})) == "inferred: x");
}

TEST_CASE("an explanation tells how many consumers require the same") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"D1"});
  text.task("b").lead(named{"P", "S"}).needs("a", from_all).before(sunday);
  text.task("c").lead(named{"BP"}).needs("a", from_all).needs("a", from_all).before(sunday);
  const plan p = province::planned(text);
  CHECK(p.at("a", "D1").explain().steps().front().ties == 2);
  CHECK(why(p, "a", "D1") ==
        "District D1 (task a) must be done before 31/10/2021, because Province (task b) builds on "
        "it and must itself be done before 31/10/2021 (2 others require the same); Province (task "
        "b) must be done before 31/10/2021: the paper says so");
}

TEST_CASE("at a tie the declared bound ends the explanation, and the consumers are counted") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"C1"});
  text.task("b").lead(named{"D1"}).needs("a", from_subordinates).before(friday);
  text.task("c")
      .lead(named{"P"})
      .needs("b", from_subordinates)
      .takes(working_days{1})
      .before(sunday);
  const plan p = province::planned(text);
  const explanation found = p.at("a", "C1").explain();
  REQUIRE(found.steps().size() == 2);
  CHECK(found.steps().back().ties == 1);
  CHECK(to_string(found.sentences().back()) ==
        "District D1 (task b) must be done before 29/10/2021: the paper says so (1 other requires "
        "the same)");
}

TEST_CASE("of two feeds to one task the consumer first in order is named at a tie") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"D1"});
  text.task("b")
      .lead(named{"P", "D1"})
      .needs("a", same_unit)
      .needs("a", from_subordinates)
      .before(sunday);
  text.task("c").lead(named{"D2"});
  text.task("d")
      .lead(named{"P", "D2"})
      .needs("c", from_subordinates)
      .needs("c", same_unit)
      .before(sunday);
  const plan p = province::planned(text);
  CHECK(p.at("a", "D1").explain().steps().front().consumer == p.at("b", "P").id());
  CHECK(p.at("c", "D2").explain().steps().front().consumer == p.at("d", "P").id());
  CHECK(p.at("a", "D1").explain().steps().front().ties == 1);
}

TEST_CASE("where there is no bound the explanation says why") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"S"});
  text.task("b").lead(named{"S"}).standing();
  const plan p = province::planned(text);
  CHECK(p.at("a", "S").explain().steps().empty());
  CHECK(p.at("a", "S").explain().rests_on().empty());
  CHECK(why(p, "a", "S") == "Department S (task a) has no bound to explain: not needed by a date");
  CHECK(why(p, "b", "S") ==
        "Department S (task b) has no bound to explain: no bound: a standing duty");
}
