// SPDX-License-Identifier: BSL-1.0
#include "refusal.hpp"
#include <catch2/catch.hpp>
#include <chidao/io/source.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

using namespace chidao::io;

TEST_CASE("a file is read whole and called by its path") {
  const auto path = std::filesystem::temp_directory_path() / "chidao-source-test.json";
  const std::string text(200'000, 'x');
  std::ofstream{path, std::ios::binary} << text << "\r\n";
  const source read = source::file(path);
  CHECK(read.text() == text + "\r\n");
  CHECK(read.name() == path.string());
  limits few;
  few.bytes = text.size() + 2;
  const source whole = source::file(path, few);
  CHECK(whole.text().size() == few.bytes);
  --few.bytes;
  CHECK(support::refusal([&] { static_cast<void>(source::file(path, few)); }) == "text-too-large");
  std::filesystem::remove(path);
}

TEST_CASE("a file that cannot be read is refused by its name") {
  const auto problems =
      support::problems_of([] { static_cast<void>(source::file("/nowhere/at all.json")); });
  REQUIRE(problems.size() == 1);
  CHECK(
      to_string(problems.front()) ==
      "/nowhere/at all.json: the file cannot be read; expected a file that exists and may be read");
  CHECK(support::refusal([] {
          static_cast<void>(source::file(std::filesystem::temp_directory_path()));
        }) == "cannot-be-read");
}

TEST_CASE("a stream is read to its end and no further than the limit") {
  std::istringstream in{"0123456789"};
  const source read = source::stream(in, "input");
  CHECK(read.text() == "0123456789");
  limits few;
  few.bytes = 9;
  std::istringstream again{"0123456789"};
  CHECK(support::refusal([&] { static_cast<void>(source::stream(again, "input", few)); }) ==
        "text-too-large");
}
