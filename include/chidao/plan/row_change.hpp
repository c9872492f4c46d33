// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/plan.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace chidao {

/// What a person sees of an assignment in a plan.
struct visible_terms {
  declared_bound declared;              ///< what the paper gives
  needed_bound needed;                  ///< what consumers require
  std::optional<day> last_working_day;  ///< last open day that meets the earlier of both
  handling_time handling;               ///< what the unit needs after its last input
  chidao::slack slack;                  ///< what is left over
  bool squeezed = false;                ///< true: a consumer has too little time
};

/// Assignments of one task and tier that differ between two plans in the same way.
struct row_change {
  task_id task;                ///< what
  std::string tier;            ///< level of the units; empty: none
  std::vector<unit_id> units;  ///< who, in preorder
  visible_terms before;        ///< in the first plan
  visible_terms after;         ///< in the second plan
};

/// What a person sees of an assignment.
[[nodiscard]] visible_terms terms_of(const assignment& which);

namespace comparing {

using key = std::pair<std::string, std::vector<std::int64_t>>;

key key_of(const visible_terms& which);

}  // namespace comparing

/// What changes from one plan to another, by task as written and tier, highest first.
/// @pre both are plans of the same papers over the same hierarchy, under other options
/// @complexity the assignments, with what an assignment costs to ask
[[nodiscard]] std::vector<row_change> changes_between(const plan& before, const plan& after);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/row_change.ipp>
#endif
