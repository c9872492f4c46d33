// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/time/due.hpp>
#include <chrono>
#include <sstream>
#include <string>
#include <vector>

using namespace chidao;
using namespace std::chrono_literals;

namespace {

/// The days off of 2021 as they were: 2 and 3 September.
calendar office() {
  return calendar::weekdays().named("office").with_special_days(
      {{day{2021y / 9 / 2}, special_day::kind::holiday,
        say(sentences::day_reason_as_given, {{"text", "National Day"}})},
       {day{2021y / 9 / 3}, special_day::kind::holiday,
        say(sentences::day_reason_as_given, {{"text", "National Day"}})}});
}

time_anchor from_day(day on) { return {time_anchor::kind::moment, written_moment{on}, {}}; }
time_anchor on_event(std::string name) { return {time_anchor::kind::event, {}, std::move(name)}; }
time_anchor from_task(std::string code) { return {time_anchor::kind::task, {}, std::move(code)}; }

std::vector<std::string> codes(const due_date& of) {
  std::vector<std::string> out;
  for (const message& each : of.grounds)
    out.emplace_back(each.form->code);
  return out;
}

using strings = std::vector<std::string>;

}  // namespace

TEST_CASE("working days are counted after the day of the event, over days off that are named") {
  // From Wednesday 1/9/2021: 2 and 3 are days off, 4 and 5 a weekend; 6 and 7 are counted.
  const due_date found =
      due_of(term_rule{working_days{2}, from_day(day{2021y / 9 / 1})}, {}, office());
  CHECK(found.is == due_date::state::known);
  CHECK(found.limit == bound{day{2021y / 9 / 8}});
  CHECK(found.last_working_day == day{2021y / 9 / 7});
  REQUIRE(found.skipped.size() == 4);
  CHECK(found.skipped[0].on == day{2021y / 9 / 2});
  CHECK(to_string(found.skipped[0].why) == "National Day");
  CHECK(found.skipped[3].on == day{2021y / 9 / 5});
  CHECK(to_string(found.skipped[3].why) == "weekly day of rest");
  CHECK(codes(found) == strings{"ground-first-day", "ground-working-days"});
}

TEST_CASE("a term of days that ends on a day off ends with the next working day: article 148.5") {
  // 10 days from 21/10/2021 end on Sunday 31/10.
  const due_date found =
      due_of(term_rule{calendar_days{10}, from_day(day{2021y / 10 / 21})}, {}, office());
  CHECK(found.limit == bound{day{2021y / 11 / 2}});
  CHECK(codes(found) == strings{"ground-first-day", "ground-rolled", "ground-last-day"});
  CHECK(to_string(found.grounds[1]) ==
        "Sunday 31/10/2021 is a day off: the term ends with the next "
        "working day (Civil Code 2015, article 148.5)");
  REQUIRE(found.skipped.size() == 1);
  CHECK(found.skipped[0].on == day{2021y / 10 / 31});
  // A rule that says it does not roll stays.
  const due_date stays = due_of(
      term_rule{calendar_days{10}, from_day(day{2021y / 10 / 21}), roll::none}, {}, office());
  CHECK(stays.limit == bound{day{2021y / 11 / 1}});
  CHECK(stays.skipped.empty());
}

TEST_CASE("a fixed date does not roll, and says so") {
  // "before Sunday 31/10/2021": the last working day is Friday 29.
  const due_date found =
      due_of(date_rule{deadline::before(day{2021y / 10 / 31}), {}}, {}, office());
  CHECK(found.limit == bound{day{2021y / 10 / 31}});
  CHECK(found.last_working_day == day{2021y / 10 / 29});
  CHECK(codes(found) == strings{"ground-before", "ground-fixed"});
  const due_date by = due_of(date_rule{deadline::by(day{2021y / 10 / 31}),
                                       written_moment{day{2021y / 10 / 15}, clock_time{7, 0}}},
                             {}, office());
  CHECK(by.limit == bound{day{2021y / 11 / 1}});
  CHECK(by.opens == bound{instant{day{2021y / 10 / 15}, {7, 0}}});
  CHECK(codes(by) == strings{"ground-last-day", "ground-fixed"});
  const due_date clock =
      due_of(date_rule{deadline::by(day{2021y / 10 / 29}, {10, 0}), {}}, {}, office());
  CHECK(clock.limit == bound{instant{day{2021y / 10 / 29}, {10, 1}}});
  CHECK(codes(clock) == strings{"ground-fixed"});
}

