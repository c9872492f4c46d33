// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "json_field.hpp"
#include "json_output.hpp"
#include <chidao/time/time_rule.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace chidao::io {

namespace sentences {
/// A key that says nothing beside another.
inline constexpr sentence useless_companion{"useless-companion",
                                            "the key \"{key}\" says nothing beside \"{head}\""};
/// A window that ends before it begins.
inline constexpr sentence window_backwards{"window-backwards",
                                           "the window ends before it opens on {opens}"};
/// What a window must be.
inline constexpr sentence expected_window{"expected-window", "an end after the beginning"};
}  // namespace sentences

/// The keys of which a rule has exactly one: they say what kind it is.
inline constexpr std::string_view rule_heads[] = {"before",   "by",       "at",    "before_event",
                                                  "by_event", "term",     "ahead", "every",
                                                  "around",   "standing", "soft",  "unresolved"};

/// The keys that may stand beside them.
inline constexpr std::string_view rule_companions[] = {
    "opens", "after", "of", "roll", "due", "from", "until", "data", "changes", "open", "year"};

/// True if no companion stands there that a head has no use for; what does is told.
[[nodiscard]] bool has_companions_of(const json_object& of, const std::string& head);

/// Reads a rule of an object that may have other keys too (docs/formats.md, Time rules).
/// @returns nothing if it cannot be read; that is told
[[nodiscard]] std::optional<time_rule> read_time_rule(const json_object& of);

/// Writes the members of a rule into an object that is open.
void write_time_rule(json_output& out, const time_rule& rule);

}  // namespace chidao::io
