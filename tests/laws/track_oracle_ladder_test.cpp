// SPDX-License-Identifier: BSL-1.0
// The oracle's ladders, against cases worked out on paper.

#include "track_oracle_paper.hpp"

#include <catch2/catch.hpp>

using namespace oracle;
using namespace oracle::paper;

TEST_CASE(
    "track oracle: a ladder tells a commune's superior, of a district that waits only itself") {
  binh_duong_case k;
  k.add(happened::submitted, k.c1, october(31, 9));
  rung remind;
  remind.where = side::before;
  remind.offset = working_days(2);
  rung loud = after(2, superior(1));
  loud.speaks_of_waiting = true;
  const escalation e(k.book, {remind, after(1, superior(1)), loud});
  const arming issue{october(21, 17), arms::issue};
  const auto fired = e.fired(november(2));
  CHECK(fired.at({k.c2, issue, 0, 0, C2}) == october(28));
  CHECK(fired.at({k.c1, issue, 0, 0, C1}) == october(28));
  CHECK(fired.at({k.c2, issue, 1, 0, D1}) == november(1));
  CHECK(fired.count({k.c1, issue, 1, 0, D1}) == 0);
  CHECK(fired.at({k.d1, issue, 0, 0, D1}) == october(28));
  CHECK(fired.count({k.d1, issue, 0, 0, C2}) == 0);  // not late yet
  CHECK(fired.at({k.d1, issue, 1, 0, D1}) == november(1));
  CHECK(fired.at({k.d1, issue, 1, 0, C2}) == november(1));
  CHECK(fired.count({k.d1, issue, 1, 0, C1}) == 0);
  CHECK(fired.count({k.d1, issue, 1, 0, P}) == 0);
  CHECK(fired.at({k.d1, issue, 2, 0, P}) == november(2));
  CHECK(e.standing(november(2)).count({k.c1, issue, 0, 0, C1}) == 0);
  CHECK(e.standing(november(2)).count({k.c2, issue, 0, 0, C2}) == 1);
  CHECK(e.retracted(november(2)).empty());
}

TEST_CASE(
    "track oracle: a superior who is a culprit is passed over, past the top there is nobody") {
  world w = province();
  w.documents[0].issued = october(21, 17);
  w.documents[0].tasks = {by(named({D1})), by(named({C1}))};
  w.documents[0].tasks[0].bounds = {before(october(25))};
  w.documents[0].tasks[1].bounds = {before(october(27))};
  w.documents[0].tasks[1].needs = {from_task(0, match::from_superior, "state")};
  casebook book(w);
  rung first = after(1, superior(1));
  rung second = after(2, superior(3));
  first.speaks_of_waiting = second.speaks_of_waiting = true;
  const arming issue{october(21, 17), arms::issue};
  const int c = book.index(0, 1, C1);
  const auto fired = escalation(book, {first, second}).fired(november(9));
  CHECK(fired.at({c, issue, 0, 0, P}) == october(28));
  CHECK(fired.count({c, issue, 0, 0, D1}) == 0);
  CHECK(fired.at({c, issue, 1, 0, nobody}) == october(29));
  CHECK(escalation(book, {first}).next_change(october(20), november(9)) == october(26));
}

TEST_CASE("track oracle: late records retract, a return arms again, the last rung speaks at once") {
  binh_duong_case k;
  k.add(happened::submitted, k.c1, october(28), november(2, 9));
  k.add(happened::returned, k.c1, november(3, 9));
  rung repeated = after(1, target{});
  repeated.every = {counts::calendar_days, 1};
  repeated.repeats = 1;
  const escalation e(k.book, {after(0, target{}), repeated});
  const arming issue{october(21, 17), arms::issue};
  const arming again{november(3, 9), arms::returned};
  const notice_key early{k.c1, issue, 0, 0, C1};
  CHECK(e.fired(november(9)).at(early) == october(31));
  CHECK(e.standing(november(1)).count(early) == 1);
  CHECK(e.retracted(november(2, 9)).count(early) == 1);
  CHECK(e.fired(november(9)).at({k.c1, issue, 1, 1, C1}) == november(2));
  CHECK(e.fired(november(9)).at({k.c1, again, 1, 1, C1}) == november(3, 9));
  CHECK(e.fired(november(9)).count({k.c1, again, 0, 0, C1}) == 0);
  CHECK(e.standing(november(9)).count({k.c1, again, 1, 1, C1}) == 1);
}

TEST_CASE("track oracle: notices wait for the office to open, and may lose their reason") {
  world w = binh_duong(1);
  w.calendars[0] = office_hours();
  casebook book(w);
  const int c1 = book.index(0, 0, C1);
  book.events = {fact(1, happened::submitted, c1, november(1, 6))};
  const escalation e(book, {after(0, target{})});
  const notice_key first{c1, {october(21, 17), arms::issue}, 0, 0, C1};
  notice_key second = first;
  second.assignment = book.index(0, 0, C2);
  second.addressee = C2;
  CHECK(e.fired(november(2)).at(first) == october(31));
  CHECK(e.deliveries(october(1), november(1, 7, 29)).empty());
  const auto delivered = e.deliveries(november(1, 7, 29), november(1, 7, 30));
  CHECK(delivered.count(first) == 0);
  CHECK(delivered.at(second) == november(1, 7, 30));
  CHECK(e.next_change(november(1, 5), november(9)) == november(1, 7, 30));
}

TEST_CASE("track oracle: an extension ends what had not fired, and starts anew") {
  binh_duong_case k;
  k.extend(k.c4, november(5), october(30));
  k.add(happened::suspended, k.c4, november(4));
  k.add(happened::resumed, k.c4, november(8, 10));
  const escalation e(k.book, {after(0, target{})});
  const auto fired = e.fired(november(9));
  CHECK(fired.count({k.c4, {october(21, 17), arms::issue}, 0, 0, C4}) == 0);
  CHECK(fired.at({k.c4, {october(30), arms::new_bound}, 0, 0, C4}) == november(8, 10));
}

TEST_CASE("track oracle: a reminder that lies before the issue is not sent") {
  world w = binh_duong(1);
  w.documents[0].issued = october(29, 8);
  casebook book(w);
  rung remind;
  remind.where = side::before;
  remind.offset = working_days(2);
  CHECK(escalation(book, {remind}).fired(november(9)).empty());
  remind.offset = working_days(1);  // 29/10 00:00 is before it too
  CHECK(escalation(book, {remind}).fired(november(9)).empty());
  remind.offset = {counts::minutes, 60};
  CHECK(escalation(book, {remind}).fired(november(9)).size() == 6);
}
