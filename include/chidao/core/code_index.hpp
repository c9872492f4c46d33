// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace chidao {

/// Slots by code. One type for all such tables, because each further one costs every program that
/// includes the library time to compile.
using code_index = std::map<std::string, std::uint32_t, std::less<>>;

}  // namespace chidao
