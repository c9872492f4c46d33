// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/time/lunar.hpp>
#include <chidao/time/lunar_rule.hpp>
#include <chidao/time/sky.hpp>
#include <cmath>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace chidao;
using std::chrono::year;

namespace {

day on(int y, int m, int d) { return day{year{y} / m / d}; }

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
  std::ostringstream out;
  out << lunar_date{2024, 3, 10};
  CHECK(out.str() == "10/3 lunar 2024");
  CHECK(to_string(to_message(lunar_date{2025, 6, 1, true})) == "1/6 (leap month) lunar 2025");
}

namespace {

/// The months that somebody gives, by their first days; the repeated one has its number negative.
using named_months = std::map<day, int>;

day iso(const std::string& text) {
  return on(std::stoi(text.substr(0, 4)), std::stoi(text.substr(5, 2)),
            std::stoi(text.substr(8, 2)));
}

std::vector<std::vector<std::string>> rows_of(const std::string& file) {
  std::ifstream in{std::string{CHIDAO_SOURCE_DIR} + "/tests/data/lunar/" + file};
  std::vector<std::vector<std::string>> out;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    std::istringstream cells{line};
    out.emplace_back();
    for (std::string cell; std::getline(cells, cell, ',');)
      out.back().push_back(cell);
  }
  REQUIRE_FALSE(out.empty());
  return out;
}

/// The lunar years 1900 to 2198 of a source.
named_months theirs(const std::string& source) {
  named_months out;
  for (const auto& row : rows_of("months-" + source + ".csv"))
    if (std::stoi(row[1]) < 2199)
      out[iso(row[0])] = row[3] == "1" ? -std::stoi(row[2]) : std::stoi(row[2]);
  return out;
}

/// The same by the rule, with the midnights that a source uses.
named_months ours(const std::string& source) {
  named_months out;
  for (int y = 1900; y < 2199; ++y) {
    const bool at_eight = source == "lunar-javascript" ||
                          (y < 1968 && (source == "hnd-table" || source == "date-chinese"));
    const auto months = lunar_rule::months_of(y, at_eight ? 8 : 7);
    for (std::size_t i = 0; i + 1 < months.size(); ++i)
      out[months[i].first] = months[i].leap ? -months[i].number : months[i].number;
  }
  return out;
}

/// Seconds from the beginning of a day to the new moon nearest to it.
double to_new_moon(day midnight, int hours_ahead) {
  const double begins = 86400.0 * midnight.serial() - 3600.0 * hours_ahead;
  const int before = sky::lunation_at(begins);
  const double since = begins - sky::new_moon(before);
  const double until = sky::new_moon(before + 1) - begins;
  return since < until ? -since : until;
}

}  // namespace

TEST_CASE("where others have other lunar months, the list says so, and how near midnight was") {
  std::set<std::pair<std::string, day>> found;
  for (const std::string source :
       {"hnd-table", "hnd-aa98", "date-chinese", "emacs", "astronomy-engine", "lunar-javascript"}) {
    const named_months we = ours(source);
    const named_months they = theirs(source);
    CHECK(we.size() == they.size());
    for (const auto& [first, name] : we)
      if (const auto other = they.find(first); other == they.end()) {
        // Theirs begins a day earlier or later: the midnight between is what is listed.
        const bool later = they.contains(shifted(first, 1));
        REQUIRE((later || they.contains(shifted(first, -1))));
        found.emplace(source, later ? shifted(first, 1) : first);
      } else if (other->second != name) {
        found.emplace(source, first);
      }
  }
  std::set<std::pair<std::string, day>> listed;
  for (const auto& row : rows_of("disagreements.csv")) {
    const day midnight = iso(row[2]);
    const int hours = std::stoi(row[1]);
    INFO(row[0] << ' ' << row[2]);
    CHECK(listed.emplace(row[0], midnight).second);
    const std::string& verdict = row[7];
    if (row[3] == "new-moon") {
      const double seconds = to_new_moon(midnight, hours);
      CHECK(seconds == Approx(std::stod(row[6])).margin(1));
      CHECK((std::abs(seconds) < sky::error_in(int{midnight.date().year()})) ==
            (verdict == "near"));
      if (verdict == "zone")
        CHECK(std::abs(seconds) < 3600);
    }
    CHECK((verdict == "near" || verdict == "zone" || verdict == "theirs"));
  }
  CHECK(found == listed);
}

TEST_CASE("Tet and leap months of 1968 to 2050 are those of published tables of several descents") {
  for (const std::string source :
       {"hnd-table", "hnd-aa98", "date-chinese", "emacs", "astronomy-engine", "vacanza"})
    for (const auto& row : rows_of("tet-" + source + ".csv")) {
      const int y = std::stoi(row[0]);
      if (y < 1968 || y > 2050)
        continue;
      INFO(source << ' ' << y);
      CHECK(from_lunar({y, 1, 1}) == iso(row[1]));
      // vacanza tells no leap months; date-chinese repeats month 8 of 2033 besides month 11.
      if (source != "vacanza" && (source != "date-chinese" || y != 2033))
        CHECK(leap_month(y).value_or(0) == std::stoi(row[2]));
    }
}
