// SPDX-License-Identifier: BSL-1.0
#pragma once

// A random province and the papers that it gets in three years, as plain lists; and the same in the
// library's words.

#include "plain_time.hpp"
#include "tests/support/dice.hpp"

#include <algorithm>
#include <chidao/model/directive_builder.hpp>
#include <chidao/model/hierarchy_builder.hpp>
#include <chidao/plan/docket.hpp>
#include <chidao/query/ladder.hpp>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace simulation {

inline constexpr int nobody = -1;

struct place {
  std::string code;
  std::string tier;
  int superior = nobody;
  std::size_t calendar = 0;
};

/// What a paper says of the bound of a task.
enum class says { nothing, fixed, standing, before_conference };

struct duty {
  std::string code;
  std::vector<int> leads = {};  // places
  simulation::says bound = says::nothing;
  std::optional<chidao::deadline> when = {};  // if fixed
  chidao::duration takes = {};
  int percent = 100;                              // of its inputs are enough
  std::vector<int> inputs = {};                   // duties of the paper
  chidao::match how = chidao::from_subordinates;  // of all of them
};

struct paper {
  std::string code;
  minute issued = 0;
  bool says_issue = false;  // else an event tells
  bool assumed = false;     // handling times are
  std::vector<duty> duties = {};
};

/// One duty of one place.
struct owed {
  int paper;
  int duty;
  int place;
  std::vector<int> inputs = {};   // assignments that feed it
  std::vector<int> outputs = {};  // assignments it feeds
};

/// One province for three years.
class province {
 public:
  explicit province(support::dice& d) {
    draw_calendars(d);
    draw_places(d);
    constexpr int papers = 3;
    for (int p = 0; p < papers; ++p)
      draw_paper(d, p, papers);
    list_assignments();
    draw_ladder(d);
  }

  static minute first_day() {
    using namespace std::chrono_literals;
    return static_cast<minute>(chidao::calendar::index_of(chidao::day{2020y / 1 / 1}));
  }
  static constexpr minute days = 3 * 365;

  [[nodiscard]] const std::vector<paper>& papers() const { return papers_; }
  [[nodiscard]] const std::vector<owed>& assignments() const { return assignments_; }
  [[nodiscard]] const std::vector<chidao::rung>& rungs() const { return rungs_; }
  [[nodiscard]] int size() const { return static_cast<int>(assignments_.size()); }
  [[nodiscard]] const owed& at(int a) const { return assignments_[static_cast<std::size_t>(a)]; }
  [[nodiscard]] const paper& paper_of(int a) const {
    return papers_[static_cast<std::size_t>(at(a).paper)];
  }
  [[nodiscard]] const duty& duty_of(int a) const {
    return paper_of(a).duties[static_cast<std::size_t>(at(a).duty)];
  }
  [[nodiscard]] const place& place_of(int a) const { return who(at(a).place); }
  [[nodiscard]] const plain_calendar& calendar_of(int a) const {
    return calendars_[place_of(a).calendar];
  }
  [[nodiscard]] chidao::assignment_key key_of(int a) const {
    return {paper_of(a).code, duty_of(a).code, place_of(a).code, {}};
  }

  [[nodiscard]] chidao::docket told() const {
    chidao::hierarchy_builder units;
    units.tiers({"province", "district", "commune"});
    units.kind({"council", "People's Committee", true}).kind({"department", "department", false});
    for (const place& each : places_) {
      chidao::unit_builder& made = units.unit(each.code, each.code);
      if (each.tier.empty())
        made.kind("department");
      else
        made.kind("council").at(chidao::tier{each.tier});
      if (each.superior == nobody)
        made.top_of("state");
      else
        made.on(chidao::under{who(each.superior).code});
      if (each.calendar > 0)
        made.calendar("c" + std::to_string(each.calendar));
    }
    std::vector<chidao::calendar> further;
    for (std::size_t i = 1; i < calendars_.size(); ++i)
      further.push_back(calendars_[i].told("c" + std::to_string(i)));
    std::vector<chidao::directive> texts;
    for (const paper& each : papers_)
      texts.push_back(told(each));
    return {std::make_shared<chidao::ground>(units.build(), calendars_[0].told("c0"),
                                             std::move(further)),
            std::move(texts)};
  }

 private:
  [[nodiscard]] const place& who(int p) const { return places_[static_cast<std::size_t>(p)]; }

