// SPDX-License-Identifier: BSL-1.0
// The oracle against itself: laws that hold whatever the world, and a count of what worlds hold.

#include "oracle.hpp"
#include "oracle_describe.hpp"
#include "random_world.hpp"

#include <catch2/catch.hpp>

#include <iomanip>
#include <iostream>

using namespace oracle;

namespace {

/// F minute by minute and day by day, for moderate spans.
minute plain_F(const calendar& c, duration d, minute b) {
  if (d.n == 0 || d.kind == counts::minutes) {
    return b + d.n;
  }
  int counted = 0;
  if (d.kind == counts::working_minutes) {
    while (counted < d.n) {
      counted += is_open_minute(c, b) ? 1 : 0;
      ++b;
    }
    return b;
  }
  minute last =
      (b + minutes_of_day - 1) / minutes_of_day * minutes_of_day;  // ends the day of b - 1
  while (counted < d.n) {
    const int day = day_of_minute(last);
    counted += d.kind == counts::calendar_days || is_open(c, day) ? 1 : 0;
    last += minutes_of_day;
  }
  return last;
}

duration some_duration(dice& d) {
  static const std::vector<duration> longest{{counts::minutes, 4000},
                                             {counts::working_minutes, 1200},
                                             {counts::calendar_days, 6},
                                             {counts::working_days, 6}};
  duration chosen = d.pick(longest);
  chosen.n = d.below(chosen.n + 1);
  return chosen;
}

/// One number for a world and its answer, to tell that all compilers draw and reckon alike.
std::uint64_t fingerprint(const world& w, const answer& a) {
  std::uint64_t h = 14695981039346656037U;
  const auto add = [&h](std::int64_t v) {
    h = (h ^ static_cast<std::uint64_t>(v)) * 1099511628211U;
  };
  for (const unit& u : w.units) {
    add(u.seat);
    for (const auto& [line, above] : u.superior) {
      add(static_cast<std::int64_t>(line.size()));
      add(above);
    }
  }
  for (const edge& e : a.graph.edges) {
    add(e.producer);
    add(e.consumer);
    add(e.needs);
  }
  for (const facts& f : a.of) {
    add(f.needed.value_or(-1));
    add(f.earliest.value_or(-1));
    add(static_cast<int>(f.judged));
    add(f.slack ? f.slack->days : -9999);
  }
  return h;
}

/// Who can be reached from `a` in one step or more: over l.consumers, or over l.producers.
std::set<int> reached(const std::vector<std::set<int>>& next_of, int a) {
  std::set<int> found;
  std::vector<int> open(1, a);
  while (!open.empty()) {
    const auto& next = next_of[static_cast<std::size_t>(open.back())];
    open.pop_back();
    for (int c : next) {
      if (found.insert(c).second) {
        open.push_back(c);
      }
    }
  }
  return found;
}

/// A broken law in words; empty: all hold.
std::string broken_law(const world& w, const answer& a) {
  solver s(w, a.graph);
  const auto fact = [&a](int i) -> const facts& { return a.of[static_cast<std::size_t>(i)]; };
  for (int i = 0; i < static_cast<int>(a.of.size()); ++i) {
    const facts& f = fact(i);
    const auto place = static_cast<std::size_t>(i);
    const auto below = reached(a.graph.consumers, i);
    if (below.count(i) != 0) {
      return "an assignment feeds itself in a round";
    }
    bool some_known = false;
    bool some_open = false;
    for (int c : below) {
      some_known = some_known || s.known_declared(c).has_value();
      some_open = some_open || fact(c).judged == standing::pending ||
                  fact(c).judged == standing::unresolved;
    }
    if (f.needed.has_value() != some_known) {
      return "needed is known iff a consumer, near or far, has a known declared bound";
    }
    if (f.at_most != some_open) {
      return "at most iff a consumer, near or far, is pending or unresolved";
    }
    if ((f.needed_state == standing::known) != f.needed.has_value()) {
      return "the state of needed is known iff it is";
    }
    bool all_released = s.release(i).has_value();
    bool some_released = all_released;
    for (int p : reached(a.graph.producers, i)) {
      all_released = all_released && s.release(p).has_value();
      some_released = some_released || s.release(p).has_value();
    }
    if (f.at_least == all_released || f.earliest.has_value() != some_released) {
      return "earliest rests on the releases of itself and its producers, near and far";
    }
    bool consumers_feasible = true;
    for (int c : a.graph.consumers[place]) {
      const auto bound = fact(c).earlier;
      if (bound && (!f.needed || s.F_of(c, *f.needed) > *bound)) {
        return "met at its needed bound, every consumer can be in time";
      }
      if (f.earliest && (!fact(c).earliest || *fact(c).earliest < s.F_of(c, *f.earliest))) {
        return "no consumer is earlier than F of its input";
      }
      consumers_feasible = consumers_feasible && !fact(c).infeasible;
    }
    if (f.needed) {
      const int c = f.binding.at(0);
      if (s.F_of(c, *f.needed + 1) <= *fact(c).earlier) {
        return "a minute later the binding consumer is too late";
      }
      if (f.earliest && consumers_feasible && *f.earliest > *f.needed) {
        return "where all consumers are feasible so is what they need";
      }
    }
    if (f.slack && (f.slack->days < 0 || f.slack->minutes < 0) != f.infeasible) {
      return "slack is negative iff infeasible";
    }
    if (f.slack && (f.slack->days < 0) != (f.slack->minutes < 0)) {
      return "days and minutes of slack have one sign";
    }
    if (f.shortage && (f.shortage->days < 1 || f.shortage->minutes < 1 || f.touching)) {
      return "a squeeze is short of a day and a minute at least, and does not touch";
    }
    if (f.chain.empty() != !f.earlier) {
      return "there is a chain iff a bound is known";
    }
    minute forwards = f.chain.empty() ? 0 : f.chain.front().bound;
    for (std::size_t k = 0; k < f.chain.size(); ++k) {
      const step& here = f.chain[k];
      const bool last = k + 1 == f.chain.size();
      if ((here.by == cause::declared) != last || (here.tied == 0 && !last)) {
        return "a chain ends in the one declared bound";
      }
      if (k > 0) {
        const auto& consumers =
            a.graph.consumers[static_cast<std::size_t>(f.chain[k - 1].assignment)];
        forwards = s.F_of(here.assignment, forwards);
        if (consumers.count(here.assignment) == 0 || forwards > here.bound ||
            here.bound != *fact(here.assignment).earlier) {
          return "a chain runs along edges, each in time for the next";
        }
      }
    }
  }
  return {};
}

/// How many of the accepted worlds, and how many assignments, show a thing.
class tally {
 public:
  void world_shows(const std::string& what, bool shown) { worlds_[what] += shown ? 1 : 0; }
  void count(const std::string& what, std::size_t many) { sums_[what] += many; }

