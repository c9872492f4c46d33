// SPDX-License-Identifier: BSL-1.0
#include "../track/case.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <chidao/query/digest.hpp>
#include <chidao/query/escalation.hpp>
#include <chidao/query/rung_times.hpp>
#include <string>

using namespace chidao;
using namespace follow_up;
using enum event_kind;

namespace {

/// A reminder two working days before the earlier bound; when it is past the unit is urged and its
/// superior told; a working day later the superior's superior.
ladder steps() {
  ladder out{"steps", {}};
  out.rungs.push_back({"remind",
                       rung_bound::earlier,
                       rung_side::before,
                       working_days{2},
                       expected_state::submitted,
                       {{told_role::assignee}}});
  out.rungs.push_back({"urge",
                       rung_bound::earlier,
                       rung_side::after,
                       {},
                       expected_state::submitted,
                       {{told_role::assignee}, {told_role::superior}}});
  out.rungs.push_back({"report",
                       rung_bound::earlier,
                       rung_side::after,
                       working_days{1},
                       expected_state::submitted,
                       {{told_role::superior, 2}}});
  return out;
}

/// Notices as "rung task/unit>addressee due, delivered", in order.
std::vector<std::string> lines_of(const std::vector<notice>& all) {
  std::vector<std::string> out;
  for (const notice& each : all)
    out.push_back(each.key.rung + ' ' + each.key.about.task + '/' + each.key.about.unit + '>' +
                  each.key.addressee + ' ' + province::text_of(each.due) + ", " +
                  (each.delivered ? province::text_of(*each.delivered) : "dropped"));
  return out;
}

std::vector<std::string> about(const outlook& o, const char* task, const char* unit,
                               instant until) {
  static const ladder_book book{steps()};
  const escalation ask{o, book};
  return lines_of(ask.fired(o.id_of("paper", task, unit), until));
}

using lines = std::vector<std::string>;

/// Office hours, Monday to Friday, 07:30 to 17:00.
outlook with_hours(const directive_builder& paper) {
  return outlook{docket{
      province::units(), {paper.build()}, calendar::weekdays().with_hours({{{7, 30}, {17, 0}}})}};
}

}  // namespace

TEST_CASE("a rung fires at its minute unless its state was reached before") {
  const outlook open = nothing_yet(reviews());
  // Communes are needed before 29/10: two working days before is 27/10.
  CHECK(about(open, "c", "C1", oct(26, 23, 59)).empty());
  CHECK(about(open, "c", "C1", oct(27, 0)) ==
        lines{"remind c/C1>C1 00:00 27/10/2021, 00:00 27/10/2021"});
  CHECK(about(open, "c", "C1", oct(29, 0)) ==
        lines{"remind c/C1>C1 00:00 27/10/2021, 00:00 27/10/2021",
              "urge c/C1>C1 00:00 29/10/2021, 00:00 29/10/2021",
              "urge c/C1>D1 00:00 29/10/2021, 00:00 29/10/2021"});
  CHECK(about(open, "c", "C1", nov(30)).back() ==
        "report c/C1>P 00:00 30/10/2021, 00:00 01/11/2021");
  const outlook done = apply(open, that(submitted, "c", "C1", oct(26, 23, 59)));
  CHECK(about(done, "c", "C1", nov(30)).empty());
  const outlook at = apply(open, that(submitted, "c", "C1", oct(27, 0)));
  CHECK(about(at, "c", "C1", nov(30)).empty());
}

TEST_CASE("of one who only waits the rung tells himself and his culprits") {
  const outlook o = after(nothing_yet(reviews()), {that(submitted, "c", "C2", oct(26))});
  CHECK(about(o, "d", "D1", oct(31)) == lines{"remind d/D1>D1 00:00 28/10/2021, 00:00 28/10/2021",
                                              "urge d/D1>D1 00:00 31/10/2021, 00:00 01/11/2021",
                                              "urge d/D1>C1 00:00 31/10/2021, 00:00 01/11/2021"});
  CHECK(about(o, "d", "D1", nov(30)).back() == "report d/D1>C1 00:00 02/11/2021, 00:00 02/11/2021");
}

