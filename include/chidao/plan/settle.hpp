// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/plan_record.hpp>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace chidao {

/// What clauses of a paper are settled by.
struct settling_facts {
  const directive& paper;              ///< the paper; its events have days of their own
  std::optional<moment> issued;        ///< when it was issued
  std::span<const dated_event> dated;  ///< days of events, by code; they go before its own
  const ground& over;                  ///< calendars
  beyond_coverage beyond;              ///< days no calendar vouches for
};

/// A clause with dates put in: pending while what it hangs on has no day. What hangs on receipt or
/// on another task stays pending in a plan.
/// @param calendar position of the calendar that rules count on
/// @throws outside_coverage if a rule needs days the calendar does not vouch for
[[nodiscard]] settled_bound settled(const bound_clause& clause, const settling_facts& known,
                                    std::size_t calendar);

/// True if the day of an event changes what a clause amounts to.
[[nodiscard]] bool hangs_on(const bound_clause& clause, const directive& paper,
                            std::string_view event);

/// True if the issue of the paper changes what a clause amounts to.
[[nodiscard]] bool hangs_on_issue(const bound_clause& clause);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/settle.ipp>
#endif
