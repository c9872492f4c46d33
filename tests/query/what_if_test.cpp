// SPDX-License-Identifier: BSL-1.0
#include "../track/case.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <chidao/query/what_if.hpp>
#include <chidao/track/replay.hpp>
#include <string>

using namespace chidao;
using namespace follow_up;
using enum event_kind;

namespace {

/// Moved bounds as "task/unit before > after: why".
std::vector<std::string> lines_of(const outlook& in, const std::vector<bound_difference>& all) {
  std::vector<std::string> out;
  for (const bound_difference& each : all)
    out.push_back(in.at(each.which).key().task + '/' + in.at(each.which).key().unit + ": " +
                  to_string(each.because));
  return out;
}

void check_same(const outlook& a, const outlook& b) {
  CHECK(a.known_at() == b.known_at());
  CHECK(difference(a, b).empty());
  a.for_each([&](tracked_id each) {
    const std::vector<fact> x = a.at(each).facts();
    const std::vector<fact> y = b.at(each).facts();
    REQUIRE(x.size() == y.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
      CHECK(x[i].kind == y[i].kind);
      CHECK(x[i].at == y[i].at);
      CHECK(x[i].recorded == y[i].recorded);
      CHECK(x[i].struck == y[i].struck);
    }
  });
}

std::vector<event> history() {
  const event wrong = that(submitted, "c", "C1", oct(26));
  return {wrong,
          that(received, "c", "C2", oct(26, 9)),
          correction(wrong, oct(25, 9), oct(27)),
          extension("d", "D1", 2021y / 11 / 5, oct(27, 9)),
          that(withdrawn, "d", "D2", oct(28)),
          strike(that(withdrawn, "d", "D2", oct(28)), oct(29)),
          late(that(submitted, "c", "C2", oct(28)), oct(30))};
}

}  // namespace

TEST_CASE("what an outlook knows, told as events, makes the same outlook") {
  const outlook o = after(nothing_yet(reviews()), history());
  const applied again = apply(nothing_yet(reviews()), events_of(o), nov(30));
  CHECK(again.refused.empty());
  check_same(o, again.now);
}

TEST_CASE("an outlook as known earlier is the one that was known then") {
  const std::vector<event> all = history();
  const outlook o = after(nothing_yet(reviews()), all);
  outlook then = nothing_yet(reviews());
  for (const event& each : all) {
    then = apply(then, each);
    check_same(then, as_of(o, fact_columns::latest(), each.recorded));
  }
  const outlook at_28 = as_of(o, oct(28), nov(1));
  CHECK(at_28.at("paper", "c", "C2").life_at(oct(28)).complete());
  // Known now, C1 had handed in on 25/10; on 24/10 nobody had.
  const outlook at_25 = as_of(o, oct(25, 9), nov(1));
  CHECK(at_25.at("paper", "c", "C1").life_at(oct(25, 9)).complete());
  const outlook before = as_of(o, oct(25, 8), nov(1));
  CHECK_FALSE(before.at("paper", "c", "C1").life_at(nov(1)).complete());
  const outlook at_27 = as_of(o, oct(27, 7), nov(1));
  CHECK_FALSE(at_27.at("paper", "c", "C2").life_at(oct(28)).complete());
  CHECK(province::text_of(at_27.at("paper", "d", "D1").due().declared()) == "before 31/10/2021");
}

TEST_CASE("an extension moves its own bound and those of its producers, each with one reason") {
  const outlook before = nothing_yet(reviews());
  const outlook o = apply(before, extension("d", "D2", 2021y / 11 / 5, oct(25)));
  CHECK(lines_of(o, difference(before, o)) ==
        std::vector<std::string>{
            "c/C3: unit \"D2\" now needs it before 04/11/2021 for task \"d\"",
            "d/D2: its own bound is now before 05/11/2021 (before: before 31/10/2021)"});
  const outlook gone = apply(before, that(withdrawn, "d", "D2", oct(25)));
  CHECK(lines_of(gone, difference(before, gone)) ==
        std::vector<std::string>{"c/C3: nobody needs it by a date now"});
}

TEST_CASE("a slip breaks the bounds of those who wait, and nothing is saved by asking") {
  const outlook o = after(nothing_yet(reviews()),
                          {that(submitted, "c", "C1", oct(26)), that(submitted, "c", "C2", oct(26)),
                           that(submitted, "c", "C3", oct(26))});
  const forecast now{o, oct(27)};
  CHECK(newly_broken(o, now, o, now).empty());
  const forecast slipped{o, oct(27), {{o.id_of("paper", "d", "D1"), nov(2)}}};
  const auto broken = newly_broken(o, now, o, slipped);
  REQUIRE(broken.size() == 1);
  CHECK(o.at(broken.front().which).key().unit == "D1");
  CHECK(broken.front().declared);
  CHECK(broken.front().first_broken == day{2021y / 10 / 31});
  CHECK(broken.front().complete_before == bound::after(nov(2)));
  CHECK_FALSE(o.at("paper", "d", "D1").life_at(nov(30)).complete());
}

