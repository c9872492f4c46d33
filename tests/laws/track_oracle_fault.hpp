// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "track_oracle_outlook.hpp"

#include <numeric>

namespace oracle {

enum class verdict {
  nothing_owed,     ///< done or withdrawn
  culprits,         ///< somebody, perhaps the one asked about
  in_its_own_time,  ///< all inputs are in, F of the last is not past
  squeezed,         ///< late or held up, and nobody is to blame but the papers
  not_yet_due,
};

/// Meanings 12.1.
struct blame {
  verdict says = verdict::not_yet_due;
  std::set<int> culprits;
  std::set<int> in_own_time;  ///< those past their bound that have their inputs and still time
  std::set<int> waiting;      ///< those on the way down that have inputs missing
  bool squeezed = false;      ///< one of those in their own time got all inputs in time
};

/// F of the last input, of one whose inputs are all in; absent where there are no inputs.
inline std::optional<minute> own_time_ends(const outlook& o, int a) {
  std::optional<minute> last;
  for (int p : o.book().producers(a)) {
    if (const auto m = o.done(p)) {
      last = std::max(last.value_or(*m + 1), *m + 1);
    }
  }
  return last ? std::optional<minute>(o.F_of(a, *last)) : std::nullopt;
}

/// Goes down all missing inputs, late or not, and puts what it finds into `b`.
inline void go_down(const outlook& o, int a, blame& b) {
  const auto missing = o.missing(a);
  if (!missing.empty()) {
    if (b.waiting.insert(a).second) {
      for (int p : missing) {
        go_down(o, p, b);
      }
    }
    return;
  }
  if (!o.past(a)) {
    return;
  }
  const auto ends = own_time_ends(o, a);
  if (!ends || o.now() >= *ends) {
    b.culprits.insert(a);
    return;
  }
  b.in_own_time.insert(a);
  bool some_late = false;
  for (int p : o.book().producers(a)) {
    if (o.done_late(p)) {
      some_late = true;
      b.culprits.insert(p);
    }
  }
  b.squeezed = b.squeezed || !some_late;
}

inline blame blame_for(const outlook& o, int a) {
  blame b;
  if (!o.open(a)) {
    b.says = verdict::nothing_owed;
    return b;
  }
  go_down(o, a, b);
  if (b.in_own_time.count(a) != 0) {
    b.says = verdict::in_its_own_time;
  } else if (!b.culprits.empty()) {
    b.says = verdict::culprits;
  } else {
    b.says = b.squeezed || o.past(a) ? verdict::squeezed : verdict::not_yet_due;
  }
  return b;
}

/// A fraction in lowest terms.
class fraction {
 public:
  fraction(std::int64_t whole = 0) : fraction(whole, 1) {}
  fraction(std::int64_t top, std::int64_t bottom) {
    const std::int64_t common = std::gcd(top, bottom);
    top_ = top / common;
    bottom_ = bottom / common;
  }

  std::int64_t top() const { return top_; }
  std::int64_t bottom() const { return bottom_; }

  friend fraction operator+(const fraction& a, const fraction& b) {
    const std::int64_t common = std::lcm(a.bottom_, b.bottom_);
    return {a.top_ * (common / a.bottom_) + b.top_ * (common / b.bottom_), common};
  }
  friend fraction operator*(const fraction& a, const fraction& b) {
    const fraction left(a.top_, b.bottom_);
    const fraction right(b.top_, a.bottom_);
    return {left.top_ * right.top_, left.bottom_ * right.bottom_};
  }
  friend bool operator==(const fraction&, const fraction&) = default;

 private:
  std::int64_t top_ = 0;
  std::int64_t bottom_ = 1;
};

enum class ends {
  expected,  ///< an open one ends with its forecast
  so_far,    ///< an open one ends in the next minute
};

/// Meanings 12.2: minutes of elapsed time.
struct division {
  minute delay = 0;
  std::map<int, fraction> own;    ///< per part of the chain; negative: time won back
  std::map<int, fraction> paper;  ///< the paper's share, by the part where it arises

