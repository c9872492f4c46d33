// SPDX-License-Identifier: BSL-1.0
#include "refusal.hpp"
#include <catch2/catch.hpp>
#include <chidao/io/read_events.hpp>
#include <chidao/io/write_event.hpp>
#include <chrono>
#include <fstream>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

using namespace chidao;
using namespace chidao::io;
using namespace std::chrono_literals;

namespace {

const std::string whose = R"("document":"p","task":"1.4","unit":"25747")";

instant minute(int on, clock_time at) { return instant{day{2021y / 10 / on}, at}; }

event only_event(const std::string& line) {
  const auto read = read_events(source{line, "journal.jsonl"});
  REQUIRE(read.size() == 1);
  return read.front();
}

std::string refusal_of(const std::string& text, const limits& allowed = {}) {
  return support::refusal([&] {
    static_cast<void>(read_events(source{text, "journal.jsonl"}, allowed));
  });
}

/// The refusal of an event of a kind with these keys beside those of its assignment.
std::string refusal_of_event(const std::string& kind, const std::string& keys) {
  return refusal_of("{\"event\":\"" + kind + "\"," + whose + "," + keys + "}");
}

/// All that an event says.
auto all_of(const event& each) {
  return std::tie(each.kind, each.subject, each.at, each.recorded, each.until, each.anchor, each.on,
                  each.of, each.was, each.by, each.note);
}

std::string written(const event& what) {
  std::ostringstream out;
  write_event(out, what);
  return out.str();
}

}  // namespace

TEST_CASE("a line of a journal is an event of one assignment") {
  const event read = only_event(
      R"({"event":"submitted","document":"p","task":"1.4","unit":"25747","period":"2021-10",)"
      R"("at":"2021-10-28T09:30","recorded":"2021-10-28T10:00","by":"Văn thư","note":"đủ biểu mẫu"})");
  CHECK(read.kind == event_kind::submitted);
  CHECK(read.subject == assignment_key{"p", "1.4", "25747", "2021-10"});
  CHECK(read.at == minute(28, {9, 30}));
  CHECK(read.recorded == minute(28, {10, 0}));
  CHECK(read.by == "Văn thư");
  CHECK(read.note == "đủ biểu mẫu");
  CHECK_FALSE(read.until);
  CHECK_FALSE(read.of);
}

TEST_CASE("an event without a minute of record was recorded when it happened") {
  const event read =
      only_event("{\"event\":\"received\"," + whose + R"(,"at":"2021-10-27T24:00"})");
  CHECK(read.recorded == minute(28, {0, 0}));
  CHECK(read.at == read.recorded);
}

TEST_CASE("an extension says its bound in the words of a paper") {
  const day end{2021y / 11 / 5};
  const auto granted = [](const std::string& words) {
    return only_event("{\"event\":\"extended\"," + whose + R"(,"at":"2021-10-28T09:30","until":)" +
                      words + "}")
        .until;
  };
  CHECK(granted(R"({"before":"2021-11-05"})") == deadline::before(end));
  CHECK(granted(R"({"by":"2021-11-05"})") == deadline::by(end));
  CHECK(granted(R"({"by":"2021-11-05T10:00"})") == deadline::by(end, {10, 0}));
  CHECK(granted(R"({"at":"2021-11-05T24:00"})") == deadline::at(end, {24, 0}));
}

TEST_CASE("what happens to a paper names no task and no unit") {
  const event issue = only_event(R"({"event":"issued","document":"p","at":"2021-10-21T17:00"})");
  CHECK(issue.subject == assignment_key{"p", "", "", ""});
  const event dated = only_event(
      R"({"event":"anchor_dated","document":"p","anchor":"conference","day":"2021-11-15","at":"2021-10-28T09:30"})");
  CHECK(dated.anchor == "conference");
  CHECK(dated.on == day{2021y / 11 / 15});
}

