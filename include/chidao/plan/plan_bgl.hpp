// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The face of a plan for Boost.Graph. Nothing is stored per assignment or edge: both are made from
/// the blocks and hubs of the plan when they are read.
///
/// Limits: a feed of the kind from_all or from an audience has producers times consumers edges. The
/// plan's own passes meet one hub there; an algorithm of Boost.Graph walks every edge.

#include <algorithm>
#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/property_map/property_map.hpp>
#include <chidao/graph/nested_iterator.hpp>
#include <chidao/plan/plan.hpp>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

namespace chidao {

/// An edge of a plan as Boost.Graph names it: one assignment feeds another. Two feeds may join the
/// same pair, so an edge tells its feed.
struct plan_edge {
  std::uint32_t feed = 0;    ///< number of the feed: an edge of the network of tasks
  assignment_id producer{};  ///< source
  assignment_id consumer{};  ///< target
  /// By feed, then producer, then consumer.
  friend auto operator<=>(const plan_edge&, const plan_edge&) noexcept = default;
};

/// The assignments of a plan: task by task, in preorder of the seat tree.
struct plan_assignments {
  using value_type = assignment_id;
  const plan_record* in = nullptr;  ///< the plan
  /// Number of tasks.
  [[nodiscard]] std::size_t parts() const noexcept { return in->tasks.size(); }
  /// Number of assignments of a task.
  [[nodiscard]] std::size_t size(std::size_t part) const noexcept {
    return in->tasks.records()[part].leads->count();
  }
  /// The assignment at a position of a task's block.
  assignment_id operator()(std::size_t part, std::size_t position) const {
    return {id_of<task_id>(part),
            unit_at(in->tasks.records()[part], static_cast<block_position>(position)),
            {}};
  }
};

/// The edges from one assignment to those who wait for it.
struct plan_edges_out {
  using value_type = plan_edge;
  const plan_record* in = nullptr;  ///< the plan
  assignment_id at{};               ///< the producer
  block_position position = 0;      ///< where it stands in its block
  /// Number of feeds out of its task.
  [[nodiscard]] std::size_t parts() const { return in->tasks[at.task].outputs.size(); }
  /// Number of edges through a feed.
  [[nodiscard]] std::size_t size(std::size_t part) const {
    const hub_map& hubs = *feed_at(part).hubs;
    const auto hub = hubs.of_producer(position);
    return hub ? hubs.consumers(*hub).size() : 0;
  }
  /// An edge through a feed. @pre there is one
  plan_edge operator()(std::size_t part, std::size_t place) const {
    const planned_feed& each = feed_at(part);
    const block_position other = each.hubs->consumers(*each.hubs->of_producer(position))[place];
    return {in->tasks[at.task].outputs[part],
            at,
            {each.consumer, unit_at(in->tasks[each.consumer], other), {}}};
  }

 private:
  [[nodiscard]] const planned_feed& feed_at(std::size_t part) const {
    return in->feeds[in->tasks[at.task].outputs[part]];
  }
};

/// The edges to one assignment from those it waits for.
struct plan_edges_in {
  using value_type = plan_edge;
  const plan_record* in = nullptr;  ///< the plan
  assignment_id at{};               ///< the consumer
  block_position position = 0;      ///< where it stands in its block
  /// Number of feeds into its task.
  [[nodiscard]] std::size_t parts() const { return in->tasks[at.task].inputs.size(); }
  /// Number of edges through a feed.
  [[nodiscard]] std::size_t size(std::size_t part) const {
    const hub_map& hubs = *feed_at(part).hubs;
    const auto hub = hubs.of_consumer(position);
    return hub ? hubs.producers(*hub).size() : 0;
  }
  /// An edge through a feed. @pre there is one
  plan_edge operator()(std::size_t part, std::size_t place) const {
    const planned_feed& each = feed_at(part);
    const block_position other = each.hubs->producers(*each.hubs->of_consumer(position))[place];
    return {in->tasks[at.task].inputs[part],
            {each.producer, unit_at(in->tasks[each.producer], other), {}},
            at};
  }

