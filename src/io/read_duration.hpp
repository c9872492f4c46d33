// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "json_field.hpp"
#include <chidao/time/duration.hpp>
#include <cstdint>
#include <optional>
#include <string_view>

namespace chidao::io {

/// The keys that tell a length of time, in the order of duration::kind.
inline constexpr std::string_view duration_keys[] = {
    "minutes", "working_minutes", "calendar_days", "working_days", "weeks", "months", "years"};

/// The one key of an object that tells a length of time. None or several are a problem.
[[nodiscard]] json_field duration_field(const json_object& clause);

/// Reads a length of time. The key under which it stands says what is counted.
/// @returns nothing if it cannot be read or is under `least`; that is told
[[nodiscard]] std::optional<duration> read_duration(const json_field& said, std::int64_t least = 0);

}  // namespace chidao::io