  void print(std::size_t all) const {
    for (const auto& [what, many] : worlds_) {
      std::cout << std::setw(8) << many << " worlds  "
                << 100.0 * static_cast<double>(many) / static_cast<double>(all) << " %  " << what
                << '\n';
    }
    for (const auto& [what, many] : sums_) {
      std::cout << std::setw(8) << many << "         "
                << static_cast<double>(many) / static_cast<double>(all) << " a world  " << what
                << '\n';
    }
  }

 private:
  std::map<std::string, std::size_t> worlds_;
  std::map<std::string, std::size_t> sums_;
};

bool runs_against_preorder(const world& w) {
  const auto order = seat_preorder(w);
  const auto place = [&order](int u) { return std::find(order.begin(), order.end(), u); };
  for (int u : order) {
    for (const auto& [line, above] : w.who(u).superior) {
      if (above != nobody && place(above) > place(u)) {
        return true;
      }
    }
  }
  return false;
}

void tell(tally& t, const world& w, const answer& a) {
  const auto& l = a.graph;
  t.count("units", w.units.size());
  t.count("tasks", w.tasks().size());
  t.count("assignments", l.assignments.size());
  t.count("edges", l.edges.size());
  t.count("unfed", l.unfed.size());
  t.count("orphans", l.orphans.size());
  t.world_shows("a line against the preorder", runs_against_preorder(w));
  t.world_shows("units on no line", std::any_of(w.units.begin(), w.units.end(),
                                                [](const auto& u) { return u.superior.empty(); }));
  bool big_group = false;
  for (const auto& group : groups(w)) {
    big_group = big_group || group.size() > 1;
  }
  t.world_shows("a group", !groups(w).empty());
  t.world_shows("a group of several tasks", big_group);
  bool empty = false;
  bool across = false;
  bool alike = false;
  std::set<std::set<int>> seen;
  for (const task_key& key : w.tasks()) {
    const auto& audience = l.audiences.at(key);
    empty = empty || audience.empty();
    alike = (!audience.empty() && !seen.insert(audience).second) || alike;
    for (const feed& f : w.at(key).needs) {
      across = across || f.producing.document != key.document;
      static const std::array<const char*, 6> names{
          "same_unit", "from_subordinates", "from_superior", "same_area", "from_all", "from"};
      t.count(std::string("feeds ") + names.at(static_cast<std::size_t>(f.how)), 1);
    }
  }
  t.world_shows("an empty audience", empty);
  t.world_shows("feeds across documents", across);
  t.world_shows("one audience twice", alike);
  for (const facts& f : a.of) {
    t.count("needed", f.needed ? 1 : 0);
    t.count("squeezed", f.shortage ? 1 : 0);
    t.count("touching", f.touching ? 1 : 0);
    t.count("infeasible", f.infeasible ? 1 : 0);
    t.count("coarse", f.coarse ? 1 : 0);
    t.count("at most", f.at_most ? 1 : 0);
    t.count("at least", f.at_least ? 1 : 0);
    t.count("at least with an earliest", f.at_least && f.earliest ? 1 : 0);
    t.count("judged pending", f.judged == standing::pending ? 1 : 0);
    t.count("judged unresolved", f.judged == standing::unresolved ? 1 : 0);
    t.count("waiting by its consumers", !f.declared && f.needed_state >= standing::pending ? 1 : 0);
    t.count("ties", f.binding.size() > 1 ? 1 : 0);
    t.count("chains of three and more", f.chain.size() > 2 ? 1 : 0);
    t.count("chains of five and more", f.chain.size() > 4 ? 1 : 0);
  }
}

}  // namespace

