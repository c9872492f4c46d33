// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/query/missing_inputs.hpp>

namespace chidao {

CHIDAO_INLINE missing_inputs::missing_inputs(const tracked_plan& in, const plan_record& record,
                                             instant at, instant known)
    : in_{&in}, record_{&record}, at_{at}, known_{known} {
  hubs_.resize(record.hubs.need.size());
  for (const planned_feed& each : record.feeds)
    for (hub_map::hub h = 0; h < each.hubs->size(); ++h) {
      count& here = hubs_[each.first_hub + h];
      for (const block_position p : each.hubs->producers(h))
        if (!is_withdrawn(each.producer, p)) {
          ++here.asked;
          here.missing += is_complete(each.producer, p) ? 0U : 1U;
        }
    }
}

CHIDAO_INLINE std::optional<instant> missing_inputs::completed(task_id what,
                                                               block_position who) const {
  return in_->facts[what.slot()].completed_by(who, at_, known_);
}

CHIDAO_INLINE bool missing_inputs::waits(task_id what, block_position who) const {
  const plan_record& record = *record_;
  return std::any_of(record.tasks[what].inputs.begin(), record.tasks[what].inputs.end(),
                     [&](std::uint32_t number) {
                       const planned_feed& each = record.feeds[number];
                       const auto hub = each.hubs->of_consumer(who);
                       return hub && holds_up(each, *hub);
                     });
}

CHIDAO_INLINE bool missing_inputs::holds_up(const planned_feed& through, hub_map::hub hub) const {
  const count& here = hubs_[through.first_hub + hub];
  if (here.missing == 0)
    return false;
  const auto& enough = through.clause->enough;
  if (!enough)
    return true;
  if (enough->or_at && *enough->or_at <= at_)
    return false;
  return std::uint64_t{here.asked - here.missing} * 100 <
         std::uint64_t{here.asked} * static_cast<std::uint64_t>(enough->percent);
}

}  // namespace chidao
