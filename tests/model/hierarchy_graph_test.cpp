// SPDX-License-Identifier: BSL-1.0
#include <boost/graph/graphviz.hpp>
#include <catch2/catch.hpp>
#include <chidao/model/hierarchy_bgl.hpp>
#include <chidao/model/hierarchy_builder.hpp>
#include <cstddef>
#include <sstream>
#include <string>
#include <vector>

#include "tests/model/problems.hpp"
#include "tests/support/dice.hpp"
#include "tests/support/graph_faces.hpp"

using namespace chidao;
using namespace graph_faces;
using names = std::vector<std::string>;

template struct graph_faces::concepts<hierarchy_graph>;
BOOST_CONCEPT_ASSERT(
    (boost::ReadablePropertyGraphConcept<hierarchy_graph, line_edge, boost::edge_name_t>));

namespace {

/// Two lines over units that sit anywhere: the Party's runs against the seats.
hierarchy two_lines() {
  hierarchy_builder out;
  out.add("74", "tỉnh", tier{"province"}).on(under{"718", "party"}).seat("root");
  out.unit("root", "nước");
  out.add("718", "TP", tier{"district"}, under{"74"}).top_of("party").seat("74");
  out.add("P1", "phường", tier{"commune"}, under{"718"}).on(under{"718", "party"});
  out.add("P2", "phường", tier{"commune"}, under{"718"});
  return out.build();
}

hierarchy random_hierarchy(support::dice& dice) {
  hierarchy_builder out;
  const auto size = static_cast<int>(dice.between(1, 14));
  for (int v = 0; v < size; ++v) {
    unit_builder& each = out.unit("U" + std::to_string(v), "");
    if (v > 0)
      each.seat("U" + std::to_string(dice.between(0, v - 1)));
    for (const std::string line : {"state", "party", "front"})
      if (line == "state" || dice.percent(60))
        each.top_of(line);
  }
  // Superiors have the greater number, so the lines run against the seats.
  hierarchy_builder again;
  const hierarchy first = out.build();
  for (std::size_t v = 0; v < first.size(); ++v) {
    const unit& facts = first.units()[v];
    unit_builder& each = again.unit(facts.code, "");
    if (facts.seat)
      each.seat(first.units()[facts.seat->slot()].code);
    for (std::size_t l = 0; l < first.line_count(); ++l) {
      const line_id along = id_of<line_id>(l);
      if (!first.is_on(id_of<unit_id>(v), along))
        continue;
      each.top_of(first[along].name);
      const auto above = static_cast<std::size_t>(dice.between(0, size - 1));
      if (v > 0 && above > v && first.is_on(id_of<unit_id>(above), along))
        each.on(under{first.units()[above].code, first[along].name});
    }
  }
  return again.build();
}

names codes_of(const std::vector<unit_id>& some, const hierarchy& units) {
  names out;
  for (const unit_id each : some)
    out.push_back(units[each].code);
  return out;
}

/// Accepts the units of one tier and those without any.
struct in_tier {
  const hierarchy* of = nullptr;
  std::string tier = {};
  bool operator()(unit_id which) const { return (*of)[which].tier == tier; }
};

}  // namespace

TEST_CASE("one line is a forest: superiors after their subordinates in topological order") {
  const hierarchy units = two_lines();
  const hierarchy_graph state{units, "state"};
  CHECK(num_vertices(state) == 5);
  CHECK(num_edges(state) == 3);
  CHECK(codes_of(targets_first(state), units) == names{"root", "P1", "P2", "718", "74"});
  CHECK(steps_from(state, units.id("74")) == std::vector<int>{-1, 0, 1, 2, 2});
  CHECK(component_count(state) == 2);
  CHECK(strong_component_count(state) == 5);
  CHECK_FALSE(has_circle(state));
  CHECK(degree(units.id("root"), state) == 0);
}

