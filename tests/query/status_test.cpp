// SPDX-License-Identifier: BSL-1.0
#include "../track/case.hpp"
#include <catch2/catch.hpp>
#include <chidao/query/counts.hpp>
#include <chidao/query/delay.hpp>
#include <chidao/query/desk.hpp>
#include <chidao/query/fault.hpp>
#include <string>

using namespace chidao;
using namespace follow_up;
using enum event_kind;

namespace {

status where(const outlook& o, std::string_view task, const char* unit, instant at) {
  return status_query{o, at}(o.id_of("paper", task, unit));
}

/// Whose fault it is, in one line.
std::string fault_text(const outlook& o, std::string_view task, const char* unit, instant at) {
  const status_query ask{o, at};
  const fault found = fault_of(ask, o.id_of("paper", task, unit));
  constexpr const char* kinds[] = {"complete", "not yet due", "squeezed", "culprits"};
  std::string out = kinds[static_cast<int>(found.is)];
  for (const culprit& each : found.culprits)
    out += ' ' + o.at(each.who).key().task + '/' + o.at(each.who).key().unit +
           (each.complete ? " came late" : "") + (each.assumed ? " by an assumption" : "");
  for (const tracked_id each : found.waiting)
    out += " (" + o.at(each).key().unit + " waits)";
  return out;
}

}  // namespace

TEST_CASE("at 28/10 nobody is overdue, at 29/10 communes are behind, at 1/11 they are overdue") {
  const outlook o = after(nothing_yet(reviews()), {that(submitted, "c", "C3", oct(26))});
  const status early = where(o, "c", "C1", oct(28));
  CHECK(early.cell == status_cell::open_in_time);
  CHECK_FALSE(early.behind);
  CHECK(early.due_soon);
  const status behind = where(o, "c", "C1", oct(29));
  CHECK(behind.cell == status_cell::open_in_time);
  CHECK(behind.behind);
  const status waiting = where(o, "d", "D1", oct(29));
  CHECK(waiting.waiting);
  CHECK(waiting.at_risk);
  CHECK_FALSE(where(o, "d", "D2", oct(29)).waiting);
  CHECK(where(o, "d", "D2", oct(28)).due_soon);
  const status late = where(o, "c", "C1", nov(1));
  CHECK(late.cell == status_cell::open_overdue);
  CHECK_FALSE(late.behind);
  CHECK(late.overdue == days_over{2, 1});
  CHECK(where(o, "c", "C3", nov(1)).cell == status_cell::done_in_time);
  CHECK(where(o, "c", "C3", oct(25)).cell == status_cell::open_in_time);
}

TEST_CASE("the minute before the bound is in time, the bound is not") {
  const outlook in = after(nothing_yet(reviews()), {that(submitted, "c", "C1", oct(30, 23, 59))});
  CHECK(where(in, "c", "C1", nov(1)).cell == status_cell::done_in_time);
  const outlook out = after(nothing_yet(reviews()), {that(submitted, "c", "C1", oct(31, 0, 0))});
  CHECK(where(out, "c", "C1", nov(1)).cell == status_cell::done_late);
  CHECK(where(out, "c", "C1", nov(9)).overdue == days_over{1, 0});
}

TEST_CASE("districts that only wait are named apart from those who keep them waiting") {
  outlook o = after(nothing_yet(reviews()), {that(submitted, "c", "C2", oct(26))});
  CHECK(fault_text(o, "d", "D1", oct(28)) == "not yet due (D1 waits)");
  CHECK(fault_text(o, "d", "D1", nov(1)) == "culprits c/C1 (D1 waits)");
  CHECK(fault_text(o, "d", "D2", nov(1)) == "culprits c/C3 (D2 waits)");
  CHECK(fault_text(o, "c", "C1", nov(1)) == "culprits c/C1");
  CHECK(fault_text(o, "c", "C2", nov(1)) == "complete");
  // Its last input came on Monday 1/11: it has until the end of Tuesday, and till then the fault is
  // of the one who was late.
  o = after(o, {that(submitted, "c", "C1", nov(1))});
  CHECK(fault_text(o, "d", "D1", nov(2)) == "culprits c/C1 came late");
  CHECK(fault_text(o, "d", "D1", nov(2, 23, 59)) == "culprits c/C1 came late");
  CHECK(fault_text(o, "d", "D1", nov(3, 0)) == "culprits d/D1");
}

