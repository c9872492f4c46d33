// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/code_index.hpp>
#include <chidao/core/error.hpp>
#include <chidao/core/table.hpp>
#include <chidao/graph/forest.hpp>
#include <chidao/model/monitor.hpp>
#include <chidao/model/unit.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chidao {

namespace sentences {
/// A code that no unit has.
inline constexpr sentence unknown_unit{"unknown-unit", "there is no unit \"{code}\""};
/// What a unit code must be.
inline constexpr sentence expected_unit{"expected-unit", "the code of a unit of the hierarchy"};
/// A name that no line has.
inline constexpr sentence unknown_line{"unknown-line", "there is no line \"{line}\""};
/// What a line must be.
inline constexpr sentence expected_line{"expected-line", "a line of the hierarchy"};
/// A tier that no unit has.
inline constexpr sentence unknown_tier{"unknown-tier", "there is no tier \"{tier}\""};
/// What a tier must be.
inline constexpr sentence expected_tier{"expected-tier", "a tier of the hierarchy"};
/// A kind that no unit has.
inline constexpr sentence unknown_kind{"unknown-kind", "there is no kind \"{kind}\""};
/// What a kind must be.
inline constexpr sentence expected_kind{"expected-kind", "a kind of the hierarchy"};
}  // namespace sentences

/// Something was named that the hierarchy or the papers do not have.
class unknown_name : public error {
 public:
  using error::error;
};

/// A unit was named that the hierarchy does not have.
class unknown_unit : public unknown_name {
 public:
  using unknown_name::unknown_name;
};

/// One line of authority: who is above whom. A forest over the units, each named by its slot.
struct line {
  std::string name;   ///< how rules and feeds name it
  std::string title;  ///< for people
  forest superiors;   ///< by slots of units
};

/// Who sits where and who stands above whom, on one day (meanings 4). An immutable value; copies
/// share their units.
///
/// Unit ids are the preorder of the seat tree, so all that sits in an area is an interval of ids.
class hierarchy {
 public:
  /// What a hierarchy is made of; hierarchy_builder fills and checks it.
  struct parts {
    table<unit_id, unit> units;        ///< in preorder of the seat tree
    table<unit_id, unit_id> seat_end;  ///< one past the last unit that sits within
    table<line_id, line> lines;        ///< by line
    std::vector<std::string> tiers;    ///< highest first
    std::vector<unit_kind> kinds;      ///< as declared
    std::optional<day> as_of;          ///< the day the state is read on
    std::vector<monitor> monitors;     ///< as described
  };

  /// Freezes checked parts.
  /// @pre codes are unique, ids are the preorder of one seat tree
  explicit hierarchy(parts made);

  /// Number of units.
  [[nodiscard]] std::size_t size() const noexcept { return shared_->made.units.size(); }
  /// The units in the order of their ids.
  [[nodiscard]] const std::vector<unit>& units() const& noexcept {
    return shared_->made.units.records();
  }
  const std::vector<unit>& units() const&& = delete;
  /// The unit with a code. @returns nothing if there is none
  [[nodiscard]] std::optional<unit_id> find(std::string_view code) const;
  /// The id of a unit.
  /// @pre an id given is one of this hierarchy's
  /// @throws unknown_unit with suggestions if no unit has the code
  [[nodiscard]] unit_id id(const unit_ref& which) const;
  /// What is wrong with a code that no unit has.
  [[nodiscard]] problem unknown_unit_problem(std::string_view code) const;
  /// The facts of a unit.
  /// @throws unknown_unit with suggestions if no unit has the code
  [[nodiscard]] const unit& operator[](const unit_ref& which) const& {
    return shared_->made.units[id(which)];
  }
  const unit& operator[](const unit_ref& which) const&& = delete;

