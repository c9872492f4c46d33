// SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"
#include <chidao/io/name_index.hpp>
#include <chidao/io/read_organisation.hpp>

using namespace chidao::io;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::read(fuzz::text_of(data, size), [](const std::string& text) {
    const organisation read = read_organisation(source{text, "org.json"});
    const chidao::hierarchy& units = read.units;
    fuzz::must(units.size() > 0 && !units.units().front().seat);
    const name_index names{units};
    for (std::size_t slot = 0; slot < units.size(); ++slot) {
      const auto which = chidao::id_of<chidao::unit_id>(slot);
      const chidao::unit& each = units.units()[slot];
      fuzz::must(units.id(each.code) == which);
      fuzz::must(slot == 0 ||
                 (each.seat && *each.seat < which && units.sits_within(which, *each.seat)));
      fuzz::must(!first_invalid_utf8(names.path(which)));
    }
    for (const unit_candidate& each : names.find(units.units().back().name))
      fuzz::must(each.how <= likeness::part);
  });
  return 0;
}
