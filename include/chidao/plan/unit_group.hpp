// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/message.hpp>
#include <chidao/model/hierarchy.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chidao {

namespace sentences {
/// The tiers that every catalogue knows by these names.
inline constexpr sentence tier_names[] = {{"tier-centre", "centre"},
                                          {"tier-province", "province"},
                                          {"tier-district", "district"},
                                          {"tier-commune", "commune"}};
/// A tier by another name, or a name that is the same in every language.
inline constexpr sentence plain_name{"plain-name", "{name}"};
/// Several units of one tier.
inline constexpr sentence units_of_tier{"units-of-tier", "{count} {tier} {count:unit|units}"};
/// Several units of several tiers, or of none.
inline constexpr sentence units_of_any_tier{"units-of-any-tier", "{count} {count:unit|units}"};
/// Several units of one tier and of one kind that has a name.
inline constexpr sentence units_of_kind{"units-of-kind", "{count} {kind} ({tier})"};
/// Units with their task.
inline constexpr sentence group_and_task{"group-and-task", "{who} (task {task})"};
}  // namespace sentences

/// A name as it stands.
[[nodiscard]] inline message name_message(std::string name) {
  return say(sentences::plain_name, {{"name", std::move(name)}});
}

/// A tier as people call it: "province" and its like by the catalogue, any other by its name.
[[nodiscard]] inline message tier_message(std::string_view tier_name) {
  for (const sentence& each : sentences::tier_names)
    if (each.code.substr(5) == tier_name)
      return say(each);
  return name_message(std::string{tier_name});
}

/// Units as people would speak of them: one by its name, several by number, kind and tier.
/// @pre there is at least one unit
/// @complexity linear in the units
[[nodiscard]] inline message group_message(const hierarchy& in, const std::vector<unit_id>& who) {
  CHIDAO_EXPECTS(!who.empty());
  const unit& first = in.units()[who.front().slot()];
  if (who.size() == 1)
    return name_message(first.name);
  const auto alike = [&](std::string unit::*what) {
    return std::all_of(who.begin(), who.end(),
                       [&](unit_id each) { return in.units()[each.slot()].*what == first.*what; });
  };
  const auto count = static_cast<std::int64_t>(who.size());
  if (first.tier.empty() || !alike(&unit::tier))
    return say(sentences::units_of_any_tier, {{"count", count}});
  for (const unit_kind& each : in.kinds())
    if (each.code == first.kind && !each.territorial && !each.name.empty() && alike(&unit::kind))
      return say(sentences::units_of_kind,
                 {{"count", count}, {"kind", each.name}, {"tier", tier_message(first.tier)}});
  return say(sentences::units_of_tier, {{"count", count}, {"tier", tier_message(first.tier)}});
}

/// Units with their task, as people would speak of them.
/// @pre there is at least one unit
[[nodiscard]] inline message group_message(const hierarchy& in, const std::vector<unit_id>& who,
                                           std::string task_code) {
  return say(sentences::group_and_task,
             {{"who", group_message(in, who)}, {"task", std::move(task_code)}});
}

}  // namespace chidao
