// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/track/apply.hpp>
#include <vector>

namespace chidao {

/// The events that make one list of facts, corrections included.
/// @param facts of one assignment, as an outlook keeps them
void add_events(const assignment_key& subject, const std::vector<fact>& facts,
                std::vector<event>& out);

/// The events that make what happened to the papers of a plan, corrections included.
void add_paper_events(const tracked_plan& in, std::vector<event>& out);

/// All that an outlook knows to have happened, as events; who recorded them is not kept.
/// @complexity the assignments, and their facts
[[nodiscard]] std::vector<event> events_of(const outlook& from);

/// The outlook as it was at an instant, as known at another: only what happened by `at` and was
/// recorded by `known`, with the bounds that follow (meanings 10.1).
/// @complexity applies those events from scratch
[[nodiscard]] outlook as_of(const outlook& from, instant at, instant known);

/// What happened, under other papers, calendars or units: what would hold if those did. Events
/// that these do not allow are told.
/// @complexity applies all events from scratch
[[nodiscard]] applied replay(const outlook& from, docket other);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/track/impl/replay.ipp>
#endif
