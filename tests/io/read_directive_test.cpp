// SPDX-License-Identifier: BSL-1.0
#include "refusal.hpp"
#include <catch2/catch.hpp>
#include <chidao/io/read_directive.hpp>
#include <chidao/io/read_organisation.hpp>
#include <chidao/model/expand.hpp>
#include <chidao/model/hierarchy_builder.hpp>
#include <chrono>
#include <string>
#include <variant>
#include <vector>

using namespace chidao;
using namespace chidao::io;
using namespace std::chrono_literals;

namespace {

hierarchy some_units() {
  hierarchy_builder org;
  org.tiers({"province", "district", "commune"});
  org.kind({"pc", "UBND", true}).kind({"department", "Sở", false});
  org.line("state").line("party");
  org.add("74", "UBND tỉnh Bình Dương", tier{"province"}).kind("pc");
  org.add("SYT", "Sở Y tế", tier{"province"}, under{"74"}).kind("department");
  org.add("718", "UBND thành phố Thủ Dầu Một", tier{"district"}, under{"74"}).kind("pc");
  org.add("719", "UBND huyện Bàu Bàng", tier{"district"}, under{"74"}).kind("pc");
  org.add("P1", "UBND phường Tân Bình", tier{"commune"}, under{"718"}).kind("pc");
  org.add("P2", "UBND xã Tân Bình", tier{"commune"}, under{"719"}).kind("pc");
  return org.build();
}

/// A directive file with these keys beside its head and title, from line 2 on.
std::string file_with(const std::string& keys) {
  return R"({"chidao":"directive","version":1,"code":"paper","title":"Sơ kết",)"
         "\n" +
         keys + "}";
}

/// A directive file of one task that has these keys beside code, name and lead.
std::string task_with(const std::string& keys, const std::string& others = {}) {
  return file_with(
      R"("readings":[{"code":"route","question":"?","options":[{"code":"r1","text":"1"},{"code":"r2","text":"2"}]}],"events":[{"code":"conference","name":"Hội nghị"}],)"
      "\n\"tasks\":[{\"code\":\"1\",\"name\":\"T\",\"lead\":{\"tier\":\"district\"},\n" +
      keys + "}" + others + "]");
}

directive taken(const std::string& text) {
  return read_directive(source{text, "paper.json"}, some_units());
}

task taken_task(const std::string& keys, const std::string& others = {}) {
  const directive read = taken(task_with(keys, others));
  return read->tasks.front();
}

std::string refusal_of(const std::string& text, const limits& allowed = {}) {
  return support::refusal([&] {
    static_cast<void>(read_directive(source{text, "paper.json"}, some_units(), allowed));
  });
}

std::string refusal_of_task(const std::string& keys) { return refusal_of(task_with(keys)); }

std::string words_of(const std::string& text) {
  const auto problems = support::problems_of([&] {
    static_cast<void>(read_directive(source{text, "f"}, some_units()));
  });
  return problems.empty() ? "" : to_string(problems.front());
}

std::size_t members_of(const std::string& rule) {
  const directive read = taken(task_with("\"following\":" + rule));
  return expand(read->tasks.front().following.who, some_units(), line_id{}).units.count();
}

}  // namespace

