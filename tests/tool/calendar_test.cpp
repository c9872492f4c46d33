// SPDX-License-Identifier: BSL-1.0
#include "answers.hpp"
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

TEST_CASE("the calendar of state offices is as it was read and found right") {
  for (const std::string lang : {"vi", "en"}) {
    const std::string tail = " --lang " + lang;
    check_as_expected("calendar-2024-" + lang + ".txt", run_tool("calendar 2024" + tail));
    check_as_expected("calendar-2024-04-" + lang + ".txt",
                      run_tool("calendar 2024-04 --known-on 2024-04-11" + tail));
    check_as_expected("calendar-2030-" + lang + ".txt", run_tool("calendar 2030" + tail));
  }
}

TEST_CASE("a user adds an announcement without compiling anything") {
  const auto file = std::filesystem::temp_directory_path() / "chidao-announcement.json";
  std::ofstream{file} << R"({"chidao":"announcements","version":1,"code":"mine","announcements":[
    {"number":"30/NQ-CP","issued":"2026-06-01","certainty":"verified",
     "days_off":[{"day":"2026-11-24","holiday":"culture-day"}]}]})";
  const std::string given = " --announcements '" + file.string() + "' --lang en";
  CHECK(has(run_tool("calendar 2026-11" + given).output, "Vietnam Culture Day (30/NQ-CP)"));
  CHECK_FALSE(has(run_tool("calendar 2026-11 --known-on 2026-05-31" + given).output, "Culture"));
  CHECK_FALSE(has(run_tool("calendar 2026-11 --lang en").output, "Culture"));
  std::filesystem::remove(file);
}

TEST_CASE("what is no year, no month and no day is refused with what is expected") {
  for (const std::string stretch :
       {"24", "1899", "2200", "2024-13", "2024-00", "2024-1", "2024x04", "abcd", "2024-ab"}) {
    const tool_run told = run_tool("calendar " + stretch + " --lang en");
    INFO(stretch);
    CHECK(told.code == 2);
    CHECK(has(told.output, "expected a year or a month from 1900 to 2199"));
  }
  CHECK(run_tool("calendar 2024 --known-on 2024-4-1").code == 2);
  CHECK(run_tool("calendar 2024 --announcements no-such-file.json").code == 2);
  CHECK(run_tool("calendar").code == 64);
}
