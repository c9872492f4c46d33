// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/io/iso8601.hpp>
#include <chrono>
#include <string>
#include <string_view>

using namespace chidao;
using namespace chidao::io;
using namespace std::chrono_literals;

namespace {

template <class Value>
std::string_view code_of(const reading<Value>& read) {
  const auto* wrong = std::get_if<problem>(&read);
  return wrong == nullptr ? std::string_view{} : wrong->what.form->code;
}

}  // namespace

TEST_CASE("a day is read back as it is written, every day from 1400 to 9999") {
  for (day each{1400y / 1 / 1};; each = shifted(each, 1)) {
    const auto read = read_day(iso8601(each));
    if (std::get_if<day>(&read) == nullptr || std::get<day>(read) != each)
      FAIL(iso8601(each));
    if (each == day{9999y / 12 / 31})
      break;
  }
}

TEST_CASE("a day in any other form is refused") {
  for (const char* text : {"",
                           "2021",
                           "2021-10",
                           "2021-1-01",
                           "2021-10-1",
                           "21-10-01",
                           "2021/10/31",
                           "20211031",
                           "-2021-10-31",
                           "+2021-10-31",
                           " 2021-10-31",
                           "2021-10-31 ",
                           "2021-10-31T",
                           "2021-10-31Z",
                           "2021-10-31T00:00",
                           "02021-10-31",
                           "2021-10-3a",
                           "2021-W43-7",
                           "2021-304",
                           "2021-10--1",
                           "2021-1O-31",
                           "\xd9\xa2\xd9\xa0\xd9\xa2\xd9\xa1-10-31"})
    CHECK(code_of(read_day(text)) == "not-iso-day");
  CHECK(code_of(read_day(std::string_view{"2021-10-31\0", 11})) == "not-iso-day");
}

TEST_CASE("a day that does not exist or lies outside the range is refused by its own reason") {
  for (const char* text : {"2021-02-29", "2021-00-10", "2021-13-01", "2021-04-31", "2021-10-00",
                           "1900-02-29", "2021-10-32"})
    CHECK(code_of(read_day(text)) == "no-such-day");
  CHECK(std::get<day>(read_day("2000-02-29")) == day{2000y / 2 / 29});
  CHECK(code_of(read_day("1399-12-31")) == "day-out-of-range");
  CHECK(code_of(read_day("0000-01-01")) == "day-out-of-range");
}

TEST_CASE("a time of day is read from 00:00 to 24:00 and in no other form") {
  for (int minute = 0; minute <= 24 * 60; ++minute) {
    const clock_time at{minute / 60, minute % 60};
    const auto read = read_clock(to_string(at));
    REQUIRE(std::get<clock_time>(read) == at);
  }
  for (const char* text : {"", "7:30", "07:3", "0730", "07:30:00", "07.30", "07:30 ", " 07:30",
                           "-7:30", "+7:30", "07:30Z", "0a:30", "07h30"})
    CHECK(code_of(read_clock(text)) == "not-iso-clock");
  for (const char* text : {"24:01", "25:00", "12:60", "99:99"})
    CHECK(code_of(read_clock(text)) == "no-such-clock-time");
}

TEST_CASE("a minute is read as day, T and time, and in no other form") {
  CHECK(std::get<instant>(read_instant("2021-10-21T17:00")) == instant{2021y / 10 / 21, {17, 0}});
  CHECK(std::get<instant>(read_instant("2021-10-21T24:00")) == instant{2021y / 10 / 22});
  CHECK(iso8601(instant{2021y / 10 / 21, {7, 5}}) == "2021-10-21T07:05");
  for (const char* text :
       {"2021-10-21", "2021-10-21 17:00", "2021-10-21t17:00", "2021-10-21T17:00:00",
        "2021-10-21T17:00Z", "2021-10-21T17:00+07:00", "2021-10-21T17", "2021-10-21T1700",
        "2021-10-21T-1:00", "20211021T1700", "T17:00"})
    CHECK(code_of(read_instant(text)) == "not-iso-instant");
  CHECK(code_of(read_instant("1899-12-31T23:59")) == "instant-out-of-range");
  CHECK(code_of(read_instant("2199-12-31T24:00")) == "instant-out-of-range");
  CHECK(code_of(read_instant("2021-02-30T17:00")) == "no-such-day");
  CHECK(code_of(read_instant("2021-02-28T24:01")) == "no-such-clock-time");
}

TEST_CASE("where a day or a minute may stand, what was said is kept") {
  const auto day_only = std::get<written_moment>(read_moment("2021-10-31"));
  CHECK(day_only == written_moment{2021y / 10 / 31, std::nullopt});
  const auto end_of_day = std::get<written_moment>(read_moment("2021-10-31T24:00"));
  CHECK(end_of_day == written_moment{2021y / 10 / 31, clock_time{24, 0}});
  CHECK(iso8601(day_only) == "2021-10-31");
  CHECK(iso8601(end_of_day) == "2021-10-31T24:00");
  CHECK(code_of(read_moment("31/10/2021")) == "not-iso-moment");
  CHECK(code_of(read_moment("2021-10-31T")) == "not-iso-moment");
  CHECK(code_of(read_moment("2200-01-01")) == "instant-out-of-range");
}