TEST_CASE("the head of a directive is read, and what it does not say stays unknown") {
  const directive read = taken(file_with(
      R"("number":"8541/CV-VPB1","issuer":"74","author":"74","line":"state",
         "issued":"2021-10-21T17:00","issued_source":{"status":"assumed","why":"the portal carried it then"},
         "met":"2021-10-20","bases":[{"text":"Công văn","number":"8541","issuer":"Bộ Y tế","day":"2021-10-10",
         "source":{"status":"quoted","text":"tại Công văn số 8541"}},{"text":"chỉ đạo"}],
         "events":[{"code":"c","name":"Hội nghị","day":"2021-11-15"},{"code":"d","name":"Khác"}],
         "tasks":[{"code":"1","name":"T","lead":{"open":"các đơn vị liên quan"}}])"));
  CHECK(read->code == "paper");
  CHECK(read->title == "Sơ kết");
  CHECK(read->number == "8541/CV-VPB1");
  CHECK(read->issuer == "74");
  CHECK(read->author == "74");
  CHECK(read->line == "state");
  CHECK(read->issued == moment{instant{2021y / 10 / 21, {17, 0}}, false});
  CHECK(read->issued_from == provenance{provenance::status::assumed, "the portal carried it then"});
  CHECK(read->met == day{2021y / 10 / 20});
  REQUIRE(read->bases.size() == 2);
  CHECK(read->bases[0].issued == day{2021y / 10 / 10});
  CHECK(read->bases[0].from == provenance{provenance::status::quoted, "tại Công văn số 8541"});
  CHECK(read->bases[1].number.empty());
  CHECK(read->bases[1].from == provenance{});
  REQUIRE(read->events.size() == 2);
  CHECK(read->events[0].on == day{2021y / 11 / 15});
  CHECK_FALSE(read->events[1].on);
  CHECK(read->tasks.front().lead.who.asks() == audience::rule::open);

  const directive bare = taken(file_with(R"("issued":"2021-10-21","tasks":[])"));
  CHECK(bare->issued == moment{instant{2021y / 10 / 21}, true});
  CHECK(bare->number.empty());
  CHECK_FALSE(bare->met);
}

TEST_CASE("bounds are read in the words of the paper") {
  const task read = taken_task(
      R"("bounds":[{"before":"2021-10-31"},{"by":"2021-10-31"},{"before":"2021-10-31T14:00"},
      {"by":"2021-10-31T24:00"},{"at":"2021-10-31T10:00"},{"before_event":"conference"},
      {"by_event":"conference"},{"standing":true},{"unresolved":"kế hoạch số 5"}])");
  const day end{2021y / 10 / 31};
  REQUIRE(read.bounds.size() == 9);
  CHECK(read.bounds[0].what.when == deadline::before(end));
  CHECK(read.bounds[1].what.when == deadline::by(end));
  CHECK(read.bounds[2].what.when == deadline::before(end, {14, 0}));
  CHECK(read.bounds[3].what.when == deadline::by(end, {24, 0}));
  CHECK(read.bounds[3].what.when->limit() == bound{2021y / 11 / 1});
  CHECK(read.bounds[4].what.when == deadline::at(end, {10, 0}));
  CHECK(read.bounds[5].what.says == declaration::state::before_event);
  CHECK(read.bounds[5].what.refers_to == "conference");
  CHECK(read.bounds[6].what.says == declaration::state::by_event);
  CHECK(read.bounds[7].what.says == declaration::state::standing);
  CHECK(read.bounds[8].what.says == declaration::state::unresolved);
  CHECK(read.bounds[8].what.refers_to == "kế hoạch số 5");
}

TEST_CASE("clauses say for whom they hold, under which reading, and how they are known") {
  const task read = taken_task(
      R"("source":{"status":"quoted","text":"1."},
      "bounds":[{"before":"2021-10-31","for":{"tier":"district"},"reading":"r2","source":{"status":"inferred","why":"so"}}],
      "takes":[{"working_days":1,"for":{"unit":"718"},"source":{"status":"assumed","why":"usual"}},
      {"calendar_days":2},{"minutes":30},{"working_minutes":0}],
      "lead_source":{"status":"inferred","why":"các cấp"},"coordinating":{"kind":"department"},
      "coordinating_source":{"status":"quoted","text":"phối hợp"})");
  CHECK(read.from == provenance{provenance::status::quoted, "1."});
  CHECK(read.lead.from == provenance{provenance::status::inferred, "các cấp"});
  CHECK(read.coordinating.from == provenance{provenance::status::quoted, "phối hợp"});
  REQUIRE(read.bounds.size() == 1);
  CHECK(std::get<tier>(read.bounds[0].whom) == tier{"district"});
  CHECK(read.bounds[0].reading == "r2");
  CHECK(read.bounds[0].from == provenance{provenance::status::inferred, "so"});
  REQUIRE(read.takes.size() == 4);
  CHECK(read.takes[0].length == working_days{1});
  CHECK(std::get<only>(read.takes[0].whom) == only{"718"});
  CHECK(read.takes[0].from == provenance{provenance::status::assumed, "usual"});
  CHECK(read.takes[1].length == calendar_days{2});
  CHECK(std::holds_alternative<std::monostate>(read.takes[1].whom));
  CHECK(read.takes[2].length == minutes{30});
  CHECK(read.takes[3].length == working_minutes{0});
}

