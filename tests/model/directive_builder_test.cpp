// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/model/directive_builder.hpp>
#include <functional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "tests/model/problems.hpp"
#include "tests/support/broken_precondition.hpp"

using namespace chidao;
using namespace std::chrono_literals;
using names = std::vector<std::string>;
using found = std::vector<problems::shown>;
using status = provenance::status;
using says = declaration::state;

namespace {

found problems_of(const directive_builder& paper) {
  return problems::of<directive_error>([&] { return paper.build(); });
}

/// The only task of a paper, as `describe` fills it in.
task only_task(const std::function<void(task_builder&)>& describe) {
  directive_builder paper{"paper"};
  task_builder& each = paper.task("1").lead(every{"commune"});
  describe(each);
  return each.entry();
}

bool breaks_precondition(const std::function<void(task_builder&)>& describe) {
  directive_builder paper{"paper"};
  task_builder& each = paper.task("1").lead(every{"commune"});
  const std::string said = support::broken_precondition([&] { describe(each); });
  return said.find("precondition broken") != std::string::npos;
}

}  // namespace

TEST_CASE("a paper comes through as written") {
  directive_builder paper{"so-ket", "Sơ kết"};
  paper.number("199/TB-UBND").issuer("VP").author("74").line("state").met(2021y / 10 / 15);
  paper.issued(instant{2021y / 10 / 21, clock_time{17, 0}}, {status::assumed, "cổng thông tin"});
  paper.based_on({"Nghị quyết 128", "128/NQ-CP", "Chính phủ", day{2021y / 10 / 11}});
  paper.reading({"route", "đi qua huyện?", {{"through"}, {"direct"}}});
  paper.event({"conference", "Hội nghị"});
  paper.task("1.1", "first").lead(every{"commune"});
  paper.task("1.2").lead(every{"district"});
  const directive made = paper.build();
  CHECK(made->code == "so-ket");
  CHECK(made->title == "Sơ kết");
  CHECK(made->number == "199/TB-UBND");
  CHECK(made->issuer == "VP");
  CHECK(made->author == "74");
  CHECK(made->line == "state");
  CHECK(made->met == day{2021y / 10 / 15});
  CHECK(made->issued == moment{instant{2021y / 10 / 21, clock_time{17, 0}}, false});
  CHECK(made->issued_from == provenance{status::assumed, "cổng thông tin"});
  REQUIRE(made->bases.size() == 1);
  CHECK(made->bases[0].number == "128/NQ-CP");
  REQUIRE(made->readings.size() == 1);
  REQUIRE(made->events.size() == 1);
  REQUIRE((*made).tasks.size() == 2);
  CHECK(made->tasks[0].name == "first");
  CHECK(made->tasks[1].code == "1.2");
}

TEST_CASE("a day of issue is taken as its first minute, and marked") {
  directive_builder paper{"paper"};
  paper.issued(2021y / 10 / 21);
  const directive made = paper.build();
  CHECK(made->issued == moment{instant{2021y / 10 / 21}, true});
  CHECK(made->issued_from.known == status::unsaid);
}

TEST_CASE("what a paper does not say stays unknown") {
  const directive made = directive_builder{"paper"}.build();
  CHECK(made->title.empty());
  CHECK(made->number.empty());
  CHECK(made->issuer.empty());
  CHECK_FALSE(made->issued);
  CHECK_FALSE(made->met);
  CHECK(made->tasks.empty());
}

