// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tracked_words.hpp"
#include <cstddef>
#include <iosfwd>
#include <string>

namespace chidao::io {

/// Writes a line "label   text".
void write_field(std::ostream& out, const std::string& label, const std::string& text,
                 std::size_t width);

/// Writes the title of a page, the papers and the last record.
void page_heading(std::ostream& out, const std::string& title, const tracked_words& words,
                  std::size_t width);

}  // namespace chidao::io
