// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <boost/concept/assert.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/depth_first_search.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/graph_traits.hpp>
#include <boost/graph/incremental_components.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>
#include <boost/pending/disjoint_sets.hpp>
#include <boost/property_map/property_map.hpp>
#include <cstddef>
#include <iterator>
#include <set>
#include <vector>

// What every face for Boost.Graph is asked: the concepts are checked, and algorithms are run, for
// either alone lets errors through.

namespace graph_faces {

template <class Graph>
using vertex_of = typename boost::graph_traits<Graph>::vertex_descriptor;
template <class Graph>
using edge_of = typename boost::graph_traits<Graph>::edge_descriptor;

/// Fails to compile if a face lacks something that the concepts ask for.
template <class Graph>
struct concepts {
  BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT(
      (boost::ReadablePropertyGraphConcept<Graph, vertex_of<Graph>, boost::vertex_index_t>));
};

/// The vertices, in order.
template <class Graph>
std::vector<vertex_of<Graph>> vertices_of(const Graph& graph) {
  const auto range = vertices(graph);
  return {range.first, range.second};
}

/// The edges, in order.
template <class Graph>
std::vector<edge_of<Graph>> edges_of(const Graph& graph) {
  const auto range = edges(graph);
  return {range.first, range.second};
}

/// A map from the vertices of a graph to values that stand in a vector.
template <class Graph, class Value>
auto by_index(std::vector<Value>& values, const Graph& graph) {
  return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph));
}

/// True if the list of edges, the edges out of all vertices and those into them are the same, none
/// twice, and all counts and indices agree.
template <class Graph>
bool agrees_with_itself(const Graph& graph) {
  std::multiset<edge_of<Graph>> listed;
  for (const auto& each : edges_of(graph))
    listed.insert(each);
  std::multiset<edge_of<Graph>> out;
  std::multiset<edge_of<Graph>> in;
  std::size_t index = 0;
  bool good = true;
  for (const auto v : vertices_of(graph)) {
    good = good && get(boost::vertex_index, graph, v) == index;
    good = good && v != boost::graph_traits<Graph>::null_vertex();
    good = good && get(get(boost::vertex_index, graph), v) == index;
    ++index;
    std::size_t degrees = 0;
    const auto leaving = out_edges(v, graph);
    for (auto e = leaving.first; e != leaving.second; ++e, ++degrees) {
      good = good && source(*e, graph) == v;
      out.insert(*e);
    }
    good = good && out_degree(v, graph) == degrees;
    const auto entering = in_edges(v, graph);
    for (auto e = entering.first; e != entering.second; ++e, ++degrees) {
      good = good && target(*e, graph) == v;
      in.insert(*e);
    }
    good = good && degree(v, graph) == degrees &&
           in_degree(v, graph) == degrees - out_degree(v, graph);
  }
  const std::set<edge_of<Graph>> once(listed.begin(), listed.end());
  return good && num_vertices(graph) == index && num_edges(graph) == listed.size() &&
         once.size() == listed.size() && listed == out && listed == in;
}

/// Steps from a vertex to every other by breadth-first search; -1 where it does not reach.
template <class Graph>
std::vector<int> steps_from(const Graph& graph, vertex_of<Graph> from) {
  std::vector<int> out(num_vertices(graph), -1);
  const auto steps = by_index(out, graph);
  put(steps, from, 0);
  boost::breadth_first_search(graph, from,
                              boost::visitor(boost::make_bfs_visitor(
                                  boost::record_distances(steps, boost::on_tree_edge()))));
  return out;
}

/// True if a depth-first search meets an edge that closes a circle.
template <class Graph>
bool has_circle(const Graph& graph) {
  struct finder : boost::default_dfs_visitor {
    bool* found;
    explicit finder(bool& where) : found{&where} {}
    void back_edge(const edge_of<Graph>&, const Graph&) { *found = true; }
  };
  bool out = false;
  boost::depth_first_search(graph, boost::visitor(finder{out}));
  return out;
}

/// Targets before sources, as boost::topological_sort lists them.
template <class Graph>
std::vector<vertex_of<Graph>> targets_first(const Graph& graph) {
  std::vector<vertex_of<Graph>> out;
  boost::topological_sort(graph, std::back_inserter(out));
  return out;
}

/// Number of strong components.
template <class Graph>
std::size_t strong_component_count(const Graph& graph) {
  std::vector<std::size_t> component(num_vertices(graph));
  return static_cast<std::size_t>(boost::strong_components(graph, by_index(component, graph)));
}

/// Number of components, directions forgotten, by joining the two ends of every edge.
template <class Graph>
std::size_t component_count(const Graph& graph) {
  std::vector<std::size_t> rank(num_vertices(graph));
  std::vector<vertex_of<Graph>> parent(num_vertices(graph));
  const auto parents = by_index(parent, graph);
  boost::disjoint_sets sets{by_index(rank, graph), parents};
  boost::initialize_incremental_components(graph, sets);
  boost::incremental_components(graph, sets);
  std::size_t out = 0;
  for (const auto v : vertices_of(graph))
    out += sets.find_set(v) == v ? 1 : 0;
  return out;
}

}  // namespace graph_faces
