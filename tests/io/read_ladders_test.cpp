// SPDX-License-Identifier: BSL-1.0
#include "refusal.hpp"
#include <catch2/catch.hpp>
#include <chidao/io/read_directive.hpp>
#include <chidao/io/read_ladders.hpp>
#include <chidao/io/read_organisation.hpp>
#include <chidao/model/directive_builder.hpp>
#include <chidao/model/hierarchy_builder.hpp>
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

using namespace chidao;
using namespace chidao::io;
using namespace std::chrono_literals;

namespace {

const hierarchy& some_units() {
  static const hierarchy made = [] {
    hierarchy_builder org;
    org.tiers({"province", "district"}).kind({"pc", "UBND", true}).line("state").line("party");
    org.add("74", "UBND tỉnh Bình Dương", tier{"province"}).kind("pc");
    org.add("718", "UBND thành phố Thủ Dầu Một", tier{"district"}, under{"74"}).kind("pc");
    org.add("SYT", "Sở Y tế", tier{"province"}, under{"74"}).kind("pc");
    return org.build();
  }();
  return made;
}

std::string file(const std::string& ladders) {
  return R"({"chidao":"ladders","version":1,"ladders":[)" + ladders + "]}";
}

/// A file with one ladder of one rung that says this.
std::string one_rung(const std::string& keys) {
  return file(R"({"code":"l","rungs":[{)" + keys + "}]}");
}

/// A rung that is right but for what it tells.
std::string telling(const std::string& told) {
  return one_rung(R"("code":"r","bound":"earlier","after":{"minutes":0},"tell":[)" + told + "]");
}

std::string refusal_of(const std::string& text, const limits& allowed = {}) {
  return support::refusal([&] {
    static_cast<void>(read_ladders(source{text, "ladders.json"}, some_units(), allowed));
  });
}

directive paper_of(const std::string& code, const std::string& issuer, day issued) {
  directive_builder out{code, "Sơ kết"};
  out.issuer(issuer).issued(issued);
  out.task("1").lead(every{"district", "state"});
  return out.build();
}

/// The only rung of the only ladder of a file.
rung only_rung(const std::string& text) {
  const ladder_book book = read_ladders(source{text}, some_units());
  const directive paper = paper_of("p", "74", 2021y / 10 / 21);
  const auto found = book.of(*paper, some_units());
  REQUIRE(found.size() == 1);
  REQUIRE(found.front().steps->rungs.size() == 1);
  return found.front().steps->rungs.front();
}

}  // namespace

