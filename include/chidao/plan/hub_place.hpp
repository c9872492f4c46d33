// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/plan_record.hpp>
#include <cstddef>
#include <cstdint>

namespace chidao {

/// A hub of a plan with its place in the sweep: less is nearer to the last consumers.
struct hub_place {
  std::size_t stretch;  ///< position in the sweep
  std::uint32_t feed;   ///< position among the feeds
  hub_map::hub hub;     ///< of the feed
  /// In the order of the sweep.
  friend auto operator<=>(const hub_place&, const hub_place&) noexcept = default;
};

/// The place of a hub. @pre the feed has the hub @complexity the stretches of the sweep
[[nodiscard]] hub_place place_of(const plan_record& in, std::uint32_t feed, hub_map::hub hub);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/hub_place.ipp>
#endif
