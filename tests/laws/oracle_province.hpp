// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "oracle.hpp"

/// The small province on which cases are worked out on paper.
namespace oracle::paper {

inline calendar monday_to_friday() {
  calendar c;
  c.open_weekday = {true, true, true, true, true, false, false};
  return c;
}

inline calendar office_hours() {
  calendar c = monday_to_friday();
  c.hours = {{450, 690}, {810, 1020}};  // 07:30-11:30, 13:30-17:00
  return c;
}

enum : int { P, D1, D2, C1, C2, C3, C4, O1 };

/// A province with two districts; C1, C2 below D1, C3 below D2, C4 straight below the province; an
/// office O1 seated in C1, on no line. On the party line D2 stands below C3.
inline world province() {
  world w;
  w.tiers = {"province", "district", "commune"};
  w.lines = {"state", "party"};
  w.kinds = {{"council", true}, {"office", false}};
  w.calendars = {monday_to_friday()};
  const auto add = [&w](const std::string& code, const std::string& tier, int above) {
    unit u;
    u.code = code;
    u.tier = tier;
    u.kind = "council";
    u.territorial = true;
    u.seat = above;
    u.superior["state"] = above;
    w.units.push_back(u);
  };
  add("P", "province", nobody);
  add("D1", "district", P);
  add("D2", "district", P);
  add("C1", "commune", D1);
  add("C2", "commune", D1);
  add("C3", "commune", D2);
  add("C4", "commune", P);
  unit office;
  office.code = "O1";
  office.kind = "office";
  office.seat = C1;
  w.units.push_back(office);
  w.units[C3].superior["party"] = nobody;
  w.units[D2].superior["party"] = C3;
  w.documents.resize(1);
  return w;
}

inline const rule communes = every("commune", "state");
inline const rule districts = every("district", "state");
inline const rule the_province = every("province", "state");

inline task by(const rule& lead) {
  task t;
  t.lead = lead;
  return t;
}

inline feed from_task(int producing, match how, const std::string& line = "") {
  feed f;
  f.producing = {0, producing};
  f.how = how;
  f.line = line;
  return f;
}

inline feed up(int producing, const std::string& line = "state") {
  return from_task(producing, match::from_subordinates, line);
}

inline declared_bound before(minute b, scope whom = {}) {
  return {std::move(whom), standing::known, b};
}

inline const facts& of(const answer& a, int task, int unit) {
  return a.of.at(static_cast<std::size_t>(a.graph.index.at({{0, task}, unit})));
}

using pairs = std::set<std::pair<int, int>>;

/// The pairs of units that a feed of the second task from the first joins.
inline pairs joined_by(const rule& producing, const rule& consuming, const feed& f) {
  world w = province();
  w.documents[0].tasks = {by(producing), by(consuming)};
  w.documents[0].tasks[1].needs = {f};
  const lifted l = lift(w);
  pairs found;
  for (const edge& e : l.edges) {
    found.emplace(l.assignments.at(static_cast<std::size_t>(e.producer)).unit,
                  l.assignments.at(static_cast<std::size_t>(e.consumer)).unit);
  }
  return found;
}

/// Communes review, districts report on them: both before 31/10/2021.
inline world binh_duong(int days_of_district) {
  world w = province();
  w.documents[0].issued = at(2021, 10, 21, 17, 0);
  w.documents[0].tasks = {by(communes), by(districts)};
  w.documents[0].tasks[0].bounds = {before(at(2021, 10, 31))};
  task& report = w.documents[0].tasks[1];
  report.bounds = {before(at(2021, 10, 31))};
  report.takes = {{scope{}, working_days(days_of_district)}};
  report.needs = {up(0)};
  return w;
}

}  // namespace oracle::paper
