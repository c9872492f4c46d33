// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/time/step.hpp>
#include <chidao/time/vietnamese_calendar.hpp>
#include <chrono>
#include <map>
#include <string>

using namespace chidao;
using namespace std::chrono_literals;

namespace {

using kind = special_day::kind;

/// The days of years by law and these announcements, as "kind: reason (basis)".
std::map<day, std::string> days_of(int first, int last,
                                   const std::vector<announcement>& announced = {},
                                   std::optional<day> known_on = {}) {
  std::map<day, std::string> out;
  for (const special_day& each : vietnamese_days(first, last, announced, known_on))
    out.emplace(each.on, to_string(to_message(each)));
  return out;
}

const std::string law = " (Labour Code 2019, article 112.1)";
const std::string lieu = " (Labour Code 2019, article 111.3)";

/// Announcements as of 2024: Tet, the second day of National Day, and a late exchange.
std::vector<announcement> of_2024() {
  announcement tet;
  tet.number = "5015/TB";
  tet.issued = 2023y / 11 / 22;
  tet.tet = {{2024y / 2 / 8, 2024y / 2 / 14}};
  tet.days_off = {{2024y / 9 / 3, holiday::national_day}};
  announcement exchange;
  exchange.number = "2450/VPCP-KGVX";
  exchange.issued = 2024y / 4 / 12;
  exchange.exchanges = {{2024y / 4 / 29, 2024y / 5 / 4}};
  return {tet, exchange};
}

}  // namespace

TEST_CASE("law alone gives fixed days, the first three of Tet, 10/3 lunar, and days in lieu") {
  // 2023: 1 January a Sunday, Tet on Sunday 22 January, 10/3 lunar on Saturday 29 April, the day
  // before a Sunday that is a holiday and a Monday that is another; 2 September a Saturday.
  CHECK(days_of(2023, 2023) ==
        std::map<day, std::string>{
            {2023y / 1 / 1, "New Year" + law},
            {2023y / 1 / 2, "day off in lieu: New Year on 01/01/2023" + lieu},
            {2023y / 1 / 22, "Lunar New Year" + law},
            {2023y / 1 / 23, "Lunar New Year" + law},
            {2023y / 1 / 24, "Lunar New Year" + law},
            {2023y / 1 / 25, "day off in lieu: Lunar New Year on 22/01/2023" + lieu},
            {2023y / 4 / 29, "Hung Kings' Commemoration Day" + law},
            {2023y / 4 / 30, "Liberation Day" + law},
            {2023y / 5 / 1, "Labour Day" + law},
            {2023y / 5 / 2, "day off in lieu: Hung Kings' Commemoration Day on 29/04/2023" + lieu},
            {2023y / 5 / 3, "day off in lieu: Liberation Day on 30/04/2023" + lieu},
            {2023y / 9 / 2, "National Day" + law},
            {2023y / 9 / 4, "day off in lieu: National Day on 02/09/2023" + lieu}});
}

TEST_CASE("before 2021 the Labour Code of 2012 is named, and before 2013 no law is applied") {
  CHECK(days_of(2020, 2020).at(2020y / 9 / 2) == "National Day (Labour Code 2012, article 115.1)");
  CHECK(days_of(2019, 2019).at(2019y / 4 / 15) ==
        "day off in lieu: Hung Kings' Commemoration Day on 14/04/2019 (Labour Code 2012, article "
        "115.3)");
  CHECK(days_of(2012, 2012).empty());
  CHECK_FALSE(days_of(2013, 2013).empty());
}

TEST_CASE("an announced block takes the place of the law's three days and their days in lieu") {
  const auto days = days_of(2024, 2024, of_2024());
  // Tet is Saturday 10 to Monday 12 February; the block holds the days in lieu.
  CHECK(days.count(2024y / 2 / 7) == 0);
  CHECK(days.at(2024y / 2 / 8) == "Lunar New Year (5015/TB)");
  CHECK(days.at(2024y / 2 / 14) == "Lunar New Year (5015/TB)");
  CHECK(days.count(2024y / 2 / 15) == 0);
  CHECK(days.at(2024y / 9 / 2) == "National Day" + law);
  CHECK(days.at(2024y / 9 / 3) == "National Day (5015/TB)");
  CHECK(days.at(2024y / 4 / 29) == "off in exchange, worked on 04/05/2024 (2450/VPCP-KGVX)");
  CHECK(days.at(2024y / 5 / 4) == "worked in exchange for 29/04/2024 (2450/VPCP-KGVX)");
  // Of other years nothing is told.
  CHECK(days_of(2023, 2023, of_2024()) == days_of(2023, 2023));
  CHECK(days_of(2025, 2025, of_2024()) == days_of(2025, 2025));
}

