// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <chidao/track/event.hpp>
#include <cstdint>
#include <optional>
#include <string_view>

namespace chidao::io {

/// Whether an event of a kind must have a key.
enum class key_use : std::uint8_t {
  required,  ///< it says nothing without
  optional,  ///< it may have it
  useless    ///< it has no place for it
};

/// All keys of an event, in the order in which they are written.
inline constexpr std::array<std::string_view, 14> event_keys{
    "event", "document", "task",   "unit", "period",   "of", "was",
    "at",    "until",    "anchor", "day",  "recorded", "by", "note"};

/// Whether an event needs a key.
/// @param kind nothing if it could not be read
/// @param about the kind, or if that is a correction the kind it speaks of; nothing if it could not
///   be read
[[nodiscard]] key_use use_of(std::string_view key, std::optional<event_kind> kind,
                             std::optional<event_kind> about);

}  // namespace chidao::io
