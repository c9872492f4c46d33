// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/model/hierarchy.hpp>
#include <chidao/model/task.hpp>
#include <cstdint>
#include <optional>
#include <string>
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
  void add(const scope& whom, const hierarchy& units);

  /// The clause that holds for a unit. @complexity logarithmic in the exceptions
  [[nodiscard]] std::optional<std::uint32_t> of(unit_id which, const hierarchy& units) const;

  /// The clauses of units without one of their own, by position of their tier; last that of units
  /// without a tier.
  [[nodiscard]] std::vector<std::optional<std::uint32_t>> by_tier(const hierarchy& units) const;
  /// The units that have a clause of their own, in preorder.
  [[nodiscard]] const std::vector<exception>& exceptions() const& noexcept { return by_unit_; }
  const std::vector<exception>& exceptions() const&& = delete;

 private:
  [[nodiscard]] std::vector<exception>::const_iterator place_of(unit_id which) const;
  std::uint32_t& by_unit(unit_id which);
  std::optional<std::uint32_t>& of_tier(const std::string& name, const hierarchy& units);

  std::uint32_t count_ = 0;
  std::optional<std::uint32_t> general_;
  std::vector<std::optional<std::uint32_t>> by_tier_;  // by position of the tier
  std::vector<exception> by_unit_;                     // in preorder
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/clause_table.ipp>
#endif
