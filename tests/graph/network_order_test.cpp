// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <catch2/catch.hpp>
#include <chidao/graph/network_order.hpp>
#include <cstddef>
#include <vector>

#include "tests/graph/random_graphs.hpp"
#include "tests/support/dice.hpp"

using namespace chidao;

namespace {

using vertices_of = std::vector<network::vertex>;
constexpr auto up = network::matching::upward;
constexpr auto level = network::matching::same_place;
constexpr auto other = network::matching::other;

std::vector<vertices_of> groups_of(const network_order& order) {
  std::vector<vertices_of> out;
  for (const network_group& each : order.groups)
    out.push_back(each.members);
  return out;
}

/// What the rule says of a network, by reachability alone.
bool is_lawful(const network& graph) {
  const auto all = random_graphs::reachable(graph, [](const network::edge&) { return true; });
  const auto in_round = [&](const network::edge& each) {
    return all[each.consumer][each.producer] || each.consumer == each.producer;
  };
  for (const network::edge& one : graph.edges())
    for (const network::edge& two : graph.edges())
      if (in_round(one) && in_round(two) && one.match == up && two.match == up &&
          one.line != two.line &&
          (one.producer == two.producer ||
           (all[one.producer][two.producer] && all[two.producer][one.producer])))
        return false;
  const auto without_up = random_graphs::reachable(
      graph, [&](const network::edge& each) { return in_round(each) && each.match != up; });
  for (network::vertex v = 0; v < graph.size(); ++v)
    if (without_up[v][v])
      return false;
  return std::none_of(graph.edges().begin(), graph.edges().end(), [&](const network::edge& each) {
    return in_round(each) && each.match == other;
  });
}

/// Position of each vertex in the order: of its group, and within it.
struct standing {
  std::size_t group = 0;
  std::size_t member = 0;
};
std::vector<standing> standings(const network& graph, const network_order& order) {
  std::vector<standing> out(graph.size());
  std::size_t seen = 0;
  for (std::size_t g = 0; g < order.groups.size(); ++g)
    for (std::size_t m = 0; m < order.groups[g].members.size(); ++m, ++seen)
      out[order.groups[g].members[m]] = {g, m};
  REQUIRE(seen == graph.size());
  return out;
}

}  // namespace

TEST_CASE("a network without circles stands consumers first, each vertex a group of its own") {
  // 0 -> 1 -> 2, 0 -> 2
  const network graph{3, {{0, 1, other, 0}, {1, 2, up, 0}, {0, 2, level, 0}}};
  const network_order order = order_of(graph);
  CHECK(order.circle.empty());
  CHECK(groups_of(order) == std::vector<vertices_of>{{2}, {1}, {0}});
  for (const network_group& each : order.groups)
    CHECK_FALSE(each.up_along);
}

TEST_CASE("a network of no vertices has no groups") {
  CHECK(order_of(network{}).groups.empty());
  CHECK(order_of(network{}).circle.empty());
}

TEST_CASE("a task that feeds itself upwards is a round of its own") {
  const network_order order = order_of(network{2, {{0, 0, up, 3}, {0, 1, other, 0}}});
  REQUIRE(order.groups.size() == 2);
  CHECK(order.groups[0].members == vertices_of{1});
  CHECK(order.groups[1].members == vertices_of{0});
  CHECK(order.groups[1].up_along == 3U);
}

TEST_CASE("tasks that feed each other upwards and in one unit form a group, consumers first") {
  // 0 -same unit-> 1 -up-> 0: a review and the report on it, climbing together
  const network_order order = order_of(network{2, {{0, 1, level, 0}, {1, 0, up, 0}}});
  REQUIRE(order.groups.size() == 1);
  CHECK(order.groups[0].members == vertices_of{1, 0});
  CHECK(order.groups[0].up_along == 0U);
}

TEST_CASE(
    "a circle that no line breaks up is named, each feeding the next and the last the first") {
  SECTION("three tasks") {
    const network_order order = order_of(
        network{5, {{3, 0, other, 0}, {0, 4, other, 0}, {4, 3, level, 0}, {1, 0, other, 0}}});
    CHECK(order.groups.empty());
    CHECK(order.circle == vertices_of{0, 4, 3});
  }
  SECTION("a task that feeds itself in one unit") {
    CHECK(order_of(network{1, {{0, 0, level, 0}}}).circle == vertices_of{0});
  }
  SECTION("upward edges with one that is neither upward nor of one unit") {
    CHECK(order_of(network{2, {{0, 1, up, 0}, {1, 0, other, 0}}}).circle == vertices_of{0, 1});
  }
  SECTION("upward along two lines") {
    CHECK(order_of(network{2, {{0, 1, up, 0}, {1, 0, up, 1}}}).circle == vertices_of{0, 1});
  }
  SECTION("a circle within one unit, inside a round that climbs") {
    const network graph{3, {{0, 1, level, 0}, {1, 0, level, 0}, {1, 2, up, 0}, {2, 0, up, 0}}};
    CHECK(order_of(graph).circle == vertices_of{1, 0});
  }
  SECTION("the shortest way round is taken") {
    const network graph{
        4, {{0, 1, other, 0}, {1, 2, other, 0}, {2, 3, other, 0}, {3, 0, other, 0}, {1, 0, up, 0}}};
    CHECK(order_of(graph).circle == vertices_of{1, 0});
  }
}

TEST_CASE("upward edges along two lines are lawful in two rounds") {
  const network_order order = order_of(network{2, {{0, 0, up, 0}, {1, 1, up, 1}, {0, 1, up, 1}}});
  REQUIRE(order.groups.size() == 2);
  CHECK(order.groups[0].up_along == 1U);
  CHECK(order.groups[1].up_along == 0U);
}

TEST_CASE("random networks are ordered or refused as reachability says") {
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  int refused = 0;
  int rounds = 0;
  for (int round = 0; round < 6000; ++round) {
    CAPTURE(round);
    const int upward = static_cast<int>(dice.between(0, 100));
    const int same = static_cast<int>(dice.between(0, 100 - upward));
    const network graph = random_graphs::feeds(dice, 7, upward, same);
    const network_order order = order_of(graph);
    REQUIRE(order.circle.empty() == is_lawful(graph));
    if (!order.circle.empty()) {
      ++refused;
      REQUIRE(order.groups.empty());
      for (std::size_t i = 0; i < order.circle.size(); ++i) {
        const network::vertex from = order.circle[i];
        const network::vertex to = order.circle[(i + 1) % order.circle.size()];
        REQUIRE(
            std::any_of(graph.edges().begin(), graph.edges().end(), [&](const network::edge& each) {
              return each.producer == from && each.consumer == to;
            }));
      }
      continue;
    }
    const auto all = random_graphs::reachable(graph, [](const network::edge&) { return true; });
    const auto at = standings(graph, order);
    for (network::vertex v = 0; v < graph.size(); ++v)
      for (network::vertex w = 0; w < graph.size(); ++w)
        if (v != w)
          REQUIRE((at[v].group == at[w].group) == (all[v][w] && all[w][v]));
    for (const network::edge& each : graph.edges()) {
      const standing from = at[each.producer];
      const standing to = at[each.consumer];
      REQUIRE(to.group <= from.group);
      if (to.group != from.group)
        continue;
      ++rounds;
      const network_group& group = order.groups[to.group];
      if (each.match == up)
        REQUIRE(group.up_along == each.line);
      else
        REQUIRE(to.member < from.member);
    }
  }
  CHECK(refused > 300);
  CHECK(rounds > 300);
}
