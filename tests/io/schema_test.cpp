// SPDX-License-Identifier: BSL-1.0
#include "refusal.hpp"
#include <algorithm>
#include <boost/json.hpp>
#include <catch2/catch.hpp>
#include <chidao/io/catalogue.hpp>
#include <chidao/io/json_text.hpp>
#include <chidao/io/read_announcements.hpp>
#include <chidao/io/read_calendar.hpp>
#include <chidao/io/read_directive.hpp>
#include <chidao/io/read_events.hpp>
#include <chidao/io/read_ladders.hpp>
#include <chidao/io/read_organisation.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace chidao;
using namespace chidao::io;
namespace json = boost::json;

namespace {

/// Reads one event, written on several lines here.
void read_one_event(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  const auto read = read_events(source{std::move(text)});
  CHECK(read.size() == 1);
}

/// A sort of file: its schema, its reader, and a file in which every key of the format stands.
struct sort_of_file {
  std::string name;
  std::function<void(const std::string&)> read;
  std::string sample;
};

const std::vector<sort_of_file>& sorts() {
  static const std::vector<sort_of_file> all{
      {"organisation",
       [](const std::string& text) { static_cast<void>(read_organisation(source{text})); },
       R"({"chidao":"organisation","version":1,"code":"o","as_of":"2021-10-21","source":"GSO",
       "tiers":["province","district"],
       "kinds":[{"code":"pc","name":"UBND","territorial":true},{"code":"k","name":"Sở"}],
       "lines":[{"code":"state","name":"Chính quyền"}],
       "units":[{"code":"74","name":"Bình Dương","kind":"pc","tier":"province","superiors":{"state":null},
       "valid":{"from":"1997-01-01"},"source":"list"},
       {"code":"718","name":"Thủ Dầu Một","kind":"pc","tier":"district","seat":"74",
       "superiors":{"state":"74"},"valid":{"from":"1975-01-01","until":"2025-07-01"},
       "calendar":"office","open":"posts"},{"code":"x","name":"X","kind":"k","seat":"74"}],
       "monitors":[{"unit":"x","area":"718","line":"state","tier":"district","source":"QĐ"}]})"},
      {"calendar", [](const std::string& text) { static_cast<void>(read_calendar(source{text})); },
       R"({"chidao":"calendar","version":1,"code":"office","name":"Công sở",
       "weekdays":["mon","sat"],"hours":[["07:30","11:30"],["13:30","24:00"]],
       "coverage":{"from":"2021-01-01","to":"2021-12-31"},
       "days_off":["2020-02-29",{"day":"2021-09-03","why":"Quốc khánh"}],
       "make_up_days":[{"day":"2021-09-11"}]})"},
      {"calendar", [](const std::string& text) { static_cast<void>(read_calendar(source{text})); },
       R"({"chidao":"calendar","version":1,"code":"office","name":"Lịch cơ quan","rules":"vietnam",
       "known_on":"2024-04-11","hours":[["07:30","11:30"],["13:30","17:00"]],
       "coverage":{"from":"2021-01-01","to":"2021-12-31"},"days_off":["2021-05-19"],
       "make_up_days":[{"day":"2021-09-11"}]})"},
      {"announcements",
       [](const std::string& text) { static_cast<void>(read_announcements(source{text})); },
       R"({"chidao":"announcements","version":1,"code":"vn","announcements":[
       {"number":"8726/VPCP-KGVX","issued":"2024-11-26","source":"báo","certainty":"verified",
       "tet":{"from":"2025-01-25","to":"2025-02-02"},
       "days_off":[{"day":"2025-09-01","holiday":"national-day"}],
       "exchanges":[{"off":"2025-05-02","worked":"2025-04-26"}]},
       {"number":"x","certainty":"library"}]})"},
      {"directive",
       [](const std::string& text) { static_cast<void>(read_directive(source{text})); },
       R"({"chidao":"directive","version":1,"code":"p","title":"Sơ kết","number":"1/KH","issuer":"74",
       "author":"74","line":"state","issued":"2021-10-21T17:00",
       "issued_source":{"status":"assumed","why":"portal"},"met":"2021-10-20",
       "bases":[{"text":"CV","number":"8541","issuer":"BYT","day":"2021-10-10",
       "source":{"status":"quoted","text":"tại"}}],
       "readings":[{"code":"r","question":"?","options":[{"code":"a","text":"A"},{"code":"b","text":"B"}],
       "source":{"status":"inferred","why":"unclear"}}],
       "events":[{"code":"e","name":"Hội nghị","day":"2021-11-15"}],
       "tasks":[{"code":"1","name":"T","lead":{"union":[{"tier":"commune","line":"state"},{"kind":"pc"},
       {"difference":[{"units":["74"]},{"within":"718","of":{"open":"…"}}]}]},
       "lead_source":{"status":"inferred","why":"các cấp"},"coordinating":{"units":["74"]},
       "coordinating_source":{"status":"quoted","text":"phối hợp"},"following":{"open":"…"},
       "following_source":{"status":"quoted","text":"theo dõi"},
       "bounds":[{"before":"2021-10-31","for":{"tier":"commune"},"reading":"a",
       "source":{"status":"quoted","text":"trước"}},{"by":"2021-10-31T10:00"},{"at":"2021-10-31T24:00"},
       {"before_event":"e"},{"by_event":"e"},{"standing":true},{"unresolved":"KH 5"}],
       "takes":[{"working_days":1,"for":{"unit":"718"}},{"calendar_days":2},{"minutes":0},
       {"working_minutes":1000000}],
       "needs":[{"task":"1","match":"from_subordinates","line":"state","quorum":{"percent":80,"at":"2021-10-30T08:00"},"reading":"b",
       "source":{"status":"quoted","text":"báo cáo"}},
       {"task":"2","document":"q","match":"from","audience":{"tier":"commune"}},
       {"task":"1","match":"same_unit","periods":"within"}],
       "opens":"2021-10-25","opens_source":{"status":"assumed","why":"data"},"contents":["kết quả"],
       "addressed_to":["74"],"calendar":"every-day","urgency":"khẩn trương",
       "source":{"status":"quoted","text":"1."}}]})"},
      {"directive",
       [](const std::string& text) { static_cast<void>(read_directive(source{text})); },
       R"({"chidao":"directive","version":1,"code":"p","title":"T","issued":"2021-10-21",
       "tasks":[{"code":"1","name":"T","lead":{"units":["74"]},"bounds":[{"soft":true},
       {"phrase":"trước ngày 31/10"},{"by":"2021-10-31","opens":"2021-10-15T07:00"},
       {"term":{"months":1},"after":{"event":"receipt"},"roll":"none"},
       {"ahead":{"working_days":5},"of":{"day":"2021-11-15"},"for":{"tier":"district"}},
       {"term":{"minutes":60},"after":{"at":"2021-10-25T08:00"}},
       {"term":{"weeks":1},"after":{"task":"1"}},
       {"every":"day","due":{"before":{"clock":"15:00"}},"opens":{"clock":"07:00"}},
       {"every":"week","due":[{"at":{"weekday":"friday","clock":"16:00"}}]},
       {"every":"quarter","due":[{"by":{"month":3,"day":20}},{"before":{"day":"last"}}],
       "roll":"preceding","from":"2021-10-01","until":"2022-12-31",
       "data":{"from":{"month":0,"day":15},"to":{"day":14}},
       "changes":[{"period":"2021-Q4","dropped":true},{"period":"2022-Q1","unresolved":"CV"},
       {"period":"2022-Q2","by":"2022-06-25"}]},
       {"around":["lunar-new-year","lễ hội"],"open":true,"year":2022}]}]})"},
      {"catalogue",
       [](const std::string& text) { static_cast<void>(read_catalogue(source{text})); },
       R"({"chidao":"catalogue","version":1,"language":"vi",
       "sentences":{"before-day":"trước {day}","count-of-working-days":"{count} {count:ngày|ngày}"}})"},
      {"ladders", [](const std::string& text) { static_cast<void>(read_ladders(source{text})); },
       R"({"chidao":"ladders","version":1,"ladders":[{"code":"l","for":{"document":"p"},
       "from":"2021-10-01T00:00","source":{"status":"assumed","why":"ví dụ"},"rungs":[
       {"code":"a","bound":"earlier","before":{"working_days":2},"expects":"received",
       "tell":[{"role":"assignee"},{"role":"superior","levels":2,"line":"state"},{"role":"consumer"},
       {"role":"common_superior","line":"state"},{"role":"unit","unit":"SYT"},{"role":"monitor"}],"purpose":"nhắc",
       "repeat":{"every":{"working_days":5},"times":3},"when_waiting":"everybody"},
       {"code":"b","bound":"needed","after":{"minutes":0},"tell":[{"role":"superior"}],
       "repeat":{"every":{"working_minutes":1},"times":1000}}]},
       {"code":"m","for":{"issuer":"74"},"rungs":[]}]})"},
      {"event", read_one_event,
       R"({"event":"submitted","document":"p","task":"1.4","unit":"25747","period":"2021-10",
       "at":"2021-10-28T09:30","recorded":"2021-10-28T10:00","by":"văn thư","note":"đủ"})"},
      {"event", read_one_event,
       R"({"event":"extended","document":"p","task":"1.4","unit":"25747","period":"2021-10",
       "at":"2021-10-28T09:30","until":{"before":"2021-11-05"},"recorded":"2021-10-28T10:00",
       "by":"văn thư","note":"đủ"})"},
      {"event", read_one_event,
       R"({"event":"issued","document":"p","at":"2021-10-28T09:30","recorded":"2021-10-28T10:00",
       "by":"văn thư","note":"đủ"})"},
      {"event", read_one_event,
       R"({"event":"anchor_dated","document":"p","anchor":"conference","day":"2021-11-15",
       "at":"2021-10-28T09:30","recorded":"2021-10-28T10:00","by":"văn thư","note":"đủ"})"},
      {"event", read_one_event,
       R"({"event":"corrected","document":"p","task":"1.4","unit":"25747","period":"2021-10",
       "of":"extended","was":"2021-10-28T09:30","at":"2021-10-27T09:30",
       "until":{"by":"2021-11-05T10:00"},"recorded":"2021-10-29T10:00","by":"văn thư","note":"đủ"})"},
      {"event", read_one_event,
       R"({"event":"corrected","document":"p","of":"anchor_dated","anchor":"conference",
       "day":"2021-11-16","was":"2021-10-28T09:30","at":"2021-10-27T09:30",
       "recorded":"2021-10-29T10:00","by":"văn thư","note":"đủ"})"},
      {"event", read_one_event,
       R"({"event":"struck","document":"p","task":"1.4","unit":"25747","period":"2021-10",
       "of":"received","was":"2021-10-28T09:30","recorded":"2021-10-29T10:00","by":"văn thư",
       "note":"đủ"})"},
      {"event", read_one_event,
       R"({"event":"struck","document":"p","of":"anchor_dated","anchor":"conference",
       "was":"2021-10-28T09:30","recorded":"2021-10-29T10:00","by":"văn thư","note":"đủ"})"}};
  return all;
}

