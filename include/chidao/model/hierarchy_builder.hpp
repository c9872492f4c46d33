// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/model/hierarchy.hpp>
#include <chidao/model/hierarchy_check.hpp>
#include <chidao/model/unit_builder.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace chidao {

/// Takes units in any order, then checks and freezes them: fill, build, ask.
class hierarchy_builder {
 public:
  /// Lists the tiers, highest first. Without, they stand in the order of their first unit.
  hierarchy_builder& tiers(std::vector<std::string> highest_first) {
    return made_.tiers = std::move(highest_first), *this;
  }
  /// Declares a kind. Without any, units may name any kind, and all are territorial.
  hierarchy_builder& kind(unit_kind declared);
  /// Declares a line. Without any, lines arise as units name them.
  hierarchy_builder& line(std::string name, std::string title = {});

  /// Adds a unit that is on no line yet; the answer fills it in and stays valid.
  unit_builder& unit(std::string code, std::string name);
  /// Adds a unit at the top of the state line.
  unit_builder& add(std::string code, std::string name, tier level);
  /// Adds a unit under another.
  unit_builder& add(std::string code, std::string name, tier level, under above);

  /// Lets a unit watch over an area; the answer narrows it and stays valid.
  monitor_builder& monitor(std::string who, area watched);

  /// Checks everything and freezes it.
  /// @throws hierarchy_error with every duplicate, unknown name, circle and second root found; the
  ///   first code a problem concerns is the unit at fault, or the tier, kind or line listed twice
  /// @complexity n log n in the units
  [[nodiscard]] hierarchy build() const { return hierarchy_check{made_, std::nullopt}.result(); }

  /// The same, of the units in force on a day.
  /// @throws hierarchy_error as above
  [[nodiscard]] hierarchy build(day as_of) const { return hierarchy_check{made_, as_of}.result(); }

 private:
  hierarchy_description made_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/model/impl/hierarchy_builder.ipp>
#endif
