// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/graph/forest.hpp>
#include <chidao/graph/network.hpp>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "tests/support/dice.hpp"

namespace random_graphs {

/// Parents of up to `most` nodes, some in no tree; in an order that says nothing of depth, and free
/// of circles.
inline std::vector<chidao::forest::above> trees(support::dice& dice, int most) {
  using chidao::forest;
  std::vector<forest::above> out(static_cast<std::size_t>(dice.between(0, most)));
  std::vector<forest::node> order(out.size());
  for (forest::node v = 0; v < order.size(); ++v)
    order[v] = v;
  for (std::size_t left = order.size(); left > 1; --left)
    std::swap(
        order[left - 1],
        order[static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(left) - 1))]);
  const int tops = static_cast<int>(dice.between(0, 40));
  const int outside = static_cast<int>(dice.between(0, 30));
  std::vector<forest::node> placed;
  for (const forest::node v : order) {
    if (dice.percent(outside))
      continue;
    out[v].member = true;
    if (!placed.empty() && !dice.percent(tops))
      out[v].parent = dice.one_of(placed);
    placed.push_back(v);
  }
  return out;
}

/// Edges between up to `most` vertices, drawn with `upward` and `level` of a hundred as upward and
/// same_place ones.
inline chidao::network feeds(support::dice& dice, int most, int upward, int level) {
  using chidao::network;
  const auto size = static_cast<std::size_t>(dice.between(1, most));
  std::vector<network::edge> edges(static_cast<std::size_t>(dice.between(0, 2 * most)));
  for (network::edge& each : edges) {
    each.producer = static_cast<network::vertex>(dice.between(0, static_cast<int>(size) - 1));
    each.consumer = static_cast<network::vertex>(dice.between(0, static_cast<int>(size) - 1));
    const auto kind = dice.between(0, 99);
    if (kind < upward) {
      each.match = network::matching::upward;
      each.line = dice.percent(5) ? 1 : 0;
    } else if (kind < upward + level) {
      each.match = network::matching::same_place;
    }
  }
  return {size, std::move(edges)};
}

/// Which vertex is reached from which over edges that `taken` accepts, itself only by a circle; by
/// asking again and again, without any order.
template <class Taken>
std::vector<std::vector<bool>> reachable(const chidao::network& graph, const Taken& taken) {
  std::vector<std::vector<bool>> out(graph.size(), std::vector<bool>(graph.size()));
  for (const auto& each : graph.edges())
    if (taken(each))
      out[each.producer][each.consumer] = true;
  for (std::size_t by = 0; by < graph.size(); ++by)
    for (std::size_t from = 0; from < graph.size(); ++from)
      for (std::size_t to = 0; to < graph.size(); ++to)
        if (out[from][by] && out[by][to])
          out[from][to] = true;
  return out;
}

}  // namespace random_graphs
