// SPDX-License-Identifier: BSL-1.0
// EXAMPLE: find a unit by name
// SHOWS: names as people type them, without marks; all candidates with where they sit.
// SIMPLER EXAMPLES: 500-plan-from-files

#include <chidao/io/name_index.hpp>
#include <chidao/io/read_organisation.hpp>
#include <iostream>

using namespace chidao;

int main() {
  const hierarchy units =
      io::read_organisation(io::source::file("data/binh-duong/organisation.json")).units;
  const io::name_index names{units};
  for (const char* typed : {"hiep thanh", "dinh hoa", "so y te"}) {
    std::cout << typed << ":\n";
    for (const io::unit_candidate& each : names.find(typed))
      std::cout << "  " << units[each.which].code << "  " << each.path << '\n';
  }
}
