// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/time/deadline.hpp>
#include <chidao/time/step.hpp>
#include <chrono>
#include <cstdint>
#include <optional>

using namespace chidao;
using namespace std::chrono_literals;

namespace {

const day thursday{2021y / 10 / 28};
const day friday{2021y / 10 / 29};
const day saturday{2021y / 10 / 30};
const day sunday{2021y / 10 / 31};
const day monday{2021y / 11 / 1};
const day tuesday{2021y / 11 / 2};

const calendar weekdays = calendar::weekdays();
const calendar office =
    weekdays.with_hours({{{7, 30}, {11, 30}}, {{13, 30}, {17, 0}}}).named("office");

bound at(day on, clock_time clock) { return bound{instant{on, clock}}; }

bound forward(bound from, duration length, const calendar& days = weekdays, roll end = roll::none) {
  return step_forward(from, length, days, end).at;
}

std::optional<bound> back(bound until, duration length, const calendar& days = weekdays,
                          roll end = roll::none) {
  const auto reached = step_back(until, length, days, end);
  return reached ? std::optional{reached->at} : std::nullopt;
}

}  // namespace

TEST_CASE("no time at all stays where it is, whatever is counted and wherever it falls") {
  const bound in_days_off = at(sunday, {3, 7});
  for (const duration none : {duration{minutes{0}}, duration{working_minutes{0}},
                              duration{calendar_days{0}}, duration{working_days{0}}})
    for (const roll end : {roll::none, roll::following}) {
      CHECK(forward(in_days_off, none, office, end) == in_days_off);
      CHECK(back(in_days_off, none, office, end) == in_days_off);
    }
}

TEST_CASE("minutes run on through nights and days off") {
  CHECK(forward(at(friday, {23, 30}), minutes{90}) == at(saturday, {1, 0}));
  CHECK(back(at(saturday, {1, 0}), minutes{90}) == at(friday, {23, 30}));
}

TEST_CASE("working minutes run while offices are open") {
  CHECK(forward(at(friday, {11, 0}), working_minutes{30}, office) == at(friday, {11, 30}));
  CHECK(forward(at(friday, {11, 0}), working_minutes{31}, office) == at(friday, {13, 31}));
  CHECK(forward(at(friday, {16, 59}), working_minutes{2}, office) == at(monday, {7, 31}));
  CHECK(forward(at(friday, {12, 0}), working_minutes{1}, office) == at(friday, {13, 31}));
  CHECK(forward(bound{saturday}, working_minutes{450}, office) == at(monday, {17, 0}));
}

TEST_CASE("back over working minutes is the latest start that is still enough") {
  CHECK(back(at(friday, {13, 31}), working_minutes{31}, office) == at(friday, {11, 0}));
  CHECK(back(at(monday, {7, 30}), working_minutes{1}, office) == at(friday, {16, 59}));
  CHECK(back(bound{monday}, working_minutes{450}, office) == at(friday, {7, 30}));
  CHECK(back(at(friday, {13, 0}), working_minutes{1}, office) == at(friday, {11, 29}));
}

TEST_CASE("of days the first is not counted and the last ends at 24:00") {
  // Civil Code 2015, articles 147.2 and 148.6
  CHECK(forward(at(thursday, {10, 0}), calendar_days{1}) == bound{saturday});
  CHECK(forward(at(thursday, {23, 59}), calendar_days{1}) == bound{saturday});
  CHECK(forward(bound{friday}, calendar_days{1}) == bound{saturday});
  CHECK(forward(at(friday, {0, 1}), calendar_days{1}) == bound{sunday});
  CHECK(forward(at(thursday, {10, 0}), working_days{1}) == bound{saturday});
  CHECK(forward(at(friday, {10, 0}), working_days{1}) == bound{tuesday});
  CHECK(forward(at(saturday, {10, 0}), working_days{1}) == bound{tuesday});
}

