// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "oracle_province.hpp"
#include "track_oracle.hpp"

/// What happens on the small province.
namespace oracle::paper {

/// Communes review (task 0), districts report on them (task 1): all before Sunday 31/10/2021, the
/// districts with one working day.
struct binh_duong_case {
  casebook book{binh_duong(1)};
  int c1 = book.index(0, 0, C1);
  int c2 = book.index(0, 0, C2);
  int c3 = book.index(0, 0, C3);
  int c4 = book.index(0, 0, C4);
  int d1 = book.index(0, 1, D1);
  int d2 = book.index(0, 1, D2);

  event& add(happened what, int a, minute when, std::optional<minute> recorded = {}) {
    event e;
    e.id = static_cast<int>(book.events.size()) + 1;
    e.what = what;
    e.at = when;
    e.recorded = recorded.value_or(when);
    e.assignment = a;
    book.events.push_back(e);
    return book.events.back();
  }

  void extend(int a, minute bound, minute when) { add(happened::extended, a, when).bound = bound; }

  status now(int a, minute t) const { return status_of(book.at(t), a); }
};

inline minute october(int day, int hour = 0, int past = 0) { return at(2021, 10, day, hour, past); }
inline minute november(int day, int hour = 0, int past = 0) {
  return at(2021, 11, day, hour, past);
}

inline rung after(int days, const target& whom) {
  rung r;
  r.offset = {counts::calendar_days, days};
  r.tell = {whom};
  return r;
}

inline target superior(int steps) { return {teller::superior, steps, "state"}; }

/// Commune, district, province in a chain (tasks 0, 1, 2), the last with a bound if it is given.
inline world chain_of_three() {
  world w = province();
  w.documents[0].issued = october(21, 17);
  w.documents[0].tasks = {by(named({C1})), by(named({D1})), by(named({P}))};
  w.documents[0].tasks[1].needs = {up(0)};
  w.documents[0].tasks[2].needs = {up(1)};
  return w;
}

inline event fact(int id, happened what, int a, minute when) {
  event e;
  e.id = id;
  e.what = what;
  e.at = when;
  e.recorded = when;
  e.assignment = a;
  return e;
}

}  // namespace oracle::paper
