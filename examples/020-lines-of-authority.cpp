// SPDX-License-Identifier: BSL-1.0
// EXAMPLE: several lines of authority
// SHOWS: one territory, two lines over it; sitting in an area is not being commanded by it.
// SIMPLER EXAMPLES: 010-first-answer

#include <chidao/model/hierarchy_builder.hpp>
#include <iostream>

using namespace chidao;

int main() {
  hierarchy_builder org;
  org.add("74", "UBND tỉnh", tier{"province"});
  org.add("718", "UBND thành phố Thủ Dầu Một", tier{"district"}, under{"74"});
  org.add("P1", "UBND phường Hiệp Thành", tier{"commune"}, under{"718"});
  org.add("SYT", "Sở Y tế", tier{"department"}, under{"74"})
      .top_of("health")
      .on(under{"BCD", "committee"})
      .seat("74");

  // The steering committee sits in the province. Sở Y tế is its standing body, and the top of the
  // health sector: it is on three lines at once.
  org.unit("BCD", "Ban Chỉ đạo phòng, chống dịch").seat("74").top_of("committee");
  org.unit("TYT", "Trạm Y tế phường Hiệp Thành").seat("P1").on(under{"SYT", "health"});
  const hierarchy units = org.build();

  std::cout << units["TYT"].name << " sits in " << units[*units["TYT"].seat].name
            << ", its superior on the line \"health\" is "
            << units[*units.superior("TYT", "health")].name << '\n';
  std::cout << "lowest common superior of P1 and SYT: "
            << units[*units.common_superior("P1", "SYT")].name << '\n';
  std::cout << "is BCD on the state line? "
            << (units.is_on(units.id("BCD"), units.find_line("state")) ? "yes" : "no") << '\n';
}