TEST_CASE("an extension arms the ladder anew, and what fired stays fired") {
  const outlook late = nothing_yet(reviews());
  const outlook o = after(late, {extension("d", "D2", 2021y / 11 / 9, nov(1, 9))});
  const ladder_book book{steps()};
  const escalation ask{o, book};
  const tracked_id c3 = o.id_of("paper", "c", "C3");
  // Judged by its declared bound of 31/10, which is earlier now than the need of 8/11.
  const auto all = lines_of(ask.fired(c3, nov(30)));
  CHECK(all == lines{"remind c/C3>C3 00:00 27/10/2021, 00:00 27/10/2021",
                     "urge c/C3>C3 00:00 29/10/2021, 00:00 29/10/2021",
                     "urge c/C3>D2 00:00 29/10/2021, 00:00 29/10/2021",
                     "report c/C3>P 00:00 30/10/2021, 00:00 01/11/2021",
                     "urge c/C3>C3 00:00 31/10/2021, 09:00 01/11/2021",
                     "urge c/C3>D2 00:00 31/10/2021, 09:00 01/11/2021",
                     "report c/C3>P 00:00 02/11/2021, 00:00 02/11/2021"});
  const tracked_id d2 = o.id_of("paper", "d", "D2");
  const auto of_d2 = lines_of(ask.fired(d2, nov(30)));
  CHECK(std::count(of_d2.begin(), of_d2.end(),
                   "remind d/D2>D2 00:00 05/11/2021, 00:00 05/11/2021") == 1);
}

TEST_CASE("after a return only the last rung that was past is told, and none before the bound") {
  const outlook o = after(nothing_yet(reviews()), {that(submitted, "c", "C1", oct(26)),
                                                   that(returned, "c", "C1", nov(3, 9))});
  CHECK(about(o, "c", "C1", nov(30)) == lines{"report c/C1>P 00:00 30/10/2021, 09:00 03/11/2021"});
}

TEST_CASE("suspension and withdrawal stop the ladder, resumption lets it go on") {
  const outlook o = after(nothing_yet(reviews()), {that(suspended, "c", "C1", oct(26)),
                                                   that(withdrawn, "c", "C2", oct(26))});
  CHECK(about(o, "c", "C1", nov(30)).empty());
  CHECK(about(o, "c", "C2", nov(30)).empty());
  const outlook on = apply(o, that(resumed, "c", "C1", oct(29, 10)));
  CHECK(about(on, "c", "C1", oct(29, 10)) ==
        lines{"remind c/C1>C1 00:00 27/10/2021, 10:00 29/10/2021",
              "urge c/C1>C1 00:00 29/10/2021, 10:00 29/10/2021",
              "urge c/C1>D1 00:00 29/10/2021, 10:00 29/10/2021"});
}

TEST_CASE("a late record retracts what fired without it, and makes nothing unfired") {
  const ladder_book book{steps()};
  const outlook before = nothing_yet(reviews());
  const outlook o = apply(before, late(that(submitted, "c", "C1", oct(26)), oct(29, 9)));
  const escalation ask{o, book};
  const tracked_id c1 = o.id_of("paper", "c", "C1");
  CHECK(ask.fired(c1, nov(30)).size() == 3);
  CHECK(lines_of(ask.fired(c1, oct(29))) ==
        lines_of(escalation{before, book}.fired(before.id_of("paper", "c", "C1"), oct(29))));
  const auto is_c1 = [&](const notice& each) { return each.about == c1; };
  const auto standing_then = ask.standing(oct(29, 8));
  CHECK(std::count_if(standing_then.begin(), standing_then.end(), is_c1) == 3);
  const auto standing = ask.standing(oct(29, 9));
  CHECK(std::count_if(standing.begin(), standing.end(), is_c1) == 0);
  const auto retracted = ask.retracted(oct(29, 9));
  CHECK(std::count_if(retracted.begin(), retracted.end(), is_c1) == 3);
}

