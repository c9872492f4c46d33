// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/message.hpp>
#include <chidao/io/limits.hpp>
#include <chidao/io/source.hpp>
#include <chidao/model/hierarchy.hpp>
#include <chidao/query/ladder.hpp>

namespace chidao::io {

namespace sentences {
/// A key that this part in an assignment does not ask for.
inline constexpr sentence key_without_role{"key-without-role",
                                           "the key \"{key}\" has no use with the role \"{role}\""};
}  // namespace sentences

/// Reads the ladders of escalation, and for which papers they hold, from JSON (docs/formats.md). It
/// looks up every unit and line they name; codes of papers are taken as they stand.
/// @throws read_error with all problems of the file
[[nodiscard]] ladder_book read_ladders(const source& from, const hierarchy& over,
                                       const limits& allowed = {});

/// Reads ladders from JSON without a hierarchy: names of units and lines are taken as they stand.
/// @throws read_error with all problems of the file
[[nodiscard]] ladder_book read_ladders(const source& from, const limits& allowed = {});

}  // namespace chidao::io
