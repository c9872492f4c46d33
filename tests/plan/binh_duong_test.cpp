// SPDX-License-Identifier: BSL-1.0
// The interim review of Bình Dương, October 2021: what follows from the paper.
#include <catch2/catch.hpp>

#include "tests/plan/province.hpp"

using namespace chidao;
using province::midnight;
using province::names_of;
using province::text_of;
using namespace std::chrono_literals;

namespace {

/// UBND tỉnh, 9 districts, 91 communes (the first district has 11, the others 10), 3 departments.
hierarchy binh_duong() {
  hierarchy_builder out;
  out.tiers({"province", "district", "commune"});
  out.kind({"ubnd", "Ủy ban nhân dân", true}).kind({"so", "Sở", false});
  out.add("74", "UBND tỉnh Bình Dương", tier{"province"}).kind("ubnd");
  for (const char* code : {"SYT", "SNV", "STC"})
    out.unit(code, code).kind("so").on(under{"74"});
  for (int d = 1; d <= 9; ++d) {
    const std::string district = "h" + std::to_string(d);
    out.add(district, "huyện " + district, tier{"district"}, under{"74"}).kind("ubnd");
    for (int c = 1; c <= (d == 1 ? 11 : 10); ++c) {
      const std::string commune = district + "x" + std::to_string(c);
      out.add(commune, "xã " + commune, tier{"commune"}, under{district}).kind("ubnd");
    }
  }
  return out.build();
}

directive paper(int days_of_district = 1) {
  directive_builder out{"so-ket", "Sơ kết công tác phòng, chống dịch"};
  out.author("74").issuer("74");
  out.issued(instant{2021y / 10 / 21, {17, 0}}, {provenance::status::assumed, "the portal"});
  out.event({"provincial-conference", "Hội nghị sơ kết của tỉnh"});
  out.reading({"route",
               "do communes report through the district?",
               {{"through-district", ""}, {"direct", ""}},
               {}});
  out.reading(
      {"departments", "does the bound bind departments?", {{"bound", ""}, {"not-bound", ""}}, {}});
  const char* const words = "trước ngày 31/10/2021";
  out.task("1.2", "sơ kết của ngành")
      .lead(of_kind{"so"})
      .before(2021y / 10 / 31)
      .if_read("bound")
      .quoted(words);
  out.task("1.4", "sơ kết cấp xã").lead(every{"commune"}).before(2021y / 10 / 31).quoted(words);
  out.task("1.3", "sơ kết cấp huyện")
      .lead(every{"district"})
      .before(2021y / 10 / 31)
      .quoted(words)
      .needs("1.4", from_subordinates)
      .inferred("a district reviews on what its communes found")
      .takes(working_days{days_of_district})
      .assumed("the paper gives no handling time");
  out.task("1.6", "báo cáo kết quả")
      .lead(every{"district"} | of_kind{"so"})
      .needs("1.3", same_unit)
      .if_read("through-district")
      .needs("1.2", same_unit);
  out.task("1.7", "báo cáo chung")
      .lead(named{"SYT"})
      .before_event("provincial-conference")
      .needs("1.6", from_all)
      .needs("1.4", from_all)
      .if_read("direct")
      .takes(working_days{2})
      .assumed("the paper gives no handling time");
  return out.build();
}

const hierarchy& units() {
  static const hierarchy made = binh_duong();
  return made;
}

plan planned(const directive& text, plan_options options = {}) {
  return {units(), text, calendar::weekdays(), std::move(options)};
}

}  // namespace

TEST_CASE("Bình Dương: 91 communes and 9 districts have a review to hold") {
  const plan p = planned(paper());
  CHECK(p.leads(p.task("1.4")).count() == 91);
  CHECK(p.leads(p.task("1.3")).count() == 9);
  CHECK(p.leads(p.task("1.2")).count() == 3);
  CHECK(p.size() == 91 + 9 + 3 + 12 + 1);
  CHECK(p.empty_audiences().empty());
}

TEST_CASE("Bình Dương: before Sunday 31/10 is met last on Friday 29/10") {
  const plan p = planned(paper());
  const assignment district = p.at("1.3", "h1");
  CHECK(district.declared().when()->limit() == midnight(2021y / 10 / 31));
  CHECK(district.last_working_day() == day{2021y / 10 / 29});
  CHECK(text_of(district.declared()) == "before 31/10/2021");
}

TEST_CASE("Bình Dương: from the evening of 21/10 six working days are left") {
  const plan p = planned(paper());
  const assignment department = p.at("1.2", "STC");
  CHECK(department.earliest().at() == bound{instant{2021y / 10 / 21, {17, 1}}});
  CHECK(department.slack().value == working_span{6, 9 * 1440 + 419});
  CHECK_FALSE(department.slack().at_most);
}

