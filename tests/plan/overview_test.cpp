// SPDX-License-Identifier: BSL-1.0
#include "province.hpp"
#include <catch2/catch.hpp>
#include <chidao/plan/plan_overview.hpp>

using namespace chidao;
using namespace province;

namespace {

/// Communes review before the 31st, so do districts, who take some days after their communes; the
/// department puts all together for a conference.
directive_builder review(int district_days = 1) {
  directive_builder out = paper();
  out.event({"conference", "The conference", {}});
  out.task("communes", "review").lead(every{"commune"}).before(sunday);
  out.task("districts", "review")
      .lead(every{"district"})
      .needs("communes", from_subordinates)
      .inferred("districts review their whole area")
      .takes(working_days{district_days})
      .assumed("nothing is said")
      .before(sunday)
      .quoted("before 31/10");
  out.task("report").lead(named{"S"}).needs("districts", from_all);
  out.task("conference").lead(named{"P"}).needs("report", from_all).by_event("conference");
  return out;
}

std::vector<std::string> codes(const plan& in, const std::vector<unit_id>& which) {
  std::vector<std::string> out;
  for (const unit_id each : which)
    out.push_back(in.units().units()[each.slot()].code);
  return out;
}

using names = std::vector<std::string>;

}  // namespace

TEST_CASE("squeezes of one kind are told as one, with all who are short of time") {
  const plan p = planned(review());
  const auto groups = squeeze_groups(p);
  REQUIRE(groups.size() == 1);
  const squeeze_group& only_one = groups.front();
  CHECK(codes(p, only_one.units) == names{"C1", "C2", "C3"});
  CHECK(codes(p, only_one.consumers) == names{"D1", "D2"});
  CHECK(only_one.shortage.days == 1);
  CHECK(only_one.last_working_day == day{2021y / 10 / 28});
  CHECK(to_string(only_one.in_words) ==
        "3 commune units (task communes): declared before 31/10/2021, but 2 district units (task "
        "districts) must have it before 29/10/2021 (Thursday 28/10/2021 at the latest). If all the "
        "time given is used, 2 district units will be short of 1 working day");
}

TEST_CASE("a squeeze tells the assumption it rests on before the conclusion") {
  const plan p = planned(review());
  const auto grounds = squeeze_groups(p).front().grounds;
  REQUIRE(grounds.size() == 2);
  CHECK(to_string(grounds[0].in_words) == "assumed: task districts takes 1 working day");
  CHECK(to_string(grounds[1].in_words) == "inferred: task districts waits for task communes");
  CHECK(to_string(to_message(grounds[0])) ==
        "assumed: task districts takes 1 working day (nothing is said)");
}

TEST_CASE("each cure of a squeeze names all whom it changes") {
  const plan p = planned(review());
  const auto cures = squeeze_groups(p).front().cures;
  REQUIRE(cures.size() == 3);
  CHECK(codes(p, cures[0].whom) == names{"C1", "C2", "C3"});
  CHECK(to_string(cures[0].in_words) == "3 commune units (task communes) before 29/10/2021");
  CHECK(codes(p, cures[1].whom) == names{"D1", "D2"});
  CHECK(to_string(cures[1].in_words) ==
        "the bound of 2 district units (task districts) moved to before 02/11/2021");
  CHECK(to_string(cures[2].in_words) ==
        "2 district units (task districts) with no time of its own instead of 1 working day");
}

TEST_CASE("a district with a time of its own squeezes its communes in a group of their own") {
  directive_builder text = paper();
  text.task("communes").lead(every{"commune"}).before(sunday);
  text.task("districts")
      .lead(every{"district"})
      .needs("communes", from_subordinates)
      .takes(working_days{1})
      .takes(working_days{2})
      .only_for(only{"D2"})
      .before(sunday);
  const plan p = planned(text);
  const auto groups = squeeze_groups(p);
  REQUIRE(groups.size() == 2);
  CHECK(codes(p, groups[0].units) == names{"C1", "C2"});
  CHECK(groups[0].shortage.days == 1);
  CHECK(codes(p, groups[1].units) == names{"C3"});
  CHECK(groups[1].shortage.days == 2);
  const auto one = squeeze_group_of(p, p.at("communes", "C3"));
  REQUIRE(one);
  CHECK(to_string(one->in_words) == to_string(groups[1].in_words));
  CHECK_FALSE(squeeze_group_of(p, p.at("communes", "C4")));
}

