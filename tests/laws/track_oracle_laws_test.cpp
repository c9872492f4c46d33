// SPDX-License-Identifier: BSL-1.0
// The oracle of what has happened against itself: laws of one instant, whatever the history.

#include "track_oracle.hpp"
#include "track_oracle_cases.hpp"

#include <iomanip>
#include <iostream>

using namespace oracle;

namespace {

/// A broken law of one instant in words; empty: all hold.
std::string broken_law(const outlook& o, int a) {
  const status s = status_of(o, a);
  const auto& book = o.book();
  if (s.where.has_value() == o.withdrawn(a)) {
    return "a cell iff not withdrawn";
  }
  const bool overdue = s.where == cell::open_overdue;
  if (overdue != (o.open(a) && o.past(a))) {
    return "overdue iff open and past the bound it is judged by";
  }
  if ((s.behind && overdue) || (s.at_risk && s.due_soon)) {
    return "behind or overdue, at risk or due soon, never both";
  }
  if (!o.open(a) && (s.waiting || s.behind || s.at_risk || s.due_soon || s.suspended)) {
    return "what is not open is not flagged";
  }
  if (s.where && s.bound.has_value() == (s.pending || s.unresolved || s.without_bound)) {
    return "a bound, or a reason why none";
  }
  if (overdue) {
    for (int n = 1; n <= 4; ++n) {
      const auto limit = F(o.calendar_of(a), {counts::calendar_days, n}, *s.bound);
      if ((s.days_overdue > n) != (o.now() >= *limit)) {
        return "more than n days iff t is not before F_n of the bound";
      }
    }
  }
  const auto end = o.forecast(a);
  if (o.open(a)) {
    if (*end <= o.now()) {
      return "an open one is complete after now";
    }
    for (int p : book.producers(a)) {
      if (o.forecast(p) && *end < o.F_of(a, *o.forecast(p))) {
        return "no open consumer is forecast before F of an input";
      }
    }
  }
  const blame b = blame_for(o, a);
  for (int c : b.culprits) {
    if (o.waiting(c) || !(o.done_late(c) || (o.open(c) && o.past(c)))) {
      return "a culprit is late and waits for nothing";
    }
  }
  const bool found = b.says == verdict::culprits;
  if ((found && b.culprits.empty()) || (b.says == verdict::squeezed && !b.culprits.empty()) ||
      (b.says == verdict::not_yet_due && (o.past(a) || !b.culprits.empty())) ||
      (b.says == verdict::nothing_owed) == o.open(a)) {
    return "a verdict has its reasons";
  }
  for (const ends how : {ends::expected, ends::so_far}) {
    const auto d = divide_delay(o, a, how);
    if (d && !(d->sum() == fraction(d->delay))) {
      return "the shares add up to the delay";
    }
    const bool late = how == ends::so_far ? overdue || s.where == cell::done_late : d.has_value();
    if (late != d.has_value() || (d && d->delay < 1)) {
      return "there is a delay iff it is late";
    }
    for (const auto& [part, share] : d ? d->paper : std::map<int, fraction>{}) {
      if (share.top() < 0 || part == a) {
        return "the paper's share is no less than nothing, and not of the first";
      }
    }
  }
  return {};
}

}  // namespace

TEST_CASE("track oracle: without events it is the plan") {
  for_cases(200, 40, 1, [](const random_case& c, std::uint64_t) {
    const auto book = emptied(*c.book);
    const answer plan = solve(book->papers());
    const outlook o = book->at(c.t);
    for (int a = 0; a < book->size(); ++a) {
      const facts& f = plan.of[static_cast<std::size_t>(a)];
      CHECK(o.needed(a) == f.needed);
      CHECK(o.earlier(a) == f.earlier);
      CHECK(o.judged(a) == f.judged);
      CHECK(*o.forecast(a) >= f.earliest.value_or(0));
      CHECK((!f.earliest || *book->at(0).forecast(a) == *f.earliest));
      CHECK(broken_law(o, a) == "");
    }
  });
}

