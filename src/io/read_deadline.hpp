// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "json_field.hpp"
#include <chidao/time/deadline.hpp>
#include <optional>

namespace chidao::io {

/// Reads a date by which something is to be done. The key under which it stands says how it is
/// meant: `before`, `by` or `at`.
/// @returns nothing if it cannot be read; that is told
[[nodiscard]] std::optional<deadline> read_deadline(const json_field& said);

}  // namespace chidao::io
