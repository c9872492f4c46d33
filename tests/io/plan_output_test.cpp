// SPDX-License-Identifier: BSL-1.0
#include "tests/plan/province.hpp"
#include <boost/json.hpp>
#include <catch2/catch.hpp>
#include <chidao/io/display_width.hpp>
#include <chidao/io/hierarchy_dot.hpp>
#include <chidao/io/plan_dot.hpp>
#include <chidao/io/text_table.hpp>
#include <chidao/io/write_explanation.hpp>
#include <chidao/io/write_findings.hpp>
#include <chidao/io/write_plan.hpp>
#include <chidao/model/directive_builder.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace chidao;
using namespace chidao::io;
using namespace province;
namespace json = boost::json;

namespace {

using names = std::vector<std::string>;

/// A paper with everything that an answer can have: a squeeze, an event, readings, an exception, a
/// bound that was not found, one that cannot be met, a task for nobody.
directive_builder everything() {
  directive_builder out = paper();
  out.number("1/CV").issuer("P").author("P");
  out.event({"meeting", "Hội nghị", {}});
  out.reading({"who", "Ai?", {{"all", "tất cả"}, {"some", "một số"}}, {}});
  out.task("a", "Sơ kết \"cấp xã\"").lead(every{"commune"}).before(sunday).quoted("trước ngày");
  out.task("b", "Sơ kết cấp huyện")
      .lead(every{"district"})
      .needs("a", from_subordinates)
      .inferred("vì")
      .takes(working_days{1})
      .assumed("chọn")
      .before(sunday);
  out.task("c").lead(named{"S"}).needs("b", from_all).takes(calendar_days{1});
  out.task("d").lead(named{"P"}).needs("c", from_all).by_event("meeting");
  out.task("e").lead(named{"S"}).unresolved("KH 5");
  out.task("f").lead(named{"S"}).takes(working_days{9}).before(sunday);
  out.task("g").lead(within("D2", named{"C1"}));
  out.task("h").lead(named{"S"}).standing();
  out.task("i").lead(every{"district"}).before(sunday).if_read("all");
  return out;
}

struct answer {
  std::shared_ptr<ground> over = std::make_shared<ground>(units(), calendar::weekdays());
  plan made;
  plan_overview told;

  explicit answer(const directive_builder& text, plan_options options = {})
      : made{over, {text.build()}, std::move(options)}, told{overview_of(made)} {
    told.otherwise = reading_differences(made, over);
  }
  [[nodiscard]] std::string table(const catalogue& language, std::size_t width = 120) const {
    std::ostringstream out;
    write_plan_table(out, made, told, language, width);
    return out.str();
  }
  [[nodiscard]] json::value as_json(const catalogue& language) const {
    std::ostringstream out;
    write_plan_json(out, made, told, language);
    return json::parse(out.str());
  }
};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

names lines_of(const std::string& text) {
  names out;
  std::istringstream in{text};
  for (std::string line; std::getline(in, line);)
    out.push_back(line);
  return out;
}

/// True if Graphviz draws it; true with a message where Graphviz is missing.
bool is_drawn(const std::string& drawing) {
  if (std::system("dot -V >/dev/null 2>&1") != 0) {
    WARN("Graphviz is missing, drawings are not tried");
    return true;
  }
  const auto path =
      std::filesystem::temp_directory_path() /
      ("chidao-drawing-" + std::to_string(::getpid()) + ".dot");  // tests run side by side
  std::ofstream{path} << drawing;
  const int done = std::system(("dot -Tsvg '" + path.string() + "' >/dev/null 2>&1").c_str());
  std::filesystem::remove(path);
  return done == 0;
}

}  // namespace

TEST_CASE("Vietnamese text is as wide as its letters, whatever marks they carry") {
  CHECK(display_width("") == 0);
  CHECK(display_width("trước") == 5);
  CHECK(display_width("Sở Y tế") == 7);
  CHECK(display_width("e\u0323\u0302") == 1);
  CHECK(display_width("\u6f22") == 2);
  CHECK(display_width("\xff") == 1);
}

TEST_CASE("a text is broken at spaces, and within a word only where it must be") {
  CHECK(wrapped("", 10) == names{""});
  CHECK(wrapped("trước ngày 31/10", 10) == names{"trước ngày", "31/10"});
  CHECK(wrapped("abcdefgh", 3) == names{"abc", "def", "gh"});
  CHECK(wrapped("a bcdefgh", 4) == names{"a", "bcde", "fgh"});
  CHECK(wrapped("một  hai", 20) == names{"một hai"});
}

TEST_CASE("a wide character that is left no room begins the next line") {
  CHECK(wrapped("a\u6f22\u6f22", 2) == names{"a", "\u6f22", "\u6f22"});
}

