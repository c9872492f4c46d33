// SPDX-License-Identifier: BSL-1.0
#include "refusal.hpp"
#include <catch2/catch.hpp>
#include <chidao/io/catalogue.hpp>
#include <chidao/time/calendar.hpp>
#include <chidao/time/deadline.hpp>
#include <chidao/time/duration.hpp>
#include <chidao/time/working_time.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <src/io/vietnamese.hpp>
#include <sstream>
#include <string>

using namespace chidao;
using namespace chidao::io;
using namespace std::chrono_literals;

namespace {

/// The sentences that headers of the library declare, English wording by code.
using declared = std::map<std::string, std::string>;

/// Reads string literals, joined where they stand side by side, until the braces are closed.
std::vector<std::string> literals_of(const std::string& text, std::size_t& at) {
  std::vector<std::string> out;
  bool joins = false;
  for (int depth = 1; depth > 0; ++at) {
    const char each = text.at(at);
    if (each == '{')
      ++depth;
    if (each == '}')
      --depth;
    if (each == ',')
      joins = false;
    if (each != '"')
      continue;
    if (!joins)
      out.emplace_back();
    joins = true;
    for (++at; text.at(at) != '"'; ++at) {
      if (text.at(at) == '\\')
        ++at;
      out.back() += text.at(at);
    }
  }
  return out;
}

void add_sentences(const std::filesystem::path& header, declared& all) {
  std::ifstream in{header, std::ios::binary};
  std::stringstream read;
  read << in.rdbuf();
  const std::string text = read.str();
  const std::string start = "inline constexpr sentence ";
  for (auto at = text.find(start); at != std::string::npos; at = text.find(start, at)) {
    at = text.find('{', at) + 1;
    const auto found = literals_of(text, at);
    CAPTURE(header.string());
    REQUIRE(found.size() % 2 == 0);
    for (std::size_t i = 0; i < found.size(); i += 2) {
      INFO("the code " << found[i] << " is declared twice");
      CHECK(all.emplace(found[i], found[i + 1]).second);
    }
  }
}

declared declared_sentences() {
  declared out;
  const std::filesystem::path root{CHIDAO_SOURCE_DIR};
  for (const char* folder : {"include", "src/io"})
    for (const auto& each : std::filesystem::recursive_directory_iterator{root / folder})
      if (each.path().extension() == ".hpp")
        add_sentences(each.path(), out);
  return out;
}

std::set<std::string> placeholders_of(const std::string& wording) {
  std::set<std::string> out;
  for (auto open = wording.find('{'); open != std::string::npos; open = wording.find('{', open + 1))
    out.insert(wording.substr(open + 1, wording.find_first_of(":}", open) - open - 1));
  return out;
}

std::string refusal_of(const std::string& text) {
  return support::refusal([&] { static_cast<void>(read_catalogue(source{text, "words.json"})); });
}

std::string in_vietnamese(const message& what) { return text(what, vietnamese()); }

}  // namespace

TEST_CASE("every sentence of the library is said in Vietnamese, with the same placeholders") {
  const declared all = declared_sentences();
  REQUIRE(all.size() > 150);
  std::set<std::string> said;
  for (const wording& each : vietnamese_wordings()) {
    const std::string code{each.code};
    CAPTURE(code);
    CHECK(said.insert(code).second);
    CHECK_FALSE(each.text.empty());
    const auto found = all.find(code);
    if (found == all.end()) {
      FAIL_CHECK("no header declares it any more");
      continue;
    }
    CHECK(placeholders_of(std::string{each.text}) == placeholders_of(found->second));
  }
  for (const auto& [code, english_wording] : all) {
    CAPTURE(code, english_wording);
    CHECK(said.contains(code));
  }
}

TEST_CASE("bounds and times are said in Vietnamese as an office writes them") {
  const day end{2021y / 10 / 31};
  CHECK(in_vietnamese(to_message(deadline::before(end))) == "trước ngày 31/10/2021");
  CHECK(in_vietnamese(to_message(deadline::by(end))) == "chậm nhất ngày 31/10/2021");
  CHECK(in_vietnamese(to_message(deadline::by(end, {10, 0}))) == "chậm nhất 10:00 ngày 31/10/2021");
  CHECK(in_vietnamese(to_message(instant{2021y / 10 / 21, {17, 0}})) == "17:00 ngày 21/10/2021");
  CHECK(in_vietnamese(weekday_and_day(2021y / 10 / 29)) == "thứ Sáu 29/10/2021");
  CHECK(in_vietnamese(weekday_and_day(2021y / 10 / 31)) == "Chủ nhật 31/10/2021");
  CHECK(in_vietnamese(to_message(working_days{1})) == "1 ngày làm việc");
  CHECK(in_vietnamese(to_message(working_days{6})) == "6 ngày làm việc");
  CHECK(in_vietnamese(to_message(working_span{-2, -2940})) ==
        "-2 ngày làm việc (âm 2 ngày 1 giờ 0 phút)");
}

