// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/time/calendar.hpp>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tests/time/walker.hpp"

using namespace chidao;
using namespace std::chrono_literals;

namespace {

const day first_day{1900y / 1 / 1};
const day last_day{2199y / 12 / 31};
const day friday{2021y / 10 / 29};
const day saturday{2021y / 10 / 30};
const day monday{2021y / 11 / 1};

}  // namespace

TEST_CASE("the weekday calendar is open from Monday to Friday, round the clock") {
  const auto weekdays = calendar::weekdays();
  for (day each = day{2021y / 1 / 1}; each < day{2022y / 1 / 1}; each = shifted(each, 1)) {
    const unsigned number = each.weekday().c_encoding();
    REQUIRE(weekdays.is_open(each) == (number != 0 && number != 6));
  }
  CHECK(weekdays.name() == "weekdays");
  CHECK(weekdays.version().empty());
  CHECK(weekdays.hours() == std::vector<calendar::opening>{{{0, 0}, {24, 0}}});
  CHECK(weekdays.first_covered() == first_day);
  CHECK(weekdays.last_covered() == last_day);
}

TEST_CASE("the every-day calendar has no day off") {
  const auto duty = calendar::every_day();
  CHECK(duty.name() == "every-day");
  CHECK(duty.is_open(saturday));
  CHECK(duty.open_days().count() == 109'573);
}

TEST_CASE("a calendar holds the days from 1900 to 2199") {
  const auto duty = calendar::every_day();
  CHECK(duty.is_open(first_day));
  CHECK(duty.is_open(last_day));
  CHECK_THROWS_WITH(duty.is_open(day{1899y / 12 / 31}),
                    Catch::StartsWith("a calendar cannot hold 31/12/1899: it lies outside"));
  CHECK_THROWS_AS(duty.is_open(day{2200y / 1 / 1}), time_error);
  CHECK_THROWS_AS(duty.with_days_off({day{1899y / 12 / 31}}), time_error);
  CHECK_THROWS_AS(duty.with_make_up_days({day{2200y / 1 / 1}}), time_error);
  CHECK(calendar::index_of(first_day) == 0);
  CHECK(calendar::index_of(last_day) == 109'572);
  CHECK(calendar::day_at(0) == first_day);
  CHECK(calendar::day_at(109'572) == last_day);
}

TEST_CASE("a calendar without an open weekday is refused") {
  CHECK_THROWS_WITH((calendar{"never", {}}),
                    "the calendar has no open weekday; "
                    "expected at least one weekday on which offices are open");
  CHECK_NOTHROW(calendar{"sundays", {true, false, false, false, false, false, false}});
}

TEST_CASE("open days are the weekday rule, minus days off, plus make-up days") {
  const auto plain = calendar::weekdays();
  const auto off = plain.with_days_off({friday, saturday});
  CHECK_FALSE(off.is_open(friday));
  CHECK_FALSE(off.is_open(saturday));
  CHECK(off.is_open(monday));
  const auto made_up = off.with_make_up_days({saturday});
  CHECK(made_up.is_open(saturday));
  CHECK_FALSE(made_up.is_open(friday));
}

TEST_CASE("a make-up day wins over a day off, whichever is told first") {
  const auto plain = calendar::weekdays();
  CHECK(plain.with_days_off({friday}).with_make_up_days({friday}).is_open(friday));
  CHECK(plain.with_make_up_days({friday}).with_days_off({friday}).is_open(friday));
  CHECK(plain.with_make_up_days({saturday}).with_days_off({saturday}).is_open(saturday));
}

TEST_CASE("a calendar is a value: another one made from it leaves it as it was") {
  const auto plain = calendar::weekdays();
  const auto off = plain.with_days_off({friday});
  CHECK(plain.is_open(friday));
  CHECK(off.with_days_off({monday}).is_open(friday) == false);
  CHECK(off.is_open(monday));
}

TEST_CASE("calendars are equal if name, version, hours, days and coverage are") {
  const auto plain = calendar::weekdays();
  const auto copy = plain;
  CHECK(copy == plain);
  CHECK(calendar::weekdays() == plain);
  CHECK(plain.with_days_off({saturday}) == plain);
  CHECK_FALSE(plain.named("office") == plain);
  CHECK_FALSE(plain.named("weekdays", "2") == plain);
  CHECK_FALSE(plain.with_hours({{{7, 30}, {11, 30}}}) == plain);
  CHECK_FALSE(plain.with_days_off({friday}) == plain);
  CHECK_FALSE(plain.with_coverage(friday, last_day) == plain);
  CHECK_FALSE(plain.with_coverage(first_day, friday) == plain);
  CHECK(plain.with_coverage(first_day, last_day) == plain);
}

TEST_CASE("a calendar can be given a name and a version, and keeps its days") {
  const auto office = calendar::weekdays().with_days_off({friday}).named("office", "2021-1");
  CHECK(office.name() == "office");
  CHECK(office.version() == "2021-1");
  CHECK_FALSE(office.is_open(friday));
  const auto other = office.named("other");
  CHECK(other.version().empty());
}

TEST_CASE("opening hours are non-empty, in order and apart") {
  using hours = std::vector<calendar::opening>;
  const auto plain = calendar::weekdays();
  const auto bad = GENERATE(hours{},                                        //
                            hours{{{8, 0}, {8, 0}}},                        //
                            hours{{{11, 0}, {8, 0}}},                       //
                            hours{{{8, 0}, {11, 0}}, {{10, 59}, {17, 0}}},  //
                            hours{{{13, 0}, {17, 0}}, {{8, 0}, {11, 0}}},   //
                            hours{{{13, 0}, {12, 0}}, {{14, 0}, {15, 0}}});
  CHECK_THROWS_WITH(plain.with_hours(bad),
                    "opening hours must be non-empty, in order and apart from each other; "
                    "expected a list such as 07:30-11:30, 13:30-17:00");
  const hours good{{{0, 0}, {11, 0}}, {{11, 0}, {12, 0}}, {{13, 0}, {24, 0}}};
  const auto split = plain.with_hours(good);
  CHECK(split.hours() == good);
}

TEST_CASE("a coverage has a first and a last day, both covered") {
  const auto october = calendar::weekdays().with_coverage(day{2021y / 10 / 1}, friday);
  CHECK(october.first_covered() == day{2021y / 10 / 1});
  CHECK(october.last_covered() == friday);
  CHECK(october.covers(day{2021y / 10 / 1}));
  CHECK(october.covers(friday));
  CHECK_FALSE(october.covers(day{2021y / 9 / 30}));
  CHECK_FALSE(october.covers(saturday));
  CHECK_FALSE(october.covers(day{9999y / 12 / 31}));
  CHECK(calendar::weekdays().with_coverage(friday, friday).covers(friday));
  CHECK_THROWS_WITH(calendar::weekdays().with_coverage(saturday, friday),
                    "the coverage ends before it begins; "
                    "expected a first and a last day, the last not the earlier");
  CHECK_THROWS_AS(calendar::weekdays().with_coverage(friday, day{2200y / 1 / 1}), time_error);
  CHECK_THROWS_AS(calendar::weekdays().with_coverage(day{1400y / 1 / 1}, friday), time_error);
}

TEST_CASE("beyond its coverage a calendar still follows its weekday rule and lists") {
  const auto covered = calendar::weekdays().with_days_off({monday}).with_coverage(friday, friday);
  CHECK_FALSE(covered.is_open(saturday));
  CHECK_FALSE(covered.is_open(monday));
  CHECK(covered.is_open(shifted(monday, 1)));
}

TEST_CASE("the last open day up to a day is found, if there is one") {
  const auto office = calendar::weekdays().with_days_off({friday});
  const auto last_open = [&](day latest) { return office.last_open(calendar::index_of(latest)); };
  CHECK(last_open(monday) == calendar::index_of(monday));
  CHECK(last_open(saturday) == calendar::index_of(day{2021y / 10 / 28}));
  const auto sundays = calendar{"sundays", {true, false, false, false, false, false, false}};
  CHECK(sundays.last_open(5) == std::nullopt);  // 1900-01-01 was a Monday
  CHECK(sundays.last_open(6) == std::size_t{6});
}

TEST_CASE("random calendars are open on the days their lists say") {
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  for (int i = 0; i < 6; ++i) {
    const auto world = walker::random_world(dice);
    std::size_t open = 0;
    for (std::int64_t each = 0; each < walker::days; ++each) {
      const auto index = static_cast<std::size_t>(each);
      const bool expected = world.listed.is_open(each);
      if (world.made.open_days().contains(index) != expected)
        FAIL(calendar::day_at(index));
      open += expected ? 1 : 0;
    }
    REQUIRE(world.made.open_days().count() == open);
  }
}