TEST_CASE("Bình Dương: the district's working days ask for the commune's review so much sooner") {
  struct expected {
    int days;
    day limit;
    day last;
    std::int64_t slack;
  };
  for (const expected& each : {expected{0, 2021y / 10 / 31, 2021y / 10 / 29, 6},
                               expected{1, 2021y / 10 / 29, 2021y / 10 / 28, 5},
                               expected{2, 2021y / 10 / 28, 2021y / 10 / 27, 4},
                               expected{5, 2021y / 10 / 25, 2021y / 10 / 22, 1}}) {
    CAPTURE(each.days);
    const plan p = planned(paper(each.days));
    const assignment commune = p.at("1.4", "h9x10");
    CHECK(commune.needed().at() == midnight(each.limit));
    CHECK(commune.needed().last_working_day() == each.last);
    CHECK(commune.last_working_day() == each.last);
    CHECK(commune.slack().value->days == each.slack);
    CHECK(commune.needed().assumed());
    CHECK(commune.squeeze().has_value() == (each.days != 0));
    CHECK(commune.is_touching() == (each.days == 0));
  }
}

TEST_CASE("Bình Dương: the paper squeezes the districts by a working day, and the answer says on "
          "what it rests and what cures it") {
  const plan p = planned(paper());
  const assignment commune = p.at("1.4", "h2x3");
  const auto tight = commune.squeeze();
  REQUIRE(tight);
  CHECK(tight->consumer == p.at("1.3", "h2").id());
  CHECK(tight->shortage == working_span{1, 2 * 1440});
  CHECK_FALSE(tight->doubtful);
  CHECK(tight->rests_on ==
        std::vector<provenance>{
            {provenance::status::assumed, "the paper gives no handling time"},
            {provenance::status::inferred, "a district reviews on what its communes found"}});
  std::vector<std::string> cures;
  for (const cure& each : tight->cures)
    cures.push_back(to_string(each.in_words));
  CHECK(cures == std::vector<std::string>{
                     "xã h2x3 (task 1.4) before 29/10/2021",
                     "the bound of huyện h2 (task 1.3) moved to before 02/11/2021",
                     "huyện h2 (task 1.3) with 0 working days instead of 1 working day"});
  CHECK_FALSE(p.at("1.3", "h2").squeeze());
}

TEST_CASE("Bình Dương: why a commune's review is needed when it is, step by step") {
  const plan p = planned(paper());
  const explanation why = p.at("1.4", "h1x11").explain();
  REQUIRE(why.steps().size() == 2);
  CHECK(why.steps()[0].consumer == p.at("1.3", "h1").id());
  CHECK(why.steps()[0].takes == working_days{1});
  CHECK(why.steps()[1].declared == deadline::before(2021y / 10 / 31));
  CHECK(text_of(why) ==
        "xã h1x11 (task 1.4) must be done before 29/10/2021, because huyện h1 (task 1.3) takes 1 "
        "working day after it and must itself be done before 31/10/2021; huyện h1 (task 1.3) must "
        "be done before 31/10/2021: the paper says \"trước ngày 31/10/2021\"");
}

TEST_CASE("Bình Dương: the reports are pending while the conference has no day") {
  const plan p = planned(paper());
  const assignment joint = p.at("1.7", "SYT");
  CHECK(joint.judged() == bound_state::pending);
  CHECK(text_of(joint.declared()) == "pending: waits for the day of \"provincial-conference\"");
  CHECK_FALSE(joint.earlier());
  const assignment report = p.at("1.6", "h1");
  CHECK_FALSE(report.declared().state());
  CHECK(report.needed().state() == bound_state::pending);
  CHECK(report.judged() == bound_state::pending);
  CHECK_FALSE(report.slack().value);
  // A known bound beside one that waits may become earlier still.
  const needed_bound commune = p.at("1.4", "h1x1").needed();
  CHECK(commune.at_most());
  CHECK(commune.at() == midnight(2021y / 10 / 29));
}

TEST_CASE("Bình Dương: when the conference gets its day, the reports follow from it") {
  plan_options options;
  options.events = {{"provincial-conference", 2021y / 11 / 10}};
  const plan p = planned(paper(), options);
  CHECK(p.at("1.7", "SYT").declared().when()->limit() == midnight(2021y / 11 / 10));
  const assignment report = p.at("1.6", "h1");
  CHECK(report.needed().at() == midnight(2021y / 11 / 8));
  CHECK(report.needed().last_working_day() == day{2021y / 11 / 5});
  CHECK_FALSE(report.needed().at_most());
  CHECK(report.judged() == bound_state::known);
  CHECK_FALSE(p.at("1.4", "h1x1").needed().at_most());
}

TEST_CASE("Bình Dương: each of the two readings changes what follows") {
  const plan by_default = planned(paper());
  CHECK(by_default.readings() == std::vector<std::string>{"through-district", "bound"});
  CHECK(names_of(by_default, by_default.at("1.4", "h1x1").consumers()) ==
        std::vector<std::string>{"1.3/h1"});

  plan_options options;
  options.readings = {"direct", "not-bound"};
  options.events = {{"provincial-conference", 2021y / 10 / 28}};
  const plan otherwise = planned(paper(), options);
  CHECK(otherwise.readings() == options.readings);
  CHECK(names_of(otherwise, otherwise.at("1.4", "h1x1").consumers()) ==
        std::vector<std::string>{"1.3/h1", "1.7/SYT"});
  // The report of the district no longer waits for its review.
  CHECK(otherwise.at("1.3", "h1").consumers().empty());
  CHECK(otherwise.at("1.4", "h1x1").needed().at() == midnight(2021y / 10 / 26));
  CHECK_FALSE(otherwise.at("1.2", "SYT").declared().state());
  CHECK(otherwise.at("1.2", "SYT").judged() == bound_state::known);
}
