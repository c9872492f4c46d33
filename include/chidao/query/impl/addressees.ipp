// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/model/expand.hpp>
#include <chidao/query/addressees.hpp>
#include <cstddef>
#include <cstdint>
#include <string>

namespace chidao {

CHIDAO_INLINE addressee_finder::addressee_finder(const missing_inputs& missing, tracked_id which,
                                                 const status_policy& policy)
    : missing_{&missing}, which_{which}, fault_{fault_finder{missing, which.plan, policy}.of(
                                             which)},
      waits_{missing.waits(which.task, which.position)} {}

CHIDAO_INLINE std::vector<addressee> addressee_finder::of(const rung& step) const {
  std::vector<addressee> out;
  if (waits_ && step.of_waiting == when_waiting::culprits) {
    add(out, unit(), told_role::assignee, false);
    for (const culprit& each : fault_.culprits)
      add(out, unit_of(each.who), told_role::unit, false);
    return out;
  }
  for (const told& each : step.tell)
    add_told(each, out);
  return out;
}

CHIDAO_INLINE void addressee_finder::add(std::vector<addressee>& out, unit_id to, told_role as,
                                         bool passed_over) const {
  if (std::none_of(out.begin(), out.end(), [&](const addressee& each) { return each.to == to; }))
    out.push_back({to, as, waits_, passed_over});
}

CHIDAO_INLINE void addressee_finder::add_code(std::vector<addressee>& out, std::string_view code,
                                              told_role as) const {
  if (const auto found = in().units.find(code))
    add(out, *found, as, false);
}

CHIDAO_INLINE std::optional<line_id> addressee_finder::line_of(const told& whom) const {
  const std::string& name = whom.line.empty() ? paper().line : whom.line;
  for (std::size_t slot = 0; slot < in().units.line_count(); ++slot)
    if (name.empty() ? in().units.is_on(unit(), id_of<line_id>(slot))
                     : in().units[id_of<line_id>(slot)].name == name)
      return id_of<line_id>(slot);
  return std::nullopt;
}

CHIDAO_INLINE bool addressee_finder::is_culprit(unit_id who) const {
  return std::any_of(fault_.culprits.begin(), fault_.culprits.end(), [&](const culprit& each) {
    return each.who != which_ && unit_of(each.who) == who;
  });
}

CHIDAO_INLINE void addressee_finder::add_superior(const told& whom,
                                                  std::vector<addressee>& out) const {
  const auto along = line_of(whom);
  if (!along || !in().units.is_on(unit(), *along))
    return;
  const forest& superiors = in().units[*along].superiors;
  std::optional<forest::node> at = hierarchy::node(unit());
  for (std::int32_t level = 0; level < whom.levels && at; ++level)
    at = superiors.parent(*at);
  bool passed_over = false;
  while (at && is_culprit(unit_id{*at})) {
    passed_over = true;
    at = superiors.parent(*at);
  }
  if (at)
    add(out, unit_id{*at}, told_role::superior, passed_over);
}

template <class Visit>
void addressee_finder::for_each_consumer(const Visit& visit) const {
  for (const std::uint32_t number : task().outputs) {
    const planned_feed& each = in().feeds[number];
    const auto hub = each.hubs->of_producer(which_.position);
    if (!hub)
      continue;
    for (const block_position c : each.hubs->consumers(*hub))
      if (in().tasks[each.consumer].withdrawn[c] == 0)
        visit(unit_at(in().tasks[each.consumer], c));
  }
}

CHIDAO_INLINE void addressee_finder::add_common_superior(const told& whom,
                                                         std::vector<addressee>& out) const {
  const auto along = line_of(whom);
  if (!along)
    return;
  const forest& superiors = in().units[*along].superiors;
  forest::node at = hierarchy::node(unit());
  bool common = superiors.contains(at);
  for_each_consumer([&](unit_id consumer) {
    common = common && superiors.contains(hierarchy::node(consumer));
    if (!common)
      return;
    const std::optional<forest::node> above =
        superiors.lowest_common(at, hierarchy::node(consumer));
    common = above.has_value();
    at = above.value_or(at);
  });
  if (common && unit_id{at} != unit())
    add(out, unit_id{at}, told_role::common_superior, false);
}

CHIDAO_INLINE void addressee_finder::add_told(const told& whom, std::vector<addressee>& out) const {
  switch (whom.who) {
  case told_role::assignee:
    return add(out, unit(), whom.who, false);
  case told_role::superior:
    return add_superior(whom, out);
  case told_role::consumer:
    return for_each_consumer(
        [&](unit_id consumer) { add(out, consumer, told_role::consumer, false); });
  case told_role::addressee:
    for (const std::string& code : task().text->addressed_to)
      add_code(out, code, whom.who);
    return;
  case told_role::following: {
    const ranked_set units = expand(task().text->following.who, in().units, line_of(whom)).units;
    for (std::size_t k = 0; k < units.count(); ++k)
      add(out, id_of<unit_id>(units.select(k)), whom.who, false);
    return;
  }
  case told_role::issuer:
    return add_code(out, paper().issuer, whom.who);
  case told_role::common_superior:
    return add_common_superior(whom, out);
  case told_role::monitor:
    for (const unit_id watching : in().units.monitors_of(unit()))
      add(out, watching, whom.who, false);
    return;
  case told_role::unit:
    return add_code(out, whom.unit, whom.who);
  }
}

}  // namespace chidao
