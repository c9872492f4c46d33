// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "track_oracle_events.hpp"

#include <memory>

namespace oracle {

class outlook;

/// A world, what happened in it, and what the world's own data do not say.
class casebook {
 public:
  /// The world must be lawful.
  explicit casebook(world w) : world_(std::move(w)), graph_(lift(world_)) {}
  casebook(const casebook&) = delete;
  casebook& operator=(const casebook&) = delete;

  std::vector<event> events;
  std::map<task_key, anchor_term> anchors;  ///< no entry: due by the day itself
  std::map<int, int> issuers;               ///< document to unit; no entry: nobody to tell

  const world& papers() const { return world_; }
  const lifted& graph() const { return graph_; }
  int size() const { return static_cast<int>(graph_.assignments.size()); }
  const assignment& who(int a) const { return graph_.assignments[static_cast<std::size_t>(a)]; }
  const std::set<int>& producers(int a) const {
    return graph_.producers[static_cast<std::size_t>(a)];
  }
  const std::set<int>& consumers(int a) const {
    return graph_.consumers[static_cast<std::size_t>(a)];
  }
  int index(int document, int task, int unit) const {
    return graph_.index.at({{document, task}, unit});
  }

  /// The facts with `at` not after `t`, of those known.
  std::vector<event> facts(minute known_at, minute t) const {
    std::vector<event> found = known_events(events, known_at);
    found.erase(
        std::remove_if(found.begin(), found.end(), [t](const event& e) { return e.at > t; }),
        found.end());
    return found;
  }

  /// As it was at `t`, as known at `known_at`. The casebook must stay.
  outlook seen(minute known_at, minute t) const;

  /// As it is at `t`, as known then.
  outlook at(minute t) const;

  /// What is kept of bounds that were derived before.
  std::shared_ptr<moved_bounds> bounds_after(const moves& m) const {
    auto& kept = kept_[m];
    if (!kept) {
      kept = std::make_shared<moved_bounds>(world_, graph_, m);
    }
    return kept;
  }

 private:
  world world_;
  lifted graph_;
  mutable std::map<moves, std::shared_ptr<moved_bounds>> kept_;
};

enum class judged_by { nothing, declared, needed };

/// What holds at an instant by what was known at one: progress and bounds.
class outlook {
 public:
  outlook(const casebook& book, minute known_at, minute t)
      : book_(book), t_(t), facts_(book.facts(known_at, t)) {
    moves m;
    for (const event& e : facts_) {
      take_in(e, m);
    }
    settle_anchors(m);
    grant_extensions(m);
    withdrawn_ = m.withdrawn;
    bounds_ = book.bounds_after(m);
  }

  minute now() const { return t_; }
  const casebook& book() const { return book_; }

  /// The minute of the submission that holds (meanings 10.2); absent: open.
  std::optional<minute> done(int a) const { return look_up(done_, a); }

  /// The minute of the first sign of receipt.
  std::optional<minute> received(int a) const { return look_up(received_, a); }

  bool withdrawn(int a) const { return withdrawn_.count(a) != 0; }
  bool open(int a) const { return !done(a) && !withdrawn(a); }

  /// By an event of its own, or by meanings 10.4 because all who take from it are.
  bool suspended(int a) const {
    if (suspended_.count(a) != 0) {
      return true;
    }
    if (solver_().declared(a) != nullptr) {
      return false;
    }
    bool some = false;
    for (int c : book_.consumers(a)) {
      if (!withdrawn(c)) {
        some = true;
        if (!suspended(c)) {
          return false;
        }
      }
    }
    return some;
  }

  std::optional<minute> declared(int a) const { return solver_().known_declared(a); }
  std::optional<minute> needed(int a) const { return solver_().needed(a); }
  std::optional<minute> earlier(int a) const { return solver_().earlier(a); }

  /// How the bound stands that an assignment is judged by.
  standing judged(int a) const { return solver_().judged(a); }

  /// Meanings 8.2: the declared clause, whatever it says; without one what is needed.
  judged_by by(int a) const {
    if (judged(a) != standing::known) {
      return judged_by::nothing;
    }
    return solver_().declared(a) != nullptr ? judged_by::declared : judged_by::needed;
  }

  std::optional<minute> judged_bound(int a) const {
    switch (by(a)) {
    case judged_by::declared:
      return declared(a);
    case judged_by::needed:
      return needed(a);
    default:
      return std::nullopt;
    }
  }

  /// Is the bound it is judged by past?
  bool past(int a) const {
    const auto bound = judged_bound(a);
    return bound && t_ >= *bound;
  }

