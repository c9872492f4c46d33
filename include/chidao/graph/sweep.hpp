// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/graph/hubs.hpp>
#include <chidao/graph/network_order.hpp>
#include <cstddef>
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
[[nodiscard]] inline std::vector<stretch> sweep_of(const network& graph,
                                                   const std::vector<network_group>& groups,
                                                   const std::vector<const hub_map*>& hubs) {
  std::vector<std::uint32_t> group_of(graph.size());
  for (std::uint32_t g = 0; g < groups.size(); ++g)
    for (const network::vertex v : groups[g].members)
      group_of[v] = g;
  std::vector<stretch> out;
  const auto add = [&](std::uint32_t feed, hub_map::hub first, hub_map::hub last) {
    if (first != last)
      out.push_back({feed, first, last});
  };
  for (std::uint32_t g = 0; g < groups.size(); ++g) {
    const auto inside = [&](std::uint32_t feed) {
      return group_of[graph.edges()[feed].producer] == g;
    };
    std::uint32_t levels = 0;
    for (const network::vertex v : groups[g].members)
      for (const std::uint32_t feed : graph.in(v))
        if (inside(feed))
          levels = std::max(levels, hubs[feed]->levels());
    for (std::uint32_t level = 0; level < levels; ++level)
      for (const network::vertex v : groups[g].members)
        for (const std::uint32_t feed : graph.in(v))
          if (inside(feed) && level < hubs[feed]->levels())
            add(feed, hubs[feed]->level_begin(level), hubs[feed]->level_begin(level + 1));
    for (const network::vertex v : groups[g].members)
      for (const std::uint32_t feed : graph.in(v))
        if (!inside(feed))
          add(feed, 0, hubs[feed]->size());
  }
  return out;
}

}  // namespace chidao
