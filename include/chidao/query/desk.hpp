// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/query/status.hpp>
#include <optional>
#include <vector>

namespace chidao {

/// One thing on a unit's desk.
struct desk_item {
  tracked_id which;          ///< the assignment
  status is;                 ///< where it stands
  std::optional<bound> due;  ///< the earlier of declared and needed bound, if one is known
};

/// What one unit owes, over all papers: what is open, by when it is due, what has no bound last;
/// ties by paper and task.
/// @throws unknown_unit with suggestions
/// @complexity the tasks of all papers, and the statuses of the unit's assignments
[[nodiscard]] std::vector<desk_item> desk_of(const status_query& ask, const unit_ref& who);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/query/impl/desk.ipp>
#endif
