// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/time/deadline.hpp>
#include <chrono>
#include <cstdint>
#include <optional>
#include <sstream>
#include <string>

using namespace chidao;
using namespace std::chrono_literals;

namespace {

const day october_30{2021y / 10 / 30};
const day october_31{2021y / 10 / 31};
const day november_1{2021y / 11 / 1};
const day last_day{2199y / 12 / 31};
constexpr clock_time ten{10, 0};
constexpr clock_time two{14, 0};
constexpr clock_time midnight{24, 0};

std::string written(const deadline& which) {
  std::ostringstream out;
  out << which;
  return out.str();
}

bound at(day on, clock_time clock) { return bound{instant{on, clock}}; }

}  // namespace

TEST_CASE("before a day: its first minute is too late") {
  const auto made = deadline::before(october_31);
  CHECK(made.limit() == bound{october_31});
  CHECK(made.said() == deadline::form::before);
  CHECK(made.named_day() == october_31);
  CHECK(made.named_clock() == std::nullopt);
  CHECK(written(made) == "before 31/10/2021");
}

TEST_CASE("by a day: the day itself is in time") {
  const auto made = deadline::by(october_31);
  CHECK(made.limit() == bound{november_1});
  CHECK(made.said() == deadline::form::by);
  CHECK(made.named_day() == october_31);
  CHECK(made.named_clock() == std::nullopt);
  CHECK(written(made) == "by 31/10/2021");
}

TEST_CASE("before a clock: that minute is too late") {
  const auto made = deadline::before(october_31, two);
  CHECK(made.limit() == at(october_31, two));
  CHECK(made.named_clock() == two);
  CHECK(written(made) == "before 14:00 31/10/2021");
  CHECK(deadline::before(october_31, midnight).limit() == bound{november_1});
}

TEST_CASE("by a clock and at a clock: that minute is in time, the next is not") {
  const auto by = deadline::by(october_31, ten);
  CHECK(by.limit() == at(october_31, {10, 1}));
  CHECK(by.said() == deadline::form::by);
  CHECK(by.named_clock() == ten);
  CHECK(written(by) == "by 10:00 31/10/2021");
  const auto at_ten = deadline::at(october_31, ten);
  CHECK(at_ten.limit() == at(october_31, {10, 1}));
  CHECK(at_ten.said() == deadline::form::at);
  CHECK(written(at_ten) == "at 10:00 31/10/2021");
  CHECK(deadline::by(october_31, {23, 59}).limit() == bound{november_1});
  CHECK(deadline::by(october_31, {0, 0}).limit() == at(october_31, {0, 1}));
}

TEST_CASE("by 24:00 is the next midnight, and keeps its words") {
  const auto made = deadline::by(october_31, midnight);
  CHECK(made.limit() == bound{november_1});
  CHECK(made.named_day() == october_31);
  CHECK(written(made) == "by 24:00 31/10/2021");
  CHECK(deadline::at(october_31, midnight).limit() == bound{november_1});
}

TEST_CASE("deadlines are equal if the paper says the same, not if they only bind the same") {
  CHECK(deadline::by(october_30) == deadline::by(october_30));
  CHECK(deadline::by(october_30).limit() == deadline::before(october_31).limit());
  CHECK_FALSE(deadline::by(october_30) == deadline::before(october_31));
  CHECK_FALSE(deadline::by(october_30) == deadline::by(october_30, midnight));
  CHECK_FALSE(deadline::by(october_30, ten) == deadline::at(october_30, ten));
  CHECK_FALSE(deadline::by(october_30) == deadline::by(october_31));
}

TEST_CASE("a gap between clocks is told between the clocks people name") {
  constexpr std::int64_t hour = 60;
  CHECK(spoken_gap(deadline::by(october_30, ten), deadline::before(october_31, two)) == 28 * hour);
  CHECK(spoken_gap(deadline::by(october_30, ten), deadline::by(october_31, two)) == 28 * hour);
  CHECK(spoken_gap(deadline::before(october_30, ten), deadline::before(october_31, two)) ==
        28 * hour);
  CHECK(spoken_gap(deadline::before(october_30, ten), deadline::at(october_31, two)) == 28 * hour);
  CHECK(spoken_gap(deadline::at(october_31, two), deadline::by(october_30, ten)) == -28 * hour);
}

TEST_CASE("a gap from or to a deadline without a clock is told from midnight") {
  constexpr std::int64_t hour = 60;
  CHECK(spoken_gap(deadline::by(october_30), deadline::before(october_31, two)) == 14 * hour);
  CHECK(spoken_gap(deadline::by(october_30, two), deadline::by(october_30)) == 10 * hour);
  CHECK(spoken_gap(deadline::before(october_30), deadline::by(october_30)) == 24 * hour);
  CHECK(spoken_gap(deadline::by(october_30, midnight), deadline::by(october_30)) == 0);
  CHECK(spoken_gap(deadline::before(october_30, midnight), deadline::at(october_31, ten)) ==
        10 * hour);
}

TEST_CASE("a deadline may be the very end of 2199, not later") {
  const bound end{day{2200y / 1 / 1}};
  CHECK(deadline::by(last_day).limit() == end);
  CHECK(deadline::by(last_day, midnight).limit() == end);
  CHECK(deadline::by(last_day, {23, 59}).limit() == end);
  CHECK(deadline::before(last_day, midnight).limit() == end);
  CHECK(deadline::before(shifted(last_day, 1)).limit() == end);
  CHECK_THROWS_AS(deadline::by(shifted(last_day, 1)), time_error);
  CHECK_THROWS_AS(deadline::by(shifted(last_day, 1), midnight), time_error);
  CHECK_THROWS_AS(deadline::at(shifted(last_day, 1), ten), time_error);
  CHECK_THROWS_AS(deadline::before(shifted(last_day, 1), ten), time_error);
  CHECK_THROWS_AS(deadline::before(day{1899y / 12 / 31}), time_error);
  CHECK_THROWS_AS(deadline::by(day{9999y / 12 / 31}), time_error);
}
