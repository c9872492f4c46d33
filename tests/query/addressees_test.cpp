// SPDX-License-Identifier: BSL-1.0
#include "../track/case.hpp"
#include <catch2/catch.hpp>
#include <chidao/query/escalation.hpp>
#include <string>

using namespace chidao;
using namespace follow_up;
using enum event_kind;

namespace {

/// Who is told at the declared bound of a task of a unit, in order; those passed over marked.
std::string told_at_bound(const outlook& o, const char* task, const char* unit,
                          std::vector<told> whom,
                          expected_state expects = expected_state::submitted) {
  ladder steps{"steps", {}};
  rung one{"one"};
  one.from = rung_bound::declared;
  one.expects = expects;
  one.of_waiting = when_waiting::everybody;
  one.tell = std::move(whom);
  steps.rungs.push_back(std::move(one));
  const ladder_book book{steps};
  const escalation ask{o, book};
  std::string out;
  for (const notice& each : ask.fired(o.id_of("paper", task, unit), nov(30)))
    out += each.key.addressee + ' ';
  return out;
}

}  // namespace

TEST_CASE("a rung tells by the part somebody has in the assignment") {
  directive_builder paper = province::paper();
  paper.issuer("P");
  paper.task("c")
      .lead(every{"commune"})
      .following(named{"S", "BP"})
      .addressed_to({"S"})
      .before(province::sunday);
  paper.task("d").lead(every{"district"}).needs("c", from_subordinates).before(province::sunday);
  const outlook o = nothing_yet(paper);
  CHECK(told_at_bound(o, "c", "C1", {{told_role::assignee}}) == "C1 ");
  CHECK(told_at_bound(o, "c", "C1", {{told_role::superior}}) == "D1 ");
  CHECK(told_at_bound(o, "c", "C1", {{told_role::superior, 2, "state"}}) == "P ");
  CHECK(told_at_bound(o, "c", "C1", {{told_role::superior, 3}}).empty());
  CHECK(told_at_bound(o, "c", "C1", {{told_role::superior, 1, "party"}}).empty());
  CHECK(told_at_bound(o, "c", "C1", {{told_role::superior, 1, "no such line"}}).empty());
  CHECK(told_at_bound(o, "c", "C1", {{told_role::consumer}}) == "D1 ");
  CHECK(told_at_bound(o, "c", "C4", {{told_role::consumer}}).empty());
  CHECK(told_at_bound(o, "c", "C1", {{told_role::addressee}}) == "S ");
  CHECK(told_at_bound(o, "c", "C1", {{told_role::following}}) == "S BP ");
  CHECK(told_at_bound(o, "c", "C1", {{told_role::issuer}}) == "P ");
  CHECK(told_at_bound(o, "c", "C1", {{told_role::common_superior}}) == "D1 ");
  CHECK(told_at_bound(o, "c", "C1", {{told_role::common_superior, 1, "no such line"}}).empty());
  CHECK(told_at_bound(o, "c", "C1", {{told_role::unit, 1, {}, "TP"}}) == "TP ");
  CHECK(told_at_bound(o, "c", "C1", {{told_role::unit, 1, {}, "nobody"}}).empty());
  // A unit is told once, however many parts it has.
  CHECK(told_at_bound(o, "c", "C1", {{told_role::superior}, {told_role::consumer}}) == "D1 ");
}

TEST_CASE("the monitors of a unit are told with the nearest area first and never of themselves") {
  directive_builder paper{"paper"};
  paper.line("state").issued(oct(21));
  paper.task("1").lead(named{"C1", "C2", "D1", "S", "P"}).before(province::sunday);
  hierarchy_builder org;
  org.add("P", "P", tier{"province"});
  org.add("D1", "D1", tier{"district"}, under{"P"});
  org.add("D2", "D2", tier{"district"}, under{"P"});
  org.add("C1", "C1", tier{"commune"}, under{"D1"});
  org.add("C2", "C2", tier{"commune"}, under{"D2"});
  org.add("S", "S", tier{"province"}, under{"P"});
  org.unit("BP", "BP").seat("C1").top_of("party");
  org.monitor("S", area{"P"});
  org.monitor("D2", area{"D1"}).of(tier{"commune"});
  org.monitor("BP", area{"D1"});
  org.monitor("BP", area{"P"});  // told once, for the nearest
  org.monitor("C2", area{"P"}).along("party");
  const hierarchy units = org.build();
  CHECK(units.monitors().size() == 5);
  const outlook o{docket{units, {paper.build()}, calendar::weekdays()}};
  const std::vector<told> monitors{{told_role::monitor}};
  CHECK(told_at_bound(o, "1", "C1", monitors) == "D2 BP S ");
  CHECK(told_at_bound(o, "1", "D1", monitors) == "BP S ");  // D2 watches communes only
  CHECK(told_at_bound(o, "1", "C2", monitors) == "S BP ");
  CHECK(told_at_bound(o, "1", "S", monitors) == "BP ");
  std::string names;
  for (const unit_id each : units.monitors_of(units.id("BP")))
    names += units[each].code + ' ';
  CHECK(names == "S C2 ");  // sits in C1, is no commune and is on the Party's line
}

