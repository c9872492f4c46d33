// SPDX-License-Identifier: BSL-1.0
// Bounds that a rule computes: terms, lead times, recurrences (meanings 2, 7).
#include "../track/case.hpp"
#include <catch2/catch.hpp>
#include <chidao/query/what_if.hpp>
#include <chidao/time/unroll.hpp>

using namespace chidao;
using namespace follow_up;
using province::text_of;
using province::units;
using enum event_kind;

namespace {

const calendar mondays{"mondays", {false, true, false, false, false, false, false}};

time_anchor issue() { return {time_anchor::kind::issue, {}, {}}; }
time_anchor receipt() { return {time_anchor::kind::receipt, {}, {}}; }
time_anchor conference() { return {time_anchor::kind::event, {}, "Hội nghị"}; }

recurrence monthly(int number) {
  recurrence out;
  out.due = {{deadline::form::by, {.number = number}}};
  return out;
}

using strings = std::vector<std::string>;

strings codes_of(const directive& paper) {
  strings out;
  for (const task& each : paper->tasks)
    out.push_back(each.code);
  return out;
}

const task& task_of(const directive& paper, const std::string& code) {
  return *std::find_if(paper->tasks.begin(), paper->tasks.end(),
                       [&](const task& each) { return each.code == code; });
}

strings inputs_of(const directive& paper, const std::string& code) {
  strings out;
  for (const feed& each : task_of(paper, code).needs)
    out.push_back(each.task);
  return out;
}

}  // namespace

TEST_CASE("a term is counted from the issue, and its bound tells how") {
  directive_builder text = province::paper();  // of Thursday 21/10/2021
  text.task("a").lead(every{"commune"}).due(term_rule{working_days{5}, issue()});
  const plan p = province::planned(text);
  const declared_bound bound = p.at("a", "C1").declared();
  // 22, 25, 26, 27 and 28 October.
  CHECK(text_of(bound) == "by 28/10/2021");
  REQUIRE(bound.computed());
  CHECK(bound.computed()->skipped.size() == 2);  // 23 and 24
  CHECK(bound.computed()->grounds.size() == 2);
}

TEST_CASE("a term is counted on the calendar of the task, else of the unit, else of the plan") {
  hierarchy_builder org = province::builder();
  org.unit("V", "Office V").kind("department").on(under{"P"}).calendar("mondays");
  directive_builder text = province::paper();
  text.task("a").lead(named{"V", "S"}).due(term_rule{working_days{2}, issue()});
  text.task("b")
      .lead(named{"V", "S"})
      .on_calendar("every-day")
      .due(term_rule{working_days{2}, issue()});
  text.task("c").lead(named{"V", "S"}).due(term_rule{working_days{2}, issue()});
  text.task("d").lead(named{"V", "S"}).before(province::sunday);
  const auto over =
      std::make_shared<ground>(org.build(), calendar::weekdays(), std::vector<calendar>{mondays});
  const plan p{over, {text.build()}};
  CHECK(text_of(p.at("a", "S").declared()) == "by 25/10/2021");
  CHECK(text_of(p.at("a", "V").declared()) == "by 01/11/2021");
  CHECK(text_of(p.at("b", "V").declared()) == "by 23/10/2021");
  CHECK(text_of(p.at("d", "V").declared()) == "before 31/10/2021");
}

TEST_CASE("a unit with a calendar of its own that has no part in a task leaves its bounds alone") {
  hierarchy_builder org = province::builder();
  org.unit("V", "Office V").kind("department").on(under{"P"}).calendar("mondays");
  org.unit("W", "Office W").kind("department").on(under{"P"}).calendar("mondays");
  directive_builder text = province::paper();
  text.task("a").lead(every{"commune"}).due(term_rule{working_days{2}, issue()});
  text.task("b").lead(named{"V", "W"}).due(term_rule{working_days{2}, issue()});
  const auto over =
      std::make_shared<ground>(org.build(), calendar::weekdays(), std::vector<calendar>{mondays});
  const plan p{over, {text.build()}};
  CHECK(text_of(p.at("a", "C1").declared()) == "by 25/10/2021");
  CHECK(text_of(p.at("b", "V").declared()) == "by 01/11/2021");
  // Those of one calendar share what it makes of the rule.
  CHECK(p.at("b", "V").declared().computed() == p.at("b", "W").declared().computed());
}

