// SPDX-License-Identifier: BSL-1.0
// Answers about all at once against those about one at a time.

#include "../track/case.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <chidao/query/cells.hpp>
#include <chidao/query/counts.hpp>
#include <string>
#include <vector>

using namespace chidao;
using namespace follow_up;
using enum event_kind;

namespace {

std::vector<std::string> names(const outlook& in, const assignment_list& which) {
  std::vector<std::string> out;
  which.for_each([&](tracked_id each) {
    const assignment_key key = in.at(each).key();
    out.push_back(key.task + " " + key.unit);
  });
  return out;
}

const outlook& some_days() {
  static const outlook made = after(
      nothing_yet(reviews()),
      {extension("d", "D2", day{2021y / 11 / 3}, oct(20)), that(submitted, "c", "C1", oct(27)),
       that(withdrawn, "c", "C2", oct(27)), that(submitted, "c", "C3", oct(28)),
       that(returned, "c", "C3", oct(28, 9)), that(submitted, "d", "D1", nov(1, 9))});
  return made;
}

/// Three provinces of 500 communes: more than stand in a page. So many of the communes, spread over
/// them, have a bound of their own; some report early, late or not at all, some take it back, some
/// need no longer.
outlook a_country(int own_bounds) {
  hierarchy_builder org;
  org.add("C", "Centre", tier{"centre"});
  directive_builder paper{"paper"};
  paper.issued(oct(21, 17));
  auto& task = paper.task("c").lead(every{"commune"}).before(province::sunday);
  std::vector<event> events;
  int number = 0;
  for (const std::string above : {"P1", "P2", "P3"}) {
    org.add(above, "Province " + above, tier{"province"}, under{"C"});
    for (int i = 0; i < 500; ++i, ++number) {
      const std::string code = above + " " + std::to_string(i);
      org.add(code, "Commune " + code, tier{"commune"}, under{above});
      if (number * own_bounds / 1500 != (number + 1) * own_bounds / 1500)
        task.before(day::from_serial(day{2021y / 10 / 20}.serial() + number % 300))
            .only_for(only{code});
      const instant at = oct(22 + static_cast<unsigned>(number % 10), number % 24);
      if (number % 3 == 0)
        events.push_back(that(submitted, "c", code, at));
      if (number % 39 == 0)
        events.push_back(that(returned, "c", code, at));
      if (number % 42 == 1)
        events.push_back(that(withdrawn, "c", code, at));
    }
  }
  std::stable_sort(events.begin(), events.end(), [](const event& one, const event& other) {
    return one.recorded < other.recorded;
  });
  event_applier next{outlook{docket{org.build(), {paper.build()}, calendar::weekdays()}}};
  for (const event& each : events)
    next.take(each);
  return next.result();
}

/// Lists and counts of all at once are those of each by itself.
void check_all(const outlook& of, instant at) {
  const status_query one_by_one{of, at};
  const judged_bounds bounds{of};
  const cells together{of, bounds, at};
  std::vector<tracked_id> overdue;
  of.for_each([&](tracked_id which) {
    if (one_by_one(which).cell == status_cell::open_overdue)
      overdue.push_back(which);
  });
  assignment_list list;
  together.overdue(list);
  CHECK(list.ids() == overdue);
  std::vector<area_cells> rows;
  together.roll_up("province", rows);
  CHECK(rows.size() == 3);
  for (const area_cells& row : rows) {
    selection within;
    within.within = row.area;
    const counts each = count(one_by_one, within);
    CHECK(row.of == cell_counts{each.done_in_time, each.done_late, each.open_in_time, each.overdue,
                                each.unjudged(), each.withdrawn});
  }
}

}  // namespace

TEST_CASE("the cells of a whole country are those of each by itself") {
  for (const int own_bounds : {0, 15, 1400}) {
    CAPTURE(own_bounds);
    const outlook of = a_country(own_bounds);
    for (const instant at : {oct(21, 18), oct(27), oct(30, 12), nov(1), nov(20)})
      check_all(of, at);
  }
}

