// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <catch2/catch.hpp>
#include <chidao/time/unroll.hpp>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

using namespace chidao;
using namespace std::chrono_literals;

namespace {

using period = recurrence::period;

recurrence monthly(int number, deadline::form said = deadline::form::by) {
  recurrence out;
  out.every = period::month;
  out.due = {{said, {.number = number}}};
  return out;
}

std::vector<std::string> labels(const std::vector<occurrence>& of) {
  std::vector<std::string> out;
  for (const occurrence& each : of)
    out.push_back(each.label);
  return out;
}

std::vector<day> last_days(const std::vector<occurrence>& of) {
  std::vector<day> out;
  for (const occurrence& each : of)
    out.push_back(each.until->limit().last_day());
  return out;
}

/// The days of ten years that a question is true of, one after the other.
std::vector<day> scan(const std::function<bool(day)>& is_due) {
  std::vector<day> out;
  for (day each{2018y / 1 / 1}; each <= day{2027y / 12 / 31}; each = shifted(each, 1))
    if (is_due(each))
      out.push_back(each);
  return out;
}

std::vector<day> ten_years(const recurrence& rule, const calendar& days = calendar::weekdays()) {
  return last_days(unrolled(rule, day{2018y / 1 / 1}, day{2027y / 12 / 31}, days));
}

bool is_last_of_month(day which) { return unsigned{shifted(which, 1).date().day()} == 1; }
unsigned number_of(day which) { return unsigned{which.date().day()}; }
unsigned month_of(day which) { return unsigned{which.date().month()}; }

}  // namespace

TEST_CASE("dates that recur are those a walk over the days finds") {
  recurrence daily;
  daily.every = period::day;
  daily.due = {{deadline::form::before, {.clock = clock_time{15, 0}}}};
  CHECK(ten_years(daily) == scan([](day) { return true; }));

  recurrence weekly;
  weekly.every = period::week;
  weekly.due = {{deadline::form::by, {.weekday = std::chrono::Friday}}};
  CHECK(ten_years(weekly) == scan([](day on) { return on.weekday() == std::chrono::Friday; }));

  CHECK(ten_years(monthly(25)) == scan([](day on) { return number_of(on) == 25; }));
  // Before the 25th the 24th is the last day.
  CHECK(ten_years(monthly(25, deadline::form::before)) ==
        scan([](day on) { return number_of(on) == 24; }));
  CHECK(ten_years(monthly(30)) == scan([](day on) {
          return number_of(on) == 30 || (month_of(on) == 2 && is_last_of_month(on));
        }));
  CHECK(ten_years(monthly(31)) == scan(is_last_of_month));

  recurrence quarterly;
  quarterly.every = period::quarter;
  quarterly.due = {{deadline::form::by, {.month = 3, .number = 20}}};
  CHECK(ten_years(quarterly) ==
        scan([](day on) { return month_of(on) % 3 == 0 && number_of(on) == 20; }));
  // Of nothing said the last month's last day.
  quarterly.due = {{deadline::form::by, {}}};
  CHECK(ten_years(quarterly) ==
        scan([](day on) { return month_of(on) % 3 == 0 && is_last_of_month(on); }));
  // The 5th of the month after the quarter.
  quarterly.due = {{deadline::form::by, {.month = 4, .number = 5}}};
  CHECK(ten_years(quarterly) ==
        scan([](day on) { return month_of(on) % 3 == 1 && number_of(on) == 5; }));

  recurrence half_yearly;
  half_yearly.every = period::half_year;
  half_yearly.due = {{deadline::form::by, {.number = 15}}};
  CHECK(ten_years(half_yearly) ==
        scan([](day on) { return month_of(on) % 6 == 0 && number_of(on) == 15; }));

  recurrence nine_months;
  nine_months.every = period::nine_months;
  nine_months.due = {{deadline::form::by, {.number = 15}}};
  CHECK(ten_years(nine_months) ==
        scan([](day on) { return month_of(on) == 9 && number_of(on) == 15; }));

  recurrence yearly;
  yearly.every = period::year;
  yearly.due = {{deadline::form::by, {.month = 6, .number = 15}},
                {deadline::form::by, {.month = 12, .number = 15}}};
  CHECK(ten_years(yearly) ==
        scan([](day on) { return month_of(on) % 6 == 0 && number_of(on) == 15; }));
}