TEST_CASE("delivery waits for the office to open, and next change is the next delivery") {
  const outlook o = with_hours(reviews());
  const ladder_book book{steps()};
  const escalation ask{o, book};
  CHECK(ask.next_change(oct(22), nov(30)) == oct(27, 7, 30));
  CHECK(ask.next_change(oct(27, 7, 30), nov(30)) == oct(28, 7, 30));
  CHECK_FALSE(ask.next_change(oct(22), oct(26)));
  CHECK(ask.delivered(oct(22), oct(27, 7, 29)).empty());
  CHECK(ask.delivered(oct(22), oct(27, 7, 30)).size() == 3);
  // Reached before the office opened: nobody is told.
  const outlook early = apply(o, that(submitted, "c", "C1", oct(27, 7)));
  CHECK(escalation{early, book}.delivered(oct(22), oct(27, 8)).size() == 2);
}

TEST_CASE("a superior at whose door the delay lies is passed over, one who waits is not") {
  directive_builder paper = province::paper();
  paper.task("form").lead(named{"D1", "D2"}).before(2021y / 10 / 25);
  paper.task("c").lead(every{"commune"}).needs("form", from_superior).before(2021y / 10 / 28);
  const outlook o = nothing_yet(paper);
  ladder up{"up", {}};
  up.rungs.push_back({"tell",
                      rung_bound::declared,
                      rung_side::after,
                      {},
                      expected_state::submitted,
                      {{told_role::superior}},
                      {},
                      {},
                      0,
                      when_waiting::everybody});
  const ladder_book book{up};
  const escalation ask{o, book};
  const auto told = ask.fired(o.id_of("paper", "c", "C1"), nov(1));
  REQUIRE(told.size() == 1);
  CHECK(told.front().key.addressee == "P");
  CHECK(told.front().passed_over);
  // P has nobody above it: the rung is empty, and said so.
  const auto empty = ask.empty(nov(1));
  CHECK(empty.empty());
  const auto of_d1 = ask.fired(o.id_of("paper", "form", "D1"), nov(1));
  REQUIRE(of_d1.size() == 1);
  CHECK(of_d1.front().key.addressee == "P");
}

TEST_CASE("a rung that finds nobody is told as empty") {
  directive_builder paper = province::paper();
  paper.task("p").lead(named{"P"}).before(2021y / 10 / 28);
  const outlook o = nothing_yet(paper);
  const ladder_book book{steps()};
  const escalation ask{o, book};
  const auto empty = ask.empty(nov(1));
  REQUIRE(empty.size() == 1);
  CHECK(empty.front().step->code == "report");
  CHECK(ask.fired(nov(1)).size() == 2);
}

TEST_CASE("a repetition comes after its interval, so often and no more") {
  ladder often{"often", {}};
  often.rungs.push_back({"urge",
                         rung_bound::declared,
                         rung_side::after,
                         {},
                         expected_state::submitted,
                         {{told_role::assignee}},
                         {},
                         calendar_days{7},
                         2});
  const outlook o = nothing_yet(reviews());
  const ladder_book book{often};
  const auto all = escalation{o, book}.fired(o.id_of("paper", "c", "C1"), nov(30));
  REQUIRE(all.size() == 3);
  CHECK(all[1].due == nov(7, 0));
  CHECK(all[2].due == nov(14, 0));
  CHECK(all[2].key.repetition == 2);
}

TEST_CASE("a paper keeps the ladder of its issue until an amendment for it says otherwise") {
  ladder_book book{ladder{"all", {}}};
  book.add({ladder{"province", {}}, {}, "P", {}});
  book.add({ladder{"newer", {}}, {}, "P", oct(25)});
  book.add({ladder{"amended", {}}, "paper", {}, oct(26)});
  directive_builder paper = reviews();
  paper.issuer("P");
  const directive text = paper.build();
  const auto found = book.of(*text, province::units());
  REQUIRE(found.size() == 2);
  CHECK(found[0].steps->code == "province");
  CHECK(found[1].steps->code == "amended");
  CHECK(found[1].since == oct(26));
  const directive other = reviews("other").build();
  CHECK(book.of(*other, province::units()).front().steps->code == "all");
}

