// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "oracle_calendar.hpp"

#include <random>

namespace oracle {

/// Draws that are the same everywhere: std::mt19937_64 is fixed by the standard, its distributions
/// are not. Never draw twice in one full expression: the order would be the compiler's.
class dice {
 public:
  explicit dice(std::uint64_t seed) : engine_(seed) {}

  /// 0 .. n - 1
  int below(int n) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(n)); }

  /// from .. to, both included
  int between(int from, int to) { return from + below(to - from + 1); }

  bool percent(int chance) { return below(100) < chance; }

  template <class T>
  const T& pick(const std::vector<T>& of) {
    return of[static_cast<std::size_t>(below(static_cast<int>(of.size())))];
  }

  template <class T>
  void shuffle(std::vector<T>& of) {
    for (int left = static_cast<int>(of.size()); left > 1; --left) {
      const int chosen = below(left);
      std::swap(of[static_cast<std::size_t>(left - 1)], of[static_cast<std::size_t>(chosen)]);
    }
  }

 private:
  std::mt19937_64 engine_;
};

/// The day about which random worlds turn: Thursday 2021-10-21.
inline int first_day_of_worlds() { return day_of(2021, 10, 21); }

inline calendar random_calendar(dice& d) {
  calendar c;
  for (int weekday = 0; weekday < 5; ++weekday) {
    c.open_weekday[static_cast<std::size_t>(weekday)] = !d.percent(7);
  }
  c.open_weekday[5] = d.percent(30);
  c.open_weekday[6] = d.percent(15);
  c.open_weekday[static_cast<std::size_t>(d.below(7))] = true;
  for (int many = d.below(7); many > 0; --many) {
    c.off.insert(first_day_of_worlds() + d.between(-5, 45));
  }
  for (int many = d.below(4); many > 0; --many) {
    c.make_up.insert(first_day_of_worlds() + d.between(-5, 45));
  }
  switch (d.below(5)) {
  case 0:
    c.hours = {{450, 690}, {810, 1020}};
    break;
  case 1:
    c.hours = {{480, 1050}};
    break;
  case 2:
    c.hours = {{0, 90}, {600, 601}, {1200, 1440}};
    break;
  default:
    break;
  }
  return c;
}

/// Grows units below seats, then lines over them; `level` is the place of a unit among the tiers.
class hierarchy_maker {
 public:
  hierarchy_maker(dice& d, world& w) : d_(d), w_(w) {}

  void make() {
    const int tiers = d_.between(2, 5);
    for (int t = 0; t < tiers; ++t) {
      w_.tiers.push_back("T" + std::to_string(t));
    }
    w_.tiers.push_back("unused");
    w_.kinds = {{"council", true}, {"committee", true}, {"office", false}, {"post", false}};
    add_root();
    const int size = d_.below(10);
    const int units = size < 3   ? d_.between(2, 10)
                      : size < 7 ? d_.between(9, 20)
                                 : d_.between(20, 40);
    while (static_cast<int>(w_.units.size()) < units) {
      add_unit(tiers);
    }
    draw_state_line();
    static const std::vector<std::string> others{"party", "front"};
    for (const std::string& line : others) {
      if (d_.percent(55)) {
        draw_tangled_line(line);
      }
    }
    if (d_.percent(60)) {
      deal_codes_anew();
    }
    for (std::size_t u = 0; u < w_.units.size(); ++u) {
      w_.units[u].code = "U" + std::to_string(u);
    }
  }

 private:
  int count() const { return static_cast<int>(w_.units.size()); }
  unit& who(int u) { return w_.units[static_cast<std::size_t>(u)]; }

  void add_root() {
    unit root;
    root.tier = w_.tiers.front();
    root.kind = "council";
    root.territorial = true;
    w_.units.push_back(root);
    level_.push_back(0);
  }

  void add_unit(int tiers) {
    unit u;
    u.seat = d_.below(count());
    for (int again = 0; again < 2 && !w_.who(u.seat).territorial; ++again) {
      u.seat = d_.below(count());
    }
    const int missing = d_.percent(25) ? 1 : 0;
    int level = level_[static_cast<std::size_t>(u.seat)] + 1 + missing;
    u.territorial = level < tiers && w_.who(u.seat).territorial && !d_.percent(12);
    if (u.territorial) {
      u.kind = d_.percent(75) ? "council" : "committee";
    } else {
      u.kind = d_.percent(65) ? "office" : "post";
      level = level_[static_cast<std::size_t>(u.seat)];
    }
    const bool has_tier = d_.percent(u.territorial ? 95 : 40);
    if (has_tier) {
      u.tier = w_.tiers[static_cast<std::size_t>(level)];
    }
    const auto calendars = static_cast<int>(w_.calendars.size());
    if (d_.percent(20)) {
      u.calendar = d_.below(calendars);
    }
    w_.units.push_back(u);
    level_.push_back(level);
  }

  /// Along the seats: the nearest seat above that is on the line, at times none.
  void draw_state_line() {
    w_.lines.push_back("state");
    for (int u = 0; u < count(); ++u) {
      if (u > 0 && d_.percent(who(u).territorial ? 6 : 40)) {
        continue;
      }
      int above = who(u).seat;
      while (above != nobody && who(above).superior.count("state") == 0) {
        above = who(above).seat;
      }
      who(u).superior["state"] = d_.percent(4) ? nobody : above;
    }
  }

  /// Over some of the units in any order, so that a superior may sit below its subordinate.
  void draw_tangled_line(const std::string& line) {
    w_.lines.push_back(line);
    std::vector<int> others;
    for (int u = 1; u < count(); ++u) {
      if (d_.percent(60)) {
        others.push_back(u);
      }
    }
    d_.shuffle(others);
    std::vector<int> placed;
    const bool with_root = others.empty() || d_.percent(60);
    if (with_root) {
      who(0).superior[line] = nobody;
      placed.push_back(0);
    }
    for (int u : others) {
      int above = nobody;
      if (!placed.empty() && !d_.percent(12)) {
        const int near = std::min(static_cast<int>(placed.size()), 5);
        const int back = d_.between(1, near);
        above = placed[placed.size() - static_cast<std::size_t>(back)];
      }
      who(u).superior[line] = above;
      placed.push_back(u);
    }
  }

  /// Shuffles the units, so that their order says nothing of seats and lines.
  void deal_codes_anew() {
    std::vector<int> order;
    for (int u = 0; u < count(); ++u) {
      order.push_back(u);
    }
    d_.shuffle(order);
    std::vector<int> now(order.size());
    for (int place = 0; place < count(); ++place) {
      now[static_cast<std::size_t>(order[static_cast<std::size_t>(place)])] = place;
    }
    std::vector<unit> dealt;
    for (int before : order) {
      unit u = who(before);
      if (u.seat != nobody) {
        u.seat = now[static_cast<std::size_t>(u.seat)];
      }
      for (auto& [line, above] : u.superior) {
        if (above != nobody) {
          above = now[static_cast<std::size_t>(above)];
        }
      }
      dealt.push_back(u);
    }
    w_.units = dealt;
  }

  dice& d_;
  world& w_;
  std::vector<int> level_;
};

}  // namespace oracle
