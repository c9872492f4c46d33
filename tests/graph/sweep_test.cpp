// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/graph/sweep.hpp>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "tests/graph/random_graphs.hpp"
#include "tests/support/dice.hpp"

using namespace chidao;

namespace {

constexpr auto up = network::matching::upward;
constexpr auto level = network::matching::same_place;
constexpr auto other = network::matching::other;

/// A line of units of which each is above the next, as hubs: a unit per hub, its depth its level.
hub_map own_unit(std::uint32_t units, bool by_depth) {
  hub_map::keys keys(units);
  std::vector<std::uint32_t> levels(units);
  for (std::uint32_t v = 0; v < units; ++v) {
    keys[v] = v;
    levels[v] = by_depth ? v : 0;
  }
  return {keys, keys, levels};
}

/// Each unit feeds the one above it.
hub_map one_up(std::uint32_t units) {
  hub_map::keys producers(units);
  hub_map::keys consumers(units);
  std::vector<std::uint32_t> levels(units);
  for (std::uint32_t v = 0; v < units; ++v) {
    if (v > 0)
      producers[v] = v - 1;
    consumers[v] = v;
    levels[v] = v;
  }
  return {producers, consumers, levels};
}

}  // namespace

TEST_CASE("without rounds the sweep takes whole feeds, consumers first") {
  const network graph{3, {{0, 1, other, 0}, {1, 2, other, 0}, {0, 2, other, 0}}};
  const hub_map hubs = own_unit(4, false);
  const auto sweep = sweep_of(graph, order_of(graph).groups, {&hubs, &hubs, &hubs});
  CHECK(sweep == std::vector<stretch>{{1, 0, 4}, {2, 0, 4}, {0, 0, 4}});
}

TEST_CASE("a feed without hubs is not swept") {
  const network graph{2, {{0, 1, other, 0}}};
  const hub_map none;
  CHECK(sweep_of(graph, order_of(graph).groups, {&none}).empty());
}

TEST_CASE("a round is swept level by level, the top's inputs first") {
  // 0 -same unit-> 1 -up-> 0, and both are fed by 2 from elsewhere
  const network graph{3, {{0, 1, level, 0}, {1, 0, up, 0}, {2, 0, other, 0}, {2, 1, other, 0}}};
  const hub_map own = own_unit(3, true);
  const hub_map above = one_up(3);
  const hub_map outside = own_unit(3, false);
  const auto sweep = sweep_of(graph, order_of(graph).groups, {&own, &above, &outside, &outside});
  CHECK(sweep == std::vector<stretch>{
                     {0, 0, 1}, {1, 0, 1}, {0, 1, 2}, {1, 1, 2}, {0, 2, 3}, {3, 0, 3}, {2, 0, 3}});
}

TEST_CASE("a sweep meets every hub once, and each after all hubs its consumers feed") {
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  int rounds = 0;
  for (int round = 0; round < 4000; ++round) {
    CAPTURE(round);
    const network graph = random_graphs::feeds(dice, 6, 50, 30);
    const network_order order = order_of(graph);
    if (!order.circle.empty())
      continue;
    // Units 0 to n-1, each below the one before it: a subordinate has the greater number.
    const auto units = static_cast<std::uint32_t>(dice.between(1, 4));
    const hub_map in_round = own_unit(units, true);
    const hub_map upward = one_up(units);
    std::vector<const hub_map*> hubs;
    for (const network::edge& each : graph.edges())
      hubs.push_back(each.match == up ? &upward : &in_round);

    std::vector<std::vector<std::size_t>> met(graph.edges().size());
    for (std::size_t e = 0; e < met.size(); ++e)
      met[e].assign(hubs[e]->size(), 0);
    std::size_t at = 0;
    for (const stretch& each : sweep_of(graph, order.groups, hubs))
      for (hub_map::hub h = each.first; h < each.last; ++h) {
        REQUIRE(met[each.feed][h] == 0);
        met[each.feed][h] = ++at;
      }
    for (std::uint32_t e = 0; e < met.size(); ++e)
      for (hub_map::hub h = 0; h < met[e].size(); ++h) {
        REQUIRE(met[e][h] != 0);
        for (const auto consumer : hubs[e]->consumers(h))
          for (const std::uint32_t next : graph.out(graph.edges()[e].consumer)) {
            const auto later = hubs[next]->of_producer(consumer);
            if (!later)
              continue;
            ++rounds;
            REQUIRE(met[next][*later] < met[e][h]);
          }
      }
  }
  CHECK(rounds > 300);
}
