// SPDX-License-Identifier: BSL-1.0
// A program of its own that finds the installed library: one paper, three units, what the commune
// must meet and why.
#include <chidao/chidao.hpp>
#include <iostream>

using namespace chidao;
using namespace std::chrono_literals;

int main() {
  hierarchy_builder org;
  org.add("74", "UBND tỉnh Bình Dương", tier{"province"});
  org.add("718", "UBND TP Thủ Dầu Một", tier{"district"}, under{"74"});
  org.add("P1", "UBND phường Hiệp Thành", tier{"commune"}, under{"718"});

  directive_builder paper{"so-ket", "Sơ kết COVID-19"};
  paper.task("1.4", "commune review").lead(every{"commune"}).before(2021y / 10 / 31);
  paper.task("1.3", "district review")
      .lead(every{"district"})
      .needs("1.4", from_subordinates)
      .takes(working_days{1})
      .before(2021y / 10 / 31);

  const plan p{org.build(), paper.build(), calendar::weekdays()};
  std::cout << p.at("1.4", "P1").explain() << '\n';
}
