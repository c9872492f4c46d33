// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/plan_record.hpp>
#include <optional>

namespace chidao {

/// A clause that hangs on the day of an event, settled: pending while the event has no day.
/// @pre the clause says before_event or by_event
[[nodiscard]] settled_bound settled_on(const bound_clause& clause, const std::optional<day>& on);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/settle.ipp>
#endif
