// SPDX-License-Identifier: BSL-1.0
// EXAMPLE: who has to act
// SHOWS: audiences as rules, expanded over a hierarchy.
// SIMPLER EXAMPLES: 020-lines-of-authority

#include <chidao/model/expand.hpp>
#include <chidao/model/hierarchy_builder.hpp>
#include <iostream>

using namespace chidao;

namespace {

void show(const char* words, const audience& rule, const hierarchy& units) {
  const expanded_audience who = expand(rule, units);
  std::cout << words << ':';
  for (std::size_t k = 0; k < who.units.count(); ++k)
    std::cout << ' ' << units.units()[who.units.select(k)].code;
  for (const std::string& open : who.open)
    std::cout << " [nobody can list: " << open << ']';
  std::cout << '\n';
}

}  // namespace

int main() {
  hierarchy_builder org;
  org.add("74", "tỉnh", tier{"province"});
  for (const char* district : {"718", "719"}) {
    org.add(district, "huyện", tier{"district"}, under{"74"});
    for (const char* commune : {"a", "b"})
      org.add(std::string{district} + commune, "xã", tier{"commune"}, under{district});
  }
  const hierarchy units = org.build();

  const audience on_state = every{"commune", "state"};
  show("every commune", on_state, units);
  show("the communes of 718", within("718", on_state), units);
  show("all but one", on_state - named{"719b"}, units);
  show("districts and one commune", every{"district", "state"} | named{"718a"}, units);
  show("related bodies", open_set{"các cơ quan, đơn vị có liên quan"}, units);
}
