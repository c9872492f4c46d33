// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "oracle.hpp"

namespace oracle {

enum class happened {
  received,
  started,
  submitted,
  accepted,
  returned,
  extended,
  suspended,
  resumed,
  withdrawn,
  urged,
  anchor_dated,
  corrects,  ///< only takes away what it names; a replacement has the kind of the new fact
};

/// Something that happened to an assignment, or the day of what a task's bound waits for.
struct event {
  int id = nobody;
  happened what = happened::received;
  minute at = 0;            ///< the instant of the fact
  minute recorded = 0;      ///< the instant from which it is known
  int assignment = nobody;  ///< index into lifted::assignments; unused by anchor_dated, corrects
  minute bound = 0;         ///< extended: the new declared bound
  task_key task;            ///< anchor_dated
  int day = 0;              ///< anchor_dated
  int corrects = nobody;    ///< the id of the event that it replaces or cancels
};

/// What a pending bound becomes when the day it waits for is known: so many days from that day.
struct anchor_term {
  bool before = false;
  duration of;
};

/// Does a correction take something away? Not when it was itself cancelled; when it was replaced it
/// still does, for the replacement stands in its place.
inline bool takes_away(const std::vector<event>& all, const event& c, minute known_at) {
  if (c.corrects == nobody || c.corrects >= c.id || c.recorded > known_at) {
    return false;
  }
  return std::none_of(all.begin(), all.end(), [&](const event& x) {
    return x.what == happened::corrects && x.corrects == c.id && takes_away(all, x, known_at);
  });
}

/// The facts recorded by an instant and not corrected by it, by (at, recorded, id).
inline std::vector<event> known_events(const std::vector<event>& all, minute known_at) {
  std::vector<event> found;
  for (const event& e : all) {
    const bool gone = std::any_of(all.begin(), all.end(), [&](const event& c) {
      return c.corrects == e.id && takes_away(all, c, known_at);
    });
    if (e.recorded <= known_at && e.what != happened::corrects && !gone) {
      found.push_back(e);
    }
  }
  std::sort(found.begin(), found.end(), [](const event& a, const event& b) {
    return std::tie(a.at, a.recorded, a.id) < std::tie(b.at, b.recorded, b.id);
  });
  return found;
}

/// What moves bounds: new declared bounds, and those who need nothing any more.
struct moves {
  std::map<int, minute> granted;
  std::set<int> withdrawn;
  auto operator<=>(const moves&) const = default;
};

/// A world's bounds after some moves; the solver of the first half reads the changed copies.
class moved_bounds {
 public:
  moved_bounds(const world& w, const lifted& l, const moves& m)
      : world_(w), graph_(l), solver_(world_, graph_) {
    for (const auto& [a, bound] : m.granted) {
      const assignment& who = l.assignments[static_cast<std::size_t>(a)];
      const scope alone{reach::unit, "", who.unit};
      world_.at(who.task).bounds.push_back({alone, standing::known, bound});
    }
    for (auto& consumers : graph_.consumers) {
      for (int c : m.withdrawn) {
        consumers.erase(c);
      }
    }
  }
  moved_bounds(const moved_bounds&) = delete;
  moved_bounds& operator=(const moved_bounds&) = delete;

  solver& ask() { return solver_; }

 private:
  world world_;
  lifted graph_;
  solver solver_;
};

}  // namespace oracle
