// SPDX-License-Identifier: BSL-1.0
#include "case.hpp"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace chidao;
using namespace follow_up;
using enum event_kind;

namespace {

/// The code of the reason why an event is refused; empty if it is taken.
std::string refusal(const outlook& from, const event& what) {
  try {
    static_cast<void>(apply(from, what));
    return {};
  } catch (const error& why) {
    return std::string{why.code()};
  }
}

}  // namespace

TEST_CASE("an extension replaces the declared bound and moves what the producers need") {
  const outlook before = nothing_yet(reviews());
  const outlook o = apply(before, extension("d", "D1", 2021y / 11 / 5, oct(25)));
  CHECK(province::text_of(o.at("paper", "d", "D1").due().declared()) == "before 05/11/2021");
  CHECK(province::text_of(o.at("paper", "c", "C1").due().needed().at().value()) ==
        "before 04/11/2021");
  CHECK(province::text_of(o.at("paper", "c", "C3").due().needed().at().value()) ==
        "before 29/10/2021");
  // What was before stays as it was, also in the outlook before.
  CHECK(province::text_of(o.at("paper", "d", "D1").as_written().declared()) == "before 31/10/2021");
  CHECK(before.at("paper", "c", "C1").due().needed().at() == province::midnight(province::friday));
}

TEST_CASE("an extension that breaks a sure need is refused, and taken once that is extended too") {
  const outlook o = nothing_yet(reviews());
  // The paper itself gives communes until 31/10, past the 29/10 that districts need.
  CHECK(refusal(o, extension("c", "C1", 2021y / 11 / 5, oct(25))).empty());
  directive_builder strict = province::paper();
  strict.task("c").lead(every{"commune"}).before(2021y / 10 / 28);
  strict.task("d")
      .lead(every{"district"})
      .needs("c", from_subordinates)
      .takes(working_days{1})
      .before(province::sunday);
  const outlook s = nothing_yet(strict);
  CHECK(refusal(s, extension("c", "C1", 2021y / 10 / 29, oct(25))).empty());
  CHECK(refusal(s, extension("c", "C1", 2021y / 10 / 30, oct(25))) == "extension-breaks-need");
  const outlook wider = apply(s, extension("d", "D1", 2021y / 11 / 2, oct(25)));
  CHECK(refusal(wider, extension("c", "C1", 2021y / 10 / 30, oct(25))).empty());
  CHECK(refusal(wider, extension("c", "C3", 2021y / 10 / 30, oct(25))) == "extension-breaks-need");
}

TEST_CASE("a need that rests on an assumption refuses no extension") {
  directive_builder paper = province::paper();
  paper.task("c").lead(every{"commune"}).before(2021y / 10 / 28);
  paper.task("d")
      .lead(every{"district"})
      .needs("c", from_subordinates)
      .takes(working_days{1})
      .assumed("a day")
      .before(province::sunday);
  CHECK(refusal(nothing_yet(paper), extension("c", "C1", 2021y / 11 / 9, oct(25))).empty());
}

TEST_CASE("a withdrawn consumer needs nothing, and a withdrawn producer is not waited for") {
  const outlook o = apply(nothing_yet(reviews()), that(withdrawn, "d", "D1", oct(25)));
  CHECK(o.at("paper", "c", "C1").due().needed().state() == bound_state::none);
  CHECK(o.at("paper", "c", "C3").due().needed().state() == bound_state::known);
  const outlook back = apply(o, strike(that(withdrawn, "d", "D1", oct(25)), oct(26)));
  CHECK(back.at("paper", "c", "C1").due().needed().at() == province::midnight(province::friday));
}

TEST_CASE("a conference that gets its day moves the bounds that wait for it") {
  directive_builder paper = province::paper();
  paper.event({"conf", "Conference", {}});
  paper.task("r").lead(every{"district"}).before_event("conf");
  const outlook o = nothing_yet(paper);
  CHECK(o.at("paper", "r", "D1").due().judged() == bound_state::pending);
  event dated = that(anchor_dated, "", "", oct(25));
  dated.anchor = "conf";
  dated.on = 2021y / 11 / 10;
  const outlook d = apply(o, dated);
  CHECK(province::text_of(d.at("paper", "r", "D1").due().declared()) == "before 10/11/2021");
  CHECK(apply(d, {dated}, nov(30)).repeated == 1);
  event again = dated;
  again.at = again.recorded = oct(26);
  again.on = 2021y / 11 / 12;
  CHECK(refusal(d, again) == "already-dated");
  event moved = correction(dated, oct(26), oct(26));
  moved.on = 2021y / 11 / 12;
  const outlook m = apply(d, moved);
  CHECK(province::text_of(m.at("paper", "r", "D1").due().declared()) == "before 12/11/2021");
  event none = dated;
  none.anchor = "cnf";
  CHECK(refusal(o, none) == "unknown-event");
  none = dated;
  none.on.reset();
  CHECK(refusal(o, none) == "dated-without-day");
}

