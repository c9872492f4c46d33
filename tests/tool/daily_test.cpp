// SPDX-License-Identifier: BSL-1.0
#include "answers.hpp"
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

namespace {

const std::string events = " --events " + data + "/events.jsonl";
const std::string ladders = " --ladders " + data + "/ladders.json";

/// One event of the example's paper, as a line of a journal.
std::string line(const std::string& what, const std::string& rest) {
  return R"({"event":")" + what + R"(","document":"binh-duong-so-ket-2021",)" + rest + "}\n";
}

}  // namespace

TEST_CASE("answers on the days of Bình Dương are as they were read and found right") {
  const std::string wednesday = " --at 2021-10-28T08:00";
  const std::string friday = " --at 2021-10-29T08:00";
  const std::string monday = " --at 2021-11-01T08:00";
  const std::pair<std::string, std::string> asked[] = {
      {"status-28", "status " + data + events + wednesday},
      {"status-29", "status " + data + events + friday},
      {"status-01", "status " + data + events + monday},
      {"status-district", "status " + data + events + monday + " --within 720"},
      {"status-by-task", "status " + data + events + monday + " --by task"},
      {"status-bands", "status " + data + events + monday + " --bands 1,2,7"},
      {"desk", "desk " + data + " 720" + events + monday},
      {"delay", "delay " + data + " 1.3 720" + events + monday},
      {"delay-none", "delay " + data + " 1.3 718" + events + monday},
      {"forecast", "forecast " + data + events + friday},
      {"forecast-one", "forecast " + data + " 1.3 720" + events + friday},
      {"whatif", "whatif " + data + events + wednesday + ladders +
                     " --slip 1.4 25777 2021-10-29 --extend 1.3 720 2021-11-03"
                     " --until 2021-11-02T17:00"},
      {"notices-28",
       "notices " + data + events + ladders + " --from 2021-10-27T17:00 --to 2021-10-28T08:00"},
      {"notices-29",
       "notices " + data + events + ladders + " --from 2021-10-28T17:00 --to 2021-10-29T08:00"},
      {"notices-01",
       "notices " + data + events + ladders + " --from 2021-10-29T17:00 --to 2021-11-01T08:00"}};
  for (const std::string lang : {"vi", "en"})
    for (const auto& [name, arguments] : asked) {
      INFO(name);
      const tool_run told = run_tool(arguments + " --lang " + lang);
      CHECK(told.code == 0);
      check_as_expected(name + "-" + lang + ".txt", told);
    }
  std::string help;
  for (const std::string command : {"status", "desk", "forecast", "delay", "whatif", "notices"})
    help += run_tool(command + " --help --lang vi").output;
  check_as_expected("help-daily-vi.txt", {help, 0});
}

TEST_CASE("at 28/10 nobody is overdue, at 1/11 two districts are named apart from their culprits") {
  const std::string early =
      run_tool("status " + data + events + " --at 2021-10-28T08:00 --lang vi").output;
  CHECK(has(early, "Không đơn vị nào quá hạn."));
  const std::string late =
      run_tool("status " + data + events + " --at 2021-11-01T08:00 --lang vi").output;
  const auto own = late.find("Do chính đơn vị: 3");
  const auto waiting = late.find("Chỉ chờ nơi khác, chậm không phải do đơn vị: 2");
  REQUIRE(own != std::string::npos);
  REQUIRE(waiting != std::string::npos);
  CHECK(own < late.find("UBND xã Hiếu Liêm"));
  CHECK(late.find("UBND xã Hiếu Liêm") < waiting);
  CHECK(waiting < late.find("UBND huyện Bắc Tân", waiting));
}

TEST_CASE("what was recorded late counts only for one who asks with what is known since") {
  const std::string asked = "status " + data + events + " --at 2021-10-29T08:00 --lang en";
  CHECK(has(run_tool(asked).output, "UBND phường Bình Nhâm"));
  const tool_run since = run_tool(asked + " --known-at 2021-10-29T12:00");
  CHECK(since.code == 0);
  CHECK_FALSE(has(since.output, "UBND phường Bình Nhâm"));
}

TEST_CASE("without events nothing has happened") {
  const tool_run told = run_tool("status " + data + " --at 2021-10-25T08:00 --lang en");
  CHECK(told.code == 0);
  CHECK(has(told.output, "Last record         none"));
}

