// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/time/day.hpp>
#include <chidao/time/two_digits.hpp>

namespace chidao {

CHIDAO_INLINE std::string to_string(day which) {
  const auto date = which.date();
  std::string out = two_digits(static_cast<int>(unsigned{date.day()}));
  out += '/';
  out += two_digits(static_cast<int>(unsigned{date.month()}));
  out += '/';
  return out += std::to_string(int{date.year()});
}

CHIDAO_INLINE message weekday_and_day(day which) {
  return say(sentences::weekday_and_day,
             {{"weekday", weekday_message(which)}, {"day", to_message(which)}});
}

}  // namespace chidao
