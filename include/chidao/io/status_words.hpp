// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/message.hpp>

/// @file
/// The words of the pages that write_status.hpp and write_desk.hpp make.

namespace chidao::io::sentences {

/// Title of a page of counts.
inline constexpr sentence status_title{"status-title", "WHERE THINGS STAND AT {at}"};
/// Up to when records are known.
inline constexpr sentence label_known{"label-known", "Last record"};
/// That nothing is recorded.
inline constexpr sentence nothing_recorded{"nothing-recorded", "none"};
/// The area asked about.
inline constexpr sentence label_area{"label-area", "Area"};

/// Column: areas.
inline constexpr sentence column_area{"column-area", "Area"};
/// Column: tiers.
inline constexpr sentence column_tier{"column-tier", "Tier"};
/// Column: tasks.
inline constexpr sentence column_task{"column-task", "Task"};
/// Column: complete before the bound.
inline constexpr sentence column_done_in_time{"column-done-in-time", "Done in time"};
/// Column: complete after the bound.
inline constexpr sentence column_done_late{"column-done-late", "Done late"};
/// Column: open, the bound not past.
inline constexpr sentence column_open_in_time{"column-open-in-time", "Open in time"};
/// Column: open, the bound past.
inline constexpr sentence column_overdue{"column-overdue", "Overdue"};
/// Column: no bound to judge by.
inline constexpr sentence column_unjudged{"column-unjudged", "No date"};
/// Column: open, inputs missing.
inline constexpr sentence column_waiting{"column-waiting", "waits"};
/// Column: past the needed bound.
inline constexpr sentence column_behind{"column-behind", "behind"};
/// Column: forecast past a bound.
inline constexpr sentence column_at_risk{"column-at-risk", "at risk"};
/// Column: a bound comes soon.
inline constexpr sentence column_due_soon{"column-due-soon", "due soon"};
/// Row: what sits in none of the areas.
inline constexpr sentence row_elsewhere{"row-elsewhere", "outside these areas"};
/// Row: what has no tier.
inline constexpr sentence row_without_tier{"row-without-tier", "no tier"};
/// Row: all.
inline constexpr sentence row_total{"row-total", "TOTAL"};
/// What the columns mean.
inline constexpr sentence legend_status{
    "legend-status",
    "the first five columns hold each assignment once; of those still open: waits: inputs are "
    "missing; behind: the date others need it by is past; at risk: cannot be done by a date that "
    "is still to come; due soon: within {days} working {days:day|days}"};
/// What has no known bound.
inline constexpr sentence status_unjudged{
    "status-unjudged", "No date to judge by: {none} without a bound ({done} of them done), "
                       "{pending} waiting for an event, {unresolved} with a bound not found"};
/// What rests or is no longer asked for.
inline constexpr sentence status_aside{"status-aside", "Suspended: {suspended}; withdrawn: "
                                                       "{withdrawn}"};
/// Supplements, which are not among the assignments counted.
inline constexpr sentence status_supplements{
    "status-supplements", "Besides, to those who went on when enough was in: {open} "
                          "{open:supplement|supplements} owed, {given} given"};

/// Head of the rates.
inline constexpr sentence head_rates{"head-rates", "RATES"};
/// One rate.
inline constexpr sentence rate_line{
    "rate-line", "{definition}: {numerator} of {denominator} = {percent}; {left_out} left out"};
/// One rate where nothing counts.
inline constexpr sentence rate_of_none{"rate-of-none",
                                       "{definition}: nothing counts yet; {left_out} left out"};
/// A share in tenths of a percent.
inline constexpr sentence percent_tenths{"percent-tenths", "{whole}.{tenths}%"};
/// What each definition counts, by number.
inline constexpr sentence rate_definitions[] = {
    {"rate-fallen-due", "done, of what is done or overdue [fallen_due]"},
    {"rate-done-only", "done in time, of what is done [done_only]"},
    {"rate-fallen-due-unlimited",
     "fallen_due, with what has no limit and is done [fallen_due_unlimited_in_time]"},
    {"rate-done-only-unlimited",
     "done_only, with what has no limit and is done [done_only_unlimited_in_time]"}};

/// Head of those overdue by days.
inline constexpr sentence head_bands{"head-bands", "OVERDUE, BY DAYS PAST THE BOUND"};
/// Column: the first band of days.
inline constexpr sentence band_first{"band-first", "up to {to} {to:day|days}"};
/// Column: a band of one number of days.
inline constexpr sentence band_one{"band-one", "{days} {days:day|days}"};
/// Column: a band of days between two others.
inline constexpr sentence band_between{"band-between", "{from} to {to} days"};
/// Column: the last band of days.
inline constexpr sentence band_last{"band-last", "over {days} {days:day|days}"};

/// Head of those overdue.
inline constexpr sentence head_overdue{"head-overdue", "OVERDUE"};
/// Those overdue with all inputs at hand.
inline constexpr sentence overdue_own{"overdue-own", "By their own doing: {count}"};
/// Those overdue who wait.
inline constexpr sentence overdue_waiting{"overdue-waiting",
                                          "Only waiting, the delay is not theirs: {count}"};
/// Those overdue within the time they need.
inline constexpr sentence overdue_own_time{
    "overdue-own-time", "Inputs just came, still within the time they are given: {count}"};
/// Nobody is overdue.
inline constexpr sentence nobody_overdue{"nobody-overdue", "Nobody is overdue."};
/// Head of those behind.
inline constexpr sentence head_behind{"head-behind",
                                      "BEHIND (what others need is late, not yet overdue)"};
/// Those behind with all inputs at hand.
inline constexpr sentence behind_own{"behind-own", "Holding others up: {count}"};
/// Those behind who wait.
inline constexpr sentence behind_waiting{"behind-waiting", "Only waiting: {count}"};
/// Head of those at risk.
inline constexpr sentence head_at_risk{"head-at-risk", "AT RISK"};
/// Head of those due soon.
inline constexpr sentence head_due_soon{"head-due-soon", "DUE NEXT"};

/// Column: a unit.
inline constexpr sentence column_unit{"column-unit", "Unit"};
/// Column: units.
inline constexpr sentence column_units{"column-units", "Who"};
/// Column: a bound.
inline constexpr sentence column_bound{"column-bound", "Due"};
/// Column: days past it.
inline constexpr sentence column_days{"column-days", "Late by"};
/// Column: why.
inline constexpr sentence column_because{"column-because", "Why"};
/// Column: when it will be complete.
inline constexpr sentence column_forecast{"column-forecast", "Can be done"};
/// Column: where it stands.
inline constexpr sentence column_state{"column-state", "State"};
/// A unit with the one in whose area it sits.
inline constexpr sentence unit_in_area{"unit-in-area", "{unit} ({area})"};
/// Days past a bound.
inline constexpr sentence days_late{"days-late",
                                    "{days} {days:day|days} ({open} working {open:day|days})"};
/// A bound that consumers set.
inline constexpr sentence bound_needed{"bound-needed", "{bound} (needed)"};
/// Those it waits for, none late.
inline constexpr sentence waits_for{"waits-for", "waits for {who}"};
/// Those it waits for who are late.
inline constexpr sentence because_of{"because-of", "waits for {who}, who {count:is|are} late"};
/// Its late inputs came.
inline constexpr sentence came_late{"came-late", "{who} came late"};
/// The papers left too little time.
inline constexpr sentence papers_squeeze{
    "papers-squeeze", "nobody is late by his own date: the paper leaves too little time"};
/// Everything is there.
inline constexpr sentence inputs_complete{"inputs-complete", "nothing is missing"};
/// Others wait for it.
inline constexpr sentence holds_up{"holds-up", "{who} cannot go on without it"};
/// Some of many, and how many more.
inline constexpr sentence and_more{"and-more", "{who} and {count} more"};

/// Title of a desk.
inline constexpr sentence desk_title{"desk-title", "ON THE DESK OF {unit} AT {at}"};
/// An empty desk.
inline constexpr sentence desk_empty{"desk-empty", "Nothing is open."};
/// State: overdue.
inline constexpr sentence state_overdue{"state-overdue", "overdue by {late}"};
/// State: behind.
inline constexpr sentence state_behind{"state-behind", "behind by {late}"};
/// State: at risk.
inline constexpr sentence state_at_risk{"state-at-risk", "at risk: can be done {bound}"};
/// State: due soon.
inline constexpr sentence state_due_soon{"state-due-soon", "due soon"};
/// State: open.
inline constexpr sentence state_open{"state-open", "open"};
/// State: rests.
inline constexpr sentence state_suspended{"state-suspended", "suspended"};
/// State: sent back.
inline constexpr sentence state_returned{"state-returned", "sent back {when}"};
/// State: others went on without it.
inline constexpr sentence state_supplement{"state-supplement", "owed as a supplement"};
/// For whom a supplement is owed.
inline constexpr sentence supplement_owed{
    "supplement-owed", "{who} could go on without it since {since}, {days} {days:day|days} ago"};
/// No bound is known.
inline constexpr sentence due_pending{"due-pending", "waits for an event"};
/// No bound is asked for.
inline constexpr sentence due_none{"due-none", "no date"};
/// A bound that was not found.
inline constexpr sentence due_unresolved{"due-unresolved", "date not found"};

}  // namespace chidao::io::sentences
