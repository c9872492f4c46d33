// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/time/gregorian.hpp>

namespace chidao {

CHIDAO_INLINE day to_day(const boost::gregorian::date& date) {
  if (date.is_special())
    throw time_error{{say(sentences::special_value), say(sentences::expected_day)}};
  const boost::gregorian::date epoch{1970, 1, 1};
  return day::from_serial((date - epoch).days());
}

}  // namespace chidao
