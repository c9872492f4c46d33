// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/expects.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
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
          const std::vector<std::uint32_t>& level_of_key)
      : place_of_producer_(producer_key.size()), place_of_consumer_(consumer_key.size()) {
    std::vector<std::uint8_t> sides(level_of_key.size());
    for (const auto& key : producer_key)
      if (key)
        sides[*key] |= 1U;
    for (const auto& key : consumer_key)
      if (key)
        sides[*key] |= 2U;
    std::uint32_t levels = 0;
    for (std::size_t key = 0; key < sides.size(); ++key)
      if (sides[key] == 3U && level_of_key[key] >= levels)
        levels = level_of_key[key] + 1;
    level_end_.assign(levels, 0);
    for (std::size_t key = 0; key < sides.size(); ++key)
      if (sides[key] == 3U)
        ++level_end_[level_of_key[key]];
    hub size = 0;
    std::vector<hub> next(levels);
    for (std::uint32_t level = 0; level < levels; ++level) {
      next[level] = size;
      size += level_end_[level];
      level_end_[level] = size;
    }
    std::vector<std::uint32_t> place_of_key(sides.size());
    for (std::size_t key = 0; key < sides.size(); ++key)
      if (sides[key] == 3U)
        place_of_key[key] = ++next[level_of_key[key]];
    fill(producer_key, place_of_key, size, place_of_producer_, producers_, first_producer_);
    fill(consumer_key, place_of_key, size, place_of_consumer_, consumers_, first_consumer_);
  }

  /// Number of hubs.
  [[nodiscard]] hub size() const noexcept { return static_cast<hub>(first_producer_.size() - 1); }
  /// Number of levels.
  [[nodiscard]] std::uint32_t levels() const noexcept {
    return static_cast<std::uint32_t>(level_end_.size());
  }
  /// First hub of a level; size() from levels() on.
  [[nodiscard]] hub level_begin(std::uint32_t level) const noexcept {
    return level == 0 ? 0 : level <= level_end_.size() ? level_end_[level - 1] : size();
  }
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
  [[nodiscard]] std::span<const position> producers(hub h) const& {
    return std::span{producers_}.subspan(first_producer_[h],
                                         first_producer_[h + 1] - first_producer_[h]);
  }
  std::span<const position> producers(hub h) const&& = delete;
  /// The consumers of a hub, in ascending order.
  [[nodiscard]] std::span<const position> consumers(hub h) const& {
    return std::span{consumers_}.subspan(first_consumer_[h],
                                         first_consumer_[h + 1] - first_consumer_[h]);
  }
  std::span<const position> consumers(hub h) const&& = delete;

 private:
  /// The hub at a place: one less, 0 is none.
  static std::optional<hub> hub_at(std::uint32_t place) noexcept {
    return place == 0 ? std::nullopt : std::optional{place - 1};
  }

  static void fill(const keys& key_of, const std::vector<std::uint32_t>& place_of_key, hub size,
                   std::vector<std::uint32_t>& place_of, std::vector<position>& members,
                   std::vector<std::uint32_t>& first) {
    first.assign(size + 1, 0);
    for (position p = 0; p < key_of.size(); ++p) {
      if (key_of[p])
        place_of[p] = place_of_key[*key_of[p]];
      if (place_of[p] != 0)
        ++first[place_of[p]];
    }
    for (hub h = 0; h < size; ++h)
      first[h + 1] += first[h];
    members.resize(first.back());
    std::vector<std::uint32_t> next = first;
    for (position p = 0; p < key_of.size(); ++p)
      if (place_of[p] != 0)
        members[next[place_of[p] - 1]++] = p;
  }

  std::vector<std::uint32_t> place_of_producer_;
  std::vector<std::uint32_t> place_of_consumer_;
  std::vector<position> producers_;
  std::vector<position> consumers_;
  std::vector<std::uint32_t> first_producer_ = std::vector<std::uint32_t>(1);
  std::vector<std::uint32_t> first_consumer_ = std::vector<std::uint32_t>(1);
  std::vector<hub> level_end_;
};

}  // namespace chidao
