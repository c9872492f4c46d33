// The rival: the same work in plain Boost.Graph, one vertex per assignment, columns beside the
// graph, the topological order kept. The queries stand in rival_queries.hpp.
#ifndef CHIDAO_BENCH_RIVAL_HPP
#define CHIDAO_BENCH_RIVAL_HPP

#include "bench/rival_calendar.hpp"
#include "bench/workload.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/topological_sort.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace bench::rival {

using vertex = std::uint32_t;
using graph =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                       boost::no_property, vertex, std::uint32_t>;

/// No bound, no fact, no vertex: later and greater than all others.
inline constexpr minute never = absent;
inline constexpr vertex nowhere = std::numeric_limits<vertex>::max();

/// The units of a set of tiers, in preorder, and the ways to them.
struct audience {
  tier_set tiers = 0;
  std::vector<unit> members;
  std::vector<vertex> rank;        ///< by unit: its place among the members, or nowhere
  std::vector<vertex> rank_above;  ///< by unit: the place of the nearest member strictly above
  std::vector<std::pair<unit, vertex>> provinces;  ///< province, place of its first member or later
  vertex after_provinces = 0;                      ///< one past the last place of the last province
};

/// The vertices of one task: `first` and following, in the order of the audience.
struct block {
  std::int16_t directive = 0;
  std::int16_t task = 0;
  vertex first = 0;
  vertex count = 0;
  std::size_t audience = 0;
};

/// A changed needed bound.
struct change {
  vertex who;
  minute needed;
};

/// Plan and progress of all directives in one graph.
class office {
 public:
  /// Vertices, edges, columns, order, and the backward pass.
  explicit office(const workload& data);

  /// Makes the order anew.
  void sort();

  /// Needed bounds of all, consumers first.
  void pass_backward();

  /// Earliest completions of all, producers first.
  void pass_forward();

  /// Takes in one event; needed bounds are right again when it returns.
  void apply(const event& what);

  /// Which needed bounds another declared bound of `who` changes; appended.
  void what_if(vertex who, minute bound, std::vector<change>& found);

  /// The vertex of an assignment.
  vertex find(key who) const {
    const block& its = blocks[first_block[static_cast<std::size_t>(who.directive)] +
                              static_cast<std::size_t>(who.task)];
    return its.first + audiences[its.audience].rank[static_cast<std::size_t>(who.unit)];
  }

  /// F and B of a vertex.
  minute after(vertex v, minute b) const { return days[calendar_of[v]].after(b, handling[v]); }
  minute before(vertex v, minute d) const { return days[calendar_of[v]].before(d, handling[v]); }

  const workload* data;
  std::vector<working_days> days;
  std::vector<audience> audiences;
  std::vector<block> blocks;
  std::vector<std::size_t> first_block;  ///< by directive; one more at the end

  graph consumers;            ///< edges run from producer to consumer
  graph producers;            ///< the same edges, turned round
  std::vector<vertex> order;  ///< consumers first

  std::vector<unit> unit_of;
  std::vector<std::uint8_t> calendar_of;
  std::vector<std::uint8_t> handling;
  std::vector<minute> declared;
  std::vector<minute> needed;
  std::vector<minute> judged;    ///< declared, or needed where none is declared
  std::vector<minute> start;     ///< of vertices with producers: B of the earlier bound
  std::vector<minute> done;      ///< minute of the submission, or never
  std::vector<minute> recorded;  ///< minute of its record, or never
  std::vector<minute> earliest;  ///< filled by pass_forward

 private:
  /// Index of the audience of these tiers, made when first asked for.
  std::size_t find_audience(tier_set tiers);
  /// Numbers the vertices: by directive, task, unit.
  void make_blocks();
  /// Both graphs, from the feeds.
  void make_edges();
  /// Units, calendars, handling times and declared bounds, with the exceptions; no progress.
  void fill_columns();
  /// The bound by which its inputs must be complete.
  minute start_of(vertex v, minute bound) const {
    return bound == never ? never : before(v, bound);
  }
  /// Whether it has no producers, and so no start.
  bool is_leaf(vertex v) const { return out_degree(v, producers) == 0; }
  /// Follows another declared bound down to all whose needed bound it may change; the values are
  /// left in trials_, queue_ and touched_.
  void follow(vertex who, minute bound);

