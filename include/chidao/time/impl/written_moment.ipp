// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/time/instant.hpp>
#include <chidao/time/written_moment.hpp>

namespace chidao {

CHIDAO_INLINE message to_message(const written_moment& which) {
  if (!which.at)
    return to_message(which.on);
  return say(sentences::written_instant,
             {{"clock", to_string(*which.at)}, {"day", to_message(which.on)}});
}

}  // namespace chidao