TEST_CASE("columns of a table stand below each other and numbers lean to the right") {
  text_table table{{"Đơn vị", "Số"}, {text_table::lean::left, text_table::lean::right}};
  table.across("1.4 Sơ kết");
  table.row({"Sở Y tế", "9"});
  table.row({"UBND", "91"});
  std::ostringstream out;
  table.write(out, 60);
  CHECK(out.str() == "  Đơn vị   Số\n"
                     "─────────────\n"
                     "1.4 Sơ kết\n"
                     "  Sở Y tế   9\n"
                     "  UBND     91\n");
}

TEST_CASE("a table keeps its width by breaking cells, names first") {
  text_table table{{"Tên", "Hạn"}};
  table.row({"Ủy ban nhân dân thành phố", "trước ngày 31/10/2021"});
  std::ostringstream out;
  table.write(out, 45);
  for (const std::string& line : lines_of(out.str()))
    CHECK(display_width(line) <= 45);
  CHECK(has(out.str(), "trước ngày 31/10/2021"));
  CHECK(has(out.str(), "  Ủy ban nhân dân"));
}

TEST_CASE("no line of a plan is wider than asked for, in either language") {
  for (const std::size_t width : {100U, 120U})
    for (const catalogue* language : {&english(), &vietnamese()})
      for (const std::string& line : lines_of(answer{everything()}.table(*language, width)))
        CHECK(display_width(line) <= width);
}

TEST_CASE("a plan tells bounds as people say them") {
  const std::string vi = answer{everything()}.table(vietnamese(), 200);
  CHECK(has(vi, "3 đơn vị cấp xã"));
  CHECK(has(vi, "trước ngày 31/10/2021"));
  CHECK(has(vi, "trước ngày 29/10/2021 !*"));
  CHECK(has(vi, "thứ Năm 28/10/2021"));
  CHECK(has(vi, "chờ sự kiện (a)"));
  CHECK(has(vi, "Hội nghị [meeting]: chưa có ngày"));
  CHECK(has(vi, "thiếu 1 ngày làm việc"));
  const std::string en = answer{everything()}.table(english(), 200);
  CHECK(has(en, "last working day Friday 29/10/2021; 6 working days left"));
  CHECK(has(en, "standing duty"));
  CHECK(has(en, "nobody"));
  CHECK(has(en, "cannot be met even at full speed"));
}

TEST_CASE("marks are told below the table, and only those that stand in it") {
  directive_builder text = paper();
  text.task("a").lead(every{"commune"}).before(sunday);
  const std::string plain = answer{text}.table(english());
  CHECK_FALSE(has(plain, "rests on an assumption"));
  CHECK(has(answer{everything()}.table(english()), "* rests on an assumption"));
}

TEST_CASE("many working days are told by their ends") {
  directive_builder text = paper();
  text.task("a").lead(named{"C1"}).before(day{2021y / 12 / 31});
  CHECK(has(answer{text}.table(english()), "(22/10 \u2013 30/12)"));
}

TEST_CASE("a bound that leaves no working day says so") {
  directive_builder text = paper();
  text.task("a").lead(named{"C1"}).before(thursday_of_issue);
  CHECK(has(answer{text}.table(english()), "no whole working day left after the issue"));
}

TEST_CASE("a reading that changes nothing says so, one that fails says why") {
  directive_builder text = paper();
  text.reading({"who", {}, {{"all"}, {"some"}}}).reading({"round", {}, {{"open"}, {"closed"}}});
  text.task("a").lead(every{"commune"}).needs("b", from_all).if_read("closed");
  text.task("b").lead(every{"commune"}).needs("a", from_all).before(sunday);
  const std::string told = answer{text}.table(english());
  CHECK(has(told, "nothing changes"));
  CHECK(has(told, "cannot be planned: the tasks feed each other in a circle"));
}

TEST_CASE("JSON of a plan holds what the table tells") {
  const json::value told = answer{everything()}.as_json(vietnamese());
  CHECK(told.at("chidao").as_string() == "plan");
  CHECK(told.at("language").as_string() == "vi");
  const json::object& communes = told.at("rows").at(0).as_object();
  CHECK(communes.at("count").as_int64() == 3);
  const auto with_needed =
      std::find_if(told.at("rows").as_array().begin(), told.at("rows").as_array().end(),
                   [](const json::value& row) { return row.at("squeezed").as_bool(); });
  REQUIRE(with_needed != told.at("rows").as_array().end());
  CHECK(with_needed->at("needed").at("bound").as_string() == "2021-10-29T00:00");
  CHECK(with_needed->at("last_working_day").as_string() == "2021-10-28");
  CHECK(told.at("squeezes").at(0).at("shortage_working_days").as_int64() == 1);
  CHECK(told.at("awaited").at(0).at("event").as_string() == "meeting");
  CHECK(told.at("otherwise").at(0).at("changes").as_array().size() == 1);
}