  void draw_calendars(support::dice& d) {
    plain_calendar offices;
    offices.hours = {{450, 690}, {810, 1020}};
    for (int year = 0; year < 3; ++year) {
      const minute holidays = first_day() + year * 365 + d.between(15, 35);
      for (minute day = holidays; day < holidays + 7; ++day)
        offices.off.insert(day);
      offices.off.insert(first_day() + year * 365 + 244);
    }
    calendars_.push_back(offices);
    plain_calendar six_days = offices;
    six_days.open_on[5] = true;
    six_days.hours = {{420, 1020}};
    calendars_.push_back(six_days);
    plain_calendar always;
    always.open_on.fill(true);
    calendars_.push_back(always);
  }

  void draw_places(support::dice& d) {
    places_.push_back({"P", "province"});
    const auto districts = static_cast<int>(d.between(3, 4));
    const auto some_calendar = [&] {
      return d.percent(70) ? std::size_t{0} : static_cast<std::size_t>(d.between(1, 2));
    };
    for (int i = 0; i < districts; ++i) {
      districts_.push_back(static_cast<int>(places_.size()));
      places_.push_back({"D" + std::to_string(i + 1), "district", 0, some_calendar()});
    }
    for (const int district : districts_)
      for (auto left = d.between(3, 5); left > 0; --left) {
        const std::string code = "C" + std::to_string(places_.size());
        places_.push_back({code, "commune", district, some_calendar()});
      }
    for (int i = 0; i < 2; ++i) {
      departments_.push_back(static_cast<int>(places_.size()));
      places_.push_back({"S" + std::to_string(i + 1), "", 0, some_calendar()});
    }
  }

  static chidao::duration some_time(support::dice& d) {
    const std::int64_t n = d.between(0, 4);
    return d.percent(60)   ? chidao::duration{chidao::working_days{n}}
           : d.percent(75) ? chidao::duration{chidao::calendar_days{n}}
                           : chidao::duration{chidao::minutes{n * 700}};
  }

  /// Communes report to districts, these to the province; at times guided by their district, or
  /// through departments that need not wait for the last.
  void draw_paper(support::dice& d, int number, int of) {
    paper made;
    made.code = "paper-" + std::to_string(number + 1);
    const minute day = first_day() + number * days / of + d.between(0, 60);
    made.issued = day * per_day + d.between(450, 1020);
    made.says_issue = d.percent(30);
    made.assumed = d.percent(40);
    std::vector<int> districts;
    for (const int each : districts_)
      if (d.percent(50))
        districts.push_back(each);
    if (districts.empty())
      districts.push_back(d.one_of(districts_));
    std::vector<int> communes;
    for (std::size_t p = 0; p < places_.size(); ++p)
      if (places_[p].tier == "commune" &&
          std::find(districts.begin(), districts.end(), places_[p].superior) != districts.end())
        communes.push_back(static_cast<int>(p));
    const minute last = day + d.between(25, 60);
    const auto add = [&](const char* code, std::vector<int> leads, std::vector<int> inputs,
                         chidao::match how) {
      duty out{code, std::move(leads)};
      out.takes = some_time(d);
      out.inputs = std::move(inputs);
      out.how = how;
      const auto kind = d.between(0, 99);
      out.bound = kind < 62   ? says::fixed
                  : kind < 88 ? says::nothing
                  : kind < 93 ? says::standing
                              : says::before_conference;
      if (out.bound == says::fixed)
        out.when = some_deadline(d, last - d.between(0, 8));
      made.duties.push_back(std::move(out));
      return static_cast<int>(made.duties.size()) - 1;
    };
    const bool guided = d.percent(25);
    const bool departments = d.percent(30);
    std::vector<int> guidance;
    if (guided)
      guidance.push_back(add("guide", districts, {}, chidao::from_subordinates));
    const int reports = add("report", communes, guidance, chidao::from_superior);
    int gathered = 0;
    if (departments) {
      gathered = add("gather", departments_, {reports}, chidao::from_all);
      made.duties.back().percent = d.percent(50) ? 70 : 100;
    } else {
      gathered = add("gather", districts, {reports}, chidao::from_subordinates);
    }
    add("conclude", {0}, {gathered}, departments ? chidao::from_all : chidao::from_subordinates);
    duty& top = made.duties.back();
    if (d.percent(75) && top.bound != says::fixed) {
      top.bound = says::fixed;
      top.when = some_deadline(d, last);
    }
    papers_.push_back(std::move(made));
  }

