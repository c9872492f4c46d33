// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/chidao.hpp>
#include <optional>
#include <string>

using namespace chidao;
using namespace std::chrono_literals;

namespace {

// Four districts that take 1, 2, 3 and 4 working days from Monday 18/10/2021, and a province that
// brings their reports together by 29/10.
plan plan_with(std::optional<quorum> enough, bool first_district_opens = true) {
  hierarchy_builder org;
  org.add("74", "province", tier{"province"});
  directive_builder paper{"paper"};
  task_builder& report = paper.task("1").lead(every{"district"});
  if (first_district_opens)
    report.opens(instant{2021y / 10 / 18, {8, 0}});
  int days = 1;
  for (const char* district : {"a", "b", "c", "d"}) {
    org.add(district, district, tier{"district"}, under{"74"});
    report.takes(working_days{days++}).only_for(only{district});
  }
  task_builder& joint = paper.task("2").lead(named{"74"}).needs("1", from_all);
  if (enough)
    joint.when_in(*enough);
  joint.opens(instant{2021y / 10 / 18, {8, 0}}).by(2021y / 10 / 29);
  return {org.build(), paper.build(), calendar::weekdays()};
}

std::optional<bound> earliest_of(const plan& of) { return of.at("2", "74").earliest().at(); }

}  // namespace

TEST_CASE("without a quorum a consumer waits for its last input") {
  CHECK(earliest_of(plan_with(std::nullopt)) == bound{day{2021y / 10 / 23}});
  CHECK(earliest_of(plan_with(quorum{100, {}})) == bound{day{2021y / 10 / 23}});
}

TEST_CASE("a quorum of k inputs is complete with the k-th earliest, shares rounded up") {
  CHECK(earliest_of(plan_with(quorum{75, {}})) == bound{day{2021y / 10 / 22}});
  CHECK(earliest_of(plan_with(quorum{51, {}})) == bound{day{2021y / 10 / 22}});
  CHECK(earliest_of(plan_with(quorum{50, {}})) == bound{day{2021y / 10 / 21}});
  CHECK(earliest_of(plan_with(quorum{1, {}})) == bound{day{2021y / 10 / 20}});
}

TEST_CASE("a quorum with an instant starts at whichever is first") {
  const instant ninth{2021y / 10 / 20, {9, 0}};
  CHECK(earliest_of(plan_with(quorum{100, ninth})) == bound::after(ninth));
  CHECK(earliest_of(plan_with(quorum{25, ninth})) == bound{day{2021y / 10 / 20}});
}

TEST_CASE("a quorum leaves what the producers owe as it is") {
  const plan all = plan_with(std::nullopt);
  const plan half = plan_with(quorum{50, {}});
  for (const char* district : {"a", "b", "c", "d"})
    CHECK(half.at("1", district).needed().at() == all.at("1", district).needed().at());
}

TEST_CASE("producers without a lower limit may be the first to arrive") {
  const plan open = plan_with(quorum{75, instant{2021y / 10 / 20, {9, 0}}}, false);
  CHECK(earliest_of(open) == bound::after(instant{2021y / 10 / 18, {8, 0}}));
  CHECK(open.at("2", "74").earliest().at_least());
}

TEST_CASE("a quorum is a share of 1 to 100 percent") {
  for (const int percent : {0, 101, -1}) {
    directive_builder paper{"paper"};
    paper.task("1").lead(named{"74"});
    paper.task("2").lead(named{"74"}).needs("1", from_all).when_in({percent, {}});
    CHECK_THROWS_AS(paper.build(), directive_error);
  }
}
