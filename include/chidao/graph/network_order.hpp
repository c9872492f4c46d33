// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/graph/network_bgl.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace chidao {

/// Vertices that must be dealt with together: one vertex, or several that feed each other in a
/// round, which is then broken up by depth along a line (meanings 6.3).
struct network_group {
  std::vector<network::vertex> members;   ///< consumers before producers, upward edges left out
  std::optional<std::uint32_t> up_along;  ///< the line of its upward edges; nothing: no round
};

/// The order of a network, or why it has none.
struct network_order {
  std::vector<network_group> groups;    ///< consumers first
  std::vector<network::vertex> circle;  ///< if not empty: vertices each of which feeds the next and
                                        ///< the last the first, against the rule; no groups then
};

namespace ordering {

/// Strong component of every vertex.
std::vector<std::size_t> components_of(const network& graph, std::size_t& count);

/// Consumers before producers.
std::vector<network::vertex> consumers_first(const network& graph);

/// The shortest way from one vertex to another over edges that `allowed` accepts.
/// @pre there is one
template <class Allowed>
std::vector<network::vertex> shortest_way(const network& graph, network::vertex from,
                                          network::vertex to, const Allowed& allowed) {
  std::vector<std::optional<network::vertex>> reached_from(graph.size());
  std::vector<network::vertex> queue{from};
  reached_from[from] = from;
  for (std::size_t i = 0; !reached_from[to]; ++i)
    for (const std::uint32_t e : graph.out(queue[i])) {
      const network::vertex next = graph.edges()[e].consumer;
      if (!allowed(graph.edges()[e]) || reached_from[next])
        continue;
      reached_from[next] = queue[i];
      queue.push_back(next);
    }
  std::vector<network::vertex> way{to};
  while (way.back() != from)
    way.push_back(*reached_from[way.back()]);
  std::reverse(way.begin(), way.end());
  return way;
}

/// The network without its upward edges and without edges between components.
network inside_components(const network& graph, const std::vector<std::size_t>& component);

/// An edge that a round may not hold, with the circle it closes; empty if there is none.
std::vector<network::vertex> forbidden_circle(const network& graph,
                                              const std::vector<std::size_t>& component);

}  // namespace ordering

/// Orders a network, consumers first, rounds kept together (meanings 6.3). Within a round every
/// edge must run upward along one line or be same_place, and without the upward edges it must be
/// free of circles; the verdict depends on the network alone.
/// @complexity linear, by Boost's strong_components and topological_sort
[[nodiscard]] network_order order_of(const network& graph);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/graph/impl/network_order.ipp>
#endif
