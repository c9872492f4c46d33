// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace chidao {

/// The hubs of a feed: sets of producers and consumers that all feed each other (đầu mối). A
/// position has at most one hub on each side. Every hub has a producer and a consumer. Immutable.
///
/// Hubs are numbered by level: a feed along a line is worked off level by level inside a round.
class hub_map {
 public:
  /// A hub, by its number.
  using hub = std::uint32_t;
  /// A position in a block.
  using position = std::uint32_t;

  /// What a position meets on one side: a key that both sides share, or nothing.
  using keys = std::vector<std::optional<std::uint32_t>>;

  /// The map of no hubs.
  hub_map() = default;

  /// Joins producers and consumers that have the same key.
  /// @param level_of_key level of each key; keys without producer or consumer make no hub
  hub_map(const keys& producer_key, const keys& consumer_key,
          const std::vector<std::uint32_t>& level_of_key);

  /// Number of hubs.
  [[nodiscard]] hub size() const noexcept { return static_cast<hub>(first_producer_.size() - 1); }
  /// Number of levels.
  [[nodiscard]] std::uint32_t levels() const noexcept {
    return static_cast<std::uint32_t>(level_end_.size());
  }
  /// First hub of a level; size() from levels() on.
  [[nodiscard]] hub level_begin(std::uint32_t level) const noexcept;
  /// The hub a producer feeds; nothing if no consumer is there.
  [[nodiscard]] std::optional<hub> of_producer(position p) const noexcept {
    return hub_at(place_of_producer_[p]);
  }
  /// The hub that feeds a consumer; nothing if no producer is there.
  [[nodiscard]] std::optional<hub> of_consumer(position c) const noexcept {
    return hub_at(place_of_consumer_[c]);
  }
  /// For each producer one more than its hub, or 0 where no consumer is there: for who asks of all.
  [[nodiscard]] std::span<const std::uint32_t> places_of_producers() const& noexcept {
    return place_of_producer_;
  }
  std::span<const std::uint32_t> places_of_producers() const&& = delete;
  /// The producers of a hub, in ascending order.
  [[nodiscard]] std::span<const position> producers(hub h) const&;
  std::span<const position> producers(hub h) const&& = delete;
  /// The consumers of a hub, in ascending order.
  [[nodiscard]] std::span<const position> consumers(hub h) const&;
  std::span<const position> consumers(hub h) const&& = delete;

 private:
  /// The hub at a place: one less, 0 is none.
  static std::optional<hub> hub_at(std::uint32_t place) noexcept {
    return place == 0 ? std::nullopt : std::optional{place - 1};
  }

  static void fill(const keys& key_of, const std::vector<std::uint32_t>& place_of_key, hub size,
                   std::vector<std::uint32_t>& place_of, std::vector<position>& members,
                   std::vector<std::uint32_t>& first);

  std::vector<std::uint32_t> place_of_producer_;
  std::vector<std::uint32_t> place_of_consumer_;
  std::vector<position> producers_;
  std::vector<position> consumers_;
  std::vector<std::uint32_t> first_producer_ = std::vector<std::uint32_t>(1);
  std::vector<std::uint32_t> first_consumer_ = std::vector<std::uint32_t>(1);
  std::vector<hub> level_end_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/graph/impl/hubs.ipp>
#endif
