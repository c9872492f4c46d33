// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/core/message.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace chidao;

namespace {

constexpr sentence plain{"plain", "nothing is owed"};
constexpr sentence named{"named", "{unit} owes {task}"};
constexpr sentence twice{"twice", "{unit}, and again {unit}"};
constexpr sentence counted{"counted", "{count} {count:unit|units} {count:owes|owe}"};
constexpr sentence one_wording{"one-wording", "{count:always}"};
constexpr sentence listed{"listed", "because: {reasons}."};
constexpr sentence unclosed{"unclosed", "before {unit"};

message owes(std::string unit) {
  return say(named, {{"unit", std::move(unit)}, {"task", std::string{"1.4"}}});
}

std::string counted_as(std::int64_t count) { return to_string(say(counted, {{"count", count}})); }

std::string_view vietnamese(const sentence& form) {
  if (form.code == "named")
    return "{task} là việc của {unit}";
  if (form.code == "listed")
    return "vì {reasons}";
  return form.english;
}

}  // namespace

TEST_CASE("a message without arguments is its form's wording") {
  CHECK(to_string(say(plain)) == "nothing is owed");
  CHECK(say(plain).form == &plain);
}

TEST_CASE("an argument stands wherever the form names it") {
  CHECK(to_string(owes("P1")) == "P1 owes 1.4");
  CHECK(to_string(say(twice, {{"unit", std::string{"P1"}}})) == "P1, and again P1");
}

TEST_CASE("braces in an argument are text, not places for arguments") {
  CHECK(to_string(owes("{task}")) == "{task} owes 1.4");
}

TEST_CASE("a count chooses between the wording for one and for many") {
  CHECK(counted_as(0) == "0 units owe");
  CHECK(counted_as(1) == "1 unit owes");
  CHECK(counted_as(-1) == "-1 unit owes");
  CHECK(counted_as(2) == "2 units owe");
  CHECK(counted_as(-2) == "-2 units owe");
  CHECK(counted_as(INT64_MIN) == "-9223372036854775808 units owe");
}

TEST_CASE("a form with one wording for all counts uses it") {
  CHECK(to_string(say(one_wording, {{"count", std::int64_t{1}}})) == "always");
  CHECK(to_string(say(one_wording, {{"count", std::int64_t{5}}})) == "always");
}

TEST_CASE("a message can be an argument of a message") {
  CHECK(to_string(say(twice, {{"unit", owes("P1")}})) == "P1 owes 1.4, and again P1 owes 1.4");
}

TEST_CASE("a list of messages is shown with semicolons between") {
  const auto reasons = [](std::vector<message> list) {
    return to_string(say(listed, {{"reasons", std::move(list)}}));
  };
  CHECK(reasons({}) == "because: .");
  CHECK(reasons({owes("P1")}) == "because: P1 owes 1.4.");
  CHECK(reasons({owes("P1"), say(plain), owes("P2")}) ==
        "because: P1 owes 1.4; nothing is owed; P2 owes 1.4.");
}

TEST_CASE("an argument that is not given leaves its place empty, one not asked for is not shown") {
  CHECK(to_string(say(named, {{"unit", std::string{"P1"}}})) == "P1 owes ");
  CHECK(to_string(say(plain, {{"unit", std::string{"P1"}}})) == "nothing is owed");
}

TEST_CASE("a place that is never closed ends the sentence") {
  CHECK(to_string(say(unclosed, {{"unit", std::string{"P1"}}})) == "before P1");
}

TEST_CASE("another language is another wording of the same form, also within") {
  CHECK(to_string(owes("P1"), vietnamese) == "1.4 là việc của P1");
  const message nested = say(listed, {{"reasons", std::vector<message>{owes("P1"), say(plain)}}});
  CHECK(to_string(nested, vietnamese) == "vì 1.4 là việc của P1; nothing is owed");
}

TEST_CASE("a message writes itself in English") {
  std::ostringstream out;
  out << owes("P1");
  CHECK(out.str() == "P1 owes 1.4");
}
