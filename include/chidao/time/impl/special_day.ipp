// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/time/special_day.hpp>

namespace chidao {

CHIDAO_INLINE message to_message(const special_day& which) {
  if (which.basis.form == nullptr)
    return which.why;
  return say(sentences::day_reason_with_basis, {{"why", which.why}, {"basis", which.basis}});
}

}  // namespace chidao
