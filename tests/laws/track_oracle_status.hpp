// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "track_oracle_outlook.hpp"

namespace oracle {

enum class cell { done_in_time, done_late, open_in_time, open_overdue };

/// Meanings 11.1 and 11.2 for one assignment at one instant.
struct status {
  std::optional<cell> where;  ///< absent iff withdrawn; then nothing below is set
  judged_by by = judged_by::nothing;
  std::optional<minute> bound;  ///< the one it is judged by
  bool waiting = false;
  bool behind = false;
  bool at_risk = false;
  bool due_soon = false;
  bool suspended = false;
  bool pending = false;
  bool unresolved = false;
  bool without_bound = false;
  std::optional<int> age;  ///< calendar days since release, of one without bound
  int days_overdue = 0;
  int open_days_overdue = 0;
};

/// The known bounds of an assignment that are not yet past.
inline std::vector<minute> bounds_ahead(const outlook& o, int a) {
  std::vector<minute> found;
  for (const auto& bound : {o.declared(a), o.needed(a)}) {
    if (bound && o.now() < *bound) {
      found.push_back(*bound);
    }
  }
  return found;
}

/// Open, and forecast past a bound that is not yet past.
inline bool at_risk(const outlook& o, int a) {
  const auto ahead = bounds_ahead(o, a);
  return o.open(a) && std::any_of(ahead.begin(), ahead.end(),
                                  [&](minute bound) { return *o.forecast(a) > bound; });
}

/// Open, not at risk, and so few working days before the next bound.
inline bool due_soon(const outlook& o, int a, int days = 3) {
  const auto ahead = bounds_ahead(o, a);
  return o.open(a) && !at_risk(o, a) && !ahead.empty() &&
         *std::min_element(ahead.begin(), ahead.end()) <= o.F_days(a, days, o.now() + 1);
}

/// The days after the bound's last day up to and including that of `t`, all or those a calendar
/// has open.
inline int days_past(minute bound, minute t, const calendar* only_open = nullptr) {
  int days = 0;
  for (int day = day_of_minute(bound - 1) + 1; day <= day_of_minute(t); ++day) {
    days += only_open == nullptr || is_open(*only_open, day) ? 1 : 0;
  }
  return days;
}

inline status status_of(const outlook& o, int a) {
  status s;
  if (o.withdrawn(a)) {
    return s;
  }
  s.by = o.by(a);
  s.bound = o.judged_bound(a);
  const bool open = o.open(a);
  const minute ended = open ? o.now() : *o.done(a);
  const bool late = s.bound && ended >= *s.bound;
  s.where = open ? (late ? cell::open_overdue : cell::open_in_time)
                 : (late ? cell::done_late : cell::done_in_time);
  if (late) {
    s.days_overdue = days_past(*s.bound, ended);
    s.open_days_overdue = days_past(*s.bound, ended, &o.calendar_of(a));
  }
  s.waiting = o.waiting(a);
  s.behind = open && !late && o.needed(a) && o.now() >= *o.needed(a);
  s.at_risk = at_risk(o, a);
  s.due_soon = due_soon(o, a);
  s.suspended = open && o.suspended(a);
  s.pending = o.judged(a) == standing::pending;
  s.unresolved = o.judged(a) == standing::unresolved;
  s.without_bound = o.judged(a) == standing::none;
  if (s.without_bound && o.release(a)) {
    s.age = day_of_minute(ended) - day_of_minute(*o.release(a));
  }
  return s;
}

enum class rate_of {
  fallen_due,  ///< done / (done + open overdue)
  done_only,   ///< done in time / done
};

enum class without_limit { left_out, counts_as_in_time };

enum class reason { withdrawn, without_bound, pending, unresolved, open_in_time, open_overdue };

/// Meanings 11.3.
struct rate {
  int numerator = 0;
  int denominator = 0;
  std::map<reason, int> left_out;
};

/// Why a named rate leaves an assignment out; absent: it counts.
inline std::optional<reason> left_out_by(const status& s, rate_of which, without_limit limitless) {
  if (!s.where) {
    return reason::withdrawn;
  }
  if (s.pending) {
    return reason::pending;
  }
  if (s.unresolved) {
    return reason::unresolved;
  }
  if (s.without_bound && limitless == without_limit::left_out) {
    return reason::without_bound;
  }
  if (*s.where == cell::open_in_time) {
    return reason::open_in_time;
  }
  if (*s.where == cell::open_overdue && which == rate_of::done_only) {
    return reason::open_overdue;
  }
  return std::nullopt;
}

inline rate rate_over(const outlook& o, const std::vector<int>& assignments, rate_of which,
                      without_limit limitless = without_limit::left_out) {
  rate r;
  for (int a : assignments) {
    const status s = status_of(o, a);
    if (const auto why = left_out_by(s, which, limitless)) {
      ++r.left_out[*why];
      continue;
    }
    ++r.denominator;
    const bool counts = which == rate_of::fallen_due ? *s.where != cell::open_overdue
                                                     : *s.where == cell::done_in_time;
    r.numerator += counts ? 1 : 0;
  }
  return r;
}

}  // namespace oracle
