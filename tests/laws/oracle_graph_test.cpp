// SPDX-License-Identifier: BSL-1.0
// The oracle's calendar, audiences, feeds and groups against cases worked out on paper.

#include "oracle_province.hpp"

#include <catch2/catch.hpp>

using namespace oracle;
using namespace oracle::paper;

TEST_CASE("oracle: days count from Monday 1900-01-01 to 2200-01-01") {
  CHECK(day_of(1900, 1, 1) == 0);
  CHECK(day_of(2200, 1, 1) == last_day);
  CHECK(day_of(2021, 10, 21) % 7 == 3);  // a Thursday
  CHECK(day_of(2000, 3, 1) - day_of(2000, 2, 28) == 2);
  CHECK(day_of_minute(-1) == -1);
  CHECK(day_of_minute(1439) == 0);
}

TEST_CASE("oracle: make-up days are open even where a day off names them") {
  calendar c = monday_to_friday();
  c.off = {day_of(2021, 10, 22), day_of(2021, 10, 25)};
  c.make_up = {day_of(2021, 10, 23), day_of(2021, 10, 25)};
  CHECK_FALSE(is_open(c, day_of(2021, 10, 22)));
  CHECK(is_open(c, day_of(2021, 10, 23)));
  CHECK(is_open(c, day_of(2021, 10, 25)));
  CHECK(F(c, working_days(1), at(2021, 10, 21, 17, 1)) == at(2021, 10, 24));
}

TEST_CASE("oracle: F of the four durations") {
  const calendar c = office_hours();
  CHECK(F(c, {counts::minutes, 90}, at(2021, 10, 21, 23, 30)) == at(2021, 10, 22, 1, 0));
  CHECK(F(c, {counts::working_minutes, 30}, at(2021, 10, 21, 16, 30)) == at(2021, 10, 21, 17));
  CHECK(F(c, {counts::working_minutes, 31}, at(2021, 10, 21, 16, 30)) == at(2021, 10, 22, 7, 31));
  CHECK(F(c, {counts::working_minutes, 1}, at(2021, 10, 21, 11, 30)) == at(2021, 10, 21, 13, 31));
  CHECK(F(c, {counts::working_minutes, 450}, at(2021, 10, 22, 17, 0)) == at(2021, 10, 25, 17));
  CHECK(F(c, {counts::calendar_days, 1}, at(2021, 10, 21, 17, 1)) == at(2021, 10, 23));
  CHECK(F(c, {counts::calendar_days, 1}, at(2021, 10, 22)) == at(2021, 10, 23));
  CHECK(F(c, {counts::calendar_days, 1}, at(2021, 10, 22, 0, 1)) == at(2021, 10, 24));
  CHECK(F(c, working_days(2), at(2021, 10, 21, 17, 1)) == at(2021, 10, 26));
  CHECK(F(c, working_days(0), at(2021, 10, 23, 3, 0)) == at(2021, 10, 23, 3, 0));
  CHECK_FALSE(F(c, working_days(1), at(2199, 12, 31, 12, 0)).has_value());
}

TEST_CASE("oracle: B is the last start that still is in time") {
  const calendar c = office_hours();
  CHECK(B(c, working_days(1), at(2021, 10, 31)) == at(2021, 10, 29));
  CHECK(B(c, working_days(2), at(2021, 10, 31)) == at(2021, 10, 28));
  CHECK(B(c, working_days(1), at(2021, 10, 29, 14, 0)) == at(2021, 10, 28));
  CHECK(B(c, working_days(0), at(2021, 10, 31, 5, 0)) == at(2021, 10, 31, 5, 0));
  CHECK(B(c, {counts::calendar_days, 2}, at(2021, 10, 31)) == at(2021, 10, 29));
  CHECK(B(c, {counts::working_minutes, 30}, at(2021, 10, 22, 7, 30)) == at(2021, 10, 21, 16, 30));
  CHECK(B(c, {counts::working_minutes, 1}, at(2021, 10, 21, 13, 30)) == at(2021, 10, 21, 11, 29));
  CHECK(B(c, {counts::calendar_days, 1}, at(1900, 1, 2)) == 0);
  CHECK_FALSE(B(c, {counts::calendar_days, 1}, at(1900, 1, 1, 23, 59)).has_value());
}

TEST_CASE("oracle: upwards, a missing level is skipped and the step is strict") {
  CHECK(joined_by(communes, joined({districts, the_province}), up(0)) ==
        pairs{{C1, D1}, {C2, D1}, {C3, D2}, {C4, P}});
  CHECK(joined_by(communes, the_province, up(0)) == pairs{{C1, P}, {C2, P}, {C3, P}, {C4, P}});
  CHECK(joined_by(named({C1, P}), named({C1, D1, P}), up(0)) == pairs{{C1, D1}});
  CHECK(joined_by(named({D2, C3}), named({C3, P, D2}), up(0, "party")) == pairs{{D2, C3}});
  CHECK(joined_by(named({O1}), named({C1}), up(0)).empty());
}

TEST_CASE("oracle: downwards, a consumer takes from the nearest superior of the audience") {
  const feed down = from_task(0, match::from_superior, "state");
  CHECK(joined_by(named({D1, P}), joined({communes, named({D1})}), down) ==
        pairs{{D1, C1}, {D1, C2}, {P, C3}, {P, C4}, {P, D1}});
}

