// SPDX-License-Identifier: BSL-1.0
// EXAMPLE: rows for a table
// SHOWS: a whole plan as rows that people can read: units that have the same to meet are one row.
// SIMPLER EXAMPLES: 010-first-answer

#include <chidao/chidao.hpp>
#include <iostream>

using namespace chidao;
using namespace std::chrono_literals;

int main() {
  hierarchy_builder org;
  org.add("74", "UBND tỉnh", tier{"province"});
  for (const char* district : {"718", "719", "720"}) {
    org.add(district, "huyện", tier{"district"}, under{"74"});
    for (const char* commune : {"a", "b", "c"})
      org.add(std::string{district} + commune, "xã", tier{"commune"}, under{district});
  }
  directive_builder paper{"so-ket"};
  paper.task("1.4").lead(every{"commune"}).before(2021y / 10 / 31);
  paper.task("1.3")
      .lead(every{"district"})
      .needs("1.4", from_subordinates)
      .takes(working_days{1})
      .takes(working_days{2})
      .only_for(only{"720"})
      .before(2021y / 10 / 31);

  const plan p{org.build(), paper.build(), calendar::weekdays()};
  for (const plan_row& row : rows_of(p))
    std::cout << p[row.task].code << "  " << row.tier << "  " << row.units.size() << " units  "
              << row.declared << " | " << row.needed << '\n';
}
