// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/time/bound.hpp>
#include <chrono>
#include <cstdint>
#include <sstream>
#include <string>

using namespace chidao;
using namespace std::chrono_literals;

namespace {

const day october_31{2021y / 10 / 31};

std::string written(bound which) {
  std::ostringstream out;
  out << which;
  return out.str();
}

}  // namespace

TEST_CASE("a bound is the first minute that is too late") {
  const bound limit{october_31};
  CHECK(in_time(instant{day{2021y / 10 / 30}, {23, 59}}, limit));
  CHECK_FALSE(in_time(instant{october_31}, limit));
  const bound two_o_clock{instant{october_31, {14, 0}}};
  CHECK(in_time(instant{october_31, {13, 59}}, two_o_clock));
  CHECK_FALSE(in_time(instant{october_31, {14, 0}}, two_o_clock));
}

TEST_CASE("what is done in a minute was complete before the next") {
  const instant done{october_31, {17, 0}};
  CHECK(bound::after(done) == bound{instant{october_31, {17, 1}}});
  CHECK(in_time(done, bound::after(done)));
  CHECK_FALSE(in_time(done, bound{done}));
}

TEST_CASE("a bound at midnight ends the day before and begins its own") {
  const bound limit{october_31};
  CHECK(limit.is_midnight());
  CHECK(limit.last_day() == day{2021y / 10 / 30});
  CHECK(limit.first_late_day() == october_31);
  CHECK(limit.clock() == clock_time{0, 0});
}

TEST_CASE("a bound within a day ends and begins in that day") {
  for (const clock_time at : {clock_time{0, 1}, clock_time{14, 0}, clock_time{23, 59}}) {
    const bound limit{instant{october_31, at}};
    CHECK_FALSE(limit.is_midnight());
    CHECK(limit.last_day() == october_31);
    CHECK(limit.first_late_day() == october_31);
    CHECK(limit.clock() == at);
  }
}

TEST_CASE("bounds go from the start of 1900 to the end of 2199, both included") {
  const bound first{day{1900y / 1 / 1}};
  CHECK(first.minutes() == 0);
  CHECK(first.last_day() == day{1899y / 12 / 31});
  CHECK(first.first_late_day() == day{1900y / 1 / 1});
  const bound last{day{2200y / 1 / 1}};
  CHECK(last.minutes() == 157'785'120);
  CHECK(last.last_day() == day{2199y / 12 / 31});
  CHECK(last.first_late_day() == day{2200y / 1 / 1});
  CHECK(bound::after(instant{day{2199y / 12 / 31}, {23, 59}}) == last);
  CHECK(bound::from_minutes(0) == first);
  CHECK(bound::from_minutes(157'785'120) == last);

  CHECK_THROWS_WITH(bound{day{1899y / 12 / 31}},
                    Catch::StartsWith("the bound lies outside 1900-01-01 00:00 to 2200-01-01"));
  CHECK_THROWS_AS(bound{day{2200y / 1 / 2}}, time_error);
  CHECK_THROWS_AS(bound{day{1400y / 1 / 1}}, time_error);
  CHECK_THROWS_AS(bound{day{9999y / 12 / 31}}, time_error);
  CHECK_THROWS_AS(bound::from_minutes(-1), time_error);
  CHECK_THROWS_AS(bound::from_minutes(157'785'121), time_error);
  CHECK_THROWS_AS(bound::from_minutes(INT64_MAX), time_error);
  CHECK_THROWS_AS(bound::from_minutes(INT64_MIN), time_error);
}

TEST_CASE("earlier bounds are less") {
  CHECK(bound{october_31} < bound{instant{october_31, {0, 1}}});
  CHECK(bound{instant{october_31, {23, 59}}} < bound{day{2021y / 11 / 1}});
  CHECK(bound{instant{october_31, {24, 0}}} == bound{day{2021y / 11 / 1}});
  CHECK_FALSE(bound{october_31} < bound{october_31});
}

TEST_CASE("a bound is shown by its day, and by its clock unless at midnight") {
  CHECK(written(bound{october_31}) == "before 31/10/2021");
  CHECK(written(bound{instant{october_31, {14, 0}}}) == "before 14:00 31/10/2021");
  CHECK(written(bound{instant{october_31, {0, 1}}}) == "before 00:01 31/10/2021");
}
