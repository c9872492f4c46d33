// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "commands.hpp"
#include <chidao/model/hierarchy.hpp>
#include <functional>
#include <optional>
#include <string>

namespace chidao::tool {

/// The unit that a code or a name means: the one with the code; else the one that the name fits
/// best among those preferred. Where several fit, they are listed on the error stream.
/// @returns nothing where several fit
/// @throws unknown_name where none does
[[nodiscard]] std::optional<unit_id> meant_unit(const std::string& named, const hierarchy& units,
                                                const std::function<bool(unit_id)>& prefers,
                                                const request& asked);

/// Prefers units that are areas of their own: committees to the heads and bodies named after them.
[[nodiscard]] std::function<bool(unit_id)> is_territorial(const hierarchy& units);

}  // namespace chidao::tool
