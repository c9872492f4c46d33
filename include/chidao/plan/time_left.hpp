// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/plan.hpp>
#include <optional>
#include <vector>

namespace chidao {

/// What a declared bound of a paper leaves from the issue on, counted on the plan's calendar.
struct time_left {
  document_id document;                 ///< the paper
  deadline when;                        ///< the bound as the paper puts it
  std::optional<day> last_working_day;  ///< last open day that meets it; nothing: on duty only
  std::vector<day> working_days;        ///< the whole working days between issue and bound
};

/// What the declared bounds of each paper with a known issue leave, earliest bound first.
/// @complexity the assignments, and the days between issue and bounds
[[nodiscard]] std::vector<time_left> time_left_of(const plan& from);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/time_left.ipp>
#endif
