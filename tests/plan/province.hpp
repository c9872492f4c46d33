// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/chidao.hpp>
#include <sstream>
#include <string>
#include <vector>

/// A small province to plan over, and answers in a form that tests can compare.
namespace province {

using namespace std::chrono_literals;

inline const chidao::day thursday_of_issue{2021y / 10 / 21};
inline const chidao::day friday{2021y / 10 / 29};
inline const chidao::day sunday{2021y / 10 / 31};

/// P above the districts D1 and D2; the communes C1 and C2 below D1, C3 below D2, C4 straight below
/// P. The department S serves P. On a line of their own the steering committees BP, B1 and B2 of P,
/// D1 and D2, and on the party line the Party committees TP and T1.
inline chidao::hierarchy_builder builder() {
  using chidao::tier;
  using chidao::under;
  chidao::hierarchy_builder out;
  out.tiers({"province", "district", "commune"});
  out.kind({"council", "People's Committee", true});
  out.kind({"department", "department", false}).kind({"committee", "committee", false});
  out.add("P", "Province", tier{"province"}).kind("council");
  for (const char* each : {"D1", "D2"})
    out.add(each, std::string{"District "} + each, tier{"district"}, under{"P"}).kind("council");
  for (const char* each : {"C1", "C2"})
    out.add(each, std::string{"Commune "} + each, tier{"commune"}, under{"D1"}).kind("council");
  out.add("C3", "Commune C3", tier{"commune"}, under{"D2"}).kind("council");
  out.add("C4", "Commune C4", tier{"commune"}, under{"P"}).kind("council");
  out.unit("S", "Department S").kind("department").on(under{"P"});
  out.unit("BP", "Committee BP").kind("committee").seat("P").top_of("committee");
  out.unit("B1", "Committee B1").kind("committee").seat("D1").on(under{"BP", "committee"});
  out.unit("B2", "Committee B2").kind("committee").seat("D2").on(under{"BP", "committee"});
  out.unit("TP", "Party committee TP").kind("committee").seat("P").top_of("party");
  out.unit("T1", "Party committee T1").kind("committee").seat("D1").on(under{"TP", "party"});
  return out;
}

inline const chidao::hierarchy& units() {
  static const chidao::hierarchy made = builder().build();
  return made;
}

/// A paper on the state line, issued on the evening of 21/10/2021.
inline chidao::directive_builder paper(std::string code = "paper") {
  chidao::directive_builder out{std::move(code)};
  out.line("state").issued(chidao::instant{thursday_of_issue, {17, 0}});
  return out;
}

inline chidao::plan planned(const chidao::directive_builder& text,
                            chidao::plan_options options = {}) {
  return {units(), text.build(), chidao::calendar::weekdays(), std::move(options)};
}

/// What is written for people.
template <class Shown>
std::string text_of(const Shown& what) {
  std::ostringstream out;
  out << what;
  return out.str();
}

/// Assignments as "task/unit", in the order of their ids.
inline std::vector<std::string> names_of(const chidao::plan& in,
                                         std::vector<chidao::assignment_id> which) {
  std::sort(which.begin(), which.end());
  std::vector<std::string> out;
  for (const chidao::assignment_id& each : which)
    out.push_back(in[each.task].code + '/' + in.at(each).unit().code);
  return out;
}

/// The bound at the start of a day.
inline chidao::bound midnight(chidao::day first_late) { return chidao::bound{first_late}; }

}  // namespace province
