// SPDX-License-Identifier: BSL-1.0
#include "refusal.hpp"
#include <catch2/catch.hpp>
#include <chidao/io/read_calendar.hpp>
#include <chrono>
#include <string>

using namespace chidao;
using namespace chidao::io;
using namespace std::chrono_literals;

namespace {

/// A calendar file with these keys beside its head, code and name.
std::string file_with(const std::string& keys) {
  return R"({"chidao":"calendar","version":1,"code":"office","name":"Công sở",)"
         "\n" +
         keys + "}";
}

std::string refusal_of(const std::string& keys) {
  return support::refusal([&] {
    static_cast<void>(read_calendar(source{file_with(keys), "days.json"}));
  });
}

}  // namespace

TEST_CASE("a calendar is read with its week, hours, coverage, days off and make-up days") {
  const calendar read = read_calendar(source{file_with(
      R"("weekdays":["mon","tue","wed","thu","fri"],"hours":[["07:30","11:30"],["13:30","17:00"]],
         "coverage":{"from":"2021-01-01","to":"2021-12-31"},
         "days_off":["2021-09-02",{"day":"2021-09-03","why":"Quốc khánh"}],
         "make_up_days":["2021-09-11"])")});
  CHECK(read == calendar::weekdays()
                    .named("office")
                    .with_days_off({2021y / 9 / 2, 2021y / 9 / 3})
                    .with_make_up_days({2021y / 9 / 11})
                    .with_hours({{{7, 30}, {11, 30}}, {{13, 30}, {17, 0}}})
                    .with_coverage(2021y / 1 / 1, 2021y / 12 / 31));
}

TEST_CASE("a calendar without hours and coverage is open round the clock for all years") {
  const calendar read =
      read_calendar(source{file_with(R"("weekdays":["sun","mon","tue","wed","thu","fri","sat"])")});
  CHECK(read == calendar::every_day().named("office"));
}

TEST_CASE("every problem of a calendar is told at its place") {
  CHECK(
      refusal_of(
          R"("weekdays":["mon","fry",5],"hours":[["07:30","11:30"],["11:00","12:00"],["8:00","9"]],
"coverage":{"from":"2021-01-01","until":"2021-12-31"},"day_off":[],
"days_off":["2021-02-30","1899-12-31",{"why":"Tết"},[]],"make_up_days":{})") ==
      "2:19 (/weekdays/1) unknown-word\n2:25 (/weekdays/2) wrong-kind\n"
      "2:36 (/hours) bad-opening-hours\n2:74 (/hours/2/0) not-iso-clock\n"
      "2:81 (/hours/2/1) not-iso-clock\n3:12 (/coverage) missing-key\n"
      "3:33 (/coverage/until) unknown-key\n3:55 (/day_off) unknown-key\n"
      "4:13 (/days_off/0) no-such-day\n4:26 (/days_off/1) day-outside-calendars\n"
      "4:39 (/days_off/2) missing-key\n4:55 (/days_off/3) wrong-kind\n"
      "4:74 (/make_up_days) wrong-kind");
  CHECK(refusal_of(R"("weekdays":[])") == "2:12 (/weekdays) wrong-length");
  CHECK(refusal_of(R"("weekdays":["mon"],"hours":[])") == "2:28 (/hours) wrong-length");
  CHECK(refusal_of(R"("weekdays":["mon"],"hours":[["07:30"]])") == "2:29 (/hours/0) wrong-length");
  CHECK(refusal_of(R"("weekdays":["mon"],"coverage":{"from":"2021-02-01","to":"2021-01-31"})") ==
        "2:31 (/coverage) coverage-backwards");
}

TEST_CASE("a calendar takes its days off from the rules of Vietnam, with hours of its own") {
  const std::string file = R"({"chidao":"calendar","version":1,"code":"office","name":"Văn phòng",
    "rules":"vietnam","hours":[["07:30","11:30"],["13:30","17:00"]],
    "days_off":[{"day":"2024-05-02","why":"nghỉ riêng"}])";
  const calendar now = read_calendar(source{file + "}"});
  CHECK(now.name() == "office");
  CHECK_FALSE(now.is_open(day{2024y / 4 / 29}));  // 2450/VPCP-KGVX of 12/4/2024
  CHECK_FALSE(now.is_open(day{2024y / 5 / 2}));
  CHECK(now.is_open(day{2024y / 5 / 4}));
  CHECK(now.hours().size() == 2);
  const calendar early = read_calendar(source{file + R"(,"known_on":"2024-04-11"})"});
  CHECK(early.is_open(day{2024y / 4 / 29}));
  CHECK(early.version() == "2024-04-11");
  const auto has = [](const std::string& text, const char* code) {
    return text.find(code) != std::string::npos;
  };
  CHECK(has(refusal_of(R"("rules":"laos")"), "unknown-word"));
  CHECK(has(refusal_of(R"("rules":"vietnam","weekdays":["mon"])"), "keys-together"));
  CHECK(has(refusal_of(R"("weekdays":["mon"],"known_on":"2024-04-11")"), "key-alone"));
  CHECK(has(refusal_of(R"("hours":[["07:30","11:30"]])"), "none-of-keys"));
}
