// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/core/error.hpp>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace chidao;

namespace {

constexpr sentence unknown_unit{"unknown-unit", "there is no unit \"{code}\""};
constexpr sentence a_unit{"a-unit", "the code of a unit"};

problem unknown(std::string code) { return {say(unknown_unit, {{"code", std::move(code)}})}; }

std::string written(const place& where) {
  std::ostringstream out;
  out << where;
  return out.str();
}

}  // namespace

TEST_CASE("a place is written without what is not known") {
  CHECK(written({}).empty());
  CHECK(written({"unit.json", 0, 0, ""}) == "unit.json");
  CHECK(written({"unit.json", 3, 0, ""}) == "unit.json:3");
  CHECK(written({"unit.json", 3, 14, ""}) == "unit.json:3:14");
  CHECK(written({"unit.json", 0, 14, ""}) == "unit.json");
  CHECK(written({"unit.json", 3, 14, "/units/2"}) == "unit.json:3:14 (/units/2)");
  CHECK(written({"unit.json", 0, 0, "/units/2"}) == "unit.json (/units/2)");
  CHECK(written({"", 0, 0, "/units/2"}) == "(/units/2)");
}

TEST_CASE("a problem says what was found") {
  CHECK(to_string(unknown("P9")) == "there is no unit \"P9\"");
}

TEST_CASE("a problem says where, what was expected and what may have been meant") {
  problem wrong = unknown("P9");
  wrong.where = {"unit.json", 3, 14, "/units/2"};
  CHECK(to_string(wrong) == "unit.json:3:14 (/units/2): there is no unit \"P9\"");
  wrong.expected = say(a_unit);
  CHECK(to_string(wrong) == "unit.json:3:14 (/units/2): there is no unit \"P9\"; "
                            "expected the code of a unit");
  wrong.suggestions = {"P1"};
  CHECK(to_string(wrong) == "unit.json:3:14 (/units/2): there is no unit \"P9\"; "
                            "expected the code of a unit; did you mean \"P1\"?");
  wrong.where = {};
  wrong.expected = {};
  wrong.suggestions = {"P1", "P2"};
  CHECK(to_string(wrong) == "there is no unit \"P9\"; did you mean \"P1\", \"P2\"?");
}

TEST_CASE("a problem is put into another language by its forms") {
  problem wrong = unknown("P9");
  wrong.expected = say(a_unit);
  wrong.suggestions = {"P1"};
  const auto vietnamese = [](const sentence& form) -> std::string_view {
    if (form.code == "unknown-unit")
      return "không có đơn vị {code}";
    if (form.code == "a-unit")
      return "mã đơn vị";
    if (form.code == "was-expected")
      return "cần {what}";
    return "có phải {names}?";
  };
  CHECK(to_string(wrong, vietnamese) == "không có đơn vị P9; cần mã đơn vị; có phải \"P1\"?");
}

TEST_CASE("an error of one problem carries its code, its sentence and the problem") {
  try {
    throw error{unknown("P9")};
  } catch (const std::runtime_error& caught) {
    CHECK(caught.what() == std::string{"there is no unit \"P9\""});
    const auto& as_error = dynamic_cast<const error&>(caught);
    CHECK(as_error.code() == "unknown-unit");
    REQUIRE(as_error.problems().size() == 1);
    CHECK(as_error.problems().front().what.form == &unknown_unit);
  }
}

TEST_CASE("an error of several problems keeps their order, a line for each") {
  const error all{std::vector<problem>{{say(a_unit)}, unknown("P8"), unknown("P9")}};
  CHECK(all.code() == "a-unit");
  CHECK(all.problems().size() == 3);
  CHECK(all.what() == std::string{"the code of a unit\n"
                                  "there is no unit \"P8\"\n"
                                  "there is no unit \"P9\""});
}