  fraction sum() const {
    fraction all;
    for (const auto* shares : {&own, &paper}) {
      for (const auto& [a, share] : *shares) {
        all = all + share;
      }
    }
    return all;
  }
};

/// Divides one delay: a wave of weights goes from the late one against the feeds.
class divider {
 public:
  divider(const outlook& o, ends how) : o_(o), how_(how) {}

  /// Absent: withdrawn, not late, or nothing known to judge it by.
  std::optional<division> of(int a) {
    const auto bound = o_.judged_bound(a);
    const auto end = ended(a);
    if (!bound || !end || *end <= *bound || o_.withdrawn(a)) {
      return std::nullopt;
    }
    found_.delay = *end - *bound;
    flows_[a][*bound] = 1;
    std::vector<int> order = consumers_first(a);
    for (int part : order) {
      for (const auto& [from, weight] : flows_[part]) {
        divide(part, from, weight, part == a);
      }
    }
    return found_;
  }

 private:
  /// When a part is or will be complete, as a bound; absent: withdrawn, no input.
  std::optional<minute> ended(int a) const {
    if (const auto m = o_.done(a)) {
      return *m + 1;
    }
    if (o_.withdrawn(a)) {
      return std::nullopt;
    }
    return how_ == ends::expected ? o_.forecast(a) : std::optional<minute>(o_.now() + 1);
  }

  /// All below `a` along the inputs, each after those that take from it.
  std::vector<int> consumers_first(int a) const {
    std::vector<int> order;
    std::set<int> seen;
    visit(a, seen, order);
    std::reverse(order.begin(), order.end());
    return order;
  }

  void visit(int a, std::set<int>& seen, std::vector<int>& order) const {
    if (!seen.insert(a).second) {
      return;
    }
    for (int p : o_.book().producers(a)) {
      visit(p, seen, order);
    }
    order.push_back(a);
  }

  /// The inputs that came last, and when; empty: none.
  std::pair<std::vector<int>, minute> last_inputs(int a) const {
    std::pair<std::vector<int>, minute> last;
    for (int p : o_.book().producers(a)) {
      const auto end = ended(p);
      if (!end || (!last.first.empty() && *end < last.second)) {
        continue;
      }
      if (last.first.empty() || *end > last.second) {
        last = {{}, *end};
      }
      last.first.push_back(p);
    }
    return last;
  }

  /// A part that ended after `from`, the bound this delay needs it by.
  void divide(int a, minute from, const fraction& weight, bool first) {
    const minute end = *ended(a);
    minute rest = end - from;
    const auto [inputs, came] = last_inputs(a);
    if (!inputs.empty()) {
      const minute need = o_.B_of(a, from);
      if (came > need) {
        rest -= came - need;
        const fraction each = weight * fraction(1, static_cast<std::int64_t>(inputs.size()));
        for (int p : inputs) {
          auto& flow = flows_[p][need];
          flow = flow + each;
        }
      }
    }
    minute own = rest;
    if (!first && rest > 0) {
      const minute later = std::max(from, o_.declared(a).value_or(from));
      own = std::min(rest, std::max<minute>(0, end - later));
    }
    add(found_.own, a, weight * own);
    add(found_.paper, a, weight * (rest - own));
  }

  static void add(std::map<int, fraction>& to, int a, const fraction& share) {
    if (share == fraction(0)) {
      return;
    }
    auto& all = to[a];
    all = all + share;
  }

  const outlook& o_;
  ends how_;
  division found_;
  std::map<int, std::map<minute, fraction>> flows_;  ///< by part: the bound, and how much of it
};

inline std::optional<division> divide_delay(const outlook& o, int a, ends how = ends::expected) {
  return divider(o, how).of(a);
}

}  // namespace oracle