TEST_CASE("oracle: F by stretches is F minute by minute, monotone, and not before its argument") {
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    dice d(seed);
    const calendar c = random_calendar(d);
    const duration takes = some_duration(d);
    const int past = d.below(20 * 1440);
    const minute b = first_day_of_worlds() * minutes_of_day + past;
    CAPTURE(seed, takes.n, b);
    const auto end = F(c, takes, b);
    REQUIRE(end);
    CHECK(*end == plain_F(c, takes, b));
    CHECK(*end >= b);
    CHECK(*F(c, takes, b + 1) >= *end);
  }
}

TEST_CASE("oracle: B by halving is B by walking back minute by minute, and adjoint to F") {
  for (std::uint64_t seed = 0; seed < 1500; ++seed) {
    dice d(seed);
    const calendar c = random_calendar(d);
    const duration takes = some_duration(d);
    const int past = d.below(20 * 1440);
    const minute bound = first_day_of_worlds() * minutes_of_day + past;
    CAPTURE(seed, takes.n, bound);
    minute walked = bound;
    while (*F(c, takes, walked) > bound) {
      --walked;
    }
    const auto start = B(c, takes, bound);
    REQUIRE(start);
    CHECK(*start == walked);
    CHECK(*B(c, takes, *F(c, takes, bound)) >= bound);
  }
}

TEST_CASE("oracle: the same seed is the same world everywhere") {
  std::uint64_t all = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const world w = random_world(seed);
    all = all * 31 + fingerprint(w, solve(w));
  }
  // Renew with the generator or the oracle, never for a compiler.
  CHECK(all == 16601107528171413010U);
}

TEST_CASE("oracle: the laws of bounds hold in random worlds, most of which are accepted") {
  int accepted = 0;
  for (std::uint64_t seed = 0; seed < 1500; ++seed) {
    const world w = random_world(seed);
    CAPTURE(seed, describe(w));
    REQUIRE(w.units.size() <= 40);
    REQUIRE(w.tasks().size() <= 8);
    const answer a = solve(w);
    if (!a.unlawful.empty()) {
      continue;
    }
    REQUIRE_FALSE(a.thrown_away);
    ++accepted;
    CHECK(broken_law(w, a) == "");
  }
  CHECK(accepted >= 1500 * 70 / 100);
}

TEST_CASE("oracle: what 20,000 random worlds hold", "[.stats]") {
  tally t;
  std::size_t accepted = 0;
  std::size_t refused = 0;
  std::size_t thrown_away = 0;
  for (std::uint64_t seed = 0; seed < 20000; ++seed) {
    const world w = random_world(seed);
    const answer a = solve(w);
    refused += a.unlawful.empty() ? 0 : 1;
    thrown_away += a.thrown_away ? 1 : 0;
    if (!a.unlawful.empty() || a.thrown_away) {
      continue;
    }
    ++accepted;
    CAPTURE(seed);
    REQUIRE(broken_law(w, a) == "");
    tell(t, w, a);
  }
  std::cout << "accepted " << accepted << ", refused " << refused << ", thrown away " << thrown_away
            << '\n';
  t.print(accepted);
  CHECK(accepted >= 14000);
}
