// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace chidao::io {

/// A text as a quoted string of the DOT language, for names and labels alike: no text ends the
/// string, starts a line or is taken for one of Graphviz's escapes or HTML entities. Bytes that
/// are not UTF-8 become U+FFFD.
[[nodiscard]] std::string dot_text(std::string_view text);

}  // namespace chidao::io