/// What no schema can say: that a name is known, stands once, or fits another value of the file.
bool is_cross_reference(std::string_view code) {
  static const std::set<std::string_view> codes{
      "unknown-unit",         "unknown-tier",       "unknown-kind",     "unknown-line",
      "unknown-task",         "unknown-event",      "unknown-reading",  "unknown-seat",
      "unknown-monitor",      "unknown-area",       "unknown-superior", "superior-off-line",
      "second-root",          "seats-in-circle",    "line-in-circle",   "code-again",
      "validity-backwards",   "coverage-backwards", "block-backwards",  "block-too-long",
      "bad-opening-hours",    "no-units",           "unknown-sentence", "other-placeholders",
      "recorded-before-fact", "window-backwards",   "phrase-refused",   "phrase-ambiguous"};
  return codes.contains(code);
}

/// One-step changes of a value: what stands there replaced, a member left out, renamed or added.
class mutants {
 public:
  explicit mutants(const std::string& sample)
      : whole_(json::parse(sample)), of_events_{whole_.as_object().contains("event")} {
    walk(whole_);
  }
  [[nodiscard]] const std::vector<std::string>& texts() const noexcept { return texts_; }

 private:
  void keep() { texts_.push_back(json::serialize(whole_)); }

  void walk(json::value& at) {
    static const char* const replacements[] = {"null",
                                               "true",
                                               "false",
                                               "0",
                                               "-1",
                                               "1",
                                               "2",
                                               "1000000",
                                               "1000001",
                                               "1.5",
                                               "\"\"",
                                               "\" \"",
                                               "\"x\"",
                                               "\" x\"",
                                               "\"x \"",
                                               "\"a\\nb\"",
                                               "\"x\\n\"",
                                               "\"\\u0000\"",
                                               "\"a\\u202eb\"",
                                               "\"\\u0085\"",
                                               "\"mon\"",
                                               "\"quoted\"",
                                               "\"assumed\"",
                                               "\"from\"",
                                               "\"same_unit\"",
                                               "\"2021-10-31\"",
                                               "\"2021-02-29\"",
                                               "\"2020-02-29\"",
                                               "\"1900-02-29\"",
                                               "\"2000-02-29\"",
                                               "\"2021-13-01\"",
                                               "\"2021-04-31\"",
                                               "\"1399-12-31\"",
                                               "\"1899-12-31\"",
                                               "\"2200-01-01\"",
                                               "\"9999-12-31\"",
                                               "\"2021-10-31\\n\"",
                                               "\"2021-10-31T17:00\"",
                                               "\"2021-10-31T24:00\"",
                                               "\"2021-10-31T24:01\"",
                                               "\"2021-10-31 17:00\"",
                                               "\"2199-12-31T24:00\"",
                                               "\"07:30\"",
                                               "\"24:00\"",
                                               "\"24:01\"",
                                               "\"7:30\"",
                                               "\"{\"",
                                               "\"{day}\"",
                                               "[]",
                                               "{}",
                                               "[[]]",
                                               "[\"x\"]",
                                               "[1]",
                                               "[{}]",
                                               "{\"x\":1}",
                                               "{\"tier\":\"x\"}",
                                               "{\"unit\":\"x\"}",
                                               "{\"open\":\"x\"}",
                                               "{\"tier\":\"x\",\"unit\":\"x\"}",
                                               "{\"status\":\"quoted\"}",
                                               "{\"status\":\"inferred\",\"why\":\"x\"}"};
    const json::value before = at;
    for (const char* each : replacements) {
      at = json::parse(each);
      keep();
    }
    for (const char* each :
         {"\"received\"", "\"extended\"", "\"issued\"", "\"anchor_dated\"", "\"corrected\"",
          "\"struck\"", "\"2021-10-20T17:00\"", "\"2021-10-20T24:00\""})
      if (of_events_) {
        at = json::parse(each);
        keep();
      }
    for (const char* each : {"\"superior\"", "\"unit\"", "\"common_superior\"", "\"consumer\"",
                             "\"declared\"", "\"accepted\"", "\"culprits\"", "100", "101", "1000",
                             "1001", "{\"minutes\":0}", "{\"calendar_days\":1}"})
      if (of_ladders_) {
        at = json::parse(each);
        keep();
      }
    at = before;
    if (json::array* list = at.if_array()) {
      list->push_back(nullptr);
      keep();
      list->pop_back();
      if (!list->empty()) {
        list->pop_back();
        keep();
        *list = before.as_array();
      }
      for (json::value& item : *list)
        walk(item);
    }
    if (at.is_object()) {
      for (const auto& member : before.as_object()) {
        const std::string key{member.key()};
        at.as_object().erase(key);
        keep();
        at.as_object()[key + "x"] = member.value();
        keep();
        at = before;
        walk(at.as_object()[key]);
        at = before;
      }
      for (const char* key :
           {"x", "", "line", "for", "of", "by", "minutes", "why", "text", "audience"})
        keep_with(at, key);
      for (const char* key : {"until", "day", "anchor", "task", "period", "was", "at"})
        if (of_events_)
          keep_with(at, key);
      for (const char* key : {"unit", "levels", "before", "after", "issuer", "document"})
        if (of_ladders_)
          keep_with(at, key);
    }
  }

