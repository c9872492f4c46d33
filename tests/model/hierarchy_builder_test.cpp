// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/model/hierarchy_builder.hpp>
#include <map>
#include <string>
#include <vector>

#include "tests/model/problems.hpp"

using namespace chidao;
using namespace std::chrono_literals;
using names = std::vector<std::string>;
using found = std::vector<problems::shown>;

namespace {

found problems_of(const hierarchy_builder& described) {
  return problems::of<hierarchy_error>([&] { return described.build(); });
}

names codes_of(const hierarchy& units) {
  names out;
  for (const unit& each : units.units())
    out.push_back(each.code);
  return out;
}

hierarchy_builder province() {
  hierarchy_builder out;
  out.add("74", "UBND tỉnh Bình Dương", tier{"province"});
  out.add("718", "UBND TP Thủ Dầu Một", tier{"district"}, under{"74"});
  return out;
}

}  // namespace

TEST_CASE("a unit may be added before its superior") {
  hierarchy_builder described;
  described.add("P1", "UBND phường Hiệp Thành", tier{"commune"}, under{"718"});
  described.add("718", "UBND TP Thủ Dầu Một", tier{"district"}, under{"74"});
  described.add("74", "UBND tỉnh Bình Dương", tier{"province"});
  const hierarchy made = described.build();
  CHECK(codes_of(made) == names{"74", "718", "P1"});
  CHECK(made.superior("P1") == made.id("718"));
}

TEST_CASE("a unit sits with its only superior unless it is seated elsewhere") {
  hierarchy_builder described = province();
  described.unit("TU-718", "Thành ủy").top_of("party").seat("718");
  described.unit("post", "Chủ tịch").on(under{"718"}).on(under{"718", "party"});
  described.unit("718-party", "Đảng bộ").on(under{"TU-718", "party"});
  described.unit("718", "").top_of("party");
  CHECK(problems_of(described) ==
        found{{"duplicate-unit", {"718"}}, {"superior-off-line", {"post"}}});

  hierarchy_builder mended = province();
  mended.unit("TU-718", "Thành ủy").top_of("party").seat("718");
  mended.unit("post", "Chủ tịch").on(under{"718"});
  mended.unit("office", "Văn phòng").on(under{"718"}).top_of("party");
  mended.unit("member", "Ủy viên").on(under{"718"}).on(under{"TU-718", "party"}).seat("74");
  const hierarchy made = mended.build();
  CHECK(made["TU-718"].seat == made.id("718"));
  CHECK(made["post"].seat == made.id("718"));
  CHECK(made["office"].seat == made.id("718"));
  CHECK(made["member"].seat == made.id("74"));
  CHECK_FALSE(made["74"].seat);
}

TEST_CASE(
    "a unit with two superiors and no seat is a second root, for nobody knows where it sits") {
  hierarchy_builder described = province();
  described.unit("TU", "Thành ủy").top_of("party").seat("718");
  described.unit("X", "X").on(under{"718"}).on(under{"TU", "party"});
  CHECK(problems_of(described) == found{{"second-root", {"X"}}});
}

TEST_CASE("a line needs a name, declared or not") {
  hierarchy_builder described;
  described.unit("74", "tỉnh").top_of("");
  described.unit("718", "TP").on(under{"74", ""});
  CHECK(problems_of(described) == found{{"empty-name", {"74"}}, {"empty-name", {"718"}}});
}

TEST_CASE("a later word on a line replaces the earlier one") {
  hierarchy_builder described = province();
  described.unit("P1", "P").on(under{"74"}).on(under{"718"});
  CHECK(described.build().superior("P1") == described.build().id("718"));
}

