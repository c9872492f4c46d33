// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/code_index.hpp>
#include <chidao/model/hierarchy.hpp>
#include <chidao/model/task.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace chidao {

/// Which clause holds for a unit: that for the unit, else for its tier, else for all (meanings
/// 5.5); of equals the later one. Clauses are named by position.
class clause_table {
 public:
  /// Adds the next clause.
  void add(const scope& whom, const hierarchy& units) {
    const std::uint32_t clause = count_++;
    if (const auto* level = std::get_if<tier>(&whom))
      by_tier_[level->name] = clause;
    else if (const auto* one = std::get_if<only>(&whom))
      by_unit_[units.id(one->unit)] = clause;
    else
      general_ = clause;
  }

  /// The clause that holds for a unit.
  [[nodiscard]] std::optional<std::uint32_t> of(unit_id which, const hierarchy& units) const {
    if (!by_unit_.empty())
      if (const auto found = by_unit_.find(which); found != by_unit_.end())
        return found->second;
    if (!by_tier_.empty())
      if (const auto found = by_tier_.find(units.units()[which.slot()].tier);
          found != by_tier_.end())
        return found->second;
    return general_;
  }

  /// The units that have a clause of their own.
  [[nodiscard]] std::vector<unit_id> exceptions() const {
    std::vector<unit_id> out;
    for (const auto& [which, clause] : by_unit_)
      out.push_back(which);
    return out;
  }

 private:
  std::uint32_t count_ = 0;
  std::optional<std::uint32_t> general_;
  code_index by_tier_;
  std::map<unit_id, std::uint32_t> by_unit_;
};

}  // namespace chidao
