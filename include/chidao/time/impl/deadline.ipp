// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/time/deadline.hpp>

namespace chidao {

CHIDAO_INLINE message to_message(const deadline& which) {
  const auto& by = which.said() == deadline::form::before ? sentences::before_clock
                   : which.said() == deadline::form::by   ? sentences::by_clock
                                                          : sentences::at_clock;
  if (which.named_clock())
    return say(
        by, {{"clock", to_string(*which.named_clock())}, {"day", to_message(which.named_day())}});
  return say(which.said() == deadline::form::before ? sentences::before_day : sentences::by_day,
             {{"day", to_message(which.named_day())}});
}

}  // namespace chidao