TEST_CASE("a correction names what was recorded and what is right, a striking only the former") {
  const event right = only_event("{\"event\":\"corrected\"," + whose +
                                 R"(,"of":"submitted","was":"2021-10-28T09:30",)"
                                 R"("at":"2021-10-27T16:00","recorded":"2021-10-29T08:00"})");
  CHECK(right.of == event_kind::submitted);
  CHECK(right.was == minute(28, {9, 30}));
  CHECK(right.at == minute(27, {16, 0}));
  const event never = only_event("{\"event\":\"struck\"," + whose +
                                 R"(,"of":"submitted","was":"2021-10-28T09:30",)"
                                 R"("recorded":"2021-10-29T08:00"})");
  CHECK(never.at == minute(28, {9, 30}));
  CHECK(never.recorded == minute(29, {8, 0}));
}

TEST_CASE("a sort of event that nobody knows is refused with those that look alike") {
  const auto problems = support::problems_of([] {
    static_cast<void>(read_events(source{
        R"({"event":"submited","document":"p","task":"1","unit":"a","at":"2021-10-28T09:30"})",
        "journal.jsonl"}));
  });
  REQUIRE(problems.size() == 1);
  CHECK(to_string(problems.front())
            .starts_with("journal.jsonl:1:10 (/event): unknown word \"submited\"; expected one of "
                         "\"received\", "));
  CHECK(problems.front().suggestions.front() == "submitted");
  CHECK(refusal_of_event("corrected", R"("of":"struck","was":"2021-10-28T09:30",)"
                                      R"("at":"2021-10-28T09:30","recorded":"2021-10-29T09:30")") ==
        "1:70 (/of) unknown-word");
}

TEST_CASE("an event has the keys that its sort asks for, and no others") {
  const std::string at = R"("at":"2021-10-28T09:30")";
  CHECK(refusal_of_event("submitted", at).empty());
  CHECK(refusal_of_event("submitted", at + R"(,"until":{"by":"2021-11-05"})") ==
        "1:97 (/until) key-without-event");
  CHECK(refusal_of_event("extended", at) == "1:1 missing-key");
  CHECK(refusal_of_event("extended",
                         at + R"(,"until":{"by":"2021-11-05","at":"2021-11-05T10:00"})") ==
        "1:96 (/until) keys-together");
  CHECK(refusal_of_event("extended", at + R"(,"until":{"standing":true})") ==
        "1:96 (/until) none-of-keys\n1:97 (/until/standing) unknown-key");
  CHECK(refusal_of_event("issued", at) ==
        "1:41 (/task) key-without-event\n1:54 (/unit) key-without-event");
  CHECK(refusal_of(R"({"event":"submitted","at":"2021-10-28T09:30"})") ==
        "1:1 missing-key\n1:1 missing-key\n1:1 missing-key");
  CHECK(refusal_of_event("struck", at + R"(,"of":"started","was":"2021-10-28T09:30")") ==
        "1:1 missing-key\n1:67 (/at) key-without-event");
  CHECK(refusal_of_event("submitted", at + R"(,"at":"2021-10-28T09:30")") ==
        "1:89 (/at) duplicate-key");
  CHECK(refusal_of_event("submitted", at + R"(,"noet":"x")") == "1:89 (/noet) unknown-key");
}

TEST_CASE("a useless key is told with the keys that the event may have") {
  const auto problems = support::problems_of([] {
    static_cast<void>(read_events(source{
        R"({"event":"issued","document":"p","day":"2021-10-21","at":"2021-10-21T17:00"})", "j"}));
  });
  REQUIRE(problems.size() == 1);
  CHECK(to_string(problems.front()) ==
        "j:1:40 (/day): the key \"day\" has no use with the event \"issued\"; expected one of the "
        "keys \"event\", \"document\", \"at\", \"recorded\", \"by\", \"note\"");
}

TEST_CASE(
    "days that do not exist, minutes without an hour and values of a wrong kind are refused") {
  CHECK(refusal_of_event("submitted", R"("at":"2021-02-29T09:30")") == "1:70 (/at) no-such-day");
  CHECK(refusal_of_event("submitted", R"("at":"2021-10-28")") == "1:70 (/at) not-iso-instant");
  CHECK(refusal_of_event("submitted", R"("at":1635413400)") == "1:70 (/at) wrong-kind");
  CHECK(refusal_of_event("submitted", R"("at":"2199-12-31T24:00")") ==
        "1:70 (/at) instant-out-of-range");
  CHECK(refusal_of_event("submitted", R"("at":"2021-10-28T09:30","by":" ")") ==
        "1:94 (/by) empty-text");
  CHECK(refusal_of("[]") == "1:1 wrong-kind");
}

