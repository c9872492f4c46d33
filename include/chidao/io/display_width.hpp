// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chidao::io {

/// How many columns of a terminal a text takes: marks take none, wide characters two.
/// @complexity linear
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The text in lines of at most `width` columns, broken at spaces; a word that is longer is broken
/// within. An empty text is one empty line.
/// @pre width >= 2
/// @complexity linear
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

}  // namespace chidao::io