TEST_CASE("bounds are kept in the words of the paper") {
  const task made = only_task([](task_builder& each) {
    each.before(2021y / 10 / 31).before(2021y / 10 / 31, clock_time{14, 0});
    each.by(2021y / 10 / 31).by(2021y / 10 / 31, clock_time{10, 0});
    each.before_event("conference").by_event("conference").standing().unresolved("kế hoạch 7");
  });
  REQUIRE(made.bounds.size() == 8);
  CHECK(made.bounds[0].what.when->limit() == bound{day{2021y / 10 / 31}});
  CHECK(made.bounds[1].what.when->limit() ==
        deadline::before(2021y / 10 / 31, clock_time{14, 0}).limit());
  CHECK(made.bounds[2].what.when->limit() == bound{day{2021y / 11 / 1}});
  CHECK(made.bounds[3].what.when->limit() ==
        deadline::by(2021y / 10 / 31, clock_time{10, 0}).limit());
  CHECK(made.bounds[3].what.says == says::fixed);
  CHECK(made.bounds[4].what.says == says::before_event);
  CHECK(made.bounds[5].what.says == says::by_event);
  CHECK(made.bounds[5].what.refers_to == "conference");
  CHECK(made.bounds[6].what.says == says::standing);
  CHECK(made.bounds[7].what.says == says::unresolved);
  CHECK(made.bounds[7].what.refers_to == "kế hoạch 7");
}

TEST_CASE("roles, feeds, times, opening and the rest come through as written") {
  const task made = only_task([](task_builder& each) {
    each.coordinating(of_kind{"department"}).following(named{"74"});
    each.takes(working_days{1});
    each.needs("0", from_subordinates).along("party").of_document("other");
    each.needs("0", named{"P1"});
    each.contents({"kết quả", "tồn tại"}).addressed_to({"74"});
    each.on_calendar("every-day").urgency("khẩn trương");
  });
  CHECK(made.lead.who.asks() == audience::rule::tier);
  CHECK(made.coordinating.who.name() == "department");
  CHECK(made.following.who.codes() == names{"74"});
  REQUIRE(made.takes.size() == 1);
  CHECK(made.takes[0].length == duration{working_days{1}});
  REQUIRE(made.needs.size() == 2);
  CHECK(made.needs[0].task == "0");
  CHECK(made.needs[0].document == "other");
  CHECK(made.needs[0].line == "party");
  CHECK(made.needs[0].how == from_subordinates);
  CHECK(made.needs[1].how == from_audience);
  CHECK(made.needs[1].among.codes() == names{"P1"});
  CHECK(made.contents == names{"kết quả", "tồn tại"});
  CHECK(made.addressed_to == names{"74"});
  CHECK(made.calendar == "every-day");
  CHECK(made.urgency == "khẩn trương");
  CHECK_FALSE(made.opens);
}

TEST_CASE("a task may open at a minute or on a day of its own") {
  CHECK(only_task([](task_builder& each) { each.opens(2021y / 10 / 25); }).opens ==
        moment{instant{2021y / 10 / 25}, true});
  const instant noon{2021y / 10 / 25, clock_time{12, 0}};
  CHECK(only_task([&](task_builder& each) { each.opens(noon); }).opens == moment{noon, false});
}

TEST_CASE("scope and reading speak of the clause before them") {
  const task made = only_task([](task_builder& each) {
    each.before(2021y / 10 / 31).only_for(tier{"commune"});
    each.before(2021y / 10 / 30).only_for(only{"P1"}).if_read("direct");
    each.takes(working_days{1});
    each.takes(working_days{2}).only_for(only{"P1"}).if_read("through");
    each.needs("1", from_all).if_read("direct");
  });
  REQUIRE(made.bounds.size() == 2);
  CHECK(made.bounds[0].whom == scope{tier{"commune"}});
  CHECK(made.bounds[0].reading.empty());
  CHECK(made.bounds[1].whom == scope{only{"P1"}});
  CHECK(made.bounds[1].reading == "direct");
  REQUIRE(made.takes.size() == 2);
  CHECK(made.takes[0].whom == scope{});
  CHECK(made.takes[1].whom == scope{only{"P1"}});
  CHECK(made.takes[1].reading == "through");
  CHECK(made.needs[0].reading == "direct");
}