TEST_CASE("an error is said in the language of the catalogue, one line per problem") {
  try {
    static_cast<void>(read_catalogue(
        source{R"({"chidao":"catalogue","version":1,"languag":"vi"})", "words.json"}));
    FAIL("the file was taken");
  } catch (const error& wrong) {
    CHECK(text(wrong, english()) == wrong.what());
    CHECK(
        text(wrong, vietnamese()) ==
        "words.json:1:1: thiếu khóa \"language\"\n"
        "words.json:1:1: thiếu khóa \"sentences\"\n"
        "words.json:1:35 (/languag): khóa \"languag\" không có trong định dạng; yêu cầu: một trong "
        "các khóa \"chidao\", \"version\", \"language\", \"sentences\"; có phải ý muốn nói "
        "\"language\"?");
  }
}

TEST_CASE("a host replaces a wording, and the rest stays") {
  const catalogue own = vietnamese().with("before-day", "phải xong trước {day}");
  const deadline end = deadline::before(2021y / 10 / 31);
  CHECK(text(to_message(end), own) == "phải xong trước 31/10/2021");
  CHECK(in_vietnamese(to_message(end)) == "trước ngày 31/10/2021");
  CHECK(text(to_message(working_days{1}), own) == "1 ngày làm việc");
  CHECK(own.language() == "vi");
}

TEST_CASE("a sentence without a wording is said in English") {
  const sentence form{"of-a-host", "hello {name}"};
  CHECK(text(say(form, {{"name", "Bến Tre"}}), vietnamese()) == "hello Bến Tre");
  CHECK(text(say(form, {{"name", "Bến Tre"}}), vietnamese().with("of-a-host", "chào {name}")) ==
        "chào Bến Tre");
  CHECK(text(to_message(working_days{2}), english()) == "2 working days");
}

TEST_CASE("a wording that would lose or invent what a sentence tells is refused") {
  CHECK_THROWS_AS(vietnamese().with("before-day", "trước ngày"), error);
  CHECK_THROWS_AS(vietnamese().with("before-day", "trước {day} {clock}"), error);
  CHECK_THROWS_AS(vietnamese().with("before-day", "trước {day"), error);
  CHECK_THROWS_AS(vietnamese().with("before-day", "trước {}"), error);
  CHECK_THROWS_AS(vietnamese().with("before-day", "trước {day:a}"), error);
  CHECK_THROWS_AS(vietnamese().with("before-day", "trước {day}\n"), error);
  CHECK_NOTHROW(vietnamese().with("count-of-working-days", "{count} {count:ngày|ngày} làm việc"));
}

TEST_CASE("a catalogue is read from a file, and all its problems are told at once") {
  const catalogue french = read_catalogue(source{
      R"({"chidao":"catalogue","version":1,"language":"fr","sentences":{"before-day":"avant le {day}"}})"});
  CHECK(french.language() == "fr");
  CHECK(text(to_message(deadline::before(2021y / 10 / 31)), french) == "avant le 31/10/2021");
  CHECK(text(to_message(working_days{1}), french) == "1 working day");
  const catalogue own = read_catalogue(source{
      R"({"chidao":"catalogue","version":1,"language":"vi","sentences":{"before-day":"trước {day}"}})"});
  CHECK(text(to_message(working_days{1}), own) == "1 ngày làm việc");

  CHECK(
      refusal_of(
          "{\"chidao\":\"catalogue\",\"version\":1,\"language\":\"vi\",\"sentences\":{\n"
          "\"before-dya\":\"x\",\n\"by-day\":\"x\",\n\"at-clock\":\"{\",\n\"by-clock\":1}}") ==
      "2:14 (/sentences/before-dya) unknown-sentence\n3:10 (/sentences/by-day) other-placeholders\n"
      "4:12 (/sentences/at-clock) bad-wording\n5:12 (/sentences/by-clock) wrong-kind");
  CHECK(refusal_of(R"({"chidao":"calendar","version":1})") == "1:11 (/chidao) other-file");
  CHECK(refusal_of(R"({"chidao":"catalogue","version":2})") ==
        "1:33 (/version) number-out-of-range");
  CHECK(refusal_of(R"([])") == "1:1 no-file-of-ours");
}