  /// One past the last unit that sits within the area of a unit: an interval begins with itself.
  [[nodiscard]] unit_id seat_end(unit_id which) const { return shared_->made.seat_end[which]; }
  /// True if `inner` sits in `outer`, or is it.
  [[nodiscard]] bool sits_within(unit_id inner, unit_id outer) const {
    return outer <= inner && inner < seat_end(outer);
  }
  /// The area of a unit: itself if its kind is territorial, else the area of its seat (meanings
  /// 4.1). The root of the seat tree is an area in any case.
  [[nodiscard]] unit_id area(unit_id which) const;

  /// Number of lines.
  [[nodiscard]] std::size_t line_count() const noexcept { return shared_->made.lines.size(); }
  /// The line with a name.
  /// @throws unknown_name with suggestions if there is none
  [[nodiscard]] line_id find_line(std::string_view name) const;
  /// The facts of a line.
  [[nodiscard]] const line& operator[](line_id which) const& { return shared_->made.lines[which]; }
  const line& operator[](line_id which) const&& = delete;
  /// True if the unit is on the line.
  [[nodiscard]] bool is_on(unit_id which, line_id along) const {
    return shared_->made.lines[along].superiors.contains(node(which));
  }
  /// The unit directly above along a line. @returns nothing for a top or a unit not on the line
  /// @throws unknown_unit, unknown_name with suggestions
  [[nodiscard]] std::optional<unit_id> superior(const unit_ref& which,
                                                std::string_view along = "state") const;
  /// The lowest unit that is above both along a line, or is one of them.
  /// @throws unknown_unit, unknown_name with suggestions
  [[nodiscard]] std::optional<unit_id> common_superior(const unit_ref& a, const unit_ref& b,
                                                       std::string_view along = "state") const;

  /// The tiers, highest first.
  [[nodiscard]] const std::vector<std::string>& tiers() const& noexcept {
    return shared_->made.tiers;
  }
  const std::vector<std::string>& tiers() const&& = delete;
  /// The units of a tier, in preorder.
  /// @throws unknown_name with suggestions if there is no such tier
  [[nodiscard]] std::vector<unit_id> of_tier(std::string_view name) const;
  /// What is wrong with a tier that there is not.
  [[nodiscard]] problem unknown_tier_problem(std::string_view name) const;
  /// Position of each unit's tier among the tiers, by unit; their number for those without one.
  [[nodiscard]] std::span<const std::uint16_t> tiers_of_units() const& noexcept {
    return shared_->tier_of;
  }
  std::span<const std::uint16_t> tiers_of_units() const&& = delete;
  /// Position of a unit's tier among the tiers; their number if it has none.
  [[nodiscard]] std::size_t tier_of(unit_id which) const { return shared_->tier_of[which.slot()]; }
  /// The kinds, as declared.
  [[nodiscard]] const std::vector<unit_kind>& kinds() const& noexcept {
    return shared_->made.kinds;
  }
  const std::vector<unit_kind>& kinds() const&& = delete;
  /// The day the state is read on, if it matters.
  [[nodiscard]] std::optional<day> as_of() const noexcept { return shared_->made.as_of; }

  /// Who watches over which area, as described.
  [[nodiscard]] const std::vector<monitor>& monitors() const& noexcept {
    return shared_->made.monitors;
  }
  const std::vector<monitor>& monitors() const&& = delete;
  /// Who watches over a unit, each once: those of the nearest area first, of one area as described.
  /// Nobody watches over himself.
  /// @complexity the monitors
  [[nodiscard]] std::vector<unit_id> monitors_of(unit_id which) const;

  /// The node that stands for a unit in the forest of a line.
  [[nodiscard]] static forest::node node(unit_id which) noexcept {
    return static_cast<forest::node>(which.slot());
  }

  /// True if both are copies of the same hierarchy.
  friend bool operator==(const hierarchy& a, const hierarchy& b) noexcept {
    return a.shared_ == b.shared_;
  }

 private:
  struct indexed {
    parts made;
    code_index by_code;
    std::vector<std::uint16_t> tier_of;  // by unit
  };

  [[nodiscard]] bool is_territorial(const unit& which) const;

  std::shared_ptr<const indexed> shared_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/model/impl/hierarchy.ipp>
#endif
