// SPDX-License-Identifier: BSL-1.0
#include "../track/case.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <chidao/io/json_text.hpp>
#include <chidao/io/unicode.hpp>
#include <chidao/io/write_icalendar.hpp>
#include <chidao/model/directive_builder.hpp>
#include <chidao/query/desk.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <src/io/content_lines.hpp>
#include <sstream>
#include <string>
#include <vector>

using namespace chidao;
using namespace chidao::io;
using namespace follow_up;
using enum event_kind;

namespace {

/// A reminder two working days before the earlier bound; when it is past the unit is urged and its
/// superior told; the latter again a working day later, twice.
ladder steps() {
  ladder out{"steps", {}};
  rung remind;
  remind.code = "remind";
  remind.side = rung_side::before;
  remind.offset = working_days{2};
  remind.tell = {{told_role::assignee}};
  remind.purpose = "due soon";
  rung urge;
  urge.code = "urge";
  urge.tell = {{told_role::assignee}, {told_role::superior}};
  rung report;
  report.code = "report";
  report.offset = working_days{1};
  report.tell = {{told_role::superior}};
  report.repeat_after = working_days{1};
  report.repeats = 2;
  out.rungs = {remind, urge, report};
  return out;
}

/// The reviews with names as papers give them.
directive_builder named_reviews() {
  directive_builder out{"KH-1/2021", "Sơ kết công tác phòng, chống dịch; báo cáo Tỉnh ủy"};
  out.line("state").number("12/KH-UBND").issued(instant{province::thursday_of_issue, {17, 0}});
  out.task("c", "Tổ chức sơ kết ở cấp xã, tổng hợp; gửi \\ \"báo cáo\" về cấp huyện đúng hạn")
      .lead(every{"commune"})
      .before(province::sunday)
      .quoted("trước ngày 31/10/2021");
  out.task("d", "Tổng hợp của cấp huyện")
      .lead(every{"district"})
      .needs("c", from_subordinates)
      .takes(working_days{1})
      .before(province::sunday);
  out.task("e", "Tuyên truyền").lead(every{"district"}).standing();
  return out;
}

std::string written(const outlook& of, instant at, const std::vector<tracked_id>& which,
                    icalendar_options how = {oct(25, 9)}, const catalogue& language = english()) {
  static const ladder_book book{steps()};
  const status_query ask{of, at};
  const escalation ladders{of, book};
  std::ostringstream out;
  write_icalendar(out, ask, ladders, which, language, how);
  return out.str();
}

/// The content lines of a text, unfolded.
std::vector<std::string> lines_of(std::string text) {
  for (auto at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at))
    text.erase(at, 3);
  std::vector<std::string> out;
  for (auto end = text.find("\r\n"); end != std::string::npos; end = text.find("\r\n")) {
    out.push_back(text.substr(0, end));
    text.erase(0, end + 2);
  }
  CHECK(text.empty());
  return out;
}

/// The values of a property, in order.
std::vector<std::string> values(const std::string& text, const std::string& property) {
  std::vector<std::string> out;
  for (const std::string& each : lines_of(text))
    if (each.starts_with(property + ':') || each.starts_with(property + ';'))
      out.push_back(each.substr(each.find(':') + 1));
  return out;
}

/// The alarms of a text.
std::vector<std::string> alarms(const std::string& text) { return values(text, "TRIGGER"); }

std::string one(const std::string& property, const std::string& value) {
  std::ostringstream out;
  content_lines{out}.text(property, value);
  return out.str();
}

using strings = std::vector<std::string>;

}  // namespace

TEST_CASE("an assignment becomes a task due at the first minute that is too late") {
  const outlook o = nothing_yet(reviews());
  const std::string text = written(o, oct(25), {o.id_of("paper", "c", "C1")});
  const strings expected{
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//chidao//chidao//EN",
      "CALSCALE:GREGORIAN",
      "BEGIN:VTIMEZONE",
      "TZID:Asia/Ho_Chi_Minh",
      "BEGIN:STANDARD",
      "DTSTART:19000101T000000",
      "TZOFFSETFROM:+0700",
      "TZOFFSETTO:+0700",
      "TZNAME:+07",
      "END:STANDARD",
      "END:VTIMEZONE",
      "BEGIN:VTODO",
      "UID:paper_c_C1@chidao",
      "DTSTAMP:20211025T020000Z",
      "DUE;TZID=Asia/Ho_Chi_Minh:20211029T000000",
      "STATUS:NEEDS-ACTION",
      "SUMMARY:c",
      "DESCRIPTION:Paper: paper\\nUnit: Commune C1 (C1)\\nDeclared: before 31/10/2021\\nNeeded: "
      "before 29/10/2021\\, last working day Thursday 28/10/2021\\nWhy it is due then:\\n- Commune "
      "C1 (task c) must be done before 29/10/2021\\, because District D1 (task d) takes 1 working "
      "day after it and must itself be done before 31/10/2021.\\n- District D1 (task d) must be "
      "done before 31/10/2021: the paper says so.",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "TRIGGER;VALUE=DATE-TIME:20211026T170000Z",
      "DESCRIPTION:due soon: c",
      "END:VALARM",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "TRIGGER;VALUE=DATE-TIME:20211028T170000Z",
      "DESCRIPTION:urge: c",
      "END:VALARM",
      "END:VTODO",
      "END:VCALENDAR"};
  CHECK(lines_of(text) == expected);
}

