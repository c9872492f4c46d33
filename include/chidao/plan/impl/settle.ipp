// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/plan/settle.hpp>

namespace chidao {

CHIDAO_INLINE settled_bound settled_on(const bound_clause& clause, const std::optional<day>& on) {
  if (!on)
    return {bound_state::pending, {}, &clause, &clause.from};
  const bool before = clause.what.says == declaration::state::before_event;
  return {bound_state::known, before ? deadline::before(*on) : deadline::by(*on), &clause,
          &clause.from};
}

}  // namespace chidao
