// SPDX-License-Identifier: BSL-1.0
// F against a walk over days and minutes, B against a scan over F, and the laws that tie them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chidao/time/step.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "tests/time/walker.hpp"

using namespace chidao;

namespace {

bound at(std::int64_t minutes) { return bound::from_minutes(minutes); }

}  // namespace

TEST_CASE("F is what a walk over the days and minutes finds") {
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  int refused = 0;
  int estimated = 0;
  for (int i = 0; i < 40; ++i) {
    const auto world = walker::random_world(dice);
    for (int j = 0; j < 300; ++j) {
      const std::int64_t from = world.random_bound(dice);
      const duration length = walker::random_duration(dice);
      const roll end = walker::random_roll(dice);
      CAPTURE(i, j, from, length, static_cast<int>(end));

      const auto walked = walker::forward(world.listed, from, length, end);
      const bool leaves = walked && walker::needs_open_days(length, end) &&
                          walker::leaves_coverage(world.listed, from, *walked);
      const auto free =
          walker::forward_or_none(at(from), length, world.made, end, beyond_coverage::estimate);
      const auto strict =
          walker::forward_or_none(at(from), length, world.made, end, beyond_coverage::refuse);
      REQUIRE(free.has_value() == walked.has_value());
      REQUIRE(strict.has_value() == (walked.has_value() && !leaves));
      if (free)
        REQUIRE(free->at.minutes() == *walked);
      if (free)
        REQUIRE(free->estimated == leaves);
      if (strict)
        REQUIRE(strict->at == free->at);
      if (strict)
        REQUIRE_FALSE(strict->estimated);
      refused += strict ? 0 : 1;
      estimated += leaves ? 1 : 0;
    }
  }
  CHECK(refused > estimated);  // some pass the end of 2199
  CHECK(estimated > 100);
}

TEST_CASE("F never goes back, and of two bounds the earlier never ends later") {
  const auto seed = support::seed() + 1;
  CAPTURE(seed);
  support::dice dice{seed};
  for (int i = 0; i < 20; ++i) {
    const auto world = walker::random_world(dice);
    for (int j = 0; j < 300; ++j) {
      const duration length = walker::random_duration(dice);
      const roll end = walker::random_roll(dice);
      auto earlier = world.random_bound(dice);
      auto later = dice.percent(30) ? std::min(walker::end, earlier + 1) : world.random_bound(dice);
      if (later < earlier)
        std::swap(earlier, later);
      CAPTURE(i, j, earlier, later, length, static_cast<int>(end));
      const auto estimate = beyond_coverage::estimate;
      const auto first = walker::forward_or_none(at(earlier), length, world.made, end, estimate);
      const auto second = walker::forward_or_none(at(later), length, world.made, end, estimate);
      if (first)
        REQUIRE(first->at >= at(earlier));
      if (second)
        REQUIRE(first);  // what the later reaches in time the earlier does
      if (first && second)
        REQUIRE(first->at <= second->at);
    }
  }
}

TEST_CASE("F and B are adjoint: b <= B(d) if and only if F(b) <= d") {
  const auto seed = support::seed() + 2;
  CAPTURE(seed);
  support::dice dice{seed};
  int in_time = 0;
  int too_late = 0;
  int absent = 0;
  for (int i = 0; i < 40; ++i) {
    const auto world = walker::random_world(dice);
    const std::int64_t covered_from = world.listed.first_covered * walker::per_day;
    const std::int64_t covered_to = (world.listed.last_covered + 1) * walker::per_day;
    for (int j = 0; j < 500; ++j) {
      const duration length = walker::random_duration(dice);
      const roll end = walker::random_roll(dice);
      const auto beyond = walker::random_beyond(dice);
      const bool bounded =
          beyond == beyond_coverage::refuse && walker::needs_open_days(length, end);
      const auto within = [&](std::int64_t minutes) {
        return bounded ? std::clamp(minutes, covered_from, covered_to)
                       : std::clamp(minutes, std::int64_t{0}, walker::end);
      };
      const auto forward = [&](std::int64_t from) {
        return walker::forward_or_none(at(from), length, world.made, end, beyond);
      };

      // Half of the pairs lie where the answer turns.
      auto b = within(world.random_bound(dice));
      auto d = within(world.random_bound(dice));
      if (dice.percent(50)) {
        if (const auto reached = forward(b))
          d = within(reached->at.minutes() + dice.between(-1, 1));
      } else if (dice.percent(50)) {
        if (const auto latest = step_back(at(d), length, world.made, end, beyond))
          b = within(latest->at.minutes() + dice.between(-1, 1));
      }
      CAPTURE(i, j, b, d, length, static_cast<int>(end), bounded);

      const auto latest = step_back(at(d), length, world.made, end, beyond);
      const auto reached = forward(b);
      const bool meets = reached && reached->at <= at(d);
      REQUIRE((latest && at(b) <= latest->at) == meets);
      ++(meets ? in_time : too_late);
      absent += latest ? 0 : 1;

      // What follows from it, each by itself.
      if (latest) {
        const auto again = forward(latest->at.minutes());
        REQUIRE(again);
        REQUIRE(again->at <= at(d));
        REQUIRE(again->estimated <= latest->estimated);
      }
      if (reached) {
        const auto back = step_back(reached->at, length, world.made, end, beyond);
        REQUIRE(back);
        REQUIRE(back->at >= at(b));
      }
    }
  }
  CHECK(in_time > 1000);
  CHECK(too_late > 1000);
  CHECK(absent > 100);
}