TEST_CASE("what if a day were off or a unit took longer: the same as planning anew") {
  const outlook o = after(nothing_yet(reviews()), {that(submitted, "c", "C1", oct(26))});
  directive_builder slower = province::paper();
  slower.task("c").lead(every{"commune"}).before(province::sunday);
  slower.task("d")
      .lead(every{"district"})
      .needs("c", from_subordinates)
      .takes(working_days{2})
      .before(province::sunday);
  const docket other{province::units(), {slower.build()}, calendar::weekdays()};
  const applied supposed = replay(o, other);
  CHECK(supposed.refused.empty());
  check_same(supposed.now, after(outlook{other}, {that(submitted, "c", "C1", oct(26))}));
  const auto moved = difference(o, supposed.now);
  CHECK(moved.size() == 3);
  CHECK(moved.front().after == bound{day{2021y / 10 / 28}});
}

TEST_CASE("an open assignment is never forecast before the next minute") {
  const outlook o = nothing_yet(reviews());
  const forecast late{o, nov(10)};
  CHECK(late.of(o.id_of("paper", "c", "C1")).at == bound::after(nov(10)));
  CHECK(late.of(o.id_of("paper", "d", "D1")).at == bound{day{2021y / 11 / 12}});
  const outlook done =
      after(o, {that(submitted, "c", "C1", oct(26)), that(submitted, "c", "C2", oct(26))});
  const forecast then{done, nov(10)};
  CHECK(then.of(done.id_of("paper", "c", "C1")).at == bound::after(oct(26)));
  CHECK(then.of(done.id_of("paper", "d", "D1")).at == bound::after(nov(10)));
}

namespace {

/// Communes review (c), districts gather it (d) without a date of their own, the province takes
/// both (e) and must be done before 31/10; each step upwards takes a working day.
outlook two_ways_up() {
  directive_builder paper = province::paper();
  paper.task("c").lead(every{"commune"});
  paper.task("d").lead(every{"district"}).needs("c", from_subordinates).takes(working_days{1});
  paper.task("e")
      .lead(named{"P"})
      .needs("c", from_all)
      .needs("d", from_subordinates)
      .takes(working_days{1})
      .before(province::sunday);
  return nothing_yet(paper);
}

std::string shown(const std::optional<bound>& at) {
  return at ? province::text_of(*at) : std::string{"nothing"};
}

/// Needs that a grant moves, as "task/unit before > after".
std::vector<std::string> moved_by(const outlook& o, const std::string& task,
                                  const std::string& unit, const deadline& until) {
  std::vector<moved_need> moved;
  needs_moved_by_grant(o, o.id_of("paper", task, unit), until, moved);
  std::vector<std::string> out;
  for (const moved_need& each : moved)
    out.push_back(o.at(each.which).key().task + '/' + o.at(each.which).key().unit + ' ' +
                  shown(each.before) + " > " + shown(each.after));
  return out;
}

/// Bounds that a slip breaks, as "task/unit".
std::vector<std::string> broken_by_one(const outlook& o, const std::string& task,
                                       const std::string& unit, instant done) {
  std::vector<broken_bound> broken;
  broken_by_slip(o, {o.id_of("paper", task, unit), done}, broken);
  std::vector<std::string> out;
  for (const broken_bound& each : broken)
    out.push_back(o.at(each.which).key().task + '/' + o.at(each.which).key().unit +
                  (each.declared ? " declared" : " needed"));
  return out;
}

}  // namespace

TEST_CASE("a grant moves the needs below it once each, whatever ways lead down") {
  const outlook o = two_ways_up();
  // e is due on Friday 5/11: it starts on 4/11, the districts are needed before it, their communes
  // a working day earlier; C4 sits straight below the province.
  const deadline until = deadline::before(day{2021y / 11 / 5});
  CHECK(moved_by(o, "e", "P", until) ==
        std::vector<std::string>{"c/C1 before 28/10/2021 > before 03/11/2021",
                                 "c/C2 before 28/10/2021 > before 03/11/2021",
                                 "c/C3 before 28/10/2021 > before 03/11/2021",
                                 "c/C4 before 29/10/2021 > before 04/11/2021",
                                 "d/D1 before 29/10/2021 > before 04/11/2021",
                                 "d/D2 before 29/10/2021 > before 04/11/2021"});
  // To the day it already has: nothing moves. Nobody takes from e, so nobody feels a grant of c.
  CHECK(moved_by(o, "e", "P", deadline::before(province::sunday)).empty());
  CHECK(moved_by(o, "c", "C1", until).empty());
  // What a district is granted binds its communes only.
  CHECK(moved_by(o, "d", "D1", deadline::before(day{2021y / 10 / 27})) ==
        std::vector<std::string>{"c/C1 before 28/10/2021 > before 26/10/2021",
                                 "c/C2 before 28/10/2021 > before 26/10/2021"});
}

