// SPDX-License-Identifier: BSL-1.0
#include "../track/case.hpp"
#include <catch2/catch.hpp>
#include <chidao/query/judged_bounds.hpp>
#include <string>
#include <vector>

using namespace chidao;
using namespace follow_up;

namespace {

/// The number by which a column tells what judge() says of one assignment.
std::int32_t number_of(const judgement& by) {
  switch (by.state) {
  case bound_state::known:
    return by.at.minutes();
  case bound_state::none:
    return bound_column::none;
  case bound_state::pending:
    return bound_column::pending;
  case bound_state::unresolved:
    break;
  }
  return bound_column::unresolved;
}

/// Every column of an outlook is what judge() says of each assignment, kept bounds too.
void check_columns(const outlook& of, assumed_need policy_of_needs) {
  const status_policy policy{policy_of_needs, 3};
  const judged_bounds kept{of, policy};
  bound_column column{policy};
  std::vector<std::int32_t> out;
  std::size_t seen = 0;
  for (std::uint32_t number = 0; number < of.plan_count(); ++number) {
    const plan_record& record = of.plan_at(number).now.record();
    for (std::uint32_t slot = 0; slot < record.tasks.size(); ++slot) {
      const task_id task{slot};
      out.assign(record.tasks[task].units->size(), 0);
      column.fill(record, task, out);
      for (block_position p = 0; p < out.size(); ++p) {
        INFO(record.tasks[task].text->code << " at position " << p);
        CHECK(out[p] == number_of(judge(record, task, p, policy)));
        CHECK(kept.of(number, task).at(p) == out[p]);
        ++seen;
      }
    }
  }
  CHECK(seen > 0);
}

void check_columns(const directive_builder& paper, const std::vector<event>& events = {}) {
  const outlook of = after(nothing_yet(paper), events);
  check_columns(of, assumed_need::behind);
  check_columns(of, assumed_need::judges);
}

/// Communes give to districts, which wait for an event or know no date, and to the province.
directive_builder many_states(bool by_tier = false) {
  directive_builder out = province::paper();
  out.event({"conference", "the conference", {}});
  auto& reviews = out.task("c").lead(every{"commune"});
  if (by_tier)
    reviews.before(province::sunday)
        .only_for(tier{"commune"})
        .standing()
        .only_for(only{"C2"})
        .by_event("conference")
        .only_for(only{"C3"});
  out.task("d")
      .lead(every{"district"})
      .needs("c", from_subordinates)
      .before_event("conference")
      .only_for(only{"D1"})
      .unresolved("the plan of the year")
      .only_for(only{"D2"});
  out.task("e").lead(named{"P"}).needs("c", from_all).standing();
  out.task("f")
      .lead(named{"P"})
      .needs("d", from_subordinates)
      .takes(working_days{2})
      .before(province::sunday);
  return out;
}

}  // namespace

TEST_CASE("bounds of all at once are those by which each is judged, whatever their state") {
  check_columns(reviews());
  check_columns(many_states());
  check_columns(many_states(true), {extension("c", "C1", day{2021y / 11 / 3}, oct(25)),
                                    that(event_kind::withdrawn, "d", "D1", oct(26))});
}

TEST_CASE("bounds at once tell a need that rests on an assumption as the policy has it") {
  directive_builder paper = province::paper();
  paper.task("c").lead(every{"commune"});
  paper.task("d")
      .lead(every{"district"})
      .needs("c", from_subordinates)
      .takes(working_days{1})
      .assumed("a guess")
      .before(province::sunday);
  check_columns(paper);
}

TEST_CASE("a task may have more different bounds than fit a byte") {
  hierarchy_builder org;
  org.add("P", "Province", tier{"province"});
  directive_builder paper{"paper"};
  paper.issued(oct(21, 17));
  auto& task = paper.task("t").lead(every{"commune"});
  for (int i = 0; i < 300; ++i) {
    const std::string code = "C" + std::to_string(i);
    org.add(code, "Commune " + code, tier{"commune"}, under{"P"});
    task.before(day::from_serial(day{2021y / 11 / 1}.serial() + i)).only_for(only{code});
  }
  const outlook of{docket{org.build(), {paper.build()}, calendar::weekdays()}};
  check_columns(of, assumed_need::behind);
}
