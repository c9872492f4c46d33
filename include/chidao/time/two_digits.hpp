// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace chidao {

/// A part of a date or a time of day as `07`. @pre 0 <= number
[[nodiscard]] inline std::string two_digits(int number) {
  std::string out = std::to_string(number);
  if (number < 10)
    out.insert(out.begin(), '0');
  return out;
}

}  // namespace chidao
