// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "random_world.hpp"
#include "track_oracle_describe.hpp"
#include "track_oracle_ladder.hpp"
#include "track_oracle_status.hpp"

namespace oracle {

/// Writes a history for a casebook: facts in the time of its world, recorded late, early, out of
/// order, corrected, several in one minute.
class history_maker {
 public:
  history_maker(dice& d, casebook& book) : d_(d), book_(book) {}

  void make(int most) {
    if (book_.size() == 0) {
      return;
    }
    const int many = d_.between(1, most);
    for (int left = many; left > 0; --left) {
      add_fact();
    }
    const int handed_in = d_.below(100);
    if (handed_in < 35) {
      hand_in_most();
    } else if (handed_in < 75) {
      hand_in_along_feeds();
    }
    for (int left = d_.below(1 + many / 4); left > 0; --left) {
      add_correction();
    }
    for (std::size_t paper = 0; paper < book_.papers().documents.size(); ++paper) {
      if (d_.percent(70)) {
        const int units = static_cast<int>(book_.papers().units.size());
        book_.issuers[static_cast<int>(paper)] = d_.below(units);
      }
    }
    for (const task_key& key : book_.papers().tasks()) {
      if (d_.percent(30)) {
        const bool before = d_.percent(50);
        const bool open = d_.percent(50);
        const int days = d_.below(6);
        book_.anchors[key] = {before, {open ? counts::working_days : counts::calendar_days, days}};
      }
    }
    d_.shuffle(book_.events);
  }

  /// Makes somebody late who has just got the last of his inputs; the instant to look at it.
  std::optional<minute> make_own_time() {
    std::vector<int> fed;
    const outlook o = book_.at(since_ever);
    for (int a = 0; a < book_.size(); ++a) {
      if (!book_.producers(a).empty() && o.judged_bound(a)) {
        fed.push_back(a);
      }
    }
    if (fed.empty()) {
      return std::nullopt;
    }
    const int a = d_.pick(fed);
    const int late = d_.below(3 * 1440);
    const minute last = *o.judged_bound(a) + late;
    for (int p : book_.producers(a)) {
      event e = fact(happened::submitted);
      e.assignment = p;
      const int early = d_.below(8 * 1440);
      e.at = e.recorded = last - early;
      book_.events.push_back(e);
    }
    auto& all = book_.events;
    all.erase(std::remove_if(all.begin(), all.end(),
                             [&](const event& e) {
                               return e.assignment == a && (e.what == happened::submitted ||
                                                            e.what == happened::accepted ||
                                                            e.what == happened::withdrawn);
                             }),
              all.end());
    d_.shuffle(all);
    const int passed = d_.below(1440);
    return last + passed;
  }

  /// An instant in the time of the world; at times one that was drawn before.
  minute some_minute() {
    if (!drawn_.empty() && d_.percent(20)) {
      return d_.pick(drawn_);
    }
    const minute day = first_day_of_worlds() + d_.between(-2, 42);
    const int clock = d_.percent(25) ? 0 : d_.below(1440);
    drawn_.push_back(day * minutes_of_day + clock);
    return drawn_.back();
  }

 private:
  /// When it is recorded: mostly at once, at times days later or ahead of its minute.
  minute record_of(minute at) {
    const int how = d_.below(100);
    if (how < 60) {
      return at;
    }
    const int by = d_.below(6 * 1440);
    return how < 93 ? at + by : at - by / 4;
  }

  event fact(happened what) {
    event e;
    e.id = next_++;
    e.what = what;
    e.at = some_minute();
    e.recorded = record_of(e.at);
    e.assignment = d_.below(book_.size());
    if (what == happened::extended) {
      const minute day = first_day_of_worlds() + d_.between(5, 45);
      const int clock = d_.percent(70) ? 0 : d_.below(1440);
      e.bound = day * minutes_of_day + clock;
    }
    if (what == happened::anchor_dated) {
      e.task = book_.who(e.assignment).task;
      e.day = first_day_of_worlds() + d_.between(0, 40);
    }
    return e;
  }

  happened some_kind() {
    static const std::vector<happened> kinds{
        happened::received,  happened::received,    happened::started,   happened::submitted,
        happened::submitted, happened::submitted,   happened::submitted, happened::accepted,
        happened::returned,  happened::returned,    happened::extended,  happened::extended,
        happened::suspended, happened::suspended,   happened::resumed,   happened::withdrawn,
        happened::urged,     happened::anchor_dated};
    return d_.pick(kinds);
  }

  void add_fact() {
    const event e = fact(some_kind());
    book_.events.push_back(e);
    const bool goes_on = e.what == happened::submitted || e.what == happened::suspended;
    if (goes_on && d_.percent(45)) {
      const bool back = d_.percent(60);
      event next = fact(e.what == happened::suspended ? happened::resumed
                        : back                        ? happened::returned
                                                      : happened::accepted);
      next.assignment = e.assignment;
      next.at = e.at + d_.below(5 * 1440);
      next.recorded = record_of(next.at);
      book_.events.push_back(next);
    }
  }

  /// So that chains get as far as their ends.
  void hand_in_most() {
    for (int a = 0; a < book_.size(); ++a) {
      if (d_.percent(60)) {
        event e = fact(happened::submitted);
        e.assignment = a;
        book_.events.push_back(e);
      }
    }
  }

