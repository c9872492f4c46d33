// SPDX-License-Identifier: BSL-1.0
// The least a user writes against the core: from units and a paper to a needed bound.
#include <chidao/chidao.hpp>
#include <iostream>
#include <sstream>

int main() {
  using namespace std::chrono_literals;
  chidao::hierarchy_builder org;
  org.add("718", "UBND TP Thủ Dầu Một", chidao::tier{"district"});
  org.add("P1", "UBND phường Hiệp Thành", chidao::tier{"commune"}, chidao::under{"718"});

  chidao::directive_builder paper{"so-ket", "Sơ kết COVID-19"};
  paper.task("1.4", "review").lead(chidao::every{"commune"});
  paper.task("1.3", "district review")
      .lead(chidao::every{"district"})
      .needs("1.4", chidao::from_subordinates)
      .takes(chidao::working_days{1})
      .before(2021y / 10 / 31);

  const chidao::plan p{org.build(), paper.build(), chidao::calendar::weekdays()};
  std::ostringstream said;
  said << p.at("1.4", "P1").needed();
  std::cout << "chidao " << chidao::version << ": " << said.str() << '\n';
  return said.str().find("29/10/2021") != std::string::npos ? 0 : 1;
}
