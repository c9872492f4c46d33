// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "run_tool.hpp"
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

/// The example that answers are tried on.
inline const std::string data = "examples/data/binh-duong";

/// True if a text has a part.
inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// Holds an answer against the one that was read and found right. With CHIDAO_REWRITE in the
/// environment it is written anew instead, to be read again.
inline void check_as_expected(const std::string& name, const tool_run& told) {
  const std::filesystem::path path =
      std::filesystem::path{CHIDAO_SOURCE_DIR} / "tests/tool/expected" / name;
  if (std::getenv("CHIDAO_REWRITE") != nullptr) {
    std::ofstream{path} << told.output;
    WARN("written anew: " << path.string());
    return;
  }
  std::ifstream in{path};
  std::ostringstream expected;
  expected << in.rdbuf();
  CHECK(told.output == expected.str());
}

/// A folder that is gone when the test ends.
class folder {
 public:
  explicit folder(const std::string& name) : path_{std::filesystem::temp_directory_path() / name} {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directory(path_);
  }
  ~folder() { std::filesystem::remove_all(path_); }
  folder(const folder&) = delete;
  folder& operator=(const folder&) = delete;

  void write(const std::string& name, const std::string& text) const {
    std::ofstream{path_ / name} << text;
  }
  void copy(const std::string& name) const {
    std::filesystem::copy_file(std::filesystem::path{CHIDAO_SOURCE_DIR} / data / name,
                               path_ / name);
  }
  [[nodiscard]] std::string name() const { return "'" + path_.string() + "'"; }

 private:
  std::filesystem::path path_;
};
