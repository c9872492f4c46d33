// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/time/day.hpp>
#include <chidao/time/gregorian.hpp>
#include <chrono>
#include <cstdint>
#include <sstream>
#include <string>
#include <type_traits>

using namespace chidao;
using namespace std::chrono_literals;

namespace {

/// A civil calendar that knows only how to go to the next day.
struct civil_walk {
  int year = 1400;
  unsigned month = 1;
  unsigned in_month = 1;
  unsigned weekday = 3;  // 1400-01-01 was a Wednesday

  unsigned length() const {
    if (month == 2)
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }
  void next() {
    weekday = weekday == 6 ? 0 : weekday + 1;
    if (in_month++ < length())
      return;
    in_month = 1;
    if (month++ < 12)
      return;
    month = 1;
    ++year;
  }
};

#if defined(__SANITIZE_ADDRESS__)
constexpr int every = 13;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr int every = 13;
#else
constexpr int every = 1;
#endif
#else
constexpr int every = 1;
#endif

}  // namespace

TEST_CASE("every day from 1400 to 9999 is the same day to std::chrono, to Boost and to a walk") {
  civil_walk walk;
  const day first{1400y / 1 / 1};
  std::int64_t days = 0;
  for (; walk.year < 10000; walk.next(), ++days) {
    if (days % every != 0)
      continue;
    const std::chrono::year_month_day date{std::chrono::year{walk.year},
                                           std::chrono::month{walk.month},
                                           std::chrono::day{walk.in_month}};
    const day made{date};
    const auto boost = to_gregorian(made);
    const bool good = days_between(first, made) == days && made.date() == date &&
                      made.weekday().c_encoding() == walk.weekday &&
                      boost.year_month_day().year == walk.year &&
                      boost.year_month_day().month == walk.month &&
                      boost.year_month_day().day == walk.in_month && to_day(boost) == made;
    if (!good)
      FAIL(made << " is not " << walk.year << '-' << walk.month << '-' << walk.in_month);
  }
  CHECK(days == 3'141'085);  // 8600 years of 365 days and 2085 leap days
  CHECK(shifted(first, days - 1) == day{9999y / 12 / 31});
}

TEST_CASE("a day made of nothing is 1970-01-01") {
  CHECK(day{} == day{1970y / 1 / 1});
  CHECK(day{}.serial() == 0);
}

TEST_CASE("a date that is in no calendar is refused and named") {
  CHECK_THROWS_WITH(day{2021y / 2 / 29}, "there is no day 2021-2-29; expected a day of the "
                                         "Gregorian calendar, 1400-01-01 to 9999-12-31");
  CHECK_THROWS_AS(day{1900y / 2 / 29}, time_error);
  CHECK_THROWS_AS(day{2021y / 4 / 31}, time_error);
  CHECK_THROWS_AS(day{2021y / 13 / 1}, time_error);
  CHECK_THROWS_AS(day{2021y / 1 / 0}, time_error);
  CHECK_NOTHROW(day{2000y / 2 / 29});
}

TEST_CASE("a day outside 1400 to 9999 is refused") {
  CHECK_NOTHROW(day{1400y / 1 / 1});
  CHECK_NOTHROW(day{9999y / 12 / 31});
  CHECK_THROWS_WITH(day{1399y / 12 / 31}, Catch::StartsWith("the day lies outside 1400-01-01"));
  CHECK_THROWS_AS(day{10000y / 1 / 1}, time_error);
  try {
    static_cast<void>(day{10000y / 1 / 1});
  } catch (const error& caught) {
    CHECK(caught.code() == "day-out-of-range");
  }
}

TEST_CASE("a day counts from 1970 and back") {
  CHECK(day::from_serial(0) == day{1970y / 1 / 1});
  CHECK(day::from_serial(-1) == day{1969y / 12 / 31});
  CHECK(day{2000y / 3 / 1}.serial() == 11017);
  CHECK(day::from_serial(day{1400y / 1 / 1}.serial()) == day{1400y / 1 / 1});
  CHECK(day::from_serial(day{9999y / 12 / 31}.serial()) == day{9999y / 12 / 31});
  CHECK_THROWS_AS(day::from_serial(day{1400y / 1 / 1}.serial() - 1), time_error);
  CHECK_THROWS_AS(day::from_serial(day{9999y / 12 / 31}.serial() + 1), time_error);
  CHECK_THROWS_AS(day::from_serial(INT64_MAX), time_error);
  CHECK_THROWS_AS(day::from_serial(INT64_MIN), time_error);
}

TEST_CASE("days shift and lie apart by whole days") {
  CHECK(shifted(day{2021y / 10 / 31}, 1) == day{2021y / 11 / 1});
  CHECK(shifted(day{2021y / 1 / 1}, -1) == day{2020y / 12 / 31});
  CHECK(shifted(day{1400y / 1 / 1}, 3'141'084) == day{9999y / 12 / 31});
  CHECK(shifted(day{9999y / 12 / 31}, -3'141'084) == day{1400y / 1 / 1});
  CHECK(days_between(day{2021y / 10 / 21}, day{2021y / 10 / 31}) == 10);
  CHECK(days_between(day{2021y / 10 / 31}, day{2021y / 10 / 21}) == -10);
}

TEST_CASE("a shift out of the range is refused however far it goes") {
  CHECK_THROWS_AS(shifted(day{9999y / 12 / 31}, 1), time_error);
  CHECK_THROWS_AS(shifted(day{1400y / 1 / 1}, -1), time_error);
  CHECK_THROWS_AS(shifted(day{9999y / 12 / 31}, INT64_MAX), time_error);
  CHECK_THROWS_AS(shifted(day{1400y / 1 / 1}, INT64_MIN), time_error);
  CHECK_THROWS_AS(shifted(day{1400y / 1 / 1}, 3'141'085), time_error);
}

TEST_CASE("earlier days are less") {
  CHECK(day{2021y / 10 / 30} < day{2021y / 10 / 31});
  CHECK(day{2021y / 10 / 31} < day{2021y / 11 / 1});
  CHECK(day{1969y / 12 / 31} < day{});
  CHECK_FALSE(day{2021y / 11 / 1} < day{2021y / 11 / 1});
}

TEST_CASE("a day is written day first, with two digits, as both languages do") {
  CHECK(to_string(day{2021y / 10 / 31}) == "31/10/2021");
  CHECK(to_string(day{2021y / 2 / 1}) == "01/02/2021");
  CHECK(to_string(day{1400y / 1 / 1}) == "01/01/1400");
  std::ostringstream out;
  out << day{9999y / 12 / 31};
  CHECK(out.str() == "31/12/9999");
}

TEST_CASE("a day is shown with the name of its weekday") {
  const std::string names[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                               "Thursday", "Friday", "Saturday"};
  const day sunday{2021y / 10 / 31};
  for (int i = 0; i < 7; ++i)
    CHECK(to_string(weekday_message(shifted(sunday, i))) == names[i]);
  CHECK(to_string(weekday_and_day(sunday)) == "Sunday 31/10/2021");
}

TEST_CASE("no number is taken for a day") {
  STATIC_REQUIRE_FALSE(std::is_convertible_v<int, day>);
  STATIC_REQUIRE(day{2021y / 10 / 31}.serial() == 18931);
}
