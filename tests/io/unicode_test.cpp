// SPDX-License-Identifier: BSL-1.0
#include "../support/dice.hpp"
#include <catch2/catch.hpp>
#include <chidao/io/read_error.hpp>
#include <chidao/io/unicode.hpp>
#include <optional>
#include <string>
#include <vector>

using namespace chidao;
using namespace chidao::io;

namespace {

std::string_view fault_of(std::string_view text) {
  const auto wrong = wrong_with_text(text);
  return wrong ? wrong->what.form->code : std::string_view{};
}

/// UTF-8 by the definition: every code point but the surrogates in its shortest form.
std::string encoded(char32_t code) {
  const auto byte = [](char32_t bits) { return static_cast<char>(bits); };
  if (code < 0x80)
    return {byte(code)};
  if (code < 0x800)
    return {byte(0xc0 | code >> 6), byte(0x80 | (code & 0x3f))};
  if (code < 0x10000)
    return {byte(0xe0 | code >> 12), byte(0x80 | (code >> 6 & 0x3f)), byte(0x80 | (code & 0x3f))};
  return {byte(0xf0 | code >> 18), byte(0x80 | (code >> 12 & 0x3f)),
          byte(0x80 | (code >> 6 & 0x3f)), byte(0x80 | (code & 0x3f))};
}

}  // namespace

TEST_CASE("every code point but the surrogates is UTF-8 in its shortest form") {
  for (char32_t code = 0; code <= 0x10ffff; ++code) {
    const bool surrogate = code >= 0xd800 && code <= 0xdfff;
    if (first_invalid_utf8(encoded(code)).has_value() != surrogate)
      FAIL(std::uint32_t{code});
  }
}

TEST_CASE("bytes that are not UTF-8 are found where they stand") {
  using found = std::optional<std::size_t>;
  CHECK(first_invalid_utf8("") == std::nullopt);
  CHECK(first_invalid_utf8("Bến Tre") == std::nullopt);
  CHECK(first_invalid_utf8("ab\x80") == found{2});    // continuation alone
  CHECK(first_invalid_utf8("a\xc3") == found{1});     // cut off
  CHECK(first_invalid_utf8("a\xc3(") == found{1});    // wrong continuation
  CHECK(first_invalid_utf8("\xc0\xaf") == found{0});  // overlong, two bytes
  CHECK(first_invalid_utf8("\xc1\xbf") == found{0});
  CHECK(first_invalid_utf8("\xe0\x9f\xbf") == found{0});      // overlong, three
  CHECK(first_invalid_utf8("\xf0\x8f\xbf\xbf") == found{0});  // overlong, four
  CHECK(first_invalid_utf8("\xed\xa0\x80") == found{0});      // surrogate
  CHECK(first_invalid_utf8("\xed\xbf\xbf") == found{0});
  CHECK(first_invalid_utf8("\xf4\x90\x80\x80") == found{0});  // above U+10FFFF
  CHECK(first_invalid_utf8("\xf5\x80\x80\x80") == found{0});
  CHECK(first_invalid_utf8("\xfe") == found{0});
  CHECK(first_invalid_utf8("\xff") == found{0});
  CHECK(first_invalid_utf8("\xf8\x88\x80\x80\x80") == found{0});  // five bytes
}

TEST_CASE("any bytes are mended into UTF-8, and UTF-8 is left as it is") {
  CHECK(mended_utf8("a\xc3z\xff") == "a\xef\xbf\xbdz\xef\xbf\xbd");
  CHECK(mended_utf8("Bến Tre") == "Bến Tre");
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes;
    for (auto left = dice.between(0, 12); left > 0; --left)
      bytes +=
          static_cast<char>(dice.percent(50) ? dice.between(0x80, 0xff) : dice.between(0, 0x7f));
    const std::string mended = mended_utf8(bytes);
    REQUIRE_FALSE(first_invalid_utf8(mended));
    REQUIRE(mended_utf8(mended) == mended);
  }
}

TEST_CASE("characters that no name may hold are named with their byte") {
  CHECK(fault_of("Bến Tre").empty());
  CHECK(fault_of("Sở Y tế — \"№ 8541/CV-VPB1\"").empty());
  CHECK(fault_of(std::string_view{"a\0b", 3}) == "control-character");
  CHECK(fault_of("a\tb") == "control-character");
  CHECK(fault_of("a\nb") == "control-character");
  CHECK(fault_of("a\x7f") == "control-character");
  CHECK(fault_of("a\xc2\x85") == "control-character");      // U+0085
  CHECK(fault_of("a\xe2\x80\xa8") == "control-character");  // U+2028
  CHECK(fault_of("a\xe2\x80\xa9") == "control-character");  // U+2029
  for (const char* control : {"\xd8\x9c", "\xe2\x80\x8e", "\xe2\x80\x8f", "\xe2\x80\xaa",
                              "\xe2\x80\xae", "\xe2\x81\xa6", "\xe2\x81\xa9"})
    CHECK(fault_of(control) == "direction-character");
  CHECK(fault_of("\xcd\xb8") == "unassigned-character");      // U+0378
  CHECK(fault_of("\xef\xb7\x90") == "unassigned-character");  // U+FDD0
  CHECK(fault_of("a\xc3(") == "not-utf8");
  const auto wrong = wrong_with_text("B\xe1\xba\xbfn\xe2\x80\xae");
  REQUIRE(wrong);
  CHECK(to_string(*wrong) ==
        "character U+202E at byte 5 changes the direction of writing; expected "
        "letters, digits, signs and spaces on one line");
}

