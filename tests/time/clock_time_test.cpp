// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/time/clock_time.hpp>
#include <climits>
#include <sstream>

using namespace chidao;

TEST_CASE("every minute from 00:00 to 24:00 is a time of day, in order") {
  int minutes = 0;
  for (int hour = 0; hour < 24; ++hour)
    for (int minute = 0; minute < 60; ++minute, ++minutes) {
      const clock_time made{hour, minute};
      REQUIRE(made.minutes() == minutes);
      REQUIRE((minutes == 0) == !(clock_time{} < made));
    }
  CHECK(clock_time{24, 0}.minutes() == 1440);
  CHECK(clock_time{23, 59} < clock_time{24, 0});
  CHECK(clock_time{} == clock_time{0, 0});
  CHECK_FALSE(clock_time{7, 30} < clock_time{7, 30});
  CHECK_FALSE(clock_time{7, 30} == clock_time{19, 30});
}

TEST_CASE("what no clock shows is refused") {
  CHECK_THROWS_WITH((clock_time{24, 1}),
                    "there is no time of day 24:1; expected a time of day, 00:00 to 24:00");
  CHECK_THROWS_AS((clock_time{25, 0}), time_error);
  CHECK_THROWS_AS((clock_time{-1, 0}), time_error);
  CHECK_THROWS_AS((clock_time{0, -1}), time_error);
  CHECK_THROWS_AS((clock_time{0, 60}), time_error);
  CHECK_THROWS_AS((clock_time{INT_MAX, 0}), time_error);
  CHECK_THROWS_AS((clock_time{INT_MIN, 0}), time_error);
  CHECK_THROWS_AS((clock_time{0, INT_MAX}), time_error);
}

TEST_CASE("a time of day is written with two digits each") {
  std::ostringstream out;
  out << clock_time{} << ' ' << clock_time{7, 5} << ' ' << clock_time{13, 30} << ' '
      << clock_time{24, 0};
  CHECK(out.str() == "00:00 07:05 13:30 24:00");
}