TEST_CASE("what hangs on a receipt or on an event without a day is pending") {
  directive_builder text = province::paper();
  text.event({"e", "Hội nghị", {}});
  text.task("a").lead(named{"P"}).due(term_rule{working_days{5}, receipt()});
  text.task("b").lead(named{"P"}).due(lead_time_rule{calendar_days{5}, conference()});
  text.task("c").lead(named{"P"}).due(event_rule{true, "Hội nghị"});
  const plan p = province::planned(text);
  CHECK(text_of(p.at("a", "P").declared()) == "pending: waits for receipt");
  CHECK(text_of(p.at("b", "P").declared()) == "pending: waits for \"Hội nghị\"");
  plan_options dated;
  dated.events = {{"e", day{2021y / 11 / 15}}};
  const plan later = province::planned(text, dated);
  CHECK(text_of(later.at("b", "P").declared()) == "by 10/11/2021");
  CHECK(text_of(later.at("c", "P").declared()) == "by 14/11/2021");
}

TEST_CASE("rules that are dates, no dates or references are kept as that") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"P"}).due(date_rule{deadline::before(province::sunday), {}});
  text.task("b").lead(named{"P"}).due(standing_rule{});
  text.task("c").lead(named{"P"}).due(haste_rule{});
  text.task("d").lead(named{"P"}).due(reference_rule{"theo Kế hoạch"});
  text.task("e")
      .lead(named{"P"})
      .due(date_rule{deadline::by(province::sunday), written_moment{province::thursday_of_issue}});
  const plan p = province::planned(text);
  CHECK(text_of(p.at("a", "P").declared()) == "before 31/10/2021");
  CHECK(p.at("b", "P").declared().state() == bound_state::none);
  CHECK(p.at("c", "P").declared().state() == bound_state::none);
  CHECK(p.at("d", "P").declared().state() == bound_state::unresolved);
  CHECK(text_of(p.at("e", "P").declared()) == "by 31/10/2021");
  CHECK(p.at("e", "P").declared().computed()->opens == bound{province::thursday_of_issue});
}

TEST_CASE("a rule beyond the calendar is refused, or estimated and marked") {
  directive_builder text = province::paper();
  text.task("a").lead(named{"P"}).due(term_rule{working_days{5}, issue()});
  const calendar until_monday =
      calendar::weekdays().with_coverage(day{2021y / 1 / 1}, day{2021y / 10 / 25});
  CHECK_THROWS_AS((plan{units(), text.build(), until_monday}), outside_coverage);
  plan_options estimate;
  estimate.beyond = beyond_coverage::estimate;
  const plan p{units(), text.build(), until_monday, estimate};
  CHECK(text_of(p.at("a", "P").declared()) == "by 28/10/2021 (estimated)");
}

TEST_CASE("dating an event, or issuing a paper, dates the bounds that a rule hangs on it") {
  directive_builder text{"paper"};
  text.line("state");
  text.event({"e", "Hội nghị", {}});
  text.task("a").lead(named{"P"}).due(term_rule{working_days{5}, issue()});
  text.task("b").lead(named{"P"}).due(lead_time_rule{calendar_days{5}, conference()});
  text.task("c").lead(named{"P"}).due(term_rule{working_days{1}, conference()});
  text.task("d").lead(named{"P"}).due(event_rule{false, "e"});
  const outlook o = nothing_yet(text);
  event issue_it = that(issued, "", "", oct(21, 17));
  event date_it = that(anchor_dated, "", "", oct(22));
  date_it.anchor = "e";
  date_it.on = day{2021y / 11 / 15};
  const outlook now = after(o, {issue_it, date_it});
  const auto shown = [](const outlook& in, const char* task) {
    return text_of(in.at("paper", task, "P").due().declared());
  };
  CHECK(shown(o, "a") == "pending: waits for issue");
  CHECK(shown(now, "a") == "by 28/10/2021");
  CHECK(shown(now, "b") == "by 10/11/2021");
  CHECK(shown(now, "c") == "by 16/11/2021");
  CHECK(shown(now, "d") == "by 15/11/2021");
  // Taken back, they are pending again.
  CHECK(shown(apply(now, strike(date_it, oct(23))), "b") == "pending: waits for \"Hội nghị\"");
  CHECK(shown(apply(now, strike(issue_it, oct(23))), "a") == "pending: waits for issue");
}

