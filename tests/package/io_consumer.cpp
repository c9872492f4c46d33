// SPDX-License-Identifier: BSL-1.0
// The least a user writes against io: an organisation from text, and a refusal that says why.
#include <chidao/io/read_error.hpp>
#include <chidao/io/read_organisation.hpp>
#include <iostream>

int main() {
  const chidao::io::organisation org = chidao::io::read_organisation(chidao::io::source{R"({
    "chidao": "organisation", "version": 1, "code": "small", "tiers": ["province", "district"],
    "kinds": [{"code": "committee", "name": "Ủy ban nhân dân", "territorial": true}],
    "lines": [{"code": "state", "name": "Chính quyền"}],
    "units": [
      {"code": "74", "name": "UBND tỉnh Bình Dương", "kind": "committee", "tier": "province",
       "superiors": {"state": null}},
      {"code": "718", "name": "UBND TP Thủ Dầu Một", "kind": "committee", "tier": "district",
       "superiors": {"state": "74"}}]})"});
  std::cout << org.units.units().size() << " units\n";
  try {
    static_cast<void>(chidao::io::read_organisation(chidao::io::source{"{}", "empty.json"}));
  } catch (const chidao::io::read_error& refused) {
    std::cout << refused.what() << '\n';
    return org.units.units().size() == 2 ? 0 : 1;
  }
  return 1;
}