TEST_CASE("a rung that tells monitors where nobody watches is skipped and the answer says so") {
  const outlook o = nothing_yet(reviews());
  ladder steps{"steps", {}};
  rung one{"one"};
  one.of_waiting = when_waiting::everybody;
  one.tell = {{told_role::monitor}};
  steps.rungs.push_back(one);
  const ladder_book book{steps};
  const escalation ask{o, book};
  CHECK(ask.fired(nov(30)).empty());
  CHECK_FALSE(ask.empty(nov(30)).empty());
  CHECK(ask.empty(nov(30)).front().step->code == "one");
}

TEST_CASE("a withdrawn consumer is not told") {
  const outlook o = apply(nothing_yet(reviews()), that(withdrawn, "d", "D1", oct(25)));
  CHECK(told_at_bound(o, "c", "C1", {{told_role::consumer}}).empty());
}

TEST_CASE("a rung is silent once what it expects is reached, and only then") {
  const std::vector<told> unit{{told_role::assignee}};
  const outlook none = nothing_yet(reviews());
  const outlook got = apply(none, that(received, "c", "C1", oct(25)));
  const outlook begun = apply(none, that(started, "c", "C1", oct(25)));
  const outlook done = apply(none, that(submitted, "c", "C1", oct(25)));
  const outlook taken = apply(done, that(accepted, "c", "C1", oct(26)));
  const outlook back = apply(done, that(returned, "c", "C1", oct(26)));
  using enum expected_state;
  CHECK(told_at_bound(none, "c", "C1", unit, expected_state::received) == "C1 ");
  CHECK(told_at_bound(got, "c", "C1", unit, expected_state::received).empty());
  CHECK(told_at_bound(begun, "c", "C1", unit, expected_state::received).empty());
  CHECK(told_at_bound(back, "c", "C1", unit, expected_state::received).empty());
  CHECK(told_at_bound(got, "c", "C1", unit, expected_state::started) == "C1 ");
  CHECK(told_at_bound(begun, "c", "C1", unit, expected_state::started).empty());
  CHECK(told_at_bound(back, "c", "C1", unit, expected_state::started).empty());
  CHECK(told_at_bound(begun, "c", "C1", unit) == "C1 ");
  CHECK(told_at_bound(back, "c", "C1", unit) == "C1 ");
  CHECK(told_at_bound(done, "c", "C1", unit, expected_state::accepted) == "C1 ");
  CHECK(told_at_bound(taken, "c", "C1", unit, expected_state::accepted).empty());
}

TEST_CASE("nothing is told before the paper is issued, and all of it after") {
  directive_builder paper{"paper"};
  paper.line("state");
  paper.task("c").lead(every{"commune"}).before(2021y / 10 / 26);
  const outlook o = apply(nothing_yet(paper), that(issued, "", "", oct(27)));
  ladder steps{"steps", {}};
  rung one{"one"};
  one.tell = {{told_role::assignee}};
  steps.rungs.push_back(one);
  const ladder_book book{steps};
  const escalation ask{o, book};
  const auto all = ask.fired(o.id_of("paper", "c", "C1"), nov(30));
  // Fired at its minute while the issue was not known; and at the issue, being overtaken by it.
  REQUIRE(all.size() == 2);
  CHECK(all.front().fired == oct(26, 0));
  CHECK(all.back().fired == oct(27));
  CHECK(all.back().key.armed == arming{arming_kind::issue, oct(27)});
  CHECK(ask.standing(nov(1)).size() == 4);
}

TEST_CASE("a paper without a ladder tells nobody") {
  const outlook o = nothing_yet(reviews());
  const ladder_book none;
  CHECK(escalation{o, none}.fired(nov(30)).empty());
  ladder_book other;
  other.add({ladder{"other", {}}, "another paper", {}, {}});
  CHECK(escalation{o, other}.fired(nov(30)).empty());
  const directive text = reviews().build();
  CHECK(other.of(*text, province::units()).empty());
}
