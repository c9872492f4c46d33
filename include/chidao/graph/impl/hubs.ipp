// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/graph/hubs.hpp>
#include <cstddef>

namespace chidao {

CHIDAO_INLINE hub_map::hub_map(const keys& producer_key, const keys& consumer_key,
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

CHIDAO_INLINE hub_map::hub hub_map::level_begin(std::uint32_t level) const noexcept {
  return level == 0 ? 0 : level <= level_end_.size() ? level_end_[level - 1] : size();
}

CHIDAO_INLINE std::span<const hub_map::position> hub_map::producers(hub h) const& {
  return std::span{producers_}.subspan(first_producer_[h],
                                       first_producer_[h + 1] - first_producer_[h]);
}

CHIDAO_INLINE std::span<const hub_map::position> hub_map::consumers(hub h) const& {
  return std::span{consumers_}.subspan(first_consumer_[h],
                                       first_consumer_[h + 1] - first_consumer_[h]);
}

CHIDAO_INLINE void hub_map::fill(const keys& key_of, const std::vector<std::uint32_t>& place_of_key,
                                 hub size, std::vector<std::uint32_t>& place_of,
                                 std::vector<position>& members,
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

}  // namespace chidao