TEST_CASE("a rung says when, what should be reached by then, whom it tells and how often") {
  const rung full = only_rung(one_rung(
      R"("code":"remind","bound":"needed","before":{"working_days":2},"expects":"accepted",
      "tell":[{"role":"assignee"},{"role":"superior","levels":2,"line":"party"},{"role":"consumer"},
      {"role":"addressee"},{"role":"following"},{"role":"issuer"},
      {"role":"common_superior","line":"state"},{"role":"unit","unit":"SYT"},
      {"role":"monitor"}],
      "purpose":"nhắc việc","repeat":{"every":{"calendar_days":5},"times":3},
      "when_waiting":"everybody")"));
  CHECK(full.code == "remind");
  CHECK(full.from == rung_bound::needed);
  CHECK(full.side == rung_side::before);
  CHECK(full.offset == working_days{2});
  CHECK(full.expects == expected_state::accepted);
  CHECK(full.purpose == "nhắc việc");
  CHECK(full.repeat_after == calendar_days{5});
  CHECK(full.repeats == 3);
  CHECK(full.of_waiting == when_waiting::everybody);
  std::vector<told_role> roles;
  for (const told& each : full.tell)
    roles.push_back(each.who);
  CHECK(roles == std::vector{told_role::assignee, told_role::superior, told_role::consumer,
                             told_role::addressee, told_role::following, told_role::issuer,
                             told_role::common_superior, told_role::unit, told_role::monitor});
  CHECK(full.tell[1].levels == 2);
  CHECK(full.tell[1].line == "party");
  CHECK(full.tell[6].line == "state");
  CHECK(full.tell[7].unit == "SYT");
}

TEST_CASE("a rung that says no more expects the submission, is told once, and of one who waits "
          "to those who keep him waiting") {
  const rung bare = only_rung(telling(R"({"role":"superior"})"));
  CHECK(bare.from == rung_bound::earlier);
  CHECK(bare.side == rung_side::after);
  CHECK(bare.offset == minutes{0});
  CHECK(bare.expects == expected_state::submitted);
  CHECK(bare.tell.front().levels == 1);
  CHECK(bare.tell.front().line.empty());
  CHECK(bare.purpose.empty());
  CHECK(bare.repeats == 0);
  CHECK(bare.of_waiting == when_waiting::culprits);
}

TEST_CASE("the four durations count what their keys say") {
  const auto after = [](const std::string& length) {
    return only_rung(one_rung(R"("code":"r","bound":"declared","after":)" + length +
                              R"(,"tell":[{"role":"assignee"}])"))
        .offset;
  };
  CHECK(after(R"({"working_days":1})") == working_days{1});
  CHECK(after(R"({"calendar_days":0})") == calendar_days{0});
  CHECK(after(R"({"minutes":1000000})") == minutes{1'000'000});
  CHECK(after(R"({"working_minutes":90})") == working_minutes{90});
}

TEST_CASE("a ladder holds for a paper, for the papers of a unit and those below it, or for all") {
  const ladder_book book = read_ladders(source{file(R"({"code":"all","rungs":[]},
      {"code":"province","for":{"issuer":"74"},"from":"2021-10-01T00:00","rungs":[]},
      {"code":"own","for":{"document":"p"},"rungs":[]},
      {"code":"amended","for":{"document":"p"},"from":"2021-11-01T08:00","rungs":[]})")},
                                        some_units());
  const auto names = [&](const directive& paper) {
    std::string out;
    for (const auto& each : book.of(*paper, some_units()))
      out += each.steps->code + (each.since ? "* " : " ");
    return out;
  };
  CHECK(names(paper_of("p", "74", 2021y / 10 / 21)) == "own amended* ");
  CHECK(names(paper_of("q", "718", 2021y / 10 / 21)) == "province ");
  CHECK(names(paper_of("q", "718", 2021y / 9 / 21)) == "all ");
}

TEST_CASE("a file may have no ladders, and a ladder no rungs") {
  const directive paper = paper_of("p", "74", 2021y / 10 / 21);
  const ladder_book none = read_ladders(source{file("")});
  CHECK(none.of(*paper, some_units()).empty());
  const ladder_book book = read_ladders(source{file(R"({"code":"l","rungs":[]})")});
  CHECK(book.of(*paper, some_units()).front().steps->rungs.empty());
}

TEST_CASE("all problems of a file of ladders are told at once, each at its place") {
  CHECK(refusal_of("{\"chidao\":\"ladders\",\"version\":1,\"ladders\":[\n"
                   "{\"code\":\"l\",\"for\":{},\"rungs\":[\n"
                   "{\"code\":\"r\",\"bound\":\"earlyer\",\"after\":{},\"tell\":[]},\n"
                   "{\"code\":\"r\",\"bound\":\"needed\",\"tell\":[{\"role\":\"boss\"}],\n"
                   "\"repeat\":{\"every\":{\"minutes\":0},\"times\":0}}]},\n"
                   "{\"code\":\"l\",\"form\":\"2021-10-01\",\"from\":\"2021-10-01\"}]}") ==
        "2:19 (/ladders/0/for) none-of-keys\n"
        "3:21 (/ladders/0/rungs/0/bound) unknown-word\n"
        "3:39 (/ladders/0/rungs/0/after) none-of-keys\n"
        "3:49 (/ladders/0/rungs/0/tell) wrong-length\n"
        "4:1 (/ladders/0/rungs/1) none-of-keys\n"
        "4:9 (/ladders/0/rungs/1/code) code-again\n"
        "4:46 (/ladders/0/rungs/1/tell/0/role) unknown-word\n"
        "5:30 (/ladders/0/rungs/1/repeat/every/minutes) number-out-of-range\n"
        "5:41 (/ladders/0/rungs/1/repeat/times) number-out-of-range\n"
        "6:1 (/ladders/1) missing-key\n"
        "6:9 (/ladders/1/code) code-again\n"
        "6:13 (/ladders/1/form) unknown-key\n"
        "6:40 (/ladders/1/from) not-iso-instant");
}

TEST_CASE("an unknown unit, line or word is told with what may have been meant") {
  const auto meant = [](const std::string& text) {
    const auto problems =
        support::problems_of([&] { static_cast<void>(read_ladders(source{text}, some_units())); });
    REQUIRE(problems.size() == 1);
    REQUIRE_FALSE(problems.front().suggestions.empty());
    return problems.front().suggestions.front();
  };
  CHECK(meant(telling(R"({"role":"unit","unit":"Sở y tế"})")) == "SYT");
  CHECK(meant(telling(R"({"role":"superior","line":"sate"})")) == "state");
  CHECK(meant(telling(R"({"role":"superor"})")) == "superior");
  CHECK(meant(file(R"({"code":"l","for":{"issuer":"UBND tỉnh Bình Dương"},"rungs":[]})")) == "74");
  CHECK(support::refusal([] {
          static_cast<void>(read_ladders(source{telling(R"({"role":"unit","unit":"Sở y tế"})")}));
        }).empty());
}

TEST_CASE("a key that the role does not ask for is refused") {
  const auto refused = [](const std::string& told) { return refusal_of(telling(told)); };
  CHECK(refused(R"({"role":"unit"})") == "1:125 (/ladders/0/rungs/0/tell/0) missing-key");
  for (const char* told :
       {R"({"role":"assignee","levels":2})", R"({"role":"common_superior","levels":2})",
        R"({"role":"consumer","line":"state"})", R"({"role":"superior","unit":"SYT"})",
        R"({"role":"unit","line":"state","unit":"SYT"})"})
    CHECK(refused(told).find("key-without-role") != std::string::npos);
  CHECK(refused(R"({"role":"superior","levels":0})").find("number-out-of-range") !=
        std::string::npos);
  CHECK(refused(R"({"role":"superior","levels":101})").find("number-out-of-range") !=
        std::string::npos);
}

TEST_CASE("a rung lies on one side of one bound") {
  const std::string both = R"("code":"r","bound":"earlier","tell":[{"role":"assignee"}],)";
  CHECK(refusal_of(one_rung(both + R"("before":{"minutes":1},"after":{"minutes":1})")) ==
        "1:65 (/ladders/0/rungs/0) keys-together");
  CHECK(refusal_of(one_rung(both + R"("after":{"minutes":1,"working_days":1})")) ==
        "1:132 (/ladders/0/rungs/0/after) keys-together");
}

TEST_CASE("more ladders or rungs than allowed are refused") {
  limits few;
  few.ladders = 1;
  few.rungs = 1;
  CHECK(refusal_of(file(R"({"code":"l","rungs":[]},{"code":"m","rungs":[]})"), few) ==
        "1:43 (/ladders) too-many-items");
  const std::string step =
      R"("bound":"earlier","after":{"minutes":0},"tell":[{"role":"assignee"}])";
  CHECK(refusal_of(one_rung(R"("code":"r",)" + step + R"(},{"code":"s",)" + step), few)
            .find("too-many-items") != std::string::npos);
}

TEST_CASE("the ladder of the example names units and lines of its province") {
  const std::filesystem::path data =
      std::filesystem::path{CHIDAO_SOURCE_DIR} / "examples/data/binh-duong";
  const hierarchy units = read_organisation(source::file(data / "organisation.json")).units;
  const directive paper = read_directive(source::file(data / "directive.json"), units);
  const ladder_book book = read_ladders(source::file(data / "ladders.json"), units);
  const auto found = book.of(*paper, units);
  REQUIRE(found.size() == 1);
  const auto& rungs = found.front().steps->rungs;
  REQUIRE(rungs.size() == 3);
  CHECK(rungs[0].offset == working_days{2});
  CHECK(rungs[2].repeats == 3);
  CHECK(rungs[2].tell[1].unit == "SYT");
}