TEST_CASE("a date on a day off moves only where the rule says so, and only in its direction") {
  const calendar office = calendar::weekdays();
  recurrence rule = monthly(25);
  rule.roll = due_roll::preceding;
  for (const day each : ten_years(rule, office))
    CHECK(office.is_open(each));
  // 25/9/2021 is a Saturday, 25/12/2021 too.
  const auto of_2021 = [&] {
    return last_days(unrolled(rule, day{2021y / 9 / 1}, day{2021y / 9 / 30}, office));
  };
  CHECK(of_2021() == std::vector{day{2021y / 9 / 24}});
  rule.roll = due_roll::following;
  CHECK(of_2021() == std::vector{day{2021y / 9 / 27}});
  rule.roll = due_roll::none;
  CHECK(of_2021() == std::vector{day{2021y / 9 / 25}});
  // "before Monday 27/9" ends with a Sunday: the day before that is open is a Friday.
  CHECK(rolled(deadline::before(day{2021y / 9 / 27}), due_roll::preceding, office) ==
        deadline::before(day{2021y / 9 / 25}));
  CHECK(rolled(deadline::before(day{2021y / 9 / 27}), due_roll::following, office) ==
        deadline::before(day{2021y / 9 / 28}));
  CHECK(rolled(deadline::at(day{2021y / 9 / 25}, {10, 0}), due_roll::following, office) ==
        deadline::at(day{2021y / 9 / 27}, {10, 0}));
  CHECK(rolled(deadline::by(day{2021y / 9 / 25}, {10, 0}), due_roll::following, office) ==
        deadline::by(day{2021y / 9 / 27}, {10, 0}));
  CHECK(rolled(deadline::before(day{2021y / 9 / 25}, {10, 0}), due_roll::following, office) ==
        deadline::before(day{2021y / 9 / 27}, {10, 0}));
  // Where no open day is left it stays.
  CHECK(rolled(deadline::by(day{1900y / 1 / 1}), due_roll::preceding,
               office.with_days_off({day{1900y / 1 / 1}})) == deadline::by(day{1900y / 1 / 1}));
}

TEST_CASE("occurrences are called by their periods") {
  const auto called = [](period every, day first, day last) {
    recurrence rule;
    rule.every = every;
    return labels(unrolled(rule, first, last, calendar::weekdays()));
  };
  using strings = std::vector<std::string>;
  CHECK(called(period::day, day{2021y / 10 / 30}, day{2021y / 10 / 31}) ==
        strings{"2021-10-30", "2021-10-31"});
  // ISO 8601: 3/1/2021 ends week 53 of 2020.
  CHECK(called(period::week, day{2021y / 1 / 1}, day{2021y / 1 / 12}) ==
        strings{"2020-W53", "2021-W01"});
  CHECK(called(period::month, day{2021y / 9 / 1}, day{2021y / 10 / 31}) ==
        strings{"2021-09", "2021-10"});
  CHECK(called(period::quarter, day{2021y / 1 / 1}, day{2021y / 12 / 31}) ==
        strings{"2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"});
  CHECK(called(period::half_year, day{2021y / 1 / 1}, day{2021y / 12 / 31}) ==
        strings{"2021-H1", "2021-H2"});
  CHECK(called(period::nine_months, day{2021y / 1 / 1}, day{2021y / 12 / 31}) ==
        strings{"2021-9M"});
  CHECK(called(period::year, day{2021y / 1 / 1}, day{2022y / 12 / 31}) == strings{"2021", "2022"});
  recurrence twice = monthly(10);
  twice.due.push_back({deadline::form::by, {.number = 20}});
  CHECK(labels(unrolled(twice, day{2021y / 10 / 1}, day{2021y / 10 / 31}, calendar::weekdays())) ==
        strings{"2021-10", "2021-10/2"});
}

TEST_CASE("the data of a report are apart from its date: Decree 09/2019, article 12") {
  struct window {
    period every;
    const char* label;
    day from;
    day to;
  };
  // The table of article 12, and the nine months of Khanh Hoa 01/2023/QD-UBND.
  const std::vector<window> expected{
      {period::month, "2021-10", day{2021y / 9 / 15}, day{2021y / 10 / 14}},
      {period::quarter, "2021-Q4", day{2021y / 9 / 15}, day{2021y / 12 / 14}},
      {period::half_year, "2021-H1", day{2020y / 12 / 15}, day{2021y / 6 / 14}},
      {period::half_year, "2021-H2", day{2021y / 6 / 15}, day{2021y / 12 / 14}},
      {period::nine_months, "2021-9M", day{2020y / 12 / 15}, day{2021y / 9 / 14}},
      {period::year, "2021", day{2020y / 12 / 15}, day{2021y / 12 / 14}}};
  for (const window& each : expected) {
    recurrence rule;
    rule.every = each.every;
    rule.data = decree_09_window();
    const auto found =
        unrolled(rule, day{2021y / 1 / 1}, day{2021y / 12 / 31}, calendar::weekdays());
    const auto at = std::find_if(found.begin(), found.end(),
                                 [&](const occurrence& one) { return one.label == each.label; });
    REQUIRE(at != found.end());
    CHECK(at->data_from == each.from);
    CHECK(at->data_to == each.to);
  }
  // Without a window of its own a report covers its period.
  const auto plain =
      unrolled(monthly(25), day{2021y / 10 / 1}, day{2021y / 10 / 31}, calendar::weekdays());
  CHECK(plain.front().data_from == day{2021y / 10 / 1});
  CHECK(plain.front().data_to == day{2021y / 10 / 31});
}