TEST_CASE("a bound is a rule, or a phrase in the words of the paper") {
  const task read = taken_task(R"("bounds":[{"phrase":"trong 5 ngày làm việc kể từ ngày nhận được"},
      {"phrase":"trước ngày 31/10/2021","source":{"status":"inferred","why":"x"}},
      {"phrase":"thường xuyên"},{"soft":true},
      {"term":{"months":1},"after":{"event":"issue"},"roll":"none","for":{"unit":"718"}},
      {"every":"month","due":{"before":{"day":25}}}])");
  const auto& bounds = read.bounds;
  REQUIRE(bounds.size() == 6);
  CHECK(bounds[0].what.says == declaration::state::by_rule);
  CHECK(std::get<term_rule>(*bounds[0].what.rule) ==
        term_rule{working_days{5}, {time_anchor::kind::receipt, {}, {}}});
  CHECK(bounds[0].from ==
        provenance{provenance::status::quoted, "trong 5 ngày làm việc kể từ ngày nhận được"});
  CHECK(bounds[1].what.when == deadline::before(day{2021y / 10 / 31}));
  CHECK(bounds[1].from.known == provenance::status::inferred);
  CHECK(bounds[2].what.says == declaration::state::standing);
  CHECK(bounds[3].what.says == declaration::state::standing);
  CHECK(std::get<term_rule>(*bounds[4].what.rule).end == roll::none);
  CHECK(std::get<only>(bounds[4].whom).unit == "718");
  CHECK(std::get<recurrence>(*bounds[5].what.rule).due.size() == 1);
}

TEST_CASE(
    "a phrase that can be read in several ways, or in none, is refused with what it could mean") {
  const auto told = [](const std::string& bound) {
    return refusal_of(task_with("\"bounds\":[" + bound + "]"));
  };
  const auto has = [](const std::string& text, const char* code) {
    return text.find(code) != std::string::npos;
  };
  CHECK_THROWS_WITH(taken(task_with(R"("bounds":[{"phrase":"đến ngày 31/10/2021"}])")),
                    Catch::Contains("can be read in 2 ways: chậm nhất ngày 31/10/2021; trước ngày "
                                    "31/10/2021"));
  CHECK_THROWS_WITH(taken(task_with(R"("bounds":[{"phrase":"trước ngày 31/10"}])")),
                    Catch::Contains("names no year"));
  CHECK(has(told(R"({"phrase":"đến ngày 31/10/2021"})"), "phrase-ambiguous"));
  CHECK(has(told(R"({"phrase":"sớm hay muộn"})"), "phrase-refused"));
  CHECK(has(told(R"({"by":"2021-10-31","opens":"2021-11-01"})"), "window-backwards"));
  CHECK(has(told(R"({"by":"2021-10-31","roll":"none"})"), "useless-companion"));
  CHECK(has(told(R"({"soft":false})"), "only-true"));
  CHECK(has(told(R"({"term":{"weeks":1}})"), "missing-key"));
  CHECK(has(told(R"({"every":"week","due":{"by":{"day":3}}})"), "bad-period-point"));
  CHECK(has(told(R"({"every":"day","due":{"at":{}}})"), "bad-period-point"));
  CHECK(has(told(R"({"every":"day","changes":[{"period":"2021-10-31","dropped":false}]})"),
            "only-true"));
}

