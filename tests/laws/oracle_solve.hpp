// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "oracle_calendar.hpp"
#include "oracle_lift.hpp"

#include <stdexcept>

namespace oracle {

/// Thrown where an F or a B lies outside 1900-01-01 to 2200-01-01.
struct out_of_range : std::runtime_error {
  out_of_range() : std::runtime_error("a bound lies outside 1900-2199") {}
};

/// Of several clauses the narrowest that fits the unit, of equals the later written; none: null.
template <class Clause>
const Clause* narrowest(const world& w, const std::vector<Clause>& clauses, int u) {
  const Clause* best = nullptr;
  for (const Clause& c : clauses) {
    const bool fits = c.whom.how == reach::all ||
                      (c.whom.how == reach::tier && c.whom.tier == w.who(u).tier) ||
                      (c.whom.how == reach::unit && c.whom.unit == u);
    if (fits && (best == nullptr || c.whom.how >= best->whom.how)) {
      best = &c;
    }
  }
  return best;
}

/// The earlier of two bounds of which either may be missing.
inline std::optional<minute> earlier_of(std::optional<minute> a, std::optional<minute> b) {
  if (a && b) {
    return std::min(*a, *b);
  }
  return a ? a : b;
}

/// Every definition as one function of an assignment (its index), each calling the others; what was
/// computed once is kept.
class solver {
 public:
  solver(const world& w, const lifted& l) : w_(w), l_(l) {}

  const declared_bound* declared(int a) const {
    return narrowest(w_, task_of(a).bounds, unit_of(a));
  }

  std::optional<minute> known_declared(int a) const {
    const declared_bound* d = declared(a);
    return d != nullptr && d->state == standing::known ? std::optional<minute>(d->bound)
                                                       : std::nullopt;
  }

  duration takes(int a) const {
    const handling_time* t = narrowest(w_, task_of(a).takes, unit_of(a));
    return t == nullptr ? duration{} : t->takes;
  }

  /// The task's, else the unit's, else the plan's.
  const calendar& calendar_of(int a) const {
    int c = task_of(a).calendar;
    if (c == nobody) {
      c = w_.who(unit_of(a)).calendar;
    }
    return w_.calendars[c == nobody ? 0 : static_cast<std::size_t>(c)];
  }

  std::optional<minute> release(int a) const {
    const auto& own = task_of(a).release;
    return own ? own : w_.documents[static_cast<std::size_t>(key(a).task.document)].issued;
  }

  minute F_of(int a, minute b) const { return in_range(F(calendar_of(a), takes(a), b)); }

  /// F of n working days in the calendar of an assignment.
  minute F_days(int a, int n, minute b) const {
    return in_range(F(calendar_of(a), working_days(n), b));
  }

  minute B_of(int a, minute d) {
    const auto known = kept_B_.find({a, d});
    if (known != kept_B_.end()) {
      return known->second;
    }
    return kept_B_[{a, d}] = in_range(B(calendar_of(a), takes(a), d));
  }

  /// Meanings 8.1: the least B_c(earlier of declared(c) and needed(c)) over the consumers c.
  std::optional<minute> needed(int a) {
    return keep(kept_needed_, a, [&] {
      std::optional<minute> least;
      for (int c : consumers(a)) {
        if (const auto bound = earlier(c)) {
          least = earlier_of(least, B_of(c, *bound));
        }
      }
      return least;
    });
  }

  /// The earlier of declared and needed, of those that are known.
  std::optional<minute> earlier(int a) { return earlier_of(known_declared(a), needed(a)); }

  /// The consumers that set the needed bound, in the order of ties (meanings 8.4).
  std::vector<int> binding(int a) {
    std::vector<int> found;
    for (int c : consumers(a)) {
      const auto bound = earlier(c);
      if (bound && B_of(c, *bound) == *needed(a)) {
        found.push_back(c);
      }
    }
    return found;
  }