  /// Keeps the file with one more member.
  void keep_with(json::value& at, const char* key) {
    if (at.as_object().contains(key))
      return;
    const json::value before = at;
    at.as_object()[key] = "x";
    keep();
    at = before;
  }

  json::value whole_;
  bool of_events_;
  bool of_ladders_;
  std::vector<std::string> texts_;
};

std::filesystem::path python() {
  const std::filesystem::path systems{"/usr/bin/python3"};
  return std::filesystem::exists(systems) ? systems : std::filesystem::path{"python3"};
}

/// Runs the schema's judge over files described one a line. @returns its exit status
int judged(const std::filesystem::path& verdicts, const std::string& output = {}) {
  const std::filesystem::path root{CHIDAO_SOURCE_DIR};
  const std::string command = python().string() + " '" +
                              (root / "tests/io/judge_by_schema.py").string() + "' '" +
                              (root / "schema").string() + "' '" + verdicts.string() + "'" + output;
  return std::system(command.c_str());
}

}  // namespace

TEST_CASE("what a reader refuses the schema refuses, and what it takes the schema takes") {
  const auto path = std::filesystem::temp_directory_path() / "chidao-schema-verdicts.jsonl";
  std::ofstream out{path, std::ios::binary};
  for (const sort_of_file& sort : sorts()) {
    CAPTURE(sort.name, sort.sample);
    REQUIRE(support::refusal([&] { sort.read(sort.sample); }).empty());
    std::vector<std::string> texts = mutants{sort.sample}.texts();
    texts.push_back(json::serialize(json::parse(sort.sample)));
    CHECK(texts.size() > 400);
    std::size_t taken = 0;
    for (const std::string& text : texts) {
      const auto problems = support::problems_of([&] { sort.read(text); });
      bool shape = false;
      std::string codes;
      for (const problem& each : problems) {
        shape = shape || !is_cross_reference(each.what.form->code);
        codes += std::string{each.what.form->code} + ' ';
      }
      if (!problems.empty() && !shape)
        continue;
      taken += problems.empty() ? 1 : 0;
      out << "{\"sort\":" << json_text(sort.name)
          << ",\"verdict\":" << (problems.empty() ? "\"taken\"" : "\"refused\"")
          << ",\"codes\":" << json_text(codes) << ",\"file\":" << text << "}\n";
    }
    CHECK(taken > 20);
    CHECK(taken < texts.size() / 2);
  }
  out.close();
  CHECK(judged(path) == 0);
  std::filesystem::remove(path);
}

