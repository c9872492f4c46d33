// SPDX-License-Identifier: BSL-1.0
#include "refusal.hpp"
#include <catch2/catch.hpp>
#include <chidao/io/catalogue.hpp>
#include <chrono>
#include <src/io/json_document.hpp>
#include <string>

using namespace chidao;
using namespace chidao::io;

namespace {

std::string refusal_of(const std::string& text, const limits& allowed = {}) {
  return support::refusal([&] {
    const source from{text, "file.json"};
    problem_list problems{from, allowed.problems};
    const json_document read{from, allowed, problems};
    problems.throw_if_any();
  });
}

/// The words of the first problem.
std::string words_of(const std::string& text) {
  const auto problems = support::problems_of([&] {
    const source from{text, "f"};
    problem_list list{from, 100};
    const json_document read{from, limits{}, list};
    list.throw_if_any();
  });
  return problems.empty() ? "" : to_string(problems.front());
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("a JSON text is read with its values, their places and their pointers") {
  const source from{"{\n  \"a\": [1, -2, true, null],\n  \"b/c~\": {\"\": \"Bến Tre\"}\n}",
                    "f.json"};
  problem_list problems{from, 100};
  const json_document read{from, limits{}, problems};
  const json_value root = read.root();
  REQUIRE(root.kind() == json_kind::object);
  CHECK(root.size() == 2);
  CHECK(root.pointer().empty());
  const json_value list = *root.member("a");
  REQUIRE(list.size() == 4);
  const json_value first = *list.first();
  CHECK(first.number() == 1);
  const json_value second = *first.next();
  CHECK(second.number() == -2);
  CHECK(second.pointer() == "/a/1");
  CHECK(problems.place_of(second.at()).line == 2);
  CHECK(problems.place_of(second.at()).column == 12);
  const json_value third = *second.next();
  CHECK(third.truth());
  CHECK(third.next()->kind() == json_kind::null);
  CHECK_FALSE(third.next()->next());
  const json_value name = *root.member("b/c~")->member("");
  CHECK(name.text() == "Bến Tre");
  CHECK(name.pointer() == "/b~1c~0/");
  CHECK_FALSE(root.member("c"));
  CHECK(problems.empty());
}

TEST_CASE("texts are kept in composed form, whether written with escapes or with separate marks") {
  const source from{R"(["B\u1ebfn", "Be\u0302\u0301n", ")"
                    "Be\xcc\x82\xcc\x81n"
                    R"("])"};
  problem_list problems{from, 100};
  const json_document read{from, limits{}, problems};
  for (auto each = read.root().first(); each; each = each->next())
    CHECK(each->text() == "Bến");
}

TEST_CASE("a syntax error tells where it stands and what should have stood there") {
  const auto [text, place] = GENERATE(table<std::string, std::string>({
      {"", "1:1 json-ends-early"},           {"{", "1:2 json-ends-early"},
      {"[1,", "1:4 json-ends-early"},        {"[1,]", "1:4 json-unexpected"},
      {"[01]", "1:3 json-unexpected"},       {"[truex]", "1:6 json-unexpected"},
      {"[\n  tru]", "2:3 json-unexpected"},  {"{\"a\" 1}", "1:6 json-unexpected"},
      {"{\"a\":1,}", "1:8 json-unexpected"}, {"{a:1}", "1:2 json-unexpected"},
      {"[\"ab", "1:5 json-ends-early"},      {"[\"a\nb\"]", "1:4 json-raw-control"},
      {"[\"\\x\"]", "1:4 json-bad-escape"},  {"[\"\\ud800\"]", "1:9 json-bad-escape"},
      {"[] x", "1:4 json-unexpected"},       {"[1 2]", "1:4 json-unexpected"},
      {"[1}", "1:3 json-unexpected"},        {"[NaN]", "1:2 json-unexpected"},
      {"[Infinity]", "1:2 json-unexpected"}, {"// note\n[]", "1:1 json-unexpected"},
      {"['a']", "1:2 json-unexpected"},      {"\xef\xbb\xbf{}", "1:1 json-byte-order-mark"},
      {"[\"\xc3(\"]", "1:3 not-utf8"},       {"[\"\xc0\x80\"]", "1:3 not-utf8"},
  }));
  CAPTURE(text);
  CHECK(refusal_of(text) == place);
}

TEST_CASE("the words of a syntax error say what was expected") {
  CHECK(words_of("[1 2]") == "f:1:4: unexpected 2; expected a comma or \"]\"");
  CHECK(words_of("{\"a\" 1}") == "f:1:6: unexpected 1; expected a colon between key and value");
  CHECK(words_of("{\"a\":1,}") == "f:1:8: unexpected }; expected a key in double quotes");
  CHECK(words_of("{,}") == "f:1:2: unexpected ,; expected a key in double quotes, or \"}\"");
  CHECK(words_of("{} {}") == "f:1:4: unexpected {; expected the end of the text");
}

