// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/time/posix_time.hpp>

namespace chidao {

CHIDAO_INLINE instant to_instant(const boost::posix_time::ptime& time) {
  if (time.is_special())
    throw time_error{{say(sentences::special_value), say(sentences::expected_instant)}};
  const auto clock = time.time_of_day();
  return instant{to_day(time.date()),
                 {static_cast<int>(clock.hours()), static_cast<int>(clock.minutes())}};
}

}  // namespace chidao
