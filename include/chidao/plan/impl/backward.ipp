// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/plan/backward.hpp>
#include <cstddef>

namespace chidao {

CHIDAO_INLINE needed_value backward_pass::needed(task_id which, block_position position) const {
  needed_value out;
  std::uint8_t waiting = 0;
  std::uint32_t binding = 0;
  for (const std::uint32_t number : in_.tasks[which].outputs) {
    const planned_feed& each = in_.feeds[number];
    const auto hub = each.hubs->of_producer(position);
    if (!hub)
      continue;
    const std::size_t slot = each.first_hub + *hub;
    const std::uint8_t flags = in_.hubs.need_flags[slot];
    waiting |= flags;
    if ((flags & hub_columns::need_known) == 0)
      continue;
    const bound at = in_.hubs.need[slot];
    const bool first = out.state != bound_state::known;
    if (!first && (at > out.at || (at == out.at && !goes_before(number, binding, position))))
      continue;
    binding = number;
    out.state = bound_state::known;
    out.at = at;
    out.coarse = (flags & hub_columns::need_coarse) != 0;
    out.estimated = (flags & hub_columns::need_estimated) != 0;
    out.assumed = (flags & hub_columns::need_assumed) != 0;
  }
  out.at_most = (waiting & (hub_columns::need_at_most | hub_columns::need_pending |
                            hub_columns::need_unresolved)) != 0;
  if (out.state != bound_state::known && (waiting & hub_columns::need_none) == 0) {
    if ((waiting & hub_columns::need_unresolved) != 0)
      out.state = bound_state::unresolved;
    else if ((waiting & hub_columns::need_pending) != 0)
      out.state = bound_state::pending;
  }
  return out;
}

CHIDAO_INLINE std::optional<earlier_bound> backward_pass::earlier(const settled_bound* declared,
                                                                  const needed_value& needed) {
  const bool needed_known = needed.state == bound_state::known;
  if (declared != nullptr && declared->state == bound_state::known &&
      (!needed_known || declared->when->limit() <= needed.at))
    return earlier_bound{declared->when->limit(), true, false, false,
                         declared->from->known == provenance::status::assumed};
  if (!needed_known)
    return std::nullopt;
  return earlier_bound{needed.at, false, needed.coarse, needed.estimated, needed.assumed};
}

CHIDAO_INLINE std::optional<backward_pass::imposed>
backward_pass::imposes(const planned_feed& through, block_position consumer) {
  const planned_task& what = in_.tasks[through.consumer];
  if (what.withdrawn[consumer] != 0)
    return std::nullopt;
  const unit_id who = unit_at(what, consumer);
  const auto own = earlier(declared_of(in_, what, who), needed(through.consumer, consumer));
  if (!own)
    return std::nullopt;
  return imposed_by(through, what, who, *own);
}

CHIDAO_INLINE backward_pass::hub_need backward_pass::need_of(const planned_feed& through,
                                                             hub_map::hub which) {
  hub_need out;
  const planned_task& what = in_.tasks[through.consumer];
  for (const block_position c : through.hubs->consumers(which)) {
    if (what.withdrawn[c] != 0)
      continue;
    const unit_id who = unit_at(what, c);
    const settled_bound* declared = declared_of(in_, what, who);
    const needed_value wanted = needed(through.consumer, c);
    switch (declared != nullptr ? declared->state : wanted.state) {
    case bound_state::known:
      break;
    case bound_state::none:
      out.flags |= hub_columns::need_none;
      break;
    case bound_state::pending:
      out.flags |= hub_columns::need_pending;
      break;
    case bound_state::unresolved:
      out.flags |= hub_columns::need_unresolved;
      break;
    }
    if (wanted.at_most)
      out.flags |= hub_columns::need_at_most;
    const auto own = earlier(declared, wanted);
    if (!own)
      continue;
    const imposed each = imposed_by(through, what, who, *own);
    if ((out.flags & hub_columns::need_known) != 0 && each.at >= out.at)
      continue;
    out.at = each.at;
    out.from = c;
    constexpr unsigned of_binding =
        hub_columns::need_coarse | hub_columns::need_estimated | hub_columns::need_assumed;
    out.flags = static_cast<std::uint8_t>((out.flags & ~of_binding) | hub_columns::need_known |
                                          (each.coarse ? hub_columns::need_coarse : 0) |
                                          (each.estimated ? hub_columns::need_estimated : 0) |
                                          (each.assumed ? hub_columns::need_assumed : 0));
  }
  return out;
}

CHIDAO_INLINE backward_pass::imposed backward_pass::imposed_by(const planned_feed& through,
                                                               const planned_task& what,
                                                               unit_id who,
                                                               const earlier_bound& own) {
  const handling_time time = time_of(in_, what, who);
  const step back = steps_.back(what, who, time.length, own.at);
  const bool time_assumed =
      time.clause != nullptr && time.clause->from.known == provenance::status::assumed;
  return {back.at, own.coarse || is_coarse(time.length, own.at), own.estimated || back.estimated,
          own.assumed || time_assumed || through.clause->from.known == provenance::status::assumed};
}

CHIDAO_INLINE bool backward_pass::goes_before(std::uint32_t number, std::uint32_t binding,
                                              block_position position) const {
  const auto first_consumer = [&](const planned_feed& each) {
    return need_set_by(in_, each, *each.hubs->of_producer(position));
  };
  const planned_feed& other = in_.feeds[number];
  const planned_feed& bound_by = in_.feeds[binding];
  return other.consumer == bound_by.consumer && first_consumer(other) < first_consumer(bound_by);
}

CHIDAO_INLINE block_position need_set_by(const plan_record& in, const planned_feed& through,
                                         hub_map::hub which) {
  const block_position* const other = in.hubs.need_from.find(through.first_hub + which);
  return other != nullptr ? *other : through.hubs->consumers(which).front();
}

CHIDAO_INLINE bool needs_already(const plan_record& in, const planned_feed& through,
                                 hub_map::hub which, const backward_pass::hub_need& need) {
  const std::size_t slot = through.first_hub + which;
  return in.hubs.need_flags[slot] == need.flags &&
         ((need.flags & hub_columns::need_known) == 0 ||
          (in.hubs.need[slot] == need.at && need_set_by(in, through, which) == need.from));
}

CHIDAO_INLINE void set_need(plan_record& in, const planned_feed& through, hub_map::hub which,
                            const backward_pass::hub_need& need) {
  const std::size_t slot = through.first_hub + which;
  in.hubs.need.set(slot, need.at, in.edit);
  in.hubs.need_flags.set(slot, need.flags, in.edit);
  const bool by_another = (need.flags & hub_columns::need_known) != 0 &&
                          need.from != through.hubs->consumers(which).front();
  if (by_another || in.hubs.need_from.find(slot) != nullptr)
    in.hubs.need_from.set(slot, by_another ? std::optional{need.from} : std::nullopt, in.edit);
}

CHIDAO_INLINE void run_backward(plan_record& in) {
  backward_pass pass{in};
  for (const stretch& each : in.sweep) {
    const planned_feed& through = in.feeds[each.feed];
    for (hub_map::hub h = each.first; h < each.last; ++h)
      set_need(in, through, h, pass.need_of(through, h));
  }
}

}  // namespace chidao