TEST_CASE("a term whose last day is a day off ends with the next working day") {
  // Civil Code 2015, article 148.5
  const bound received = at(day{2021y / 10 / 21}, {10, 0});
  CHECK(forward(received, calendar_days{10}, weekdays, roll::none) == bound{monday});
  CHECK(forward(received, calendar_days{10}, weekdays, roll::following) == bound{tuesday});
  CHECK(forward(received, calendar_days{8}, weekdays, roll::following) == bound{saturday});
  CHECK(back(bound{tuesday}, calendar_days{10}, weekdays, roll::following) ==
        bound{day{2021y / 10 / 23}});
  CHECK(back(bound{monday}, calendar_days{10}, weekdays, roll::following) ==
        bound{day{2021y / 10 / 20}});
}

TEST_CASE("a roll concerns calendar days only") {
  const bound start = at(friday, {16, 59});
  for (const duration each :
       {duration{minutes{2000}}, duration{working_minutes{2}}, duration{working_days{2}}}) {
    CHECK(forward(start, each, office, roll::following) == forward(start, each, office));
    CHECK(back(start, each, office, roll::following) == back(start, each, office));
  }
}

TEST_CASE("a make-up Saturday counts as a working day, a swapped-off Monday does not") {
  // 29/4/2024 was given off and made up on Saturday 4/5/2024; 30/4 and 1/5 are holidays.
  const auto spring =
      weekdays.with_days_off({day{2024y / 4 / 29}, day{2024y / 4 / 30}, day{2024y / 5 / 1}})
          .with_make_up_days({day{2024y / 5 / 4}});
  const bound received = at(day{2024y / 4 / 26}, {16, 0});
  CHECK(forward(received, working_days{1}, spring) == bound{day{2024y / 5 / 3}});
  CHECK(forward(received, working_days{3}, spring) == bound{day{2024y / 5 / 5}});
  CHECK(forward(received, working_days{4}, spring) == bound{day{2024y / 5 / 7}});
  CHECK(back(bound{day{2024y / 5 / 5}}, working_days{3}, spring) == bound{day{2024y / 5 / 2}});
}

TEST_CASE("n days before a day is back over n days from the end of that day") {
  const auto before = [](day limit, std::int64_t n) {
    return back(deadline::by(limit).limit(), calendar_days{n});
  };
  CHECK(before(sunday, 5) == deadline::by(day{2021y / 10 / 26}).limit());
  CHECK(before(sunday, 1)->last_day() == saturday);  // a day off stays one
}

TEST_CASE("the district's working day moves what the commune must meet") {
  const bound province{sunday};  // "before 31/10/2021"
  CHECK(back(province, working_days{1}) == bound{friday});
  CHECK(back(province, working_days{2}) == bound{thursday});
  CHECK(forward(bound{friday}, working_days{1}) == bound{saturday});
  CHECK(forward(at(friday, {0, 1}), working_days{1}) == bound{tuesday});
}

TEST_CASE("a step out of the coverage is refused, with what was asked") {
  const auto october = office.with_coverage(day{2021y / 10 / 1}, sunday);
  CHECK_THROWS_AS(forward(bound{saturday}, working_days{1}, october), outside_coverage);
  CHECK_THROWS_WITH(
      forward(bound{saturday}, working_days{1}, october),
      "calendar \"office\" vouches only for 01/10/2021 to 31/10/2021: 1 working day from before "
      "30/10/2021 cannot be counted; expected a calendar that covers the days concerned, or leave "
      "to estimate by weekdays");
  CHECK_THROWS_AS(forward(at(day{2021y / 9 / 30}, {23, 59}), working_days{1}, october),
                  outside_coverage);
  CHECK_THROWS_AS(forward(at(sunday, {12, 0}), calendar_days{1}, october, roll::following),
                  outside_coverage);
  CHECK_THROWS_AS(forward(at(friday, {17, 0}), working_minutes{1}, october), outside_coverage);
}