TEST_CASE("the judge notices a reader that is stricter or laxer than the schema") {
  const auto path = std::filesystem::temp_directory_path() / "chidao-schema-planted.jsonl";
  const std::string sample = json::serialize(json::parse(sorts().front().sample));
  for (const char* planted :
       {R"("refused","codes":"planted","file":)", R"("taken","codes":"","file":[],"was":)"}) {
    std::ofstream{path, std::ios::binary} << R"({"sort":"organisation","verdict":)" << planted
                                          << sample << "}\n";
    CHECK(judged(path, " >/dev/null") != 0);
  }
  std::filesystem::remove(path);
}

TEST_CASE("the files of the example follow their schemas") {
  const auto path = std::filesystem::temp_directory_path() / "chidao-schema-example.jsonl";
  std::ofstream out{path, std::ios::binary};
  for (const char* sort : {"organisation", "calendar", "directive", "ladders"}) {
    const source read = source::file(std::filesystem::path{CHIDAO_SOURCE_DIR} /
                                     "examples/data/binh-duong" / (std::string{sort} + ".json"));
    out << "{\"sort\":\"" << sort << R"(","verdict":"taken","codes":"","file":)"
        << json::serialize(json::parse(read.text())) << "}\n";
  }
  out.close();
  CHECK(judged(path) == 0);
  std::filesystem::remove(path);
}
