// SPDX-License-Identifier: BSL-1.0
// The oracle of what has happened, against cases worked out on paper.

#include "track_oracle_paper.hpp"

#include <catch2/catch.hpp>

using namespace oracle;
using namespace oracle::paper;

TEST_CASE("track oracle: on 28/10 at 08:00 nobody is late, all are due soon") {
  const binh_duong_case k;
  for (int a = 0; a < k.book.size(); ++a) {
    const status s = k.now(a, october(28, 8));
    CHECK(s.where == cell::open_in_time);
    CHECK_FALSE(s.behind);
    CHECK_FALSE(s.at_risk);
    CHECK(s.due_soon);
    CHECK(s.by == judged_by::declared);
    CHECK(s.waiting == (a == k.d1 || a == k.d2));
  }
  CHECK_FALSE(k.now(k.c4, october(26, 23, 59)).due_soon);  // F of three days: 30/10 00:00
  CHECK(k.now(k.c4, october(27, 0, 0)).due_soon);          // 28, 29 and Monday 1/11
  CHECK(k.now(k.c4, october(30, 23, 59)).due_soon);
  CHECK_FALSE(k.now(k.c4, october(31)).due_soon);  // past
  CHECK_FALSE(k.now(k.c4, october(31)).at_risk);
  CHECK(k.now(k.c4, october(31)).where == cell::open_overdue);
}

TEST_CASE("track oracle: on 29/10 the communes are behind, the districts at risk, none to blame") {
  const binh_duong_case k;
  CHECK_FALSE(k.now(k.c1, october(28, 23, 59)).behind);
  const minute t = october(29, 8);
  for (int a : {k.c1, k.c2, k.c3}) {
    CHECK(k.now(a, t).where == cell::open_in_time);
    CHECK(k.now(a, t).behind);
    CHECK_FALSE(k.now(a, t).at_risk);
    CHECK(k.now(a, t).due_soon);
  }
  CHECK_FALSE(k.now(k.c4, t).behind);  // no district takes its review
  const outlook o = k.book.at(t);
  CHECK(o.forecast(k.d1) == november(2));  // all of Monday
  CHECK(k.now(k.d1, t).at_risk);
  CHECK_FALSE(k.now(k.d1, t).due_soon);
  const blame b = blame_for(o, k.d1);
  CHECK(b.says == verdict::not_yet_due);
  CHECK(b.waiting == std::set<int>{k.d1});
  CHECK(b.culprits.empty());
}

TEST_CASE("track oracle: on 1/11 the communes are overdue, and districts wait for the culprits") {
  binh_duong_case k;
  k.add(happened::submitted, k.c1, october(28, 15));
  const minute t = november(1, 8);
  CHECK(k.now(k.c1, t).where == cell::done_in_time);
  CHECK(k.now(k.c2, t).where == cell::open_overdue);
  CHECK(k.now(k.c2, t).days_overdue == 2);       // after Saturday 30/10
  CHECK(k.now(k.c2, t).open_days_overdue == 1);  // Monday
  CHECK_FALSE(k.now(k.c2, t).behind);
  const outlook o = k.book.at(t);
  const blame d1 = blame_for(o, k.d1);
  CHECK(d1.says == verdict::culprits);
  CHECK(d1.culprits == std::set<int>{k.c2});
  CHECK(d1.waiting == std::set<int>{k.d1});
  CHECK(blame_for(o, k.c2).culprits == std::set<int>{k.c2});
  CHECK(blame_for(o, k.c1).says == verdict::nothing_owed);
  CHECK(blame_for(o, k.d2).culprits == std::set<int>{k.c3});
}

TEST_CASE("track oracle: with its inputs in, a district is in its own time for a working day") {
  binh_duong_case k;
  k.add(happened::submitted, k.c1, october(30, 10));
  k.add(happened::submitted, k.c2, november(1, 9));
  k.add(happened::submitted, k.c3, october(30, 10));
  const blame late = blame_for(k.book.at(november(2, 23, 59)), k.d1);
  CHECK(late.says == verdict::in_its_own_time);
  CHECK(late.culprits == std::set<int>{k.c2});
  CHECK_FALSE(late.squeezed);
  const blame after = blame_for(k.book.at(november(3)), k.d1);
  CHECK(after.says == verdict::culprits);
  CHECK(after.culprits == std::set<int>{k.d1});
  const blame squeezed = blame_for(k.book.at(november(1, 8)), k.d2);
  CHECK(squeezed.says == verdict::in_its_own_time);
  CHECK(squeezed.squeezed);
  CHECK(squeezed.culprits.empty());
}

TEST_CASE("track oracle: one above somebody squeezed is squeezed, or not yet due") {
  world w = chain_of_three();
  w.documents[0].tasks[1].bounds = {before(november(10))};
  w.documents[0].tasks[2].bounds = {before(november(5))};
  casebook book(w);
  book.events = {fact(1, happened::submitted, book.index(0, 0, C1), october(22))};
  CHECK(blame_for(book.at(november(4)), book.index(0, 2, P)).says == verdict::not_yet_due);
  CHECK(blame_for(book.at(november(5)), book.index(0, 2, P)).says == verdict::squeezed);
  CHECK(blame_for(book.at(november(10)), book.index(0, 2, P)).culprits ==
        std::set<int>{book.index(0, 1, D1)});
}

