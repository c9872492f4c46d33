// SPDX-License-Identifier: BSL-1.0
// EXAMPLE: who feeds whom
// SHOWS: reports that climb level by level and are brought together by one department.
// SIMPLER EXAMPLES: 010-first-answer

#include <chidao/chidao.hpp>
#include <iostream>

using namespace chidao;
using namespace std::chrono_literals;

int main() {
  hierarchy_builder org;
  org.add("74", "UBND tỉnh", tier{"province"});
  org.add("SYT", "Sở Y tế", tier{"department"}, under{"74"});
  org.add("718", "UBND thành phố Thủ Dầu Một", tier{"district"}, under{"74"});
  org.add("P1", "UBND phường Hiệp Thành", tier{"commune"}, under{"718"});
  org.add("P2", "UBND phường Phú Lợi", tier{"commune"}, under{"718"});

  directive_builder paper{"so-ket"};
  // A task that feeds itself: a commune's report goes to its district, and only the districts'
  // reports, being the tops, go on to the department.
  paper.task("1.6", "report")
      .lead(every{"commune"} | every{"district"})
      .needs("1.6", from_subordinates)
      .takes(working_days{1})
      .only_for(tier{"district"});
  paper.task("1.7", "joint report")
      .lead(named{"SYT"})
      .needs("1.6", from_all)
      .takes(working_days{2})
      .by(2021y / 11 / 10);

  const plan p{org.build(), paper.build(), calendar::weekdays()};
  for (const char* who : {"P1", "718"}) {
    const assignment a = p.at("1.6", who);
    std::cout << a.unit().name << ": needed " << a.needed() << ", for";
    for (const assignment_id each : a.consumers())
      std::cout << ' ' << p.units()[each.unit].name << " (" << p[each.task].code << ')';
    std::cout << '\n';
  }
}
