// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <boost/graph/dag_shortest_paths.hpp>
#include <catch2/catch.hpp>
#include <chidao/model/directive_builder.hpp>
#include <chidao/model/expand.hpp>
#include <chidao/model/hierarchy_builder.hpp>
#include <chidao/plan/plan.hpp>
#include <chidao/plan/plan_bgl.hpp>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/dice.hpp"
#include "tests/support/graph_faces.hpp"

using namespace chidao;
using namespace graph_faces;
using namespace std::chrono_literals;

template struct graph_faces::concepts<plan_graph>;
BOOST_CONCEPT_ASSERT(
    (boost::ReadablePropertyGraphConcept<plan_graph, plan_edge, boost::edge_weight_t>));

namespace {

/// What decides which plans are drawn.
struct drawn {
  support::dice& dice;
  std::vector<std::string> codes = {};
  std::vector<std::string> tasks = {};

  const std::string& tier_name() {
    static const std::vector<std::string> tiers{"province", "district", "commune"};
    return dice.one_of(tiers);
  }

  /// Lines run as they like: the state's from units before to those after, the Party's back.
  hierarchy units() {
    const auto size = dice.between(1, 14);
    for (int v = 0; v < size; ++v)
      codes.push_back("U" + std::to_string(v));
    std::vector<std::string> on_party;
    for (auto code = codes.rbegin(); code + 1 != codes.rend(); ++code)
      if (dice.percent(50))
        on_party.push_back(*code);
    const auto one_before = [&](const std::vector<std::string>& some, std::int64_t place) {
      return some[static_cast<std::size_t>(dice.between(0, place - 1))];
    };

    hierarchy_builder out;
    out.tiers({"province", "district", "commune"}).line("state").line("party");
    out.kind({"council", "", true}).kind({"office", "", false});
    std::vector<std::string> on_state;
    for (int v = 0; v < size; ++v) {
      const std::string& code = codes[static_cast<std::size_t>(v)];
      unit_builder& each = out.unit(code, code).kind(dice.percent(80) ? "council" : "office");
      each.at(tier{v == 0 ? "province" : tier_name()});
      if (v > 0)
        each.seat(one_before(codes, v));
      if (v == 0 || dice.percent(5))
        each.top_of("state");
      else if (dice.percent(85))
        each.on(under{dice.one_of(on_state)});
      if (each.entry().superiors.contains("state"))
        on_state.push_back(code);
      const auto place = std::find(on_party.begin(), on_party.end(), code) - on_party.begin();
      if (place == 0 && !on_party.empty())
        each.top_of("party");
      else if (place < static_cast<std::ptrdiff_t>(on_party.size()))
        each.on(under{one_before(on_party, place), "party"});
      if (dice.percent(20))
        each.calendar(dice.percent(50) ? "every-day" : "short");
    }
    return out.build();
  }

  audience who() {
    const auto some = [&] {
      std::vector<std::string> out;
      for (const std::string& each : codes)
        if (dice.percent(40))
          out.push_back(each);
      return out;
    };
    switch (dice.between(0, 4)) {
    case 0:
      return every{tier_name()};
    case 1:
      return every{tier_name()} | every{tier_name()};
    case 2:
      return named{some()};
    case 3:
      return within(dice.one_of(codes), named{codes});
    default:
      return named{codes} - named{some()};
    }
  }

  duration time() {
    switch (dice.between(0, 4)) {
    case 0:
      return minutes{dice.between(0, 3000)};
    case 1:
      return working_minutes{dice.between(0, 900)};
    case 2:
      return calendar_days{dice.between(0, 4)};
    default:
      return working_days{dice.between(0, 3)};
    }
  }

  day some_day() { return day::from_serial(day{2021y / 11 / 1}.serial() + dice.between(0, 25)); }

