// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/graph/hubs.hpp>
#include <chidao/graph/network_order.hpp>
#include <cstdint>
#include <vector>

namespace chidao {

/// Hubs of one feed that can be worked off together.
struct stretch {
  std::uint32_t feed = 0;  ///< number of the edge in the network
  hub_map::hub first = 0;  ///< first hub
  hub_map::hub last = 0;   ///< one past the last hub
  /// Equal if all is.
  friend bool operator==(const stretch&, const stretch&) noexcept = default;
};

/// The order in which the hubs of all feeds are worked off: read forwards consumers come first, as
/// the backward pass needs it; read backwards producers do, as the forward pass needs it.
///
/// Inside a round the hubs are taken level by level, never by number.
/// @param hubs the hubs of each edge of the network; those inside a round have the depth of their
///   consumers along the round's line as levels
/// @complexity linear in edges and levels
[[nodiscard]] std::vector<stretch> sweep_of(const network& graph,
                                            const std::vector<network_group>& groups,
                                            const std::vector<const hub_map*>& hubs);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/graph/impl/sweep.ipp>
#endif