 private:
  [[nodiscard]] const planned_feed& feed_at(std::size_t part) const {
    return in->feeds[in->tasks[at.task].inputs[part]];
  }
};

/// All edges of a plan: hub by hub, every producer with every consumer.
struct plan_edges {
  using value_type = plan_edge;
  const plan_record* in = nullptr;  ///< the plan
  /// Number of hubs of all feeds.
  [[nodiscard]] std::size_t parts() const noexcept { return in->hubs.need.size(); }
  /// Number of edges through a hub. @complexity logarithmic in the feeds
  [[nodiscard]] std::size_t size(std::size_t part) const {
    const planned_feed& each = in->feeds[feed_of(part)];
    const auto hub = static_cast<hub_map::hub>(part - each.first_hub);
    return each.hubs->producers(hub).size() * each.hubs->consumers(hub).size();
  }
  /// An edge through a hub. @complexity logarithmic in feeds and units
  plan_edge operator()(std::size_t part, std::size_t place) const {
    const std::uint32_t number = feed_of(part);
    const planned_feed& each = in->feeds[number];
    const auto hub = static_cast<hub_map::hub>(part - each.first_hub);
    const auto consumers = each.hubs->consumers(hub);
    const block_position from = each.hubs->producers(hub)[place / consumers.size()];
    const block_position to = consumers[place % consumers.size()];
    return {number,
            {each.producer, unit_at(in->tasks[each.producer], from), {}},
            {each.consumer, unit_at(in->tasks[each.consumer], to), {}}};
  }

 private:
  /// The feed of a hub: the last that begins there or before; feeds without hubs begin where the
  /// next one does.
  [[nodiscard]] std::uint32_t feed_of(std::size_t part) const {
    const auto after =
        std::partition_point(in->feeds.begin(), in->feeds.end(),
                             [&](const planned_feed& each) { return each.first_hub <= part; });
    return static_cast<std::uint32_t>(after - in->feeds.begin()) - 1;
  }
};

/// The position of an assignment among all of its plan, dense from 0, as a property map. It
/// borrows the plan.
class assignment_index_map : public boost::put_get_helper<std::size_t, assignment_index_map> {
 public:
  using key_type = assignment_id;
  using value_type = std::size_t;
  using reference = std::size_t;
  using category = boost::readable_property_map_tag;
  /// The index of a plan. @complexity linear in the tasks
  explicit assignment_index_map(const plan_record& in) : in_{&in} {
    std::vector<std::size_t> first{0};
    for (const planned_task& each : in.tasks.records())
      first.push_back(first.back() + each.leads->count());
    first_ = std::make_shared<const std::vector<std::size_t>>(std::move(first));
  }
  /// The index of an assignment. @complexity constant
  std::size_t operator[](const assignment_id& which) const {
    return (*first_)[which.task.slot()] + in_->tasks[which.task].leads->rank(which.unit.slot());
  }
  /// Number of assignments.
  [[nodiscard]] std::size_t size() const noexcept { return first_->back(); }

 private:
  const plan_record* in_;
  std::shared_ptr<const std::vector<std::size_t>> first_;
};

/// The handling time of the consumer of an edge, as a property map: what it needs after its last
/// input has come. It borrows the plan.
class consumer_time_map : public boost::put_get_helper<duration, consumer_time_map> {
 public:
  using key_type = plan_edge;
  using value_type = duration;
  using reference = duration;
  using category = boost::readable_property_map_tag;
  /// The handling times of a plan.
  explicit consumer_time_map(const plan_record& in) : in_{&in} {}
  /// The handling time of the edge's consumer.
  duration operator[](const plan_edge& which) const {
    return time_of(*in_, in_->tasks[which.consumer.task], which.consumer.unit).length;
  }

 private:
  const plan_record* in_;
};

/// A plan as a graph: the vertices are its assignments, an edge runs from producer to consumer, one
/// per feed that joins the two. It has no circles: boost::topological_sort() lists consumers first.
///
/// A view: it borrows the plan, and one of a temporary does not compile.
class plan_graph {
 public:
  /// The graph of a plan. @complexity linear in the tasks
  explicit plan_graph(const plan& of) : in_{&of.record()}, index_{*in_} {}
  explicit plan_graph(const plan&& of) = delete;

  /// What the plan is made of.
  [[nodiscard]] const plan_record& record() const noexcept { return *in_; }
  /// The index of its assignments.
  [[nodiscard]] const assignment_index_map& index() const& noexcept { return index_; }
  /// The same, of a temporary.
  [[nodiscard]] assignment_index_map index() const&& { return index_; }
  /// Where an assignment stands in the block of its task.
  [[nodiscard]] block_position position(const assignment_id& which) const {
    return static_cast<block_position>(in_->tasks[which.task].leads->rank(which.unit.slot()));
  }

 private:
  const plan_record* in_;
  assignment_index_map index_;
};

}  // namespace chidao

