// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/plan/hub_place.hpp>

namespace chidao {

CHIDAO_INLINE hub_place place_of(const plan_record& in, std::uint32_t feed, hub_map::hub hub) {
  std::size_t at = 0;
  while (in.sweep[at].feed != feed || hub < in.sweep[at].first || hub >= in.sweep[at].last)
    ++at;
  return {at, feed, hub};
}

}  // namespace chidao
