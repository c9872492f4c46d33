// SPDX-License-Identifier: BSL-1.0
// F and B for every day of 2000 to 2100 as a start, over calendar and working days, weeks, months
// and years, against a walk from day to day. Lengths are drawn from 0 to 400; all of them are tried
// where CHIDAO_EVERY_LENGTH is set.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chidao/time/step.hpp>
#include <chidao/time/vietnamese_calendar.hpp>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <optional>
#include <set>
#include <vector>

#include "tests/time/walker.hpp"

using namespace chidao;

namespace {

using walker::civil;

constexpr int first_start = 36'524;                     // 2000-01-01
constexpr int starts = 36'890;                          // to 2100-12-31
constexpr int beyond = static_cast<int>(walker::days);  // no such day

std::vector<int> lengths() {
  std::set<int> out{0, 1, 400};
  if (std::getenv("CHIDAO_EVERY_LENGTH") != nullptr)
    for (int n = 0; n <= 400; ++n)
      out.insert(n);
  support::dice dice{support::seed()};
  while (out.size() < 6)
    out.insert(static_cast<int>(dice.between(2, 399)));
  return {out.begin(), out.end()};
}

/// The open days of the law of Vietnam, which is applied from 2013, with a made-up fortnight of
/// rest every year and some Saturdays worked.
calendar office() {
  std::vector<day> worked;
  std::vector<day> off;
  for (int year = 2000; year <= 2199; ++year) {
    worked.push_back(day{std::chrono::year{year} / 4 / 30});
    for (unsigned on = 20; on < 31; ++on)
      off.push_back(day{std::chrono::year{year} / 1 / std::chrono::day{on}});
  }
  return calendar::weekdays()
      .with_special_days(vietnamese_days(2013, 2199, {}))
      .with_days_off(off)
      .with_make_up_days(worked);
}

class walk {
 public:
  walk() : days_{office()} {
    for (std::int64_t each = 0; each < walker::days; ++each)
      open_.push_back(days_.is_open(calendar::day_at(static_cast<std::size_t>(each))));
  }
  [[nodiscard]] const calendar& days() const { return days_; }

  /// The first open day from one on.
  [[nodiscard]] int open_from(int day) const {
    while (day < beyond && !open_[static_cast<std::size_t>(day)])
      ++day;
    return day;
  }
  [[nodiscard]] int working(int start, int n) const {
    int at = start;
    for (; n > 0 && at < beyond; --n)
      at = open_from(at + 1);
    return at;
  }
  [[nodiscard]] static int months(int start, int n) {
    civil at = walker::civil_of(start);
    for (; n > 0 && at.year < 2200; --n)
      at = walker::next_month(at);
    if (at.year > 2199)
      return beyond;
    at.day = std::min(at.day, walker::length_of(at.year, at.month));
    return static_cast<int>(walker::number_of(at));
  }

 private:
  calendar days_;
  std::vector<bool> open_;
};

/// Tries F on every start, then B by a scan: the last start whose F is in time.
void try_kind(const walk& over, const duration& kind, roll end,
              const std::function<int(int, int)>& last_day) {
  const auto midnight_after = [](int last) {
    return bound::from_minutes((std::int64_t{last} + 1) * walker::per_day);
  };
  for (const int drawn : lengths()) {
    // More than a century of years would leave what calendars hold.
    const int n = kind.counts() == duration::kind::years ? drawn % 120 : drawn;
    const duration length = kind.with_count(n);
    std::vector<int> ends;
    for (int start = first_start; start < first_start + starts; ++start) {
      int expected = last_day(start, n);
      if (n > 0 && end == roll::following)
        expected = over.open_from(std::min(expected, beyond));
      ends.push_back(expected);
      if (expected >= beyond) {
        REQUIRE_THROWS_AS(step_forward(midnight_after(start), length, over.days(), end),
                          outside_coverage);
        continue;
      }
      const bound got = step_forward(midnight_after(start), length, over.days(), end).at;
      if (got != midnight_after(expected)) {
        CAPTURE(start, length, expected);
        REQUIRE(got == midnight_after(expected));
      }
    }
    std::size_t next = 0;
    for (int until = ends.front(); until < beyond && next < ends.size(); ++until) {
      while (next < ends.size() && ends[next] <= until)
        ++next;
      if (next == ends.size())
        break;  // a later start may be in time too
      const auto got = step_back(midnight_after(until), length, over.days(), end);
      const bound expected = midnight_after(first_start + static_cast<int>(next) - 1);
      if (!got || got->at != expected) {
        CAPTURE(until, length);
        REQUIRE(got);
        REQUIRE(got->at == expected);
      }
    }
  }
}

}  // namespace

TEST_CASE("every start of 2000 to 2100: terms end where a walk ends and start where a scan finds") {
  CAPTURE(support::seed());
  const walk over;
  for (const roll end : {roll::none, roll::following}) {
    try_kind(over, calendar_days{0}, end, [](int start, int n) { return start + n; });
    try_kind(over, weeks{0}, end, [](int start, int n) { return start + 7 * n; });
    try_kind(over, months{0}, end, [](int start, int n) { return walk::months(start, n); });
    try_kind(over, years{0}, end, [](int start, int n) { return walk::months(start, 12 * n); });
  }
  try_kind(over, working_days{0}, roll::none,
           [&](int start, int n) { return over.working(start, n); });
}
