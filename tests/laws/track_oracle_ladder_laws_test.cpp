// SPDX-License-Identifier: BSL-1.0
// The oracle of what has happened against itself: laws over time, and of ladders.

#include "track_oracle.hpp"
#include "track_oracle_cases.hpp"

using namespace oracle;

namespace {

/// What fired by `upto`, asked minute by minute at some minutes and nowhere else.
std::map<notice_key, minute> walked(const casebook& book, const escalation& e,
                                    const std::set<minute>& minutes) {
  std::map<notice_key, minute> found;
  std::set<std::tuple<int, arming, int, int>> sent;
  for (minute s : minutes) {
    for (int a = 0; a < book.size(); ++a) {
      const auto armed = e.armings(s, a, s);
      if (armed.empty()) {
        continue;
      }
      for (const due_rung& d : e.due_under(s, a, armed.back())) {
        if (!e.speaks(s, s, a, armed.back(), d) ||
            !sent.insert({a, armed.back(), d.rung, d.repetition}).second) {
          continue;
        }
        const auto all = e.told(s, s, a, d.rung);
        for (int u : all.empty() ? std::set<int>{nobody} : all) {
          found[{a, armed.back(), d.rung, d.repetition, u}] = s;
        }
      }
    }
  }
  return found;
}

/// The first minute at which an assignment's notice of the first rung fired.
std::map<int, minute> first_fired(const escalation& e, minute upto) {
  std::map<int, minute> found;
  for (const auto& [key, s] : e.fired(upto)) {
    const auto [place, fresh] = found.emplace(key.assignment, s);
    place->second = std::min(place->second, s);
  }
  return found;
}

}  // namespace

TEST_CASE("track oracle: the order of records and what is yet to come change nothing") {
  for_cases(90, 40, 30, [](const random_case& c, std::uint64_t seed) {
    const std::string said = told_of(c.book->at(c.t));
    const auto fired = escalation(*c.book, c.rungs).fired(c.t);
    dice d(seed);
    d.shuffle(c.book->events);
    CHECK(told_of(c.book->at(c.t)) == said);
    CHECK(escalation(*c.book, c.rungs).fired(c.t) == fired);
    auto& events = c.book->events;
    events.erase(std::remove_if(events.begin(), events.end(),
                                [&](const event& e) { return e.recorded > c.t; }),
                 events.end());
    CHECK(told_of(c.book->at(c.t)) == said);
    CHECK(escalation(*c.book, c.rungs).fired(c.t) == fired);
  });
}

TEST_CASE("track oracle: what fired grows, and what stands or is taken back has fired") {
  for_cases(120, 30, 30, [](const random_case& c, std::uint64_t) {
    const escalation e(*c.book, c.rungs);
    const minute t2 = c.t + 9000;
    const auto first = e.fired(c.t);
    const auto second = e.fired(t2);
    std::map<notice_key, minute> early;
    for (const auto& [key, s] : second) {
      if (s <= c.t) {
        early[key] = s;
      }
    }
    CHECK(first == early);
    const auto stands = e.standing(t2);
    const auto back = e.retracted(t2);
    for (const notice_key& key : stands) {
      CHECK(second.count(key) == 1);
      CHECK(back.count(key) == 0);
    }
    for (const notice_key& key : back) {
      CHECK(second.count(key) == 1);
    }
    const minute start = c.t - 20000;
    auto parts = e.deliveries(start, c.t);
    const auto more = e.deliveries(c.t, t2);
    parts.insert(more.begin(), more.end());
    CHECK(e.deliveries(start, t2) == parts);
  });
}

TEST_CASE("track oracle: what fires between changes is what fires minute by minute") {
  for_cases(300, 12, 15, [](const random_case& c, std::uint64_t seed) {
    const escalation e(*c.book, c.rungs);
    const auto fired = e.fired(c.t);
    std::set<minute> minutes;
    const auto around = [&](minute m) {
      for (minute s : {m - 1, m, m + 1}) {
        if (s <= c.t) {
          minutes.insert(s);
        }
      }
    };
    around(since_ever + 1);
    for (const auto& paper : c.book->papers().documents) {
      around(paper.issued.value_or(since_ever + 1));
    }
    for (const event& e2 : c.book->events) {
      around(e2.at);
      around(e2.recorded);
    }
    for (int a = 0; a < c.book->size(); ++a) {
      for (const event& e2 : c.book->events) {
        for (const arming& armed : e.armings(e2.recorded, a, e2.recorded)) {
          for (const due_rung& d : e.due_under(e2.recorded, a, armed)) {
            around(d.due);
          }
        }
      }
      for (const due_rung& d : e.due_under(since_ever, a, {since_ever, arms::issue})) {
        around(d.due);
      }
    }
    dice d(seed);
    for (int more = 0; more < 30; ++more) {
      around(c.t - d.below(40 * 1440));
    }
    CHECK(fired == walked(*c.book, e, minutes));
  });
}

TEST_CASE("track oracle: the next change is the first delivery when nothing more happens") {
  for_cases(60, 20, 12, [](const random_case& c, std::uint64_t) {
    const minute horizon = c.t + 20 * 1440;
    auto& events = c.book->events;
    events.erase(std::remove_if(events.begin(), events.end(),
                                [&](const event& e) { return e.recorded > c.t; }),
                 events.end());
    const escalation e(*c.book, c.rungs);
    const auto next = e.next_change(c.t, horizon);
    if (next) {
      CHECK(*next > c.t);
      CHECK(e.deliveries(c.t, *next - 1).empty());
      CHECK_FALSE(e.deliveries(c.t, *next).empty());
    } else {
      CHECK(e.deliveries(c.t, horizon).empty());
    }
  });
}

TEST_CASE("track oracle: a later extension never makes a notice earlier") {
  for_cases(150, 30, 20, [](const random_case& c, std::uint64_t seed) {
    dice d(seed);
    rung only;
    only.of = static_cast<named_bound>(d.below(3));
    only.offset = {counts::calendar_days, d.below(3)};
    const minute end = c.t + 20 * 1440;
    const int a = d.below(c.book->size());
    const minute latest = static_cast<minute>(first_day_of_worlds() + 50) * minutes_of_day;
    const bool judged = c.book->at(since_ever).by(a) == judged_by::declared;
    if (!judged) {
      return;  // a bound for one that had none may well make a notice
    }
    const auto before = first_fired(escalation(*c.book, {only}), end);
    event e;
    e.id = 1000000;
    e.what = happened::extended;
    e.assignment = a;
    e.at = e.recorded = c.t;
    e.bound = latest;
    c.book->events.push_back(e);
    const auto after = first_fired(escalation(*c.book, {only}), end);
    for (const auto& [who, s] : after) {
      const auto was = before.find(who);
      CAPTURE(who, s);
      CHECK((was == before.end() || s >= was->second));
    }
  });
}