TEST_CASE("two conferences and two papers are dated each by itself") {
  directive_builder paper = province::paper();
  paper.event({"first", "First", {}}).event({"second", "Second", {}});
  paper.event({"held", "Held", day{2021y / 10 / 30}});
  paper.task("r").lead(every{"district"}).before_event("first");
  paper.task("s").lead(every{"district"}).before_event("second");
  directive_builder other = province::paper("other");
  other.event({"first", "First of another", {}});
  other.task("t").lead(every{"district"}).before_event("first");
  const outlook o{docket{province::units(), {paper.build(), other.build()}, calendar::weekdays()}};
  const auto dated = [](std::string of, std::string anchor, day on, instant at) {
    event out = that(anchor_dated, "", "", at);
    out.subject.document = std::move(of);
    out.anchor = std::move(anchor);
    out.on = on;
    return out;
  };
  const day tenth{2021y / 11 / 10};
  const outlook once = apply(o, dated("paper", "first", tenth, oct(25)));
  CHECK(once.at("paper", "s", "D1").due().judged() == bound_state::pending);
  CHECK(once.at("other", "t", "D1").due().judged() == bound_state::pending);
  const outlook all = after(once, {dated("paper", "second", tenth, oct(25)),
                                   dated("other", "first", day{2021y / 11 / 12}, oct(25))});
  CHECK(province::text_of(all.at("paper", "s", "D1").due().declared()) == "before 10/11/2021");
  CHECK(province::text_of(all.at("other", "t", "D1").due().declared()) == "before 12/11/2021");
  CHECK(refusal(all, dated("paper", "held", tenth, oct(26))) == "already-dated");
  // A correction speaks of a minute and a day that were recorded; the same again changes nothing.
  event moved = correction(dated("paper", "second", tenth, oct(25)), oct(26), oct(26));
  moved.on = day{2021y / 11 / 15};
  const outlook later = apply(all, moved);
  CHECK(province::text_of(later.at("paper", "s", "D1").due().declared()) == "before 15/11/2021");
  CHECK(province::text_of(later.at("paper", "r", "D1").due().declared()) == "before 10/11/2021");
  CHECK(apply(later, {moved}, nov(30)).repeated == 1);
  event wrong = moved;
  wrong.was = oct(24);
  CHECK(refusal(all, wrong) == "no-such-fact");
}

TEST_CASE("a conference dated by an option of the plan is dated already") {
  directive_builder paper = province::paper();
  paper.event({"conf", "Conference", {}}).event({"other", "Other", {}});
  paper.task("r").lead(every{"district"}).before_event("conf");
  plan_options options;
  options.events.push_back({"conf", day{2021y / 11 / 10}});
  const outlook o{
      docket{province::units(), {paper.build()}, calendar::weekdays(), std::move(options)}};
  event dated = that(anchor_dated, "", "", oct(25));
  dated.anchor = "conf";
  dated.on = day{2021y / 11 / 12};
  CHECK(refusal(o, dated) == "already-dated");
  dated.anchor = "other";
  CHECK(refusal(o, dated).empty());
}

TEST_CASE("a paper of unknown issue is issued once") {
  directive_builder paper{"paper"};
  paper.line("state");
  paper.task("c").lead(every{"commune"}).before(province::sunday).takes(working_days{2});
  const outlook o = nothing_yet(paper);
  CHECK_FALSE(o.at("paper", "c", "C1").due().earliest().at());
  const event issue = that(issued, "", "", oct(21, 17));
  const outlook i = apply(o, issue);
  CHECK(province::text_of(i.at("paper", "c", "C1").due().earliest().at().value()) ==
        "before 26/10/2021");
  CHECK(refusal(i, that(issued, "", "", oct(22))) == "already-issued");
  CHECK(refusal(nothing_yet(reviews()), issue) == "already-issued");
}