TEST_CASE("track oracle: a delay is divided, equal inputs equally, and the paper has its share") {
  binh_duong_case k;
  const outlook o = k.book.at(november(1, 8));
  const auto both = divide_delay(o, k.d1);
  REQUIRE(both);
  CHECK(both->delay == 3 * 1440);  // to the end of Tuesday 2/11
  CHECK(both->own.at(k.d1) == fraction(-481));
  CHECK(both->own.at(k.c1) == fraction(1921, 2));  // from 31/10 00:00 to 1/11 08:01
  CHECK(both->own.at(k.c2) == fraction(1921, 2));
  CHECK(both->paper.at(k.c1) == fraction(1440));  // half of 29/10 to 31/10
  CHECK(both->sum() == fraction(both->delay));
  const auto so_far = divide_delay(o, k.d1, ends::so_far);
  CHECK(so_far->delay == 1440 + 481);
  CHECK(so_far->own.at(k.d1) == fraction(-2 * 1440));
  CHECK(so_far->sum() == fraction(so_far->delay));
  k.add(happened::submitted, k.c1, october(28));
  k.add(happened::submitted, k.c2, october(29, 9));
  k.add(happened::submitted, k.d1, november(1, 9));
  const auto done = divide_delay(k.book.at(november(9)), k.d1);
  CHECK(done->delay == 1440 + 541);
  CHECK(done->paper.at(k.c2) == fraction(541));
  CHECK(done->own == std::map<int, fraction>{{k.d1, fraction(1440)}});
  CHECK_FALSE(divide_delay(k.book.at(november(9)), k.c2));
}

TEST_CASE("track oracle: time won back is negative") {
  world w = chain_of_three();
  w.documents[0].tasks[2].bounds = {before(november(5))};
  w.documents[0].tasks[2].takes = {{scope{}, {counts::minutes, 600}}};
  casebook book(w);
  const int c = book.index(0, 0, C1);
  const int d = book.index(0, 1, D1);
  const int p = book.index(0, 2, P);
  book.events = {fact(1, happened::submitted, c, november(4, 20, 0)),
                 fact(2, happened::submitted, d, november(4, 20, 10)),
                 fact(3, happened::submitted, p, november(5, 1, 0))};
  const auto done = divide_delay(book.at(november(9)), p);  // need of both: 4/11 14:00
  CHECK(done->delay == 61);
  CHECK(done->own == std::map<int, fraction>{{c, 361}, {d, 10}, {p, -310}});
  CHECK(done->paper.empty());
}

TEST_CASE("track oracle: a return undoes, acceptance keeps the submission's minute") {
  binh_duong_case k;
  k.add(happened::submitted, k.c1, october(28, 9));
  k.add(happened::returned, k.c1, october(30, 9));
  k.add(happened::submitted, k.c1, november(2, 9));
  k.add(happened::accepted, k.c1, november(5, 9));
  CHECK(k.book.at(october(30, 8, 59)).done(k.c1) == october(28, 9));
  CHECK_FALSE(k.book.at(october(30, 9)).done(k.c1));
  CHECK(k.now(k.c1, november(1)).where == cell::open_overdue);
  CHECK(k.book.at(november(6)).done(k.c1) == november(2, 9));
  CHECK(k.now(k.c1, november(6)).where == cell::done_late);
  CHECK(k.now(k.c1, november(6)).days_overdue == 3);
  CHECK(k.now(k.c1, november(6)).open_days_overdue == 2);
}

TEST_CASE("track oracle: a forecast reckons from the inputs, not from now") {
  binh_duong_case k;
  k.add(happened::submitted, k.c1, october(22, 9));
  k.add(happened::submitted, k.c2, october(25, 9));
  CHECK(k.book.at(october(25, 10)).forecast(k.d1) == october(27));
  CHECK(k.book.at(october(28, 8)).forecast(k.d1) == october(28, 8, 1));
  CHECK(k.book.at(october(28, 8)).forecast(k.d2) == october(30));  // its input comes at 08:01
  CHECK(k.book.at(october(28, 8)).forecast(k.c2) == october(25, 9, 1));
}

TEST_CASE("track oracle: of two extensions the later decision holds, whenever it is recorded") {
  binh_duong_case k;
  k.add(happened::extended, k.c4, october(25), october(28)).bound = november(5);
  k.add(happened::extended, k.c4, october(26)).bound = november(9);
  CHECK(k.book.at(october(27)).declared(k.c4) == november(9));
  CHECK(k.book.at(october(28)).declared(k.c4) == november(9));
  k.add(happened::extended, k.c4, october(26), october(28)).bound = november(7);
  CHECK(k.book.at(october(27)).declared(k.c4) == november(9));
  CHECK(k.book.at(october(28)).declared(k.c4) == november(7));
}