  /// Inputs first, each some days after its last input; here and there it stops.
  void hand_in_along_feeds() {
    const minute start = (first_day_of_worlds() + d_.between(0, 8)) * minutes_of_day;
    std::map<int, minute> handed;
    for (int a = 0; a < book_.size(); ++a) {
      hand_in_after(a, start, handed);
    }
  }

  /// The minute at which it is handed in; those that stop are handed in much later, or not.
  minute hand_in_after(int a, minute start, std::map<int, minute>& handed) {
    const auto known = handed.find(a);
    if (known != handed.end()) {
      return known->second;
    }
    minute when = start;
    for (int p : book_.producers(a)) {
      when = std::max(when, hand_in_after(p, start, handed));
    }
    const bool stops = d_.percent(12);
    const int takes = d_.below(stops ? 30 * 1440 : 4 * 1440);
    when += takes;
    handed[a] = when;
    if (!stops || d_.percent(60)) {
      event e = fact(happened::submitted);
      e.assignment = a;
      e.at = when;
      e.recorded = d_.percent(80) ? when : record_of(when);
      book_.events.push_back(e);
    }
    return when;
  }

  void add_correction() {
    event target = d_.pick(book_.events);
    event e = target;
    e.id = next_++;
    e.corrects = target.id;
    const int later = d_.below(6 * 1440);
    e.recorded = target.recorded + later;
    if (d_.percent(50)) {
      e.what = happened::corrects;
    } else {
      e.at += d_.between(-2880, 2880);
    }
    book_.events.push_back(e);
  }

  dice& d_;
  casebook& book_;
  std::vector<minute> drawn_;
  int next_ = 1;
};

/// One to four rungs of all sorts.
inline ladder random_ladder(dice& d, const world& w) {
  static const std::vector<duration> longest{{counts::minutes, 3000},
                                             {counts::working_minutes, 900},
                                             {counts::calendar_days, 4},
                                             {counts::working_days, 4}};
  const auto some = [&d] {
    duration chosen = d.pick(longest);
    chosen.n = d.below(chosen.n + 1);
    return chosen;
  };
  ladder rungs;
  for (int many = d.between(1, 4); many > 0; --many) {
    rung r;
    r.of = static_cast<named_bound>(d.below(3));
    r.where = d.percent(35) ? side::before : side::after;
    r.offset = some();
    r.state = d.percent(20) ? expected::received : expected::submitted;
    r.tell.clear();
    for (int more = d.between(1, 3); more > 0; --more) {
      target t;
      t.who = static_cast<teller>(d.below(4));
      t.steps = d.between(1, 3);
      t.line = d.pick(w.lines);
      r.tell.push_back(t);
    }
    r.speaks_of_waiting = d.percent(40);
    if (d.percent(40)) {
      r.every = some();
      r.every.n = std::max(r.every.n, 1);
      r.repeats = d.between(1, 3);
    }
    rungs.push_back(r);
  }
  return rungs;
}

/// A random casebook with a ladder, and an instant to ask at.
struct random_case {
  std::unique_ptr<casebook> book;
  ladder rungs;
  minute t = 0;
};

/// Absent where the world is refused or too big to be slow with.
inline std::optional<random_case> draw(std::uint64_t seed, int largest, int facts) {
  const world w = random_world(seed);
  if (!unlawful_groups(w).empty()) {
    return std::nullopt;
  }
  random_case c;
  c.book = std::make_unique<casebook>(w);
  if (c.book->size() == 0 || c.book->size() > largest) {
    return std::nullopt;
  }
  dice d(seed * 7 + 1);
  history_maker maker(d, *c.book);
  maker.make(facts);
  c.rungs = random_ladder(d, w);
  c.t = maker.some_minute();
  const int when = d.below(100);
  if (when < 45 && !c.book->events.empty()) {  // soon after something has happened
    const int soon = d.below(2 * 1440);
    c.t = d.pick(c.book->events).at + soon;
  } else if (when < 65) {
    c.t = maker.make_own_time().value_or(c.t);
  }
  return c;
}

/// A casebook over the same world and terms, without its events.
inline std::unique_ptr<casebook> emptied(const casebook& book) {
  auto other = std::make_unique<casebook>(book.papers());
  other->anchors = book.anchors;
  other->issuers = book.issuers;
  return other;
}

/// All that is said of one instant, in one line, to tell two answers apart.
inline std::string told_of(const outlook& o) {
  std::ostringstream out;
  for (int a = 0; a < o.book().size(); ++a) {
    const status s = status_of(o, a);
    out << a << ':' << (s.where ? static_cast<int>(*s.where) : -1) << ' ' << static_cast<int>(s.by)
        << ' ' << s.bound.value_or(-1) << ' ' << s.waiting << s.behind << s.at_risk << s.due_soon
        << s.suspended << s.pending << s.unresolved << s.without_bound << ' ' << s.age.value_or(-1)
        << ' ' << s.days_overdue << ' ' << s.open_days_overdue << ' ' << o.done(a).value_or(-1)
        << ' ' << o.needed(a).value_or(-1) << ' ' << o.forecast(a).value_or(-1);
    const blame b = blame_for(o, a);
    out << ' ' << static_cast<int>(b.says);
    for (int c : b.culprits) {
      out << " c" << c;
    }
    if (const auto d = divide_delay(o, a)) {
      for (const auto& [part, share] : d->own) {
        out << " s" << part << '=' << share.top() << '/' << share.bottom();
      }
    }
    out << '\n';
  }
  return out.str();
}

}  // namespace oracle