TEST_CASE("a shorter time is a cure where some time would still fit") {
  directive_builder text = paper();
  text.task("a").lead(named{"C1"}).before(day{2021y / 10 / 28});
  text.task("b").lead(named{"C1"}).needs("a", same_unit).takes(working_days{3}).before(sunday);
  const auto groups = squeeze_groups(planned(text));
  REQUIRE(groups.size() == 1);
  CHECK(to_string(groups[0].cures.back().in_words) ==
        "Commune C1 (task b) with 2 working days instead of 3 working days");
}

TEST_CASE("a squeeze that rests on a lost day is told as doubtful") {
  directive_builder text = paper();
  text.task("a").lead(named{"C1"}).before(sunday);
  text.task("b")
      .lead(named{"C1"})
      .needs("a", same_unit)
      .takes(working_days{1})
      .before(sunday, clock_time{10, 0});
  const auto groups = squeeze_groups(planned(text));
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].doubtful);
  CHECK(to_string(groups[0].in_words).find("doubtful") != std::string::npos);
}

TEST_CASE("from the evening of Thursday 21 to before the 31st six working days are left") {
  const plan p = planned(review());
  const auto left = time_left_of(p);
  REQUIRE(left.size() == 1);
  CHECK(left[0].when == deadline::before(sunday));
  CHECK(left[0].last_working_day == friday);
  CHECK(left[0].working_days == std::vector<day>{2021y / 10 / 22, 2021y / 10 / 25, 2021y / 10 / 26,
                                                 2021y / 10 / 27, 2021y / 10 / 28,
                                                 2021y / 10 / 29});
  const bound issue = bound::after(instant{thursday_of_issue, {17, 0}});
  CHECK(slack_between(issue, bound{sunday}, calendar::weekdays()).days == 6);
}

TEST_CASE("without a day of issue no time left is counted") {
  directive_builder text{"undated"};
  text.line("state").task("a").lead(named{"C1"}).before(sunday);
  CHECK(time_left_of(planned(text)).empty());
}

TEST_CASE("what hangs on an event without a day waits for it, through all consumers") {
  const plan p = planned(review());
  const auto rows = rows_of(p);
  const auto awaited = awaited_events(p, rows);
  REQUIRE(awaited.size() == 1);
  CHECK(awaited[0].code == "conference");
  CHECK(awaited[0].name == "The conference");
  names waiting;
  for (const std::size_t row : awaited[0].rows)
    waiting.push_back(p[rows[row].task].code);
  CHECK(waiting == names{"report", "conference"});
  CHECK(awaited_by(p, p.at("report", "S")).size() == 1);
  CHECK(awaited_by(p, p.at("districts", "D1")).empty());
}

TEST_CASE("an event that has its day is waited for by nobody") {
  const plan p = planned(review(), {{}, {{"conference", day{2021y / 11 / 10}}}});
  CHECK(awaited_events(p, rows_of(p)).empty());
}

TEST_CASE("everything assumed is listed, with whom it concerns") {
  directive_builder text = paper();
  text.issued(instant{thursday_of_issue, {17, 0}}, {provenance::status::assumed, "the portal"});
  text.task("a").lead(every{"commune"}).assumed("who").before(sunday).assumed("when");
  text.task("b")
      .lead(every{"district"})
      .takes(working_days{1})
      .assumed("how long")
      .takes(working_days{2})
      .only_for(only{"D2"})
      .needs("a", from_subordinates)
      .assumed("why")
      .opens(day{2021y / 10 / 22})
      .assumed("from then on");
  names told;
  for (const assumed_fact& each : assumptions_of(planned(text)))
    told.push_back(to_string(each.what) + " | " + each.why);
  CHECK(told == names{"issued 17:00 21/10/2021 | the portal", "who leads task a | who",
                      "4 commune units (task a): before 31/10/2021 | when",
                      "task b opens 22/10/2021 | from then on",
                      "District D1 (task b): 1 working day to handle | how long",
                      "task b waits for task a | why"});
}

