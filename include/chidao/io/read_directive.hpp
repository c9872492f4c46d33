// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/message.hpp>
#include <chidao/io/limits.hpp>
#include <chidao/io/source.hpp>
#include <chidao/model/directive.hpp>
#include <chidao/model/hierarchy.hpp>

namespace chidao::io {

namespace sentences {
/// More feeds in one directive than allowed.
inline constexpr sentence too_many_feeds{"too-many-feeds", "more than {limit} feeds"};
/// How many feeds a directive may have.
inline constexpr sentence expected_feeds_at_most{"expected-feeds-at-most", "at most {limit} feeds"};
/// A key that the way of matching does not ask for.
inline constexpr sentence key_without_use{
    "key-without-use", "the key \"{key}\" has no use with the match \"{match}\""};
/// A key of an audience that belongs to another rule.
inline constexpr sentence key_beside{"key-beside",
                                     "the key \"{key}\" has no use beside \"{beside}\""};
/// A key of a source that belongs to another status.
inline constexpr sentence key_without_status{"key-without-status",
                                             "the key \"{key}\" has no use with this status"};
/// The key that belongs to the status.
inline constexpr sentence expected_status_key{"expected-status-key", "the key \"{key}\""};
/// A day where a minute must stand.
inline constexpr sentence day_without_clock{"day-without-clock", "{day} has no time of day"};
/// A flag that says nothing if it is false.
inline constexpr sentence only_true{"only-true", "false says nothing here"};
/// What such a flag must be.
inline constexpr sentence expected_true{"expected-true", "true, or no such key"};
}  // namespace sentences

/// Reads a directive from JSON (docs/formats.md) and looks up every unit, tier, kind and line it
/// names.
/// @throws read_error with all problems of the file
[[nodiscard]] directive read_directive(const source& from, const hierarchy& over,
                                       const limits& allowed = {});

/// Reads a directive from JSON without a hierarchy: names of units, tiers, kinds and lines are
/// taken as they stand.
/// @throws read_error with all problems of the file
[[nodiscard]] directive read_directive(const source& from, const limits& allowed = {});

}  // namespace chidao::io