TEST_CASE("a recurrence begins and ends, and single occurrences are changed") {
  recurrence rule = monthly(20);
  rule.from = day{2021y / 3 / 1};
  rule.until = day{2021y / 7 / 20};
  rule.changes = {
      {"2021-04", occurrence_change::kind::dropped, {}, {}},
      {"2021-05", occurrence_change::kind::moved, deadline::by(day{2021y / 5 / 25}), {}},
      {"2021-06", occurrence_change::kind::unresolved, {}, "the ministry's letter"}};
  rule.opens = period_point{.number = 15};
  const auto found = unrolled(rule, day{2021y / 1 / 1}, day{2021y / 12 / 31}, calendar::weekdays());
  REQUIRE(labels(found) == std::vector<std::string>{"2021-03", "2021-05", "2021-06", "2021-07"});
  CHECK(found[0].opens == bound{day{2021y / 3 / 15}});
  CHECK(found[1].until == deadline::by(day{2021y / 5 / 25}));
  CHECK_FALSE(found[2].until);
  CHECK(found[2].unresolved == "the ministry's letter");
  CHECK(found[3].until == deadline::by(day{2021y / 7 / 20}));
  CHECK(found[3].first == day{2021y / 7 / 1});
  CHECK(found[3].last == day{2021y / 7 / 31});
}

TEST_CASE("a date at an hour keeps its hour") {
  recurrence rule;
  rule.every = period::day;
  rule.due = {{deadline::form::at, {.clock = clock_time{9, 0}}},
              {deadline::form::before, {.clock = clock_time{15, 0}}},
              {deadline::form::by, {.clock = clock_time{17, 0}}}};
  rule.opens = period_point{.clock = clock_time{7, 0}};
  const day on{2021y / 10 / 29};
  const auto found = unrolled(rule, on, on, calendar::weekdays());
  REQUIRE(found.size() == 3);
  CHECK(found[0].until == deadline::at(on, {9, 0}));
  CHECK(found[1].until == deadline::before(on, {15, 0}));
  CHECK(found[2].until == deadline::by(on, {17, 0}));
  CHECK(found[0].opens == bound{instant{on, {7, 0}}});
  // Without an hour the whole day is meant, however it is put.
  rule.due = {{deadline::form::at, {}}};
  CHECK(unrolled(rule, on, on, calendar::weekdays()).front().until == deadline::by(on));
}

TEST_CASE("a place that no such period has is refused") {
  const day first{2021y / 10 / 1};
  CHECK_THROWS_AS(day_in_period(period::day, first, {.number = 3}), time_error);
  CHECK_THROWS_AS(day_in_period(period::week, first, {.month = 1}), time_error);
  CHECK_THROWS_AS(day_in_period(period::month, first, {.weekday = std::chrono::Friday}),
                  time_error);
  CHECK_THROWS_AS(day_in_period(period::week, first, {.weekday = std::chrono::weekday{9}}),
                  time_error);
  CHECK_THROWS_AS(day_in_period(period::month, first, {.number = 0}), time_error);
  CHECK_THROWS_AS(day_in_period(period::month, first, {.number = 32}), time_error);
  CHECK_THROWS_AS(day_in_period(period::month, first, {.month = -13, .number = 1}), time_error);
  CHECK_THROWS_AS(day_in_period(period::month, first, {.month = 25, .number = 1}), time_error);
  CHECK(day_in_period(period::day, first, {}) == first);
  CHECK(day_in_period(period::week, day{2021y / 10 / 25}, {}) == day{2021y / 10 / 31});
}

TEST_CASE("a place is completed with what its period leaves unsaid") {
  CHECK(completed(period::week, {}) == period_point{.weekday = std::chrono::Sunday});
  CHECK(completed(period::week, {.weekday = std::chrono::Friday}) ==
        period_point{.weekday = std::chrono::Friday});
  CHECK(completed(period::day, {.clock = clock_time{7, 0}}) ==
        period_point{.clock = clock_time{7, 0}});
  CHECK(completed(period::month, {}) == period_point{.number = 31});
  CHECK(completed(period::month, {.month = 1, .number = 5}) == period_point{.number = 5});
  CHECK(completed(period::month, {.month = 2, .number = 5}) ==
        period_point{.month = 2, .number = 5});
  CHECK(completed(period::quarter, {}) == period_point{.month = 3, .number = 31});
  CHECK(completed(period::year, {.month = 6, .number = 15}) ==
        period_point{.month = 6, .number = 15});
}
