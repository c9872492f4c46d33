// SPDX-License-Identifier: BSL-1.0
#include "../support/dice.hpp"
#include "refusal.hpp"
#include <catch2/catch.hpp>
#include <chidao/io/read_organisation.hpp>
#include <set>
#include <string>
#include <vector>

using namespace chidao;
using namespace chidao::io;

namespace {

const std::string head =
    R"({"chidao":"organisation","version":1,"code":"test","tiers":["province","district","commune"],)"
    R"("kinds":[{"code":"pc","name":"UBND","territorial":true},{"code":"office","name":"Sở"}],)"
    R"("lines":[{"code":"state","name":"Chính quyền"},{"code":"party","name":"Đảng"}],)";

/// An organisation file of these units, the first one on line 2, one a line.
std::string file_of(const std::vector<std::string>& units, const std::string& keys = {}) {
  std::string out = head + keys + "\"units\":[";
  for (std::size_t i = 0; i < units.size(); ++i)
    out += (i == 0 ? "\n{\"name\":\"U\"," : ",\n{\"name\":\"U\",") + units[i] + "}";
  return out + "]}";
}

std::string refusal_of(const std::string& text, const limits& allowed = {}) {
  return support::refusal([&] {
    static_cast<void>(read_organisation(source{text, "org.json"}, allowed));
  });
}

const std::string province =
    R"("code":"74","kind":"pc","tier":"province","superiors":{"state":null})";
const std::string district =
    R"("code":"718","kind":"pc","tier":"district","superiors":{"state":"74"})";

}  // namespace

TEST_CASE("an organisation is read with its tiers, kinds, lines and units in any order") {
  const organisation read = read_organisation(source{file_of(
      {R"("code":"P1","kind":"pc","tier":"commune","superiors":{"state":"718"},"source":"list 2021")",
       district, province,
       R"("code":"HU","kind":"office","superiors":{"party":null},"seat":"718","open":"since when?","calendar":"c")"},
      R"("source":"GSO",)")});
  CHECK(read.code == "test");
  CHECK(read.source == "GSO");
  const hierarchy& units = read.units;
  REQUIRE(units.size() == 4);
  CHECK(units.tiers() == std::vector<std::string>{"province", "district", "commune"});
  CHECK(units.units().front().code == "74");
  CHECK(units.superior("P1") == units.id("718"));
  CHECK(units.superior("HU", "party") == std::nullopt);
  CHECK_FALSE(units.is_on(units.id("HU"), units.find_line("state")));
  CHECK(units["P1"].seat == units.id("718"));
  CHECK(units["HU"].seat == units.id("718"));
  CHECK(units["HU"].open_question == "since when?");
  CHECK(units["HU"].calendar == "c");
  CHECK(units["P1"].source == "list 2021");
  CHECK(units.area(units.id("HU")) == units.id("718"));
  CHECK(units.area(units.id("P1")) == units.id("P1"));
  CHECK(units[units.find_line("party")].title == "Đảng");
}

TEST_CASE("an organisation is the one of its day") {
  const std::string merged =
      R"("code":"P1","kind":"pc","superiors":{"state":"74"},"valid":{"until":"2021-07-01"})";
  const std::string merger =
      R"("code":"P1","kind":"office","superiors":{"state":"74"},"valid":{"from":"2021-07-01"})";
  const auto kind_on = [&](const std::string& when) {
    const organisation read = read_organisation(
        source{file_of({province, merged, merger}, "\"as_of\":\"" + when + "\",")});
    return read.units["P1"].kind;
  };
  CHECK(kind_on("2021-06-30") == "pc");
  CHECK(kind_on("2021-07-01") == "office");
  CHECK(refusal_of(file_of({province, merged, merger})) == "4:1 (/units/2) code-again");
  CHECK(refusal_of(file_of({merged}, R"("as_of":"2021-10-21",)")) == "1:297 (/units) no-units");
}

TEST_CASE("two parents by a second row of the same unit are refused, and both places named") {
  const auto problems = support::problems_of([&] {
    static_cast<void>(read_organisation(source{
        file_of({province, district, R"("code":"718","kind":"pc","superiors":{"state":null})"}),
        "org.json"}));
  });
  REQUIRE(problems.size() == 1);
  CHECK(to_string(problems.front()) ==
        "org.json:4:1 (/units/2): \"718\" stands already in line 3; expected each code once");
}

