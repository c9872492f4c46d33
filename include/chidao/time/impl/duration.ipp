// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/time/duration.hpp>

namespace chidao {

CHIDAO_INLINE message to_message(duration which) {
  const sentence* const forms[] = {
      &sentences::count_of_minutes,       &sentences::count_of_working_minutes,
      &sentences::count_of_calendar_days, &sentences::count_of_working_days,
      &sentences::count_of_weeks,         &sentences::count_of_months,
      &sentences::count_of_years};
  return say(*forms[static_cast<int>(which.counts())], {{"count", std::int64_t{which.count()}}});
}

}  // namespace chidao
