// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/model/audience.hpp>

namespace chidao {

CHIDAO_INLINE const audience::node& audience::what() const noexcept {
  static const node nobody;
  return node_ ? *node_ : nobody;
}

}  // namespace chidao
