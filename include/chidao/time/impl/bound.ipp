// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/time/bound.hpp>

namespace chidao {

CHIDAO_INLINE message to_message(bound which) {
  if (which.is_midnight())
    return say(sentences::before_day, {{"day", to_message(which.first_late_day())}});
  return say(sentences::before_clock,
             {{"clock", to_string(which.clock())}, {"day", to_message(which.first_late_day())}});
}

}  // namespace chidao