TEST_CASE("B is the greatest bound that a scan over F finds, minute by minute") {
  const auto seed = support::seed() + 3;
  CAPTURE(seed);
  support::dice dice{seed};
  for (int i = 0; i < 48; ++i) {
    const auto world = walker::random_world(dice);
    const auto n = dice.between(1, 3);
    const auto many = n * dice.between(1, 700);
    const duration lengths[] = {minutes{many}, working_minutes{many}, calendar_days{n},
                                working_days{n}};
    const duration length = lengths[i % 4];
    const roll end = walker::random_roll(dice);
    const auto beyond = dice.percent(25) ? beyond_coverage::refuse : beyond_coverage::estimate;
    const bool bounded = beyond == beyond_coverage::refuse && walker::needs_open_days(length, end);
    const std::int64_t scanned_days = bounded ? 2 : 8;
    const std::int64_t lowest =
        (bounded ? world.listed.first_covered
                 : world.first_day + dice.between(0, walker::world::length - scanned_days)) *
        walker::per_day;
    const std::int64_t highest = std::min(lowest + scanned_days * walker::per_day, walker::end);
    CAPTURE(i, lowest, length, static_cast<int>(end), bounded);

    std::vector<std::pair<bound, bound>> reached;  // F(b), b
    for (std::int64_t b = lowest; b <= highest; ++b)
      if (const auto step = walker::forward_or_none(at(b), length, world.made, end, beyond)) {
        if (step->at < at(b))
          FAIL("F goes back from " << b);
        if (!reached.empty() && step->at < reached.back().first)
          FAIL("F falls at " << b);
        reached.emplace_back(step->at, at(b));
      }

    std::size_t in_time = 0;
    for (std::int64_t d = lowest; d <= highest; ++d) {
      while (in_time < reached.size() && reached[in_time].first <= at(d))
        ++in_time;
      const auto latest = step_back(at(d), length, world.made, end, beyond);
      const bool vouched = !bounded || d <= (world.listed.last_covered + 1) * walker::per_day;
      if (in_time > 0 && vouched) {
        if (!latest)
          FAIL("B absent at " << d);
        if (latest->at != reached[in_time - 1].second)
          FAIL("B(" << d << ") is " << latest->at.minutes() << ", not "
                    << reached[in_time - 1].second.minutes());
      } else if (latest && latest->at >= at(lowest)) {
        FAIL("B(" << d << ") is " << latest->at.minutes() << ", and should not be");
      }
    }
  }
  SUCCEED();
}

TEST_CASE("a longer duration of a kind never ends earlier and never starts later") {
  const auto seed = support::seed() + 4;
  CAPTURE(seed);
  support::dice dice{seed};
  const auto estimate = beyond_coverage::estimate;
  for (int i = 0; i < 15; ++i) {
    const auto world = walker::random_world(dice);
    for (int j = 0; j < 200; ++j) {
      const auto n = dice.between(0, 12);
      const auto more = n + dice.between(0, 3);
      const std::pair<duration, duration> pairs[] = {{minutes{n}, minutes{more}},
                                                     {working_minutes{n}, working_minutes{more}},
                                                     {calendar_days{n}, calendar_days{more}},
                                                     {working_days{n}, working_days{more}}};
      const auto& [shorter, longer] = pairs[dice.between(0, 3)];
      const roll end = walker::random_roll(dice);
      const bound from = at(world.random_bound(dice));
      CAPTURE(i, j, from, shorter, longer, static_cast<int>(end));
      const auto soon = walker::forward_or_none(from, shorter, world.made, end, estimate);
      const auto late = walker::forward_or_none(from, longer, world.made, end, estimate);
      if (late)
        REQUIRE((soon && soon->at <= late->at));
      const auto last = step_back(from, shorter, world.made, end, estimate);
      const auto first = step_back(from, longer, world.made, end, estimate);
      if (first)
        REQUIRE((last && first->at <= last->at));
    }
  }
}
