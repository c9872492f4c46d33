// SPDX-License-Identifier: BSL-1.0
#include "case.hpp"
#include <catch2/catch.hpp>
#include <chidao/track/replay.hpp>

using namespace chidao;
using namespace follow_up;
using enum event_kind;

namespace {

directive_builder conference() {
  directive_builder paper{"paper"};
  paper.line("state");
  paper.event({"conf", "Conference", {}});
  paper.task("r").lead(every{"district"}).before_event("conf");
  return paper;
}

event dated(chidao::day on, instant at) {
  event out = that(anchor_dated, "", "", at);
  out.anchor = "conf";
  out.on = on;
  return out;
}

}  // namespace

TEST_CASE("what happened to papers is replayed, corrections included") {
  const event first = dated(2021y / 11 / 10, oct(25));
  event moved = correction(first, oct(26), oct(27));
  moved.on = 2021y / 11 / 12;
  const outlook o =
      after(nothing_yet(conference()),
            {that(issued, "", "", oct(22)), first, moved,
             strike(that(issued, "", "", oct(22)), oct(28)), that(issued, "", "", oct(28))});
  CHECK(o.at("paper", "r", "D1").due().earlier() == bound{day{2021y / 11 / 12}});
  CHECK(o.at("paper", "r", "D1").due().release()->at == oct(28));
  const outlook again = apply(nothing_yet(conference()), events_of(o), fact_columns::latest()).now;
  CHECK(again.at("paper", "r", "D1").due().earlier() == bound{day{2021y / 11 / 12}});
  CHECK(again.at("paper", "r", "D1").due().release()->at == oct(28));
  const outlook then = as_of(o, fact_columns::latest(), oct(25));
  CHECK(then.at("paper", "r", "D1").due().earlier() == bound{day{2021y / 11 / 10}});
  CHECK(then.at("paper", "r", "D1").due().release()->at == oct(22));
  CHECK(o.plan_at(0).known_at(oct(25)).tasks[task_id{0}].release->at == oct(22));
  CHECK(o.plan_at(0).in_force(oct(21), nov(1)).tasks[task_id{0}].release == std::nullopt);
}

TEST_CASE("a struck anchor has no day again, and what was never said cannot be corrected") {
  const event first = dated(2021y / 11 / 10, oct(25));
  const outlook o = after(nothing_yet(conference()), {first, strike(first, oct(26))});
  CHECK(o.at("paper", "r", "D1").due().judged() == bound_state::pending);
  CHECK(apply(o, {strike(first, oct(27))}, nov(30)).repeated == 1);
  CHECK_THROWS_AS(apply(o, strike(dated(2021y / 11 / 10, oct(26)), oct(27))), event_refused);
  CHECK_THROWS_AS(apply(o, correction(that(issued, "", "", oct(22)), oct(23), oct(27))),
                  event_refused);
}

TEST_CASE("a paper that was issued earlier than recorded first is replayed as issued then") {
  const event first = that(issued, "", "", oct(25));
  const outlook o = after(nothing_yet(conference()), {first, correction(first, oct(22), oct(27))});
  const applied again = apply(nothing_yet(conference()), events_of(o), fact_columns::latest());
  CHECK(again.refused.empty());
  CHECK(again.now.at("paper", "r", "D1").due().release()->at == oct(22));
  const outlook known_later = as_of(o, oct(23), oct(27));
  CHECK(known_later.at("paper", "r", "D1").due().release()->at == oct(22));
  const outlook known_then = as_of(o, oct(23), oct(26));
  CHECK_FALSE(known_then.at("paper", "r", "D1").due().release());
}

TEST_CASE("the same correction of a paper twice is one") {
  const event first = dated(2021y / 11 / 10, oct(25));
  event moved = correction(first, oct(24), oct(27));
  moved.on = 2021y / 11 / 12;
  const outlook o = after(nothing_yet(conference()), {first, moved});
  event again = moved;
  again.recorded = oct(28);
  CHECK(apply(o, {again}, nov(30)).repeated == 1);
  const event gone = strike(that(issued, "", "", oct(22)), oct(28));
  const outlook unissued = after(o, {late(that(issued, "", "", oct(22)), oct(27)), gone});
  CHECK(apply(unissued, {gone}, nov(30)).repeated == 1);
}

TEST_CASE("an extension that is corrected grants another bound, one that is struck none") {
  const event first = extension("c", "C1", 2021y / 11 / 3, oct(25));
  event other = correction(first, oct(25), oct(26));
  other.until = deadline::before(2021y / 11 / 5);
  const outlook o = after(nothing_yet(reviews()), {first, other});
  CHECK(province::text_of(o.at("paper", "c", "C1").due().declared()) == "before 05/11/2021");
  CHECK(apply(o, {other}, nov(30)).repeated == 1);
  const outlook none = apply(o, strike(first, oct(27)));
  CHECK(province::text_of(none.at("paper", "c", "C1").due().declared()) == "before 31/10/2021");
  CHECK(apply(none, {strike(first, oct(28))}, nov(30)).repeated == 1);
  const outlook again = apply(nothing_yet(reviews()), events_of(none), fact_columns::latest()).now;
  CHECK(again.at("paper", "c", "C1").facts().size() == 2);
  event same = correction(first, oct(25), oct(26));
  CHECK(apply(apply(nothing_yet(reviews()), first), {same}, nov(30)).repeated == 1);
}

TEST_CASE("columns cost little where only submissions are known") {
  const outlook o = after(nothing_yet(reviews()), {that(submitted, "c", "C1", oct(26))});
  const fact_columns& columns = o.plan_at(0).facts.front();
  CHECK(columns.bytes() < 1000);
  CHECK(columns.completed(0) == oct(26));
  CHECK_FALSE(columns.withdrawn(0));
  CHECK_FALSE(columns.suspended(0));
  CHECK_FALSE(columns.untouched());
  CHECK(o.plan_at(0).facts.back().untouched());
}
