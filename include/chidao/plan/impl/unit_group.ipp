// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/plan/unit_group.hpp>
#include <cstdint>
#include <utility>

namespace chidao {

CHIDAO_INLINE message name_message(std::string name) {
  return say(sentences::plain_name, {{"name", std::move(name)}});
}

CHIDAO_INLINE message tier_message(std::string_view tier_name) {
  for (const sentence& each : sentences::tier_names)
    if (each.code.substr(5) == tier_name)
      return say(each);
  return name_message(std::string{tier_name});
}

CHIDAO_INLINE message group_message(const hierarchy& in, const std::vector<unit_id>& who) {
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

CHIDAO_INLINE message group_message(const hierarchy& in, const std::vector<unit_id>& who,
                                    std::string task_code) {
  return say(sentences::group_and_task,
             {{"who", group_message(in, who)}, {"task", std::move(task_code)}});
}

}  // namespace chidao
