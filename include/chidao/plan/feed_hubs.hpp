// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/graph/hubs.hpp>
#include <chidao/plan/ground.hpp>
#include <cstdint>
#include <memory>
#include <optional>

namespace chidao {

/// Joins the producers and consumers of feeds into hubs (meanings 6.1, 6.2).
class feed_matcher {
 public:
  /// Matches over a ground, whose stores it fills.
  explicit feed_matcher(ground& over) : ground_{over} {}

  /// The hubs of a feed.
  /// @param eligible the producers that feed others, a subset of the producing task's audience
  /// @param along the line to match along, if the kind of feed has one
  /// @param levels_along the line whose depths order the hubs; nothing: order does not matter
  [[nodiscard]] std::shared_ptr<const hub_map>
  hubs(const ranked_set& producers, const ranked_set& eligible, const ranked_set& consumers,
       match how, std::optional<line_id> along, std::optional<line_id> levels_along);

 private:
  using key = std::optional<std::uint32_t>;

  template <class KeyOf>
  hub_map::keys keys_of(const ranked_set& members, const KeyOf& key_of) const;

  [[nodiscard]] key nearest_above(forest::node v, const ranked_set& among, line_id along) const;

  [[nodiscard]] key area_of(forest::node v) const;

  [[nodiscard]] key producer_key(forest::node v, const ranked_set& eligible,
                                 const ranked_set& consumers, match how,
                                 std::optional<line_id> along) const;

  [[nodiscard]] key consumer_key(forest::node v, const ranked_set& producers, match how,
                                 std::optional<line_id> along) const;

  ground& ground_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/feed_hubs.ipp>
#endif
