// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/graph/sweep.hpp>

namespace chidao {

CHIDAO_INLINE std::vector<stretch> sweep_of(const network& graph,
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
