// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/model/expand.hpp>
#include <chidao/model/hierarchy_builder.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "tests/model/problems.hpp"

using namespace chidao;
using names = std::vector<std::string>;
using found = std::vector<problems::shown>;

namespace {

hierarchy province() {
  hierarchy_builder out;
  out.tiers({"province", "district", "commune", "hamlet"});
  out.kind({"council", "UBND", true}).kind({"party", "Đảng ủy", false}).kind({"unused", "", true});
  out.add("74", "tỉnh", tier{"province"}).kind("council");
  out.add("718", "TP", tier{"district"}, under{"74"}).kind("council");
  out.add("P1", "phường", tier{"commune"}, under{"718"}).kind("council");
  out.add("P2", "phường", tier{"commune"}, under{"718"}).kind("council");
  out.unit("TU", "Thành ủy").kind("party").at(tier{"district"}).top_of("party").seat("718");
  out.add("719", "huyện", tier{"district"}, under{"74"}).kind("council");
  out.add("X1", "xã", tier{"commune"}, under{"719"}).kind("council");
  return out.build();
}

names listed(const ranked_set& units, const hierarchy& over) {
  names out;
  for (std::size_t slot = 0; slot < units.size(); ++slot)
    if (units.contains(slot))
      out.push_back(over.units()[slot].code);
  return out;
}

/// The units of a rule, tiers and kinds along the state line unless the rule names another.
names units_of(const audience& rule) {
  const hierarchy over = province();
  return listed(expand(rule, over, over.find_line("state")).units, over);
}

names open_of(const audience& rule) {
  const hierarchy over = province();
  return expand(rule, over, over.find_line("state")).open;
}

}  // namespace

TEST_CASE("no rule asks for nobody") {
  CHECK(units_of(audience{}).empty());
  CHECK(audience{}.asks() == audience::rule::nobody);
  const audience nobody;
  CHECK(nobody.name().empty());
  CHECK(nobody.line().empty());
  CHECK(nobody.codes().empty());
  CHECK(nobody.parts().empty());
}

TEST_CASE("a tier runs along a line: the districts are not their Party committees") {
  CHECK(units_of(every{"district"}) == names{"718", "719"});
  CHECK(units_of(every{"district", "party"}) == names{"TU"});
  CHECK(units_of(every{"hamlet"}).empty());
}

TEST_CASE("a kind runs along a line") {
  CHECK(units_of(of_kind{"council"}) == names{"74", "718", "P1", "P2", "719", "X1"});
  CHECK(units_of(of_kind{"party"}).empty());
  CHECK(units_of(of_kind{"party", "party"}) == names{"TU"});
  CHECK(units_of(of_kind{"unused"}).empty());
}

TEST_CASE("units named need no line, and stand in preorder whatever the order written") {
  CHECK(units_of(named{"X1", "TU", "P2", "X1"}) == names{"P2", "TU", "X1"});
  CHECK(units_of(named{names{}}).empty());
  const hierarchy over = province();
  CHECK(expand(named{"TU"}, over).units.count() == 1);
}

TEST_CASE("within an area are those that sit in it, itself included") {
  CHECK(units_of(within("718", every{"commune"})) == names{"P1", "P2"});
  CHECK(units_of(within("718", of_kind{"council"})) == names{"718", "P1", "P2"});
  CHECK(units_of(within("718", every{"district", "party"})) == names{"TU"});
  CHECK(units_of(within("719", named{"P1"})).empty());
}

TEST_CASE("a union holds those of one rule or the other, a difference those of the first only") {
  CHECK(units_of(every{"province"} | named{"P1"}) == names{"74", "P1"});
  CHECK(units_of(every{"commune"} | every{"commune"}) == names{"P1", "P2", "X1"});
  CHECK(units_of(every{"commune"} - named{"P2", "718"}) == names{"P1", "X1"});
  CHECK(units_of((every{"district"} | every{"commune"}) - within("718", of_kind{"council"})) ==
        names{"719", "X1"});
  CHECK(units_of(every{"commune"} - every{"commune"}).empty());
}

TEST_CASE("an open set is kept in its words and never expanded") {
  const audience rule = open_set{"các đơn vị liên quan"};
  CHECK(units_of(rule).empty());
  CHECK(open_of(rule) == names{"các đơn vị liên quan"});
  CHECK(open_of(every{"district"} | rule) == names{"các đơn vị liên quan"});
  CHECK(units_of(every{"district"} | rule) == names{"718", "719"});
  CHECK(open_of(within("718", rule)) == names{"các đơn vị liên quan"});
  CHECK(open_of(rule - every{"district"}) == names{"các đơn vị liên quan"});
  CHECK(open_of(every{"district"} - rule).empty());
}

TEST_CASE("a rule tells what it asks for") {
  const audience rule = within("718", every{"commune", "state"} | named{"P1", "P2"});
  CHECK(rule.asks() == audience::rule::within);
  CHECK(rule.name() == "718");
  REQUIRE(rule.parts().size() == 1);
  const audience& either = rule.parts().front();
  CHECK(either.asks() == audience::rule::either);
  CHECK(either.parts().front().line() == "state");
  CHECK(either.parts().back().codes() == names{"P1", "P2"});
}

TEST_CASE("a rule by tier or kind without a line needs one from the directive") {
  const hierarchy over = province();
  CHECK(problems::of<unknown_name>([&] { return expand(every{"district"}, over); }) ==
        found{{"line-not-named", {}}});
  CHECK(problems::of<unknown_name>([&] { return expand(of_kind{"council"}, over); }) ==
        found{{"line-not-named", {}}});
  CHECK(listed(expand(every{"district", "party"}, over).units, over) == names{"TU"});
}

TEST_CASE("a rule that names what the hierarchy does not have is told with suggestions") {
  CHECK(problems::of<unknown_name>([] { return units_of(every{"distrikt"}); }) ==
        found{{"unknown-tier", {}, {"district"}}});
  CHECK(problems::of<unknown_name>([] { return units_of(of_kind{"counsil"}); }) ==
        found{{"unknown-kind", {}, {"council"}}});
  CHECK(problems::of<unknown_name>([] {
          return units_of(every{"district", "partei"});
        }) == found{{"unknown-line", {}, {"party"}}});
  CHECK(problems::of<unknown_unit>([] {
          return units_of(named{"P1", "PP"});
        }) == found{{"unknown-unit", {"PP"}, {"P1", "P2"}}});
  CHECK(problems::of<unknown_unit>([] {
          return units_of(within("P9", every{"commune"}));
        }).size() == 1);
}
