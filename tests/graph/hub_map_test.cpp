// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/graph/hubs.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "tests/support/dice.hpp"

using namespace chidao;

namespace {

using positions = std::vector<hub_map::position>;
constexpr auto nothing = std::nullopt;

positions listed(std::span<const hub_map::position> some) { return {some.begin(), some.end()}; }

}  // namespace

TEST_CASE("producers and consumers with one key meet in one hub") {
  //  keys:     0: producers 1 and 3, consumer 0    2: producer 0, consumers 1 and 2
  const hub_map made{{2U, 0U, nothing, 0U}, {0U, 2U, 2U}, {0, 0, 0}};
  REQUIRE(made.size() == 2);
  CHECK(made.levels() == 1);
  CHECK(listed(made.producers(0)) == positions{1, 3});
  CHECK(listed(made.consumers(0)) == positions{0});
  CHECK(listed(made.producers(1)) == positions{0});
  CHECK(listed(made.consumers(1)) == positions{1, 2});
  CHECK(made.of_producer(0) == 1U);
  CHECK(made.of_producer(3) == 0U);
  CHECK_FALSE(made.of_producer(2));
  CHECK(made.of_consumer(2) == 1U);
}

TEST_CASE("a key that only one side has makes no hub") {
  const hub_map made{{0U, 1U}, {1U, 2U}, {0, 0, 0}};
  REQUIRE(made.size() == 1);
  CHECK_FALSE(made.of_producer(0));
  CHECK_FALSE(made.of_consumer(1));
  CHECK(made.of_producer(1) == 0U);
  CHECK(hub_map({0U}, {1U}, {3, 4}).levels() == 0);
}

TEST_CASE("hubs are numbered level by level, whatever their keys") {
  const hub_map made{{0U, 1U, 2U}, {0U, 1U, 2U}, {3, 0, 3}};
  CHECK(made.levels() == 4);
  CHECK(made.of_producer(1) == 0U);
  CHECK(made.of_producer(0) == 1U);
  CHECK(made.of_producer(2) == 2U);
  CHECK(made.level_begin(0) == 0);
  CHECK(made.level_begin(1) == 1);
  CHECK(made.level_begin(3) == 1);
  CHECK(made.level_begin(4) == 3);
  CHECK(made.level_begin(9) == 3);
}

TEST_CASE("the map of no hubs has none") {
  CHECK(hub_map{}.size() == 0);
  CHECK(hub_map{}.levels() == 0);
  CHECK(hub_map{}.level_begin(0) == 0);
  CHECK(hub_map{}.level_begin(5) == 0);
  CHECK(hub_map({}, {}, {}).size() == 0);
}

TEST_CASE("in a random map exactly those with equal keys meet") {
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  for (int round = 0; round < 3000; ++round) {
    CAPTURE(round);
    const auto keys = dice.between(1, 8);
    std::vector<std::uint32_t> levels(static_cast<std::size_t>(keys));
    for (std::uint32_t& each : levels)
      each = static_cast<std::uint32_t>(dice.between(0, 3));
    const auto side = [&] {
      hub_map::keys out(static_cast<std::size_t>(dice.between(0, 12)));
      for (auto& each : out)
        if (dice.percent(80))
          each = static_cast<std::uint32_t>(dice.between(0, keys - 1));
      return out;
    };
    const hub_map::keys producers = side();
    const hub_map::keys consumers = side();
    const hub_map made{producers, consumers, levels};

    std::set<std::uint32_t> met;
    for (hub_map::position p = 0; p < producers.size(); ++p)
      for (hub_map::position c = 0; c < consumers.size(); ++c) {
        const bool equal = producers[p] && producers[p] == consumers[c];
        if (equal)
          met.insert(*producers[p]);
        const auto hub = made.of_producer(p);
        REQUIRE((hub && hub == made.of_consumer(c)) == equal);
      }
    REQUIRE(made.size() == met.size());
    std::uint32_t level = 0;
    for (hub_map::hub h = 0; h < made.size(); ++h) {
      REQUIRE_FALSE(made.producers(h).empty());
      REQUIRE_FALSE(made.consumers(h).empty());
      for (const auto p : made.producers(h))
        REQUIRE(made.of_producer(p) == h);
      for (const auto c : made.consumers(h))
        REQUIRE(made.of_consumer(c) == h);
      while (h >= made.level_begin(level + 1))
        ++level;
      REQUIRE(levels[*producers[made.producers(h).front()]] == level);
    }
    REQUIRE(made.level_begin(made.levels()) == made.size());
  }
}
