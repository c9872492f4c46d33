// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>
#include <boost/property_map/property_map.hpp>
#include <chidao/graph/network_bgl.hpp>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>
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
inline std::vector<std::size_t> components_of(const network& graph, std::size_t& count) {
  std::vector<std::size_t> component(graph.size());
  count = boost::strong_components(
      graph, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, graph)));
  return component;
}

/// Consumers before producers.
inline std::vector<network::vertex> consumers_first(const network& graph) {
  std::vector<network::vertex> order;
  order.reserve(graph.size());
  boost::topological_sort(graph, std::back_inserter(order));
  return order;
}

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
inline network inside_components(const network& graph, const std::vector<std::size_t>& component) {
  std::vector<network::edge> kept;
  for (const network::edge& each : graph.edges())
    if (component[each.producer] == component[each.consumer] &&
        each.match != network::matching::upward)
      kept.push_back(each);
  return {graph.size(), std::move(kept)};
}

/// An edge that a round may not hold, with the circle it closes; empty if there is none.
inline std::vector<network::vertex> forbidden_circle(const network& graph,
                                                     const std::vector<std::size_t>& component) {
  const auto within = [&](const network::edge& each) {
    return component[each.producer] == component[each.consumer];
  };
  const auto circle_through = [&](const network::edge& each, const auto& allowed) {
    return shortest_way(graph, each.consumer, each.producer, allowed);
  };
  std::vector<std::optional<std::uint32_t>> line(graph.size());
  for (const network::edge& each : graph.edges()) {
    if (!within(each))
      continue;
    auto& up_along = line[component[each.producer]];
    const bool upward = each.match == network::matching::upward;
    if (each.match == network::matching::other || (upward && up_along && *up_along != each.line))
      return circle_through(each, within);
    if (upward)
      up_along = each.line;
  }
  const network level = inside_components(graph, component);
  std::size_t count = 0;
  const auto round = components_of(level, count);
  for (const network::edge& each : level.edges())
    if (round[each.producer] == round[each.consumer])
      return circle_through(each, [&](const network::edge& other) {
        return other.match != network::matching::upward &&
               round[other.producer] == round[each.producer] &&
               round[other.consumer] == round[each.producer];
      });
  return {};
}

}  // namespace ordering

/// Orders a network, consumers first, rounds kept together (meanings 6.3). Within a round every
/// edge must run upward along one line or be same_place, and without the upward edges it must be
/// free of circles; the verdict depends on the network alone.
/// @complexity linear, by Boost's strong_components and topological_sort
[[nodiscard]] inline network_order order_of(const network& graph) {
  std::size_t count = 0;
  const std::vector<std::size_t> component = ordering::components_of(graph, count);
  network_order out;
  out.circle = ordering::forbidden_circle(graph, component);
  if (!out.circle.empty())
    return out;

  std::vector<network::edge> between;
  std::vector<network_group> groups(count);
  for (const network::edge& each : graph.edges()) {
    const auto from = component[each.producer];
    const auto to = component[each.consumer];
    if (from != to)
      between.push_back({static_cast<network::vertex>(from), static_cast<network::vertex>(to),
                         network::matching::other, 0});
    else if (each.match == network::matching::upward)
      groups[from].up_along = each.line;
  }
  for (const network::vertex v :
       ordering::consumers_first(ordering::inside_components(graph, component)))
    groups[component[v]].members.push_back(v);

  const network condensed{count, std::move(between)};
  for (const network::vertex group : ordering::consumers_first(condensed))
    out.groups.push_back(std::move(groups[group]));
  return out;
}

}  // namespace chidao
