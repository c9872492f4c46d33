// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "track_oracle_fault.hpp"

#include <limits>

namespace oracle {

enum class named_bound { declared, needed, earlier };
enum class side { before, after };
enum class expected { submitted, received };
enum class teller { assignee, superior, consumer, issuer };

/// Whom a rung speaks to.
struct target {
  teller who = teller::assignee;
  int steps = 1;     ///< superior: how many above
  std::string line;  ///< superior
};

/// One step of a ladder (meanings 13.1).
struct rung {
  named_bound of = named_bound::declared;
  side where = side::after;
  duration offset;
  expected state = expected::submitted;
  std::vector<target> tell{target{}};
  bool speaks_of_waiting = false;
  duration every;   ///< between repetitions
  int repeats = 0;  ///< how many after the first
};

using ladder = std::vector<rung>;

enum class arms { issue, receipt, returned, new_bound };

/// What sets a ladder going; those of one minute are one, named after the last of `arms`.
struct arming {
  minute at = 0;
  arms by = arms::issue;
  auto operator<=>(const arming&) const = default;
};

/// The arming of an assignment whose paper has no known issue.
constexpr minute since_ever = -last_bound;

/// A key of meanings 13.3; the assignment stands for document, task, unit and period.
struct notice_key {
  int assignment = nobody;
  arming armed;
  int rung = 0;
  int repetition = 0;
  int addressee = nobody;  ///< nobody: the rung was skipped, there was no one to tell
  auto operator<=>(const notice_key&) const = default;
};

/// A rung at its minute under one arming.
struct due_rung {
  int rung = 0;
  int repetition = 0;
  minute due = 0;
};

/// What is told when, by one ladder.
class escalation {
 public:
  escalation(const casebook& book, ladder rungs) : book_(book), rungs_(std::move(rungs)) {}

  /// The armings of an assignment known at an instant and not after another, in order.
  std::vector<arming> armings(minute known_at, int a, minute upto) const {
    const auto& paper = book_.papers().documents[static_cast<std::size_t>(document(a))];
    const minute issue = paper.issued.value_or(since_ever);
    std::map<minute, arms> found;
    const auto add = [&](minute at, arms by) {
      if (at >= issue && at <= upto) {
        const auto [place, fresh] = found.emplace(at, by);
        place->second = fresh ? by : std::max(place->second, by);
      }
    };
    add(issue, arms::issue);
    bool receipt = false;
    for (const event& e : book_.facts(known_at, upto)) {
      if (e.what == happened::received && e.assignment == a && !receipt) {
        receipt = true;
        add(e.at, arms::receipt);
      }
      if (e.what == happened::returned && e.assignment == a) {
        add(e.at, arms::returned);
      }
      const bool moves = e.what == happened::extended || e.what == happened::anchor_dated ||
                         e.what == happened::withdrawn;
      if (moves && e.at > issue && bounds(known_at, e.at - 1, a) != bounds(known_at, e.at, a)) {
        add(e.at, arms::new_bound);
      }
    }
    std::vector<arming> all;
    for (const auto& [at, by] : found) {
      all.push_back({at, by});
    }
    return all;
  }

  /// What falls due under an arming. Of what lies before it, only the last after-rung, at once.
  std::vector<due_rung> due_under(minute known_at, int a, const arming& armed) const {
    std::vector<due_rung> found;
    std::optional<due_rung> last_before;
    minute last_minute = 0;
    const outlook o = book_.seen(known_at, armed.at);
    for (int r = 0; r < static_cast<int>(rungs_.size()); ++r) {
      const rung& step = at(r);
      const auto bound = named(o, a, step.of);
      for (int k = 0; bound && k <= step.repeats; ++k) {
        const minute m = minute_of(o, a, step, *bound, k);
        if (m >= armed.at) {
          found.push_back({r, k, m});
        } else if (step.where == side::after && (!last_before || m >= last_minute)) {
          last_before = due_rung{r, k, armed.at};
          last_minute = m;
        }
      }
    }
    if (last_before) {
      found.push_back(*last_before);
    }
    return found;
  }

  /// Judged by what was known at an instant, may a rung that is due under an arming speak at `s`?
  bool speaks(minute known_at, minute s, int a, const arming& armed, const due_rung& d) const {
    return d.due <= s && !stopped(book_.seen(known_at, s), a) &&
           !reached_before(known_at, a, armed, d);
  }

