// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/time/instant.hpp>
#include <chrono>
#include <cstdint>
#include <sstream>

#include "tests/support/dice.hpp"

using namespace chidao;
using namespace std::chrono_literals;

namespace {

const day first_day{1900y / 1 / 1};
const day last_day{2199y / 12 / 31};

std::chrono::system_clock::time_point utc(std::chrono::sys_days date,
                                          std::chrono::milliseconds after = 0ms) {
  return std::chrono::time_point_cast<std::chrono::system_clock::duration>(
      std::chrono::sys_time<std::chrono::milliseconds>{date} + after);
}

constexpr auto vietnam = 7h;

}  // namespace

TEST_CASE("an instant is a minute of a day") {
  const instant published{day{2021y / 10 / 21}, {17, 0}};
  CHECK(published.on() == day{2021y / 10 / 21});
  CHECK(published.at() == clock_time{17, 0});
  CHECK(instant{day{2021y / 10 / 21}}.at() == clock_time{});
  CHECK(instant{} == instant{first_day});
  CHECK(instant{day{2021y / 10 / 21}, {16, 59}} < published);
  CHECK(instant{day{2021y / 10 / 22}} > published);
  CHECK_FALSE(published < published);
}

TEST_CASE("24:00 is the next day's 00:00") {
  const instant midnight{day{2021y / 10 / 31}, {24, 0}};
  CHECK(midnight == instant{day{2021y / 11 / 1}});
  CHECK(midnight.on() == day{2021y / 11 / 1});
  CHECK(midnight.at() == clock_time{0, 0});
}

TEST_CASE("instants go from the first minute of 1900 to the last of 2199") {
  CHECK(instant{first_day}.minutes() == 0);
  CHECK(instant{last_day, {23, 59}}.minutes() == 157'785'119);
  CHECK(instant::from_minutes(157'785'119).on() == last_day);
  CHECK(instant::from_minutes(157'785'119).at() == clock_time{23, 59});
  CHECK_THROWS_WITH((instant{last_day, {24, 0}}),
                    "the minute lies outside 1900-01-01 00:00 to 2199-12-31 23:59; "
                    "expected a minute from 1900-01-01 00:00 to 2199-12-31 23:59");
  CHECK_THROWS_AS((instant{day{1899y / 12 / 31}, {23, 59}}), time_error);
  CHECK((instant{day{1899y / 12 / 31}, {24, 0}} == instant{first_day}));
  CHECK_THROWS_AS(instant{day{2200y / 1 / 1}}, time_error);
  CHECK_THROWS_AS(instant{day{1400y / 1 / 1}}, time_error);
  CHECK_THROWS_AS(instant{day{9999y / 12 / 31}}, time_error);
  CHECK_THROWS_AS(instant::from_minutes(-1), time_error);
  CHECK_THROWS_AS(instant::from_minutes(157'785'120), time_error);
  CHECK_THROWS_AS(instant::from_minutes(INT64_MAX), time_error);
  CHECK_THROWS_AS(instant::from_minutes(INT64_MIN), time_error);
}

TEST_CASE("day, clock and count of minutes tell the same instant") {
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  for (int i = 0; i < 20'000; ++i) {
    const auto minutes = dice.between(0, 157'785'119);
    const instant made = instant::from_minutes(minutes);
    CAPTURE(minutes);
    REQUIRE(made.minutes() == minutes);
    REQUIRE(instant{made.on(), made.at()} == made);
    REQUIRE(std::int64_t{days_between(first_day, made.on())} * 1440 + made.at().minutes() ==
            minutes);
  }
}

TEST_CASE("a system clock's time becomes local by a fixed offset") {
  CHECK(local_instant(utc(2021y / 10 / 21, 10h), vietnam) ==
        instant{day{2021y / 10 / 21}, {17, 0}});
  CHECK(local_instant(utc(2021y / 10 / 21, 17h), vietnam) == instant{day{2021y / 10 / 22}});
  CHECK(local_instant(utc(2021y / 1 / 1), -5h) == instant{day{2020y / 12 / 31}, {19, 0}});
  CHECK(local_instant(utc(2021y / 1 / 1), 5h + 45min) == instant{day{2021y / 1 / 1}, {5, 45}});
}

TEST_CASE("seconds of a system clock are cut off, before 1970 too") {
  const instant four_past{day{2021y / 10 / 21}, {0, 4}};
  CHECK(local_instant(utc(2021y / 10 / 21, 4min), 0h) == four_past);
  CHECK(local_instant(utc(2021y / 10 / 21, 4min + 59s + 999ms), 0h) == four_past);
  CHECK(local_instant(utc(2021y / 10 / 21, 5min), 0h) > four_past);

  const instant last_minute{day{1969y / 12 / 31}, {23, 59}};
  CHECK(local_instant(utc(1970y / 1 / 1, -1ms), 0h) == last_minute);
  CHECK(local_instant(utc(1970y / 1 / 1, -60s), 0h) == last_minute);
  CHECK(local_instant(utc(1970y / 1 / 1, -60s - 1ms), 0h) < last_minute);
  CHECK(local_instant(utc(1954y / 7 / 20, 17h + 30s), vietnam) == instant{day{1954y / 7 / 21}});
}

TEST_CASE("a system clock's time is judged by its local minute, at both ends of the range") {
  CHECK(local_instant(utc(1899y / 12 / 31, 17h), vietnam) == instant{first_day});
  CHECK_THROWS_AS(local_instant(utc(1899y / 12 / 31, 17h - 1ms), vietnam), time_error);
  CHECK(local_instant(utc(2199y / 12 / 31, 17h - 1ms), vietnam) == instant{last_day, {23, 59}});
  CHECK_THROWS_AS(local_instant(utc(2199y / 12 / 31, 17h), vietnam), time_error);
}

TEST_CASE("an instant is written as people do, the clock first") {
  std::ostringstream out;
  out << instant{day{2021y / 10 / 21}, {17, 0}};
  CHECK(out.str() == "17:00 21/10/2021");
}