TEST_CASE("numbers that are not whole or too great are refused, all in one go") {
  CHECK(refusal_of("[1.5,1e3,1.0,\n1e400,-2E22810208,18446744073709551616,9223372036854775808]") ==
        "1:2 (/0) not-whole-number\n1:6 (/1) not-whole-number\n1:10 (/2) not-whole-number\n"
        "2:1 (/3) not-whole-number\n2:7 (/4) not-whole-number\n2:19 (/5) number-too-great\n"
        "2:40 (/6) number-too-great");
  CHECK(refusal_of("[9223372036854775807, -9223372036854775808, 0, -0]").empty());
}

TEST_CASE("a key that stands twice in an object is refused, and the first is named") {
  CHECK(refusal_of("{\"a\":1,\n\"b\":{\"x\":1,\"x\":1},\"a\":3}") ==
        "2:12 (/b/x) duplicate-key\n2:19 (/a) duplicate-key");
  CHECK(words_of("{\"a\":1,\n\"a\":3}") ==
        "f:2:1 (/a): the key \"a\" stands already in line 1; expected each key once");
  CHECK(refusal_of("[{\"a\":1},{\"a\":1}]").empty());
  // The same letter, once composed and once with its mark apart.
  CHECK(refusal_of("{\"\xc3\xa2\":1,\"a\xcc\x82\":1}") == "1:15 (/\xc3\xa2) duplicate-key");
}

TEST_CASE("texts that cannot be shown on one line are refused with the byte") {
  CHECK(refusal_of("[\"\\u0000\", \"a\\nb\", \"a\\u202eb\", \"\\ufdd0\", \"\\u2028\"]") ==
        "1:2 (/0) control-character\n1:12 (/1) control-character\n1:20 (/2) direction-character\n"
        "1:32 (/3) unassigned-character\n1:42 (/4) control-character");
  CHECK(refusal_of("{\"a\\u0007\":1}") == "1:2 control-character");
}

TEST_CASE("each limit holds at its value and is told above it") {
  limits few;
  few.depth = 3;
  CHECK(refusal_of(nested(3), few).empty());
  CHECK(refusal_of(nested(4), few) == "1:4 too-deep");
  few.values = 4;
  CHECK(refusal_of("[1,2,3]", few).empty());
  CHECK(refusal_of("[1,2,3,4]", few) == "1:8 too-many-values");
  few.bytes = 5;
  CHECK(refusal_of("[1,2]", few).empty());
  CHECK(refusal_of("[1,23]", few) == "1:1 text-too-large");
  CHECK(refusal_of(nested(32)).empty());
  CHECK(refusal_of(nested(33)) == "1:33 too-deep");
}

TEST_CASE("a hundred problems are told one by one and the rest counted") {
  std::string many = "[";
  for (int i = 0; i < 250; ++i)
    many += i == 0 ? "1.5" : ",1.5";
  const auto problems = support::problems_of([&] {
    const source from{many + "]"};
    problem_list list{from, limits{}.problems};
    const json_document read{from, limits{}, list};
    list.throw_if_any();
  });
  REQUIRE(problems.size() == 101);
  CHECK(to_string(problems.back()) == "and 150 more problems");
}

TEST_CASE("a hostile text is refused without time or memory to match") {
  using clock = std::chrono::steady_clock;
  const auto begin = clock::now();
  CHECK(refusal_of(std::string(1'000'000, '[')) == "1:33 too-deep");
  // A key as long as the text, a hundred times over, must not be repeated in the problems.
  std::string keys = "{";
  const std::string long_key(10'000, 'k');
  for (int i = 0; i < 101; ++i)
    keys += (i == 0 ? "\"" : ",\"") + long_key + "\":1";
  const auto problems = support::problems_of([&] {
    const source from{keys + "}"};
    problem_list list{from, limits{}.problems};
    const json_document read{from, limits{}, list};
    list.throw_if_any();
  });
  REQUIRE(problems.size() == 100);
  for (const problem& each : problems)
    CHECK(to_string(each).size() < 400);
  // Many equal keys, and many different ones.
  std::string twice = "{";
  for (int i = 0; i < 200'000; ++i)
    twice += (i == 0 ? "\"" : ",\"") + std::to_string(i / 2) + "\":1";
  CHECK_FALSE(refusal_of(twice + "}").empty());
  CHECK(clock::now() - begin < std::chrono::seconds{20});
}