TEST_CASE(
    "issuing a paper leaves alone what an event has dated, and dates what hangs on the issue") {
  directive_builder text{"paper"};
  text.line("state");
  text.event({"e", "Hội nghị", {}}).event({"f", "Lễ hội", {}});
  recurrence rule = monthly(25);
  text.task("a").lead(named{"P"}).due(term_rule{working_days{1}, conference()});
  text.task("b").lead(named{"P"}).due(rule);
  text.task("c").lead(named{"P"}).due(occasion_rule{{"Lễ hội"}, false, {}});
  text.task("d").lead(named{"P"}).due(lead_time_rule{calendar_days{1}, receipt()});
  event issue_it = that(issued, "", "", oct(26, 17));
  event date_it = that(anchor_dated, "", "", oct(22));
  date_it.anchor = "e";
  date_it.on = day{2021y / 11 / 15};
  event feast = date_it;
  feast.anchor = "f";
  feast.on = day{2021y / 12 / 1};
  const outlook dated = after(nothing_yet(text), {date_it, feast});
  const auto shown = [](const outlook& in, const char* task) {
    return text_of(in.at("paper", task, "P").due().declared());
  };
  CHECK(shown(dated, "a") == "by 16/11/2021");
  CHECK(shown(dated, "c") == "by 01/12/2021");
  const outlook now = apply(dated, issue_it);
  CHECK(shown(now, "a") == "by 16/11/2021");
  CHECK(shown(now, "b") == "by 25/11/2021");
  CHECK(shown(now, "d") == "pending: waits for receipt");
}

TEST_CASE("another edition of a calendar moves bounds, declared and needed, each with a reason") {
  directive_builder text = province::paper();
  text.task("a").lead(every{"commune"});
  text.task("b")
      .lead(every{"district"})
      .needs("a", from_subordinates)
      .takes(working_days{1})
      .due(term_rule{working_days{5}, issue()});
  const outlook o = after(nothing_yet(text), {that(submitted, "a", "C1", oct(25))});
  // A day off announced late: Thursday 28/10.
  const calendar revised = calendar::weekdays().with_days_off({day{2021y / 10 / 28}});
  const recounted now = moved_by_calendar(o, revised);
  CHECK(now.refused.empty());
  strings lines;
  for (const bound_difference& each : now.moved)
    lines.push_back(now.after.at(each.which).key().task + '/' +
                    now.after.at(each.which).key().unit +
                    (each.declared ? " declared" : " needed"));
  // A day off takes a day from the term's end, and what is needed a day before it moves with it.
  CHECK(lines ==
        strings{"a/C1 needed", "a/C2 needed", "a/C3 needed", "b/D1 declared", "b/D2 declared"});
  CHECK(text_of(now.after.at("paper", "b", "D1").due().declared()) == "by 29/10/2021");
  CHECK(now.after.at("paper", "a", "C1").life_at(oct(26)).complete());
  CHECK(moved_by_calendar(o, calendar::weekdays()).moved.empty());
  CHECK_THROWS_AS(moved_by_calendar(o, mondays), unknown_name);
}

TEST_CASE("a periodic task becomes a task per occurrence, opening when its data are cut off") {
  directive_builder text = province::paper();
  recurrence of_communes = monthly(20);
  of_communes.data = decree_09_window();
  recurrence of_districts = monthly(25);
  of_districts.data = decree_09_window();
  text.task("a").lead(every{"commune"}).due(of_communes);
  text.task("b").lead(every{"district"}).needs("a", from_subordinates).due(of_districts);
  text.task("once").lead(named{"P"}).needs("b", from_subordinates).before(day{2022y / 1 / 31});
  const unrolled_directive made =
      with_occurrences(text.build(), day{2021y / 12 / 31}, calendar::weekdays());
  CHECK(codes_of(made.paper) ==
        strings{"a@2021-11", "a@2021-12", "b@2021-10", "b@2021-11", "b@2021-12", "once"});
  // Due by 20/10, and the paper is of 21/10: it does not arise, and is listed.
  REQUIRE(made.past.size() == 1);
  CHECK(made.past[0].task == "a");
  CHECK(made.past[0].period == "2021-10");
  CHECK(made.past[0].limit == bound{day{2021y / 10 / 21}});
  CHECK(task_of(made.paper, "b@2021-11").opens->at == instant{day{2021y / 11 / 15}});
  CHECK(inputs_of(made.paper, "b@2021-11") == strings{"a@2021-11"});
  CHECK(inputs_of(made.paper, "b@2021-10").empty());
  REQUIRE(made.unmatched.size() == 1);
  CHECK(made.unmatched[0].consumer == "b@2021-10");
  CHECK(made.unmatched[0].producer == "a");
  CHECK(inputs_of(made.paper, "once") == strings{"b@2021-10", "b@2021-11", "b@2021-12"});

  const plan p{units(), made.paper, calendar::weekdays()};
  CHECK(text_of(p.at("a@2021-11", "C1").declared()) == "by 20/11/2021");
  CHECK(text_of(p.at("b@2021-11", "D1").declared()) == "by 25/11/2021");
}