TEST_CASE("provenance speaks of the clause before it, of the task before any") {
  const task made = only_task([](task_builder& each) {
    each.lead(every{"district"}).inferred("các cấp");
    each.coordinating(every{"commune"}).quoted("phối hợp");
    each.following(every{"commune"}).assumed("Sở");
    each.before(2021y / 10 / 31).quoted("trước ngày 31/10");
    each.takes(working_days{1}).assumed("một ngày");
    each.needs("1", same_unit).contents({"x"}).inferred("tổng hợp");
    each.opens(2021y / 10 / 25).assumed("thứ hai");
  });
  CHECK(made.from.known == status::unsaid);
  CHECK(made.lead.from == provenance{status::inferred, "các cấp"});
  CHECK(made.coordinating.from == provenance{status::quoted, "phối hợp"});
  CHECK(made.following.from == provenance{status::assumed, "Sở"});
  CHECK(made.bounds[0].from == provenance{status::quoted, "trước ngày 31/10"});
  CHECK(made.takes[0].from == provenance{status::assumed, "một ngày"});
  CHECK(made.needs[0].from == provenance{status::inferred, "tổng hợp"});
  CHECK(made.opens_from == provenance{status::assumed, "thứ hai"});

  directive_builder paper{"paper"};
  CHECK(paper.task("1").quoted("Giao").entry().from == provenance{status::quoted, "Giao"});
}

TEST_CASE("a word about a clause needs a clause it can speak of") {
  CHECK(breaks_precondition([](task_builder& each) { each.only_for(tier{"commune"}); }));
  CHECK(breaks_precondition([](task_builder& each) { each.only_for(only{"P1"}); }));
  CHECK(breaks_precondition([](task_builder& each) { each.if_read("direct"); }));
  CHECK(breaks_precondition([](task_builder& each) { each.along("party"); }));
  CHECK(breaks_precondition([](task_builder& each) { each.of_document("other"); }));
  CHECK(breaks_precondition(
      [](task_builder& each) { each.needs("1", from_all).only_for(only{"P1"}); }));
  CHECK(breaks_precondition([](task_builder& each) { each.takes(working_days{1}).along("x"); }));
  CHECK(breaks_precondition([](task_builder& each) { each.opens(2021y / 10 / 25).if_read("x"); }));
  CHECK_FALSE(breaks_precondition([](task_builder& each) { each.standing().if_read("x"); }));
}

TEST_CASE("a feed may say when enough of its inputs are in, a share runs from 1 to 100 percent") {
  directive_builder paper{"paper"};
  const quorum most{80, instant{2021y / 10 / 29, clock_time{12, 0}}};
  paper.task("1").lead(every{"commune"}).needs("1", from_subordinates).when_in(most);
  paper.task("2").lead(every{"commune"}).needs("1", from_all).when_in({1});
  const directive made = paper.build();
  CHECK(made->tasks[0].needs[0].enough == most);
  CHECK_FALSE(made->tasks[1].needs[0].enough == most);
  CHECK_FALSE(quorum{80, instant{2021y / 10 / 30}} == quorum{80, instant{2021y / 10 / 29}});
  CHECK(breaks_precondition([](task_builder& each) { each.standing().when_in({50}); }));

  paper.task("3").lead(every{"commune"}).needs("1", from_all).when_in({0});
  paper.task("4").lead(every{"commune"}).needs("1", from_all).when_in({101});
  paper.task("5").lead(every{"commune"}).needs("1", from_all).when_in({100});
  CHECK(problems_of(paper) == found{{"bad-quorum", {"3"}}, {"bad-quorum", {"4"}}});
}

TEST_CASE("a paper whose bounds, times and feeds name what it has is good") {
  directive_builder paper{"paper"};
  paper.reading({"route", "", {{"through"}, {"direct"}}});
  paper.event({"conference"});
  paper.task("1").lead(every{"commune"}).before_event("conference").if_read("direct");
  paper.task("2")
      .lead(every{"district"})
      .takes(working_days{1})
      .if_read("through")
      .by_event("conference")
      .needs("1", from_subordinates)
      .if_read("through");
  CHECK(problems_of(paper).empty());
}

