// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <catch2/catch.hpp>
#include <chidao/time/working_time.hpp>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <sstream>
#include <string>

#include "tests/time/walker.hpp"

using namespace chidao;
using namespace std::chrono_literals;

namespace {

const day thursday_21{2021y / 10 / 21};
const day thursday{2021y / 10 / 28};
const day friday{2021y / 10 / 29};
const day saturday{2021y / 10 / 30};
const day sunday{2021y / 10 / 31};
const day monday{2021y / 11 / 1};

const calendar weekdays = calendar::weekdays();
const calendar office = weekdays.with_hours({{{7, 30}, {11, 30}}, {{13, 30}, {17, 0}}});

bound at(day on, clock_time clock) { return bound{instant{on, clock}}; }

std::string written(working_span which) {
  std::ostringstream out;
  out << which;
  return out.str();
}

/// F_k in minutes, by walking; past 2199 it is later than everything.
std::int64_t walked(const walker::listed_calendar& listed, std::int64_t k, std::int64_t from) {
  return walker::forward(listed, from, working_days{k}, roll::none)
      .value_or(std::numeric_limits<std::int64_t>::max());
}

/// The least k with F_k(from) >= until.
std::int64_t walked_to_reach(const walker::listed_calendar& listed, std::int64_t from,
                             std::int64_t until) {
  std::int64_t k = 0;
  while (walked(listed, k, from) < until)
    ++k;
  return k;
}

/// The greatest k with F_k(from) <= until, or minus the least with F_k(until) >= from.
std::int64_t walked_slack(const walker::listed_calendar& listed, std::int64_t from,
                          std::int64_t until) {
  if (until < from)
    return -walked_to_reach(listed, until, from);
  std::int64_t k = 0;
  while (walked(listed, k + 1, from) <= until)
    ++k;
  return k;
}

/// The last open day, not before the release's day, whose first open minute is before the bound.
std::optional<std::int64_t> walked_last_working_day(const walker::listed_calendar& listed,
                                                    std::int64_t limit, std::int64_t release_day) {
  for (std::int64_t each = std::min(walker::days - 1, limit / walker::per_day); each >= release_day;
       --each)
    if (listed.is_open(each) && each * walker::per_day + listed.hours.front().first < limit)
      return each;
  return std::nullopt;
}

}  // namespace

TEST_CASE("from the evening of 21/10/2021 six working days are left before 31/10") {
  const bound released = bound::after(instant{thursday_21, {17, 0}});
  const auto left = slack_between(released, bound{sunday}, weekdays);
  CHECK(left == working_span{6, 9 * 1440 + 6 * 60 + 59});
  CHECK(written(left) == "6 working days (9 d 6 h 59 min)");
}

TEST_CASE("a bound in days off is met last on the working day before") {
  CHECK(last_working_day(bound{sunday}, weekdays) == friday);
  CHECK(last_working_day(bound{sunday}, office) == friday);
  CHECK(last_working_day(bound{monday}, office) == friday);
  CHECK(last_working_day(bound{saturday}, office) == friday);
  CHECK(last_working_day(bound{friday}, office) == thursday);
}

TEST_CASE("a day whose office opens after the bound does not meet it") {
  CHECK(last_working_day(at(friday, {7, 30}), office) == thursday);
  CHECK(last_working_day(at(friday, {7, 31}), office) == friday);
  CHECK(last_working_day(at(monday, {7, 0}), office) == friday);
  CHECK(last_working_day(at(friday, {0, 1}), weekdays) == friday);
}

TEST_CASE("a bound with no open day since release is met on duty") {
  const instant in_the_evening{friday, {20, 0}};
  CHECK(last_working_day(bound{sunday}, office, in_the_evening) == friday);
  CHECK(last_working_day(bound{sunday}, office, instant{saturday}) == std::nullopt);
  CHECK(last_working_day(bound{sunday}, office, instant{thursday}) == friday);
  CHECK(last_working_day(bound{monday}, office, instant{monday}) == std::nullopt);
  CHECK(last_working_day(bound{sunday}, calendar::every_day(), instant{saturday}) == saturday);
}

TEST_CASE("before the first open day there is no last working day") {
  const auto sundays = calendar{"sundays", {true, false, false, false, false, false, false}};
  CHECK(last_working_day(bound{day{1900y / 1 / 7}}, sundays) == std::nullopt);
  CHECK(last_working_day(bound{day{1900y / 1 / 8}}, sundays) == day{1900y / 1 / 7});
  CHECK(last_working_day(bound{day{1900y / 1 / 1}}, weekdays) == std::nullopt);
  CHECK(last_working_day(at(day{1900y / 1 / 1}, {7, 30}), office) == std::nullopt);
}