TEST_CASE("a report due before a working day has passed since its data is named: article 8.5") {
  directive_builder text = province::paper();
  recurrence rule = monthly(15);  // data up to the 14th
  rule.data = decree_09_window();
  text.task("a").lead(named{"P"}).due(rule);
  const unrolled_directive made =
      with_occurrences(text.build(), day{2022y / 1 / 31}, calendar::weekdays());
  // 15/11 and 15/12 are working days after the 14th; 15/1/2022 is a Saturday.
  REQUIRE(made.hurried.size() == 1);
  CHECK(made.hurried[0].task == "a");
  CHECK(made.hurried[0].period == "2022-01");
  CHECK(made.hurried[0].cut_off == day{2022y / 1 / 14});
  CHECK(made.hurried[0].limit == bound{day{2022y / 1 / 16}});
}

TEST_CASE("a due date per tier: one recurrence each, one task per period") {
  directive_builder text = province::paper();
  text.task("a")
      .lead(every{"commune"} | every{"district"})
      .due(monthly(15))
      .only_for(tier{"commune"})
      .due(monthly(16))
      .only_for(tier{"district"});
  const unrolled_directive made =
      with_occurrences(text.build(), day{2021y / 11 / 30}, calendar::weekdays());
  CHECK(codes_of(made.paper) == strings{"a@2021-11"});
  const plan p{units(), made.paper, calendar::weekdays()};
  CHECK(text_of(p.at("a@2021-11", "C1").declared()) == "by 15/11/2021");
  CHECK(text_of(p.at("a@2021-11", "D1").declared()) == "by 16/11/2021");
}

TEST_CASE("periods feed periods: the months within a quarter, or the period before") {
  directive_builder text = province::paper();
  recurrence months = monthly(5);
  months.due.front().at.month = 2;  // by the 5th of the month after
  recurrence quarters;
  quarters.every = recurrence::period::quarter;
  quarters.due = {{deadline::form::by, {.month = 4, .number = 3}}};
  recurrence slow = quarters;
  slow.due = {{deadline::form::by, {.month = 4, .number = 10}}};
  text.task("m").lead(named{"P"}).due(months);
  text.task("q").lead(named{"P"}).needs("m", same_unit).over(feed_periods::within).due(quarters);
  text.task("s").lead(named{"P"}).needs("m", same_unit).over(feed_periods::within).due(slow);
  text.task("p").lead(named{"P"}).needs("m", same_unit).over(feed_periods::previous).due(months);
  const unrolled_directive made =
      with_occurrences(text.build(), day{2022y / 4 / 30}, calendar::weekdays());
  // The month of March is due by 5 April, after the quarter that is due by 3 April: named.
  CHECK(inputs_of(made.paper, "q@2022-Q1") == strings{"m@2022-01", "m@2022-02"});
  CHECK(inputs_of(made.paper, "s@2022-Q1") == strings{"m@2022-01", "m@2022-02", "m@2022-03"});
  CHECK(inputs_of(made.paper, "p@2022-02") == strings{"m@2022-01"});
  CHECK(std::any_of(made.unmatched.begin(), made.unmatched.end(), [](const unmatched_period& each) {
    return each.consumer == "q@2022-Q1" && each.producer == "m@2022-03";
  }));
  // The first period has none before it.
  CHECK(std::any_of(made.unmatched.begin(), made.unmatched.end(), [](const unmatched_period& each) {
    return each.consumer == "p@2021-10" && each.producer == "m";
  }));
}

TEST_CASE("an occurrence without a date, or with one that was not found") {
  directive_builder text = province::paper();
  recurrence rule = monthly(25);
  rule.opens = period_point{.number = 20};
  rule.changes = {{"2021-11", occurrence_change::kind::unresolved, {}, "công văn sau"}};
  recurrence unsaid;
  unsaid.every = recurrence::period::quarter;
  text.task("a").lead(named{"P"}).due(rule).standing().only_for(only{"S"});
  text.task("b").lead(named{"P"}).due(unsaid);
  const unrolled_directive made =
      with_occurrences(text.build(), day{2021y / 12 / 31}, calendar::weekdays());
  CHECK(codes_of(made.paper) == strings{"a@2021-10", "a@2021-11", "a@2021-12", "b@2021-Q4"});
  CHECK(task_of(made.paper, "a@2021-10").opens->at == instant{day{2021y / 10 / 20}});
  CHECK(task_of(made.paper, "a@2021-11").bounds.front().what.refers_to == "công văn sau");
  CHECK(task_of(made.paper, "a@2021-12").bounds.size() == 2);
  CHECK(task_of(made.paper, "b@2021-Q4").bounds.front().what.says == declaration::state::standing);
}