TEST_CASE("track oracle: as it was, and as it was known") {
  binh_duong_case k;
  k.add(happened::submitted, k.c1, october(28, 9), november(2, 9));
  const minute t = november(1, 8);
  CHECK(status_of(k.book.at(t), k.c1).where == cell::open_overdue);
  CHECK(status_of(k.book.seen(november(2, 9), t), k.c1).where == cell::done_in_time);
  CHECK(status_of(k.book.seen(november(2, 9), october(28, 8, 59)), k.c1).where ==
        cell::open_in_time);
}

TEST_CASE("track oracle: corrections cancel, replace, and are themselves corrected") {
  binh_duong_case k;
  k.add(happened::submitted, k.c1, october(28));
  k.add(happened::corrects, nobody, october(28), november(3)).corrects = 1;
  CHECK(k.book.seen(november(2), november(1)).done(k.c1));
  CHECK_FALSE(k.book.seen(november(3), november(1)).done(k.c1));
  k.add(happened::corrects, nobody, october(28), november(4)).corrects = 2;
  CHECK(k.book.seen(november(4), november(1)).done(k.c1) == october(28));
  k.add(happened::submitted, k.c1, october(29), november(5)).corrects = 1;
  CHECK(k.book.seen(november(5), november(1)).done(k.c1) == october(29));
  k.add(happened::submitted, k.c1, october(30), november(6)).corrects = 4;
  CHECK(k.book.seen(november(6), november(1)).done(k.c1) == october(30));
}

TEST_CASE("track oracle: extensions and withdrawals move bounds, progress does not") {
  binh_duong_case k;
  k.add(happened::submitted, k.d1, october(22));
  CHECK(k.book.at(october(23)).needed(k.c1) == october(29));
  k.extend(k.c1, november(10), october(24));
  CHECK(k.book.at(october(25)).declared(k.c1) == november(10));
  CHECK(k.now(k.c1, november(1)).behind);
  k.extend(k.d1, november(5), october(26));
  CHECK(k.book.at(october(25)).needed(k.c1) == october(29));
  CHECK(k.book.at(october(26)).needed(k.c1) == november(4));
  k.add(happened::withdrawn, k.d1, october(27));
  CHECK_FALSE(k.book.at(october(27)).needed(k.c1));
  CHECK_FALSE(k.now(k.d1, november(9)).where);
}

TEST_CASE("track oracle: suspension reaches those without a bound whose consumers all are") {
  world w = chain_of_three();
  w.documents[0].tasks[2].bounds = {before(november(5))};
  casebook book(w);
  const int c = book.index(0, 0, C1);
  book.events = {fact(1, happened::suspended, book.index(0, 2, P), october(25)),
                 fact(2, happened::resumed, book.index(0, 2, P), october(28))};
  CHECK_FALSE(book.at(october(24)).suspended(c));
  CHECK(status_of(book.at(october(26)), c).suspended);
  CHECK_FALSE(book.at(october(28)).suspended(c));
  w.documents[0].tasks[1].bounds = {{scope{}, standing::none, 0}};
  casebook other(w);
  other.events = book.events;
  CHECK_FALSE(other.at(october(26)).suspended(c));
}

TEST_CASE("track oracle: an anchor's day settles what waits for it") {
  world w = chain_of_three();
  w.documents[0].tasks[2].bounds = {{scope{}, standing::pending, 0}};
  casebook book(w);
  const int c = book.index(0, 0, C1);
  event dated = fact(1, happened::anchor_dated, nobody, october(25));
  dated.task = {0, 2};
  dated.day = day_of(2021, 11, 10);
  book.events = {dated};
  CHECK(status_of(book.at(october(24)), c).pending);
  CHECK(book.at(october(25)).needed(c) == november(11));
  CHECK(book.at(october(25)).by(c) == judged_by::needed);
  book.anchors[{0, 2}] = {true, {counts::calendar_days, 3}};
  CHECK(book.at(october(25)).needed(c) == november(8));  // its last day is 7/11
}

TEST_CASE("track oracle: a rate says what it counts and what it leaves out") {
  binh_duong_case k;
  k.add(happened::submitted, k.c1, october(28));
  k.add(happened::submitted, k.c2, november(1));
  k.add(happened::withdrawn, k.d2, october(28));
  k.extend(k.d1, november(20), october(28));
  const std::vector<int> all{k.c1, k.c2, k.c3, k.c4, k.d1, k.d2};
  const rate due = rate_over(k.book.at(november(2)), all, rate_of::fallen_due);
  CHECK(due.numerator == 2);
  CHECK(due.denominator == 4);
  CHECK(due.left_out == std::map<reason, int>{{reason::withdrawn, 1}, {reason::open_in_time, 1}});
  const rate done = rate_over(k.book.at(november(2)), all, rate_of::done_only);
  CHECK(done.numerator == 1);
  CHECK(done.denominator == 2);
  CHECK(done.left_out.at(reason::open_overdue) == 2);
}
