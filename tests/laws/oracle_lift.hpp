// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "oracle_audience.hpp"

namespace oracle {

/// One task on one unit.
struct assignment {
  task_key task;
  int unit = nobody;
  auto operator<=>(const assignment&) const = default;
};

/// One unit hands something to another; `needs` is the place of the feed in the consuming task.
struct edge {
  int producer = nobody;  ///< indices into lifted::assignments
  int consumer = nobody;
  int needs = 0;
  auto operator<=>(const edge&) const = default;
};

/// A consumer without producers in a feed, or a producer without consumers.
struct gap {
  task_key consuming;
  int needs = 0;
  int unit = nobody;
  auto operator<=>(const gap&) const = default;
};

/// The network of tasks over the units, edge by edge.
struct lifted {
  std::map<task_key, std::set<int>> audiences;
  std::vector<assignment> assignments;  ///< by task, then seat preorder: the order of ties
  std::map<assignment, int> index;
  std::set<edge> edges;
  std::vector<std::set<int>> consumers;  ///< per assignment, whatever the feed
  std::vector<std::set<int>> producers;
  std::set<gap> unfed;
  std::set<gap> orphans;
};

/// The sets a feed is read against.
struct parties {
  std::set<int> producing;
  std::set<int> consuming;
  std::set<int> named;  ///< the audience of `from`
};

/// Does this feed take the output of unit `p` to unit `c`? Says nothing yet of tops.
inline bool joins(const world& w, const feed& f, const parties& of, int p, int c) {
  switch (f.how) {
  case match::same_unit:
    return p == c;
  case match::from_subordinates:
    return nearest_above(w, p, f.line, of.consuming) == c;
  case match::from_superior:
    return nearest_above(w, c, f.line, of.producing) == p;
  case match::same_area:
    return area_of(w, p) == area_of(w, c);
  case match::from_all:
    return true;
  case match::from:
    return of.named.count(p) != 0;
  }
  return false;
}

/// The units of a task that hand over to other tasks (meanings 6.2): where it feeds itself upwards
/// only those without a consumer in any such feed, else all.
inline std::set<int> tops(const world& w, task_key key, const std::set<int>& audience) {
  std::set<int> found = audience;
  for (const feed& f : w.at(key).needs) {
    if (f.producing != key || f.how != match::from_subordinates) {
      continue;
    }
    for (int u : audience) {
      if (nearest_above(w, u, f.line, audience) != nobody) {
        found.erase(u);
      }
    }
  }
  return found;
}

/// The edges and gaps of one feed.
inline void lift_feed(const world& w, task_key consuming, int needs, lifted& l) {
  const feed& f = w.at(consuming).needs[static_cast<std::size_t>(needs)];
  const bool to_itself = f.producing == consuming;
  const parties of{l.audiences.at(f.producing), l.audiences.at(consuming), expand(w, f.audience)};
  const auto givers = to_itself ? of.producing : tops(w, f.producing, of.producing);
  std::set<int> fed;
  std::set<int> heard;
  for (int p : givers) {
    for (int c : of.consuming) {
      if ((to_itself && p == c) || !joins(w, f, of, p, c)) {
        continue;
      }
      l.edges.insert({l.index.at({f.producing, p}), l.index.at({consuming, c}), needs});
      heard.insert(p);
      fed.insert(c);
    }
  }
  if (to_itself) {
    return;
  }
  for (int c : of.consuming) {
    if (fed.count(c) == 0) {
      l.unfed.insert({consuming, needs, c});
    }
  }
  for (int p : givers) {
    if (heard.count(p) == 0) {
      l.orphans.insert({consuming, needs, p});
    }
  }
}

/// The plan's graph. Asks for an accepted network only to be free of rounds.
inline lifted lift(const world& w) {
  lifted l;
  const auto preorder = seat_preorder(w);
  for (const task_key& key : w.tasks()) {
    const auto& audience = l.audiences[key] = expand(w, w.at(key).lead);
    for (int u : preorder) {
      if (audience.count(u) != 0) {
        l.index[{key, u}] = static_cast<int>(l.assignments.size());
        l.assignments.push_back({key, u});
      }
    }
  }
  for (const task_key& consuming : w.tasks()) {
    for (int i = 0; i < static_cast<int>(w.at(consuming).needs.size()); ++i) {
      lift_feed(w, consuming, i, l);
    }
  }
  l.consumers.resize(l.assignments.size());
  l.producers.resize(l.assignments.size());
  for (const edge& e : l.edges) {
    l.consumers[static_cast<std::size_t>(e.producer)].insert(e.consumer);
    l.producers[static_cast<std::size_t>(e.consumer)].insert(e.producer);
  }
  return l;
}

}  // namespace oracle
