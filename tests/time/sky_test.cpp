// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/time/instant.hpp>
#include <chidao/time/lunar_rule.hpp>
#include <chidao/time/sky.hpp>
#include <chrono>
#include <vector>

using namespace chidao;
using namespace std::chrono_literals;

namespace {

/// Seconds after 1970-01-01 00:00 UTC.
double seconds(day on, int hour, int minute) {
  return 86400.0 * on.serial() + 3600.0 * hour + 60.0 * minute;
}

}  // namespace

TEST_CASE("new moons are those of the almanacs, to the minute") {
  // Meeus, example 49.a: 1977 February 18 at 3:37:42 dynamical time, 48 seconds more than UTC.
  CHECK(sky::new_moon(-283) == Approx(seconds(1977y / 2 / 18, 3, 36) + 54).margin(10));
  // United States Naval Observatory: 2000 January 6 at 18:14, 2024 April 8 at 18:21 (an eclipse).
  CHECK(sky::new_moon(0) == Approx(seconds(2000y / 1 / 6, 18, 14)).margin(60));
  CHECK(sky::new_moon(300) == Approx(seconds(2024y / 4 / 8, 18, 21)).margin(60));
}

TEST_CASE("solstices and equinoxes are those of the almanacs, to the minute") {
  // Meeus, example 27.a: 1962 June 21 at 21:24:42 dynamical time, 34 seconds more than UTC.
  CHECK(sky::sun_reaches(1962, 90) == Approx(seconds(1962y / 6 / 21, 21, 24) + 8).margin(10));
  // 2000: 20 March 7:35, 21 June 1:48, 22 September 17:28, 21 December 13:37.
  CHECK(sky::sun_reaches(2000, 0) == Approx(seconds(2000y / 3 / 20, 7, 35)).margin(60));
  CHECK(sky::sun_reaches(2000, 90) == Approx(seconds(2000y / 6 / 21, 1, 48)).margin(60));
  CHECK(sky::sun_reaches(2000, 180) == Approx(seconds(2000y / 9 / 22, 17, 28)).margin(60));
  CHECK(sky::sun_reaches(2000, 270) == Approx(seconds(2000y / 12 / 21, 13, 37)).margin(60));
  // Meeus, example 25.b: 1992 October 13 at 0 h dynamical time, 59 seconds more than UTC.
  CHECK(sky::solar_longitude(seconds(1992y / 10 / 13, 0, 0) - 59) ==
        Approx(199 + 54 / 60.0 + 21.818 / 3600).margin(0.5 / 3600));
}

TEST_CASE("clocks run ahead of the earth as measured and foreseen") {
  // Measured values (Meeus, table 10.A; IERS for 2020), and no jump between the polynomials.
  CHECK(sky::delta_t(1900) == Approx(-2.8).margin(0.5));
  CHECK(sky::delta_t(1930) == Approx(24.0).margin(0.5));
  CHECK(sky::delta_t(1950) == Approx(29.15).margin(0.5));
  CHECK(sky::delta_t(1980) == Approx(50.54).margin(0.5));
  CHECK(sky::delta_t(1995) == Approx(60.78).margin(0.5));
  CHECK(sky::delta_t(2020) == Approx(69.4).margin(2.5));
  for (const int year : {1920, 1941, 1961, 1986, 2005, 2050, 2150})
    CHECK(sky::delta_t(year - 1e-6) == Approx(sky::delta_t(year)).margin(1));
  CHECK(sky::error_in(1900) == 30);
  CHECK(sky::error_in(2026) == 30);
  CHECK(sky::error_in(2199) == 376);
}

TEST_CASE("the last new moon up to an instant is found") {
  for (int lunation = -1236; lunation < 2474; ++lunation) {
    REQUIRE(sky::lunation_at(sky::new_moon(lunation) + 1) == lunation);
    REQUIRE(sky::lunation_at(sky::new_moon(lunation) - 1) == lunation - 1);
  }
}

TEST_CASE("the close calls of each year are those of all years") {
  const auto all = lunar_rule::close_calls(1900, 2199);
  std::size_t found = 0;
  for (int year = 1900; year <= 2199; ++year)
    for (const auto& each : lunar_rule::close_calls(year, year)) {
      REQUIRE(found < all.size());
      REQUIRE(each.midnight == all[found].midnight);
      REQUIRE(std::abs(each.seconds) < each.may_err_by);
      ++found;
    }
  CHECK(found == all.size());
}
