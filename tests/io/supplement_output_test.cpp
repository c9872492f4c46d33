// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/chidao.hpp>
#include <chidao/io/catalogue.hpp>
#include <chidao/io/write_desk.hpp>
#include <chidao/io/write_status.hpp>
#include <chidao/track/apply.hpp>
#include <chrono>
#include <sstream>
#include <string>

using namespace chidao;
using namespace std::chrono_literals;

namespace {

/// Four communes report, the province goes on when half of them are in: C1 and C2 on 26/10 at 8:00,
/// C3 the day after; C4 still owes.
outlook half_is_enough() {
  hierarchy_builder org;
  org.add("P", "Province", tier{"province"});
  for (const char* each : {"C1", "C2", "C3", "C4"})
    org.add(each, each, tier{"commune"}, under{"P"});
  directive_builder paper{"p"};
  paper.line("state").issued(instant{2021y / 10 / 21, {8, 0}});
  paper.task("c", "report").lead(every{"commune"});
  paper.task("g")
      .lead(named{"P"})
      .needs("c", from_all)
      .when_in(quorum{50, {}})
      .before(day{2021y / 11 / 10});
  outlook out{docket{org.build(), {paper.build()}, calendar::weekdays()}};
  for (const auto& [unit, day] : {std::pair{"C1", 26U}, {"C2", 26U}, {"C3", 27U}}) {
    event made;
    made.kind = event_kind::submitted;
    made.subject = {"p", "c", unit, {}};
    made.at = made.recorded = instant{2021y / 10 / std::chrono::day{day}, {8, 0}};
    out = apply(out, made);
  }
  return out;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a desk shows the supplement that others went on without") {
  const outlook o = half_is_enough();
  const status_query ask{o, instant{2021y / 10 / 29, {8, 0}}};
  const unit_id debtor = o.units().id("C4");
  std::ostringstream text;
  io::write_desk_text(text, ask, debtor, io::english(), 200);
  INFO(text.str());
  CHECK(has(text.str(), "owed as a supplement"));
  CHECK(has(text.str(),
            "Province (task g) could go on without it since 08:00 26/10/2021, 3 days ago"));
  std::ostringstream vietnamese;
  io::write_desk_text(vietnamese, ask, debtor, io::vietnamese(), 200);
  CHECK(has(vietnamese.str(), "còn nợ, nộp bổ sung"));
  std::ostringstream json;
  io::write_desk_json(json, ask, debtor, io::english());
  CHECK(has(json.str(), R"("period": "supplement to p g P")"));
  CHECK(has(json.str(), R"("since": "2021-10-26T08:00")"));
  CHECK(has(json.str(), R"("age": 3)"));
  std::ostringstream csv;
  io::write_desk_csv(csv, ask, debtor, io::english());
  CHECK(has(csv.str(), "p,c,report,,no date,unjudged,owed as a supplement,"));
  std::ostringstream other;
  io::write_desk_json(other, ask, o.units().id("C3"), io::english());
  CHECK(has(other.str(), R"("supplements": [])"));
}

TEST_CASE("a page of counts tells supplements apart from what it counts") {
  const outlook o = half_is_enough();
  const status_query ask{o, instant{2021y / 10 / 29, {8, 0}}};
  std::ostringstream text;
  io::write_status_text(text, ask, {}, io::english(), 200);
  CHECK(has(text.str(), "1 supplement owed, 1 given"));
  std::ostringstream json;
  io::write_status_json(json, ask, {}, io::english());
  CHECK(has(json.str(), "\"supplements\": {\n    \"open\": 1,\n    \"given\": 1\n  }"));
  CHECK(has(json.str(), "\"all\": 5"));
  io::status_scope narrowed;
  narrowed.wanted.task = "g";
  std::ostringstream none;
  io::write_status_json(none, ask, narrowed, io::english());
  CHECK(has(none.str(), "\"supplements\": {\n    \"open\": 0,\n    \"given\": 0\n  }"));
}
