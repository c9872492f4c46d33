// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/message.hpp>

/// @file
/// The words of the pages that write_plan.hpp and write_explanation.hpp make.

namespace chidao::io::sentences {

/// Title of a plan.
inline constexpr sentence plan_title{"plan-title", "PLAN"};
/// The paper.
inline constexpr sentence label_paper{"label-paper", "Paper"};
/// Number and symbol.
inline constexpr sentence label_number{"label-number", "Number"};
/// Who issued it.
inline constexpr sentence label_issuer{"label-issuer", "Issued by"};
/// When it was issued.
inline constexpr sentence label_issued{"label-issued", "Issued"};
/// What the bounds leave.
inline constexpr sentence label_bounds{"label-bounds", "Bounds"};
/// A passage with several readings.
inline constexpr sentence label_reading{"label-reading", "Reading"};
/// What the paper does not tell.
inline constexpr sentence not_stated{"not-stated", "not stated"};
/// A fact that is assumed.
inline constexpr sentence marked_assumed{"marked-assumed", "{what} (assumed)"};
/// What a bound leaves from the issue on.
inline constexpr sentence left_from_issue{
    "left-from-issue", "{bound}: last working day {last}; {count} working {count:day|days} left "
                       "after the issue ({days})"};
/// A bound that leaves no working day.
inline constexpr sentence nothing_left{"nothing-left",
                                       "{bound}: no whole working day left after the issue"};
/// The options of a reading.
inline constexpr sentence options{"options", "taken: {taken}; otherwise: {others}"};
/// An option with what it says.
inline constexpr sentence option_with_text{"option-with-text", "{option} ({text})"};

/// Column: who does what.
inline constexpr sentence column_who{"column-who", "Task / who"};
/// Column: what the paper gives.
inline constexpr sentence column_declared{"column-declared", "Declared"};
/// Column: what consumers need.
inline constexpr sentence column_needed{"column-needed", "Needed"};
/// Column: last working day.
inline constexpr sentence column_last_day{"column-last-day", "Last working day"};
/// Column: handling time.
inline constexpr sentence column_time{"column-time", "Takes"};
/// Column: slack.
inline constexpr sentence column_slack{"column-slack", "Slack"};
/// Nobody.
inline constexpr sentence cell_nobody{"cell-nobody", "nobody"};
/// No bound is declared.
inline constexpr sentence cell_undeclared{"cell-undeclared", "not stated"};
/// A standing duty.
inline constexpr sentence cell_standing{"cell-standing", "standing duty"};
/// It waits for events.
inline constexpr sentence cell_pending{"cell-pending", "waits for event {events}"};
/// It refers to something not found.
inline constexpr sentence cell_unresolved{"cell-unresolved", "not found"};
/// Met on duty.
inline constexpr sentence cell_on_duty{"cell-on-duty", "on duty"};
/// Slack in working days.
inline constexpr sentence cell_days{"cell-days", "{count} {count:day|days}"};

/// In what slack is counted.
inline constexpr sentence legend_slack{"legend-slack", "slack in working days"};
/// What the mark of an early needed bound means.
inline constexpr sentence legend_squeezed{"legend-squeezed", "earlier than declared"};
/// What the mark of an assumption means.
inline constexpr sentence legend_assumed{"legend-assumed", "rests on an assumption"};
/// What the mark of an upper limit means.
inline constexpr sentence legend_at_most{"legend-at-most",
                                         "may become earlier when what is awaited has its day"};
/// What the mark of a lost day means.
inline constexpr sentence legend_coarse{"legend-coarse", "to within a day"};
/// What the mark of an estimate means.
inline constexpr sentence legend_estimated{"legend-estimated",
                                           "counted on days that no calendar vouches for"};

/// Head of the squeezes.
inline constexpr sentence head_squeezes{"head-squeezes", "TOO LITTLE TIME GIVEN"};
/// What a squeeze rests on.
inline constexpr sentence label_rests_on{"label-rests-on", "Rests on:"};
/// What would lift it.
inline constexpr sentence label_cures{"label-cures", "Any one of these would lift it:"};
/// Head of what cannot be met.
inline constexpr sentence head_infeasible{"head-infeasible", "WHAT CANNOT BE MET"};
/// One thing that cannot be met.
inline constexpr sentence who_and_finding{"who-and-finding", "{who}: {finding}"};
/// Head of what is pending.
inline constexpr sentence head_awaited{"head-awaited", "NO BOUND YET: WAITS FOR AN EVENT"};
/// An event without a day.
inline constexpr sentence awaited_line{
    "awaited-line", "{event} [{code}]: no day yet. Waiting: {count:task|tasks} {tasks}"};
/// Head of the assumptions.
inline constexpr sentence head_assumptions{"head-assumptions", "ASSUMED, NOT IN THE PAPER"};
/// An assumption with its reason.
inline constexpr sentence assumption_line{"assumption-line", "{what} ({why})"};
/// Head of other readings.
inline constexpr sentence head_otherwise{"head-otherwise", "IF READ OTHERWISE"};
/// One other reading.
inline constexpr sentence otherwise_line{"otherwise-line", "{instead}, instead of {taken}"};
/// A reading that changes nothing.
inline constexpr sentence nothing_changes{"nothing-changes", "nothing changes"};
/// A reading under which there is no plan.
inline constexpr sentence no_plan_then{"no-plan-then", "cannot be planned: {why}"};
/// A change of the declared bound.
inline constexpr sentence change_declared{"change-declared", "declared {before} \u2192 {after}"};
/// A change of the needed bound.
inline constexpr sentence change_needed{"change-needed", "needed {before} \u2192 {after}"};
/// A change of the last working day.
inline constexpr sentence change_last_day{"change-last-day",
                                          "last working day {before} \u2192 {after}"};
/// A change of the handling time.
inline constexpr sentence change_time{"change-time", "takes {before} \u2192 {after}"};
/// A change of the slack.
inline constexpr sentence change_slack{"change-slack", "slack {before} \u2192 {after}"};
/// A squeeze that comes.
inline constexpr sentence change_squeezed{"change-squeezed", "becomes squeezed"};
/// A squeeze that goes.
inline constexpr sentence change_relieved{"change-relieved", "no longer squeezed"};

/// Title of an explanation.
inline constexpr sentence explanation_title{"explanation-title", "WHY IT IS DUE WHEN IT IS"};
/// The task asked about.
inline constexpr sentence label_task{"label-task", "Task"};
/// The unit asked about.
inline constexpr sentence label_unit{"label-unit", "Unit"};
/// What the paper gives.
inline constexpr sentence label_declared{"label-declared", "Declared"};
/// What consumers need.
inline constexpr sentence label_needed{"label-needed", "Needed"};
/// Whom it waits for.
inline constexpr sentence label_inputs{"label-inputs", "Waits for"};
/// Who waits for it.
inline constexpr sentence label_outputs{"label-outputs", "Goes to"};
/// What is left over.
inline constexpr sentence label_slack{"label-slack", "Slack"};
/// An event that it waits for.
inline constexpr sentence label_event{"label-event", "Event"};
/// Head of the steps.
inline constexpr sentence head_steps{"head-steps", "Step by step"};
/// An event without a day, for the one who waits for it.
inline constexpr sentence event_awaited{"event-awaited", "{event} [{code}]: no day yet"};
/// Head of the squeeze.
inline constexpr sentence head_squeeze{"head-squeeze", "The two bounds do not agree"};
/// A quotation as a ground.
inline constexpr sentence bound_with_source{"bound-with-source", "{bound} ({how}: {text})"};

}  // namespace chidao::io::sentences
