// SPDX-License-Identifier: BSL-1.0
// EXAMPLE: a broken file
// SHOWS: all problems of a file at once, each with its place, what was expected and what may have
// been meant; the same in Vietnamese.
// SIMPLER EXAMPLES: 110-when-something-is-wrong, 500-plan-from-files

#include <chidao/io/catalogue.hpp>
#include <chidao/io/read_error.hpp>
#include <chidao/io/read_organisation.hpp>
#include <iostream>

using namespace chidao;

int main() {
  const io::source file{R"({
  "chidao": "organisation", "version": 1, "code": "example",
  "tiers": ["province", "district"],
  "kinds": [{"code": "people-committee", "name": "UBND", "territorial": true}],
  "lines": [{"code": "state", "name": "state"}],
  "units": [
    {"code": "74", "name": "tỉnh", "kind": "people-committee", "superiors": {"state": null}},
    {"code": "718", "name": "huyện", "kind": "people-comittee", "superiors": {"state": "47"}},
    {"code": "719", "name": "huyện", "tier": "distrct", "kind": "people-committee",
     "superiors": {"state": "74"}, "valid": {"from": "2021-02-30"}}
  ]
})",
                        "org.json"};
  try {
    (void)io::read_organisation(file);
  } catch (const error& wrong) {
    std::cout << wrong.what() << "\n\n" << io::text(wrong, io::vietnamese()) << '\n';
  }
}
