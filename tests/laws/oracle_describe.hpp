// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "oracle_world.hpp"

#include <sstream>

namespace oracle {

/// Puts a world into words, for the report of a failing seed.
class describer {
 public:
  explicit describer(const world& w) : w_(w) {}

  std::string text() {
    for (std::size_t c = 0; c < w_.calendars.size(); ++c) {
      calendar_line(c);
    }
    for (std::size_t u = 0; u < w_.units.size(); ++u) {
      unit_line(w_.units[u]);
    }
    for (const document& paper : w_.documents) {
      out_ << paper.code << (paper.issued ? " issued " + clock(*paper.issued) : "") << '\n';
      for (const task& t : paper.tasks) {
        task_lines(t);
      }
    }
    return out_.str();
  }

 private:
  static std::string clock(minute t) {
    return "day " + std::to_string(t / minutes_of_day) + " +" + std::to_string(t % minutes_of_day);
  }

  std::string code(int u) const { return u == nobody ? "-" : w_.who(u).code; }

  void calendar_line(std::size_t place) {
    const calendar& c = w_.calendars[place];
    out_ << "calendar " << place << ' ';
    for (bool open : c.open_weekday) {
      out_ << (open ? 'x' : '.');
    }
    for (int day : c.off) {
      out_ << " -" << day;
    }
    for (int day : c.make_up) {
      out_ << " +" << day;
    }
    for (const auto& [from, to] : c.hours) {
      out_ << ' ' << from << ".." << to;
    }
    out_ << '\n';
  }

  void unit_line(const unit& u) {
    out_ << u.code << ' ' << u.kind << ' ' << (u.tier.empty() ? "(no tier)" : u.tier)
         << (u.territorial ? " territorial" : "") << " seat " << code(u.seat);
    for (const auto& [line, above] : u.superior) {
      out_ << ' ' << line << ':' << code(above);
    }
    if (u.calendar != nobody) {
      out_ << " calendar " << u.calendar;
    }
    out_ << '\n';
  }

  std::string scope_text(const scope& s) const {
    return s.how == reach::all ? std::string("all") : s.how == reach::tier ? s.tier : code(s.unit);
  }

  std::string rule_text(const rule& r) const {
    static const std::array<const char*, 6> names{"tier",   "kind",   "units",
                                                  "within", "joined", "difference"};
    std::string text = names.at(static_cast<std::size_t>(r.how));
    text += '(';
    if (r.how == rule::sort::tier || r.how == rule::sort::kind) {
      text += r.word + " on " + r.line;
    }
    if (r.how == rule::sort::within) {
      text += code(r.whole) + ' ';
    }
    for (int u : r.units) {
      text += code(u) + ' ';
    }
    for (const rule& part : r.parts) {
      text += rule_text(part) + ' ';
    }
    return text + ')';
  }

  void task_lines(const task& t) {
    static const std::array<const char*, 4> states{"known", "standing", "pending", "unresolved"};
    static const std::array<const char*, 4> kinds{"minutes", "working minutes", "calendar days",
                                                  "working days"};
    static const std::array<const char*, 6> matches{
        "same_unit", "from_subordinates", "from_superior", "same_area", "from_all", "from"};
    out_ << "  task " << t.code << " lead " << rule_text(t.lead)
         << (t.release ? " release " + clock(*t.release) : "");
    if (t.calendar != nobody) {
      out_ << " calendar " << t.calendar;
    }
    out_ << '\n';
    for (const declared_bound& b : t.bounds) {
      out_ << "    bound for " << scope_text(b.whom) << ": "
           << states.at(static_cast<std::size_t>(b.state))
           << (b.state == standing::known ? ' ' + clock(b.bound) : "") << '\n';
    }
    for (const handling_time& h : t.takes) {
      out_ << "    takes for " << scope_text(h.whom) << ": " << h.takes.n << ' '
           << kinds.at(static_cast<std::size_t>(h.takes.kind)) << '\n';
    }
    for (const feed& f : t.needs) {
      out_ << "    needs " << w_.documents[static_cast<std::size_t>(f.producing.document)].code
           << '/' << w_.at(f.producing).code << ' ' << matches.at(static_cast<std::size_t>(f.how))
           << ' ' << f.line << (f.how == match::from ? rule_text(f.audience) : "") << '\n';
    }
  }

  const world& w_;
  std::ostringstream out_;
};

inline std::string describe(const world& w) { return describer(w).text(); }

}  // namespace oracle