TEST_CASE("feeds are read with their match, line, paper and reading") {
  const task read = taken_task(
      R"("needs":[{"task":"2","match":"from_subordinates","line":"party","reading":"r1"},{"task":"2","match":"same_unit"},
      {"task":"2","match":"from_superior"},{"task":"2","match":"same_area"},{"task":"2","match":"from_all"},
      {"task":"9","document":"other","match":"from","audience":{"units":["SYT"]}}])",
      R"(,{"code":"2","name":"T","lead":{"tier":"commune"}})");
  REQUIRE(read.needs.size() == 6);
  CHECK(read.needs[0].how == from_subordinates);
  CHECK(read.needs[0].line == "party");
  CHECK(read.needs[0].reading == "r1");
  CHECK(read.needs[1].how == same_unit);
  CHECK(read.needs[1].reading.empty());
  CHECK(read.needs[2].how == from_superior);
  CHECK(read.needs[3].how == same_area);
  CHECK(read.needs[4].how == from_all);
  CHECK(read.needs[5].how == match::from_audience);
  CHECK(read.needs[5].document == "other");
  CHECK(read.needs[5].among.codes() == std::vector<std::string>{"SYT"});
}

TEST_CASE("a feed says when enough inputs are in, as a share or at a minute") {
  const task read = taken_task(
      R"("needs":[{"task":"1","match":"from_all","quorum":{"percent":80,"at":"2021-10-30T08:00"}},
      {"task":"1","match":"from_all","quorum":{"percent":100}},{"task":"1","match":"from_all"}])");
  REQUIRE(read.needs.size() == 3);
  CHECK(read.needs[0].enough == quorum{80, instant{2021y / 10 / 30, {8, 0}}});
  CHECK(read.needs[1].enough == quorum{100, std::nullopt});
  CHECK_FALSE(read.needs[2].enough);
  CHECK(refusal_of_task(R"("needs":[{"task":"1","match":"from_all","quorum":{"percent":0}},
{"task":"1","match":"from_all","quorum":{"percent":101}},{"task":"1","match":"from_all","quorum":{}},
{"task":"1","match":"from_all","quorum":{"percent":1,"at":"2021-10-30"}},{"task":"1","match":"from_all","quorum":80}])") ==
        "4:61 (/tasks/0/needs/0/quorum/percent) number-out-of-range\n"
        "5:52 (/tasks/0/needs/1/quorum/percent) number-out-of-range\n"
        "5:98 (/tasks/0/needs/2/quorum) missing-key\n"
        "6:59 (/tasks/0/needs/3/quorum/at) day-without-clock\n"
        "6:114 (/tasks/0/needs/4/quorum) wrong-kind");
}

TEST_CASE("the rest of a task is read") {
  const task read = taken_task(
      R"("opens":"2021-10-25","opens_source":{"status":"assumed","why":"data are in then"},
      "contents":["tình hình","kết quả"],"addressed_to":["74","SYT"],"calendar":"every-day","urgency":"khẩn trương")");
  CHECK(read.opens == moment{instant{2021y / 10 / 25}, true});
  CHECK(read.opens_from == provenance{provenance::status::assumed, "data are in then"});
  CHECK(read.contents == std::vector<std::string>{"tình hình", "kết quả"});
  CHECK(read.addressed_to == std::vector<std::string>{"74", "SYT"});
  CHECK(read.calendar == "every-day");
  CHECK(read.urgency == "khẩn trương");
  CHECK(taken_task(R"("opens":"2021-10-25T08:00")").opens ==
        moment{instant{2021y / 10 / 25, {8, 0}}, false});
}

TEST_CASE("audiences are read as rules and fall on the units they name") {
  CHECK(members_of(R"({"tier":"district"})") == 2);
  CHECK(members_of(R"({"tier":"district","line":"state"})") == 2);
  CHECK(members_of(R"({"tier":"district","line":"party"})") == 0);
  CHECK(members_of(R"({"kind":"department"})") == 1);
  CHECK(members_of(R"({"units":["74","P1"]})") == 2);
  CHECK(members_of(R"({"within":"718","of":{"tier":"commune"}})") == 1);
  CHECK(members_of(R"({"union":[{"tier":"district"},{"tier":"commune"},{"units":["74"]}]})") == 5);
  CHECK(members_of(R"({"difference":[{"tier":"district"},{"units":["718"]}]})") == 1);
  CHECK(members_of(R"({"open":"đơn vị liên quan"})") == 0);
}

