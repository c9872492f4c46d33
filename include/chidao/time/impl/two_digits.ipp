// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/time/two_digits.hpp>

namespace chidao {

CHIDAO_INLINE std::string two_digits(int number) {
  std::string out = std::to_string(number);
  if (number < 10)
    out.insert(out.begin(), '0');
  return out;
}

}  // namespace chidao
