// SPDX-License-Identifier: BSL-1.0
// The registers that offices have published, built unit by unit. Figures: Report 1270/BC-TCTTTg of
// 27/12/2017, VietTimes 2016, the portal of Bình Định of 30/5/2022.
#include <catch2/catch.hpp>
#include <chidao/chidao.hpp>
#include <chidao/query/counts.hpp>
#include <chidao/track/apply.hpp>
#include <cmath>
#include <string>
#include <vector>

using namespace chidao;
using namespace std::chrono_literals;

namespace {

/// So many tasks of one kind: how they are bounded, and when they were handed in.
struct pile {
  std::string tier;              ///< names the pile
  int size;                      ///< how many
  std::optional<day> before;     ///< nothing: no limit
  std::optional<day> handed_in;  ///< nothing: still open
};

const chidao::day issue{2016y / 12 / 1};

/// A unit for each task of each pile, one task of the paper for each pile.
outlook register_of(const std::vector<pile>& piles) {
  hierarchy_builder units;
  std::vector<std::string> tiers{"office"};
  for (const pile& each : piles)
    tiers.push_back(each.tier);
  units.tiers(tiers);
  units.add("office", "Government Office", tier{"office"});
  directive_builder paper{"register"};
  paper.line("state").issued(instant{issue, {8, 0}});
  std::vector<event> events;
  for (const pile& each : piles) {
    task_builder& made = paper.task(each.tier).lead(every{each.tier});
    if (each.before)
      made.before(*each.before);
    else
      made.standing();
    for (int i = 0; i < each.size; ++i) {
      const std::string code = each.tier + std::to_string(i);
      units.add(code, code, tier{each.tier}, under{"office"});
      if (!each.handed_in)
        continue;
      event done;
      done.subject = {"register", each.tier, code, {}};
      done.at = done.recorded = instant{*each.handed_in, {9, 0}};
      events.push_back(done);
    }
  }
  applied out = apply(outlook{docket{units.build(), {paper.build()}, calendar::weekdays()}}, events,
                      fact_columns::latest());
  CHECK(out.refused.empty());
  return out.now;
}

/// A percentage with two digits after the point.
double shown(const rate& of) { return std::round(*of.percent() * 100.0) / 100.0; }

const chidao::day due{2017y / 6 / 1};
const chidao::day early{2017y / 5 / 31};
const chidao::day late{2017y / 6 / 1};
const chidao::day to_come{2018y / 6 / 1};

}  // namespace

TEST_CASE("the register of 2017: 21,914 tasks, 16,051 done and 5,863 not") {
  const outlook o = register_of({{"in-time", 14068, due, early},
                                 {"late", 1983, due, late},
                                 {"running", 5640, to_come, {}},
                                 {"overdue", 223, due, {}}});
  const counts found = count(status_query{o, instant{2017y / 12 / 27, {8, 0}}});
  CHECK(found.all() == 21914);
  CHECK(found.done_in_time == 14068);
  CHECK(found.done_late == 1983);
  CHECK(found.open_in_time == 5640);
  CHECK(found.overdue == 223);
  const rate fallen_due = rate_of(found, rate_definition::fallen_due);
  CHECK(fallen_due.numerator == 16051);
  CHECK(fallen_due.denominator == 16274);
  CHECK(fallen_due.left_out == 5640);
  CHECK(shown(fallen_due) == 98.63);  // published: 98.62
}

TEST_CASE("the register of 2016, to August: 3,726 tasks, 1,739 done and 1,987 not") {
  const outlook o = register_of({{"in-time", 1310, due, early},
                                 {"late", 429, due, late},
                                 {"running", 1812, to_come, {}},
                                 {"overdue", 175, due, {}}});
  const counts found = count(status_query{o, instant{2017y / 8 / 31, {8, 0}}});
  CHECK(found.all() == 3726);
  CHECK(found.done_in_time + found.done_late == 1739);
  CHECK(found.open_in_time + found.overdue == 1987);
  CHECK(found.overdue == 175);
}

TEST_CASE("the register of 2022: 1,387 tasks, 631 of them without a limit") {
  const chidao::day asked{2017y / 7 / 1};
  const outlook o = register_of({{"in-time", 506, due, early},
                                 {"late", 146, due, late},
                                 {"running", 88, to_come, {}},
                                 {"overdue", 9, due, {}},
                                 {"long-overdue", 7, day{2017y / 5 / 1}, {}},
                                 {"unlimited-done", 508, {}, early},
                                 {"unlimited", 123, {}, {}}});
  const status_query ask{o, instant{asked, {8, 0}}};
  const counts found = count(ask);
  CHECK(found.all() == 1387);
  CHECK(found.without_bound == 631);
  CHECK(found.overdue == 16);
  CHECK(found.done_in_time + found.without_bound_done == 1014);
  CHECK(found.open_in_time + found.without_bound - found.without_bound_done == 211);
  const rate done = rate_of(found, rate_definition::done_only_unlimited_in_time);
  CHECK(done.numerator == 1014);
  CHECK(done.denominator == 1160);
  CHECK(std::round(*done.percent() * 10.0) / 10.0 == 87.4);  // as published
  CHECK(rate_of(found, rate_definition::done_only).denominator == 652);
  // 1/6 was the first day too late: on 1/7 it is the 31st; of those before 1/5 the 62nd.
  CHECK(overdue_bands(ask, {31}) == std::vector<std::int64_t>{9, 7});
}
