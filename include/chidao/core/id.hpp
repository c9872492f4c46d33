// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>  // std::hash

namespace chidao {

/// Names one record of one kind. Ids of different kinds neither compare nor convert, and no id
/// can be added to. A default-made id names slot 0: Boost.Graph asks that of its descriptors.
template <class Kind>
class id {
 public:
  constexpr id() noexcept = default;

  /// Names the record in `slot` of its table.
  constexpr explicit id(std::uint32_t slot) noexcept : slot_{slot} {}

  /// Position of the record in its table; the only way back to a number.
  [[nodiscard]] constexpr std::size_t slot() const noexcept { return slot_; }

  /// Ids of one kind stand in the order of their slots.
  constexpr auto operator<=>(const id&) const noexcept = default;

 private:
  std::uint32_t slot_ = 0;
};

/// Makes the id of the record in `slot`.
template <class Id>
[[nodiscard]] constexpr Id id_of(std::size_t slot) noexcept {
  return Id{static_cast<std::uint32_t>(slot)};
}

}  // namespace chidao

/// Hashes an id by its slot.
template <class Kind>
struct std::hash<chidao::id<Kind>> {
  /// @returns the slot
  std::size_t operator()(chidao::id<Kind> which) const noexcept { return which.slot(); }
};