TEST_CASE("a union of very many rules is read and expanded without deep recursion") {
  std::string rules;
  for (int i = 0; i < 200'000; ++i)
    rules += (i == 0 ? "" : ",") + std::string{R"({"tier":"commune"})"};
  CHECK(members_of(R"({"union":[)" + rules + "]}") == 2);
}

TEST_CASE("a unit that does not exist is told with those that may be meant, by code or by name") {
  CHECK(words_of(task_with(R"("addressed_to":["sYT"])")) ==
        "f:4:17 (/tasks/0/addressed_to/0): there is no unit \"sYT\"; expected the code of a unit "
        "of the "
        "hierarchy; did you mean \"SYT\"?");
  CHECK(words_of(task_with(R"("addressed_to":["so y te"])")) ==
        "f:4:17 (/tasks/0/addressed_to/0): there is no unit \"so y te\"; expected the code of a "
        "unit of "
        "the hierarchy; did you mean \"SYT\"?");
  CHECK(words_of(task_with(R"("addressed_to":["Tân Bình"])")) ==
        "f:4:17 (/tasks/0/addressed_to/0): \"Tân Bình\" is the name of 2 units; expected the code "
        "of one "
        "of them; did you mean \"P1: UBND phường Tân Bình, UBND thành phố Thủ Dầu Một, UBND tỉnh "
        "Bình "
        "Dương\", \"P2: UBND xã Tân Bình, UBND huyện Bàu Bàng, UBND tỉnh Bình Dương\"?");
}

TEST_CASE("every name that the hierarchy or the paper does not have is told at its place") {
  CHECK(refusal_of(file_with(R"("issuer":"x1","author":"x2","line":"x3","tasks":[])")) ==
        "2:10 (/issuer) unknown-unit\n2:24 (/author) unknown-unit\n2:36 (/line) unknown-line");
  CHECK(refusal_of_task(
            R"("following":{"union":[{"tier":"x1"},{"kind":"x2","line":"x3"},{"units":["x4","74"]},
{"within":"x5","of":{"difference":[{"tier":"x6"},{"open":"…"}]}}]})") ==
        "4:31 (/tasks/0/following/union/0/tier) unknown-tier\n"
        "4:45 (/tasks/0/following/union/1/kind) unknown-kind\n"
        "4:57 (/tasks/0/following/union/1/line) unknown-line\n"
        "4:73 (/tasks/0/following/union/2/units/0) unknown-unit\n"
        "5:11 (/tasks/0/following/union/3/within) unknown-unit\n"
        "5:44 (/tasks/0/following/union/3/of/difference/0/tier) unknown-tier");
  CHECK(refusal_of_task(R"("bounds":[{"before_event":"x1","for":{"tier":"x2"},"reading":"x3"}],
"takes":[{"minutes":1,"for":{"unit":"x4"},"reading":"x5"}],
"needs":[{"task":"x6","match":"same_unit","reading":"x7"},{"task":"1","match":"from_superior","line":"x8"}])") ==
        "4:27 (/tasks/0/bounds/0/before_event) unknown-event\n"
        "4:46 (/tasks/0/bounds/0/for/tier) unknown-tier\n"
        "4:62 (/tasks/0/bounds/0/reading) unknown-reading\n"
        "5:37 (/tasks/0/takes/0/for/unit) unknown-unit\n"
        "5:53 (/tasks/0/takes/0/reading) unknown-reading\n"
        "6:18 (/tasks/0/needs/0/task) unknown-task\n"
        "6:53 (/tasks/0/needs/0/reading) unknown-reading\n"
        "6:102 (/tasks/0/needs/1/line) unknown-line");
}