TEST_CASE("units are spoken of by name, or by number, kind and tier") {
  const hierarchy& in = units();
  const auto spoken = [&](std::initializer_list<const char*> which) {
    std::vector<unit_id> ids;
    for (const char* each : which)
      ids.push_back(in.id(each));
    return to_string(group_message(in, ids));
  };
  CHECK(spoken({"C1"}) == "Commune C1");
  CHECK(spoken({"C1", "C2"}) == "2 commune units");
  CHECK(spoken({"C1", "D1"}) == "2 units");
  CHECK(spoken({"B1", "B2"}) == "2 units");
  CHECK(to_string(tier_message("ward")) == "ward");
}

TEST_CASE("units of one named kind are spoken of by it") {
  hierarchy_builder out;
  out.tiers({"province"}).kind({"council", "Council", true}).kind({"post", "Head", false});
  out.add("P", "Province", tier{"province"}).kind("council");
  for (const char* each : {"H1", "H2"})
    out.unit(each, each).at(tier{"province"}).kind("post").seat("P").top_of("heads");
  const hierarchy in = out.build();
  CHECK(to_string(group_message(in, {in.id("H1"), in.id("H2")})) == "2 Head (province)");
}

TEST_CASE("only what differs between two readings is told") {
  directive_builder text = paper();
  text.reading({"who", "?", {{"all"}, {"some"}}});
  text.task("a")
      .lead(every{"commune"})
      .before(sunday)
      .if_read("all")
      .before(sunday)
      .if_read("some");
  text.task("b").lead(every{"district"}).before(sunday).if_read("all");
  const auto over = std::make_shared<ground>(units(), calendar::weekdays());
  const plan p{over, {text.build()}};
  const auto found = reading_differences(p, over);
  REQUIRE(found.size() == 1);
  CHECK(found[0].taken == "all");
  CHECK(found[0].instead == "some");
  REQUIRE(found[0].changes.size() == 1);
  const row_change& change = found[0].changes[0];
  CHECK(codes(p, change.units) == names{"D1", "D2"});
  CHECK(change.before.declared.state() == bound_state::known);
  CHECK_FALSE(change.after.declared.state());
}

TEST_CASE("a reading under which there is no plan tells why") {
  directive_builder text = paper();
  text.reading({"round", "?", {{"open"}, {"closed"}}});
  text.task("a").lead(every{"commune"}).needs("b", from_all).if_read("closed");
  text.task("b").lead(every{"commune"}).needs("a", from_all);
  const auto over = std::make_shared<ground>(units(), calendar::weekdays());
  const auto found = reading_differences(plan{over, {text.build()}}, over);
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].problems.size() == 1);
  CHECK(found[0].problems[0].what.form->code == "feeds-in-circle");
}

TEST_CASE("an overview holds all of it, and compares no readings unasked") {
  const plan p = planned(review());
  const plan_overview told = overview_of(p);
  CHECK(told.rows.size() == rows_of(p).size());
  CHECK(told.squeezes.size() == 1);
  CHECK(told.left.size() == 1);
  CHECK(told.awaited.size() == 1);
  CHECK(told.assumptions.size() == 1);
  CHECK(told.otherwise.empty());
}

TEST_CASE("with two working days for a district the communes are short of two") {
  const auto groups = squeeze_groups(planned(review(2)));
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].needed == bound{day{2021y / 10 / 28}});
  CHECK(groups[0].shortage.days == 2);
}
