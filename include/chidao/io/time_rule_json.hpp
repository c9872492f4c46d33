// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/io/limits.hpp>
#include <chidao/io/source.hpp>
#include <chidao/time/time_rule.hpp>
#include <iosfwd>
#include <vector>

namespace chidao::io {

/// Reads a time rule, or a list of them, from JSON (docs/formats.md, Time rules).
/// @throws read_error with all problems of the text
[[nodiscard]] std::vector<time_rule> read_time_rules(const source& from,
                                                     const limits& allowed = {});

/// Writes a time rule as JSON that is read back as the same rule.
void write_time_rule(std::ostream& out, const time_rule& rule);

}  // namespace chidao::io