TEST_CASE("an exchange is known from the day it was announced") {
  const calendar before = vietnamese_calendar(of_2024(), 2024y / 4 / 11);
  CHECK(before.is_open(2024y / 4 / 29));
  CHECK_FALSE(before.is_open(2024y / 5 / 4));
  const calendar after = vietnamese_calendar(of_2024(), 2024y / 4 / 12);
  CHECK_FALSE(after.is_open(2024y / 4 / 29));
  CHECK(after.is_open(2024y / 5 / 4));
  // Three working days after Friday 26 April: 29 April, 2 and 3 May; with the exchange 2, 3, 4 May.
  const bound friday_evening = bound::after(instant{2024y / 4 / 26, {17, 0}});
  CHECK(step_forward(friday_evening, working_days{3}, before).at == bound{2024y / 5 / 4});
  CHECK(step_forward(friday_evening, working_days{3}, after).at == bound{2024y / 5 / 5});
}

TEST_CASE("a paper whose day of issue is not known counts always") {
  std::vector<announcement> announced = of_2024();
  announced[1].issued.reset();
  CHECK_FALSE(vietnamese_calendar(announced, 2024y / 1 / 1).is_open(2024y / 4 / 29));
}

TEST_CASE("24 November is a day off only where announced") {
  CHECK(vietnamese_calendar({}).is_open(2026y / 11 / 24));
  announcement culture_day;
  culture_day.number = "30/NQ-CP";
  culture_day.days_off = {{2026y / 11 / 24, holiday::culture_day}};
  const std::vector announced{culture_day};
  const calendar with = vietnamese_calendar(announced);
  CHECK_FALSE(with.is_open(2026y / 11 / 24));
  CHECK(to_string(*with.why_closed(2026y / 11 / 24)) == "Vietnam Culture Day (30/NQ-CP)");
}

TEST_CASE("an announced holiday on a day of rest is made up on the next working day") {
  announcement second_day;
  second_day.number = "1";
  second_day.days_off = {{2028y / 9 / 3, holiday::national_day}};  // a Sunday, after a Saturday
  const std::vector announced{second_day};
  const auto days = days_of(2028, 2028, announced);
  CHECK(days.at(2028y / 9 / 4) == "day off in lieu: National Day on 02/09/2028" + lieu);
  CHECK(days.at(2028y / 9 / 5) == "day off in lieu: National Day on 03/09/2028" + lieu);
}

TEST_CASE("the calendar vouches for the years in a row whose Tet is announced") {
  const calendar none = vietnamese_calendar({});
  CHECK(none.first_covered() == day{1900y / 1 / 1});
  CHECK(none.last_covered() == day{1900y / 1 / 1});
  std::vector<announcement> announced = of_2024();
  CHECK(vietnamese_calendar(announced).first_covered() == day{2024y / 1 / 1});
  CHECK(vietnamese_calendar(announced).last_covered() == day{2024y / 12 / 31});
  announced[1].tet = {{2025y / 1 / 25, 2025y / 2 / 2}};
  CHECK(vietnamese_calendar(announced).last_covered() == day{2025y / 12 / 31});
  CHECK(vietnamese_calendar(announced, 2024y / 4 / 11).last_covered() == day{2024y / 12 / 31});
  announced[1].tet = {{2026y / 2 / 14, 2026y / 2 / 22}};
  CHECK(vietnamese_calendar(announced).last_covered() == day{2024y / 12 / 31});
}

TEST_CASE("a closed day says why, an open one has nothing to say") {
  const calendar days = vietnamese_calendar(of_2024());
  CHECK(to_string(*days.why_closed(2024y / 4 / 18)) == "Hung Kings' Commemoration Day" + law);
  CHECK(to_string(*days.why_closed(2024y / 4 / 20)) == "weekly day of rest");
  CHECK_FALSE(days.why_closed(2024y / 4 / 19));
  CHECK_FALSE(days.why_closed(2024y / 5 / 4));
  REQUIRE(days.special(2024y / 5 / 4) != nullptr);
  CHECK(days.special(2024y / 5 / 4)->what == kind::made_up);
  CHECK(days.special(2024y / 5 / 3) == nullptr);
  CHECK(days.special(2199y / 12 / 31) == nullptr);
  const calendar listed = days.named("office").with_days_off({2024y / 5 / 3});
  CHECK(to_string(*listed.why_closed(2024y / 5 / 3)) == "day off by the calendar \"office\"");
}

TEST_CASE("of two reasons for a day the first is kept, and a day made up is open") {
  const message a = say(sentences::day_reason_as_given, {{"text", std::string{"a"}}});
  const message b = say(sentences::day_reason_as_given, {{"text", std::string{"b"}}});
  const calendar both = calendar::weekdays().with_special_days({{2024y / 5 / 4, kind::holiday, a},
                                                                {2024y / 5 / 4, kind::made_up, b},
                                                                {2024y / 5 / 2, kind::holiday, a},
                                                                {2024y / 5 / 2, kind::holiday, b}});
  CHECK(both.is_open(2024y / 5 / 4));
  CHECK(to_string(both.special(2024y / 5 / 4)->why) == "b");
  CHECK(to_string(*both.why_closed(2024y / 5 / 2)) == "a");
  CHECK(both.special_days().size() == 2);
  CHECK_THROWS_AS(calendar::weekdays().with_special_days({{1899y / 1 / 1, kind::holiday, a}}),
                  time_error);
}