TEST_CASE("a record cannot be older than what it records") {
  CHECK(refusal_of_event("submitted", R"("at":"2021-10-28T09:30","recorded":"2021-10-28T09:29")") ==
        "1:100 (/recorded) recorded-before-fact");
  CHECK(refusal_of_event("struck", R"("of":"started","was":"2021-10-28T09:30",)"
                                   R"("recorded":"2021-10-28T09:29")") ==
        "1:113 (/recorded) recorded-before-fact");
}

TEST_CASE("all problems of a journal are told at once, each in its line") {
  const std::string good = "{\"event\":\"received\"," + whose + R"(,"at":"2021-10-28T09:30"})";
  CHECK(refusal_of(good + "\n{\"event\":\"received\"}\n\n" + good + "\r\n{\n" + good) ==
        "2:1 missing-key\n2:1 missing-key\n2:1 missing-key\n2:1 missing-key\n5:2 json-ends-early");
  CHECK(refusal_of(good + "\n\"\xff\"\n").starts_with("2:2 not-utf8"));
}

TEST_CASE("problems beyond the limit are counted over all lines") {
  limits few;
  few.problems = 3;
  const std::string bad = "{\"event\":\"x\",\"document\":\" \",\"by\":1,\"note\":2,\"task\":3}\n";
  const auto problems = support::problems_of([&] {
    static_cast<void>(read_events(source{bad + bad, "j"}, few));
  });
  REQUIRE(problems.size() == 4);
  CHECK(to_string(problems.back()) == "j: and 7 more problems");
}

TEST_CASE("a reader goes on after a line that it refused") {
  const std::string good = "{\"event\":\"received\"," + whose + R"(,"at":"2021-10-28T09:30"})";
  std::istringstream in{good + "\nnonsense\n\n" + good};
  event_reader reader{in, "journal.jsonl"};
  CHECK(reader.line() == 0);
  CHECK(reader.next());
  CHECK(support::refusal([&] { static_cast<void>(reader.next()); }) == "2:1 json-unexpected");
  CHECK(reader.line() == 2);
  CHECK(reader.next());
  CHECK(reader.line() == 4);
  CHECK_FALSE(reader.next());
  CHECK_FALSE(reader.next());
}

TEST_CASE("an empty journal has no events") {
  CHECK(read_events(source{""}).empty());
  CHECK(read_events(source{"\n \r\n"}).empty());
}

TEST_CASE("a line over the limit is refused, and the next one is read") {
  const auto line = [](std::size_t bytes) {
    std::string text = "{\"event\":\"received\"," + whose + R"(,"at":"2021-10-28T09:30","note":")";
    text.append(bytes - text.size() - 2, 'x');
    return text + "\"}\n";
  };
  for (const std::size_t bytes : {200U, 4094U, 4095U, 4096U, 8190U, 50'000U}) {
    CAPTURE(bytes);
    limits few;
    few.event_bytes = bytes;
    const std::string text = line(bytes) + line(150) + line(bytes + 1) + line(150);
    CHECK(refusal_of(text, few) == "3:1 line-too-long");
    few.event_bytes = bytes + 1;
    CHECK(read_events(source{text}, few).size() == 4);
  }
}

TEST_CASE("a journal of more events than allowed is refused once") {
  const std::string good = "{\"event\":\"received\"," + whose +
                           R"(,"at":"2021-10-28T09:30"})"
                           "\n";
  limits few;
  few.events = 2;
  CHECK(refusal_of(good + good, few).empty());
  CHECK(refusal_of(good + good + good + good, few) == "3:1 too-many-events");
  few.bytes = 10;
  CHECK(refusal_of(good, few) == "text-too-large");
}

