// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "oracle_describe.hpp"
#include "track_oracle_ladder.hpp"

namespace oracle {

/// A minute as "day +minutes", as worlds are described.
inline std::string minute_text(minute t) {
  const int day = day_of_minute(t);
  return std::to_string(day) + " +" + std::to_string(t - day * minutes_of_day);
}

/// An assignment as its document, task and unit.
inline std::string assignment_text(const casebook& book, int a) {
  const assignment& who = book.who(a);
  const world& w = book.papers();
  return w.documents[static_cast<std::size_t>(who.task.document)].code + '/' + w.at(who.task).code +
         '/' + w.who(who.unit).code;
}

/// One event in a line.
inline std::string event_text(const casebook& book, const event& e) {
  static const std::array<const char*, 12> kinds{
      "received",  "started", "submitted", "accepted", "returned",     "extended",
      "suspended", "resumed", "withdrawn", "urged",    "anchor_dated", "corrects"};
  std::string text = '#' + std::to_string(e.id) + ' ' + kinds.at(static_cast<std::size_t>(e.what)) +
                     " at " + minute_text(e.at) + " recorded " + minute_text(e.recorded);
  if (e.what == happened::anchor_dated) {
    text += " task " + std::to_string(e.task.document) + '/' + std::to_string(e.task.task) +
            " day " + std::to_string(e.day);
  } else if (e.what != happened::corrects && e.assignment != nobody) {
    text += " of " + std::to_string(e.assignment) + " = " + assignment_text(book, e.assignment);
  }
  if (e.what == happened::extended) {
    text += " to " + minute_text(e.bound);
  }
  return e.corrects == nobody ? text : text + " in place of #" + std::to_string(e.corrects);
}

/// A rung in a line.
inline std::string rung_text(const rung& r) {
  static const std::array<const char*, 3> bounds{"declared", "needed", "earlier"};
  static const std::array<const char*, 4> kinds{"minutes", "working minutes", "calendar days",
                                                "working days"};
  static const std::array<const char*, 4> tellers{"assignee", "superior", "consumer", "issuer"};
  std::ostringstream out;
  out << r.offset.n << ' ' << kinds.at(static_cast<std::size_t>(r.offset.kind))
      << (r.where == side::before ? " before " : " after ")
      << bounds.at(static_cast<std::size_t>(r.of))
      << (r.state == expected::received ? ", received" : ", submitted") << ", tells";
  for (const target& t : r.tell) {
    out << ' ' << tellers.at(static_cast<std::size_t>(t.who));
    if (t.who == teller::superior) {
      out << ' ' << t.steps << " on " << t.line;
    }
  }
  out << (r.speaks_of_waiting ? ", speaks of waiting" : "");
  if (r.repeats > 0) {
    out << ", " << r.repeats << " more each " << r.every.n << ' '
        << kinds.at(static_cast<std::size_t>(r.every.kind));
  }
  return out.str();
}

/// A world, its history in the order of minutes, and a ladder, for the report of a failing seed.
inline std::string describe(const casebook& book, const ladder& rungs = {}) {
  std::string text = describe(book.papers());
  auto events = book.events;
  std::sort(events.begin(), events.end(), [](const event& a, const event& b) {
    return std::tie(a.at, a.id) < std::tie(b.at, b.id);
  });
  for (const event& e : events) {
    text += event_text(book, e) + '\n';
  }
  for (const rung& r : rungs) {
    text += "rung " + rung_text(r) + '\n';
  }
  return text;
}

}  // namespace oracle
