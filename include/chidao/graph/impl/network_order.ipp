// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>
#include <boost/property_map/property_map.hpp>
#include <chidao/core/config.hpp>
#include <chidao/graph/network_order.hpp>
#include <iterator>
#include <utility>

namespace chidao::ordering {

CHIDAO_INLINE std::vector<std::size_t> components_of(const network& graph, std::size_t& count) {
  std::vector<std::size_t> component(graph.size());
  count = boost::strong_components(
      graph, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, graph)));
  return component;
}

CHIDAO_INLINE std::vector<network::vertex> consumers_first(const network& graph) {
  std::vector<network::vertex> order;
  order.reserve(graph.size());
  boost::topological_sort(graph, std::back_inserter(order));
  return order;
}

CHIDAO_INLINE network inside_components(const network& graph,
                                        const std::vector<std::size_t>& component) {
  std::vector<network::edge> kept;
  for (const network::edge& each : graph.edges())
    if (component[each.producer] == component[each.consumer] &&
        each.match != network::matching::upward)
      kept.push_back(each);
  return {graph.size(), std::move(kept)};
}

CHIDAO_INLINE std::vector<network::vertex>
forbidden_circle(const network& graph, const std::vector<std::size_t>& component) {
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

}  // namespace chidao::ordering

namespace chidao {

CHIDAO_INLINE network_order order_of(const network& graph) {
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