TEST_CASE("the rungs of an amendment come from its minute on, those before it no longer") {
  const auto step = [](std::string code, rung_side side, duration offset) {
    return rung{std::move(code), rung_bound::declared,      side,
                offset,          expected_state::submitted, {{told_role::assignee}}};
  };
  // The bound is the start of Sunday 31/10: two working days before it is Thursday 28/10 00:00,
  // three are Wednesday; one after it is Tuesday 02/11 00:00.
  ladder_book book{ladder{"first",
                          {step("two before", rung_side::before, working_days{2}),
                           step("one after", rung_side::after, working_days{1})}}};
  book.add({ladder{"amended",
                   {step("three before", rung_side::before, working_days{3}),
                    step("then", rung_side::after, working_days{1})}},
            "paper",
            {},
            oct(28, 12)});
  book.add(
      {ladder{"again", {step("last", rung_side::after, working_days{3})}}, "paper", {}, nov(3)});
  const outlook o = nothing_yet(reviews());
  const escalation ask{o, book};
  CHECK(lines_of(ask.fired(o.id_of("paper", "c", "C1"), nov(30))) ==
        lines{"two before c/C1>C1 00:00 28/10/2021, 00:00 28/10/2021",
              "then c/C1>C1 00:00 02/11/2021, 00:00 02/11/2021",
              "last c/C1>C1 00:00 04/11/2021, 00:00 04/11/2021"});
}

TEST_CASE("a repetition that would come after the last minute there is never comes") {
  ladder far{"far", {}};
  far.rungs.push_back({"far",
                       rung_bound::declared,
                       rung_side::after,
                       calendar_days{30'000},
                       expected_state::submitted,
                       {{told_role::assignee}},
                       {},
                       calendar_days{30'000},
                       5});
  const ladder_book book{far};
  const outlook o = nothing_yet(reviews());
  // The last day there is, 31/12/2199, is 65,074 days after the bound.
  const auto all = escalation{o, book}.fired(o.id_of("paper", "c", "C1"), fact_columns::latest());
  REQUIRE(all.size() == 2);
  CHECK(all[1].due.on().serial() - all[0].due.on().serial() == 30'000);
}

TEST_CASE("each state that a rung expects is reached by it and by all that follow it") {
  const life none;
  life confirmed;
  confirmed.received = oct(25);
  life begun;
  begun.started = oct(25);
  life both = confirmed;
  both.started = oct(25);
  life sent_back;
  sent_back.returns = 1;
  life handed_in;
  handed_in.submitted_at = oct(26);
  handed_in.is = life::phase::submitted;
  life taken = handed_in;
  taken.is = life::phase::accepted;
  using enum expected_state;
  for (const expected_state each : {received, started, submitted, accepted})
    CHECK_FALSE(reached(none, each));
  CHECK(reached(confirmed, received));
  CHECK_FALSE(reached(confirmed, started));
  CHECK(reached(begun, received));
  CHECK(reached(begun, started));
  CHECK_FALSE(reached(both, submitted));
  // What came back had been received and begun.
  CHECK(reached(sent_back, received));
  CHECK(reached(sent_back, started));
  CHECK_FALSE(reached(sent_back, submitted));
  CHECK(reached(handed_in, started));
  CHECK(reached(handed_in, submitted));
  CHECK_FALSE(reached(handed_in, accepted));
  CHECK(reached(taken, accepted));
}

TEST_CASE("a digest tells each assignment once, and proves that nothing is left untold") {
  const outlook o = nothing_yet(reviews());
  const ladder_book book{steps()};
  const std::vector<notice> all = escalation{o, book}.fired(nov(30));
  const std::vector<digest> found = digests_of(all);
  std::vector<notice_key> proven;
  for (const digest& each : found) {
    for (const notice& told : each.told) {
      CHECK(told.to == each.to);
      proven.push_back(told.key);
    }
    for (const covered_notice& covered : each.covers) {
      CHECK(covered.left_out.about == covered.by.about);
      CHECK(covered.left_out.addressee == covered.by.addressee);
      CHECK(std::any_of(each.told.begin(), each.told.end(),
                        [&](const notice& told) { return told.key == covered.by; }));
      proven.push_back(covered.left_out);
    }
  }
  std::vector<notice_key> given;
  for (const notice& each : all)
    given.push_back(each.key);
  std::sort(given.begin(), given.end());
  std::sort(proven.begin(), proven.end());
  CHECK(given == proven);
  CHECK(std::adjacent_find(given.begin(), given.end()) == given.end());
}