TEST_CASE("a month that is too short ends a term with its last day: article 148.3") {
  const due_date found = due_of(term_rule{months{1}, from_day(day{2021y / 8 / 31})}, {}, office());
  CHECK(found.limit == bound{day{2021y / 10 / 1}});
  CHECK(codes(found) == strings{"ground-first-day", "ground-month-end", "ground-last-day"});
  CHECK(to_string(found.grounds[1]) == "9/2021 has no day 31: the term ends on its last day (Civil "
                                       "Code 2015, article 148.3)");
  const due_date year =
      due_of(term_rule{years{1}, from_day(day{2020y / 2 / 29})}, {}, calendar::every_day());
  CHECK(year.limit == bound{day{2021y / 3 / 1}});
  CHECK(codes(year) == strings{"ground-first-day", "ground-month-end", "ground-last-day"});
  const due_date weeks_later =
      due_of(term_rule{weeks{1}, from_day(day{2021y / 8 / 31})}, {}, office());
  CHECK(weeks_later.limit == bound{day{2021y / 9 / 8}});
}

TEST_CASE("hours run from the minute named, or from the day's first where none is: article 147.1") {
  const written_moment morning{day{2021y / 10 / 21}, clock_time{8, 0}};
  const due_date found =
      due_of(term_rule{minutes{24 * 60}, {time_anchor::kind::moment, morning, {}}}, {}, office());
  // Done at 8:00 is still in time.
  CHECK(found.limit == bound{instant{day{2021y / 10 / 22}, {8, 1}}});
  CHECK(codes(found) == strings{"ground-minutes"});
  const due_date day_only =
      due_of(term_rule{minutes{60}, from_day(day{2021y / 10 / 21})}, {}, office());
  CHECK(day_only.limit == bound{instant{day{2021y / 10 / 21}, {1, 0}}});
  CHECK(codes(day_only) == strings{"ground-day-only", "ground-minutes"});
  const calendar hours = office().with_hours({{{7, 30}, {11, 30}}, {{13, 0}, {17, 0}}});
  const due_date working = due_of(
      term_rule{working_minutes{8 * 60}, {time_anchor::kind::moment, morning, {}}}, {}, hours);
  CHECK(working.limit == bound{instant{day{2021y / 10 / 22}, {8, 1}}});
  CHECK(codes(working) == strings{"ground-minutes", "ground-working-minutes"});
  CHECK(working.skipped.empty());
}

TEST_CASE("no time at all ends where it starts") {
  const due_date found =
      due_of(term_rule{working_days{0}, from_day(day{2021y / 10 / 21})}, {}, office());
  CHECK(found.limit == bound{day{2021y / 10 / 22}});
  CHECK(codes(found) == strings{"ground-first-day"});
}

TEST_CASE("a term waits for its event, and is known when that is") {
  const term_rule of_receipt{working_days{5}, {time_anchor::kind::receipt, {}, {}}};
  const due_date waiting = due_of(of_receipt, {}, office());
  CHECK(waiting.is == due_date::state::pending);
  CHECK(to_string(waiting.waits_for) == "receipt");
  CHECK_FALSE(waiting.limit);

  known_times known;
  known.receipt = written_moment{day{2021y / 10 / 21}};
  CHECK(due_of(of_receipt, known, office()).limit == bound{day{2021y / 10 / 29}});
  known.issue = written_moment{day{2021y / 10 / 20}};
  CHECK(due_of(term_rule{working_days{1}, {}}, known, office()).limit ==
        bound{day{2021y / 10 / 22}});
  known.tasks["1.3"] = bound{day{2021y / 10 / 30}};
  // The task is over before Saturday: Friday 29 is not counted, Monday is.
  CHECK(due_of(term_rule{working_days{1}, from_task("1.3")}, known, office()).limit ==
        bound{day{2021y / 11 / 2}});
  CHECK(
      to_string(due_of(term_rule{working_days{1}, from_task("9.9")}, known, office()).waits_for) ==
      "the end of task 9.9");
  CHECK(to_string(due_of(term_rule{working_days{1}, on_event("the conference")}, known, office())
                      .waits_for) == "\"the conference\"");
  known.events["the conference"] = written_moment{day{2021y / 10 / 28}, clock_time{8, 0}};
  CHECK(due_of(term_rule{working_days{1}, on_event("the conference")}, known, office()).limit ==
        bound{day{2021y / 10 / 30}});
}