TEST_CASE("all problems of a hierarchy are told at once") {
  hierarchy_builder described;
  described.tiers({"province", "district", "district", ""});
  described.kind({"council"}).kind({"council"}).kind({""});
  described.line("state").line("party").line("state").line("");
  described.add("74", "tỉnh", tier{"province"});
  described.add("718", "TP", tier{"distrikt"}, under{"74"}).kind("counsil");
  described.add("718", "TP", tier{"district"}, under{"74"});
  described.add("", "nobody", tier{"district"}, under{"74"});
  described.unit("lost", "lost").seat("72");
  described.unit("P1", "phường").on(under{"719"}).on(under{"718", "parti"});
  described.unit("P2", "phường").on(under{"718", "party"});
  described.unit("root2", "x").top_of("party");
  described.unit("a", "a").on(under{"b"}).seat("74");
  described.unit("b", "b").on(under{"a"}).seat("74");
  described.unit("c", "c").on(under{"c"}).seat("74");
  described.unit("d", "d").seat("e");
  described.unit("e", "e").seat("d");
  described.unit("old", "old").seat("74").valid_from(2021y / 2 / 1).valid_until(2021y / 2 / 1);
  CHECK(problems_of(described) == found{{"duplicate-unit", {"718"}},
                                        {"empty-code", {""}},
                                        {"validity-backwards", {"old"}},
                                        {"duplicate-name", {"district"}},
                                        {"empty-name", {}},
                                        {"duplicate-name", {"council"}},
                                        {"empty-name", {}},
                                        {"duplicate-name", {"state"}},
                                        {"empty-name", {}},
                                        {"unlisted-tier", {"718"}, {"district"}},
                                        {"undeclared-kind", {"718"}, {"council"}},
                                        {"undeclared-line", {"P1"}, {"party"}},
                                        {"unknown-seat", {"lost"}, {"74", "P2"}},
                                        {"second-root", {"P1"}},
                                        {"second-root", {"root2"}},
                                        {"seats-in-circle", {"d"}},
                                        {"unknown-superior", {"P1"}, {"718", "74", "P1"}},
                                        {"line-in-circle", {"a"}},
                                        {"line-in-circle", {"c"}},
                                        {"superior-off-line", {"P2"}}});
}

TEST_CASE("an error in a hierarchy is a sentence that says what to do") {
  hierarchy_builder described = province();
  described.add("P1", "phường", tier{"commune"}, under{"719"}).seat("74");
  CHECK(problems::sentence_of<hierarchy_error>([&] { return described.build(); }) ==
        "unit \"P1\" is under \"719\" on line \"state\", which is no unit; expected the code of a "
        "unit in force that is on the line itself; did you mean \"718\", \"74\", "
        "\"P1\"?");
  described = province();
  described.add("a", "a", tier{"commune"}, under{"b"}).seat("74");
  described.add("b", "b", tier{"commune"}, under{"a"}).seat("74");
  CHECK(problems::sentence_of<hierarchy_error>([&] { return described.build(); }) ==
        "line \"state\" runs in a circle: a > b > a; expected a top somewhere");
}

TEST_CASE("a hierarchy needs a unit in force") {
  CHECK(problems_of(hierarchy_builder{}) == found{{"no-units", {}}});
  hierarchy_builder described;
  described.add("74", "tỉnh", tier{"province"}).valid_from(1997y / 1 / 1);
  CHECK(problems::of<hierarchy_error>([&] { return described.build(1996y / 12 / 31); }) ==
        found{{"no-units", {}}});
}

TEST_CASE(
    "a hierarchy on a day holds the units in force: from the first day, until the day it is no "
    "more") {
  hierarchy_builder described = province();
  described.add("old", "xã", tier{"commune"}, under{"718"}).valid_until(2021y / 10 / 21);
  described.add("new", "phường", tier{"commune"}, under{"718"}).valid_from(2021y / 10 / 21);
  CHECK(codes_of(described.build(2021y / 10 / 20)) == names{"74", "718", "old"});
  CHECK(codes_of(described.build(2021y / 10 / 21)) == names{"74", "718", "new"});
  described.add("brief", "ban", tier{"commune"}, under{"718"})
      .valid_from(2021y / 1 / 1)
      .valid_until(2021y / 1 / 2);
  CHECK(codes_of(described.build()).size() == 5);
  CHECK(codes_of(described.build(2021y / 1 / 1)) == names{"74", "718", "old", "brief"});
  CHECK(described.build(2021y / 10 / 21).as_of() == day{2021y / 10 / 21});
  CHECK_FALSE(described.build().as_of());

  described.add("P", "tổ", tier{"hamlet"}, under{"old"});
  CHECK(problems::of<hierarchy_error>([&] { return described.build(2021y / 10 / 21); }) ==
        found{{"unknown-seat", {"P"}}, {"unknown-superior", {"P"}}});
}

TEST_CASE("one code may stand twice if never on one day") {
  hierarchy_builder described = province();
  described.add("P1", "xã", tier{"commune"}, under{"718"}).valid_until(2021y / 1 / 1);
  described.add("P1", "phường", tier{"commune"}, under{"718"}).valid_from(2021y / 1 / 1);
  const hierarchy before = described.build(2020y / 12 / 31);
  const hierarchy after = described.build(2021y / 1 / 1);
  CHECK(before["P1"].name == "xã");
  CHECK(after["P1"].name == "phường");
  CHECK(problems_of(described) == found{{"duplicate-unit", {"P1"}}});
}