TEST_CASE("thirty marks on a letter are taken and thirty-one refused") {
  std::string marks = "a";
  for (int i = 0; i < 30; ++i)
    marks += "\xcc\x81";
  CHECK(fault_of(marks).empty());
  CHECK(fault_of(marks + "\xcc\x81") == "too-many-marks");
  CHECK(fault_of(marks + "a" + marks).empty());
  // á is a letter with a mark; U+1D15E is a sign that no text may hold otherwise than as two.
  CHECK(fault_of("\xc3\xa1" + marks.substr(3)).empty());
  CHECK(fault_of("\xc3\xa1" + marks.substr(1)) == "too-many-marks");
  CHECK(fault_of("\xf0\x9d\x85\x9e" + marks.substr(1)) == "too-many-marks");
}

TEST_CASE("a name is stored composed, however it was typed") {
  CHECK(composed("Be\xcc\x82\xcc\x81n Tre") == "Bến Tre");
  CHECK(composed("Bê\xcc\x81n Tre") == "Bến Tre");
  CHECK(composed("Bến Tre") == "Bến Tre");
  CHECK(composed("").empty());
  CHECK(composed("\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab") == "\xed\x95\x9c");  // Hangul
  CHECK_THROWS_AS(composed("a\nb"), read_error);
}

TEST_CASE("composing loses no character that utf8proc takes for an empty one") {
  // Unicode Standard 3.12: U+11A7 is no final consonant and stays.
  CHECK(composed("\u1112\u1161\u11a7") == "\ud558\u11a7");
  CHECK(composed("\u11a7e\u0302\u11a7") == "\u11a7\u00ea\u11a7");
  CHECK(composed("\u1112\u1161\u11a8") == "\ud559");
}

TEST_CASE("people find names without marks, in any case, with đ as d") {
  CHECK(folded("Bến Tre") == "ben tre");
  CHECK(folded("BẾN TRE") == "ben tre");
  CHECK(folded("Be\xcc\x82\xcc\x81n  Tre") == "ben tre");
  CHECK(folded("  ben\xc2\xa0tre ") == "ben tre");
  CHECK(folded("Đắk Nông") == "dak nong");
  CHECK(folded("ĐỊNH HOÀ") == folded("định hòa"));
  // Letters that look like Đ in capitals stand in its place in older texts.
  CHECK(folded("\xc3\x90\xe1\xba\xafk") == "dak");
  CHECK(folded("\xc6\x89\xe1\xba\xafk") == "dak");
  CHECK(folded("Bà Rịa \xe2\x80\x93 Vũng Tàu") == "ba ria - vung tau");
  CHECK(folded("ƯƠ ưở Ỹ") == "uo uo y");
  CHECK(folded("\xce\x91\xcd\x85") == folded("\xe1\xbe\xbc"));  // a mark below, apart and joined
  CHECK(folded("").empty());
  CHECK_THROWS_AS(folded("\xff"), read_error);
}

TEST_CASE(
    "every letter of Vietnamese folds to a letter of ASCII, and folding twice changes nothing") {
  const std::string letters = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpq"
                              "rstuùủũúụưừửữứựvwxyỳỷỹýỵz"
                              "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆFGHIÌỈĨÍỊJKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQ"
                              "RSTUÙỦŨÚỤƯỪỬỮỨỰVWXYỲỶỸÝỴZ";
  const std::string plain = folded(letters);
  CHECK(plain.size() == 2 * 93);
  for (const char each : plain)
    CHECK((each >= 'a' && each <= 'z'));
  CHECK(folded(plain) == plain);
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (auto left = dice.between(0, 8); left > 0; --left)
      text +=
          encoded(static_cast<char32_t>(dice.between(0x20, dice.percent(90) ? 0x24ff : 0x2ffff)));
    if (wrong_with_text(text))
      continue;
    REQUIRE(folded(folded(text)) == folded(text));
    REQUIRE(composed(composed(text)) == composed(text));
    REQUIRE(folded(composed(text)) == folded(text));
  }
}
