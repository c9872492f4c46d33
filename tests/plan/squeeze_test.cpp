// SPDX-License-Identifier: BSL-1.0
// Too little time: squeezed, touching, infeasible, and what cures it (meanings 8.3).
#include <catch2/catch.hpp>

#include "tests/plan/province.hpp"

using namespace chidao;
using province::friday;
using province::midnight;
using province::sunday;
using province::text_of;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> cures_of(const plan& in, const char* task, const char* unit) {
  std::vector<std::string> out;
  const auto tight = in.at(task, unit).squeeze();
  REQUIRE(tight);
  for (const cure& each : tight->cures)
    out.push_back(to_string(each.in_words));
  return out;
}

/// C1 reports to D1, and D1 to P; the time of D1 is to be given.
directive_builder chain(duration time_of_district) {
  directive_builder out = province::paper();
  out.task("a").lead(named{"C1"}).before(sunday);
  out.task("b").lead(named{"D1"}).needs("a", from_subordinates).takes(time_of_district);
  out.task("c")
      .lead(named{"P"})
      .needs("b", from_subordinates)
      .takes(working_days{1})
      .before(sunday);
  return out;
}

}  // namespace

TEST_CASE("a squeeze along a chain is cured at each of its ends") {
  const plan p = province::planned(chain(working_days{2}));
  CHECK(p.at("a", "C1").needed().at() == midnight(2021y / 10 / 27));
  CHECK(p.at("a", "C1").squeeze()->shortage.days == 3);
  CHECK(cures_of(p, "a", "C1") ==
        std::vector<std::string>{"Commune C1 (task a) before 27/10/2021",
                                 "the bound of Province (task c) moved to before 04/11/2021"});
}

TEST_CASE("a shorter time is of the same kind as the one it replaces") {
  struct expected {
    duration now;
    std::string cure;
  };
  const day saturday{2021y / 10 / 30};
  for (const expected& each :
       {expected{minutes{3000}, "District D1 (task b) with 1440 minutes instead of 3000 minutes"},
        expected{calendar_days{3},
                 "District D1 (task b) with 1 calendar day instead of 3 calendar days"},
        expected{working_days{3},
                 "District D1 (task b) with 0 working days instead of 3 working days"},
        expected{working_minutes{600},
                 "District D1 (task b) with 0 working minutes instead of 600 working minutes"}}) {
    directive_builder text = province::paper();
    text.task("a").lead(named{"C1"}).before(saturday);
    text.task("b").lead(named{"D1"}).needs("a", from_subordinates).takes(each.now).before(sunday);
    const plan p = province::planned(text);
    CHECK(cures_of(p, "a", "C1").back() == each.cure);
  }
}

TEST_CASE("a consumer that is given less than its producer gets nothing by a shorter time") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"C1"}).before(sunday);
  text.task("b")
      .lead(named{"D1"})
      .needs("a", from_subordinates)
      .takes(working_days{1})
      .before(friday);
  text.task("c").lead(named{"C1"}).before(sunday);
  text.task("d").lead(named{"D1"}).needs("c", from_subordinates).before(friday);
  const plan p = province::planned(text);
  for (const char* each : {"a", "c"}) {
    CAPTURE(each);
    REQUIRE(p.at(each, "C1").squeeze());
    CHECK(p.at(each, "C1").squeeze()->cures.size() == 2);
    CHECK(p.at(each, "C1").squeeze()->cures.back().what == cure::change::later_bound);
  }
}

TEST_CASE("moving the bound at the end is no cure where another bound stands in the way") {
  directive_builder text = chain(working_days{1});
  text.task("other").lead(named{"S"}).needs("b", from_all).before(sunday);
  const plan p = province::planned(text);
  CHECK(cures_of(p, "a", "C1") ==
        std::vector<std::string>{"Commune C1 (task a) before 28/10/2021"});

  directive_builder declared = province::paper();
  declared.task("a").lead(named{"C1"}).before(sunday);
  declared.task("b")
      .lead(named{"D1"})
      .needs("a", from_subordinates)
      .takes(working_days{1})
      .before(sunday);
  declared.task("c")
      .lead(named{"P"})
      .needs("b", from_subordinates)
      .takes(working_days{1})
      .before(sunday);
  const plan q = province::planned(declared);
  CHECK(cures_of(q, "a", "C1") ==
        std::vector<std::string>{"Commune C1 (task a) before 28/10/2021"});
}

TEST_CASE("moving the bound at the end helps though two ways lead to it") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"C1"}).before(sunday);
  text.task("b").lead(named{"D1"}).needs("a", from_subordinates);
  text.task("b1").lead(named{"D1"}).needs("b", same_unit).takes(working_days{1});
  text.task("b2").lead(named{"D1"}).needs("b", same_unit).takes(working_days{1});
  text.task("c").lead(named{"P"}).needs("b1", from_subordinates).needs("b2", from_subordinates);
  text.task("d").lead(named{"P"}).needs("c", same_unit).before(sunday);
  text.task("free").lead(named{"P"}).needs("b", from_all);
  const plan p = province::planned(text);
  CHECK(cures_of(p, "a", "C1").back() ==
        "the bound of Province (task d) moved to before 02/11/2021");
}

