// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace chidao::io {

/// A text as a message quotes it: its first 60 bytes or so if it is long, each byte that cannot be
/// shown as U+FFFD. What stands in a hostile file must not fill or break the error about it.
[[nodiscard]] std::string shortened(std::string_view text);

}  // namespace chidao::io