  /// Values of a what-if, by vertex minus the first of its directive; valid where `round` is
  /// `round_`.
  struct trial {
    std::uint32_t start_round = 0;
    std::uint32_t needed_round = 0;
    minute start = 0;
    minute needed = 0;
  };
  std::vector<trial> trials_;
  std::vector<vertex> queue_;    ///< vertices whose start changed
  std::vector<vertex> touched_;  ///< vertices whose needed bound was found anew
  std::uint32_t round_ = 0;
  vertex trial_base_ = 0;
};

inline office::office(const workload& the_data) : data(&the_data) {
  for (const auto& each : data->calendars)
    days.emplace_back(each);
  make_blocks();
  make_edges();
  fill_columns();
  sort();
  pass_backward();
}

inline std::size_t office::find_audience(tier_set tiers) {
  for (std::size_t i = 0; i < audiences.size(); ++i)
    if (audiences[i].tiers == tiers)
      return i;
  const unit_table& units = data->units;
  audience made;
  made.tiers = tiers;
  made.rank.assign(units.size(), nowhere);
  made.rank_above.assign(units.size(), nowhere);
  for (std::size_t u = 0; u < units.size(); ++u) {
    const auto above = static_cast<std::size_t>(units.parent[u]);
    if (u != 0)
      made.rank_above[u] = made.rank[above] != nowhere ? made.rank[above] : made.rank_above[above];
    if (units.level[u] == tier::province)
      made.provinces.emplace_back(static_cast<unit>(u), static_cast<vertex>(made.members.size()));
    if ((tiers & only(units.level[u])) != 0) {
      made.rank[u] = static_cast<vertex>(made.members.size());
      made.members.push_back(static_cast<unit>(u));
    }
  }
  made.after_provinces = static_cast<vertex>(made.members.size());
  audiences.push_back(std::move(made));
  return audiences.size() - 1;
}

inline void office::make_blocks() {
  vertex next = 0;
  vertex largest = 0;
  for (std::size_t d = 0; d < data->directives.size(); ++d) {
    first_block.push_back(blocks.size());
    const vertex begin = next;
    for (std::size_t t = 0; t < data->directives[d].tasks.size(); ++t) {
      const std::size_t where = find_audience(data->directives[d].tasks[t].audience);
      const auto count = static_cast<vertex>(audiences[where].members.size());
      blocks.push_back(
          {static_cast<std::int16_t>(d), static_cast<std::int16_t>(t), next, count, where});
      next += count;
    }
    largest = std::max(largest, next - begin);
  }
  first_block.push_back(blocks.size());
  trials_.resize(largest);
}

inline void office::make_edges() {
  const vertex vertices = blocks.empty() ? 0 : blocks.back().first + blocks.back().count;
  std::vector<std::pair<vertex, vertex>> edges;
  edges.reserve(vertices + vertices / 8);
  for (const block& from : blocks) {
    const auto& feeds = data->directives[static_cast<std::size_t>(from.directive)].feeds;
    const audience& its = audiences[from.audience];
    for (vertex i = 0; i < from.count; ++i) {
      const auto u = static_cast<std::size_t>(its.members[i]);
      for (const feed& way : feeds) {
        if (way.producer != from.task)
          continue;
        const block& to = blocks[first_block[static_cast<std::size_t>(from.directive)] +
                                 static_cast<std::size_t>(way.consumer)];
        if (way.kind == feed_kind::from_all) {
          for (vertex j = 0; j < to.count; ++j)
            edges.emplace_back(from.first + i, to.first + j);
          continue;
        }
        const audience& theirs = audiences[to.audience];
        const vertex rank =
            way.kind == feed_kind::same_unit ? theirs.rank[u] : theirs.rank_above[u];
        if (rank != nowhere)
          edges.emplace_back(from.first + i, to.first + rank);
      }
    }
  }
  consumers = graph(boost::edges_are_sorted, edges.begin(), edges.end(), vertices,
                    static_cast<vertex>(edges.size()));
  for (auto& edge : edges)
    std::swap(edge.first, edge.second);
  producers = graph(boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(), vertices);
}