TEST_CASE("one whose inputs came in time but too late to be done is squeezed by the paper") {
  const outlook o = after(nothing_yet(reviews()), {that(submitted, "c", "C1", oct(30)),
                                                   that(submitted, "c", "C2", oct(30))});
  CHECK(fault_text(o, "d", "D1", oct(31)) == "squeezed");
}

TEST_CASE("a delay is divided along the chain, and its shares add up") {
  const outlook o = after(nothing_yet(reviews()), {that(submitted, "c", "C2", oct(27)),
                                                   that(submitted, "c", "C1", nov(1, 10)),
                                                   that(submitted, "d", "D1", nov(3, 9))});
  const status_query ask{o, nov(10)};
  const auto found = delay_divider{ask}.of(o.id_of("paper", "d", "D1"));
  REQUIRE(found);
  // From 31/10 00:00 to 3/11 09:01.
  CHECK(found->minutes == std::int64_t{3} * 1440 + 9 * 60 + 1);
  REQUIRE(found->shares.size() == 2);
  // C1 came at 1/11 10:01, needed at 29/10 00:00: 3 days 10:01 past; of these what lies past its
  // declared bound of 31/10 is its own, two days are the paper's.
  CHECK(found->shares[1].own.minutes() == 1440 + 10 * 60 + 1);
  CHECK(found->shares[1].of_paper.minutes() == 2 * 1440);
  // The district had from 1/11 10:01 to 3/11 09:01 instead of the two days 29/10 and 30/10.
  CHECK(found->shares[0].own.minutes() == -60);
  CHECK(found->shares[0].own.minutes() + found->shares[0].of_paper.minutes() +
            found->shares[1].own.minutes() + found->shares[1].of_paper.minutes() ==
        static_cast<double>(found->minutes));
  CHECK_FALSE(delay_divider{ask}.of(o.id_of("paper", "c", "C2")));
}

TEST_CASE("minutes that are shared add up exactly") {
  const auto is = [](shared_minutes sum, std::int64_t numerator, std::int64_t parts) {
    return sum.numerator() == numerator && sum.parts() == parts;
  };
  CHECK(is(shared_minutes{1, 3} + shared_minutes{1, 6}, 1, 2));
  CHECK(is(shared_minutes{10, 4} + shared_minutes{2, 4}, 3, 1));
  CHECK(is(shared_minutes{-1, 3} + shared_minutes{1, 3}, 0, 1));
  CHECK(is(shared_minutes{-5} + shared_minutes{1, 2}, -9, 2));
}

TEST_CASE("counts roll up over areas, and a rate tells what it leaves out") {
  const outlook o = after(nothing_yet(reviews()),
                          {that(submitted, "c", "C1", oct(26)), that(withdrawn, "c", "C4", oct(27)),
                           that(submitted, "c", "C2", nov(1))});
  const status_query ask{o, nov(2)};
  const counts all = count(ask);
  CHECK(all.all() == 6);
  CHECK(all.done_in_time == 1);
  CHECK(all.done_late == 1);
  CHECK(all.overdue == 3);
  CHECK(all.withdrawn == 1);
  CHECK(all.waiting == 1);
  const auto rows = roll_up(ask, "district");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].of.all() == 3);
  CHECK(rows[1].of.overdue == 2);
  CHECK(count(ask, {.task = "d"}).overdue == 2);
  counts sum = rows[0].of;
  sum += rows[1].of;
  sum += count(ask, {.within = o.units().id("C4")});
  CHECK(sum == all);
  CHECK(count(ask, {.line = o.units().find_line("party")}).all() == 0);
  CHECK_FALSE(rate_of(counts{}, rate_definition::fallen_due).percent());
  CHECK(count(ask, {.tier = "commune"}).all() == 4);
  CHECK(count(ask, {.within = o.units().id("D1")}) == rows[0].of);
  CHECK(count(ask, {.under = o.units().id("D1"), .line = o.units().find_line("state")}) ==
        rows[0].of);
  CHECK_THROWS_AS(roll_up(ask, "distrikt"), unknown_name);
  const rate due = rate_of(all, rate_definition::fallen_due);
  CHECK(due.numerator == 2);
  CHECK(due.denominator == 5);
  CHECK(due.left_out == 1);
  const rate done = rate_of(all, rate_definition::done_only);
  CHECK(done.numerator == 1);
  CHECK(done.denominator == 2);
  CHECK(overdue_bands(ask, {1, 3}) == std::vector<std::int64_t>{0, 3, 0});
}