TEST_CASE("without a hierarchy the names of units are taken as they stand") {
  const directive read = read_directive(source{
      task_with(R"("following":{"units":["nobody"]},"needs":[{"task":"1","match":"same_unit"}])")});
  CHECK(read->tasks.front().following.who.codes() == std::vector<std::string>{"nobody"});
  CHECK(support::refusal([] {
          static_cast<void>(
              read_directive(source{task_with(R"("needs":[{"task":"2","match":"same_unit"}])")}));
        }) == "4:18 (/tasks/0/needs/0/task) unknown-task");
}

TEST_CASE("codes that stand twice are told with the line of the first") {
  CHECK(
      refusal_of(file_with(
          R"("readings":[{"code":"a","question":"?","options":[{"code":"x","text":"1"},{"code":"y","text":"2"}]},
{"code":"a","question":"?","options":[{"code":"x","text":"1"},{"code":"z","text":"2"}]}],
"events":[{"code":"e","name":"E"},{"code":"e","name":"F"}],
"tasks":[{"code":"1","name":"T","lead":{"tier":"district"}},
{"code":"1","name":"T","lead":{"tier":"district"}}])")) ==
      "3:9 (/readings/1/code) code-again\n3:47 (/readings/1/options/0/code) code-again\n"
      "4:43 (/events/1/code) code-again\n6:9 (/tasks/1/code) code-again");
}

TEST_CASE("a clause says exactly one thing") {
  CHECK(
      refusal_of_task(R"("bounds":[{},{"before":"2021-10-31","by":"2021-10-31"},{"standing":false},
{"at":"2021-10-31"},{"before":"31/10"},{"before":"2021-02-30"},{"standing":1}],"takes":[{"for":{"tier":"district"}},
{"minutes":1,"working_days":1},{"minutes":-1},{"minutes":1000001},{"minutes":"1"},{"minutes":1,"for":{}}])") ==
      "4:11 (/tasks/0/bounds/0) none-of-keys\n4:14 (/tasks/0/bounds/1) keys-together\n"
      "4:68 (/tasks/0/bounds/2/standing) only-true\n5:7 (/tasks/0/bounds/3/at) day-without-clock\n"
      "5:31 (/tasks/0/bounds/4/before) not-iso-moment\n5:50 (/tasks/0/bounds/5/before) "
      "no-such-day\n"
      "5:76 (/tasks/0/bounds/6/standing) wrong-kind\n5:89 (/tasks/0/takes/0) none-of-keys\n"
      "6:1 (/tasks/0/takes/1) keys-together\n6:43 (/tasks/0/takes/2/minutes) number-out-of-range\n"
      "6:58 (/tasks/0/takes/3/minutes) number-out-of-range\n"
      "6:78 (/tasks/0/takes/4/minutes) wrong-kind\n6:102 (/tasks/0/takes/5/for) none-of-keys");
}

TEST_CASE("an audience says exactly one rule, and nothing that has no use beside it") {
  CHECK(
      refusal_of_task(
          R"("following":{"union":[{},{"tier":"district","units":["74"]},{"units":["74"],"line":"state"},
{"tier":"district","of":{"units":["74"]}},{"within":"718"},{"units":[]},{"union":[]},{"difference":[{"units":["74"]}]},5,{"open":""}]})") ==
      "4:23 (/tasks/0/following/union/0) none-of-keys\n"
      "4:26 (/tasks/0/following/union/1) keys-together\n"
      "4:84 (/tasks/0/following/union/2/line) key-beside\n"
      "5:25 (/tasks/0/following/union/3/of) key-beside\n"
      "5:43 (/tasks/0/following/union/4) missing-key\n"
      "5:69 (/tasks/0/following/union/5/units) wrong-length\n"
      "5:82 (/tasks/0/following/union/6/union) wrong-length\n"
      "5:100 (/tasks/0/following/union/7/difference) wrong-length\n"
      "5:120 (/tasks/0/following/union/8) wrong-kind\n"
      "5:130 (/tasks/0/following/union/9/open) empty-text");
}

