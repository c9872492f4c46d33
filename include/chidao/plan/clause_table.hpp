// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/model/hierarchy.hpp>
#include <chidao/model/task.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace chidao {

/// Which clause holds for a unit: that for the unit, else for its tier, else for all (meanings
/// 5.5); of equals the later one. Clauses are named by position.
class clause_table {
 public:
  /// A unit that has a clause of its own.
  struct exception {
    unit_id unit;          ///< the unit
    std::uint32_t clause;  ///< its clause
  };

  /// Adds the next clause; one for a tier that no unit has holds for nobody.
  void add(const scope& whom, const hierarchy& units) {
    const std::uint32_t clause = count_++;
    if (const auto* level = std::get_if<tier>(&whom))
      of_tier(level->name, units) = clause;
    else if (const auto* one = std::get_if<only>(&whom))
      by_unit(units.id(one->unit)) = clause;
    else
      general_ = clause;
  }

  /// The clause that holds for a unit. @complexity logarithmic in the exceptions
  [[nodiscard]] std::optional<std::uint32_t> of(unit_id which, const hierarchy& units) const {
    if (!by_unit_.empty())
      if (const auto found = place_of(which); found != by_unit_.end() && found->unit == which)
        return found->clause;
    if (!by_tier_.empty())
      if (const auto& clause = by_tier_[units.tier_of(which)])
        return clause;
    return general_;
  }

  /// The clauses of units without one of their own, by position of their tier; last that of units
  /// without a tier.
  [[nodiscard]] std::vector<std::optional<std::uint32_t>> by_tier(const hierarchy& units) const {
    std::vector<std::optional<std::uint32_t>> out(units.tiers().size() + 1, general_);
    for (std::size_t at = 0; at < out.size() && at < by_tier_.size(); ++at)
      if (by_tier_[at])
        out[at] = by_tier_[at];
    return out;
  }
  /// The units that have a clause of their own, in preorder.
  [[nodiscard]] const std::vector<exception>& exceptions() const& noexcept { return by_unit_; }
  const std::vector<exception>& exceptions() const&& = delete;

 private:
  [[nodiscard]] std::vector<exception>::const_iterator place_of(unit_id which) const {
    return std::lower_bound(
        by_unit_.begin(), by_unit_.end(), which,
        [](const exception& each, unit_id wanted) { return each.unit < wanted; });
  }
  std::uint32_t& by_unit(unit_id which) {
    const auto found = by_unit_.begin() + (place_of(which) - by_unit_.cbegin());
    if (found != by_unit_.end() && found->unit == which)
      return found->clause;
    return by_unit_.insert(found, {which, 0})->clause;
  }
  std::optional<std::uint32_t>& of_tier(const std::string& name, const hierarchy& units) {
    const std::vector<std::string>& tiers = units.tiers();
    const auto at =
        static_cast<std::size_t>(std::find(tiers.begin(), tiers.end(), name) - tiers.begin());
    by_tier_.resize(tiers.size() + 2);  // behind the tiers: units without one, names no unit has
    return by_tier_[at == tiers.size() ? at + 1 : at];
  }

  std::uint32_t count_ = 0;
  std::optional<std::uint32_t> general_;
  std::vector<std::optional<std::uint32_t>> by_tier_;  // by position of the tier
  std::vector<exception> by_unit_;                     // in preorder
};

}  // namespace chidao
