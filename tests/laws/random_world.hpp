// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "oracle_audience.hpp"
#include "random_hierarchy.hpp"

namespace oracle {

/// Puts documents over a hierarchy: audiences, bounds, times, feeds, groups.
class docket_maker {
 public:
  docket_maker(dice& d, world& w) : d_(d), w_(w) {}

  void make() {
    const int papers = d_.percent(55) ? 1 : 2;
    for (int p = 0; p < papers; ++p) {
      document paper;
      paper.code = "D" + std::to_string(p);
      if (d_.percent(82)) {
        paper.issued = random_instant();
      }
      paper.tasks.resize(
          static_cast<std::size_t>(d_.between(papers == 1 ? 2 : 1, papers == 1 ? 7 : 4)));
      w_.documents.push_back(paper);
    }
    order_ = w_.tasks();
    if (d_.percent(50)) {
      d_.shuffle(order_);
    }
    choose_leads();
    feed_forwards();
    form_groups();
    for (const task_key& key : w_.tasks()) {
      set_terms(key);
    }
  }

 private:
  int units() const { return static_cast<int>(w_.units.size()); }
  int places() const { return static_cast<int>(order_.size()); }
  task_key place(int p) const { return order_[static_cast<std::size_t>(p)]; }

  minute random_instant() {
    const minute day = first_day_of_worlds() + d_.between(-3, 12);
    const int clock = d_.percent(25) ? 0 : d_.below(1440);
    return day * minutes_of_day + clock;
  }

  minute random_bound() {
    const minute day = first_day_of_worlds() + d_.between(0, 40);
    const int clock = d_.percent(65) ? 0 : d_.below(1440);
    return day * minutes_of_day + clock;
  }

  duration random_duration() {
    static const std::vector<duration> longest{{counts::minutes, 3000},
                                               {counts::working_minutes, 900},
                                               {counts::calendar_days, 4},
                                               {counts::working_days, 3},
                                               {counts::working_days, 3}};
    duration chosen = d_.pick(longest);
    chosen.n = d_.percent(12) ? 0 : d_.between(1, chosen.n);
    return chosen;
  }

  rule random_rule(int depth) {
    const int what = depth == 0 ? d_.below(80) : d_.below(100);
    const std::string line = d_.percent(70) ? std::string("state") : d_.pick(w_.lines);
    if (what < 50) {
      const int tiers = static_cast<int>(w_.tiers.size());
      const int tier = d_.percent(4) ? tiers - 1 : d_.below(tiers - 1);
      return every(w_.tiers[static_cast<std::size_t>(tier)], line);
    }
    if (what < 68) {
      static const std::vector<std::string> kinds{"council", "committee", "office", "post"};
      return all_of_kind(d_.pick(kinds), line);
    }
    if (what < 80) {
      std::vector<int> some;
      for (int many = d_.between(1, 5); many > 0; --many) {
        const int u = d_.below(units());
        if (std::find(some.begin(), some.end(), u) == some.end()) {
          some.push_back(u);
        }
      }
      return named(some);
    }
    rule first = random_rule(depth - 1);
    if (what < 86) {
      return within(d_.below(units()), first);
    }
    rule second = random_rule(depth - 1);
    if (what < 96) {
      return joined({first, second});
    }
    return difference(first, second);
  }

  /// The same units in other words.
  rule reworded(const rule& r) {
    const std::set<int> found = expand(w_, r);
    const int how = d_.below(4);
    if (how == 0 && !found.empty()) {
      std::vector<int> list(found.begin(), found.end());
      d_.shuffle(list);
      return named(list);
    }
    if (how == 1) {
      const int whole = d_.below(units());
      return joined({difference(r, within(whole, r)), within(whole, r)});
    }
    return how == 2 ? joined({r, r}) : r;
  }

  /// Many tiers at once, as tasks that climb have them.
  rule many_tiers() {
    const std::string line = d_.pick(w_.lines);
    std::vector<rule> parts;
    for (const std::string& tier : w_.tiers) {
      if (!d_.percent(15)) {
        parts.push_back(every(tier, line));
      }
    }
    parts.push_back(d_.percent(40) ? all_of_kind("office", line) : every(w_.tiers.back(), line));
    return joined(parts);
  }

  void choose_leads() {
    std::vector<rule> used;
    for (const task_key& key : order_) {
      rule lead = random_rule(2);
      const int how = d_.below(100);
      if (how < 20 && !used.empty()) {
        const rule as_before = d_.pick(used);
        lead = reworded(as_before);
      } else if (how < 40) {
        lead = many_tiers();
      } else if (how < 43) {
        lead = difference(lead, lead);
      }
      for (int again = 0; again < 2 && how >= 43 && expand(w_, lead).empty(); ++again) {
        lead = random_rule(2);
      }
      used.push_back(lead);
      w_.at(key).lead = lead;
    }
  }

  feed random_feed(task_key producing) {
    feed f;
    f.producing = producing;
    const int how = d_.below(100);
    f.how = how < 22   ? match::same_unit
            : how < 55 ? match::from_subordinates
            : how < 70 ? match::from_superior
            : how < 82 ? match::same_area
            : how < 91 ? match::from_all
                       : match::from;
    if (f.how == match::from) {
      f.audience = random_rule(1);
    } else if (f.how == match::from_subordinates || f.how == match::from_superior) {
      f.line = d_.percent(70) ? std::string("state") : d_.pick(w_.lines);
    }
    return f;
  }

