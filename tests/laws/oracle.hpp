// SPDX-License-Identifier: BSL-1.0
#pragma once

// What an adapter translates (a world to the library's words, the library's answers to these):
//  1. Minutes count from 1900-01-01 00:00; `bound` fields are bounds, `issued` and `release` are
//     instants (they enter as instant + 1). Days count from the same day.
//  2. world::tiers, lines, kinds name all that occur; a tier may have no unit. Lines may run
//     against the order of units; a unit may come before its seat or superior in world::units.
//  3. unit::superior: nobody = a top of that line, no entry = not on it. The root of the seats has
//     no superior on any line. Siblings under a seat stand in the order of world::units.
//  4. calendars[0] is the plan's; a task's goes before the unit's; make_up wins over off; hours
//     {0, 1440} are the whole day.
//  5. Rules are closed; the units they name exist; one may expand to nothing; within is by seat.
//  6. Clauses for a unit name a unit of the audience, those for a tier one found in it. Clauses of
//     equal reach may meet in one unit: the later written wins.
//  7. No handling time = 0 minutes. n = 0 of any kind = no time. No roll anywhere.
//  8. A feed may name an earlier or later task of any document; feeds count from 0 in task::needs.
//  9. answer::unlawful not empty: the library must refuse and name the tasks of one of the groups.
// 10. answer::thrown_away: a bound outside 1900-2199; compare nothing.
// 11. answer::graph: assignments by task then seat preorder, edges with their feed; unfed consumers
//     and orphaned producers per feed (a task's feeds on itself make neither, nor do non-tops).
// 12. answer::of, facts per assignment: meanings 8, 9.1, 9.2. `needed_state` is known iff `needed`
//     is there; `judged` is the state of the declared clause, without one that of needed.
// 13. `shortage`: working days of the first binding consumer c; minutes are F_c(declared) - e(c).
// 14. `slack` against e = `earlier`: days in the assignment's calendar, minutes e - earliest.
// 15. `chain`: needed(a), or declared(a) if nothing is needed; then consumer by consumer to the
//     declared bound it comes from. `tied`: how many consumers give the very minute shown (in the
//     last step, where declared goes first, often 0).

#include "oracle_network.hpp"
#include "oracle_solve.hpp"

namespace oracle {

enum class cause { declared, consumer };

/// One link of an explanation.
struct step {
  int assignment = nobody;
  minute bound = 0;
  cause by = cause::declared;
  int tied = 0;  ///< consumers (assignments, not feeds) that give this very bound
};

/// Working days and minutes beside.
struct distance {
  int days = 0;
  minute minutes = 0;
};

/// All that is known of one assignment.
struct facts {
  std::optional<declared_bound> declared;
  std::optional<minute> needed;
  standing needed_state = standing::none;
  standing judged = standing::none;
  bool at_most = false;
  bool coarse = false;
  std::vector<int> binding;  ///< consumers that set `needed`, in the order of ties
  std::optional<minute> earlier;
  std::optional<minute> earliest;
  bool at_least = false;
  std::optional<distance> slack;
  bool touching = false;
  std::optional<distance> shortage;  ///< present iff squeezed
  bool infeasible = false;
  std::vector<step> chain;  ///< empty iff nothing is known
};

struct answer {
  std::vector<std::set<task_key>> unlawful;  ///< not empty: refused, and nothing else is filled in
  bool thrown_away = false;
  lifted graph;
  std::vector<facts> of;  ///< per assignment of the graph
};

/// The greatest k with F_k(earliest) <= bound; when late, minus the least k with
/// F_k(bound) >= earliest (meanings 9.2).
inline int slack_days(const solver& s, int a, minute earliest, minute bound) {
  int k = 0;
  if (earliest <= bound) {
    while (s.F_days(a, k + 1, earliest) <= bound) {
      ++k;
    }
    return k;
  }
  while (s.F_days(a, k, bound) < earliest) {
    ++k;
  }
  return -k;
}

/// The least k with F_k(e(c)) >= F_c(declared), c being the binding consumer (meanings 8.3).
inline distance shortage_at(solver& s, int c, minute declared) {
  const minute done = s.F_of(c, declared);
  const minute bound = *s.earlier(c);
  int k = 0;
  while (s.F_days(c, k, bound) < done) {
    ++k;
  }
  return {k, done - bound};
}

/// From an assignment down to the phrase its bound comes from (meanings 8.4).
inline std::vector<step> chain_of(solver& s, int a) {
  std::vector<step> chain;
  if (!s.needed(a)) {
    if (const auto d = s.known_declared(a)) {
      chain.push_back({a, *d, cause::declared, 0});
    }
    return chain;
  }
  for (;;) {
    const auto binding = s.binding(a);
    chain.push_back({a, *s.needed(a), cause::consumer, static_cast<int>(binding.size())});
    a = binding.front();
    const auto declared = s.known_declared(a);
    const auto needed = s.needed(a);
    if (declared && (!needed || *declared <= *needed)) {
      const bool equal = needed && *needed == *declared;
      const int tied = equal ? static_cast<int>(s.binding(a).size()) : 0;
      chain.push_back({a, *declared, cause::declared, tied});
      return chain;
    }
  }
}

inline facts facts_of(solver& s, int a) {
  facts f;
  if (const declared_bound* d = s.declared(a)) {
    f.declared = *d;
  }
  f.needed = s.needed(a);
  f.needed_state = s.needed_state(a);
  f.judged = s.judged(a);
  f.at_most = s.at_most(a);
  f.coarse = s.coarse(a);
  if (f.needed) {
    f.binding = s.binding(a);
  }
  f.earlier = s.earlier(a);
  f.earliest = s.earliest(a);
  f.at_least = s.at_least(a);
  if (f.earliest && f.earlier) {
    f.slack = distance{slack_days(s, a, *f.earliest, *f.earlier), *f.earlier - *f.earliest};
    f.infeasible = *f.earliest > *f.earlier;
  }
  const auto declared = s.known_declared(a);
  if (declared && f.needed) {
    f.touching = *f.needed == *declared;
    if (*f.needed < *declared) {
      f.shortage = shortage_at(s, f.binding.front(), *declared);
    }
  }
  f.chain = chain_of(s, a);
  return f;
}

inline answer solve(const world& w) {
  answer found;
  found.unlawful = unlawful_groups(w);
  if (!found.unlawful.empty()) {
    return found;
  }
  found.graph = lift(w);
  solver s(w, found.graph);
  try {
    for (int a = 0; a < static_cast<int>(found.graph.assignments.size()); ++a) {
      found.of.push_back(facts_of(s, a));
    }
  } catch (const out_of_range&) {
    found.thrown_away = true;
    found.of.clear();
  }
  return found;
}

}  // namespace oracle