TEST_CASE("what cannot be is refused by reason, and changes nothing") {
  const outlook o = after(nothing_yet(reviews()), {that(submitted, "c", "C1", oct(26))});
  CHECK(refusal(o, that(submitted, "c", "C1", oct(27))) == "event-forbidden");
  CHECK(refusal(o, late(that(received, "c", "C1", oct(25)), oct(27))).empty());
  CHECK(refusal(o, late(that(withdrawn, "c", "C1", oct(25)), oct(27))) == "event-forbids");
  CHECK(refusal(o, late(that(received, "c", "C2", oct(27)), oct(26))) == "recorded-before-fact");
  CHECK(refusal(o, that(received, "c", "C2", oct(25))) == "record-out-of-order");
  CHECK(refusal(o, that(submitted, "c", "C9", oct(27))) == "unknown-unit");
  CHECK(refusal(o, that(submitted, "c", "D1", oct(27))) == "no-such-assignment");
  CHECK(refusal(o, that(submitted, "x", "C1", oct(27))) == "unknown-task");
  event elsewhere = that(submitted, "c", "C1", oct(27));
  elsewhere.subject.document = "papr";
  CHECK(refusal(o, elsewhere) == "unknown-document");
  CHECK(refusal(o, that(extended, "c", "C2", oct(27))) == "extension-without-bound");
  CHECK(refusal(o, strike(that(submitted, "c", "C2", oct(26)), oct(27))) == "no-such-fact");
  event nothing = strike(that(submitted, "c", "C1", oct(26)), oct(27));
  nothing.of.reset();
  CHECK(refusal(o, nothing) == "correction-of-nothing");
  nothing = strike(that(submitted, "c", "C1", oct(26)), oct(27));
  nothing.was.reset();
  CHECK(refusal(o, nothing) == "correction-of-nothing");
  try {
    static_cast<void>(apply(o, that(submitted, "c", "C1", oct(27))));
    FAIL("taken");
  } catch (const event_refused& why) {
    CHECK(std::string{why.what()} ==
          "\"submitted\" at 08:00 27/10/2021 cannot be: it was submitted at 08:00 26/10/2021 and "
          "not sent back; expected what the life of an assignment allows; correct or strike the "
          "record that is wrong first");
    CHECK(why.problems().front().concerned == std::vector<std::string>{"paper", "c", "C1"});
  }
}

TEST_CASE("the same event twice is one") {
  const outlook o = after(nothing_yet(reviews()),
                          {that(submitted, "c", "C1", oct(26)), that(received, "c", "C2", oct(26)),
                           extension("c", "C2", 2021y / 11 / 3, oct(27))});
  const applied again =
      apply(o,
            {that(submitted, "c", "C1", oct(26)), late(that(received, "c", "C2", oct(26)), oct(28)),
             extension("c", "C2", 2021y / 11 / 3, oct(27))},
            nov(30));
  CHECK(again.repeated == 3);
  CHECK(again.refused.empty());
  CHECK(again.now.known_at() == o.known_at());
  CHECK(o.at("paper", "c", "C2").facts().size() == 2);
}

TEST_CASE("a correction moves a fact, a strike takes it away, and what was known stays known") {
  const event done = that(submitted, "c", "C1", oct(26));
  const outlook o = after(nothing_yet(reviews()), {done, correction(done, oct(27, 9), oct(28))});
  const tracked_assignment c1 = o.at("paper", "c", "C1");
  CHECK(c1.life_at(oct(28)).submitted_at == oct(27, 9));
  const fact_columns& facts = o.plan_at(0).facts[c1.id().task.slot()];
  CHECK(facts.at(c1.id().position, oct(26), oct(27)).submitted_at == oct(26));
  CHECK(facts.at(c1.id().position, oct(28), oct(27, 23)).submitted_at == oct(26));
  CHECK(facts.at(c1.id().position, oct(28), oct(28)).submitted_at == oct(27, 9));
  const outlook never = apply(o, strike(that(submitted, "c", "C1", oct(27, 9)), oct(29)));
  CHECK_FALSE(never.at("paper", "c", "C1").life_at(nov(1)).complete());
  CHECK(never.at("paper", "c", "C1").facts().size() == 2);
  CHECK_FALSE(never.plan_at(0).facts[c1.id().task.slot()].completed(c1.id().position));
}

