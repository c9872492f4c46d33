// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/plan/clause_table.hpp>
#include <cstddef>
#include <variant>

namespace chidao {

CHIDAO_INLINE void clause_table::add(const scope& whom, const hierarchy& units) {
  const std::uint32_t clause = count_++;
  if (const auto* level = std::get_if<tier>(&whom))
    of_tier(level->name, units) = clause;
  else if (const auto* one = std::get_if<only>(&whom))
    by_unit(units.id(one->unit)) = clause;
  else
    general_ = clause;
}

CHIDAO_INLINE std::optional<std::uint32_t> clause_table::of(unit_id which,
                                                            const hierarchy& units) const {
  if (!by_unit_.empty())
    if (const auto found = place_of(which); found != by_unit_.end() && found->unit == which)
      return found->clause;
  if (!by_tier_.empty())
    if (const auto& clause = by_tier_[units.tier_of(which)])
      return clause;
  return general_;
}

CHIDAO_INLINE std::vector<std::optional<std::uint32_t>>
clause_table::by_tier(const hierarchy& units) const {
  std::vector<std::optional<std::uint32_t>> out(units.tiers().size() + 1, general_);
  for (std::size_t at = 0; at < out.size() && at < by_tier_.size(); ++at)
    if (by_tier_[at])
      out[at] = by_tier_[at];
  return out;
}

CHIDAO_INLINE std::vector<clause_table::exception>::const_iterator
clause_table::place_of(unit_id which) const {
  return std::lower_bound(by_unit_.begin(), by_unit_.end(), which,
                          [](const exception& each, unit_id wanted) { return each.unit < wanted; });
}

CHIDAO_INLINE std::uint32_t& clause_table::by_unit(unit_id which) {
  const auto found = by_unit_.begin() + (place_of(which) - by_unit_.cbegin());
  if (found != by_unit_.end() && found->unit == which)
    return found->clause;
  return by_unit_.insert(found, {which, 0})->clause;
}

CHIDAO_INLINE std::optional<std::uint32_t>& clause_table::of_tier(const std::string& name,
                                                                  const hierarchy& units) {
  const std::vector<std::string>& tiers = units.tiers();
  const auto at =
      static_cast<std::size_t>(std::find(tiers.begin(), tiers.end(), name) - tiers.begin());
  by_tier_.resize(tiers.size() + 2);  // behind the tiers: units without one, names no unit has
  return by_tier_[at == tiers.size() ? at + 1 : at];
}

}  // namespace chidao
