// SPDX-License-Identifier: BSL-1.0
// The plan as rows for people.
#include <catch2/catch.hpp>

#include "tests/plan/province.hpp"

using namespace chidao;
using province::sunday;
using namespace std::chrono_literals;

namespace {

/// "task tier: units" of each row.
std::vector<std::string> shown(const plan& in) {
  std::vector<std::string> out;
  for (const plan_row& row : rows_of(in)) {
    std::string text = in[row.task].code + ' ' + (row.tier.empty() ? "-" : row.tier) + ':';
    for (const unit_id each : row.units)
      text += ' ' + in.units().units()[each.slot()].code;
    out.push_back(text);
  }
  return out;
}

}  // namespace

TEST_CASE("rows stand by task as written, then by tier, highest first, those without a tier last") {
  directive_builder text = province::paper();
  text.task("b").lead(every{"commune"} | named{"S", "P", "D1", "D2"}).before(sunday);
  text.task("a").lead(named{"P"});
  CHECK(shown(province::planned(text)) ==
        std::vector<std::string>{"b province: P", "b district: D1 D2", "b commune: C1 C2 C3 C4",
                                 "b -: S", "a province: P"});
}

TEST_CASE("units that differ in bound, time, slack or input are in rows of their own") {
  directive_builder text = province::paper();
  text.task("bounds")
      .lead(every{"commune"})
      .before(sunday)
      .before(sunday)
      .only_for(only{"C2"})
      .standing()
      .only_for(only{"C3"});
  text.task("times")
      .lead(every{"commune"})
      .takes(working_days{1})
      .takes(working_days{1})
      .only_for(only{"C4"});
  text.task("up").lead(every{"commune"}).before(sunday);
  text.task("needs")
      .lead(named{"D1"})
      .needs("up", from_subordinates)
      .takes(working_days{1})
      .before(sunday);
  const plan p = province::planned(text);
  CHECK(shown(p) == std::vector<std::string>{"bounds commune: C1 C4", "bounds commune: C2",
                                             "bounds commune: C3", "times commune: C1 C2 C3",
                                             "times commune: C4", "up commune: C1 C2",
                                             "up commune: C3 C4", "needs district: D1"});
}

TEST_CASE("units that wait for a release nobody knows are not in the row of those that do not") {
  directive_builder issued = province::paper("issued");
  issued.task("a")
      .lead(every{"district"})
      .needs("b", same_unit)
      .of_document("unissued")
      .before(sunday);
  directive_builder unissued{"unissued"};
  unissued.line("state");
  unissued.task("b").lead(named{"D2"});
  const auto over = std::make_shared<ground>(province::units(), calendar::weekdays());
  const plan p{over, {issued.build(), unissued.build()}};
  CHECK(p.at("a", "D1").earliest().at() == p.at("a", "D2").earliest().at());
  CHECK(shown(p) == std::vector<std::string>{"a district: D1", "a district: D2", "b district: D2"});
}

TEST_CASE("a row says what its units have in common") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"C1"}).before(sunday).takes(working_days{9});
  text.task("b")
      .lead(named{"D1"})
      .needs("a", from_subordinates)
      .takes(working_days{1})
      .before(sunday);
  text.task("c").lead(named{"S"}).opens(instant{2021y / 10 / 30, {8, 0}}).before(sunday);
  const plan p = province::planned(text);
  const std::vector<plan_row> rows = rows_of(p);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].declared.when() == deadline::before(sunday));
  CHECK(rows[0].needed.at() == bound{day{2021y / 10 / 29}});
  CHECK(rows[0].last_working_day == day{2021y / 10 / 28});
  CHECK_FALSE(rows[0].on_duty);
  CHECK(rows[0].handling.length == working_days{9});
  CHECK(rows[0].squeeze);
  CHECK(rows[0].infeasible);
  CHECK(rows[0].slack.value->days == -4);
  CHECK_FALSE(rows[2].last_working_day);
  CHECK(rows[2].on_duty);
}

TEST_CASE("an empty plan has no rows") {
  directive_builder text = province::paper();
  text.task("a").lead(open_set{"all"});
  CHECK(rows_of(province::planned(text)).empty());
}
