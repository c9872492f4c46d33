// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <catch2/catch.hpp>
#include <chidao/graph/forest.hpp>
#include <cstddef>
#include <optional>
#include <vector>

#include "tests/graph/random_graphs.hpp"
#include "tests/support/broken_precondition.hpp"
#include "tests/support/dice.hpp"

using namespace chidao;

namespace {

using nodes = std::vector<forest::node>;

forest::above top() { return {true, std::nullopt}; }
forest::above below(forest::node parent) { return {true, parent}; }
forest::above outside() { return {}; }

nodes listed(std::span<const forest::node> some) { return {some.begin(), some.end()}; }

/// The way from a node to its top, itself first; empty for a node in no tree.
nodes way_up(const std::vector<forest::above>& described, forest::node v) {
  nodes out;
  for (std::optional<forest::node> at = v; at && described[*at].member; at = described[*at].parent)
    out.push_back(*at);
  return out;
}

}  // namespace

TEST_CASE("a forest tells who stands above and below, and how deep") {
  //   4       1
  //  / \      |
  // 0   5     3      2 is in no tree
  const forest made{{below(4), top(), outside(), below(1), top(), below(4)}};
  CHECK(made.size() == 6);
  CHECK(made.parent(0) == 4U);
  CHECK_FALSE(made.parent(4));
  CHECK_FALSE(made.parent(2));
  CHECK(made.contains(4));
  CHECK_FALSE(made.contains(2));
  CHECK(listed(made.children(4)) == nodes{0, 5});
  CHECK(made.children(0).empty());
  CHECK(made.children(2).empty());
  CHECK(made.depth(4) == 0);
  CHECK(made.depth(5) == 1);
  CHECK(made.depth(2) == 0);
  CHECK(listed(made.by_depth()) == nodes{1, 4, 3, 0, 5});
  CHECK(made.nearest_above(5, [](forest::node v) { return v == 4; }) == 4U);
  CHECK_FALSE(made.nearest_above(5, [](forest::node v) { return v == 5; }));
  CHECK(made.lowest_common(0, 5) == 4U);
  CHECK(made.lowest_common(0, 4) == 4U);
  CHECK(made.lowest_common(0, 0) == 0U);
  CHECK_FALSE(made.lowest_common(0, 3));
  CHECK_FALSE(made.lowest_common(0, 2));
  CHECK_FALSE(made.lowest_common(2, 0));
}

TEST_CASE("the forest of no nodes is empty") {
  CHECK(forest{}.size() == 0);
  CHECK(forest{std::vector<forest::above>{}}.size() == 0);
  const forest none;
  CHECK(none.by_depth().empty());
  CHECK(forest::find_cycles({}).empty());
}

TEST_CASE("every circle among the parents is found, each node followed by its parent") {
  CHECK(forest::find_cycles({top(), below(0), outside()}).empty());
  CHECK(forest::find_cycles({below(0)}) == std::vector<nodes>{{0}});
  // 0 > 2 > 1 > 0, with 3 below it; 4 > 5 > 4; 6 is a tree of its own
  const auto found =
      forest::find_cycles({below(2), below(0), below(1), below(0), below(5), below(4), top()});
  CHECK(found == std::vector<nodes>{{0, 2, 1}, {4, 5}});
}

TEST_CASE("a parent that is in no tree breaks the precondition of a forest") {
  for (const std::vector<forest::above>& described :
       {std::vector<forest::above>{outside(), below(0)}, std::vector<forest::above>{below(7)}}) {
    const std::string said = support::broken_precondition([&] {
      const forest made{described};
      static_cast<void>(made);
    });
    CHECK(said.find("precondition broken") != std::string::npos);
  }
}

TEST_CASE("on random forests every answer is that of a walk upwards") {
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  for (int round = 0; round < 1500; ++round) {
    CAPTURE(round);
    const auto described = random_graphs::trees(dice, 24);
    REQUIRE(forest::find_cycles(described).empty());
    const forest made{described};
    std::vector<nodes> children(described.size());
    std::size_t members = 0;
    for (forest::node v = 0; v < described.size(); ++v) {
      members += described[v].member ? 1 : 0;
      if (described[v].parent)
        children[*described[v].parent].push_back(v);
    }
    std::size_t last = 0;
    REQUIRE(made.by_depth().size() == members);
    for (const forest::node v : made.by_depth()) {
      REQUIRE(made.contains(v));
      REQUIRE(made.depth(v) >= last);
      last = made.depth(v);
    }
    for (forest::node v = 0; v < described.size(); ++v) {
      const nodes up = way_up(described, v);
      bool good = made.contains(v) == described[v].member && made.parent(v) == described[v].parent;
      good = good && made.depth(v) == (up.empty() ? 0 : up.size() - 1);
      good = good && listed(made.children(v)) == children[v];
      const auto odd = [](forest::node each) { return each % 2 == 1; };
      const auto found = up.empty() ? up.end() : std::find_if(up.begin() + 1, up.end(), odd);
      good = good && made.nearest_above(v, odd) ==
                         (found == up.end() ? std::nullopt : std::optional{*found});
      for (forest::node w = 0; w < described.size(); ++w) {
        const nodes other = way_up(described, w);
        const auto meet = std::find_first_of(up.begin(), up.end(), other.begin(), other.end());
        good = good &&
               made.lowest_common(v, w) == (meet == up.end() ? std::nullopt : std::optional{*meet});
      }
      if (!good)
        FAIL("wrong at node " << v);
    }
  }
}

TEST_CASE("random parents hold as many circles as walks that come back") {
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  for (int round = 0; round < 1500; ++round) {
    CAPTURE(round);
    std::vector<forest::above> described(static_cast<std::size_t>(dice.between(1, 12)));
    const auto last = static_cast<std::int64_t>(described.size()) - 1;
    for (forest::above& each : described)
      each = dice.percent(15) ? top() : below(static_cast<forest::node>(dice.between(0, last)));
    std::size_t in_circles = 0;
    for (forest::node v = 0; v < described.size(); ++v) {
      std::optional<forest::node> at = described[v].parent;
      for (std::size_t steps = 0; at && *at != v && steps < described.size(); ++steps)
        at = described[*at].parent;
      in_circles += at && *at == v ? 1 : 0;
    }
    std::size_t found = 0;
    for (const nodes& circle : forest::find_cycles(described)) {
      for (std::size_t i = 0; i < circle.size(); ++i)
        REQUIRE(described[circle[i]].parent == circle[(i + 1) % circle.size()]);
      found += circle.size();
    }
    REQUIRE(found == in_circles);
  }
}
