// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/core/ranked_set.hpp>
#include <cstddef>
#include <optional>
#include <set>
#include <vector>

#include "tests/support/dice.hpp"

using namespace chidao;

namespace {

/// Every answer of the set against a walk over its members.
void check_by_walking(std::size_t size, const std::set<std::size_t>& members) {
  CAPTURE(size, members.size());
  const ranked_set made{size, [&](std::size_t i) { return members.count(i) != 0; }};
  REQUIRE(made.size() == size);
  REQUIRE(made.count() == members.size());

  std::size_t below = 0;
  std::optional<std::size_t> last;
  for (std::size_t i = 0; i < size + 700; ++i) {
    const auto next = members.lower_bound(i);
    const bool good = made.contains(i) == (members.count(i) != 0) && made.rank(i) == below &&
                      made.previous(i) == last &&
                      made.next(i) == (next == members.end() ? std::nullopt : std::optional{*next});
    if (!good)
      FAIL("wrong at " << i);
    if (members.count(i) != 0) {
      if (made.select(below) != i)
        FAIL("select(" << below << ") is not " << i);
      ++below;
      last = i;
    }
  }
}

std::set<std::size_t> random_members(support::dice& dice, std::size_t size, int chance) {
  std::set<std::size_t> out;
  for (std::size_t i = 0; i < size; ++i)
    if (dice.percent(chance))
      out.insert(i);
  return out;
}

const std::vector<std::size_t> sizes{0,   1,   2,   63,  64,  65,   127,  128,  129, 447,
                                     448, 449, 511, 512, 513, 1023, 1024, 1025, 1600};

}  // namespace

TEST_CASE("rank and select agree with a walk, for sizes about every border of words and blocks") {
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  for (const std::size_t size : sizes)
    for (const int chance : {0, 1, 50, 99, 100})
      check_by_walking(size, random_members(dice, size, chance));
}

TEST_CASE("a single member is found wherever it is") {
  for (std::size_t size : {std::size_t{65}, std::size_t{512}, std::size_t{1025}})
    for (std::size_t member = 0; member < size; member += 7) {
      const ranked_set made{size, [&](std::size_t i) { return i == member; }};
      CAPTURE(size, member);
      REQUIRE(made.select(0) == member);
      REQUIRE(made.rank(member) == 0);
      REQUIRE(made.rank(member + 1) == 1);
    }
}

TEST_CASE("a default-made set has no members and no numbers") {
  const ranked_set none;
  CHECK(none.size() == 0);
  CHECK(none.count() == 0);
  CHECK(none.rank(0) == 0);
  CHECK(none.rank(1000) == 0);
  CHECK_FALSE(none.contains(0));
  CHECK_FALSE(none.next(0));
  CHECK_FALSE(none.previous(1000));
}

TEST_CASE("sets are equal if their sizes and members are") {
  const auto even = [](std::size_t i) { return i % 2 == 0; };
  const auto none = [](std::size_t) { return false; };
  CHECK(ranked_set{130, even} == ranked_set{130, even});
  CHECK_FALSE(ranked_set{130, even} == ranked_set{130, none});
  CHECK_FALSE(ranked_set{130, none} == ranked_set{131, none});
  CHECK(ranked_set{0, even} == ranked_set{});
}
