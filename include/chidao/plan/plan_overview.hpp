// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/assumptions.hpp>
#include <chidao/plan/awaited_event.hpp>
#include <chidao/plan/plan_rows.hpp>
#include <chidao/plan/reading_difference.hpp>
#include <chidao/plan/squeeze_group.hpp>
#include <chidao/plan/time_left.hpp>
#include <vector>

namespace chidao {

/// A plan as one would present it to those who must carry it out.
struct plan_overview {
  std::vector<plan_row> rows;                   ///< who must do what by when
  std::vector<time_left> left;                  ///< what the declared bounds leave
  std::vector<squeeze_group> squeezes;          ///< where the paper gives somebody too little time
  std::vector<awaited_event> awaited;           ///< what pending bounds wait for
  std::vector<assumed_fact> assumptions;        ///< what no paper says
  std::vector<reading_difference> otherwise{};  ///< other readings, if they were compared
};

/// The overview of a plan; other readings are not compared, see reading_differences().
/// @complexity the assignments, with what an assignment costs to ask
[[nodiscard]] plan_overview overview_of(const plan& from);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/plan_overview.ipp>
#endif