  /// How the needed bound stands.
  standing needed_state(int a) {
    return keep(kept_needed_state_, a, [&] {
      if (needed(a)) {
        return standing::known;
      }
      bool one_none = false;
      bool one_unresolved = false;
      for (int c : consumers(a)) {
        const standing s = judged(c);
        one_none = one_none || s == standing::none || s == standing::known;
        one_unresolved = one_unresolved || s == standing::unresolved;
      }
      if (consumers(a).empty() || one_none) {
        return standing::none;
      }
      return one_unresolved ? standing::unresolved : standing::pending;
    });
  }

  /// How the bound stands that an assignment is judged by (meanings 1.5, 8.2).
  standing judged(int a) {
    const declared_bound* d = declared(a);
    return d != nullptr ? d->state : needed_state(a);
  }

  /// May the needed bound come earlier yet, a consumer below being pending or unresolved?
  bool at_most(int a) {
    return keep(kept_at_most_, a, [&] {
      bool open = false;
      for (int c : consumers(a)) {
        const standing s = judged(c);
        open = open || s == standing::pending || s == standing::unresolved || at_most(c);
      }
      return open;
    });
  }

  /// Meanings 2.4, read at the first binding consumer: a day duration met a clock bound.
  bool coarse(int a) {
    return keep(kept_coarse_, a, [&] {
      if (!needed(a)) {
        return false;
      }
      const int c = binding(a).front();
      const auto declared_of_c = known_declared(c);
      const auto needed_of_c = needed(c);
      const bool by_need = needed_of_c && (!declared_of_c || *needed_of_c < *declared_of_c);
      if (by_need && coarse(c)) {
        return true;
      }
      const duration t = takes(c);
      return is_day_kind(t.kind) && t.n >= 1 && *earlier(c) % minutes_of_day != 0;
    });
  }

  /// Meanings 9.1: F of the latest of the release and the inputs.
  std::optional<minute> earliest(int a) {
    return keep(kept_earliest_, a, [&]() -> std::optional<minute> {
      std::optional<minute> start;
      if (const auto r = release(a)) {
        start = *r + 1;
      }
      for (int p : producers(a)) {
        const auto input = earliest(p);
        if (input && (!start || *input > *start)) {
          start = input;
        }
      }
      return start ? std::optional<minute>(F_of(a, *start)) : std::nullopt;
    });
  }

  /// Is the lower limit incomplete: no release, or an input without a complete one?
  bool at_least(int a) {
    return keep(kept_at_least_, a, [&] {
      bool incomplete = !release(a);
      for (int p : producers(a)) {
        incomplete = incomplete || !earliest(p) || at_least(p);
      }
      return incomplete;
    });
  }

 private:
  template <class Value, class Compute>
  Value keep(std::map<int, Value>& kept, int a, Compute compute) {
    const auto found = kept.find(a);
    if (found != kept.end()) {
      return found->second;
    }
    const Value value = compute();
    kept.emplace(a, value);
    return value;
  }

  static minute in_range(std::optional<minute> b) {
    if (!b) {
      throw out_of_range();
    }
    return *b;
  }

  const assignment& key(int a) const { return l_.assignments[static_cast<std::size_t>(a)]; }
  const task& task_of(int a) const { return w_.at(key(a).task); }
  int unit_of(int a) const { return key(a).unit; }
  const std::set<int>& consumers(int a) const { return l_.consumers[static_cast<std::size_t>(a)]; }
  const std::set<int>& producers(int a) const { return l_.producers[static_cast<std::size_t>(a)]; }

  const world& w_;
  const lifted& l_;
  std::map<std::pair<int, minute>, minute> kept_B_;
  std::map<int, std::optional<minute>> kept_needed_;
  std::map<int, standing> kept_needed_state_;
  std::map<int, bool> kept_at_most_;
  std::map<int, bool> kept_coarse_;
  std::map<int, std::optional<minute>> kept_earliest_;
  std::map<int, bool> kept_at_least_;
};

}  // namespace oracle
