// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The face of a hierarchy for Boost.Graph: one line, or all of them together. Nothing is stored:
/// every edge is made from the forests of the lines when it is read.

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/property_map/property_map.hpp>
#include <chidao/graph/forest_bgl.hpp>
#include <chidao/graph/nested_iterator.hpp>
#include <chidao/model/hierarchy.hpp>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

namespace chidao {

/// An edge of a hierarchy as Boost.Graph names it.
struct line_edge {
  line_id line{};         ///< along which line
  unit_id superior{};     ///< source
  unit_id subordinate{};  ///< target
  /// By line, then superior, then subordinate.
  friend auto operator<=>(const line_edge&, const line_edge&) noexcept = default;
};

/// The units of a hierarchy, by their ids.
struct hierarchy_units {
  using value_type = unit_id;
  std::size_t count = 0;  ///< how many
  /// @returns 1
  [[nodiscard]] std::size_t parts() const noexcept { return 1; }
  /// Number of units.
  [[nodiscard]] std::size_t size(std::size_t) const noexcept { return count; }
  /// The unit at a position.
  unit_id operator()(std::size_t, std::size_t position) const { return id_of<unit_id>(position); }
};

/// The edges of the lines shown, line by line; `Edges` gives those of one line.
/// @tparam Edges forest_edges, forest_edges_above or forest_edges_below
template <class Edges>
struct line_edges {
  using value_type = line_edge;
  const hierarchy* of = nullptr;  ///< where
  std::size_t first = 0;          ///< slot of the first line shown
  std::size_t count = 0;          ///< how many are shown
  unit_id at{};                   ///< the unit whose edges they are, unless all are meant
  /// Number of lines.
  [[nodiscard]] std::size_t parts() const noexcept { return count; }
  /// Number of edges along the line at a position.
  [[nodiscard]] std::size_t size(std::size_t part) const { return along(part).size(0); }
  /// An edge along the line at a position.
  line_edge operator()(std::size_t part, std::size_t position) const {
    const forest_edge found = along(part)(0, position);
    return {id_of<line_id>(first + part), unit_id{found.superior}, unit_id{found.subordinate}};
  }

 private:
  [[nodiscard]] Edges along(std::size_t part) const {
    const forest& superiors = (*of)[id_of<line_id>(first + part)].superiors;
    if constexpr (std::is_same_v<Edges, forest_edges>)
      return forest_edges::of_forest(superiors);
    else
      return {&superiors, hierarchy::node(at)};
  }
};

/// A hierarchy as a graph: the vertices are all units, an edge runs from superior to subordinate
/// and tells its line. A unit that is on no line shown is a vertex without edges. With all lines
/// two units may be joined by several edges, one per line, and lines may close circles together.
///
/// A view: it borrows the hierarchy, and one of a temporary does not compile.
class hierarchy_graph {
 public:
  /// One line: a forest.
  /// @throws unknown_name with suggestions if there is no such line
  hierarchy_graph(const hierarchy& over, std::string_view line)
      : over_{&over}, first_{over.find_line(line).slot()}, count_{1} {}
  hierarchy_graph(const hierarchy&& over, std::string_view line) = delete;

  /// The union of all lines.
  explicit hierarchy_graph(const hierarchy& over) : over_{&over}, count_{over.line_count()} {}
  explicit hierarchy_graph(const hierarchy&& over) = delete;

  /// The hierarchy.
  [[nodiscard]] const hierarchy& over() const noexcept { return *over_; }
  /// The edges of the lines shown: all, or those below or above a unit.
  template <class Edges>
  [[nodiscard]] line_edges<Edges> shown(unit_id at) const noexcept {
    return {over_, first_, count_, at};
  }

 private:
  const hierarchy* over_;
  std::size_t first_ = 0;
  std::size_t count_;
};

/// The place of a unit in the preorder of the seat tree, as a property map.
class unit_index_map : public boost::put_get_helper<std::size_t, unit_index_map> {
 public:
  using key_type = unit_id;
  using value_type = std::size_t;
  using reference = std::size_t;
  using category = boost::readable_property_map_tag;
  /// The index of a unit.
  std::size_t operator[](unit_id which) const noexcept { return which.slot(); }
};

/// The name of the line that an edge runs along, as a property map. It borrows the hierarchy.
class line_name_map : public boost::put_get_helper<const std::string&, line_name_map> {
 public:
  using key_type = line_edge;
  using value_type = std::string;
  using reference = const std::string&;
  using category = boost::readable_property_map_tag;
  /// Names of the lines of a hierarchy.
  explicit line_name_map(const hierarchy& of) : of_{&of} {}
  explicit line_name_map(const hierarchy&& of) = delete;
  /// The name of the edge's line.
  const std::string& operator[](const line_edge& which) const { return (*of_)[which.line].name; }