TEST_CASE("no line has more than 75 bytes, and none ends inside a character") {
  const outlook o = nothing_yet(named_reviews());
  const std::string text =
      written(o, oct(25), {o.id_of("KH-1/2021", "c", "C1")}, {oct(25, 9)}, vietnamese());
  std::size_t folded = 0;
  std::size_t begin = 0;
  for (auto end = text.find("\r\n"); end != std::string::npos; end = text.find("\r\n", begin)) {
    const std::string line = text.substr(begin, end - begin);
    CAPTURE(line);
    CHECK(line.size() <= 75);
    CHECK(line.find_first_of("\r\n") == std::string::npos);
    CHECK_FALSE(first_invalid_utf8(line));
    folded += line.starts_with(' ') ? 1 : 0;
    begin = end + 2;
  }
  CHECK(begin == text.size());
  CHECK(folded > 5);
}

TEST_CASE("a line is folded at the last character that fits") {
  const std::string a75(75 - 2, 'a');
  CHECK(one("X", a75) == "X:" + a75 + "\r\n");
  CHECK(one("X", a75 + 'b') == "X:" + a75 + "\r\n b\r\n");
  CHECK(one("X", a75 + std::string(74, 'b') + 'c') ==
        "X:" + a75 + "\r\n " + std::string(74, 'b') + "\r\n c\r\n");
  // Of a character of three bytes two would fit.
  const std::string a73(73 - 2, 'a');
  CHECK(one("X", a73 + "ế") == "X:" + a73 + "\r\n ế\r\n");
  CHECK(one("X", "") == "X:\r\n");
}

TEST_CASE("text is escaped, and what no text may hold is replaced") {
  CHECK(one("X", "a,b;c\\d:\"e\"") == "X:a\\,b\\;c\\\\d:\"e\"\r\n");
  CHECK(one("X", "a\nb\r\nc\rd") == "X:a\\nb\\nc\\nd\r\n");
  CHECK(one("X", std::string{"a\0b\x1f\x7f\tc", 7}) == "X:a\uFFFDb\uFFFD\uFFFD\tc\r\n");
  CHECK(one("X", "a\xff") == "X:a\uFFFD\r\n");
}

TEST_CASE("a task says how far it has come") {
  const outlook o = nothing_yet(reviews());
  const auto state = [&](const std::vector<event>& events) {
    const outlook then = after(o, events);
    return values(written(then, oct(27), {o.id_of("paper", "c", "C1")}), "STATUS");
  };
  CHECK(state({}) == strings{"NEEDS-ACTION"});
  CHECK(state({that(received, "c", "C1", oct(25))}) == strings{"NEEDS-ACTION"});
  CHECK(state({that(started, "c", "C1", oct(25))}) == strings{"IN-PROCESS"});
  CHECK(state({that(submitted, "c", "C1", oct(25))}) == strings{"COMPLETED"});
  CHECK(state({that(submitted, "c", "C1", oct(25)), that(accepted, "c", "C1", oct(26))}) ==
        strings{"COMPLETED"});
  CHECK(state({that(submitted, "c", "C1", oct(25)), that(returned, "c", "C1", oct(26))}) ==
        strings{"IN-PROCESS"});
  CHECK(state({that(withdrawn, "c", "C1", oct(25))}) == strings{"CANCELLED"});
  const outlook done = after(o, {that(submitted, "c", "C1", oct(25, 6, 30))});
  CHECK(values(written(done, oct(27), {o.id_of("paper", "c", "C1")}), "COMPLETED") ==
        strings{"20211024T233000Z"});
}

TEST_CASE("a task without a bound has no due minute and no alarm") {
  const outlook o = nothing_yet(named_reviews());
  const std::string text = written(o, oct(25), {o.id_of("KH-1/2021", "e", "D1")});
  CHECK(values(text, "DUE").empty());
  CHECK(alarms(text).empty());
  CHECK(values(text, "DESCRIPTION").front().find("Why") == std::string::npos);
}