TEST_CASE("a squeeze over a clock is doubtful: counted to within a day") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"C1"}).by(friday, {10, 0});
  text.task("b")
      .lead(named{"D1"})
      .needs("a", from_subordinates)
      .takes(working_days{1})
      .before(2021y / 10 / 30);
  const plan p = province::planned(text);
  const auto tight = p.at("a", "C1").squeeze();
  REQUIRE(tight);
  CHECK(tight->doubtful);
  CHECK_FALSE(p.at("a", "C1").needed().coarse());
  CHECK(text_of(*tight) ==
        "declared by 10:00 29/10/2021, but District D1 (task b) needs it before 29/10/2021: "
        "District D1 (task b) is short of 1 working day (3 d 0 h 0 min) (doubtful: counted to "
        "within a day)");
}

TEST_CASE("nothing is squeezed where the need is not the earlier, or a bound is not known") {
  directive_builder text = province::paper();
  text.task("early").lead(named{"C1"}).before(friday);
  text.task("standing").lead(named{"C1"}).standing();
  text.task("undeclared").lead(named{"C1"});
  text.task("lonely").lead(named{"C1"}).before(sunday);
  text.task("b")
      .lead(named{"D1"})
      .needs("early", from_subordinates)
      .needs("standing", from_subordinates)
      .needs("undeclared", from_subordinates)
      .before(sunday);
  const plan p = province::planned(text);
  for (const char* each : {"early", "standing", "undeclared", "lonely"}) {
    CAPTURE(each);
    CHECK_FALSE(p.at(each, "C1").squeeze());
    CHECK_FALSE(p.at(each, "C1").is_touching());
  }
}

TEST_CASE("needed and declared the same minute is touching, not squeezed") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"C1"}).before(friday);
  text.task("b")
      .lead(named{"D1"})
      .needs("a", from_subordinates)
      .takes(working_days{1})
      .before(sunday);
  const plan p = province::planned(text);
  CHECK(p.at("a", "C1").is_touching());
  CHECK_FALSE(p.at("a", "C1").squeeze());
}

TEST_CASE("what cannot be met at full speed is infeasible, by so many working days") {
  directive_builder text{"paper"};
  text.line("state").issued(instant{2021y / 10 / 21, {17, 0}},
                            {provenance::status::assumed, "the portal"});
  text.task("a").lead(named{"C1"}).takes(working_days{4}).before(2021y / 10 / 26);
  text.task("b")
      .lead(named{"C2"})
      .takes(working_days{4})
      .assumed("by custom")
      .before(2021y / 10 / 26);
  const plan p = province::planned(text);
  const auto late = p.at("a", "C1").infeasible();
  REQUIRE(late);
  CHECK(late->earliest == midnight(2021y / 10 / 28));
  CHECK(late->limit == midnight(2021y / 10 / 26));
  CHECK(late->late == working_span{2, 2880});
  CHECK_FALSE(late->doubtful);
  CHECK(late->assumed);
  CHECK(p.at("a", "C1").slack().value == working_span{-2, -2880});
  CHECK(text_of(*late) ==
        "cannot be met even at full speed: it can be complete before 28/10/2021, 2 working days (2 "
        "d 0 h 0 min) too late");
  CHECK(p.at("b", "C2").earliest().assumed());
}

TEST_CASE("what rests on an assumption says so: time, feed, bound and release") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"C1"});
  text.task("b").lead(named{"C1"});
  text.task("c").lead(named{"C1"});
  text.task("d").lead(named{"C1"});
  text.task("e").lead(named{"D1"}).needs("a", from_subordinates).before(sunday);
  text.task("f").lead(named{"D1"}).needs("b", from_subordinates).assumed("x").before(sunday);
  text.task("g")
      .lead(named{"D1"})
      .needs("c", from_subordinates)
      .takes(working_days{1})
      .assumed("y")
      .before(sunday);
  text.task("h").lead(named{"D1"}).needs("d", from_subordinates).before(sunday).assumed("z");
  const plan p = province::planned(text);
  CHECK_FALSE(p.at("a", "C1").needed().assumed());
  for (const char* each : {"b", "c", "d"}) {
    CAPTURE(each);
    CHECK(p.at(each, "C1").needed().assumed());
    CHECK(p.at(each, "C1").explain().rests_on().size() == 1);
  }
  CHECK(p.at("g", "D1").earliest().assumed());
  CHECK_FALSE(p.at("h", "D1").earliest().assumed());
}

TEST_CASE("with several inputs the latest counts, with what it rests on") {
  directive_builder text = province::paper();
  text.task("soon")
      .lead(named{"C1", "C2"})
      .takes(working_days{1})
      .assumed("custom")
      .takes(working_days{2})
      .only_for(only{"C2"});
  text.task("late").lead(named{"C1"}).takes(working_days{3});
  text.task("b")
      .lead(named{"D1"})
      .needs("late", from_subordinates)
      .needs("soon", from_subordinates);
  text.task("c").lead(named{"D1"}).needs("soon", from_subordinates);
  text.task("d")
      .lead(named{"D1"})
      .needs("soon", within("C1", every{"commune"}))
      .needs("late", from_subordinates);
  const plan p = province::planned(text);
  CHECK(p.at("b", "D1").earliest().at() == midnight(2021y / 10 / 27));
  CHECK_FALSE(p.at("b", "D1").earliest().assumed());
  CHECK(p.at("c", "D1").earliest().at() == midnight(2021y / 10 / 26));
  CHECK_FALSE(p.at("c", "D1").earliest().assumed());
  CHECK_FALSE(p.at("d", "D1").earliest().assumed());
}