TEST_CASE("a journal that cannot be read is refused by its name") {
  std::ifstream nowhere{"/nowhere/at all.jsonl"};
  event_reader reader{nowhere, "at all.jsonl"};
  CHECK(support::refusal([&] { static_cast<void>(reader.next()); }) == "1:1 cannot-be-read");
  CHECK_FALSE(reader.next());
}

TEST_CASE("an event that was written is read as the same event") {
  event plain{
      event_kind::submitted, {"p", "1.4", "25747", ""}, minute(28, {9, 30}), minute(28, {10, 0})};
  plain.by = "Văn thư \"A\"";
  plain.note = "một \\ hai";
  event granted{event_kind::extended,
                {"p", "1.4", "25747", "2021-10"},
                minute(28, {9, 30}),
                minute(28, {9, 30})};
  event issue{event_kind::issued, {"p", "", "", ""}, minute(21, {17, 0}), minute(21, {17, 0})};
  event dated{
      event_kind::anchor_dated, {"p", "", "", ""}, minute(21, {17, 0}), minute(21, {17, 0})};
  dated.anchor = "conference";
  dated.on = day{2021y / 11 / 15};
  event never = plain;
  never.kind = event_kind::struck;
  never.of = event_kind::submitted;
  never.was = never.at;
  event right = granted;
  right.kind = event_kind::corrected;
  right.of = event_kind::extended;
  right.was = minute(27, {9, 30});
  std::vector<event> all{plain, issue, dated, never, right};
  const day end{2021y / 11 / 5};
  for (const deadline& each :
       {deadline::before(end), deadline::before(end, {14, 0}), deadline::by(end),
        deadline::by(end, {24, 0}), deadline::at(end, {10, 0})}) {
    granted.until = each;
    right.until = each;
    all.push_back(granted);
    all.push_back(right);
  }
  std::string journal;
  for (const event& each : all)
    journal += written(each);
  const auto read = read_events(source{journal});
  REQUIRE(read.size() == all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    CAPTURE(written(all[i]));
    CHECK(all_of(read[i]) == all_of(all[i]));
  }
  CHECK(
      written(plain) ==
      R"({"event":"submitted","document":"p","task":"1.4","unit":"25747","at":"2021-10-28T09:30",)"
      R"("recorded":"2021-10-28T10:00","by":"Văn thư \"A\"","note":"một \\ hai"})"
      "\n");
}

TEST_CASE("an event that could not be read again is not written") {
  const event plain{
      event_kind::submitted, {"p", "1.4", "25747", ""}, minute(28, {9, 30}), minute(28, {10, 0})};
  std::ostringstream out;
  const auto refused = [&out](const event& what) {
    return support::refusal([&] { write_event(out, what); });
  };
  event two_lines = plain;
  two_lines.note = "một\nhai";
  CHECK(refused(two_lines) == "1:126 (/note) control-character");
  event bytes = plain;
  bytes.by = "\xff";
  CHECK(refused(bytes) == "(/by) not-utf8");
  event no_bound = plain;
  no_bound.kind = event_kind::extended;
  CHECK(refused(no_bound) == "1:1 missing-key");
  event early = plain;
  early.recorded = minute(27, {0, 0});
  CHECK(refused(early) == "1:100 (/recorded) recorded-before-fact");
  event nameless = plain;
  nameless.subject.unit.clear();
  CHECK(refused(nameless) == "1:1 missing-key");
  CHECK(out.str().empty());
}

TEST_CASE("one line is read as an event with the number the caller gives it") {
  const std::string line =
      R"({"event":"received","document":"p","task":"1","unit":"a","at":"2021-10-28T09:30"})";
  CHECK(read_event(source{line}) == read_events(source{line}).front());
  const auto told = support::problems_of([] {
    static_cast<void>(read_event(source{R"({"event":"received"})", "standard input"}, 7));
  });
  REQUIRE(told.size() == 4);
  CHECK(to_string(told.front().where) == "standard input:7:1");
  limits small;
  small.event_bytes = 20;
  CHECK_THROWS_AS(read_event(source{line}, 1, small), read_error);
  CHECK_THROWS_AS(read_event(source{" "}), read_error);
}
