// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/model/audience.hpp>

namespace chidao {

CHIDAO_INLINE audience::audience(rule asks, std::string name, std::string line,
                                 std::vector<std::string> codes, std::vector<audience> parts)
    : node_{std::make_shared<const node>(
          node{asks, std::move(name), std::move(line), std::move(codes), std::move(parts)})} {}

CHIDAO_INLINE const audience::node& audience::what() const noexcept {
  static const node nobody;
  return node_ ? *node_ : nobody;
}

CHIDAO_INLINE audience within(std::string area, audience of) {
  return audience{audience::rule::within, std::move(area), {}, {}, {std::move(of)}};
}

}  // namespace chidao
