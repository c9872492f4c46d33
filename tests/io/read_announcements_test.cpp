// SPDX-License-Identifier: BSL-1.0
#include "refusal.hpp"
#include <catch2/catch.hpp>
#include <chidao/io/iso8601.hpp>
#include <chidao/io/read_announcements.hpp>
#include <chidao/time/vietnamese_calendar.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

using namespace chidao;
using namespace chidao::io;
using namespace std::chrono_literals;

namespace {

std::string refusal_of(const std::string& announcements) {
  return support::refusal([&] {
    static_cast<void>(read_announcements(
        source{R"({"chidao":"announcements","version":1,"code":"vn","announcements":)"
               "\n" +
                   announcements + "}",
               "more.json"}));
  });
}

/// A row of the list of days off that the data folder beside the project holds.
struct listed_day {
  day on;
  std::string kind;
  std::string reason;
  std::string status;
  [[nodiscard]] bool is_relied_on() const {
    return status != "memory" && status != "pending" &&
           !(on == day{2026y / 8 / 31});  // its approval was not read
  }
  [[nodiscard]] bool is_weekend() const {
    return on.weekday() == std::chrono::Saturday || on.weekday() == std::chrono::Sunday;
  }
};

/// The rows of that list; empty where there is none.
std::vector<listed_day> listed_days() {
  std::ifstream in{std::filesystem::path{CHIDAO_SOURCE_DIR} /
                   "../shared/data/vn-days-off-2019-2026.csv"};
  std::vector<listed_day> out;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    std::istringstream cells{line};
    std::string date;
    std::string weekday;
    std::string kind;
    std::string reason;
    std::string status;
    std::getline(cells, date, ',');
    std::getline(cells, weekday, ',');
    std::getline(cells, kind, ',');
    std::getline(cells, reason, ',');
    std::getline(cells, status, ',');
    out.push_back({std::get<day>(read_day(date)), kind, reason, status});
  }
  return out;
}

}  // namespace

TEST_CASE("announcements are read with all they say") {
  const auto read = read_announcements(source{
      R"({"chidao":"announcements","version":1,"code":"vn","announcements":[
         {"number":"8726/VPCP-KGVX","issued":"2024-11-26","source":"báo","certainty":"secondary",
          "tet":{"from":"2025-01-25","to":"2025-02-02"},
          "days_off":[{"day":"2025-09-01","holiday":"national-day"}],
          "exchanges":[{"off":"2025-05-02","worked":"2025-04-26"}]},
         {"number":"x","certainty":"library"}]})"});
  REQUIRE(read.size() == 2);
  CHECK(read[0].number == "8726/VPCP-KGVX");
  CHECK(read[0].issued == day{2024y / 11 / 26});
  CHECK(read[0].source == "báo");
  CHECK(read[0].sure == announcement::certainty::secondary);
  REQUIRE(read[0].tet.size() == 1);
  CHECK(read[0].tet[0].first == day{2025y / 1 / 25});
  CHECK(read[0].tet[0].last == day{2025y / 2 / 2});
  REQUIRE(read[0].days_off.size() == 1);
  CHECK(read[0].days_off[0].on == day{2025y / 9 / 1});
  CHECK(read[0].days_off[0].which == holiday::national_day);
  REQUIRE(read[0].exchanges.size() == 1);
  CHECK(read[0].exchanges[0].off == day{2025y / 5 / 2});
  CHECK(read[0].exchanges[0].worked == day{2025y / 4 / 26});
  CHECK(read[1].sure == announcement::certainty::library);
  CHECK_FALSE(read[1].issued);
}

