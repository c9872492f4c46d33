// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/plan/plan_overview.hpp>

namespace chidao {

CHIDAO_INLINE plan_overview overview_of(const plan& from) {
  plan_overview out;
  out.rows = rows_of(from);
  out.left = time_left_of(from);
  out.squeezes = squeeze_groups(from);
  out.awaited = awaited_events(from, out.rows);
  out.assumptions = assumptions_of(from);
  return out;
}

}  // namespace chidao