TEST_CASE("an alarm stands for each notice still to be delivered to the unit") {
  const outlook o = nothing_yet(reviews());
  const tracked_id c1 = o.id_of("paper", "c", "C1");
  CHECK(alarms(written(o, oct(25), {c1})) == strings{"20211026T170000Z", "20211028T170000Z"});
  CHECK(alarms(written(o, oct(27, 0), {c1})) == strings{"20211028T170000Z"});
  CHECK(alarms(written(o, oct(29, 0), {c1})).empty());
  const outlook done = apply(o, that(submitted, "c", "C1", oct(25, 6)));
  CHECK(alarms(written(done, oct(25), {c1})).empty());
  // A bound that moved moves what is still to come.
  const outlook later = apply(o, extension("d", "D1", 2021y / 11 / 3, oct(25, 7)));
  CHECK(values(written(later, oct(25), {c1}), "DUE") == strings{"20211031T000000"});
}

TEST_CASE("an alarm waits for the opening of the office") {
  const outlook o{docket{province::units(),
                         {reviews().build()},
                         calendar::weekdays().with_hours({{{7, 30}, {17, 0}}})}};
  CHECK(alarms(written(o, oct(25), {o.id_of("paper", "c", "C1")})) ==
        strings{"20211027T003000Z", "20211029T003000Z"});
}

TEST_CASE("tasks of several units name their unit, and one given twice stands once") {
  const outlook o = nothing_yet(named_reviews());
  const tracked_id d1 = o.id_of("KH-1/2021", "d", "D1");
  const tracked_id d2 = o.id_of("KH-1/2021", "d", "D2");
  CHECK(values(written(o, oct(25), {d1, d1}), "SUMMARY") == strings{"Tổng hợp của cấp huyện (d)"});
  CHECK(values(written(o, oct(25), {d2, d1}), "SUMMARY") ==
        strings{"District D2: Tổng hợp của cấp huyện (d)",
                "District D1: Tổng hợp của cấp huyện (d)"});
  CHECK(values(written(o, oct(25), {}), "BEGIN") == strings{"VCALENDAR", "VTIMEZONE", "STANDARD"});
}

TEST_CASE("a task may name those of the file that wait for it") {
  const outlook o = nothing_yet(reviews());
  const tracked_id c1 = o.id_of("paper", "c", "C1");
  const tracked_id d1 = o.id_of("paper", "d", "D1");
  const icalendar_options with{oct(25, 9), "binhduong.gov.vn", icalendar_relations::consumers};
  CHECK(values(written(o, oct(25), {c1, d1}, with), "RELATED-TO") ==
        strings{"paper_d_D1@binhduong.gov.vn"});
  CHECK(values(written(o, oct(25), {c1}, with), "RELATED-TO").empty());
  CHECK(values(written(o, oct(25), {c1, d1}), "RELATED-TO").empty());
}

TEST_CASE("a UID is the same for the same assignment and no other") {
  CHECK(icalendar_uid({"12/KH-UBND", "1.4", "25747", {}}, "h") == "12%2FKH-UBND_1.4_25747@h");
  CHECK(icalendar_uid({"p", "1", "u", "2021-10"}, "h") == "p_1_u_2021-10@h");
  CHECK(icalendar_uid({"đ", "1", "u", {}}, "h") == "%C4%91_1_u@h");
  std::set<std::string> all;
  const std::vector<assignment_key> keys{{"a_b", "c", "d", {}},
                                         {"a", "b_c", "d", {}},
                                         {"a", "b", "c", "d"},
                                         {"a", "b", "c_d", {}},
                                         {"a%5Fb", "c", "d", {}}};
  for (const assignment_key& each : keys)
    all.insert(icalendar_uid(each, "h"));
  CHECK(all.size() == keys.size());
}

TEST_CASE("many tasks have the alarms that each has alone") {
  directive_builder paper = province::paper();
  for (int i = 0; i < 20; ++i)
    paper.task("t" + std::to_string(i)).lead(every{"commune"}).before(province::sunday);
  paper.task("d").lead(every{"district"}).before(province::friday);
  const outlook o = nothing_yet(paper);
  std::vector<tracked_id> which;
  o.for_each([&](tracked_id each) { which.push_back(each); });
  which.resize(79);
  strings singly;
  for (const tracked_id each : which) {
    const strings found = alarms(written(o, oct(25), {each}));
    singly.insert(singly.end(), found.begin(), found.end());
  }
  CHECK(alarms(written(o, oct(25), which)) == singly);
  o.for_each([&](tracked_id each) { which.push_back(each); });
  CHECK(alarms(written(o, oct(25), which)).size() == 2 * 82);
}

