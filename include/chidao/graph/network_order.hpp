// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <boost/graph/depth_first_search.hpp>
#include <boost/graph/properties.hpp>
#include <boost/property_map/property_map.hpp>
#include <chidao/graph/network_bgl.hpp>
#include <cstddef>
#include <cstdint>
#include <limits>
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

/// What a search for strong components knows on its way.
struct component_search {
  /// In place of a number that is not known yet.
  static constexpr std::size_t unknown = std::numeric_limits<std::size_t>::max();

  /// Nothing is known of these vertices.
  explicit component_search(std::size_t vertices)
      : component(vertices, unknown), back_to(vertices, unknown) {}

  std::vector<std::size_t> component;  ///< by vertex: once closed; consumers' come first
  std::vector<std::size_t> back_to;    ///< by vertex: the first one found that it leads back to
  std::vector<network::vertex> open;   ///< found, and in no component yet
  std::size_t found = 0;               ///< how many have been found
  std::size_t count = 0;               ///< how many components are closed
};

/// Finds strong components on a depth-first search (Tarjan 1972), numbered as by Boost's
/// strong_components(), whose named parameters every unit that includes this would pay for.
class component_finder : public boost::default_dfs_visitor {
 public:
  /// Fills in what is known; a search copies its visitor, so it stands outside.
  explicit component_finder(component_search& known) : known_{&known} {}

  /// Opens a vertex.
  void discover_vertex(network::vertex v, const network&) const {
    known_->back_to[v] = known_->found++;
    known_->open.push_back(v);
  }
  /// Closes the component of a vertex that leads back to none found before it.
  void finish_vertex(network::vertex v, const network& graph) const {
    std::size_t& own = known_->back_to[v];
    std::size_t first = own;
    for (const std::uint32_t e : graph.out(v)) {
      const network::vertex next = graph.edges()[e].consumer;
      if (known_->component[next] == component_search::unknown)
        first = std::min(first, known_->back_to[next]);
    }
    if (first < own) {
      own = first;
      return;
    }
    network::vertex last = v;
    do {
      last = known_->open.back();
      known_->open.pop_back();
      known_->component[last] = known_->count;
    } while (last != v);
    ++known_->count;
  }

 private:
  component_search* known_;
};

/// Strong component of every vertex, consumers' components numbered first.
inline std::vector<std::size_t> components_of(const network& graph, std::size_t& count) {
  component_search known{graph.size()};
  std::vector<boost::default_color_type> colours(graph.size());
  const auto colour_of =
      boost::make_iterator_property_map(colours.begin(), get(boost::vertex_index, graph));
  for (network::vertex v = 0; v < graph.size(); ++v)
    if (colours[v] == boost::white_color)
      boost::depth_first_visit(graph, v, component_finder{known}, colour_of);
  count = known.count;
  return std::move(known.component);
}

/// Consumers before producers: a component is closed when all that it leads to is.
/// @pre there is no circle
inline std::vector<network::vertex> consumers_first(const network& graph) {
  std::size_t count = 0;
  const std::vector<std::size_t> place = components_of(graph, count);
  std::vector<network::vertex> order(graph.size());
  for (network::vertex v = 0; v < order.size(); ++v)
    order[place[v]] = v;
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
/// @complexity linear, by Boost's depth-first search
[[nodiscard]] inline network_order order_of(const network& graph) {
  std::size_t count = 0;
  const std::vector<std::size_t> component = ordering::components_of(graph, count);
  network_order out;
  out.circle = ordering::forbidden_circle(graph, component);
  if (!out.circle.empty())
    return out;

  out.groups.resize(count);
  for (const network::edge& each : graph.edges())
    if (component[each.producer] == component[each.consumer] &&
        each.match == network::matching::upward)
      out.groups[component[each.producer]].up_along = each.line;
  for (const network::vertex v :
       ordering::consumers_first(ordering::inside_components(graph, component)))
    out.groups[component[v]].members.push_back(v);
  return out;
}

}  // namespace chidao
