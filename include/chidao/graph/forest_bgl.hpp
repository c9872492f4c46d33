// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The face of a forest for Boost.Graph. The vertices are all nodes, those in no tree without
/// edges; an edge runs from superior to subordinate. Nothing is stored: every edge is made from
/// the forest's columns when it is read.

#include <algorithm>
#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/property_map/property_map.hpp>
#include <chidao/graph/forest.hpp>
#include <chidao/graph/nested_iterator.hpp>
#include <cstddef>
#include <limits>
#include <utility>

namespace chidao {

/// An edge of a forest as Boost.Graph names it.
struct forest_edge {
  forest::node superior = 0;     ///< source
  forest::node subordinate = 0;  ///< target
  /// By superior, then subordinate.
  friend auto operator<=>(const forest_edge&, const forest_edge&) noexcept = default;
};

/// The edges from a node to those directly below it.
struct forest_edges_below {
  using value_type = forest_edge;
  const forest* of = nullptr;  ///< where
  forest::node at = 0;         ///< the superior
  /// @returns 1
  [[nodiscard]] std::size_t parts() const noexcept { return 1; }
  /// Number of edges.
  [[nodiscard]] std::size_t size(std::size_t) const noexcept { return of->children(at).size(); }
  /// The edge at a position.
  forest_edge operator()(std::size_t, std::size_t position) const {
    return {at, of->children(at)[position]};
  }
};

/// The edge to a node from the one directly above it, if there is one.
struct forest_edges_above {
  using value_type = forest_edge;
  const forest* of = nullptr;  ///< where
  forest::node at = 0;         ///< the subordinate
  /// @returns 1
  [[nodiscard]] std::size_t parts() const noexcept { return 1; }
  /// Number of edges: 0 or 1.
  [[nodiscard]] std::size_t size(std::size_t) const noexcept { return of->parent(at) ? 1 : 0; }
  /// The edge.
  forest_edge operator()(std::size_t, std::size_t) const { return {*of->parent(at), at}; }
};

/// All edges of a forest, depth by depth.
struct forest_edges {
  using value_type = forest_edge;
  const forest* of = nullptr;  ///< where
  std::size_t tops = 0;        ///< number of tops; they stand first in forest::by_depth()
  /// The edges of a forest. @complexity logarithmic
  [[nodiscard]] static forest_edges of_forest(const forest& which) {
    const auto nodes = which.by_depth();
    const auto below = std::partition_point(nodes.begin(), nodes.end(),
                                            [&](forest::node v) { return which.depth(v) == 0; });
    return {&which, static_cast<std::size_t>(below - nodes.begin())};
  }
  /// @returns 1
  [[nodiscard]] std::size_t parts() const noexcept { return 1; }
  /// Number of edges.
  [[nodiscard]] std::size_t size(std::size_t) const noexcept {
    return of->by_depth().size() - tops;
  }
  /// The edge at a position.
  forest_edge operator()(std::size_t, std::size_t position) const {
    const forest::node below = of->by_depth()[tops + position];
    return {*of->parent(below), below};
  }
};

}  // namespace chidao

namespace boost {

/// A forest is a vertex-list, edge-list and bidirectional graph.
template <>
struct graph_traits<chidao::forest> {
  /// What Boost.Graph may do with it.
  struct traversal_category : vertex_list_graph_tag,
                              bidirectional_graph_tag,
                              edge_list_graph_tag {};
  using vertex_descriptor = chidao::forest::node;
  using edge_descriptor = chidao::forest_edge;
  using directed_category = bidirectional_tag;
  using edge_parallel_category = disallow_parallel_edge_tag;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  using vertex_iterator = counting_iterator<vertex_descriptor>;
  using out_edge_iterator = chidao::nested_iterator<chidao::forest_edges_below>;
  using in_edge_iterator = chidao::nested_iterator<chidao::forest_edges_above>;
  using edge_iterator = chidao::nested_iterator<chidao::forest_edges>;
  /// No vertex at all; asked for by depth-first search.
  static vertex_descriptor null_vertex() { return std::numeric_limits<vertex_descriptor>::max(); }
};

/// The same of a constant one: some algorithms deduce it.
template <>
struct graph_traits<const chidao::forest> : graph_traits<chidao::forest> {};

/// A vertex is its own index.
template <>
struct property_map<chidao::forest, vertex_index_t> {
  using type = typed_identity_property_map<chidao::forest::node>;
  using const_type = type;
};

/// The same of a constant one.
template <>
struct property_map<const chidao::forest, vertex_index_t>
    : property_map<chidao::forest, vertex_index_t> {};

}  // namespace boost

namespace chidao {

/// Range of the vertices.
inline auto vertices(const forest& graph) {
  using iterator = boost::graph_traits<forest>::vertex_iterator;
  return std::pair{iterator{0}, iterator{static_cast<forest::node>(graph.size())}};
}
/// Number of vertices.
inline std::size_t num_vertices(const forest& graph) { return graph.size(); }
/// Range of all edges. @complexity logarithmic
inline auto edges(const forest& graph) { return nested_range(forest_edges::of_forest(graph)); }
/// Number of edges. @complexity logarithmic
inline std::size_t num_edges(const forest& graph) { return forest_edges::of_forest(graph).size(0); }
/// Superior of an edge.
inline forest::node source(const forest_edge& which, const forest&) { return which.superior; }
/// Subordinate of an edge.
inline forest::node target(const forest_edge& which, const forest&) { return which.subordinate; }
/// Range of the edges to those directly below.
inline auto out_edges(forest::node v, const forest& graph) {
  return nested_range(forest_edges_below{&graph, v});
}
/// Range of the edge from the one directly above.
inline auto in_edges(forest::node v, const forest& graph) {
  return nested_range(forest_edges_above{&graph, v});
}
/// Number of those directly below.
inline std::size_t out_degree(forest::node v, const forest& graph) {
  return graph.children(v).size();
}
/// 1 if one stands directly above, else 0.
inline std::size_t in_degree(forest::node v, const forest& graph) {
  return graph.parent(v) ? 1 : 0;
}
/// Number of edges at a vertex.
inline std::size_t degree(forest::node v, const forest& graph) {
  return out_degree(v, graph) + in_degree(v, graph);
}
/// The index of the vertices.
inline boost::typed_identity_property_map<forest::node> get(boost::vertex_index_t, const forest&) {
  return {};
}
/// The index of a vertex.
inline forest::node get(boost::vertex_index_t, const forest&, forest::node v) { return v; }

}  // namespace chidao
