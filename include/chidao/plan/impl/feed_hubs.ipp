// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/plan/feed_hubs.hpp>
#include <cstddef>
#include <vector>

namespace chidao {

CHIDAO_INLINE std::shared_ptr<const hub_map>
feed_matcher::hubs(const ranked_set& producers, const ranked_set& eligible,
                   const ranked_set& consumers, match how, std::optional<line_id> along,
                   std::optional<line_id> levels_along) {
  const ground::hub_key wanted{&producers,
                               &eligible,
                               &consumers,
                               how == match::from_audience ? match::from_all : how,
                               along ? along->slot() : 0,
                               levels_along ? levels_along->slot() + 1 : 0};
  return ground_.hubs(wanted, [&] {
    std::vector<std::uint32_t> levels(ground_.units().size());
    if (levels_along)
      for (forest::node v = 0; v < levels.size(); ++v)
        levels[v] = static_cast<std::uint32_t>(ground_.units()[*levels_along].superiors.depth(v));
    return hub_map{
        keys_of(producers,
                [&](forest::node v) { return producer_key(v, eligible, consumers, how, along); }),
        keys_of(consumers, [&](forest::node v) { return consumer_key(v, producers, how, along); }),
        levels};
  });
}

template <class KeyOf>
hub_map::keys feed_matcher::keys_of(const ranked_set& members, const KeyOf& key_of) const {
  hub_map::keys out;
  out.reserve(members.count());
  for (std::size_t v = 0; v < members.size(); ++v)
    if (members.contains(v))
      out.push_back(key_of(static_cast<forest::node>(v)));
  return out;
}

CHIDAO_INLINE feed_matcher::key feed_matcher::nearest_above(forest::node v, const ranked_set& among,
                                                            line_id along) const {
  return ground_.units()[along].superiors.nearest_above(
      v, [&](forest::node up) { return among.contains(up); });
}

CHIDAO_INLINE feed_matcher::key feed_matcher::area_of(forest::node v) const {
  return static_cast<std::uint32_t>(ground_.units().area(unit_id{v}).slot());
}

CHIDAO_INLINE feed_matcher::key feed_matcher::producer_key(forest::node v,
                                                           const ranked_set& eligible,
                                                           const ranked_set& consumers, match how,
                                                           std::optional<line_id> along) const {
  if (!eligible.contains(v))
    return std::nullopt;
  switch (how) {
  case match::from_subordinates:
    return nearest_above(v, consumers, *along);
  case match::same_unit:
  case match::from_superior:
    return v;
  case match::same_area:
    return area_of(v);
  case match::from_all:
  case match::from_audience:
    break;
  }
  return 0;
}

CHIDAO_INLINE feed_matcher::key feed_matcher::consumer_key(forest::node v,
                                                           const ranked_set& producers, match how,
                                                           std::optional<line_id> along) const {
  switch (how) {
  case match::from_superior:
    return nearest_above(v, producers, *along);
  case match::same_unit:
  case match::from_subordinates:
    return v;
  case match::same_area:
    return area_of(v);
  case match::from_all:
  case match::from_audience:
    break;
  }
  return 0;
}

}  // namespace chidao