 private:
  const hierarchy* of_;
};

}  // namespace chidao

namespace boost {

/// A hierarchy is a vertex-list, edge-list and bidirectional graph.
template <>
struct graph_traits<chidao::hierarchy_graph> {
  /// What Boost.Graph may do with it.
  struct traversal_category : vertex_list_graph_tag,
                              bidirectional_graph_tag,
                              edge_list_graph_tag {};
  using vertex_descriptor = chidao::unit_id;
  using edge_descriptor = chidao::line_edge;
  using directed_category = bidirectional_tag;
  using edge_parallel_category = allow_parallel_edge_tag;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  using vertex_iterator = chidao::nested_iterator<chidao::hierarchy_units>;
  using out_edge_iterator = chidao::nested_iterator<chidao::line_edges<chidao::forest_edges_below>>;
  using in_edge_iterator = chidao::nested_iterator<chidao::line_edges<chidao::forest_edges_above>>;
  using edge_iterator = chidao::nested_iterator<chidao::line_edges<chidao::forest_edges>>;
  /// No vertex at all; asked for by depth-first search.
  static vertex_descriptor null_vertex() {
    return chidao::unit_id{std::numeric_limits<std::uint32_t>::max()};
  }
};

/// The same of a constant one: some algorithms deduce it.
template <>
struct graph_traits<const chidao::hierarchy_graph> : graph_traits<chidao::hierarchy_graph> {};

/// The index of a unit is the slot of its id.
template <>
struct property_map<chidao::hierarchy_graph, vertex_index_t> {
  using type = chidao::unit_index_map;
  using const_type = type;
};

/// The same of a constant one.
template <>
struct property_map<const chidao::hierarchy_graph, vertex_index_t>
    : property_map<chidao::hierarchy_graph, vertex_index_t> {};

/// The name of an edge is that of its line.
template <>
struct property_map<chidao::hierarchy_graph, edge_name_t> {
  using type = chidao::line_name_map;
  using const_type = type;
};

/// The same of a constant one.
template <>
struct property_map<const chidao::hierarchy_graph, edge_name_t>
    : property_map<chidao::hierarchy_graph, edge_name_t> {};

}  // namespace boost

namespace chidao {

/// Range of the vertices: all units.
inline auto vertices(const hierarchy_graph& graph) {
  return nested_range(hierarchy_units{graph.over().size()});
}
/// Number of vertices.
inline std::size_t num_vertices(const hierarchy_graph& graph) { return graph.over().size(); }
/// Range of all edges, line by line. @complexity each edge logarithmic in the units
inline auto edges(const hierarchy_graph& graph) {
  return nested_range(graph.shown<forest_edges>({}));
}
/// Number of edges. @complexity the lines shown, each logarithmic in the units
inline std::size_t num_edges(const hierarchy_graph& graph) {
  return nested_count(graph.shown<forest_edges>({}));
}
/// Superior of an edge.
inline unit_id source(const line_edge& which, const hierarchy_graph&) { return which.superior; }
/// Subordinate of an edge.
inline unit_id target(const line_edge& which, const hierarchy_graph&) { return which.subordinate; }
/// Range of the edges to those directly below, line by line.
inline auto out_edges(unit_id which, const hierarchy_graph& graph) {
  return nested_range(graph.shown<forest_edges_below>(which));
}
/// Range of the edges from those directly above, at most one per line.
inline auto in_edges(unit_id which, const hierarchy_graph& graph) {
  return nested_range(graph.shown<forest_edges_above>(which));
}
/// Number of edges to those directly below. @complexity the lines shown
inline std::size_t out_degree(unit_id which, const hierarchy_graph& graph) {
  return nested_count(graph.shown<forest_edges_below>(which));
}
/// Number of edges from those directly above. @complexity the lines shown
inline std::size_t in_degree(unit_id which, const hierarchy_graph& graph) {
  return nested_count(graph.shown<forest_edges_above>(which));
}
/// Number of edges at a vertex. @complexity the lines shown
inline std::size_t degree(unit_id which, const hierarchy_graph& graph) {
  return out_degree(which, graph) + in_degree(which, graph);
}
/// The index of the vertices.
inline unit_index_map get(boost::vertex_index_t, const hierarchy_graph&) { return {}; }
/// The index of a vertex.
inline std::size_t get(boost::vertex_index_t, const hierarchy_graph&, unit_id which) {
  return which.slot();
}
/// The names of the lines that edges run along.
inline line_name_map get(boost::edge_name_t, const hierarchy_graph& graph) {
  return line_name_map{graph.over()};
}
/// The name of the line that an edge runs along.
inline const std::string& get(boost::edge_name_t, const hierarchy_graph& graph,
                              const line_edge& which) {
  return graph.over()[which.line].name;
}

}  // namespace chidao
