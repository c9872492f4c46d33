// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/graph/network.hpp>
#include <utility>

namespace chidao {

CHIDAO_INLINE network::network(std::size_t vertices, std::vector<edge> edges)
    : size_{vertices}, edges_{std::move(edges)}, out_(vertices), in_(vertices) {
  for (std::uint32_t e = 0; e < edges_.size(); ++e) {
    out_[edges_[e].producer].push_back(e);
    in_[edges_[e].consumer].push_back(e);
  }
}

}  // namespace chidao
