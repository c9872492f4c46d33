// SPDX-License-Identifier: BSL-1.0
// EXAMPLE: where it is too tight
// SHOWS: a paper that gives two tiers the same last day: by how much it squeezes, what that rests
// on, what would cure it; and a bound that cannot be met even at full speed.
// SIMPLER EXAMPLES: 010-first-answer, 060-who-feeds-whom

#include <chidao/chidao.hpp>
#include <iostream>

using namespace chidao;
using namespace std::chrono_literals;

int main() {
  hierarchy_builder org;
  org.add("74", "UBND tỉnh", tier{"province"});
  org.add("718", "UBND thành phố Thủ Dầu Một", tier{"district"}, under{"74"});
  org.add("P1", "UBND phường Hiệp Thành", tier{"commune"}, under{"718"});

  directive_builder paper{"so-ket"};
  paper.issued(instant{2021y / 10 / 21, {17, 0}});
  paper.task("1.4").lead(every{"commune"}).before(2021y / 10 / 31).takes(working_days{5});
  paper.task("1.3")
      .lead(every{"district"})
      .needs("1.4", from_subordinates)
      .takes(working_days{2})
      .assumed("the paper gives no handling time")
      .before(2021y / 10 / 31);

  const plan p{org.build(), paper.build(), calendar::weekdays()};
  const assignment commune = p.at("1.4", "P1");
  const auto tight = commune.squeeze();
  std::cout << *tight << '\n';
  for (const provenance& ground : tight->rests_on)
    std::cout << "  " << to_message(ground) << '\n';
  for (const cure& each : tight->cures)
    std::cout << "  cure: " << each.in_words << '\n';
  std::cout << "slack of the commune: " << commune.slack() << '\n';
  std::cout << "at full speed: " << *commune.infeasible() << '\n';
}
