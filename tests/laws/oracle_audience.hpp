// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "oracle_world.hpp"

namespace oracle {

/// Is `u` on the branch of seats below `whole`, `whole` itself included?
inline bool sits_within(const world& w, int u, int whole) {
  for (; u != nobody; u = w.who(u).seat) {
    if (u == whole) {
      return true;
    }
  }
  return false;
}

/// The area of a unit (meanings 4.1): itself if territorial, else that of its seat. The root stands
/// for the area of those with no territorial unit on their way up.
inline int area_of(const world& w, int u) {
  const unit& who = w.who(u);
  return who.territorial || who.seat == nobody ? u : area_of(w, who.seat);
}

/// The units a rule names.
inline std::set<int> expand(const world& w, const rule& r) {
  std::set<int> found;
  switch (r.how) {
  case rule::sort::tier:
  case rule::sort::kind:
    for (int u = 0; u < static_cast<int>(w.units.size()); ++u) {
      const unit& who = w.who(u);
      const bool named = (r.how == rule::sort::tier ? who.tier : who.kind) == r.word;
      if (named && who.superior.count(r.line) != 0) {
        found.insert(u);
      }
    }
    break;
  case rule::sort::units:
    found.insert(r.units.begin(), r.units.end());
    break;
  case rule::sort::within:
    for (int u : expand(w, r.parts.at(0))) {
      if (sits_within(w, u, r.whole)) {
        found.insert(u);
      }
    }
    break;
  case rule::sort::joined:
    for (const rule& part : r.parts) {
      const std::set<int> more = expand(w, part);
      found.insert(more.begin(), more.end());
    }
    break;
  case rule::sort::difference:
    found = expand(w, r.parts.at(0));
    for (int u : expand(w, r.parts.at(1))) {
      found.erase(u);
    }
    break;
  }
  return found;
}

/// The nearest unit strictly above `u` along a line that is in `audience`; nobody if there is none.
inline int nearest_above(const world& w, int u, const std::string& line,
                         const std::set<int>& audience) {
  for (;;) {
    const auto& superior = w.who(u).superior;
    const auto above = superior.find(line);
    if (above == superior.end() || above->second == nobody) {
      return nobody;
    }
    u = above->second;
    if (audience.count(u) != 0) {
      return u;
    }
  }
}

inline void walk_seats(const world& w, int u, std::vector<int>& order) {
  order.push_back(u);
  for (int below = 0; below < static_cast<int>(w.units.size()); ++below) {
    if (w.who(below).seat == u) {
      walk_seats(w, below, order);
    }
  }
}

/// All units in the preorder of the seats, siblings as given.
inline std::vector<int> seat_preorder(const world& w) {
  std::vector<int> order;
  for (int u = 0; u < static_cast<int>(w.units.size()); ++u) {
    if (w.who(u).seat == nobody) {
      walk_seats(w, u, order);
    }
  }
  return order;
}

}  // namespace oracle