TEST_CASE("events of one batch may come in any order") {
  const std::vector<event> events{that(submitted, "c", "C1", oct(26)),
                                  late(that(received, "c", "C1", oct(25)), oct(26)),
                                  extension("c", "C1", 2021y / 11 / 2, oct(25)),
                                  that(submitted, "c", "C2", oct(27)),
                                  late(that(returned, "c", "C1", oct(26, 9)), oct(27)),
                                  late(that(submitted, "c", "C1", oct(26, 10)), oct(27)),
                                  that(withdrawn, "d", "D2", oct(27)),
                                  that(extended, "d", "D1", oct(26))};
  std::vector<event> shuffled = events;
  const applied wanted = apply(nothing_yet(reviews()), events, nov(30));
  CHECK(wanted.refused.size() == 1);
  for (int i = 0; i < 20; ++i) {
    std::rotate(shuffled.begin(), shuffled.begin() + 1 + i % 3, shuffled.end());
    const applied got = apply(nothing_yet(reviews()), shuffled, nov(30));
    CHECK(got.refused.size() == 1);
    got.now.for_each([&](tracked_id each) {
      const tracked_assignment a = got.now.at(each);
      const tracked_assignment b = wanted.now.at(each);
      CHECK(a.life_at(nov(1)).submitted_at == b.life_at(nov(1)).submitted_at);
      CHECK(a.facts().size() == b.facts().size());
      CHECK(a.due().earlier() == b.due().earlier());
    });
  }
  const applied half = apply(nothing_yet(reviews()), events, oct(26));
  CHECK(half.now.known_at() == oct(26));
  CHECK_FALSE(half.now.at("paper", "c", "C2").life_at(nov(1)).complete());
}

TEST_CASE("events taken at once leave what was known between them as it was") {
  const event first = extension("c", "C1", day{2021y / 11 / 3}, oct(22));
  const event second = extension("c", "C2", day{2021y / 11 / 4}, oct(25));
  event_applier together{nothing_yet(reviews())};
  together.take(first);
  together.take(second);
  const outlook o = together.result();
  const outlook one_by_one = after(nothing_yet(reviews()), {first, second});
  const auto declared = [](const outlook& in, const char* who, instant known) {
    const tracked_id which = in.id_of("paper", "c", who);
    return province::text_of(
        assignment{in.plan_at(0).known_at(known), which.task, which.position}.declared());
  };
  for (const outlook* each : {&o, &one_by_one}) {
    CHECK(declared(*each, "C1", oct(21)) == "before 31/10/2021");
    CHECK(declared(*each, "C1", oct(23)) == "before 03/11/2021");
    CHECK(declared(*each, "C2", oct(23)) == "before 31/10/2021");
    CHECK(declared(*each, "C2", oct(26)) == "before 04/11/2021");
  }
}

TEST_CASE("an event is taken by the id of its assignment as by its codes") {
  const outlook before = nothing_yet(reviews());
  const event done = that(submitted, "c", "C1", oct(26));
  event_applier by_id{before};
  CHECK(by_id.take(before.id_of("paper", "c", "C1"), done) == event_applier::outcome::applied);
  CHECK(by_id.take(before.id_of("paper", "c", "C1"), done) == event_applier::outcome::repeated);
  const outlook o = by_id.result();
  CHECK(o.at("paper", "c", "C1").life_at(oct(27)).submitted_at == oct(26));
}

TEST_CASE("a submission recorded months later is known from its record on") {
  const outlook o =
      after(nothing_yet(reviews()),
            {late(that(submitted, "c", "C1", oct(26)), instant{day{2022y / 3 / 1}, {8, 0}})});
  const tracked_id c1 = o.id_of("paper", "c", "C1");
  const fact_columns& facts = o.plan_at(0).facts[c1.task.slot()];
  CHECK_FALSE(facts.completed_by(c1.position, nov(1), instant{day{2022y / 2 / 28}}));
  CHECK(facts.completed_by(c1.position, nov(1), instant{day{2022y / 3 / 2}}) == oct(26));
  CHECK(facts.completed(c1.position) == oct(26));
}