  directive paper() {
    static const std::vector<match> kinds{same_unit, from_subordinates, from_superior, same_area,
                                          from_all};
    directive_builder out{"paper"};
    out.line("state");
    if (dice.percent(90))
      out.issued(instant{2021y / 10 / 21, clock_time{17, 0}});
    const auto count = dice.between(1, 5);
    for (int t = 0; t < count; ++t)
      tasks.push_back("T" + std::to_string(t));
    for (int t = 0; t < count; ++t) {
      task_builder& each = out.task(tasks[static_cast<std::size_t>(t)]).lead(who());
      if (dice.percent(50))
        each.before(some_day());
      if (dice.percent(20))
        each.by(some_day(), clock_time{10, 0}).only_for(tier{tier_name()});
      if (dice.percent(10))
        each.standing().only_for(tier{tier_name()});
      if (dice.percent(60))
        each.takes(time());
      if (dice.percent(30))
        each.takes(time()).only_for(tier{tier_name()});
      if (dice.percent(10))
        each.on_calendar("every-day");
      if (dice.percent(10))
        each.opens(some_day());
      if (dice.percent(25))
        each.needs(tasks[static_cast<std::size_t>(t)], from_subordinates).along(line());
      for (auto feeds = dice.between(0, 3); feeds > 0; --feeds) {
        const auto from = static_cast<std::size_t>(
            dice.percent(85) ? dice.between(0, std::max(0, t - 1)) : dice.between(0, count - 1));
        if (from == static_cast<std::size_t>(t))
          continue;
        if (dice.percent(15))
          each.needs(tasks[from], who());
        else
          each.needs(tasks[from], dice.one_of(kinds)).along(line());
      }
    }
    return out.build();
  }

 private:
  std::string line() { return dice.percent(75) ? "state" : "party"; }
};

/// The calendar of the plans: office hours, a day off. A calendar is costly to make, so it is kept.
const calendar& office_hours() {
  static const calendar made = calendar::weekdays()
                                   .with_hours({{clock_time{7, 30}, clock_time{11, 30}},
                                                {clock_time{13, 30}, clock_time{17, 0}}})
                                   .with_days_off({2021y / 11 / 3});
  return made;
}

/// The calendar of some units: three days a week.
const calendar& short_week() {
  static const calendar made{"short", {false, true, true, false, true, false, false}};
  return made;
}

/// A random plan; nothing where the feeds run in a circle.
std::optional<plan> random_plan(support::dice& dice) {
  drawn of{dice};
  hierarchy units = of.units();
  const auto over = std::make_shared<ground>(std::move(units), office_hours(),
                                             std::vector<calendar>{short_week()});
  try {
    return plan{over, {of.paper()}};
  } catch (const cyclic_feeds&) {
    return std::nullopt;
  }
}

/// Calls `check` with random plans, all cases with the same ones; the seed and the round are shown
/// where it fails.
void for_random_plans(const std::function<void(const plan&)>& check) {
  constexpr std::size_t rounds = 1200;
  static const std::vector<std::optional<plan>> plans = [] {
    support::dice dice{support::seed()};
    std::vector<std::optional<plan>> out;
    while (out.size() < rounds)
      out.push_back(random_plan(dice));
    return out;
  }();
  CAPTURE(support::seed());
  std::size_t checked = 0;
  for (std::size_t round = 0; round < rounds; ++round) {
    CAPTURE(round);
    if (!plans[round])
      continue;
    ++checked;
    check(*plans[round]);
  }
  CHECK(checked > rounds / 2);
}

/// True if a unit feeds another through a feed, by the words of the rule and all units asked.
class lifted {
 public:
  explicit lifted(const plan& of) : of_{of}, units_{of.units()} {}

  bool joins(const planned_feed& through, unit_id producer, unit_id consumer) const {
    if (through.producer != through.consumer)
      for (const planned_feed& self : of_.record().feeds)
        if (self.producer == self.consumer && self.producer == through.producer)
          for (const unit_id above : leads(self.consumer))
            if (meets(self, producer, above))
              return false;  // only the tops of a task that climbs feed others
    return meets(through, producer, consumer);
  }