TEST_CASE("a step that ends with the coverage is within it") {
  const auto october = office.with_coverage(day{2021y / 10 / 1}, friday);
  const auto reached = step_forward(bound{day{2021y / 10 / 1}}, working_days{21}, october);
  CHECK(reached.at == bound{saturday});
  CHECK_FALSE(reached.estimated);
  const auto needed = step_back(bound{saturday}, working_days{21}, october);
  REQUIRE(needed);
  CHECK(needed->at == bound{day{2021y / 10 / 1}});
  CHECK_FALSE(needed->estimated);
}

TEST_CASE("a step out of the coverage is marked where it may be estimated") {
  const auto october = office.with_coverage(day{2021y / 10 / 1}, sunday);
  const auto after = step_forward(bound{saturday}, working_days{1}, october, roll::none,
                                  beyond_coverage::estimate);
  CHECK(after.at == bound{tuesday});
  CHECK(after.estimated);
  const auto within =
      step_forward(bound{friday}, working_days{1}, october, roll::none, beyond_coverage::estimate);
  CHECK_FALSE(within.estimated);
  const auto before = step_back(at(day{2021y / 10 / 1}, {12, 0}), working_days{1}, october,
                                roll::none, beyond_coverage::estimate);
  REQUIRE(before);
  CHECK(before->at == bound{day{2021y / 9 / 30}});
  CHECK(before->estimated);
}

TEST_CASE("that no bound back lies in the coverage is an answer, not an error") {
  const auto october = office.with_coverage(day{2021y / 10 / 1}, sunday);
  CHECK_FALSE(step_back(at(day{2021y / 10 / 1}, {12, 0}), working_days{1}, october));
  CHECK_FALSE(step_back(bound{saturday}, working_days{22}, october));
  CHECK_FALSE(step_back(bound{tuesday}, working_days{1}, october));
  CHECK(step_back(bound{saturday}, working_days{21}, october));
}

TEST_CASE("what does not ask for open days is not held to the coverage") {
  const auto october = office.with_coverage(day{2021y / 10 / 1}, sunday);
  for (const duration each :
       {duration{minutes{5000}}, duration{calendar_days{5}}, duration{working_days{0}}}) {
    const auto reached = step_forward(bound{sunday}, each, october);
    CHECK_FALSE(reached.estimated);
    const auto needed = step_back(bound{day{2021y / 10 / 2}}, each, october);
    REQUIRE(needed);
    CHECK_FALSE(needed->estimated);
  }
}

TEST_CASE("nothing is counted past 2199, not even as an estimate") {
  const auto beyond = GENERATE(beyond_coverage::refuse, beyond_coverage::estimate);
  const bound end{day{2200y / 1 / 1}};
  const bound last{day{2199y / 12 / 31}};  // a Tuesday
  const auto steps = [&](bound from, duration length, roll roll_of = roll::none) {
    return step_forward(from, length, weekdays, roll_of, beyond).at;
  };
  CHECK(steps(last, minutes{1440}) == end);
  CHECK(steps(last, working_minutes{1440}) == end);
  CHECK(steps(last, calendar_days{1}) == end);
  CHECK(steps(last, calendar_days{1}, roll::following) == end);
  CHECK(steps(last, working_days{1}) == end);
  CHECK(steps(end, working_days{0}) == end);
  CHECK_THROWS_AS(steps(last, minutes{1441}), outside_coverage);
  CHECK_THROWS_AS(steps(last, working_minutes{1441}), outside_coverage);
  CHECK_THROWS_AS(steps(last, calendar_days{2}), outside_coverage);
  CHECK_THROWS_AS(steps(last, calendar_days{2}, roll::following), outside_coverage);
  CHECK_THROWS_AS(steps(last, working_days{2}), outside_coverage);
  CHECK_THROWS_AS(steps(end, working_days{1'000'000}), outside_coverage);
  CHECK_THROWS_AS(steps(end, working_minutes{1}), outside_coverage);
}