TEST_CASE("tiers stand as listed, else in the order of their first unit") {
  hierarchy_builder described;
  described.add("P1", "phường", tier{"commune"}, under{"74"});
  described.add("74", "tỉnh", tier{"province"});
  described.unit("post", "chức danh").on(under{"74"});
  const hierarchy as_named = described.build();
  CHECK(as_named.tiers() == names{"commune", "province"});
  described.tiers({"province", "district", "commune"});
  const hierarchy as_listed = described.build();
  CHECK(as_listed.tiers() == names{"province", "district", "commune"});
}

TEST_CASE("kinds and lines stand as declared, else as units name them") {
  hierarchy_builder described = province();
  described.unit("Y", "Sở Y tế").kind("department").on(under{"74"});
  described.unit("N", "Sở Nội vụ").kind("department").on(under{"74"}).top_of("party");
  const hierarchy loose = described.build();
  REQUIRE(loose.kinds().size() == 1);
  CHECK(loose.kinds().front().code == "department");
  CHECK(loose.kinds().front().territorial);
  REQUIRE(loose.line_count() == 2);
  CHECK(loose[loose.find_line("party")].title == "party");

  described.kind({"department", "Sở", false}).kind({"council", "UBND", true});
  described.line("state", "Chính quyền").line("front", "Mặt trận").line("party");
  const hierarchy strict = described.build();
  CHECK(strict.kinds().size() == 2);
  CHECK(strict.line_count() == 3);
  CHECK(strict[strict.find_line("state")].title == "Chính quyền");
  CHECK(strict[strict.find_line("front")].superiors.by_depth().empty());
}

TEST_CASE("the facts of a unit come through as given") {
  hierarchy_builder described = province();
  unit_builder& given = described.unit("D", "Sở Y tế");
  given.kind("department").at(tier{"province"}).on(under{"74"}).calendar("duty");
  given.source("QĐ 1").open_question("số biên chế").valid_from(2021y / 1 / 1);
  CHECK(given.entry().superiors ==
        std::map<std::string, std::optional<std::string>>{{"state", "74"}});
  const hierarchy made = described.build();
  const unit& facts = made["D"];
  CHECK(facts.name == "Sở Y tế");
  CHECK(facts.kind == "department");
  CHECK(facts.tier == "province");
  CHECK(facts.calendar == "duty");
  CHECK(facts.source == "QĐ 1");
  CHECK(facts.open_question == "số biên chế");
  CHECK(facts.valid_from == day{2021y / 1 / 1});
  CHECK_FALSE(facts.valid_until);
}

TEST_CASE("a builder can be built from again, with more units") {
  hierarchy_builder described = province();
  unit_builder& first = described.unit("P1", "phường");
  first.on(under{"718"});
  CHECK(described.build().size() == 3);
  for (int i = 0; i < 100; ++i)
    described.add("Q" + std::to_string(i), "phường", tier{"commune"}, under{"718"});
  first.source("still valid");
  CHECK(described.build().size() == 103);
  CHECK(described.build().id("P1").slot() == 2);
}

TEST_CASE("a monitor that names what is not there is told with suggestions") {
  hierarchy_builder org;
  org.add("P", "P", tier{"province"});
  org.add("D1", "D1", tier{"district"}, under{"P"});
  org.monitor("D2", area{"P"});
  org.monitor("P", area{"D3"});
  org.monitor("P", area{"D1"}).along("stat").of(tier{"distric"});
  try {
    static_cast<void>(org.build());
    FAIL("not refused");
  } catch (const hierarchy_error& refused) {
    std::string codes;
    for (const problem& each : refused.problems()) {
      codes += std::string{each.what.form->code} + ' ';
      CHECK_FALSE(each.suggestions.empty());
    }
    CHECK(codes == "unknown-monitor unknown-area unknown-line unknown-tier ");
    CHECK(refused.problems().front().concerned == std::vector<std::string>{"D2"});
  }
}

TEST_CASE("monitors of a day are units in force on that day") {
  hierarchy_builder org;
  org.add("P", "P", tier{"province"});
  org.add("D1", "D1", tier{"district"}, under{"P"}).valid_until(day{2025y / 7 / 1});
  org.monitor("P", area{"D1"});
  const hierarchy before = org.build(day{2025y / 6 / 30});
  CHECK(before.monitors().size() == 1);
  CHECK_THROWS_AS(org.build(day{2025y / 7 / 1}), hierarchy_error);
}
