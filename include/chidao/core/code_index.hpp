// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace chidao {

/// Codes in the order of their bytes; a code is looked up by any text.
struct code_order {
  /// Lets std::map look up texts as they are.
  using is_transparent = void;
  /// True if the first stands before the second.
  bool operator()(std::string_view a, std::string_view b) const noexcept { return a < b; }
};

/// Slots by code. One type for all such tables, because each further one costs every program that
/// includes the library time to compile.
using code_index = std::map<std::string, std::uint32_t, code_order>;

}  // namespace chidao