TEST_CASE("CSV has a row per task and tier, and no text that a spreadsheet takes for a formula") {
  directive_builder text = paper();
  text.task("a", "=1+1").lead(every{"commune"} | every{"district"}).before(sunday);
  const answer told{text};
  std::ostringstream out;
  write_plan_csv(out, told.made, told.told, english(), byte_order_mark::present);
  const std::string csv = out.str();
  CHECK(csv.substr(0, 12) == "\xef\xbb\xbf"
                             "document,");
  CHECK(std::count(csv.begin(), csv.end(), '\n') == 3);
  CHECK(has(csv, ",'=1+1,"));
  CHECK(has(csv, ",2021-10-31T00:00,before 31/10/2021,"));
}

TEST_CASE("the bound at the end of 2199 can be written") {
  directive_builder text{"late"};
  text.line("state").task("a").lead(named{"C1"}).by(day{2199y / 12 / 31});
  const json::value told = answer{text}.as_json(english());
  CHECK(told.at("rows").at(0).at("declared").at("bound").as_string() == "2200-01-01T00:00");
}

TEST_CASE("an explanation goes step by step and tells what each step rests on") {
  const answer told{everything()};
  std::ostringstream out;
  write_explanation_text(out, told.made, told.made.at("a", "C1"), vietnamese(), 200);
  CHECK(has(out.str(), "1. Commune C1 (nhiệm vụ a) phải xong trước ngày 29/10/2021, vì District D1 "
                       "(nhiệm vụ b) cần 1 ngày làm việc sau đó và phải xong trước ngày "
                       "31/10/2021."));
  CHECK(has(out.str(), "- giả định: nhiệm vụ b cần 1 ngày làm việc xử lý (chọn)"));
  CHECK(has(out.str(), "- suy ra: nhiệm vụ b phải chờ nhiệm vụ a (vì)"));
  CHECK(has(out.str(), "2. District D1 (nhiệm vụ b) phải xong trước ngày 31/10/2021"));
  CHECK(has(out.str(), "Commune C1 (nhiệm vụ a): hạn giao trước ngày 31/10/2021"));
}

TEST_CASE("an explanation of what is pending names the event") {
  const answer told{everything()};
  std::ostringstream out;
  write_explanation_text(out, told.made, told.made.at("c", "S"), english());
  CHECK(has(out.str(), "Hội nghị [meeting]: no day yet"));
  CHECK(has(out.str(), "has no bound to explain"));
}

TEST_CASE("JSON of an explanation holds its steps, down to the phrase that started it") {
  const answer told{everything()};
  std::ostringstream out;
  write_explanation_json(out, told.made, told.made.at("a", "C1"), english());
  const json::value read = json::parse(out.str());
  const json::array& steps = read.at("steps").as_array();
  REQUIRE(steps.size() == 2);
  CHECK(steps[0].at("consumer").at("unit").as_string() == "D1");
  CHECK(steps[0].at("takes").at("working_days").as_int64() == 1);
  CHECK(steps[1].at("who").at("task").as_string() == "b");
  CHECK(read.at("squeeze").at("units").as_array().size() == 1);
}

TEST_CASE("findings come gravest first and are counted") {
  const std::vector<graded_problem> found{
      {finding::severity::note, {say(chidao::sentences::feeds_nobody, {{"task", "b"}})}},
      {finding::severity::error,
       {say(chidao::sentences::empty_audience, {{"task", "a"}}),
        say(chidao::sentences::expected_somebody),
        {},
        {"a"},
        {"d.json", 3, 1, "/tasks/0"}}}};
  std::ostringstream out;
  write_findings_text(out, found, vietnamese(), 200);
  CHECK(lines_of(out.str()) ==
        names{"d.json:3:1 (/tasks/0): lỗi: nhiệm vụ a không rơi vào đơn vị nào; yêu cầu: đối tượng "
              "có ít nhất một đơn vị",
              "lưu ý: không nhiệm vụ nào chờ nhiệm vụ b", "1 lỗi, 0 cảnh báo, 1 lưu ý"});
}

TEST_CASE("the network of tasks tells how feeds match, dashed where nobody quotes them") {
  const answer told{everything()};
  std::ostringstream out;
  write_tasks_dot(out, told.made, vietnamese());
  CHECK(has(out.str(), "t0 -> t1 [label=\"từ cấp dưới\", style=dashed]"));
  CHECK(has(out.str(), "t1 -> t2 [label=\"từ tất cả\"]"));
  CHECK(has(out.str(), "Sơ kết \\\"cấp xã\\\"\\n4 đơn vị cấp xã"));
  CHECK(is_drawn(out.str()));
}