TEST_CASE("n days before an event end with E - n, whatever day that is") {
  known_times known;
  known.events["khai mạc"] = written_moment{day{2021y / 11 / 1}};
  const due_date found =
      due_of(lead_time_rule{calendar_days{1}, on_event("khai mạc")}, known, office());
  CHECK(found.limit == bound{day{2021y / 11 / 1}});  // its last day is Sunday 31/10
  CHECK(found.last_working_day == day{2021y / 10 / 29});
  CHECK(codes(found) == strings{"ground-lead"});
  const due_date working =
      due_of(lead_time_rule{working_days{2}, on_event("khai mạc")}, known, office());
  // Back from Monday 1/11: 29 and 1 are counted, so that all is in by the end of Thursday 28.
  CHECK(working.limit == bound{day{2021y / 10 / 29}});
  CHECK(codes(working) == strings{"ground-lead", "ground-working-days"});
  REQUIRE(working.skipped.size() == 2);
  CHECK(working.skipped[0].on == day{2021y / 10 / 30});
  const due_date hours = due_of(
      lead_time_rule{
          minutes{60},
          {time_anchor::kind::moment, written_moment{day{2021y / 11 / 1}, clock_time{8, 0}}, {}}},
      known, office());
  CHECK(hours.limit == bound{instant{day{2021y / 11 / 1}, {7, 0}}});
  known.tasks["1.3"] = bound{day{2021y / 11 / 3}};
  CHECK(due_of(lead_time_rule{calendar_days{1}, from_task("1.3")}, known, office()).limit ==
        bound{day{2021y / 11 / 2}});
  CHECK(due_of(lead_time_rule{calendar_days{1}, on_event("?")}, known, office()).is ==
        due_date::state::pending);
  CHECK(
      due_of(lead_time_rule{calendar_days{0}, from_task("1.3")}, known, office()).skipped.empty());
}

TEST_CASE("before an event, or by the end of its day") {
  known_times known;
  CHECK(to_string(due_of(event_rule{true, "Hội nghị"}, known, office()).waits_for) ==
        "\"Hội nghị\"");
  known.events["Hội nghị"] = written_moment{day{2021y / 10 / 29}};
  CHECK(due_of(event_rule{true, "Hội nghị"}, known, office()).limit == bound{day{2021y / 10 / 29}});
  CHECK(due_of(event_rule{false, "Hội nghị"}, known, office()).limit ==
        bound{day{2021y / 10 / 30}});
  known.events["Hội nghị"].at = clock_time{14, 0};
  CHECK(due_of(event_rule{true, "Hội nghị"}, known, office()).limit ==
        bound{instant{day{2021y / 10 / 29}, {14, 0}}});
}

TEST_CASE("of a recurrence the first occurrence after the issue is due") {
  recurrence rule;
  rule.due = {{deadline::form::before, {.number = 25}}};
  known_times known;
  known.issue = written_moment{day{2021y / 10 / 21}};
  const due_date found = due_of(rule, known, office());
  CHECK(found.occurrence == "2021-10");
  CHECK(found.limit == bound{day{2021y / 10 / 25}});
  // Issued on the 25th, what was due before it does not arise.
  known.issue = written_moment{day{2021y / 10 / 25}};
  CHECK(due_of(rule, known, office()).occurrence == "2021-11");
  rule.roll = due_roll::preceding;
  rule.due = {{deadline::form::by, {.number = 31}}};
  const due_date moved = due_of(rule, known, office());
  CHECK(moved.limit == bound{day{2021y / 10 / 30}});
  CHECK(codes(moved) == strings{"ground-recurring", "ground-moved-by-rule", "ground-last-day"});
  CHECK(to_string(moved.grounds[1]) ==
        "Sunday 31/10/2021 is a day off, and the rule moves the date to Friday 29/10/2021");
  REQUIRE(moved.skipped.size() == 2);
  rule.roll = due_roll::following;
  CHECK(due_of(rule, known, office()).skipped.size() == 1);
  rule.changes = {{"2021-10", occurrence_change::kind::unresolved, {}, "a letter"}};
  const due_date lost = due_of(rule, known, office());
  CHECK(lost.is == due_date::state::unresolved);
  CHECK(to_string(lost.waits_for) == "\"a letter\"");
  rule.changes.clear();
  rule.due.clear();
  const due_date unsaid = due_of(rule, known, office());
  CHECK(unsaid.is == due_date::state::none);
  CHECK(unsaid.occurrence == "2021-10");
  rule.until = day{2021y / 1 / 1};
  CHECK(due_of(rule, known, office()).occurrence.empty());
  rule.until.reset();
  rule.from = day{2022y / 3 / 1};
  CHECK(due_of(rule, {}, office()).occurrence == "2022-03");
}

