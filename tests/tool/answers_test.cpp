// SPDX-License-Identifier: BSL-1.0
#include "answers.hpp"
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

TEST_CASE("answers on the directive of Bình Dương are as they were read and found right") {
  const std::string conference =
      " --event provincial-conference=2021-11-10 --compare-readings --lang ";
  for (const std::string lang : {"vi", "en"}) {
    check_as_expected("plan-" + lang + ".txt", run_tool("plan " + data + " --lang " + lang));
    check_as_expected("plan-conference-" + lang + ".txt",
                      run_tool("plan " + data + conference + lang));
    check_as_expected("explain-" + lang + ".txt",
                      run_tool("explain " + data + " 1.4 25747 --lang " + lang));
    check_as_expected("check-" + lang + ".txt", run_tool("check " + data + " --lang " + lang));
    check_as_expected("help-" + lang + ".txt",
                      run_tool("--help --lang " + lang + " && '" + CHIDAO_TOOL +
                               "' plan --help --lang " + lang + " && '" + CHIDAO_TOOL +
                               "' explain --help --lang " + lang));
  }
}

TEST_CASE("with two working days for a district its communes are needed before 28/10") {
  const tool_run told =
      run_tool("explain " + data + " 1.4 25747 --set-time 1.3:district=2wd --lang vi");
  CHECK(told.code == 0);
  CHECK(has(told.output, "trước ngày 28/10/2021"));
  CHECK(has(told.output, "thứ Tư 27/10/2021"));
  CHECK(has(told.output, "đặt bằng --set-time"));
}

TEST_CASE("a time set for a whole task replaces what the paper says of some") {
  const tool_run told = run_tool("plan " + data +
                                 " --event provincial-conference=2021-11-10 --set-time 1.6=0wd "
                                 "--format csv --lang en");
  CHECK(has(told.output, ",2021-11-09T00:00,"));
  CHECK_FALSE(has(told.output, ",2021-11-08T00:00,"));
}

TEST_CASE("answers in JSON keep their schemas, and CSV tells the same rows") {
  const tool_run judged =
      run_shell("$(ls /usr/bin/python3 2>/dev/null || echo python3) tests/tool/judge_answers.py '" +
                std::string{CHIDAO_TOOL} + "' .");
  if (judged.code == 77) {
    WARN("python3-jsonschema is missing, answers are not judged");
    return;
  }
  INFO(judged.output);
  CHECK(judged.code == 0);
}

TEST_CASE("every drawing is one that Graphviz takes") {
  if (run_shell("dot -V").code != 0) {
    WARN("Graphviz is missing, drawings are not tried");
    return;
  }
  for (const std::string drawing :
       {"tasks", "line:state", "tiers:state", "line:heads", "unit:25747", "area:718"}) {
    INFO(drawing);
    CHECK(run_shell("'" + std::string{CHIDAO_TOOL} + "' plan " + data + " --format dot --draw " +
                    drawing + " | dot -Tsvg -o /dev/null")
              .output.empty());
  }
}

TEST_CASE("a unit may be named as people type it") {
  const tool_run told = run_tool("explain " + data + " 1.4 'phu cuong' --lang en");
  CHECK(told.code == 0);
  CHECK(has(told.output, "UBND phường Phú Cường"));
  CHECK(has(told.output, "(25747)"));
}

TEST_CASE("of the units that a name fits, those that lead the task are meant") {
  const tool_run told = run_tool("explain " + data + " 1.3 'Thủ Dầu Một' --lang en");
  CHECK(told.code == 0);
  CHECK(has(told.output, "(718)"));
}

TEST_CASE("a name that fits several units lists them with their paths and ends with 3") {
  const tool_run told = run_tool("explain " + data + " 1.4 'an binh' --lang vi");
  CHECK(told.code == 3);
  CHECK(has(told.output, "khớp với 2 đơn vị"));
  CHECK(has(told.output, "25870  UBND xã An Bình, UBND huyện Phú Giáo, UBND tỉnh Bình Dương"));
  CHECK(has(told.output, "25960  UBND phường An Bình, UBND thành phố Dĩ An"));
}

TEST_CASE("what cannot be used ends with 2 and says why, in the language asked for") {
  const std::pair<std::string, std::string> wrong[] = {
      {"explain " + data + " 1.4 nowhere --lang en", "there is no unit \"nowhere\""},
      {"explain " + data + " 1.4 SYT --lang en", "has no assignment in task \"1.4\""},
      {"explain " + data + " 1.44 SYT --lang vi", "không có nhiệm vụ \"1.44\""},
      {"plan " + data + " --event conference --lang en", "expected EVENT=YYYY-MM-DD"},
      {"plan " + data + " --event provincial-conference=2021-11-31 --lang en",
       "there is no day 2021-11-31"},
      {"plan " + data + " --event provincial-conferenc=2021-11-10 --lang en",
       "did you mean \"provincial-conference\"?"},
      {"plan " + data + " --reading diret --lang vi", "\"direct\""},
      {"plan " + data + " --set-time 1.3=2 --lang en", "such as 1.3:district=2wd"},
      {"plan " + data + " --set-time 1.3:distric=2wd --lang en", "did you mean \"district\"?"},
      {"plan " + data + " --set-time 9=2wd --lang en", "there is no task \"9\""},
      {"plan " + data + " --format dot --draw moon --lang en", "--draw cannot be \"moon\""},
      {"plan " + data + " --format dot --draw line:stat --lang en", "did you mean \"state\"?"},
      {"plan nowhere --lang en", "nowhere: there is no such file or folder"},
      {"plan tests --lang vi", "không có tệp loại organisation"},
  };
  for (const auto& [arguments, why] : wrong) {
    INFO(arguments);
    const tool_run told = run_tool(arguments);
    INFO(told.output);
    CHECK(told.code == 2);
    CHECK(has(told.output, why));
  }
}