TEST_CASE("a feed of which a share is enough is drawn with the share") {
  directive_builder text = paper();
  text.task("a").lead(every{"commune"}).before(sunday);
  text.task("b").lead(named{"S"}).needs("a", from_all).when_in({80, {}});
  text.task("c").lead(named{"S"}).needs("a", from_all).when_in({50, instant{sunday}});
  std::ostringstream out;
  write_tasks_dot(out, answer{text}.made, english());
  CHECK(has(out.str(), "label=\"from all, 80% is enough\""));
  CHECK(has(out.str(), "label=\"from all, 50% is enough, or from 00:00 31/10/2021\""));
}

TEST_CASE("a feed from a paper that is not there is drawn dotted") {
  directive_builder text = paper();
  text.task("a").lead(named{"C1"}).needs("1", same_unit).of_document("x\"y").before(sunday);
  std::ostringstream out;
  write_tasks_dot(out, answer{text}.made, english());
  CHECK(has(out.str(), "style=dotted"));
  CHECK(is_drawn(out.str()));
}

TEST_CASE("the assignments of a unit are drawn with the chains that hang on them") {
  const answer told{everything()};
  std::ostringstream one;
  write_assignments_dot(one, told.made, units().id("C1"), drawn_area::unit_only, english());
  CHECK(has(one.str(), "a Commune C1\\nbefore 29/10/2021\", style=filled"));
  CHECK(has(one.str(), "color=red"));
  CHECK(has(one.str(), "d Province\\nno known bound"));
  CHECK_FALSE(has(one.str(), "Commune C2"));
  CHECK(is_drawn(one.str()));
  std::ostringstream area;
  write_assignments_dot(area, told.made, units().id("D1"), drawn_area::whole_area, english());
  CHECK(has(area.str(), "Commune C2"));
  CHECK_FALSE(has(area.str(), "Commune C3"));
  CHECK(is_drawn(area.str()));
}

TEST_CASE("a line is drawn by seat or by tier, with the units on it only") {
  for (const line_layout layout : {line_layout::clusters_by_seat, line_layout::ranks_by_tier}) {
    std::ostringstream out;
    write_line_dot(out, units(), units().find_line("state"), layout);
    CHECK(has(out.str(), "\"P\" -> \"D1\""));
    CHECK(has(out.str(), "\"D1\" -> \"C2\""));
    CHECK_FALSE(has(out.str(), "BP"));
    CHECK(has(out.str(), layout == line_layout::clusters_by_seat ? "subgraph \"cluster D1\""
                                                                 : "rank=same; \"D1\"; \"D2\";"));
    CHECK(is_drawn(out.str()));
  }
}

TEST_CASE("brackets of clusters close, also for units that sit deep") {
  std::ostringstream out;
  write_line_dot(out, units(), units().find_line("committee"), line_layout::clusters_by_seat);
  const std::string drawing = out.str();
  CHECK(std::count(drawing.begin(), drawing.end(), '{') ==
        std::count(drawing.begin(), drawing.end(), '}'));
  CHECK(is_drawn(drawing));
}

TEST_CASE(
    "a bound by rule is explained with the articles that made it and the days it passed over") {
  directive_builder text = paper();  // of Thursday 21/10/2021
  text.task("a")
      .lead(named{"P"})
      .due(term_rule{working_days{5}, {time_anchor::kind::issue, {}, {}}});
  text.task("b")
      .lead(named{"P"})
      .due(term_rule{working_days{5}, {time_anchor::kind::receipt, {}, {}}});
  const plan p = planned(text);
  std::ostringstream out;
  write_explanation_text(out, p, p.at("a", "P"), english());
  CHECK(out.str().find("- the day of issue is not counted") != std::string::npos);
  CHECK(out.str().find("- Saturday 23/10/2021: weekly day of rest") != std::string::npos);
  std::ostringstream as_json;
  write_explanation_json(as_json, p, p.at("a", "P"), english());
  const json::value told = json::parse(as_json.str());
  const json::object& computed = told.at("declared").at("computed").as_object();
  CHECK(computed.at("grounds").as_array().size() == 2);
  CHECK(computed.at("skipped").as_array().size() == 2);
  CHECK(computed.at("skipped").at(0).at("day").as_string() == "2021-10-23");
  std::ostringstream waits;
  write_explanation_json(waits, p, p.at("b", "P"), vietnamese());
  CHECK(json::parse(waits.str()).at("declared").at("in_words").as_string() == "chờ nhận được");
}