  std::vector<unit_id> leads(task_id which) const {
    std::vector<unit_id> out;
    for (std::size_t slot = 0; slot < units_.size(); ++slot)
      if (of_.leads(which).contains(slot))
        out.push_back(id_of<unit_id>(slot));
    return out;
  }

 private:
  bool meets(const planned_feed& through, unit_id producer, unit_id consumer) const {
    const std::string line = through.clause->line.empty() ? "state" : through.clause->line;
    switch (through.clause->how) {
    case same_unit:
      return producer == consumer;
    case from_subordinates:
      return nearest(producer, through.consumer, line) == consumer;
    case from_superior:
      return nearest(consumer, through.producer, line) == producer;
    case same_area:
      return units_.area(producer) == units_.area(consumer);
    case from_all:
      return true;
    default:
      return expand(through.clause->among, units_, units_.find_line("state"))
          .units.contains(producer.slot());
    }
  }

  std::optional<unit_id> nearest(unit_id below, task_id among, const std::string& line) const {
    auto up = units_.superior(below, line);
    while (up && !of_.leads(among).contains(up->slot()))
      up = units_.superior(*up, line);
    return up;
  }

  const plan& of_;
  const hierarchy& units_;
};

std::optional<bound> earliest_of(std::optional<bound> a, std::optional<bound> b) {
  return !a || (b && *b < *a) ? b : a;
}

std::optional<bound> latest_of(std::optional<bound> a, std::optional<bound> b) {
  return !a || (b && *b > *a) ? b : a;
}

std::optional<bound> declared_of(const assignment& which) {
  const declared_bound declared = which.declared();
  return declared.when() ? std::optional{declared.when()->limit()} : std::nullopt;
}

/// Tỉnh over one TP with two phường, over a review and the reports on it.
plan small_plan() {
  hierarchy_builder units;
  units.add("74", "tỉnh", tier{"province"});
  units.add("718", "TP", tier{"district"}, under{"74"});
  units.add("P1", "phường", tier{"commune"}, under{"718"});
  units.add("P2", "phường", tier{"commune"}, under{"718"});
  directive_builder paper{"paper"};
  paper.issued(instant{2021y / 10 / 21, clock_time{17, 0}});
  paper.task("review").lead(every{"commune"});
  paper.task("report")
      .lead(every{"district"})
      .needs("review", from_subordinates)
      .needs("review", from_all)
      .takes(working_days{1})
      .before(2021y / 10 / 31);
  paper.task("summary")
      .lead(every{"province"})
      .needs("report", from_subordinates)
      .takes(minutes{30});
  return plan{units.build(), paper.build(), calendar::weekdays()};
}

}  // namespace

TEST_CASE("two feeds between the same assignments are two edges, and tell which feed they are") {
  const plan made = small_plan();
  const plan_graph graph{made};
  const assignment_id review = made.at("review", "P2").id();
  const assignment_id report = made.at("report", "718").id();
  const assignment_id summary = made.at("summary", "74").id();
  CHECK(num_vertices(graph) == 4);
  CHECK(num_edges(graph) == 5);
  CHECK(agrees_with_itself(graph));
  CHECK(out_degree(review, graph) == 2);
  CHECK(in_degree(report, graph) == 4);
  const auto leaving = out_edges(review, graph);
  CHECK(std::vector<plan_edge>(leaving.first, leaving.second) ==
        std::vector<plan_edge>{{0, review, report}, {1, review, report}});
  CHECK(get(boost::edge_weight, graph, {0, review, report}) == duration{working_days{1}});
  CHECK(get(get(boost::edge_weight, graph), plan_edge{2, report, summary}) ==
        duration{minutes{30}});
  CHECK(targets_first(graph) ==
        std::vector<assignment_id>{summary, report, made.at("review", "P1").id(), review});
  CHECK(steps_from(graph, review) == std::vector<int>{-1, 0, 1, 2});
  CHECK(steps_from(boost::make_reverse_graph(graph), summary) == std::vector<int>{2, 2, 1, 0});
  CHECK(component_count(graph) == 1);
  CHECK(strong_component_count(graph) == 4);
  CHECK_FALSE(has_circle(graph));
}

