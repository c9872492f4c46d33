// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/message.hpp>
#include <chidao/model/hierarchy.hpp>
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
[[nodiscard]] message name_message(std::string name);

/// A tier as people call it: "province" and its like by the catalogue, any other by its name.
[[nodiscard]] message tier_message(std::string_view tier_name);

/// Units as people would speak of them: one by its name, several by number, kind and tier.
/// @pre there is at least one unit
/// @complexity linear in the units
[[nodiscard]] message group_message(const hierarchy& in, const std::vector<unit_id>& who);

/// Units with their task, as people would speak of them.
/// @pre there is at least one unit
[[nodiscard]] message group_message(const hierarchy& in, const std::vector<unit_id>& who,
                                    std::string task_code);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/unit_group.ipp>
#endif