TEST_CASE("an occurrence that is over when the paper is issued does not arise") {
  recurrence rule;
  rule.every = recurrence::period::day;
  rule.due = {{deadline::form::before, {.clock = clock_time{15, 0}}}};
  known_times known;
  known.issue = written_moment{day{2021y / 10 / 21}, clock_time{17, 0}};
  CHECK(due_of(rule, known, office()).occurrence == "2021-10-22");
  known.issue->at = clock_time{14, 59};
  CHECK(due_of(rule, known, office()).occurrence == "2021-10-21");
}

TEST_CASE("windows around holidays are the days off around them") {
  known_times known;
  known.issue = written_moment{day{2021y / 8 / 20}};
  const due_date one = due_of(occasion_rule{{"national-day"}, false, {}}, known, office());
  REQUIRE(one.windows.size() == 1);
  // 2 and 3 September are off, and the weekend after them.
  CHECK(one.windows[0].first == day{2021y / 9 / 2});
  CHECK(one.windows[0].last == day{2021y / 9 / 5});
  CHECK(one.opens == bound{day{2021y / 9 / 2}});
  CHECK(one.limit == bound{day{2021y / 9 / 6}});

  // Christmas is no day off: the eve and the day. New Year 2022 is a Saturday.
  const due_date many =
      due_of(occasion_rule{{"new-year", "christmas", "lunar-new-year"}, true, {}}, known, office());
  CHECK(many.is == due_date::state::none);
  REQUIRE(many.windows.size() == 3);
  CHECK(many.windows[0].first == day{2021y / 12 / 24});
  CHECK(many.windows[0].last == day{2021y / 12 / 26});  // the 25th is a Saturday
  CHECK(many.windows[1].first == day{2022y / 1 / 1});
  CHECK(many.windows[1].last == day{2022y / 1 / 2});
  CHECK(many.windows[2].first == day{2022y / 2 / 1});

  const due_date named =
      due_of(occasion_rule{{"victory-day", "labour-day", "hung-kings"}, false, 2021}, {}, office());
  REQUIRE(named.windows.size() == 3);
  CHECK(named.windows[0].first == day{2021y / 4 / 21});
  CHECK(named.windows[2].last == day{2021y / 5 / 2});
  CHECK(named.limit == bound{day{2021y / 5 / 3}});
}

TEST_CASE("a window around an event waits for its day") {
  known_times known;
  known.issue = written_moment{day{2021y / 8 / 20}};
  const occasion_rule rule{{"national-day", "lễ hội lớn của tỉnh"}, false, {}};
  const due_date waiting = due_of(rule, known, office());
  CHECK(waiting.is == due_date::state::pending);
  CHECK(to_string(waiting.waits_for) == "\"lễ hội lớn của tỉnh\"");
  CHECK(waiting.windows.size() == 1);
  known.events["lễ hội lớn của tỉnh"] = written_moment{day{2021y / 10 / 1}};
  CHECK(due_of(rule, known, office()).limit == bound{day{2021y / 10 / 2}});
  CHECK(due_of(occasion_rule{{"christmas"}, false, {}}, {}, office()).is ==
        due_date::state::pending);
  CHECK(due_of(occasion_rule{{"christmas"}, false, 1800}, {}, office()).is ==
        due_date::state::pending);
  CHECK(due_of(occasion_rule{{"christmas"}, false, 2199}, {}, office()).limit ==
        bound{day{2199y / 12 / 26}});
  known.issue = written_moment{day{2199y / 12 / 31}};
  CHECK(due_of(occasion_rule{{"christmas"}, false, {}}, known, office()).is ==
        due_date::state::pending);
}