TEST_CASE("a desk holds what a unit owes over all papers, what is due first on top") {
  directive_builder other = province::paper("other");
  other.task("x").lead(named{"D1"}).before(2021y / 10 / 27);
  other.task("y").lead(named{"D1"}).standing();
  const outlook o{
      docket{province::units(), {reviews().build(), other.build()}, calendar::weekdays()}};
  const status_query ask{o, oct(25)};
  std::string tasks;
  for (const desk_item& each : desk_of(ask, "D1"))
    tasks += o.at(each.which).key().task + ' ';
  CHECK(tasks == "x d y ");
  CHECK(desk_of(ask, "D1").back().is.cell == status_cell::unjudged);
  CHECK(desk_of(ask, "D1").back().is.age == 4);
}

TEST_CASE("a desk leaves out what is done or withdrawn, and keeps the order of papers in a tie") {
  directive_builder other = province::paper("other");
  other.task("x").lead(named{"D1"}).before(province::sunday);
  other.task("y").lead(named{"D1"}).standing();
  other.task("z").lead(named{"D2"}).before(province::sunday);
  other.task("s").lead(named{"D1"}).standing();
  const outlook start{
      docket{province::units(), {reviews().build(), other.build()}, calendar::weekdays()}};
  const auto desk = [](const outlook& o) {
    std::string out;
    for (const desk_item& each : desk_of(status_query{o, oct(27)}, "D1"))
      out += o.at(each.which).key().task + ' ';
    return out;
  };
  CHECK(desk(start) == "d x y s ");
  event done = that(submitted, "x", "D1", oct(26));
  done.subject.document = "other";
  CHECK(desk(after(start, {done})) == "d y s ");
  CHECK(desk(after(start, {that(withdrawn, "d", "D1", oct(26))})) == "x y s ");
  directive_builder earlier = province::paper("earlier");
  earlier.task("v").lead(named{"D1"}).standing();
  CHECK(desk(outlook{docket{province::units(),
                            {earlier.build(), reviews().build(), other.build()},
                            calendar::weekdays()}}) == "d x v y s ");
  CHECK_THROWS_AS(desk_of(status_query{start, oct(27)}, "D9"), unknown_unit);
}

TEST_CASE("suspension reaches a producer without a bound of its own, and moves no date") {
  directive_builder paper = province::paper();
  paper.task("c").lead(every{"commune"});
  paper.task("d").lead(every{"district"}).needs("c", from_subordinates).before(province::sunday);
  const outlook o = after(nothing_yet(paper), {that(suspended, "d", "D1", oct(25))});
  CHECK(where(o, "c", "C1", oct(28)).suspended);
  CHECK_FALSE(where(o, "c", "C3", oct(28)).suspended);
  CHECK(where(o, "d", "D1", nov(1)).suspended);
  CHECK(where(o, "d", "D1", nov(1)).cell == status_cell::open_overdue);
  const outlook on = apply(o, that(resumed, "d", "D1", oct(28)));
  CHECK_FALSE(where(on, "c", "C1", oct(29)).suspended);
}