TEST_CASE("facts of a paper are equal if all of them is") {
  CHECK_FALSE(provenance{status::quoted, "a"} == provenance{status::quoted, "b"});
  CHECK_FALSE(provenance{status::quoted, "a"} == provenance{status::assumed, "a"});
  CHECK_FALSE(only{"P1"} == only{"P2"});
  CHECK_FALSE(moment{instant{2021y / 10 / 25}, true} == moment{instant{2021y / 10 / 25}, false});
  CHECK_FALSE(moment{instant{2021y / 10 / 25}, true} == moment{instant{2021y / 10 / 26}, true});
}

TEST_CASE("all problems of a paper are told at once") {
  directive_builder paper{"paper"};
  paper.reading({"route", "", {{"through"}, {"direct"}}});
  paper.reading({"route", "", {{"through"}}});
  paper.reading({"", "", {{"a"}, {""}}});
  paper.event({"conference"}).event({"conference"}).event({""});
  paper.task("1.1").lead(every{"commune"}).before(2021y / 10 / 31).if_read("direkt");
  paper.task("1.1").lead(every{"commune"}).takes(working_days{1}).if_read("thru");
  paper.task("").lead(every{"commune"});
  paper.task("1.4").before_event("konference").by_event("x").standing();
  paper.task("1.5").lead(open_set{"liên quan"}).needs("1.6", from_all).if_read("nowhere at all");
  paper.task("1.7").lead(every{"commune"}).needs("elsewhere", from_all).of_document("other");
  CHECK(problems_of(paper) == found{{"duplicate-code", {"route"}},
                                    {"duplicate-code", {"through"}},
                                    {"too-few-options", {"route"}},
                                    {"no-code", {""}},
                                    {"no-code", {""}},
                                    {"duplicate-code", {"conference"}},
                                    {"no-code", {""}},
                                    {"duplicate-task", {"1.1"}},
                                    {"no-code", {""}},
                                    {"unknown-reading", {"1.1"}, {"direct"}},
                                    {"unknown-reading", {"1.1"}},
                                    {"no-lead", {"1.4"}},
                                    {"unknown-event", {"1.4"}, {"conference"}},
                                    {"unknown-event", {"1.4"}},
                                    {"unknown-reading", {"1.5"}},
                                    {"unknown-task", {"1.5"}, {"1.1", "1.4", "1.5"}}});
}

TEST_CASE("an error in a paper is a sentence that says what to do") {
  directive_builder paper{"paper"};
  paper.task("1.4").lead(every{"commune"});
  paper.task("1.3").lead(every{"district"}).needs("1.40", from_subordinates);
  CHECK(
      problems::sentence_of<directive_error>([&] { return paper.build(); }) ==
      "there is no task \"1.40\"; expected the code of a task of the paper; did you mean \"1.4\", "
      "\"1.3\"?");
}

TEST_CASE("tasks given out stay valid while more are added") {
  directive_builder paper{"paper"};
  task_builder& first = paper.task("0");
  for (int i = 1; i < 200; ++i)
    paper.task(std::to_string(i)).lead(every{"commune"});
  first.lead(every{"district"});
  const directive made = paper.build();
  CHECK(made->tasks.front().lead.who.name() == "district");
}

TEST_CASE("a paper that was built does not change with its builder") {
  directive_builder paper{"paper"};
  paper.task("1").lead(every{"commune"});
  const directive before = paper.build();
  const directive copy = before;
  paper.task("2").lead(every{"commune"});
  const directive after = paper.build();
  CHECK(before->tasks.size() == 1);
  CHECK(after->tasks.size() == 2);
  CHECK(&*copy == &*before);
}
