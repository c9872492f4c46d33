// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <catch2/catch.hpp>
#include <chidao/model/hierarchy_builder.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/model/problems.hpp"
#include "tests/support/broken_precondition.hpp"
#include "tests/support/dice.hpp"

using namespace chidao;
using found = std::vector<problems::shown>;

namespace {

/// Tỉnh (74) above TP (718) and huyện (719); in TP a phường, a Party committee and its post.
hierarchy two_lines() {
  hierarchy_builder out;
  out.kind({"council", "UBND", true}).kind({"committee", "Ban", false}).kind({"post", "", false});
  out.add("74", "tỉnh", tier{"province"}).kind("post");
  out.add("718", "TP", tier{"district"}, under{"74"}).kind("council");
  out.add("P1", "phường", tier{"commune"}, under{"718"}).kind("council");
  out.unit("TU", "Thành ủy").kind("committee").top_of("party").seat("718");
  out.unit("BT", "Bí thư").kind("post").on(under{"TU", "party"});
  out.add("719", "huyện", tier{"district"}, under{"74"});
  return out.build();
}

}  // namespace

TEST_CASE("a unit is found by its code or its id") {
  const hierarchy units = two_lines();
  const std::string code = "718";
  CHECK(units.size() == 6);
  CHECK(units.id("718").slot() == 1);
  CHECK(units.id(code) == units.id(std::string_view{code}));
  CHECK(units.id(units.id("719")) == units.id("719"));
  CHECK(units.find("719") == units.id("719"));
  CHECK_FALSE(units.find("nobody"));
  CHECK(units[code].name == "TP");
}

TEST_CASE("an unknown unit, line, tier or kind is told with suggestions") {
  const hierarchy units = two_lines();
  CHECK(problems::of<unknown_unit>([&] { return units.id("71"); }) ==
        found{{"unknown-unit", {"71"}, {"718", "719", "74"}}});
  CHECK(problems::of<unknown_unit>([&] { return units.superior("71"); }).size() == 1);
  CHECK(problems::of<unknown_name>([&] { return units.find_line("stat"); }) ==
        found{{"unknown-line", {}, {"state"}}});
  CHECK(problems::of<unknown_name>([&] { return units.superior("718", "parti"); }) ==
        found{{"unknown-line", {}, {"party"}}});
}

TEST_CASE("an id of another hierarchy breaks the precondition") {
  const hierarchy units = two_lines();
  const std::string said =
      support::broken_precondition([&] { static_cast<void>(units.id(unit_id{6})); });
  CHECK(said.find("precondition broken") != std::string::npos);
}

TEST_CASE("all that sits in an area is an interval of ids") {
  const hierarchy units = two_lines();
  CHECK(units.seat_end(units.id("74")).slot() == 6);
  CHECK(units.seat_end(units.id("718")).slot() == 5);
  CHECK(units.seat_end(units.id("P1")).slot() == 3);
  CHECK(units.sits_within(units.id("BT"), units.id("718")));
  CHECK(units.sits_within(units.id("718"), units.id("718")));
  CHECK_FALSE(units.sits_within(units.id("719"), units.id("718")));
  CHECK_FALSE(units.sits_within(units.id("74"), units.id("718")));
}

TEST_CASE("the area of a body that is none itself is that of its seat, the root is one anyway") {
  const hierarchy units = two_lines();
  CHECK(units.area(units.id("BT")) == units.id("718"));
  CHECK(units.area(units.id("TU")) == units.id("718"));
  CHECK(units.area(units.id("P1")) == units.id("P1"));
  CHECK(units.area(units.id("719")) == units.id("719"));
  CHECK(units.area(units.id("74")) == units.id("74"));
}

TEST_CASE("to sit in an area is not to be commanded by it") {
  const hierarchy units = two_lines();
  CHECK(units.superior("P1") == units.id("718"));
  CHECK_FALSE(units.superior("74"));
  CHECK_FALSE(units.superior("TU"));
  CHECK_FALSE(units.superior("P1", "party"));
  CHECK(units.superior("BT", "party") == units.id("TU"));
  CHECK(units.is_on(units.id("TU"), units.find_line("party")));
  CHECK_FALSE(units.is_on(units.id("TU"), units.find_line("state")));
}

TEST_CASE("the common superior is the lowest unit above both on the line, or one of them") {
  const hierarchy units = two_lines();
  CHECK(units.common_superior("P1", "719") == units.id("74"));
  CHECK(units.common_superior("P1", "718") == units.id("718"));
  CHECK_FALSE(units.common_superior("P1", "TU"));
  CHECK(units.common_superior("BT", "TU", "party") == units.id("TU"));
  CHECK_FALSE(units.common_superior("BT", "P1", "party"));
}

TEST_CASE("copies of a hierarchy are the same one, one built again is another") {
  const hierarchy units = two_lines();
  const hierarchy copy = units;
  CHECK(copy == units);
  CHECK_FALSE(two_lines() == units);
  CHECK(&copy.units() == &units.units());
}

TEST_CASE("ids are the preorder of the seat tree on random hierarchies") {
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    const auto size = static_cast<std::size_t>(dice.between(1, 30));
    std::vector<std::string> codes;
    std::vector<std::size_t> order(size);
    for (std::size_t i = 0; i < size; ++i) {
      codes.push_back("U" + std::to_string(i));
      order[i] = i;
    }
    std::vector<std::size_t> seat(size);
    for (std::size_t i = 1; i < size; ++i)
      seat[i] = static_cast<std::size_t>(dice.between(0, static_cast<int>(i) - 1));
    for (std::size_t i = size; i > 1; --i)
      std::swap(order[i - 1],
                order[static_cast<std::size_t>(dice.between(0, static_cast<int>(i) - 1))]);
    hierarchy_builder described;
    for (const std::size_t i : order) {
      unit_builder& each = described.unit(codes[i], codes[i]).top_of("state");
      if (i > 0)
        each.seat(codes[seat[i]]);
    }
    const hierarchy units = described.build();
    REQUIRE(units.size() == size);
    REQUIRE(units.id("U0").slot() == 0);
    for (std::size_t i = 0; i < size; ++i) {
      const unit_id outer = units.id(codes[i]);
      std::size_t within = 0;
      for (std::size_t j = 0; j < size; ++j) {
        std::optional<std::size_t> at = j;
        while (at && *at != i)
          at = *at == 0 ? std::nullopt : std::optional{seat[*at]};
        REQUIRE(units.sits_within(units.id(codes[j]), outer) == at.has_value());
        within += at ? 1 : 0;
      }
      REQUIRE(units.seat_end(outer).slot() == outer.slot() + within);
      if (i > 0)
        REQUIRE(units[codes[i]].seat == units.id(codes[seat[i]]));
    }
    // Those who sit with one unit stand in the order in which they were added.
    for (std::size_t a = 0; a < size; ++a)
      for (std::size_t b = a + 1; b < size; ++b)
        if (order[a] != 0 && order[b] != 0 && seat[order[a]] == seat[order[b]])
          REQUIRE(units.id(codes[order[a]]) < units.id(codes[order[b]]));
  }
}
