// What the rival is asked: each reads the columns once, and writes into memory that is used again.
#ifndef CHIDAO_BENCH_RIVAL_QUERIES_HPP
#define CHIDAO_BENCH_RIVAL_QUERIES_HPP

#include "bench/rival.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace bench::rival {

/// Open at t, whatever was recorded when, and the judged bound not after `bound_by`. Overdue at t:
/// both the same.
inline void list_overdue(const office& work, minute bound_by, minute t, std::vector<vertex>& out) {
  const std::size_t count = work.judged.size();
  out.resize(count);
  const minute* const judged = work.judged.data();
  const minute* const done = work.done.data();
  vertex* const to = out.data();
  std::size_t kept = 0;
  for (std::size_t v = 0; v < count; ++v) {
    to[kept] = static_cast<vertex>(v);
    const int past_bound = judged[v] <= bound_by;
    const int not_done = done[v] > t;
    kept += static_cast<std::size_t>(past_bound & not_done);
  }
  out.resize(kept);
}

/// Overdue at t by what had been recorded by `known`.
inline void list_overdue_known(const office& work, minute t, minute known,
                               std::vector<vertex>& out) {
  const std::size_t count = work.judged.size();
  out.resize(count);
  vertex* const to = out.data();
  std::size_t kept = 0;
  for (std::size_t v = 0; v < count; ++v) {
    to[kept] = static_cast<vertex>(v);
    const int past_bound = work.judged[v] <= t;
    const int not_done = work.done[v] > t;
    const int not_known = work.recorded[v] > known;
    kept += static_cast<std::size_t>(past_bound & (not_done | not_known));
  }
  out.resize(kept);
}

/// The four cells.
struct cells {
  std::int32_t done_in_time = 0;
  std::int32_t done_late = 0;
  std::int32_t open_in_time = 0;
  std::int32_t open_overdue = 0;
};

/// Adds up the cells of the vertices of [from, end).
inline void count_cells(const office& work, minute t, std::size_t from, std::size_t end,
                        cells& sum) {
  const minute* const judged = work.judged.data();
  const minute* const done = work.done.data();
  std::int32_t finished = 0;
  std::int32_t late = 0;
  std::int32_t overdue = 0;
  for (std::size_t v = from; v < end; ++v) {
    const int is_done = done[v] <= t;
    finished += is_done;
    late += is_done & static_cast<int>(done[v] >= judged[v]);
    overdue += (1 - is_done) & static_cast<int>(judged[v] <= t);
  }
  sum.done_in_time += finished - late;
  sum.done_late += late;
  sum.open_overdue += overdue;
  sum.open_in_time += static_cast<std::int32_t>(end - from) - finished - overdue;
}

/// Cells at t by directive, then by province in preorder. A task's vertices are in preorder, so
/// those of a province are neighbours.
inline void roll_up(const office& work, minute t, std::vector<cells>& out) {
  const std::size_t provinces = work.audiences.front().provinces.size();
  out.assign(work.data->directives.size() * provinces, {});
  for (const block& its : work.blocks) {
    const audience& who = work.audiences[its.audience];
    const std::size_t row = static_cast<std::size_t>(its.directive) * provinces;
    for (std::size_t p = 0; p < provinces; ++p) {
      const vertex end = p + 1 < provinces ? who.provinces[p + 1].second : who.after_provinces;
      count_cells(work, t, its.first + who.provinces[p].second, its.first + end, out[row + p]);
    }
  }
}

/// Notices grouped by superior: those of unit s are items[offsets[s]] up to items[offsets[s + 1]].
struct grouped {
  std::vector<std::uint32_t> offsets;
  std::vector<vertex> items;
  std::vector<vertex> late;  ///< scratch
};

/// Tells each superior which assignments of its subordinates are overdue by more than so many days.
inline void escalate(const office& work, minute t, std::int32_t days, grouped& out) {
  list_overdue(work, (t / minutes_per_day - days) * minutes_per_day, t, out.late);
  const unit_table& units = work.data->units;
  out.offsets.assign(units.size() + 2, 0);
  for (const vertex v : out.late) {
    const auto u = static_cast<std::size_t>(work.unit_of[v]);
    out.offsets[static_cast<std::size_t>(units.parent[u]) + 2] += u != 0 ? 1U : 0U;
  }
  std::partial_sum(out.offsets.begin(), out.offsets.end(), out.offsets.begin());
  out.items.resize(out.offsets.back());
  for (const vertex v : out.late) {
    const auto u = static_cast<std::size_t>(work.unit_of[v]);
    if (u != 0)
      out.items[out.offsets[static_cast<std::size_t>(units.parent[u]) + 1]++] = v;
  }
  out.offsets.pop_back();
}

/// A consumer whose bound breaks, with its new completion.
struct broken_bound {
  vertex who;
  minute completion;
};

/// Follows a late completion upwards; appends the consumers it makes break their earlier bound.
/// What still meets a needed bound harms nobody further up.
inline void follow_slip(const office& work, vertex who, minute finish,
                        std::vector<broken_bound>& found) {
  minute complete = finish + 1;
  for (vertex v = who;;) {
    const auto [c, end] = adjacent_vertices(v, work.consumers);
    if (c == end || complete <= work.needed[v])
      return;
    v = *c;
    complete = work.after(v, complete);
    if (complete > std::min(work.declared[v], work.needed[v]))
      found.push_back({v, complete});
  }
}

/// Bytes held for good by all assignments: graphs and order; columns of the plan; columns of
/// progress.
struct footprint {
  std::size_t graphs;
  std::size_t plan;
  std::size_t progress;
};

/// Counts them; without what all directives share, and without scratch and results.
inline footprint weigh(const office& work) {
  const std::size_t vertices = num_vertices(work.consumers);
  const std::size_t edges = num_edges(work.consumers);
  const std::size_t one_graph = (vertices + 1 + edges) * sizeof(vertex);
  return {2 * one_graph + vertices * sizeof(vertex),
          vertices * (sizeof(unit) + 2 + 4 * sizeof(minute)), vertices * 2 * sizeof(minute)};
}

}  // namespace bench::rival

#endif