TEST_CASE("what has no date is never overdue, and what was not found says what") {
  CHECK(due_of(standing_rule{}, {}, office()).is == due_date::state::none);
  CHECK(due_of(haste_rule{}, {}, office()).is == due_date::state::none);
  const due_date lost = due_of(reference_rule{"theo Kế hoạch số 12"}, {}, office());
  CHECK(lost.is == due_date::state::unresolved);
  CHECK(to_string(lost.waits_for) == "\"theo Kế hoạch số 12\"");
  known_times known;
  known.references.emplace("theo Kế hoạch số 12", deadline::by(day{2021y / 10 / 29}));
  CHECK(due_of(reference_rule{"theo Kế hoạch số 12"}, known, office()).limit ==
        bound{day{2021y / 10 / 30}});
}

TEST_CASE("beyond the calendar a due date is refused, or estimated where the caller says so") {
  const calendar short_one = office().with_coverage(day{2021y / 1 / 1}, day{2021y / 12 / 31});
  const term_rule term{working_days{5}, from_day(day{2021y / 12 / 29})};
  CHECK_THROWS_AS(due_of(term, {}, short_one), outside_coverage);
  const due_date guessed = due_of(term, {}, short_one, beyond_coverage::estimate);
  CHECK(guessed.estimated);
  CHECK(guessed.limit == bound{day{2022y / 1 / 6}});
  const lead_time_rule lead{working_days{5}, from_day(day{2021y / 1 / 4})};
  CHECK_THROWS_AS(due_of(lead, {}, short_one), outside_coverage);
  CHECK(due_of(lead, {}, short_one, beyond_coverage::estimate).estimated);
}

TEST_CASE("a window goes back over a weekend before a holiday, and not beyond the calendar") {
  // 1/5/2022 is a Sunday.
  const due_date found = due_of(occasion_rule{{"labour-day"}, false, 2022}, {}, office());
  CHECK(found.windows[0].first == day{2022y / 4 / 30});
  CHECK(found.windows[0].last == day{2022y / 5 / 1});
  const calendar until_then = office().with_coverage(day{2022y / 5 / 1}, day{2022y / 5 / 1});
  CHECK(due_of(occasion_rule{{"labour-day"}, false, 2022}, {}, until_then).windows[0].first ==
        day{2022y / 5 / 1});
}

TEST_CASE("of several occasions without a day the first is waited for") {
  CHECK(to_string(due_of(occasion_rule{{"hội A", "hội B"}, false, {}}, {}, office()).waits_for) ==
        "\"hội A\"");
}

TEST_CASE(
    "minutes run from the end of a task too, and a month that is long enough needs no article") {
  known_times known;
  known.tasks["1.3"] = bound{instant{day{2021y / 10 / 21}, {8, 0}}};
  CHECK(due_of(term_rule{minutes{60}, from_task("1.3")}, known, office()).limit ==
        bound{instant{day{2021y / 10 / 21}, {9, 0}}});
  CHECK(codes(due_of(term_rule{months{1}, from_day(day{2021y / 10 / 21})}, {},
                     calendar::every_day())) == strings{"ground-first-day", "ground-last-day"});
}

TEST_CASE("without a day of issue a recurrence counts from where it begins") {
  recurrence rule;
  rule.due = {{deadline::form::by, {.number = 25}}};
  rule.from = day{2022y / 3 / 1};
  CHECK(due_of(rule, {}, office()).limit == bound{day{2022y / 3 / 26}});
}

TEST_CASE("an occasion is called by its name, or as written") {
  CHECK(to_string(occasion_message("lunar-new-year")) == "Lunar New Year");
  CHECK(to_string(occasion_message("lễ hội")) == "\"lễ hội\"");
}

TEST_CASE("an anchor is written in words") {
  CHECK(to_string(to_message(from_day(day{2021y / 10 / 21}))) == "21/10/2021");
  CHECK(to_string(to_message(time_anchor{time_anchor::kind::moment,
                                         written_moment{day{2021y / 10 / 21}, clock_time{8, 0}},
                                         {}})) == "08:00 21/10/2021");
}
