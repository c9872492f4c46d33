// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/time/gregorian.hpp>
#include <chrono>

using namespace chidao;
using namespace std::chrono_literals;
namespace greg = boost::gregorian;

TEST_CASE("a Boost date comes in as the same day, and goes out as it came") {
  CHECK(to_day(greg::date{2021, 10, 31}) == day{2021y / 10 / 31});
  CHECK(to_day(greg::date{1400, 1, 1}) == day{1400y / 1 / 1});
  CHECK(to_day(greg::date{9999, 12, 31}) == day{9999y / 12 / 31});
  CHECK(to_gregorian(day{2021y / 10 / 31}) == greg::date{2021, 10, 31});
  CHECK(to_gregorian(day{1400y / 1 / 1}) == greg::date{1400, 1, 1});
  CHECK(to_gregorian(day{9999y / 12 / 31}) == greg::date{9999, 12, 31});
}

TEST_CASE("the special values of Boost dates are refused") {
  const auto special = GENERATE(boost::date_time::not_a_date_time, boost::date_time::pos_infin,
                                boost::date_time::neg_infin);
  CHECK_THROWS_AS(to_day(greg::date{special}), time_error);
  CHECK_THROWS_WITH(to_day(greg::date{special}), Catch::StartsWith("not-a-date-time and the"));
}

TEST_CASE("Boost's named extremes are days like others") {
  CHECK(to_day(greg::date{boost::date_time::min_date_time}) == day{1400y / 1 / 1});
  CHECK(to_day(greg::date{boost::date_time::max_date_time}) == day{9999y / 12 / 31});
}
