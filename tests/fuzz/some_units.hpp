// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/model/hierarchy_builder.hpp>

namespace fuzz {

/// A province with a district, two communes and a department, for texts that name units.
inline const chidao::hierarchy& some_units() {
  static const chidao::hierarchy made = [] {
    using namespace chidao;
    hierarchy_builder org;
    org.tiers({"province", "district", "commune"});
    org.kind({"pc", "UBND", true}).line("state").line("party");
    org.add("74", "UBND tỉnh Bình Dương", tier{"province"}).kind("pc");
    org.add("718", "UBND thành phố Thủ Dầu Một", tier{"district"}, under{"74"}).kind("pc");
    org.add("P1", "UBND phường Tân Bình", tier{"commune"}, under{"718"}).kind("pc");
    org.add("P2", "UBND xã Tân Bình", tier{"commune"}, under{"718"}).kind("pc");
    org.add("SYT", "Sở Y tế", tier{"province"}, under{"74"}).kind("pc");
    return org.build();
  }();
  return made;
}

}  // namespace fuzz
