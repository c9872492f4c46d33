// SPDX-License-Identifier: BSL-1.0
// What the library says of what happened in random worlds against the oracle.

#include "drawn_cases.hpp"

#include <catch2/catch.hpp>
#include <chidao/query/cells.hpp>
#include <chidao/query/counts.hpp>
#include <vector>

namespace {

/// Holds `law(case, followed)`, which answers in words what is wrong, in all worlds.
template <class Law>
void holds_in_all_cases(int largest, adapter::followed::moves order, const Law& law) {
  std::uint64_t events = 0;
  const auto [first, worlds, asked, broken] = drawn_cases::ask_all(
      largest, order,
      [&](const oracle::random_case& drawn, const adapter::followed& f, std::uint64_t) {
        events += drawn.book->events.size();
        return law(drawn, f);
      });
  CAPTURE(first, worlds, asked, events);
  CHECK(broken == 0);
  if (worlds >= 500) {
    CHECK(asked > worlds / 5);
    CHECK(events > asked * 3);
  }
}

}  // namespace

TEST_CASE(
    "where things stand, whose fault it is and how a delay is shared is what the oracle finds") {
  holds_in_all_cases(40, adapter::followed::moves::in_any_order,
                     [](const oracle::random_case& drawn, const adapter::followed& f) {
                       const oracle::outlook right = drawn.book->at(drawn.t);
                       return adapter::status_comparison{f, right}.first_difference();
                     });
}

TEST_CASE("what fires, is delivered, stands and is retracted is what the oracle finds") {
  holds_in_all_cases(
      12, adapter::followed::moves::as_they_happened,
      [](const oracle::random_case& drawn, const adapter::followed& f) -> std::string {
        const oracle::escalation right{*drawn.book, drawn.rungs};
        const chidao::ladder_book ladders{adapter::ladder_of(drawn.rungs)};
        const chidao::escalation got{f.now(), ladders, adapter::oracle_policy};
        const adapter::notice_lines lines{f, *drawn.book};
        const chidao::instant t = adapter::instant_of(drawn.t);
        const auto compare = [](const char* what, const std::string& is,
                                const std::string& should) {
          return is == should ? std::string{}
                              : std::string{what} + " is\n" + is + "should be\n" + should;
        };
        std::string wrong =
            compare("fired", lines.of(got.fired(t), true), lines.of(right.fired(drawn.t)));
        if (wrong.empty())
          wrong = compare("standing", lines.of(got.standing(t), false),
                          lines.of(right.standing(drawn.t)));
        if (wrong.empty())
          wrong = compare("retracted", lines.of(got.retracted(t), false),
                          lines.of(right.retracted(drawn.t)));
        const oracle::minute before = drawn.t - 5 * oracle::minutes_of_day;
        if (wrong.empty() && before > 0)
          wrong = compare(
              "delivered",
              lines.of(got.delivered(adapter::instant_of(before), t), &chidao::notice::delivered),
              lines.of(right.deliveries(before, drawn.t)));
        return wrong;
      });
}

TEST_CASE("the cells of all at once are those of each by itself") {
  holds_in_all_cases(
      40, adapter::followed::moves::in_any_order,
      [](const oracle::random_case& drawn, const adapter::followed& f) -> std::string {
        const chidao::instant t = adapter::instant_of(drawn.t);
        const chidao::status_query one_by_one{f.now(), t, adapter::oracle_policy};
        const chidao::judged_bounds bounds{f.now(), adapter::oracle_policy};
        const chidao::cells together{f.now(), bounds, t};
        std::vector<chidao::tracked_id> overdue;
        std::vector<chidao::tracked_id> long_overdue;
        std::string wrong;
        f.now().for_each([&](chidao::tracked_id which) {
          const chidao::status is = one_by_one(which);
          const std::int32_t kept = bounds.of(which.plan, which.task).at(which.position);
          if (is.by.state == chidao::bound_state::known ? kept != is.by.at.minutes()
                                                        : kept < chidao::bound_column::none)
            wrong += "another bound\n";
          if (is.cell == chidao::status_cell::open_overdue)
            overdue.push_back(which);
          if (is.cell == chidao::status_cell::open_overdue && is.overdue.calendar > 2)
            long_overdue.push_back(which);
        });
        chidao::assignment_list list;
        together.overdue(list);
        if (list.ids() != overdue)
          wrong += "others are overdue\n";
        together.overdue_by_more_than(2, list);
        if (list.ids() != long_overdue)
          wrong += "others are overdue by more than two days\n";
        std::vector<chidao::area_cells> rows;
        together.roll_up(f.now().units().tiers().front(), rows);
        for (const chidao::area_cells& row : rows) {
          const auto& paper = f.now().plan_at(row.plan).now.documents()[row.paper.slot()];
          chidao::selection wanted;
          wanted.document = paper->code;
          wanted.within = row.area;
          const chidao::counts each = chidao::count(one_by_one, wanted);
          if (row.of != chidao::cell_counts{each.done_in_time, each.done_late, each.open_in_time,
                                            each.overdue, each.unjudged(), each.withdrawn})
            wrong += "another roll-up\n";
        }
        return wrong;
      });
}
