// SPDX-License-Identifier: BSL-1.0
#include "../support/dice.hpp"
#include <boost/json/parse.hpp>
#include <catch2/catch.hpp>
#include <chidao/io/csv_writer.hpp>
#include <chidao/io/dot_text.hpp>
#include <chidao/io/json_text.hpp>
#include <chidao/io/unicode.hpp>
#include <sstream>
#include <string>
#include <vector>

using namespace chidao;
using namespace chidao::io;

namespace {

std::string written(const std::vector<csv_field>& fields) {
  std::ostringstream out;
  csv_writer{out}.row(fields);
  return out.str();
}

/// A reader of RFC 4180 written from the standard: rows of fields.
std::vector<std::vector<std::string>> rows_of(const std::string& text) {
  std::vector<std::vector<std::string>> out;
  std::size_t at = 0;
  while (at < text.size()) {
    out.emplace_back();
    for (bool more = true; more;) {
      std::string& field = out.back().emplace_back();
      if (at < text.size() && text[at] == '"') {
        for (++at; text.at(at) != '"' || text.substr(at, 2) == "\"\""; ++at) {
          if (text[at] == '"')
            ++at;
          field += text[at];
        }
        ++at;
      } else {
        while (at < text.size() && text[at] != ',' && text[at] != '\r')
          field += text[at++];
      }
      more = at < text.size() && text[at] == ',';
      if (more)
        ++at;
    }
    REQUIRE(text.substr(at, 2) == "\r\n");
    at += 2;
  }
  return out;
}

/// Any bytes, rich in those that writers must mind.
std::string any_text(support::dice& dice) {
  const std::vector<std::string> pieces{"\"", ",",  ";",  "\r", "\n",   "=",    "+",   "-",   "@",
                                        "\t", "'",  "\\", "&",  "&lt;", "\\n",  "\\N", "a",   " ",
                                        "đ",  "->", "{",  "}",  "\xff", "\xc3", "]]>", "\x01"};
  std::string out;
  for (auto left = dice.between(0, 8); left > 0; --left)
    out += dice.one_of(pieces);
  return out;
}

}  // namespace

TEST_CASE("a row of CSV is quoted where it must be and ends in CR LF") {
  CHECK(written({"1.4", "UBND phường Hiệp Thành", std::int64_t{-3}}) ==
        "1.4,UBND phường Hiệp Thành,-3\r\n");
  CHECK(written({"a,b", "a\"b", "a\nb", "a;b", " a", ""}) ==
        "\"a,b\",\"a\"\"b\",\"a\nb\",\"a;b\",\" a\",\r\n");
}

TEST_CASE("no text of a CSV row is taken for a formula, and numbers stay numbers") {
  CHECK(written({"=1+2", "+1", "-1", "@A1"}) == "'=1+2,'+1,'-1,'@A1\r\n");
  CHECK(written({"\t=1", "\r=1", "\n=1"}) == "\"'\t=1\",\"'\r=1\",\"'\n=1\"\r\n");
  CHECK(written({std::int64_t{-1}, "a=1"}) == "-1,a=1\r\n");
  std::ostringstream out;
  csv_writer{out, byte_order_mark::present}.row({"đ"});
  CHECK(out.str() == "\xef\xbb\xbfđ\r\n");
}

TEST_CASE("no text adds a row or a field to CSV, and all are read back") {
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  for (int round = 0; round < 20'000; ++round) {
    const std::string first = any_text(dice);
    const std::string second = any_text(dice);
    const std::string line = written({first, second});
    CAPTURE(line);
    REQUIRE_FALSE(first_invalid_utf8(line));
    const auto rows = rows_of(line);
    REQUIRE(rows.size() == 1);
    REQUIRE(rows.front().size() == 2);
    for (const auto& [field, text] :
         {std::pair{rows[0][0], first}, std::pair{rows[0][1], second}}) {
      const std::string plain = mended_utf8(text);
      REQUIRE((field == plain || field == '\'' + plain));
      REQUIRE((field.empty() || std::string{"=+-@\t\r\n"}.find(field[0]) == std::string::npos));
    }
  }
}

TEST_CASE("any text is written as one JSON string that reads back the same") {
  CHECK(json_text("Bến \"Tre\"\\\n") == "\"Bến \\\"Tre\\\"\\\\\\n\"");
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = any_text(dice);
    const auto read = boost::json::parse(json_text(text));
    REQUIRE(read.as_string() == mended_utf8(text));
  }
}

TEST_CASE("any text is written as one DOT string that shows the same") {
  CHECK(dot_text("Bến \"Tre\"") == "\"Bến \\\"Tre\\\"\"");
  CHECK(dot_text("a\\") == "\"a\\\\\"");
  CHECK(dot_text("\\N \\G") == "\"\\\\N \\\\G\"");
  CHECK(dot_text("a\nb\tc") == "\"a\\nb c\"");
  CHECK(dot_text("&lt;b&gt;") == "\"&amp;lt;b&amp;gt;\"");
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  for (int round = 0; round < 20'000; ++round) {
    const std::string out = dot_text(any_text(dice));
    CAPTURE(out);
    REQUIRE_FALSE(first_invalid_utf8(out));
    REQUIRE(out.find('\n') == std::string::npos);
    // Within the quotes every quote and backslash is part of a pair that begins with a backslash.
    std::size_t at = 1;
    while (at + 1 < out.size()) {
      REQUIRE(out[at] != '"');
      at += out[at] == '\\' ? 2 : 1;
    }
    REQUIRE(at + 1 == out.size());
    REQUIRE(out.back() == '"');
  }
}
