// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <boost/property_map/property_map.hpp>
#include <chidao/graph/network.hpp>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace chidao {

/// An edge of a network as Boost.Graph names it.
struct network_edge {
  network::vertex producer = 0;  ///< source
  network::vertex consumer = 0;  ///< target
  std::uint32_t number = 0;      ///< position in network::edges()
  /// Edges stand in the order of their numbers.
  friend auto operator<=>(const network_edge& a, const network_edge& b) noexcept {
    return a.number <=> b.number;
  }
  /// Equal if the numbers are.
  friend bool operator==(const network_edge& a, const network_edge& b) noexcept {
    return a.number == b.number;
  }
};

/// Turns the number of an edge into its descriptor.
struct network_edge_of {
  const network* graph = nullptr;  ///< whose edge it is
  /// @returns the descriptor of edge `number`
  network_edge operator()(std::uint32_t number) const {
    const network::edge& each = graph->edges()[number];
    return {each.producer, each.consumer, number};
  }
};

}  // namespace chidao

namespace boost {

/// A network is a vertex-list, edge-list and bidirectional graph.
template <>
struct graph_traits<chidao::network> {
  /// What Boost.Graph may do with it.
  struct traversal_category : vertex_list_graph_tag,
                              bidirectional_graph_tag,
                              edge_list_graph_tag {};
  using vertex_descriptor = chidao::network::vertex;
  using edge_descriptor = chidao::network_edge;
  using directed_category = bidirectional_tag;
  using edge_parallel_category = allow_parallel_edge_tag;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  using vertex_iterator = counting_iterator<vertex_descriptor>;
  using out_edge_iterator =
      transform_iterator<chidao::network_edge_of, std::vector<std::uint32_t>::const_iterator>;
  using in_edge_iterator = out_edge_iterator;
  using edge_iterator =
      transform_iterator<chidao::network_edge_of, counting_iterator<std::uint32_t>>;
  /// No vertex at all; asked for by depth-first search.
  static vertex_descriptor null_vertex() { return std::numeric_limits<vertex_descriptor>::max(); }
};

/// The same of a constant one: some algorithms deduce it.
template <>
struct graph_traits<const chidao::network> : graph_traits<chidao::network> {};

/// A vertex is its own index.
template <>
struct property_map<chidao::network, vertex_index_t> {
  using type = typed_identity_property_map<chidao::network::vertex>;
  using const_type = type;
};

/// The same of a constant one.
template <>
struct property_map<const chidao::network, vertex_index_t>
    : property_map<chidao::network, vertex_index_t> {};

}  // namespace boost

namespace chidao {

/// Range of the vertices.
inline auto vertices(const network& graph) {
  using iterator = boost::graph_traits<network>::vertex_iterator;
  return std::pair{iterator{0}, iterator{static_cast<network::vertex>(graph.size())}};
}
/// Number of vertices.
inline std::size_t num_vertices(const network& graph) { return graph.size(); }
/// Number of edges.
inline std::size_t num_edges(const network& graph) { return graph.edges().size(); }
/// Range of all edges.
inline auto edges(const network& graph) {
  using iterator = boost::graph_traits<network>::edge_iterator;
  const boost::counting_iterator<std::uint32_t> first{0};
  const boost::counting_iterator<std::uint32_t> last{
      static_cast<std::uint32_t>(graph.edges().size())};
  return std::pair{iterator{first, {&graph}}, iterator{last, {&graph}}};
}
/// Producer of an edge.
inline network::vertex source(const network_edge& which, const network&) { return which.producer; }
/// Consumer of an edge.
inline network::vertex target(const network_edge& which, const network&) { return which.consumer; }
/// Range of the edges that leave a producer.
inline auto out_edges(network::vertex producer, const network& graph) {
  using iterator = boost::graph_traits<network>::out_edge_iterator;
  const auto& out = graph.out(producer);
  return std::pair{iterator{out.begin(), {&graph}}, iterator{out.end(), {&graph}}};
}
/// Range of the edges that reach a consumer.
inline auto in_edges(network::vertex consumer, const network& graph) {
  using iterator = boost::graph_traits<network>::in_edge_iterator;
  const auto& in = graph.in(consumer);
  return std::pair{iterator{in.begin(), {&graph}}, iterator{in.end(), {&graph}}};
}
/// Number of edges that leave a producer.
inline std::size_t out_degree(network::vertex producer, const network& graph) {
  return graph.out(producer).size();
}
/// Number of edges that reach a consumer.
inline std::size_t in_degree(network::vertex consumer, const network& graph) {
  return graph.in(consumer).size();
}
/// Number of edges at a vertex.
inline std::size_t degree(network::vertex v, const network& graph) {
  return out_degree(v, graph) + in_degree(v, graph);
}
/// The index of the vertices.
inline boost::typed_identity_property_map<network::vertex> get(boost::vertex_index_t,
                                                               const network&) {
  return {};
}
/// The index of a vertex.
inline network::vertex get(boost::vertex_index_t, const network&, network::vertex v) { return v; }

}  // namespace chidao
