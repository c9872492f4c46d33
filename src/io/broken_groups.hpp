// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tracked_words.hpp"
#include <chidao/io/text_table.hpp>
#include <chidao/query/what_if.hpp>
#include <cstddef>
#include <iosfwd>
#include <vector>

namespace chidao::io {

/// Bounds that a forecast breaks and that are not complete, by bound.
[[nodiscard]] std::vector<broken_bound> open_of(const outlook& in, instant at,
                                                std::vector<broken_bound> all);

/// Writes bounds broken by a forecast from an instant as a table; units of one task, bound and
/// forecast share a row.
void write_broken(std::ostream& out, const tracked_words& words,
                  const std::vector<broken_bound>& which, instant at, std::size_t width);

/// Writes broken bounds as a list of JSON.
void put_broken(json_output& out, std::string_view key, const tracked_words& words,
                const std::vector<broken_bound>& which);

}  // namespace chidao::io
