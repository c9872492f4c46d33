// SPDX-License-Identifier: BSL-1.0
#include <boost/date_time/posix_time/posix_time_types.hpp>
#include <catch2/catch.hpp>
#include <chidao/time/posix_time.hpp>
#include <chrono>

#include "tests/support/dice.hpp"

using namespace chidao;
using namespace std::chrono_literals;
namespace greg = boost::gregorian;
namespace posix = boost::posix_time;

TEST_CASE("a Boost time comes in as the same minute, and goes out as it came") {
  const posix::ptime published{greg::date{2021, 10, 21}, posix::hours{17}};
  CHECK(to_instant(published) == instant{day{2021y / 10 / 21}, {17, 0}});
  CHECK(to_ptime(instant{day{2021y / 10 / 21}, {17, 0}}) == published);

  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  for (int i = 0; i < 5'000; ++i) {
    const instant made = instant::from_minutes(dice.between(0, minute_count::end - 1));
    CAPTURE(made.minutes());
    REQUIRE(to_instant(to_ptime(made)) == made);
    REQUIRE(to_instant(to_ptime(made) + posix::milliseconds{dice.between(0, 59'999)}) == made);
  }
}

TEST_CASE("seconds of a Boost time are cut off, never rounded") {
  const instant last{day{2021y / 10 / 31}, {23, 59}};
  CHECK(to_instant({greg::date{2021, 10, 31}, posix::time_duration{23, 59, 59}}) == last);
  CHECK(to_instant({greg::date{2021, 11, 1}, posix::microseconds{-1}}) == last);
  CHECK(to_instant({greg::date{1970, 1, 1}, posix::microseconds{-1}}) ==
        instant{day{1969y / 12 / 31}, {23, 59}});
}

TEST_CASE("the special values of Boost times are refused") {
  const auto special = GENERATE(boost::date_time::not_a_date_time, boost::date_time::pos_infin,
                                boost::date_time::neg_infin);
  CHECK_THROWS_AS(to_instant(posix::ptime{special}), time_error);
  CHECK_THROWS_AS(to_instant({greg::date{special}, posix::hours{1}}), time_error);
  CHECK_THROWS_AS(to_instant({greg::date{2021, 10, 31}, posix::time_duration{special}}),
                  time_error);
}

TEST_CASE("a Boost time outside 1900 to 2199 is refused, the edges are not") {
  CHECK(to_instant({greg::date{1900, 1, 1}, posix::hours{0}}) == instant{});
  CHECK(to_instant({greg::date{2199, 12, 31}, posix::time_duration{23, 59, 59}}) ==
        instant{day{2199y / 12 / 31}, {23, 59}});
  CHECK_THROWS_AS(to_instant({greg::date{1900, 1, 1}, posix::microseconds{-1}}), time_error);
  CHECK_THROWS_AS(to_instant({greg::date{2200, 1, 1}, posix::hours{0}}), time_error);
}
