// SPDX-License-Identifier: BSL-1.0
// EXAMPLE: many papers
// SHOWS: a docket of papers over one hierarchy, one of which builds on another.
// SIMPLER EXAMPLES: 060-who-feeds-whom

#include <chidao/chidao.hpp>
#include <iostream>

using namespace chidao;
using namespace std::chrono_literals;

int main() {
  hierarchy_builder org;
  org.add("00", "Chính phủ", tier{"centre"});
  org.add("74", "UBND tỉnh", tier{"province"}, under{"00"});
  org.add("718", "UBND thành phố Thủ Dầu Một", tier{"district"}, under{"74"});

  directive_builder centre{"centre-paper"};
  centre.task("2", "report of the province")
      .lead(every{"province"})
      .needs("1", from_subordinates)
      .of_document("province-paper")
      .takes(working_days{3})
      .by(2021y / 11 / 15);
  directive_builder province{"province-paper"};
  province.task("1", "report of the district").lead(every{"district"}).by(2021y / 11 / 12);
  directive_builder other{"other-paper"};
  other.task("1", "something else").lead(every{"district"}).standing();

  const docket papers{
      org.build(), {centre.build(), province.build(), other.build()}, calendar::weekdays()};
  std::cout << "papers that feed each other are planned together: " << papers.plans().size()
            << " plans\n";
  const assignment district = papers.at("province-paper", "1", "718");
  std::cout << "declared " << district.declared() << ", needed " << district.needed() << '\n';
  std::cout << "other paper: " << papers.at("other-paper", "1", "718").declared() << '\n';
}