TEST_CASE("a command line that is not understood ends with 64 and points to the help") {
  for (const std::string& arguments :
       std::vector<std::string>{std::string{}, std::string{"plan"}, "plan " + data + " --bogus",
                                "plan " + data + " --format xml", "explain " + data,
                                "plan " + data + " --width 3", "plan " + data + " --lang fr"}) {
    INFO(arguments);
    const tool_run told = run_tool(arguments);
    CHECK(told.code == 64);
    CHECK(has(told.output, "chidao --help tells more"));
  }
  CHECK(has(run_tool("--lang vi").output, "còn thiếu: một lệnh"));
}

TEST_CASE("check tells the problems of all files at once, each with its file") {
  const folder here{"chidao-tool-broken"};
  here.write("organisation.json", R"({"chidao":"organisation","version":1,"units":[]})");
  here.write("calendar.json", R"({"chidao":"calendar","version":2})");
  here.write("directive.json", "{");
  const tool_run told = run_tool("check " + here.name() + " --lang en");
  CHECK(told.code == 2);
  CHECK(has(told.output, "organisation.json"));
  CHECK(has(told.output, "calendar.json"));
  CHECK(has(told.output, "directive.json"));
  CHECK(run_tool("plan " + here.name() + " --lang en").code == 2);
}

TEST_CASE("check ends with 1 where the papers cannot be carried out as they stand") {
  const tool_run told = run_tool("check " + data + " --set-time 1.3=9wd --lang en --width 1000");
  CHECK(told.code == 1);
  CHECK(has(told.output, "error: 9 district units (task 1.3)"));
  CHECK(has(told.output, "directive.json (/tasks/2)"));
}

TEST_CASE("check tells what only another reading brings to light") {
  const folder here{"chidao-tool-readings"};
  here.copy("organisation.json");
  here.copy("calendar.json");
  here.write("directive.json", R"({"chidao":"directive","version":1,"code":"d","title":"D",
    "line":"state","readings":[{"code":"r","question":"?","options":[{"code":"open","text":"o"},
    {"code":"closed","text":"c"}]}],
    "tasks":[{"code":"1","name":"A","lead":{"units":["SYT"]},
    "needs":[{"task":"2","match":"from_all","reading":"closed"}]},
    {"code":"2","name":"B","lead":{"units":["SNV"]},"needs":[{"task":"1","match":"from_all"}]}]})");
  const tool_run told = run_tool("check " + here.name() + " --lang en --width 1000");
  INFO(told.output);
  CHECK(told.code == 1);
  CHECK(has(told.output, "read as \"closed\", the papers cannot be planned"));
}

TEST_CASE("files may be named one by one, whatever they are called") {
  const folder here{"chidao-tool-files"};
  here.copy("organisation.json");
  const tool_run told = run_tool("plan " + here.name() + "/organisation.json " + data +
                                 "/directive.json " + data + "/calendar.json --format csv");
  CHECK(told.code == 0);
  CHECK(has(told.output, "binh-duong-so-ket-2021,1.14,"));
}

TEST_CASE("a second organisation is one too many") {
  const tool_run told =
      run_tool("check " + data + "/organisation.json " + data + "/organisation.json " + data +
               "/calendar.json " + data + "/directive.json --lang en");
  CHECK(told.code == 2);
  CHECK(has(told.output, "a second organisation"));
}

TEST_CASE("an answer that cannot be written ends with 74") {
  if (!fs::exists("/dev/full"))
    return;
  CHECK(run_tool("plan " + data + " --format csv > /dev/full").code == 74);
}

TEST_CASE("the environment chooses the language unless the command line does") {
  const std::string tool = std::string{"'"} + CHIDAO_TOOL + "' check " + data;
  CHECK(has(run_shell("LC_ALL=vi_VN.UTF-8 " + tool).output, "lưu ý"));
  CHECK(has(run_shell("LC_ALL=en_GB.UTF-8 " + tool).output, "note"));
  CHECK(has(run_shell("LC_ALL=vi_VN.UTF-8 " + tool + " --lang=en").output, "note"));
  CHECK(has(run_shell("env -u LC_ALL -u LC_MESSAGES LANG=vi_VN " + tool).output, "lưu ý"));
}

TEST_CASE("the tool tells its version") {
  const tool_run told = run_tool("--version");
  CHECK(told.code == 0);
  CHECK(has(told.output, "chidao 0."));
}