TEST_CASE("events that cannot have happened end with 2, each with its line and reason") {
  const folder here{"chidao-tool-journal"};
  here.write("events.jsonl",
             line("submitted", R"("task":"1.4","unit":"25747","at":"2021-10-26T08:00")") +
                 line("submitted", R"("task":"1.4","unit":"25747","at":"2021-10-27T08:00")") +
                 line("submitted", R"("task":"1.4","unit":"2574","at":"2021-10-27T09:00")"));
  const std::string given = " --events " + here.name() + "/events.jsonl";
  const tool_run told = run_tool("status " + data + given + " --at 2021-10-29T08:00 --lang en");
  INFO(told.output);
  CHECK(told.code == 2);
  CHECK(has(told.output, "events.jsonl:2"));
  CHECK(has(told.output, "submitted at 08:00 26/10/2021"));
  CHECK(has(told.output, "events.jsonl:3"));
  CHECK(has(told.output, "there is no unit \"2574\""));
  CHECK(run_tool("desk " + data + " 718" + given + " --at 2021-10-26T12:00").code == 0);
}

TEST_CASE("what the daily commands cannot use ends with 2 and says why") {
  const std::string at = " --at 2021-10-28T08:00 --lang en";
  const std::pair<std::string, std::string> wrong[] = {
      {"status " + data + " --at 2021-10-28 --lang en", "--at cannot be \"2021-10-28\""},
      {"status " + data + " --events nowhere.jsonl" + at, "nowhere.jsonl: there is no such file"},
      {"status " + data + events + " --within nowhere" + at, "there is no unit \"nowhere\""},
      {"status " + data + events + " --task 1.44" + at, "there is no task \"1.44\""},
      {"status " + data + events + " --bands 7,1" + at, "--bands cannot be \"7,1\""},
      {"status " + data + events + " --bands 1," + at, "--bands cannot be \"1,\""},
      {"delay " + data + " 1.3 SYT" + events + at, "has no assignment in task \"1.3\""},
      {"status " + data + events + " --known-at soon" + at, "--known-at cannot be \"soon\""},
      {"forecast " + data + " 1.3 SYT" + events + at, "has no assignment in task \"1.3\""},
      {"whatif " + data + events + at + " --slip 1.4 25747 tomorrow", "--slip cannot be"},
      {"whatif " + data + events + at + " --slip 1.4 25855 2021-10-20", "open"},
      {"whatif " + data + events + at + " --day-off 2021-10-32", "--day-off cannot be"},
      {"notices " + data + events + ladders +
           " --from 2021-10-28T08:00 --to 2021-10-27T08:00 --lang en",
       "--to cannot be"},
  };
  for (const auto& [arguments, why] : wrong) {
    INFO(arguments);
    const tool_run told = run_tool(arguments);
    INFO(told.output);
    CHECK(told.code == 2);
    CHECK(has(told.output, why));
  }
}

TEST_CASE("the daily commands need their instant") {
  for (const std::string& arguments : std::vector<std::string>{
           "status " + data, "desk " + data + " 720", "forecast " + data, "whatif " + data,
           "delay " + data + " 1.3 720", "delay " + data + " 1.3 --at 2021-10-28T08:00",
           "notices " + data + " --from 2021-10-28T08:00 --to 2021-10-28T08:00",
           "forecast " + data + " 1.3 --at 2021-10-28T08:00"}) {
    INFO(arguments);
    CHECK(run_tool(arguments).code == 64);
  }
}

TEST_CASE("a name that fits several units is not guessed at") {
  const tool_run told =
      run_tool("desk " + data + " 'tan hiep' --at 2021-10-28T08:00 --lang en" + events);
  CHECK(told.code == 3);
  CHECK(has(told.output, "25873"));
  CHECK(has(told.output, "25920"));
}

TEST_CASE("a supposition is not kept, and tells what it changes with reasons") {
  const std::string asked = "whatif " + data + events + " --at 2021-10-28T08:00 --lang en";
  const tool_run longer = run_tool(asked + " --set-time 1.3=2wd");
  CHECK(longer.code == 0);
  CHECK(has(longer.output, "before 28/10/2021"));
  const tool_run nothing = run_tool(asked);
  CHECK(nothing.code == 0);
  CHECK(has(nothing.output, "No bound moves."));
  const tool_run off = run_tool(asked + " --day-off 2021-10-29");
  CHECK(has(off.output, "Friday 29/10/2021 is a day off"));
}