TEST_CASE("a feed names a task and a match, and only what the match asks for") {
  CHECK(refusal_of_task(
            R"("needs":[{"task":"1"},{"match":"same_unit"},{"task":"1","match":"from_subordinate"},
{"task":"1","match":"same_unit","line":"state"},{"task":"1","match":"from_all","audience":{"units":["74"]}},{"task":"1","match":"from"}])") ==
        "4:10 (/tasks/0/needs/0) missing-key\n4:23 (/tasks/0/needs/1) missing-key\n"
        "4:65 (/tasks/0/needs/2/match) unknown-word\n5:40 (/tasks/0/needs/3/line) key-without-use\n"
        "5:91 (/tasks/0/needs/4/audience) key-without-use\n5:109 (/tasks/0/needs/5) missing-key");
}

TEST_CASE("a feed holds for all leads: it cannot be for a tier or a unit") {
  CHECK(refusal_of_task(
            R"("needs":[{"task":"1","match":"from_superior","for":{"unit":"P1"}},
{"task":"1","match":"from_superior","for":{"tier":"district"}}])") ==
        "4:46 (/tasks/0/needs/0/for) unknown-key\n5:37 (/tasks/0/needs/1/for) unknown-key");
}

TEST_CASE("a source says how something is known, and stands beside what it speaks of") {
  CHECK(
      refusal_of_task(
          R"("source":{},"opens_source":{"status":"assumed","why":"x"},"following_source":{"status":"guessed"},
"lead_source":{"status":"quoted","why":"x"},"bounds":[{"standing":true,"source":{"status":"assumed","text":"x"}},{"standing":true,"source":{"status":"inferred"}}])") ==
      "4:10 (/tasks/0/source) missing-key\n4:28 (/tasks/0/opens_source) key-alone\n"
      "4:78 (/tasks/0/following_source) key-alone\n4:88 (/tasks/0/following_source/status) "
      "unknown-word\n"
      "5:15 (/tasks/0/lead_source) missing-key\n5:40 (/tasks/0/lead_source/why) "
      "key-without-status\n"
      "5:81 (/tasks/0/bounds/0/source) missing-key\n"
      "5:108 (/tasks/0/bounds/0/source/text) key-without-status\n"
      "5:140 (/tasks/0/bounds/1/source) missing-key");
}

TEST_CASE("a directive has at most so many tasks and feeds") {
  limits few;
  few.tasks = 1;
  CHECK(refusal_of(task_with(R"("needs":[])"), few).empty());
  CHECK(refusal_of(
            task_with(R"("needs":[])", R"(,{"code":"2","name":"T","lead":{"tier":"district"}})"),
            few) == "3:9 (/tasks) too-many-items");
  few = {};
  few.feeds = 2;
  const std::string fed = R"({"task":"1","match":"from_superior"})";
  CHECK(refusal_of(task_with("\"needs\":[" + fed + "," + fed + "]"), few).empty());
  CHECK(refusal_of(task_with("\"needs\":[" + fed + "," + fed + "," + fed + "]"), few) ==
        "4:84 (/tasks/0/needs/2) too-many-feeds");
}

TEST_CASE("a minute that no bound can hold is refused where it stands") {
  CHECK(
      refusal_of_task(
          R"("bounds":[{"before":"2199-12-31T24:00"},{"by":"2199-12-31"},{"by":"2199-12-31T24:00"},
{"before":"2200-01-01"},{"before":"1899-12-31"}])") ==
      "5:11 (/tasks/0/bounds/3/before) instant-out-of-range\n"
      "5:35 (/tasks/0/bounds/4/before) instant-out-of-range");
}

TEST_CASE("the directive of the example is read whole") {
  const std::string folder = std::string{CHIDAO_SOURCE_DIR} + "/examples/data/binh-duong/";
  const organisation units = read_organisation(source::file(folder + "organisation.json"));
  const directive read = read_directive(source::file(folder + "directive.json"), units.units);
  CHECK(read->tasks.size() == 14);
  CHECK(read->tasks.front().code == "1.1");
  CHECK(read->tasks.back().code == "1.14");
}
