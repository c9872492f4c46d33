// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/track/event_problems.hpp>
#include <string>
#include <utility>

namespace chidao {

CHIDAO_INLINE std::optional<problem> forbidden_among(const std::vector<fact>& facts,
                                                     const fact& added) {
  life so_far;
  for (const fact& each : facts) {
    if (each.struck)
      continue;
    life_step next = life_after(so_far, each);
    if (next.refused) {
      const bool itself = each.at == added.at && each.kind == added.kind;
      return problem{say(itself ? sentences::event_forbidden : sentences::event_forbids,
                         {{"kind", std::string{name_of(each.kind)}},
                          {"at", to_message(each.at)},
                          {"reason", std::move(*next.refused)}}),
                     say(sentences::expected_possible_event)};
    }
    so_far = std::move(next.after);
  }
  return std::nullopt;
}

}  // namespace chidao