TEST_CASE("there is nothing back before 1900, not even as an estimate") {
  const auto beyond = GENERATE(beyond_coverage::refuse, beyond_coverage::estimate);
  const bound first{day{1900y / 1 / 1}};
  const bound second{day{1900y / 1 / 2}};
  const auto needed = [&](bound until, duration length, roll roll_of = roll::none) {
    const auto out = step_back(until, length, weekdays, roll_of, beyond);
    return out ? std::optional{out->at} : std::nullopt;
  };
  CHECK(needed(second, minutes{1440}) == first);
  CHECK(needed(second, working_minutes{1440}) == first);
  CHECK(needed(second, calendar_days{1}) == first);
  CHECK(needed(second, calendar_days{1}, roll::following) == first);
  CHECK(needed(second, working_days{1}) == first);
  CHECK(needed(second, minutes{1441}) == std::nullopt);
  CHECK(needed(second, working_minutes{1441}) == std::nullopt);
  CHECK(needed(second, calendar_days{2}) == std::nullopt);
  CHECK(needed(first, calendar_days{1}, roll::following) == std::nullopt);
  CHECK(needed(second, working_days{2}) == std::nullopt);
  CHECK(needed(first, working_days{1'000'000}) == std::nullopt);
}

TEST_CASE(
    "a term in months ends on the day of the same number, or on the last of a shorter month") {
  const auto ends = [](day start, duration length) {
    return step_forward(deadline::by(start).limit(), length, calendar::every_day()).at.last_day();
  };
  CHECK(ends(day{2021y / 10 / 21}, months{1}) == day{2021y / 11 / 21});
  CHECK(ends(day{2021y / 10 / 31}, months{1}) == day{2021y / 11 / 30});
  CHECK(ends(day{2020y / 11 / 30}, months{3}) == day{2021y / 2 / 28});
  CHECK(ends(day{2019y / 11 / 30}, months{3}) == day{2020y / 2 / 29});
  // Clamped once: by way of November it would be the 30th of December.
  CHECK(ends(day{2021y / 10 / 31}, months{2}) == day{2021y / 12 / 31});
  CHECK(ends(day{2020y / 2 / 29}, years{1}) == day{2021y / 2 / 28});
  CHECK(ends(day{2020y / 2 / 29}, years{4}) == day{2024y / 2 / 29});
  CHECK(ends(day{2021y / 10 / 21}, weeks{2}) == day{2021y / 11 / 4});
}

TEST_CASE(
    "the last start whose term of months ends in time lies at a month's end if the end does") {
  const auto starts = [](day end, duration length) {
    return step_back(deadline::by(end).limit(), length, calendar::every_day())->at.last_day();
  };
  CHECK(starts(day{2021y / 2 / 28}, months{1}) == day{2021y / 1 / 31});
  CHECK(starts(day{2021y / 2 / 27}, months{1}) == day{2021y / 1 / 27});
  CHECK(starts(day{2021y / 3 / 30}, months{1}) == day{2021y / 2 / 28});
  CHECK(starts(day{2021y / 3 / 31}, months{1}) == day{2021y / 2 / 28});
  CHECK(starts(day{2021y / 2 / 28}, years{1}) == day{2020y / 2 / 29});
  CHECK_FALSE(step_back(bound{day{1900y / 3 / 1}}, months{3}, calendar::every_day()));
  CHECK_FALSE(step_back(bound{day{1900y / 3 / 1}}, months{1'000'000}, calendar::every_day()));
}

TEST_CASE("a term of months that ends on a day off rolls where the rule says so") {
  // 31/7/2021 + 3 months is Sunday 31/10/2021.
  const bound start = deadline::by(day{2021y / 7 / 31}).limit();
  CHECK(step_forward(start, months{3}, calendar::weekdays()).at.last_day() == day{2021y / 10 / 31});
  CHECK(step_forward(start, months{3}, calendar::weekdays(), roll::following).at.last_day() ==
        day{2021y / 11 / 1});
  CHECK_THROWS_AS(step_forward(start, months{1'000'000}, calendar::weekdays()), outside_coverage);
}