TEST_CASE("superiors and seats that run in a circle are told unit by unit") {
  const auto in_circle = [](const std::string& code, const std::string& above) {
    return R"("code":")" + code + R"(","kind":"pc","seat":"74","superiors":{"state":")" + above +
           R"("})";
  };
  const auto problems = support::problems_of([&] {
    static_cast<void>(read_organisation(
        source{file_of({province, in_circle("a", "b"), in_circle("b", "c"), in_circle("c", "a"),
                        R"("code":"d","kind":"pc","superiors":{},"seat":"e")",
                        R"("code":"e","kind":"pc","superiors":{},"seat":"d")"}),
               "f"}));
  });
  REQUIRE(problems.size() == 2);
  CHECK(to_string(problems[0]) ==
        "f:3:69 (/units/1/superiors/state): line \"state\" runs in a circle: "
        "a > b > c > a; expected a top somewhere");
  CHECK(to_string(problems[1]).find("seats run in a circle: d > e > d") != std::string::npos);
}

TEST_CASE(
    "every problem of an organisation is told at its place, and nothing that follows from it") {
  CHECK(
      refusal_of(file_of(
          {province, R"("code":"718","kind":"pcs","tier":"distric","superiors":{"state":"75"})",
           R"("code":"P1","kind":"pc","superiors":{"stat":"718"},"seat":"719")",
           R"("code":"P2","kind":"pc","superiors":{"party":"718"},"valid":{"from":"2021-01-01","until":"2021-01-01"})",
           R"("code":"P3","kind":5,"superiors":[],"seat":"74","colour":"red")"})) ==
      "3:33 (/units/1/kind) unknown-kind\n3:46 (/units/1/tier) unknown-tier\n"
      "3:77 (/units/1/superiors/state) unknown-superior\n"
      "4:57 (/units/2/superiors/stat) unknown-line\n4:71 (/units/2/seat) unknown-seat\n"
      "5:58 (/units/3/superiors/party) superior-off-line\n5:73 (/units/3/valid) "
      "validity-backwards\n"
      "6:32 (/units/4/kind) wrong-kind\n6:46 (/units/4/superiors) wrong-kind\n"
      "6:61 (/units/4/colour) unknown-key");
}

TEST_CASE("where a code cannot be read, nobody is told that it is unknown") {
  CHECK(refusal_of(
            file_of({province, R"("code":"","kind":"pc","superiors":{"state":"74"})",
                     R"("code":" y","kind":"pc","superiors":{"state":"74"})",
                     R"("code":"P1","kind":"pc","superiors":{"state":"718"},"seat":"719")"})) ==
        "3:20 (/units/1/code) empty-text\n4:20 (/units/2/code) code-with-space");
  CHECK(
      refusal_of(
          R"({"chidao":"organisation","version":1,"code":"t","tiers":[5],"kinds":[{"name":"K"}],)"
          R"("lines":{},"units":[{"code":"u","name":"U","tier":"t","kind":"k","superiors":{"state":null}}]})") ==
      "1:58 (/tiers/0) wrong-kind\n1:70 (/kinds/0) missing-key\n1:92 (/lines) wrong-kind");
}

TEST_CASE("a second unit without a seat is told once for each") {
  const std::string lone = R"("kind":"pc","superiors":{})";
  CHECK(refusal_of(file_of({province, "\"code\":\"a\"," + lone, "\"code\":\"b\"," + lone})) ==
        "3:1 (/units/1) second-root\n4:1 (/units/2) second-root");
  // Under two superiors and with no seat said, nobody knows where it sits.
  CHECK(
      refusal_of(file_of({province, district,
                          R"("code":"x","kind":"pc","superiors":{"state":"74","party":"718"})"})) ==
      "4:1 (/units/2) second-root\n4:70 (/units/2/superiors/party) superior-off-line");
}

TEST_CASE("what is listed twice, or not at all, is told") {
  CHECK(refusal_of(R"({"chidao":"organisation","version":1,"code":"t","tiers":["a","a"],)"
                   R"("kinds":[{"code":"k","name":"K"},{"code":"k","name":"K"}],)"
                   R"("units":[{"code":"u","name":"U","kind":"k","superiors":{"state":null}}]})") ==
        "1:1 missing-key\n1:62 (/tiers/1) code-again\n1:100 (/kinds/1) code-again");
}

TEST_CASE("an organisation has at most so many units, tiers, kinds and lines") {
  limits few;
  few.units = 2;
  CHECK(refusal_of(file_of({province, district}), few).empty());
  few.units = 1;
  CHECK(refusal_of(file_of({province, district}), few) == "1:276 (/units) too-many-items");
  few = {};
  few.tiers = 2;
  CHECK(refusal_of(file_of({province}), few) == "1:60 (/tiers) too-many-items");
  few = {};
  few.kinds = 1;
  CHECK(refusal_of(file_of({province}), few) == "1:102 (/kinds) too-many-items");
  few = {};
  few.lines = 1;
  CHECK(refusal_of(file_of({province}), few) == "1:191 (/lines) too-many-items");
}

TEST_CASE("the organisation of the example is read whole") {
  const organisation read = read_organisation(
      source::file(std::string{CHIDAO_SOURCE_DIR} + "/examples/data/binh-duong/organisation.json"));
  std::size_t districts = 0;
  std::size_t communes = 0;
  for (const unit& each : read.units.units()) {
    districts += each.tier == "district" && each.kind == "people-committee" ? 1 : 0;
    communes += each.tier == "commune" && each.kind == "people-committee" ? 1 : 0;
  }
  CHECK(districts == 9);
  CHECK(communes == 91);
}