TEST_CASE("a slip is followed up every way, and past those who need not be done") {
  const outlook o = two_ways_up();
  // Thursday: the district has Friday, and the province no working day before Sunday.
  CHECK(broken_by_one(o, "c", "C1", oct(28)) ==
        std::vector<std::string>{"d/D1 needed", "e/P declared"});
  CHECK(broken_by_one(o, "c", "C1", oct(27)).empty());
  // C4 has no district above it.
  CHECK(broken_by_one(o, "c", "C4", oct(28)).empty());
  CHECK(broken_by_one(o, "c", "C4", oct(29)) == std::vector<std::string>{"e/P declared"});
  const outlook less = after(o, {that(withdrawn, "d", "D1", oct(25))});
  CHECK(broken_by_one(less, "c", "C1", oct(28)).empty());
  CHECK(broken_by_one(less, "c", "C1", oct(29)) == std::vector<std::string>{"e/P declared"});
  CHECK(broken_by_one(o, "e", "P", nov(2)).empty());
}

TEST_CASE("what is withdrawn breaks no bound, and a bound that comes or goes is told") {
  const outlook o = two_ways_up();
  const forecast late{o, nov(10)};
  const auto all = broken_by(o, late);
  CHECK(all.size() == 7);  // c for four communes, d for two districts, e
  const outlook less = after(
      o, {that(withdrawn, "c", "C4", oct(25)), extension("d", "D2", 2021y / 10 / 27, oct(25))});
  const forecast later{less, nov(10)};
  const auto left = broken_by(less, later);
  CHECK(std::none_of(left.begin(), left.end(), [&](const broken_bound& each) {
    return less.at(each.which).key().unit == "C4";
  }));
  const std::vector<std::string> told = lines_of(less, difference(o, less));
  CHECK(std::any_of(told.begin(), told.end(),
                    [](const std::string& each) { return each.rfind("d/D2: ", 0) == 0; }));
}

TEST_CASE("a grant moves the needed bounds that the difference of outlooks shows") {
  directive_builder paper = province::paper();
  paper.task("c").lead(every{"commune"});
  paper.task("d")
      .lead(every{"district"})
      .needs("c", from_subordinates)
      .takes(working_days{1})
      .before(province::sunday);
  const outlook before = nothing_yet(paper);
  const tracked_id d1 = before.id_of("paper", "d", "D1");
  const deadline until = deadline::before(day{2021y / 11 / 3});
  std::vector<moved_need> moved;
  needs_moved_by_grant(before, d1, until, moved);
  const outlook granted = after(before, {extension("d", "D1", day{2021y / 11 / 3}, oct(20))});
  std::vector<std::pair<tracked_id, std::optional<bound>>> by_difference;
  for (const bound_difference& each : difference(before, granted))
    if (!each.declared)
      by_difference.emplace_back(each.which, each.after);
  REQUIRE(moved.size() == by_difference.size());
  REQUIRE_FALSE(moved.empty());
  for (std::size_t i = 0; i < moved.size(); ++i) {
    CHECK(moved[i].which == by_difference[i].first);
    CHECK(moved[i].after == by_difference[i].second);
  }
  CHECK(moved.front().before == bound{day{2021y / 10 / 29}});
  CHECK(moved.front().after == bound{day{2021y / 11 / 2}});
}

TEST_CASE("a slip breaks the bounds above it by itself") {
  const outlook o = nothing_yet(reviews());
  std::vector<broken_bound> broken;
  const tracked_id c1 = o.id_of("paper", "c", "C1");
  broken_by_slip(o, {c1, oct(28)}, broken);  // Friday is left to the district
  CHECK(broken.empty());
  broken_by_slip(o, {c1, oct(29)}, broken);  // Monday 01/11 is
  REQUIRE(broken.size() == 1);
  CHECK(o.at(broken.front().which).key().unit == "D1");
  CHECK(broken.front().declared);
  CHECK(broken.front().complete_before == bound{day{2021y / 11 / 2}});
  CHECK(broken.front().first_broken == day{2021y / 10 / 31});
}