TEST_CASE("oracle: same unit, same area, all and an audience") {
  const auto join = [](const rule& p, const rule& c, match how) {
    return joined_by(p, c, from_task(0, how));
  };
  CHECK(join(communes, named({C1, D1}), match::same_unit) == pairs{{C1, C1}});
  CHECK(join(named({C1, O1}), named({O1, C1, C2}), match::same_area) ==
        pairs{{C1, O1}, {C1, C1}, {O1, C1}, {O1, O1}});
  CHECK(join(named({C1, D2}), named({P, C1}), match::from_all) ==
        pairs{{C1, P}, {C1, C1}, {D2, P}, {D2, C1}});
  feed one = from_task(0, match::from);
  one.audience = within(D1, communes);
  CHECK(joined_by(communes, named({P, D2}), one) == pairs{{C1, P}, {C1, D2}, {C2, P}, {C2, D2}});
}

TEST_CASE("oracle: where a task climbs only its tops feed others, whatever the match") {
  world w = province();
  const rule all = joined({communes, districts, the_province});
  w.documents[0].tasks = {by(difference(all, the_province)), by(the_province)};
  w.documents[0].tasks[0].needs = {up(0)};
  for (match how : {match::from_all, match::from_subordinates}) {
    w.documents[0].tasks[1].needs = {from_task(0, how, "state")};
    const lifted l = lift(w);
    std::set<int> givers;
    for (const edge& e : l.edges) {
      if (l.assignments.at(static_cast<std::size_t>(e.consumer)).task.task == 1) {
        givers.insert(l.assignments.at(static_cast<std::size_t>(e.producer)).unit);
      }
    }
    CHECK(givers == std::set<int>{D1, D2, C4});
    CHECK(l.edges.size() == 6);  // C1, C2 to D1; C3 to D2; three tops
    CHECK(l.unfed.empty());
    CHECK(l.orphans.empty());
  }
}

TEST_CASE("oracle: gaps are told per feed") {
  world w = province();
  w.documents[0].tasks = {by(named({C1, P})), by(named({C1, D1, P}))};
  w.documents[0].tasks[1].needs = {up(0), from_task(0, match::same_unit)};
  const lifted l = lift(w);
  CHECK(l.unfed == std::set<gap>{{{0, 1}, 0, C1}, {{0, 1}, 0, P}, {{0, 1}, 1, D1}});
  CHECK(l.orphans == std::set<gap>{{{0, 1}, 0, P}});
}

namespace {

std::vector<std::set<task_key>> refusal_of(const std::vector<std::vector<feed>>& needs) {
  world w = province();
  for (const auto& feeds : needs) {
    w.documents[0].tasks.push_back(by(named({})));
    w.documents[0].tasks.back().needs = feeds;
  }
  return solve(w).unlawful;
}

}  // namespace

TEST_CASE("oracle: a group goes up one line or stays in the unit, whoever exists") {
  const auto same = [](int t) { return from_task(t, match::same_unit); };
  const auto all = [](int t) { return from_task(t, match::from_all); };
  const std::vector<std::set<task_key>> lawful;
  const std::vector<std::set<task_key>> first{{{0, 0}}};
  const std::vector<std::set<task_key>> both{{{0, 0}, {0, 1}}};
  CHECK(refusal_of({{up(0)}}) == lawful);
  CHECK(refusal_of({{up(1), up(0)}, {same(0)}, {all(1), all(0)}}) == lawful);
  CHECK(refusal_of({{up(1)}, {up(0)}}) == lawful);
  CHECK(refusal_of({{up(0)}, {up(0, "party")}}) == lawful);  // outside the group any line
  CHECK(refusal_of({{same(0)}}) == first);
  CHECK(refusal_of({{all(0)}}) == first);
  CHECK(refusal_of({{up(0), up(0, "party")}}) == first);
  CHECK(refusal_of({{up(1)}, {all(0)}, {same(1)}}) == both);
  CHECK(refusal_of({{up(1), same(1)}, {same(0)}}) == both);
  CHECK(refusal_of({{up(1)}, {up(0, "party")}}) == both);
  CHECK(refusal_of({{up(1)}, {from_task(0, match::from_superior, "state")}}) == both);
  CHECK(refusal_of({{same(2)}, {same(0)}, {up(1)}, {all(3)}}) ==
        std::vector<std::set<task_key>>{{{0, 3}}});
}

TEST_CASE("oracle: rules read as sets") {
  const world w = province();
  const std::set<int> below_d1{C1, C2};
  CHECK(expand(w, within(D1, communes)) == below_d1);
  CHECK(expand(w, difference(communes, named({C3, C4, P}))) == below_d1);
  CHECK(expand(w, joined({named({C2}), named({C1, C2})})) == below_d1);
  CHECK(expand(w, every("district", "party")) == std::set<int>{D2});
  CHECK(expand(w, all_of_kind("office", "state")).empty());
  CHECK(expand(w, within(C1, named({O1, C1, C2}))) == std::set<int>{C1, O1});
  CHECK(area_of(w, O1) == C1);
  CHECK(seat_preorder(w) == std::vector<int>{P, D1, C1, O1, C2, D2, C3, C4});
}