TEST_CASE("planted faults are each told at the unit at fault, and no other unit is") {
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  for (int round = 0; round < 2'000; ++round) {
    const auto size = static_cast<std::size_t>(dice.between(3, 30));
    std::vector<std::string> units;
    std::set<std::string> at_fault;
    const auto code = [](std::size_t i) { return "unit-" + std::to_string(i * 1000); };
    for (std::size_t i = 0; i < size; ++i) {
      const std::string above = i == 0 ? "null"
                                       : '"' +
                                             code(static_cast<std::size_t>(dice.between(
                                                 0, static_cast<std::int64_t>(i) - 1))) +
                                             '"';
      std::string kind = "pc";
      std::string superior = above;
      const bool faulty = i > 0 && dice.percent(20);
      switch (faulty ? dice.between(0, 2) : -1) {
      case 0:
        kind = "none";
        break;
      case 1:
        superior = "\"nobody\"";
        break;
      case 2:
        superior = "7";
        break;
      default:
        break;
      }
      if (faulty)
        at_fault.insert("/units/" + std::to_string(i));
      units.push_back(R"("code":")" + code(i) + R"(","kind":")" + kind +
                      R"(","superiors":{"state":)" + superior + "}");
    }
    const std::string text = file_of(units);
    CAPTURE(text);
    std::set<std::string> told;
    for (const problem& each :
         support::problems_of([&] { static_cast<void>(read_organisation(source{text})); })) {
      const std::string& pointer = each.where.pointer;
      told.insert(pointer.substr(0, pointer.find('/', 7)));
    }
    REQUIRE(told == at_fault);
  }
}

TEST_CASE("of two thousand wrong references a hundred are told, and how many more there are") {
  std::vector<std::string> units{province};
  for (int i = 0; i < 2'000; ++i)
    units.push_back(R"("code":"u)" + std::to_string(i) +
                    R"(","kind":"pc","superiors":{"state":"nobody"})");
  const auto problems =
      support::problems_of([&] { static_cast<void>(read_organisation(source{file_of(units)})); });
  REQUIRE(problems.size() == 101);
  CHECK(to_string(problems.back()) == "and 1900 more problems");
}

TEST_CASE("monitors are read with the area they watch and what of it") {
  const organisation read = read_organisation(source{file_of(
      {province, district, R"("code":"TV1","kind":"office","seat":"74")"},
      R"("monitors":[{"unit":"TV1","area":"718","tier":"district","line":"state","source":"QĐ 12"},)"
      R"({"unit":"74","area":"74"}],)")});
  const hierarchy& units = read.units;
  REQUIRE(units.monitors().size() == 2);
  const monitor& first = units.monitors().front();
  CHECK(first.who == units.id("TV1"));
  CHECK(first.area == units.id("718"));
  CHECK(first.line == units.find_line("state"));
  CHECK(first.tier == "district");
  CHECK(first.source == "QĐ 12");
  CHECK(units.monitors().back().tier.empty());
  CHECK_FALSE(units.monitors().back().line);
  CHECK(units.monitors_of(units.id("718")) == std::vector{units.id("TV1"), units.id("74")});
}

TEST_CASE("monitors that name what is not there are told each at its place with suggestions") {
  const std::string file = file_of(
      {province, district},
      "\"monitors\":[\n{\"unit\":\"71\",\"area\":\"74\"},\n{\"unit\":\"718\",\"area\":\"7\"},\n"
      "{\"unit\":\"718\",\"area\":\"74\",\"line\":\"stat\"},\n"
      "{\"unit\":\"718\",\"area\":\"74\",\"tier\":\"distric\"},\n{\"area\":\"74\"},\n"
      "{\"unit\":\"718\",\"area\":\"74\",\"watch\":1}],");
  CHECK(refusal_of(file) == "2:9 (/monitors/0/unit) unknown-monitor\n"
                            "3:22 (/monitors/1/area) unknown-area\n"
                            "4:34 (/monitors/2/line) unknown-line\n"
                            "5:34 (/monitors/3/tier) unknown-tier\n"
                            "6:1 (/monitors/4) missing-key\n"
                            "7:27 (/monitors/5/watch) unknown-key");
  const auto problems =
      support::problems_of([&] { static_cast<void>(read_organisation(source{file})); });
  REQUIRE(problems.size() == 6);
  CHECK(to_string(problems[0].what) == "\"71\" watches over \"74\", but is no unit");
  CHECK(problems[0].suggestions == std::vector<std::string>{"718", "74"});
  CHECK(to_string(problems[1].what) == "\"718\" watches over \"7\", which is no unit");
}