TEST_CASE("what is overdue is listed by its bound and what happened by the instant") {
  const outlook& o = some_days();
  const judged_bounds bounds{o};
  assignment_list list;
  cells{o, bounds, nov(1, 8)}.overdue(list);
  // C1 is done, C2 withdrawn, C3 sent back, C4 nothing; D2 has time to 03/11, D1 comes an hour
  // later.
  CHECK(names(o, list) == std::vector<std::string>{"c C3", "c C4", "d D1"});
  cells{o, bounds, nov(1, 9)}.overdue(list);
  CHECK(names(o, list) == std::vector<std::string>{"c C3", "c C4"});
  cells{o, bounds, nov(4)}.overdue(list);
  CHECK(names(o, list) == std::vector<std::string>{"c C3", "c C4", "d D2"});
  // The bound of C3 is 31/10 00:00, its last day 30/10; two days after it are over with 01/11.
  cells{o, bounds, nov(1, 23)}.overdue_by_more_than(2, list);
  CHECK(list.size() == 0);
  cells{o, bounds, nov(2, 0)}.overdue_by_more_than(2, list);
  CHECK(names(o, list) == std::vector<std::string>{"c C3", "c C4"});
  CHECK(list.ids().size() == 2);
}

TEST_CASE("what was recorded later is not known yet") {
  const outlook o =
      after(nothing_yet(reviews()), {late(that(submitted, "c", "C1", oct(29)), nov(2)),
                                     late(that(submitted, "c", "C3", oct(29)), nov(5))});
  const judged_bounds bounds{o};
  assignment_list list;
  cells{o, bounds, nov(3), nov(3)}.overdue(list);
  CHECK(names(o, list) == std::vector<std::string>{"c C2", "c C3", "c C4", "d D1", "d D2"});
  cells{o, bounds, nov(3)}.overdue(list);
  CHECK(names(o, list) == std::vector<std::string>{"c C2", "c C4", "d D1", "d D2"});
}

TEST_CASE("what is overdue is grouped by the superior on a line") {
  const outlook& o = some_days();
  const judged_bounds bounds{o};
  assignment_list list;
  cells{o, bounds, nov(4)}.overdue(list);
  grouped_ids by;
  group_by_superior(o, list, o.units().find_line("state"), by);
  const auto told = [&](const char* who) {
    const std::size_t slot = o.units().id(who).slot();
    return by.offsets[slot + 1] - by.offsets[slot];
  };
  CHECK(told("P") == 2);   // of C4 and D2
  CHECK(told("D2") == 1);  // of C3
  CHECK(by.items.size() == 3);
}

TEST_CASE("the bounds of a later outlook share what no event moved") {
  const outlook before = nothing_yet(reviews());
  const judged_bounds first{before};
  const outlook told = after(before, {that(submitted, "c", "C1", oct(27))});
  const judged_bounds same = first.after(told);
  CHECK(&same.of(0, task_id{0}) == &first.of(0, task_id{0}));
  const outlook moved = after(told, {extension("d", "D2", day{2021y / 11 / 3}, oct(28))});
  const judged_bounds other = same.after(moved);
  CHECK(&other.of(0, task_id{0}) != &first.of(0, task_id{0}));
  const tracked_id d2 = moved.id_of("paper", "d", "D2");
  CHECK(other.of(0, d2.task).at(d2.position) == bound{day{2021y / 11 / 3}}.minutes());
  CHECK(first.of(0, d2.task).at(d2.position) == bound{day{2021y / 10 / 31}}.minutes());
}

TEST_CASE("a roll-up to a tier that nobody has is refused with suggestions") {
  const outlook o = nothing_yet(reviews());
  const judged_bounds bounds{o};
  std::vector<area_cells> rows;
  CHECK_THROWS_AS((cells{o, bounds, nov(1)}.roll_up("distrct", rows)), unknown_name);
}