TEST_CASE("slack is nought where not one working day fits, and negative where a bound is missed") {
  CHECK(slack_between(bound{friday}, bound{friday}, weekdays) == working_span{0, 0});
  CHECK(slack_between(bound{saturday}, bound{monday}, weekdays) == working_span{0, 2880});
  CHECK(slack_between(bound{friday}, bound{saturday}, weekdays) == working_span{1, 1440});
  CHECK(slack_between(at(friday, {0, 1}), bound{saturday}, weekdays) == working_span{0, 1439});
  CHECK(slack_between(bound{monday}, bound{saturday}, weekdays) == working_span{-1, -2880});
  CHECK(slack_between(bound{saturday}, bound{thursday}, weekdays) == working_span{-2, -2880});
  CHECK(slack_between(bound{saturday}, at(friday, {23, 59}), weekdays) == working_span{-1, -1});
}

TEST_CASE("the working days needed to reach a bound are nought if it is not later") {
  CHECK(working_days_to_reach(bound{friday}, bound{friday}, weekdays) == 0);
  CHECK(working_days_to_reach(bound{friday}, bound{thursday}, weekdays) == 0);
  CHECK(working_days_to_reach(bound{friday}, bound{saturday}, weekdays) == 1);
  CHECK(working_days_to_reach(bound{friday}, at(saturday, {0, 1}), weekdays) == 2);
  CHECK(working_days_to_reach(bound{thursday}, bound{sunday}, weekdays) == 3);
}

TEST_CASE("slack and working days to reach are what trying one k after the other finds") {
  const auto seed = support::seed() + 5;
  CAPTURE(seed);
  support::dice dice{seed};
  int negative = 0;
  for (int i = 0; i < 20; ++i) {
    const auto world = walker::random_world(dice);
    for (int j = 0; j < 120; ++j) {
      const auto from = world.random_bound(dice);
      const auto until = dice.percent(20)
                             ? std::clamp(from + dice.between(-2, 2), std::int64_t{0}, walker::end)
                             : world.random_bound(dice);
      CAPTURE(i, j, from, until);
      const bound first = bound::from_minutes(from);
      const bound last = bound::from_minutes(until);
      const auto slack = slack_between(first, last, world.made);
      REQUIRE(slack.days == walked_slack(world.listed, from, until));
      REQUIRE(slack.minutes == until - from);
      REQUIRE(working_days_to_reach(first, last, world.made) ==
              walked_to_reach(world.listed, from, until));
      negative += slack.days < 0 ? 1 : 0;
    }
  }
  CHECK(negative > 300);
}

TEST_CASE("the last working day is what going back day by day finds") {
  const auto seed = support::seed() + 6;
  CAPTURE(seed);
  support::dice dice{seed};
  int on_duty = 0;
  for (int i = 0; i < 20; ++i) {
    const auto world = walker::random_world(dice);
    for (int j = 0; j < 120; ++j) {
      const auto limit = world.random_bound(dice);
      const auto release =
          std::clamp(limit - dice.between(0, 10'000), std::int64_t{0}, walker::end - 1);
      CAPTURE(i, j, limit, release);
      const auto as_day = [](std::optional<std::int64_t> index) {
        return index ? std::optional{calendar::day_at(static_cast<std::size_t>(*index))}
                     : std::nullopt;
      };
      const bound until = bound::from_minutes(limit);
      REQUIRE(last_working_day(until, world.made) ==
              as_day(walked_last_working_day(world.listed, limit, 0)));
      const auto since =
          as_day(walked_last_working_day(world.listed, limit, release / walker::per_day));
      REQUIRE(last_working_day(until, world.made, instant::from_minutes(release)) == since);
      on_duty += since ? 0 : 1;
    }
  }
  CHECK(on_duty > 100);
}

TEST_CASE("elapsed time is told in days, hours and minutes") {
  CHECK(to_string(elapsed_message(0)) == "0 h 0 min");
  CHECK(to_string(elapsed_message(61)) == "1 h 1 min");
  CHECK(to_string(elapsed_message(1439)) == "23 h 59 min");
  CHECK(to_string(elapsed_message(1440)) == "1 d 0 h 0 min");
  CHECK(to_string(elapsed_message(-1501)) == "minus 1 d 1 h 1 min");
  CHECK(written({1, 1440}) == "1 working day (1 d 0 h 0 min)");
  CHECK(written({-1, -30}) == "-1 working day (minus 0 h 30 min)");
  CHECK(written({0, 30}) == "0 working days (0 h 30 min)");
}