  /// Whom a rung tells at an instant, by what was known at one; empty: nobody.
  std::set<int> told(minute known_at, minute s, int a, int r) const {
    const outlook o = book_.seen(known_at, s);
    const rung& step = at(r);
    const auto culprits = units(blame_for(o, a).culprits);
    std::set<int> found;
    if (o.waiting(a) && !step.speaks_of_waiting) {
      found = culprits;
      found.insert(unit_of(a));
      return found;
    }
    for (const target& t : step.tell) {
      for (int u : units_of(o, a, t, culprits)) {
        found.insert(u);
      }
    }
    return found;
  }

  /// All that fired by an instant, with the minute at which it did.
  std::map<notice_key, minute> fired(minute upto) const {
    std::map<notice_key, minute> found;
    for (int a = 0; a < book_.size(); ++a) {
      std::set<std::tuple<arming, int, int>> sent;
      const auto starts = changes(upto);
      for (std::size_t i = 0; i < starts.size(); ++i) {
        const minute end = i + 1 < starts.size() ? starts[i + 1] - 1 : upto;
        fire_between(a, starts[i], end, sent, found);
      }
    }
    return found;
  }

  /// What of it still holds by what is known now, and still waits for its state.
  std::set<notice_key> standing(minute t) const {
    std::set<notice_key> found;
    for (const auto& [key, s] : fired(t)) {
      const outlook o = book_.at(t);
      const bool reached = at(key.rung).state == expected::received && o.received(key.assignment);
      if (key.addressee != nobody && supported(t, key, s) && !reached &&
          !stopped(o, key.assignment) && armings(t, key.assignment, t).back() == key.armed) {
        found.insert(key);
      }
    }
    return found;
  }

  /// What would not have fired at its minute by what is known now.
  std::set<notice_key> retracted(minute t) const {
    std::set<notice_key> found;
    for (const auto& [key, s] : fired(t)) {
      if (key.addressee != nobody && !supported(t, key, s)) {
        found.insert(key);
      }
    }
    return found;
  }

  /// The first minute of the assignment's opening hours at or after `s`.
  minute delivery(int a, minute s) const {
    const calendar& c = book_.bounds_after({})->ask().calendar_of(a);
    const auto end = end_of_open_minute(c, 1, s);
    if (!end) {
      throw out_of_range();
    }
    return *end - 1;
  }

  /// What is delivered after `t1` and not after `t2`, with its minute. What lost its reason while
  /// it waited for the office to open is not.
  std::map<notice_key, minute> deliveries(minute t1, minute t2) const {
    std::map<notice_key, minute> found;
    for (const auto& [key, s] : fired(t2)) {
      const minute when = delivery(key.assignment, s);
      if (key.addressee == nobody || when <= t1 || when > t2) {
        continue;
      }
      const outlook o = book_.seen(when, when);
      const auto reached = at(key.rung).state == expected::received ? o.received(key.assignment)
                                                                    : o.done(key.assignment);
      const auto done = o.done(key.assignment);
      if (!(reached && *reached < when) && !(done && *done < when)) {
        found[key] = when;
      }
    }
    return found;
  }

  /// The next delivery if nothing more is recorded; absent: none before the horizon.
  std::optional<minute> next_change(minute t, minute horizon) const {
    casebook frozen(book_.papers());
    frozen.anchors = book_.anchors;
    frozen.issuers = book_.issuers;
    std::copy_if(book_.events.begin(), book_.events.end(), std::back_inserter(frozen.events),
                 [t](const event& e) { return e.recorded <= t; });
    std::optional<minute> next;
    for (const auto& [key, when] : escalation(frozen, rungs_).deliveries(t, horizon)) {
      next = std::min(next.value_or(when), when);
    }
    return next;
  }

 private:
  const rung& at(int r) const { return rungs_[static_cast<std::size_t>(r)]; }
  int document(int a) const { return book_.who(a).task.document; }
  int unit_of(int a) const { return book_.who(a).unit; }

  std::pair<std::optional<minute>, std::optional<minute>> bounds(minute known_at, minute t,
                                                                 int a) const {
    const outlook o = book_.seen(known_at, t);
    return {o.declared(a), o.needed(a)};
  }

  static std::optional<minute> named(const outlook& o, int a, named_bound of) {
    switch (of) {
    case named_bound::declared:
      return o.declared(a);
    case named_bound::needed:
      return o.needed(a);
    default:
      return o.earlier(a);
    }
  }