  /// Done, but not before the bound it is judged by?
  bool done_late(int a) const {
    const auto bound = judged_bound(a);
    return done(a) && bound && *done(a) >= *bound;
  }

  /// The inputs that are not in and still owed.
  std::set<int> missing(int a) const {
    std::set<int> found;
    for (int p : book_.producers(a)) {
      if (open(p)) {
        found.insert(p);
      }
    }
    return found;
  }

  bool waiting(int a) const { return open(a) && !missing(a).empty(); }

  const calendar& calendar_of(int a) const { return solver_().calendar_of(a); }
  std::optional<minute> release(int a) const { return solver_().release(a); }
  minute F_of(int a, minute b) const { return solver_().F_of(a, b); }
  minute F_days(int a, int n, minute b) const { return solver_().F_days(a, n, b); }
  minute B_of(int a, minute d) const { return solver_().B_of(a, d); }

  /// Meanings 9.3, as a bound; absent for what was withdrawn undone.
  std::optional<minute> forecast(int a) const {
    if (const auto m = done(a)) {
      return *m + 1;
    }
    if (withdrawn(a)) {
      return std::nullopt;
    }
    const auto kept = forecasts_.find(a);
    if (kept != forecasts_.end()) {
      return kept->second;
    }
    std::optional<minute> start;
    if (const auto r = release(a)) {
      start = *r + 1;
    }
    for (int p : book_.producers(a)) {
      const auto input = forecast(p);
      if (input && (!start || *input > *start)) {
        start = input;
      }
    }
    const minute end = start ? std::max(F_of(a, *start), t_ + 1) : t_ + 1;
    forecasts_[a] = end;
    return end;
  }

 private:
  static std::optional<minute> look_up(const std::map<int, minute>& in, int a) {
    const auto found = in.find(a);
    return found == in.end() ? std::nullopt : std::optional<minute>(found->second);
  }

  solver& solver_() const { return bounds_->ask(); }

  /// One fact; they come in the order of their minutes.
  void take_in(const event& e, moves& m) {
    switch (e.what) {
    case happened::submitted:
    case happened::accepted:
      done_.emplace(e.assignment, e.at);  // while done, a second one changes nothing
      received_.emplace(e.assignment, e.at);
      break;
    case happened::received:
    case happened::started:
      received_.emplace(e.assignment, e.at);
      break;
    case happened::returned:
      done_.erase(e.assignment);
      break;
    case happened::suspended:
      suspended_.insert(e.assignment);
      break;
    case happened::resumed:
      suspended_.erase(e.assignment);
      break;
    case happened::withdrawn:
      m.withdrawn.insert(e.assignment);
      break;
    default:
      break;
    }
  }

  /// Of several facts of one kind about one thing, the last that happened.
  template <class Same>
  const event* last_happened(Same same) const {
    const event* last = nullptr;
    for (const event& e : facts_) {
      if (same(e)) {
        last = &e;
      }
    }
    return last;
  }

  void settle_anchors(moves& m) const {
    const auto papers = book_.bounds_after({});
    for (int a = 0; a < book_.size(); ++a) {
      const task_key task = book_.who(a).task;
      const event* dated = last_happened(
          [&](const event& e) { return e.what == happened::anchor_dated && e.task == task; });
      const declared_bound* clause = papers->ask().declared(a);
      if (dated == nullptr || clause == nullptr || clause->state != standing::pending) {
        continue;
      }
      const minute end_of_day = (dated->day + 1) * minutes_of_day;
      const auto term = book_.anchors.find(task);
      if (term == book_.anchors.end()) {
        m.granted[a] = end_of_day;
        continue;
      }
      const calendar& c = papers->ask().calendar_of(a);
      const duration& of = term->second.of;
      const auto bound = term->second.before ? B(c, of, end_of_day) : F(c, of, end_of_day);
      if (!bound) {
        throw out_of_range();
      }
      m.granted[a] = *bound;
    }
  }

  void grant_extensions(moves& m) const {
    for (int a = 0; a < book_.size(); ++a) {
      const event* last = last_happened(
          [&](const event& e) { return e.what == happened::extended && e.assignment == a; });
      if (last != nullptr) {
        m.granted[a] = last->bound;
      }
    }
  }

  const casebook& book_;
  minute t_;
  std::vector<event> facts_;
  std::map<int, minute> done_;
  std::map<int, minute> received_;
  std::set<int> suspended_;
  std::set<int> withdrawn_;
  std::shared_ptr<moved_bounds> bounds_;
  mutable std::map<int, minute> forecasts_;
};

inline outlook casebook::seen(minute known_at, minute t) const {
  return outlook(*this, known_at, t);
}

inline outlook casebook::at(minute t) const { return seen(t, t); }

}  // namespace oracle
