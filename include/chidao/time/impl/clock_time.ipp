// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/time/clock_time.hpp>
#include <chidao/time/two_digits.hpp>

namespace chidao {

CHIDAO_INLINE std::string to_string(clock_time which) {
  std::string out = two_digits(which.minutes() / 60);
  out += ':';
  return out += two_digits(which.minutes() % 60);
}

}  // namespace chidao
