// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/io/name_index.hpp>
#include <chidao/model/hierarchy_builder.hpp>
#include <string>
#include <vector>

using namespace chidao;
using namespace chidao::io;

namespace {

hierarchy some_units() {
  hierarchy_builder org;
  org.add("83", "UBND tỉnh Bến Tre", tier{"province"});
  org.add("a", "Bến Tre", tier{"district"}, under{"83"});
  org.add("b", "BEN TRE", tier{"district"}, under{"83"});
  org.add("c", "Bên Trê", tier{"district"}, under{"83"});
  org.add("d", "UBND huyện Đak Đoa", tier{"district"}, under{"83"});
  org.add("e", "UBND xã Tân Bình", tier{"commune"}, under{"a"});
  org.add("f", "UBND xã Tân Bình", tier{"commune"}, under{"b"});
  org.add("g", "UBND xã Tân Bình Đông", tier{"commune"}, under{"b"});
  return org.build();
}

std::string codes_of(const std::vector<unit_candidate>& found, const hierarchy& in) {
  std::string out;
  for (const unit_candidate& each : found)
    out += (out.empty() ? "" : " ") + in.units()[each.which.slot()].code;
  return out;
}

}  // namespace

TEST_CASE("units are found by name, exact ones first, then folded ones, then parts") {
  const hierarchy units = some_units();
  const name_index index{units};
  CHECK(codes_of(index.find("Bến Tre"), units) == "a b c 83");
  CHECK(codes_of(index.find("ben tre"), units) == "a b c 83");
  CHECK(codes_of(index.find("BEN TRE"), units) == "b a c 83");
  CHECK(codes_of(index.find("dak doa"), units) == "d");
  CHECK(codes_of(index.find("Đak Đoa"), units) == "d");
  CHECK(codes_of(index.find("tan binh"), units) == "e f g");
  CHECK(codes_of(index.find("xã Tân Bình"), units) == "e f g");
  const auto found = index.find("Bến Tre");
  CHECK(found.at(0).how == likeness::exact);
  CHECK(found.at(1).how == likeness::folded);
  CHECK(found.at(3).how == likeness::part);
}

TEST_CASE("a part of a name is whole words") {
  const hierarchy units = some_units();
  const name_index index{units};
  CHECK(index.find("en tr").empty());
  CHECK(index.find("ben").size() == 4);
  CHECK(index.find("").empty());
  CHECK(index.find("  ").empty());
  CHECK(index.find("\xff").empty());
  CHECK(index.find("tan\nbinh").empty());
}

TEST_CASE("each candidate is told with the path of its seats") {
  const hierarchy units = some_units();
  const auto found = name_index{units}.find("tân bình");
  REQUIRE(found.size() == 3);
  CHECK(found[0].path == "UBND xã Tân Bình, Bến Tre, UBND tỉnh Bến Tre");
  CHECK(found[1].path == "UBND xã Tân Bình, BEN TRE, UBND tỉnh Bến Tre");
}

TEST_CASE("one unit is named by its code, or by a name that fits it best alone") {
  const hierarchy units = some_units();
  const name_index index{units};
  CHECK(index.one("a") == units.id("a"));
  CHECK(index.one("Bến Tre") == units.id("a"));
  CHECK(index.one("tỉnh bến tre") == units.id("83"));
  CHECK(index.one("Tân Bình Đông") == units.id("g"));
  try {
    static_cast<void>(index.one("ubnd xa tan binh"));
    FAIL("two units have this name");
  } catch (const ambiguous_unit& wrong) {
    CHECK(
        std::string{wrong.what()} ==
        "\"ubnd xa tan binh\" is the name of 2 units; expected the code of one of them; did you "
        "mean \"e: UBND xã Tân Bình, Bến Tre, UBND tỉnh Bến Tre\", \"f: UBND xã Tân Bình, BEN TRE, "
        "UBND tỉnh Bến Tre\"?");
    CHECK(wrong.problems().front().concerned == std::vector<std::string>{"e", "f"});
  }
  CHECK_THROWS_AS(index.one("Cà Mau"), unknown_unit);
}
