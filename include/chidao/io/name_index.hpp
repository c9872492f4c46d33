// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/message.hpp>
#include <chidao/model/hierarchy.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chidao::io {

namespace sentences {
/// A name that several units have.
inline constexpr sentence ambiguous_unit{"ambiguous-unit",
                                         "\"{name}\" is the name of {count} units"};
/// How one of them must be named.
inline constexpr sentence expected_one_unit{"expected-one-unit", "the code of one of them"};
}  // namespace sentences

/// A unit was named in a way that fits several.
class ambiguous_unit : public unknown_name {
 public:
  using unknown_name::unknown_name;
};

/// How a unit's name resembles the name asked for, the nearest first.
enum class likeness : std::uint8_t {
  exact,   ///< the same name
  folded,  ///< the same but for marks, case and spaces: "ben tre" and "Bến Tre"
  part     ///< the name asked for is a part of the unit's, whole words: "UBND tỉnh Bến Tre"
};

/// A unit that may have been meant.
struct unit_candidate {
  unit_id which;     ///< the unit
  likeness how;      ///< how its name resembles the one asked for
  std::string path;  ///< its name and those of its seats, upwards
};

/// Finds units by name, as people type it.
class name_index {
 public:
  /// Indexes the names of a hierarchy. @complexity n log n in the units
  explicit name_index(const hierarchy& of);

  /// All units that a name fits: exact ones first, then folded ones, then those it is a part of;
  /// of equals in the order of the seat tree. Names that cannot be shown fit none.
  /// @complexity linear in the text of all names
  [[nodiscard]] std::vector<unit_candidate> find(std::string_view name) const;

  /// The unit with this code, or else the only one that the name fits best.
  /// @throws unknown_unit with suggestions if none fits, ambiguous_unit with codes and paths if
  ///   several do equally
  [[nodiscard]] unit_id one(std::string_view code_or_name) const;

  /// The name of a unit and those of its seats, upwards: "UBND phường Hiệp Thành, UBND TP Thủ Dầu
  /// Một, UBND tỉnh Bình Dương".
  [[nodiscard]] std::string path(unit_id which) const;

 private:
  hierarchy of_;
  std::vector<std::string> keys_;  // folded names with a space at both ends, by slot
};

}  // namespace chidao::io