  static chidao::deadline some_deadline(support::dice& d, minute day) {
    const chidao::day named = day_of(day * per_day);
    return d.percent(50)   ? chidao::deadline::before(named)
           : d.percent(60) ? chidao::deadline::by(named)
                           : chidao::deadline::before(named, {14, 0});
  }

  void list_assignments() {
    for (std::size_t p = 0; p < papers_.size(); ++p)
      for (std::size_t t = 0; t < papers_[p].duties.size(); ++t)
        for (const int each : papers_[p].duties[t].leads)
          assignments_.push_back({static_cast<int>(p), static_cast<int>(t), each});
    for (int a = 0; a < size(); ++a)
      for (int b = 0; b < size(); ++b)
        if (feeds(a, b)) {
          assignments_[static_cast<std::size_t>(b)].inputs.push_back(a);
          assignments_[static_cast<std::size_t>(a)].outputs.push_back(b);
        }
  }

  [[nodiscard]] bool feeds(int producer, int consumer) const {
    const owed& from = at(producer);
    const owed& to = at(consumer);
    const std::vector<int>& inputs = duty_of(consumer).inputs;
    if (from.paper != to.paper ||
        std::find(inputs.begin(), inputs.end(), from.duty) == inputs.end())
      return false;
    switch (duty_of(consumer).how) {
    case chidao::from_subordinates:
      return who(from.place).superior == to.place;
    case chidao::from_superior:
      return who(to.place).superior == from.place;
    default:
      return true;
    }
  }

  void draw_ladder(support::dice& d) {
    using namespace chidao;
    const auto add = [&](std::string code, rung_bound from, rung_side side, duration offset,
                         std::vector<chidao::told> tell) -> rung& {
      rungs_.push_back(
          {std::move(code), from, side, offset, expected_state::submitted, std::move(tell)});
      return rungs_.back();
    };
    add("remind", rung_bound::earlier, rung_side::before, working_days{d.between(1, 5)},
        {{told_role::assignee}});
    rung& urge = add("urge", rung_bound::earlier, rung_side::after, {},
                     {{told_role::assignee}, {told_role::superior}});
    urge.repeat_after = calendar_days{d.between(2, 9)};
    urge.repeats = static_cast<std::int32_t>(d.between(0, 2));
    add("report", rung_bound::declared, rung_side::after, working_days{d.between(1, 6)},
        {{told_role::superior, 2}, {told_role::issuer}, {told_role::assignee}})
        .of_waiting = d.percent(50) ? when_waiting::everybody : when_waiting::culprits;
    if (d.percent(50))
      add("receipt", rung_bound::declared, rung_side::before, calendar_days{d.between(8, 15)},
          {{told_role::assignee}})
          .expects = expected_state::received;
    if (d.percent(50))
      add("needed", rung_bound::needed, rung_side::after, minutes{d.between(0, 3000)},
          {{told_role::consumer}, {told_role::assignee}});
    if (d.percent(30))
      add("accept", rung_bound::declared, rung_side::after, working_days{10},
          {{told_role::assignee}})
          .expects = expected_state::accepted;
  }

  [[nodiscard]] chidao::directive told(const paper& from) const {
    chidao::directive_builder out{from.code};
    out.line("state").issuer("P").event({"conference", "the conference", {}});
    if (from.says_issue)
      out.issued(instant_of(from.issued));
    for (const duty& each : from.duties) {
      std::vector<std::string> leads;
      for (const int p : each.leads)
        leads.push_back(who(p).code);
      chidao::task_builder& made = out.task(each.code).lead(chidao::named{std::move(leads)});
      switch (each.bound) {
      case says::fixed:
        made.bounded(*each.when);
        break;
      case says::standing:
        made.standing();
        break;
      case says::before_conference:
        made.before_event("conference");
        break;
      case says::nothing:
        break;
      }
      for (const int input : each.inputs) {
        made.needs(from.duties[static_cast<std::size_t>(input)].code, each.how);
        if (each.percent < 100)
          made.when_in({each.percent, {}});
      }
      made.takes(each.takes);
      if (from.assumed)
        made.assumed("the paper gives no handling time");
    }
    return out.build();
  }

  std::vector<plain_calendar> calendars_;
  std::vector<place> places_;
  std::vector<int> districts_;
  std::vector<int> departments_;
  std::vector<paper> papers_;
  std::vector<owed> assignments_;
  std::vector<chidao::rung> rungs_;
};

}  // namespace simulation
