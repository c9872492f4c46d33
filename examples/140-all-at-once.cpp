// SPDX-License-Identifier: BSL-1.0
// How do I ask of thousands of assignments at once who is overdue, and count them by area?
#include <chidao/chidao.hpp>
#include <iostream>

using namespace chidao;
using namespace std::chrono_literals;

int main() {
  hierarchy_builder org;
  org.add("74", "Province", tier{"province"});
  for (const char* district : {"718", "719"}) {
    org.add(district, district, tier{"district"}, under{"74"});
    for (const char* commune : {"A", "B", "C"})
      org.add(std::string{district} + commune, commune, tier{"commune"}, under{district});
  }
  directive_builder paper{"review"};
  paper.task("1").lead(every{"commune"}).before(2021y / 10 / 29);
  outlook now{docket{org.build(), {paper.build()}, calendar::weekdays()}};

  event done;
  done.subject = {"review", "1", "718A", {}};
  done.at = done.recorded = instant{day{2021y / 10 / 28}, {9, 0}};
  now = apply(now, done);

  const judged_bounds bounds{now};  // kept as long as no bound moves; else bounds.after(now)
  const cells friday{now, bounds, instant{day{2021y / 10 / 29}, {8, 0}}};
  assignment_list overdue;
  friday.overdue(overdue);
  overdue.for_each([&](tracked_id which) { std::cout << now.at(which).key().unit << ' '; });
  std::cout << "are overdue\n";
  std::vector<area_cells> rows;
  friday.roll_up("district", rows);
  for (const area_cells& row : rows)
    std::cout << now.units()[row.area].name << ": " << row.of.done_in_time << " in time, "
              << row.of.overdue << " overdue\n";
}