  /// Adds a feed unless the task has the very same one.
  void give(task_key consuming, const feed& f) {
    auto& needs = w_.at(consuming).needs;
    const auto same = [&f](const feed& g) {
      return f.how != match::from && g.producing == f.producing && g.how == f.how &&
             g.line == f.line;
    };
    if (std::none_of(needs.begin(), needs.end(), same)) {
      needs.push_back(f);
    }
  }

  void feed_forwards() {
    for (int p = 1; p < places(); ++p) {
      for (int many = d_.below(4); many > 0; --many) {
        const int back = d_.between(1, std::min(p, 3));
        give(place(p), random_feed(place(p - back)));
      }
    }
  }

  static feed same_unit(task_key producing) {
    feed f;
    f.producing = producing;
    return f;
  }

  static feed upwards(task_key producing, const std::string& line) {
    feed f = same_unit(producing);
    f.how = match::from_subordinates;
    f.line = line;
    return f;
  }

  void form_groups() {
    const int what = d_.below(100);
    if (what < 40) {
      climb();
    }
    if (what >= 30 && what < 55) {
      go_round();
    }
    if (what >= 88) {
      spoil();
    }
  }

  /// A task that takes from the same task of its subordinates.
  void climb() {
    const task_key key = place(d_.below(places()));
    const std::string line = d_.pick(w_.lines);
    give(key, upwards(key, line));
    if (d_.percent(70)) {
      w_.at(key).lead = many_tiers();
    }
  }

  /// Two or three neighbouring tasks in a round: up the line and on within the unit.
  void go_round() {
    if (places() < 2) {
      return;
    }
    const int first = d_.below(places() - 1);
    const int longest = std::min(places() - first, 3);
    const int last = first + d_.between(2, longest) - 1;
    const std::string line = d_.pick(w_.lines);
    const rule lead = many_tiers();
    const bool alike = d_.percent(75);
    const bool tidy = !d_.percent(12);
    for (int p = first; p <= last; ++p) {
      task& t = w_.at(place(p));
      if (alike) {
        t.lead = reworded(lead);
      }
      if (tidy) {
        drop_feeds_from(t, first, last);
      }
      if (p > first) {
        const bool up = d_.percent(20);
        give(place(p), up ? upwards(place(p - 1), line) : same_unit(place(p - 1)));
      }
      if (d_.percent(20)) {
        give(place(p), upwards(place(p), line));
      }
    }
    give(place(first), upwards(place(last), line));
  }

  void drop_feeds_from(task& t, int first, int last) {
    std::vector<feed> left;
    for (const feed& f : t.needs) {
      const auto from = order_.begin();
      if (std::find(from + first, from + last + 1, f.producing) == from + last + 1) {
        left.push_back(f);
      }
    }
    t.needs = left;
  }

  /// A feed against the order, or of a task on itself: mostly refused.
  void spoil() {
    const int consumer = d_.below(places());
    const int producer = d_.between(consumer, places() - 1);
    give(place(consumer), random_feed(place(producer)));
  }

  /// For all, a tier found in the audience, or a unit of it.
  scope random_scope(const std::vector<int>& audience, int percent_all) {
    scope s;
    if (audience.empty() || d_.percent(percent_all)) {
      return s;
    }
    const int u = d_.pick(audience);
    s.how = d_.percent(50) && !w_.who(u).tier.empty() ? reach::tier : reach::unit;
    if (s.how == reach::tier) {
      s.tier = w_.who(u).tier;
    } else {
      s.unit = u;
    }
    return s;
  }

  declared_bound random_declared(const scope& whom) {
    declared_bound b;
    b.whom = whom;
    const int what = d_.below(100);
    if (what < 72) {
      b.state = standing::known;
      b.bound = random_bound();
    } else if (what < 90) {
      b.state = what < 81 ? standing::none : standing::pending;
    } else {
      b.state = standing::unresolved;
    }
    return b;
  }

  void set_terms(task_key key) {
    task& t = w_.at(key);
    t.code = std::to_string(key.task + 1);
    const std::set<int> found = expand(w_, t.lead);
    const std::vector<int> audience(found.begin(), found.end());
    if (d_.percent(50)) {
      t.bounds.push_back(random_declared(scope{}));
    }
    for (int many = d_.below(4); many > 1; --many) {
      t.bounds.push_back(random_declared(random_scope(audience, 5)));
    }
    if (d_.percent(60)) {
      t.takes.push_back({scope{}, random_duration()});
    }
    for (int many = d_.below(4); many > 1; --many) {
      const scope whom = random_scope(audience, 5);
      t.takes.push_back({whom, random_duration()});
    }
    if (d_.percent(15)) {
      t.release = random_instant();
    }
    if (d_.percent(12)) {
      t.calendar = d_.below(static_cast<int>(w_.calendars.size()));
    }
  }

  dice& d_;
  world& w_;
  std::vector<task_key> order_;  ///< feeds run forwards in it, groups apart
};

/// A small random world: at most 40 units and 8 tasks; the same for the same seed everywhere.
inline world random_world(std::uint64_t seed) {
  dice d(seed);
  world w;
  for (int many = d.between(1, 4); many > 0; --many) {
    w.calendars.push_back(random_calendar(d));
  }
  hierarchy_maker(d, w).make();
  docket_maker(d, w).make();
  return w;
}

}  // namespace oracle