TEST_CASE("a plan of no assignments is a graph of no vertices") {
  hierarchy_builder units;
  units.add("74", "tỉnh", tier{"province"});
  const hierarchy over = units.build();
  const plan without_tasks{over, directive_builder{"paper"}.build(), calendar::weekdays()};
  CHECK(agrees_with_itself(plan_graph{without_tasks}));
  CHECK(targets_first(plan_graph{without_tasks}).empty());
  directive_builder paper{"paper"};
  paper.task("1").lead(open_set{"liên quan"});
  paper.task("2").lead(named{}).needs("1", from_all);
  const plan without_leads{over, paper.build(), calendar::weekdays()};
  CHECK(agrees_with_itself(plan_graph{without_leads}));
  CHECK(num_edges(plan_graph{without_leads}) == 0);
}

TEST_CASE("the index outlives the view it came from") {
  const plan made = small_plan();
  const auto index = plan_graph{made}.index();
  CHECK(index.size() == 4);
  CHECK(index[made.at("summary", "74").id()] == 3);
}

TEST_CASE("the edges of a plan are the pairs its feeds join, asked one by one") {
  for_random_plans([](const plan& made) {
    const plan_graph graph{made};
    REQUIRE(agrees_with_itself(graph));
    REQUIRE(num_vertices(graph) == made.size());
    std::vector<plan_edge> expected;
    const lifted by_rule{made};
    for (std::uint32_t number = 0; number < made.record().feeds.size(); ++number) {
      const planned_feed& each = made.record().feeds[number];
      for (const unit_id producer : by_rule.leads(each.producer))
        for (const unit_id consumer : by_rule.leads(each.consumer))
          if (by_rule.joins(each, producer, consumer))
            expected.push_back(
                {number, {each.producer, producer, {}}, {each.consumer, consumer, {}}});
    }
    auto found = edges_of(graph);
    std::sort(found.begin(), found.end());
    REQUIRE(found == expected);
    for (const assignment_id each : vertices_of(graph)) {
      std::vector<assignment_id> consumers;
      const auto leaving = out_edges(each, graph);
      for (auto e = leaving.first; e != leaving.second; ++e)
        consumers.push_back(e->consumer);
      std::sort(consumers.begin(), consumers.end());
      consumers.erase(std::unique(consumers.begin(), consumers.end()), consumers.end());
      REQUIRE(made.at(each).consumers() == consumers);
    }
  });
}

TEST_CASE("topological order of a plan lists consumers first") {
  for_random_plans([](const plan& made) {
    const plan_graph graph{made};
    std::vector<std::size_t> at(made.size());
    const auto order = targets_first(graph);
    REQUIRE(order.size() == made.size());
    for (std::size_t i = 0; i < order.size(); ++i)
      at[graph.index()[order[i]]] = i;
    for (const plan_edge& each : edges_of(graph))
      REQUIRE(at[graph.index()[each.consumer]] < at[graph.index()[each.producer]]);
    REQUIRE(strong_component_count(graph) == made.size());
  });
}