namespace boost {

/// A plan is a vertex-list, edge-list and bidirectional graph.
template <>
struct graph_traits<chidao::plan_graph> {
  /// What Boost.Graph may do with it.
  struct traversal_category : vertex_list_graph_tag,
                              bidirectional_graph_tag,
                              edge_list_graph_tag {};
  using vertex_descriptor = chidao::assignment_id;
  using edge_descriptor = chidao::plan_edge;
  using directed_category = bidirectional_tag;
  using edge_parallel_category = allow_parallel_edge_tag;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  using vertex_iterator = chidao::nested_iterator<chidao::plan_assignments>;
  using out_edge_iterator = chidao::nested_iterator<chidao::plan_edges_out>;
  using in_edge_iterator = chidao::nested_iterator<chidao::plan_edges_in>;
  using edge_iterator = chidao::nested_iterator<chidao::plan_edges>;
  /// No vertex at all; asked for by depth-first search.
  static vertex_descriptor null_vertex() {
    constexpr std::uint32_t last = std::numeric_limits<std::uint32_t>::max();
    return {chidao::task_id{last}, chidao::unit_id{last}, chidao::period_id{last}};
  }
};

/// The same of a constant one: some algorithms deduce it.
template <>
struct graph_traits<const chidao::plan_graph> : graph_traits<chidao::plan_graph> {};

/// Assignments have a dense index.
template <>
struct property_map<chidao::plan_graph, vertex_index_t> {
  using type = chidao::assignment_index_map;
  using const_type = type;
};

/// The same of a constant one.
template <>
struct property_map<const chidao::plan_graph, vertex_index_t>
    : property_map<chidao::plan_graph, vertex_index_t> {};

/// The weight of an edge is the handling time of its consumer.
template <>
struct property_map<chidao::plan_graph, edge_weight_t> {
  using type = chidao::consumer_time_map;
  using const_type = type;
};

/// The same of a constant one.
template <>
struct property_map<const chidao::plan_graph, edge_weight_t>
    : property_map<chidao::plan_graph, edge_weight_t> {};

}  // namespace boost

namespace chidao {

/// Range of the vertices. @complexity each logarithmic in the units
inline auto vertices(const plan_graph& graph) {
  return nested_range(plan_assignments{&graph.record()});
}
/// Number of vertices. @complexity constant
inline std::size_t num_vertices(const plan_graph& graph) { return graph.index().size(); }
/// Range of all edges. @complexity each logarithmic in feeds and units
inline auto edges(const plan_graph& graph) { return nested_range(plan_edges{&graph.record()}); }
/// Number of edges. @complexity the hubs of all feeds, each logarithmic in the feeds
inline std::size_t num_edges(const plan_graph& graph) {
  return nested_count(plan_edges{&graph.record()});
}
/// Producer of an edge.
inline assignment_id source(const plan_edge& which, const plan_graph&) { return which.producer; }
/// Consumer of an edge.
inline assignment_id target(const plan_edge& which, const plan_graph&) { return which.consumer; }
/// Range of the edges to those who wait for an assignment. @complexity each logarithmic in the
/// units
inline auto out_edges(const assignment_id& producer, const plan_graph& graph) {
  return nested_range(plan_edges_out{&graph.record(), producer, graph.position(producer)});
}
/// Range of the edges from those an assignment waits for. @complexity each logarithmic in the
/// units
inline auto in_edges(const assignment_id& consumer, const plan_graph& graph) {
  return nested_range(plan_edges_in{&graph.record(), consumer, graph.position(consumer)});
}
/// Number of edges to those who wait for an assignment. @complexity the feeds of its task
inline std::size_t out_degree(const assignment_id& producer, const plan_graph& graph) {
  return nested_count(plan_edges_out{&graph.record(), producer, graph.position(producer)});
}
/// Number of edges from those an assignment waits for. @complexity the feeds of its task
inline std::size_t in_degree(const assignment_id& consumer, const plan_graph& graph) {
  return nested_count(plan_edges_in{&graph.record(), consumer, graph.position(consumer)});
}
/// Number of edges at a vertex. @complexity the feeds of its task
inline std::size_t degree(const assignment_id& which, const plan_graph& graph) {
  return out_degree(which, graph) + in_degree(which, graph);
}
/// The index of the vertices.
inline assignment_index_map get(boost::vertex_index_t, const plan_graph& graph) {
  return graph.index();
}
/// The index of a vertex.
inline std::size_t get(boost::vertex_index_t, const plan_graph& graph, const assignment_id& which) {
  return graph.index()[which];
}
/// The handling times of consumers.
inline consumer_time_map get(boost::edge_weight_t, const plan_graph& graph) {
  return consumer_time_map{graph.record()};
}
/// The handling time of the consumer of an edge.
inline duration get(boost::edge_weight_t, const plan_graph& graph, const plan_edge& which) {
  return consumer_time_map{graph.record()}[which];
}

}  // namespace chidao
