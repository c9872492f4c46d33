// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/time/duration.hpp>
#include <chrono>
#include <cstdint>
#include <sstream>
#include <string>
#include <type_traits>

using namespace chidao;
using namespace std::chrono_literals;

namespace {

std::string written(duration which) {
  std::ostringstream out;
  out << which;
  return out.str();
}

}  // namespace

TEST_CASE("a duration has a kind and a count") {
  CHECK(duration{} == minutes{0});
  CHECK(working_days{3}.counts() == duration::kind::working_days);
  CHECK(working_days{3}.count() == 3);
  CHECK(working_minutes{3}.counts() == duration::kind::working_minutes);
  CHECK(calendar_days{3}.counts() == duration::kind::calendar_days);
  CHECK(minutes{3}.counts() == duration::kind::minutes);
  CHECK(weeks{3}.counts() == duration::kind::weeks);
  CHECK(months{3}.counts() == duration::kind::months);
  CHECK(years{3}.counts() == duration::kind::years);
  CHECK(months{3}.with_count(5) == months{5});
}

TEST_CASE("durations of different kinds are neither equal nor convertible") {
  CHECK(duration{working_days{3}} == working_days{3});
  CHECK_FALSE(duration{working_days{3}} == calendar_days{3});
  CHECK_FALSE(duration{working_days{3}} == working_days{4});
  CHECK(duration{calendar_days{3}} == calendar_days{3});
  STATIC_REQUIRE_FALSE(std::is_convertible_v<working_days, calendar_days>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<int, working_days>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<duration, duration::kind, std::int64_t>);
}

TEST_CASE("a count that is negative or beyond a million is refused") {
  CHECK(working_days{1'000'000}.count() == 1'000'000);
  CHECK_THROWS_WITH(working_days{-1},
                    "a duration of -1 is not possible; expected a count from 0 to 1000000");
  CHECK_THROWS_AS(minutes{1'000'001}, time_error);
  CHECK_THROWS_AS(working_minutes{std::int64_t{1} << 32}, time_error);
  CHECK_THROWS_AS(calendar_days{INT64_MAX}, time_error);
  CHECK_THROWS_AS(calendar_days{INT64_MIN}, time_error);
}

TEST_CASE("days that meet a clock bound are coarse") {
  const bound clock{instant{day{2021y / 10 / 31}, {14, 0}}};
  const bound midnight{day{2021y / 10 / 31}};
  CHECK(is_coarse(working_days{1}, clock));
  CHECK(is_coarse(calendar_days{1}, clock));
  CHECK_FALSE(is_coarse(working_days{1}, midnight));
  CHECK_FALSE(is_coarse(calendar_days{1}, midnight));
  CHECK_FALSE(is_coarse(working_days{0}, clock));
  CHECK(is_coarse(months{1}, clock));
  CHECK_FALSE(is_coarse(minutes{1}, clock));
  CHECK_FALSE(is_coarse(working_minutes{1}, clock));
  CHECK_FALSE(is_coarse(working_minutes{1}, clock));
}

TEST_CASE("a duration is written with its count and kind") {
  CHECK(written(minutes{1}) == "1 minute");
  CHECK(written(minutes{90}) == "90 minutes");
  CHECK(written(working_minutes{1}) == "1 working minute");
  CHECK(written(working_minutes{0}) == "0 working minutes");
  CHECK(written(calendar_days{1}) == "1 calendar day");
  CHECK(written(calendar_days{10}) == "10 calendar days");
  CHECK(written(working_days{1}) == "1 working day");
  CHECK(written(working_days{5}) == "5 working days");
}