TEST_CASE("calendar programs read the tasks that were written") {
  outlook o = after(outlook{docket{province::units(),
                                   {named_reviews().build()},
                                   calendar::weekdays().with_hours({{{7, 30}, {17, 0}}})}},
                    {});
  event began = that(started, "d", "D1", oct(25, 7));
  began.subject.document = "KH-1/2021";
  o = apply(o, began);
  const std::vector<tracked_id> which{o.id_of("KH-1/2021", "c", "C1"),
                                      o.id_of("KH-1/2021", "d", "D1"),
                                      o.id_of("KH-1/2021", "e", "D1")};
  const auto folder = std::filesystem::temp_directory_path();
  const auto file = folder / "chidao-tasks.ics";
  const auto wanted = folder / "chidao-tasks.json";
  std::ofstream{file, std::ios::binary} << written(
      o, oct(25), which, {oct(25, 9), "chidao", icalendar_relations::consumers}, vietnamese());
  const std::string name =
      "Tổ chức sơ kết ở cấp xã, tổng hợp; gửi \\ \"báo cáo\" về cấp huyện đúng hạn (c)";
  const std::string head = "Văn bản: Sơ kết công tác phòng, chống dịch; báo cáo Tỉnh ủy\n"
                           "Số, ký hiệu: 12/KH-UBND\nĐơn vị: ";
  const std::string by_paper =
      "- District D1 (nhiệm vụ d) phải xong trước ngày 31/10/2021: văn bản nêu như vậy.";
  std::ofstream{wanted, std::ios::binary}
      << R"([{"uid":"KH-1%2F2021_c_C1@chidao","due":"20211029T000000","status":"NEEDS-ACTION",)"
      << "\"summary\":" << json_text("Commune C1: " + name) << ",\"description\":"
      << json_text(
             head +
             "Commune C1 (C1)\nHạn giao: trước ngày 31/10/2021\nHạn cần: trước ngày "
             "29/10/2021, ngày làm việc cuối cùng là thứ Năm 28/10/2021\nVì sao có thời hạn "
             "này:\n- Commune C1 (nhiệm vụ c) phải xong trước ngày 29/10/2021, vì District D1 "
             "(nhiệm vụ d) cần 1 ngày làm việc sau đó và phải xong trước ngày 31/10/2021.\n" +
             by_paper)
      << R"(,"alarms":["20211027T003000","20211029T003000"],"parents":["KH-1%2F2021_d_D1@chidao"]},)"
      << R"({"uid":"KH-1%2F2021_d_D1@chidao","due":"20211031T000000","status":"IN-PROCESS",)"
      << R"("summary":)" << json_text("District D1: Tổng hợp của cấp huyện (d)")
      << R"(,"description":)"
      << json_text(head +
                   "District D1 (D1)\nHạn giao: trước ngày 31/10/2021\nHạn cần: không cần xong vào "
                   "ngày nào\nVì sao có thời hạn này:\n" +
                   by_paper)
      << R"(,"alarms":["20211028T003000","20211101T003000","20211102T003000",)"
      << R"("20211103T003000","20211104T003000"],"parents":[]},)"
      << R"({"uid":"KH-1%2F2021_e_D1@chidao","due":"","status":"NEEDS-ACTION",)"
      << R"("summary":)" << json_text("District D1: Tuyên truyền (e)") << R"(,"description":)"
      << json_text(
             head +
             "District D1 (D1)\nHạn giao: không có thời hạn: nhiệm vụ thường xuyên\nHạn cần: "
             "không cần xong vào ngày nào\nDistrict D1 (nhiệm vụ e) không có thời hạn để giải "
             "thích: không có thời hạn: nhiệm vụ thường xuyên.")
      << R"(,"alarms":[],"parents":[]}])";
  const std::filesystem::path systems{"/usr/bin/python3"};
  const std::string python = std::filesystem::exists(systems) ? systems.string() : "python3";
  const std::string script =
      (std::filesystem::path{CHIDAO_SOURCE_DIR} / "tests/io/check_icalendar.py").string();
  const int result = std::system(
      (python + " '" + script + "' '" + file.string() + "' '" + wanted.string() + "'").c_str());
  if (result == 77 << 8)
    WARN("neither python3-icalendar nor libical3 is installed: not checked");
  else
    CHECK(result == 0);
  std::filesystem::remove(file);
  std::filesystem::remove(wanted);
}
