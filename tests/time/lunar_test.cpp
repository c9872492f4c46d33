// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/time/lunar.hpp>
#include <chidao/time/lunar_rule.hpp>
#include <fstream>
#include <sstream>
#include <string>

using namespace chidao;
using std::chrono::year;

namespace {

day on(int y, unsigned m, unsigned d) { return day{year{y} / m / d}; }

}  // namespace

TEST_CASE("the table of the lunar calendar is what the sky says, 1899 to 2199") {
  for (int y = 1899; y <= 2199; ++y) {
    INFO("lunar year " << y);
    const auto months = lunar_rule::months_of(y);
    std::optional<int> repeated;
    for (std::size_t i = 0; i + 1 < months.size(); ++i) {
      const auto& month = months[i];
      if (month.leap)
        repeated = month.number;
      const int length = days_between(month.first, months[i + 1].first);
      REQUIRE(from_lunar({y, month.number, 1, month.leap}) == month.first);
      REQUIRE(from_lunar({y, month.number, length, month.leap}) ==
              shifted(months[i + 1].first, -1));
      REQUIRE_FALSE(from_lunar({y, month.number, length + 1, month.leap}));
    }
    REQUIRE(leap_month(y) == repeated);
  }
}

TEST_CASE("every day of 1900 to 2199 has one lunar date, and the lunar date that day") {
  lunar_date before;
  for (day each = on(1900, 1, 1); each <= on(2199, 12, 31); each = shifted(each, 1)) {
    const lunar_date lunar = to_lunar(each);
    REQUIRE(from_lunar(lunar) == each);
    REQUIRE_FALSE(lunar == before);
    before = lunar;
  }
}

TEST_CASE("days that are known: Tet of 1968, 1985, 2007 and 2030 at UTC+7") {
  // A day or a month earlier than the Chinese ones (30/1, 20/2, 18/2, 3/2).
  CHECK(from_lunar({1968, 1, 1}) == on(1968, 1, 29));
  CHECK(from_lunar({1985, 1, 1}) == on(1985, 1, 21));
  CHECK(from_lunar({2007, 1, 1}) == on(2007, 2, 17));
  CHECK(from_lunar({2030, 1, 1}) == on(2030, 2, 2));
  CHECK(to_lunar(on(2021, 4, 21)) == lunar_date{2021, 3, 10});
  CHECK(leap_month(2023) == 2);
  CHECK(leap_month(2025) == 6);
  CHECK(leap_month(2033) == 11);
  CHECK_FALSE(leap_month(2024));
}

TEST_CASE("a lunar date that does not exist has no day") {
  CHECK_FALSE(from_lunar({2024, 3, 1, true}));
  CHECK_FALSE(from_lunar({2025, 5, 1, true}));
  CHECK(from_lunar({2025, 6, 1, true}));
  CHECK_FALSE(from_lunar({2024, 0, 1}));
  CHECK_FALSE(from_lunar({2024, 13, 1}));
  CHECK_FALSE(from_lunar({2024, 1, 0}));
  CHECK_FALSE(from_lunar({2024, 1, 31}));
  CHECK_FALSE(from_lunar({1898, 1, 1}));
  CHECK_FALSE(from_lunar({2200, 1, 1}));
  CHECK_FALSE(leap_month(1898));
  CHECK_FALSE(leap_month(2200));
  CHECK_THROWS_AS(to_lunar(on(1899, 12, 31)), time_error);
  CHECK_THROWS_AS(to_lunar(on(2200, 1, 1)), time_error);
}

TEST_CASE("official use of the lunar calendar is 1968 to 2050") {
  CHECK_FALSE(is_official({1967, 12, 1}));
  CHECK(is_official({1968, 1, 1}));
  CHECK(is_official({2050, 12, 1}));
  CHECK_FALSE(is_official({2051, 1, 1}));
}

TEST_CASE("a lunar date is written as people write it") {
  CHECK(to_string(to_message(lunar_date{2024, 3, 10})) == "10/3 lunar 2024");
  CHECK(to_string(to_message(lunar_date{2025, 6, 1, true})) == "1/6 (leap month) lunar 2025");
}