TEST_CASE("relaxing needed bounds in Boost's order gives those of the plan") {
  int known = 0;
  for_random_plans([&](const plan& made) {
    const plan_graph graph{made};
    std::map<assignment_id, std::optional<bound>> needed;
    for (const assignment_id& each : targets_first(graph)) {
      std::optional<bound> least;
      const auto leaving = out_edges(each, graph);
      for (auto e = leaving.first; e != leaving.second; ++e) {
        const assignment consumer = made.at(target(*e, graph));
        const auto own = earliest_of(declared_of(consumer), needed.at(target(*e, graph)));
        if (own)
          least = earliest_of(
              least, step_back(*own, get(boost::edge_weight, graph, *e), consumer.calendar())->at);
      }
      needed[each] = least;
      known += least ? 1 : 0;
      REQUIRE(made.at(each).needed().at() == least);
    }
  });
  CHECK(known > 500);
}

TEST_CASE("relaxing earliest bounds in Boost's order backwards gives those of the plan") {
  int later_than_release = 0;
  for_random_plans([&](const plan& made) {
    const plan_graph graph{made};
    std::map<assignment_id, std::optional<bound>> earliest;
    const auto order = targets_first(graph);
    for (auto each = order.rbegin(); each != order.rend(); ++each) {
      const assignment one = made.at(*each);
      std::optional<bound> start;
      if (one.release())
        start = bound::after(one.release()->at);
      const auto released = start;
      const auto entering = in_edges(*each, graph);
      for (auto e = entering.first; e != entering.second; ++e)
        start = latest_of(start, earliest.at(source(*e, graph)));
      if (start)
        start = step_forward(*start, one.handling().length, one.calendar()).at;
      later_than_release += released && start && *start > *released ? 1 : 0;
      earliest[*each] = start;
      REQUIRE(made.at(*each).earliest().at() == start);
    }
  });
  CHECK(later_than_release > 500);
}

TEST_CASE("with one calendar the longest ways by boost::dag_shortest_paths end at the earliest "
          "bounds") {
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  int reached = 0;
  for (int round = 0; round < 100; ++round) {
    CAPTURE(round);
    drawn of{dice};
    hierarchy_builder units;
    for (int v = 0; v < 8; ++v) {
      of.codes.push_back("U" + std::to_string(v));
      unit_builder& each = units.unit(of.codes.back(), "").at(tier{of.tier_name()});
      v == 0 ? each.top_of("state")
             : each.on(under{of.codes[static_cast<std::size_t>(dice.between(0, v - 1))]});
    }
    units.tiers({"province", "district", "commune"});
    directive_builder paper{"paper"};
    paper.issued(instant{2021y / 10 / 21, clock_time{17, 0}});
    for (int t = 0; t < 4; ++t) {
      task_builder& each = paper.task(std::to_string(t)).lead(of.who()).takes(of.time());
      for (int from = 0; from < t; ++from)
        if (dice.percent(60))
          each.needs(std::to_string(from), dice.percent(50) ? from_subordinates : from_all);
    }
    const calendar& days = office_hours();
    const plan made{units.build(), paper.build(), days};
    const plan_graph graph{made};

    std::map<assignment_id, bound> latest;
    const bound never = bound::from_minutes(0);
    const auto combine = [&](bound from, duration length) {
      return step_forward(from, length, days).at;
    };
    for (const assignment_id& from : vertices_of(graph)) {
      if (in_degree(from, graph) != 0)
        continue;
      std::vector<bound> distance(made.size());
      boost::dag_shortest_paths(graph, from,
                                boost::distance_map(by_index(distance, graph))
                                    .distance_compare(std::greater<bound>{})
                                    .distance_combine(combine)
                                    .distance_inf(never)
                                    .distance_zero(*made.at(from).earliest().at()));
      for (const assignment_id& to : vertices_of(graph)) {
        const bound here = distance[graph.index()[to]];
        if (!(here > never))
          continue;
        const auto known = latest.emplace(to, here).first;
        known->second = std::max(known->second, here);
      }
    }
    for (const assignment_id& each : vertices_of(graph)) {
      REQUIRE(made.at(each).earliest().at() == latest.at(each));
      reached += in_degree(each, graph) != 0 ? 1 : 0;
    }
  }
  CHECK(reached > 100);
}
