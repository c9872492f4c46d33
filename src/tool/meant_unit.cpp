// SPDX-License-Identifier: BSL-1.0
#include "meant_unit.hpp"
#include <chidao/io/name_index.hpp>
#include <functional>
#include <iostream>
#include <vector>

namespace chidao::tool {

std::optional<unit_id> meant_unit(const std::string& named, const hierarchy& units,
                                  const std::function<bool(unit_id)>& prefers,
                                  const request& asked) {
  if (const auto by_code = units.find(named))
    return by_code;
  const io::name_index names{units};
  const std::vector<io::unit_candidate> all = names.find(named);
  std::vector<io::unit_candidate> meant;
  for (const io::unit_candidate& each : all)
    if (prefers(each.which) && (meant.empty() || each.how == meant.front().how))
      meant.push_back(each);
  // Where none of them is preferred, the caller shall say so of the one meant.
  if (meant.empty() && all.size() == 1)
    meant = all;
  if (meant.size() > 1) {
    std::cerr << io::text(
                     say(sentences::several_fit,
                         {{"name", named}, {"count", static_cast<std::int64_t>(meant.size())}}),
                     catalogue_of(asked.language))
              << '\n';
    for (const io::unit_candidate& one : meant)
      std::cerr << "  " << units.units()[one.which.slot()].code << "  " << one.path << '\n';
    return std::nullopt;
  }
  return meant.empty() ? names.one(named) : meant.front().which;
}

std::function<bool(unit_id)> is_territorial(const hierarchy& units) {
  return [&units](unit_id which) {
    const std::string& own = units.units()[which.slot()].kind;
    for (const unit_kind& each : units.kinds())
      if (each.code == own)
        return each.territorial;
    return true;
  };
}

}  // namespace chidao::tool
