// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <catch2/catch.hpp>
#include <chidao/graph/forest_bgl.hpp>
#include <chidao/graph/nested_iterator.hpp>
#include <chidao/graph/network_bgl.hpp>
#include <cstddef>
#include <utility>
#include <vector>

#include "tests/graph/random_graphs.hpp"
#include "tests/support/dice.hpp"
#include "tests/support/graph_faces.hpp"

using namespace chidao;
using namespace graph_faces;

template struct graph_faces::concepts<forest>;
template struct graph_faces::concepts<network>;

namespace {

/// Numbers in parts of several sizes.
struct parted {
  using value_type = int;
  std::vector<std::vector<int>> of;
  std::size_t parts() const { return of.size(); }
  std::size_t size(std::size_t part) const { return of[part].size(); }
  int operator()(std::size_t part, std::size_t position) const { return of[part][position]; }
};

std::vector<int> walked(const parted& of) {
  const auto range = nested_range(of);
  return {range.first, range.second};
}

/// Accepts the nodes that are in a tree.
struct in_a_tree {
  const forest* of = nullptr;
  bool operator()(forest::node v) const { return of->contains(v); }
};

}  // namespace

TEST_CASE("a walk over parts passes over those that are empty") {
  CHECK(walked({{}}).empty());
  CHECK(walked({{{}, {}}}).empty());
  CHECK(walked({{{}, {1, 2}, {}, {}, {3}, {}}}) == std::vector<int>{1, 2, 3});
  CHECK(nested_count(parted{{{}, {1, 2}, {3}}}) == 3);
}

TEST_CASE("an iterator may be copied and walked twice") {
  const auto range = nested_range(parted{{{1, 2}, {3}}});
  auto first = range.first;
  const auto kept = first++;
  CHECK(*kept == 1);
  CHECK(*first == 2);
  first = range.first;
  CHECK(first == kept);
  CHECK(nested_iterator<parted>{} == nested_iterator<parted>{});
}

TEST_CASE("a forest and its face say the same") {
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  for (int round = 0; round < 400; ++round) {
    CAPTURE(round);
    const auto described = random_graphs::trees(dice, 16);
    const forest made{described};
    REQUIRE(agrees_with_itself(made));
    REQUIRE_FALSE(has_circle(made));
    REQUIRE(strong_component_count(made) == made.size());
    REQUIRE(component_count(made) == made.size() - num_edges(made));

    const auto order = targets_first(made);
    REQUIRE(order.size() == made.size());
    std::vector<std::size_t> at(made.size());
    for (std::size_t i = 0; i < order.size(); ++i)
      at[order[i]] = i;
    for (const forest_edge& each : edges_of(made)) {
      REQUIRE(made.parent(each.subordinate) == each.superior);
      REQUIRE(at[each.subordinate] < at[each.superior]);
    }

    for (const forest::node v : made.by_depth()) {
      const auto down = steps_from(made, v);
      const auto up = steps_from(boost::make_reverse_graph(made), v);
      for (const forest::node w : vertices_of(made)) {
        const bool below = made.lowest_common(v, w) == v;
        REQUIRE((down[w] >= 0) == below);
        if (below)
          REQUIRE(static_cast<std::size_t>(down[w]) == made.depth(w) - made.depth(v));
        REQUIRE((up[w] >= 0) == (made.lowest_common(v, w) == w));
      }
    }
  }
}

TEST_CASE("nodes in no tree are vertices without edges, and can be filtered out") {
  const forest made{{{true, 2U}, {}, {true, {}}}};
  CHECK(vertices_of(made) == std::vector<forest::node>{0, 1, 2});
  CHECK(edges_of(made) == std::vector<forest_edge>{{2, 0}});
  CHECK(degree(1U, made) == 0);
  const boost::filtered_graph members{made, boost::keep_all{}, in_a_tree{&made}};
  CHECK(targets_first(members) == std::vector<forest::node>{0, 2});
  CHECK(agrees_with_itself(forest{}));
  CHECK(targets_first(forest{}).empty());
}

TEST_CASE("a network and its face say the same") {
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  int circles = 0;
  for (int round = 0; round < 1000; ++round) {
    CAPTURE(round);
    const network graph = random_graphs::feeds(dice, 8, 30, 30);
    REQUIRE(agrees_with_itself(graph));
    const auto reached = random_graphs::reachable(graph, [](const network::edge&) { return true; });
    bool circle = false;
    std::size_t rounds = 0;
    for (const network::vertex v : vertices_of(graph)) {
      circle = circle || reached[v][v];
      bool first = true;
      for (network::vertex w = 0; w < v; ++w)
        first = first && !(reached[v][w] && reached[w][v]);
      rounds += first ? 1 : 0;
      const auto steps = steps_from(graph, v);
      const auto back = steps_from(boost::make_reverse_graph(graph), v);
      for (const network::vertex w : vertices_of(graph)) {
        REQUIRE((steps[w] >= 0) == (v == w || reached[v][w]));
        REQUIRE((back[w] >= 0) == (v == w || reached[w][v]));
      }
    }
    REQUIRE(has_circle(graph) == circle);
    REQUIRE(strong_component_count(graph) == rounds);
    circles += circle ? 1 : 0;
    if (circle) {
      REQUIRE_THROWS_AS(targets_first(graph), boost::not_a_dag);
      continue;
    }
    std::vector<std::size_t> at(graph.size());
    const auto order = targets_first(graph);
    for (std::size_t i = 0; i < order.size(); ++i)
      at[order[i]] = i;
    for (const network::edge& each : graph.edges())
      REQUIRE(at[each.consumer] < at[each.producer]);
  }
  CHECK(circles > 50);
  CHECK(circles < 950);
}

TEST_CASE("parallel edges of a network are told apart by their numbers") {
  const network graph{2,
                      {{0, 1, network::matching::other, 0}, {0, 1, network::matching::upward, 4}}};
  const auto found = edges_of(graph);
  REQUIRE(found.size() == 2);
  CHECK_FALSE(found[0] == found[1]);
  CHECK(found[0] < found[1]);
  CHECK(out_degree(0U, graph) == 2);
  CHECK(in_degree(1U, graph) == 2);
}