TEST_CASE("every problem of announcements is told at its place") {
  CHECK(
      refusal_of(R"([{"number":"","certainty":"sure","tet":{"from":"2025-02-02","to":"2025-01-25"}},
{"number":"a","certainty":"verified","tet":{"from":"2025-01-01","to":"2025-03-01"}},
{"number":"a","certainty":"verified","days_off":[{"day":"1899-01-01","holiday":"easter"}]},
{"certainty":"verified","exchanges":[{"off":"2025-02-30"}],"holidays":[]},5])") ==
      "2:12 (/announcements/0/number) empty-text\n"
      "2:27 (/announcements/0/certainty) unknown-word\n"
      "2:40 (/announcements/0/tet) block-backwards\n"
      "3:44 (/announcements/1/tet) block-too-long\n"
      "4:57 (/announcements/2/days_off/0/day) day-outside-calendars\n"
      "4:80 (/announcements/2/days_off/0/holiday) unknown-word\n"
      "5:1 (/announcements/3) missing-key\n"
      "5:38 (/announcements/3/exchanges/0) missing-key\n"
      "5:45 (/announcements/3/exchanges/0/off) no-such-day\n"
      "5:60 (/announcements/3/holidays) unknown-key\n"
      "5:75 (/announcements/4) wrong-kind");
}

TEST_CASE("what comes with the library opens and closes 2019 to 2026 as the collected list does") {
  const auto listed = listed_days();
  if (listed.empty()) {
    WARN("skipped: the list of days off is not beside the project");
    return;
  }
  std::set<day> closed;
  std::set<day> worked;
  std::set<day> unread;
  for (const listed_day& each : listed)
    (!each.is_relied_on() ? unread : each.kind == "make-up-work" ? worked : closed).insert(each.on);
  REQUIRE(closed.size() + worked.size() + unread.size() == 118);
  REQUIRE(unread.size() == 3);
  const calendar days = vietnamese_calendar(vietnamese_announcements());
  CHECK(days.first_covered() == day{2019y / 1 / 1});
  CHECK(days.last_covered() == day{2026y / 12 / 31});
  for (day on = 2018y / 12 / 31; on <= day{2026y / 12 / 31}; on = shifted(on, 1)) {
    if (unread.contains(on))
      continue;
    const bool weekend =
        on.weekday() == std::chrono::Saturday || on.weekday() == std::chrono::Sunday;
    INFO(on);
    CHECK(days.is_open(on) == ((!weekend && !closed.contains(on)) || worked.contains(on)));
  }
}

TEST_CASE("law alone gives every row of the list that law gives, and contradicts none") {
  const auto listed = listed_days();
  if (listed.empty()) {
    WARN("skipped: the list of days off is not beside the project");
    return;
  }
  const calendar law = vietnamese_calendar({});
  std::set<day> closed;
  for (const listed_day& each : listed) {
    if (each.kind != "make-up-work")
      closed.insert(each.on);
    if (each.status == "statute+computed" || each.kind == "compensation") {
      INFO(each.on << ' ' << each.reason);
      const special_day* const by_law = law.special(each.on);
      REQUIRE(by_law != nullptr);
      CHECK((by_law->what == special_day::kind::compensation) == (each.kind == "compensation"));
    }
  }
  for (const special_day& each : law.special_days()) {
    const int year = int{each.on.date().year()};
    const bool weekend =
        each.on.weekday() == std::chrono::Saturday || each.on.weekday() == std::chrono::Sunday;
    if (year < 2019 || year > 2026 || weekend)
      continue;
    INFO(each.on);
    CHECK(closed.contains(each.on));
  }
  // Mùng 1 to 3 of each Tet (the list of the data folder, section 5 of its facts).
  for (const day first :
       {day{2019y / 2 / 5}, day{2020y / 1 / 25}, day{2021y / 2 / 12}, day{2022y / 2 / 1},
        day{2023y / 1 / 22}, day{2024y / 2 / 10}, day{2025y / 1 / 29}, day{2026y / 2 / 17},
        day{2027y / 2 / 6}, day{2028y / 1 / 26}, day{2029y / 2 / 13}, day{2030y / 2 / 2}})
    for (int later = 0; later < 3; ++later)
      CHECK_FALSE(law.is_open(shifted(first, later)));
}

TEST_CASE("on 11/4/2024 it was not known that offices would be closed on 29/4") {
  const auto& announced = vietnamese_announcements();
  CHECK(vietnamese_calendar(announced, 2024y / 4 / 11).is_open(2024y / 4 / 29));
  CHECK_FALSE(vietnamese_calendar(announced, 2024y / 4 / 12).is_open(2024y / 4 / 29));
}