TEST_CASE("track oracle: the laws of status, fault and shares hold in random histories") {
  for_cases(400, 60, 40, [](const random_case& c, std::uint64_t) {
    for (minute t : {c.t, c.t + 5000}) {
      const outlook o = c.book->at(t);
      std::vector<int> all;
      for (int a = 0; a < c.book->size(); ++a) {
        CAPTURE(a);
        CHECK(broken_law(o, a) == "");
        all.push_back(a);
      }
      for (const rate_of which : {rate_of::fallen_due, rate_of::done_only}) {
        rate r = rate_over(o, all, which);
        int counted = r.denominator;
        for (const auto& [why, many] : r.left_out) {
          counted += many;
        }
        CHECK(counted == c.book->size());
        CHECK(r.numerator <= r.denominator);
      }
    }
  });
}

TEST_CASE("track oracle: the same seed is the same history everywhere") {
  std::uint64_t all = 14695981039346656037U;
  for_cases(60, 40, 30, [&all](const random_case& c, std::uint64_t) {
    const std::string text = describe(*c.book, c.rungs) + told_of(c.book->at(c.t));
    for (char letter : text) {
      all = (all ^ static_cast<unsigned char>(letter)) * 1099511628211U;
    }
  });
  // Renew with the generator or the oracle, never for a compiler.
  CHECK(all == 487512960266930577U);
}

TEST_CASE("track oracle: what was cancelled had never been") {
  for_cases(150, 40, 20, [](const random_case& c, std::uint64_t) {
    const auto other = emptied(*c.book);
    minute last = c.t;
    int id = 1000000;
    for (const event& e : c.book->events) {
      event cancel = e;
      cancel.id = ++id;
      cancel.what = happened::corrects;
      cancel.corrects = e.id;
      // What corrects is kept apart: cancelling it would bring back what it took away.
      if (e.what != happened::corrects && e.corrects == nobody) {
        other->events.push_back(e);
        other->events.push_back(cancel);
      }
      last = std::max({last, e.recorded, e.at});
    }
    CHECK(told_of(other->at(last)) == told_of(emptied(*c.book)->at(last)));
  });
}

TEST_CASE("track oracle: what random histories hold", "[.stats]") {
  std::map<std::string, std::size_t> seen;
  std::size_t cases = 0;
  for (std::uint64_t seed = 0; seed < 1500; ++seed) {
    const auto c = draw(seed, 60, 40);
    if (!c) {
      continue;
    }
    ++cases;
    const outlook o = c->book->at(c->t);
    seen["events"] += c->book->events.size();
    for (int a = 0; a < c->book->size(); ++a) {
      const status s = status_of(o, a);
      static const std::array<const char*, 4> cells{"done in time", "done late", "open in time",
                                                    "open overdue"};
      static const std::array<const char*, 5> verdicts{"nothing owed", "culprits", "own time",
                                                       "squeezed", "not yet due"};
      ++seen[std::string("cell ") +
             (s.where ? cells.at(static_cast<std::size_t>(*s.where)) : "withdrawn")];
      const blame b = blame_for(o, a);
      ++seen[std::string("verdict ") + verdicts.at(static_cast<std::size_t>(b.says))];
      seen["culprits of others"] += b.says == verdict::culprits && b.culprits.count(a) == 0;
      seen["behind"] += s.behind;
      seen["at risk"] += s.at_risk;
      seen["due soon"] += s.due_soon;
      seen["suspended"] += s.suspended;
      if (const auto d = divide_delay(o, a)) {
        ++seen["divided"];
        seen["divided among several"] += d->own.size() > 1;
        seen["with a paper's share"] += !d->paper.empty();
        for (const auto& [part, share] : d->own) {
          seen["shares that are fractions"] += share.bottom() > 1;
          seen["time won back"] += share.top() < 0;
        }
      }
    }
    if (c->book->size() > 25) {
      continue;
    }
    const escalation e(*c->book, c->rungs);
    for (const auto& [key, s] : e.fired(c->t)) {
      static const std::array<const char*, 4> by{"issue", "receipt", "return", "new bound"};
      ++seen[std::string("fired by ") + by.at(static_cast<std::size_t>(key.armed.by))];
      seen["skipped"] += key.addressee == nobody;
    }
    seen["standing"] += e.standing(c->t).size();
    seen["retracted"] += e.retracted(c->t).size();
  }
  std::cout << cases << " cases\n";
  for (const auto& [what, many] : seen) {
    std::cout << std::setw(8) << many << "  " << what << '\n';
  }
  CHECK(cases > 600);
}