inline void office::fill_columns() {
  const std::size_t vertices = num_vertices(consumers);
  unit_of.resize(vertices);
  calendar_of.resize(vertices);
  handling.resize(vertices);
  declared.resize(vertices);
  needed.resize(vertices);
  judged.resize(vertices);
  start.resize(vertices, never);
  done.resize(vertices, never);
  recorded.resize(vertices, never);
  for (const block& its : blocks) {
    const task& work = data->directives[static_cast<std::size_t>(its.directive)]
                           .tasks[static_cast<std::size_t>(its.task)];
    std::array<minute, tier_count> bounds{};
    for (std::size_t level = 0; level < tier_count; ++level)
      bounds[level] = work.declared[level].value_or(never);
    const auto& members = audiences[its.audience].members;
    for (vertex i = 0; i < its.count; ++i) {
      const auto u = static_cast<std::size_t>(members[i]);
      const auto level = static_cast<std::size_t>(data->units.level[u]);
      const vertex v = its.first + i;
      unit_of[v] = members[i];
      calendar_of[v] = static_cast<std::uint8_t>(data->units.calendar[u]);
      handling[v] = static_cast<std::uint8_t>(work.handling[level]);
      declared[v] = bounds[level];
    }
  }
  for (const exception& own : data->exceptions) {
    const vertex v = find(own.who);
    if (own.declared)
      declared[v] = *own.declared;
    if (own.handling)
      handling[v] = static_cast<std::uint8_t>(*own.handling);
  }
}

inline void office::sort() {
  order.resize(num_vertices(consumers));
  boost::topological_sort(consumers, order.begin());
}

inline void office::pass_backward() {
  for (const vertex v : order) {
    minute least = never;
    for (auto [c, end] = adjacent_vertices(v, consumers); c != end; ++c)
      least = std::min(least, start[*c]);
    const minute own = declared[v];
    needed[v] = least;
    judged[v] = own != never ? own : least;
    if (!is_leaf(v))
      start[v] = start_of(v, std::min(own, least));
  }
}

inline void office::pass_forward() {
  earliest.resize(order.size());
  for (const block& its : blocks) {
    const auto from = earliest.begin() + its.first;
    std::fill(from, from + its.count,
              data->directives[static_cast<std::size_t>(its.directive)].issued + 1);
  }
  for (std::size_t i = order.size(); i-- > 0;) {
    const vertex v = order[i];
    const minute complete = after(v, earliest[v]);
    earliest[v] = complete;
    for (auto [c, end] = adjacent_vertices(v, consumers); c != end; ++c)
      earliest[*c] = std::max(earliest[*c], complete);
  }
}

inline void office::follow(vertex who, minute bound) {
  const auto above = std::upper_bound(blocks.begin(), blocks.end(), who,
                                      [](vertex v, const block& b) { return v < b.first; });
  trial_base_ = blocks[first_block[static_cast<std::size_t>((above - 1)->directive)]].first;
  ++round_;
  queue_.clear();
  touched_.clear();
  const auto of = [this](vertex v) -> trial& { return trials_[v - trial_base_]; };
  const auto restart = [&](vertex v, minute earlier) {
    trial& its = of(v);
    const minute found = start_of(v, earlier);
    if (found == (its.start_round == round_ ? its.start : start[v]))
      return;
    its.start_round = round_;
    its.start = found;
    queue_.push_back(v);
  };
  if (!is_leaf(who))
    restart(who, std::min(bound, needed[who]));
  for (std::size_t next = 0; next < queue_.size(); ++next) {
    for (auto [p, end] = adjacent_vertices(queue_[next], producers); p != end; ++p) {
      minute least = never;
      for (auto [c, last] = adjacent_vertices(*p, consumers); c != last; ++c)
        least = std::min(least, of(*c).start_round == round_ ? of(*c).start : start[*c]);
      trial& its = of(*p);
      if (least == (its.needed_round == round_ ? its.needed : needed[*p]))
        continue;
      if (its.needed_round != round_)
        touched_.push_back(*p);
      its.needed_round = round_;
      its.needed = least;
      if (!is_leaf(*p))
        restart(*p, std::min(declared[*p], least));
    }
  }
}

inline void office::what_if(vertex who, minute bound, std::vector<change>& found) {
  follow(who, bound);
  for (const vertex v : touched_)
    if (trials_[v - trial_base_].needed != needed[v])
      found.push_back({v, trials_[v - trial_base_].needed});
}

inline void office::apply(const event& what) {
  const vertex v = find(what.who);
  if (what.kind == event_kind::submitted) {
    done[v] = what.fact;
    recorded[v] = what.recorded;
    return;
  }
  follow(v, what.bound);
  for (const vertex changed : touched_) {
    needed[changed] = trials_[changed - trial_base_].needed;
    judged[changed] = declared[changed] != never ? declared[changed] : needed[changed];
  }
  for (const vertex changed : queue_)
    start[changed] = trials_[changed - trial_base_].start;
  declared[v] = judged[v] = what.bound;
}

}  // namespace bench::rival

#endif