  static minute minute_of(const outlook& o, int a, const rung& step, minute bound, int repetition) {
    const calendar& c = o.calendar_of(a);
    const auto first =
        step.where == side::before ? B(c, step.offset, bound) : F(c, step.offset, bound);
    const duration on{step.every.kind, step.every.n * repetition};
    const auto m = first ? F(c, on, *first) : first;
    if (!m) {
      throw out_of_range();
    }
    return *m;
  }

  static bool stopped(const outlook& o, int a) { return !o.open(a) || o.suspended(a); }

  /// A return takes back what was done before it.
  bool reached_before(minute known_at, int a, const arming& armed, const due_rung& d) const {
    const outlook o = book_.seen(known_at, d.due - 1);
    if (at(d.rung).state == expected::received) {
      return o.received(a).has_value();
    }
    const auto facts = book_.facts(known_at, armed.at);
    const bool just_returned =
        d.due == armed.at && std::any_of(facts.begin(), facts.end(), [&](const event& e) {
          return e.what == happened::returned && e.assignment == a && e.at == armed.at;
        });
    return !just_returned && o.done(a).has_value();
  }

  std::set<int> units(const std::set<int>& assignments) const {
    std::set<int> found;
    for (int a : assignments) {
      found.insert(unit_of(a));
    }
    return found;
  }

  int above(int u, const std::string& line) const {
    const auto& superior = book_.papers().who(u).superior;
    const auto found = superior.find(line);
    return found == superior.end() ? nobody : found->second;
  }

  std::set<int> units_of(const outlook& o, int a, const target& t,
                         const std::set<int>& culprits) const {
    switch (t.who) {
    case teller::assignee:
      return {unit_of(a)};
    case teller::consumer: {
      std::set<int> open;
      for (int c : book_.consumers(a)) {
        if (!o.withdrawn(c)) {
          open.insert(c);
        }
      }
      return units(open);
    }
    case teller::issuer: {
      const auto found = book_.issuers.find(document(a));
      return found == book_.issuers.end() ? std::set<int>{} : std::set<int>{found->second};
    }
    default: {
      int u = unit_of(a);
      for (int n = 0; n < t.steps && u != nobody; ++n) {
        u = above(u, t.line);
      }
      while (u != nobody && culprits.count(u) != 0) {
        u = above(u, t.line);
      }
      return u == nobody ? std::set<int>{} : std::set<int>{u};
    }
    }
  }

  /// The minutes at which a fact or a record may change an answer; between two of them only the
  /// clock goes on.
  std::vector<minute> changes(minute upto) const {
    std::set<minute> found{since_ever};
    for (const auto& paper : book_.papers().documents) {
      found.insert(paper.issued.value_or(since_ever));
    }
    for (const event& e : book_.events) {
      found.insert(e.at);
      found.insert(e.recorded);
    }
    found.erase(found.upper_bound(upto), found.end());
    return {found.begin(), found.end()};
  }

  void fire_between(int a, minute from, minute to, std::set<std::tuple<arming, int, int>>& sent,
                    std::map<notice_key, minute>& found) const {
    const auto armed = armings(from, a, from);
    if (armed.empty()) {
      return;
    }
    for (const due_rung& d : due_under(from, a, armed.back())) {
      const minute s = std::max(d.due, from);
      if (s > to || sent.count({armed.back(), d.rung, d.repetition}) != 0 ||
          !speaks(from, s, a, armed.back(), d)) {
        continue;
      }
      sent.insert({armed.back(), d.rung, d.repetition});
      auto all = told(from, s, a, d.rung);
      if (all.empty()) {
        all.insert(nobody);
      }
      for (int u : all) {
        found[{a, armed.back(), d.rung, d.repetition, u}] = s;
      }
    }
  }

  /// Judged by what is known at `t`, was it right to send this at the minute it fired?
  bool supported(minute t, const notice_key& key, minute s) const {
    const auto armed = armings(t, key.assignment, s);
    if (armed.empty() || armed.back() != key.armed) {
      return false;
    }
    const auto all = due_under(t, key.assignment, key.armed);
    return std::any_of(all.begin(), all.end(), [&](const due_rung& d) {
      return d.rung == key.rung && d.repetition == key.repetition &&
             speaks(t, s, key.assignment, key.armed, d) &&
             told(t, s, key.assignment, key.rung).count(key.addressee) != 0;
    });
  }

  const casebook& book_;
  ladder rungs_;
};

}  // namespace oracle