TEST_CASE("a line of another name is told with suggestions") {
  const hierarchy units = two_lines();
  CHECK(problems::of<unknown_name>([&] { hierarchy_graph(units, "stat"); }) ==
        std::vector<problems::shown>{{"unknown-line", {}, {"state"}}});
}

TEST_CASE("all lines together keep an edge per line, and may run in a circle") {
  const hierarchy units = two_lines();
  const hierarchy_graph all{units};
  CHECK(num_edges(all) == 5);
  CHECK(out_degree(units.id("718"), all) == 4);
  CHECK(in_degree(units.id("P1"), all) == 2);
  CHECK(has_circle(all));
  CHECK_THROWS_AS(targets_first(all), boost::not_a_dag);
  CHECK(strong_component_count(all) == 4);
  const auto entering = in_edges(units.id("P1"), all);
  names lines;
  for (auto e = entering.first; e != entering.second; ++e) {
    CHECK(source(*e, all) == units.id("718"));
    lines.push_back(get(boost::edge_name, all, *e));
  }
  CHECK(lines == names{"party", "state"});
}

TEST_CASE("a face shows what the hierarchy it borrows says, line by line") {
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  int parallel = 0;
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    const hierarchy units = random_hierarchy(dice);
    const hierarchy_graph all{units};
    REQUIRE(agrees_with_itself(all));
    std::vector<line_edge> together;
    for (std::size_t l = 0; l < units.line_count(); ++l) {
      const std::string& name = units[id_of<line_id>(l)].name;
      const hierarchy_graph one{units, name};
      REQUIRE(agrees_with_itself(one));
      REQUIRE_FALSE(has_circle(one));
      REQUIRE(component_count(one) == units.size() - num_edges(one));
      const auto order = targets_first(one);
      std::vector<std::size_t> at(units.size());
      for (std::size_t i = 0; i < order.size(); ++i)
        at[order[i].slot()] = i;
      std::size_t with_superior = 0;
      for (std::size_t v = 0; v < units.size(); ++v) {
        const auto above = units.superior(id_of<unit_id>(v), name);
        REQUIRE(in_degree(id_of<unit_id>(v), one) == (above ? 1 : 0));
        with_superior += above ? 1 : 0;
        if (above)
          REQUIRE(at[v] < at[above->slot()]);
        const auto up = steps_from(boost::make_reverse_graph(one), id_of<unit_id>(v));
        for (std::size_t w = 0; w < units.size(); ++w)
          REQUIRE((up[w] >= 0) ==
                  (v == w || units.common_superior(id_of<unit_id>(v), id_of<unit_id>(w), name) ==
                                 id_of<unit_id>(w)));
      }
      const auto edges = edges_of(one);
      REQUIRE(edges.size() == with_superior);
      for (const line_edge& each : edges) {
        REQUIRE(units.superior(each.subordinate, name) == each.superior);
        REQUIRE(get(get(boost::edge_name, one), each) == name);
        together.push_back(each);
      }
    }
    REQUIRE(edges_of(all) == together);
    for (const line_edge& a : together)
      for (const line_edge& b : together)
        parallel += a.line < b.line && a.superior == b.superior && a.subordinate == b.subordinate;
  }
  CHECK(parallel > 10);
}

TEST_CASE("units can be filtered out of a line") {
  const hierarchy units = two_lines();
  const hierarchy_graph state{units, "state"};
  const boost::filtered_graph communes{state, boost::keep_all{}, in_tier{&units, "commune"}};
  CHECK(codes_of(targets_first(communes), units) == names{"P1", "P2"});
  CHECK(edges_of(communes).empty());
}

TEST_CASE("Boost.Graph writes a hierarchy with the lines on its edges") {
  const hierarchy units = two_lines();
  const hierarchy_graph all{units};
  std::ostringstream out;
  boost::write_graphviz(out, all, boost::default_writer{},
                        boost::make_label_writer(get(boost::edge_name, all)));
  CHECK(out.str().find("2->1 [label=party];") != std::string::npos);
  CHECK(out.str().find("1->2 [label=state];") != std::string::npos);
}
