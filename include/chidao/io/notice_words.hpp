// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/message.hpp>

/// @file
/// The words of the pages that write_notices.hpp makes.

namespace chidao::io::sentences {

/// Title of a page of notices.
inline constexpr sentence notices_title{"notices-title", "WHO IS TOLD, AFTER {from} UP TO {until}"};
/// Nobody is told.
inline constexpr sentence nobody_told{"nobody-told", "Nobody is told anything."};
/// How many are told how much.
inline constexpr sentence told_counted{"told-counted",
                                       "{addressees} {addressees:addressee|addressees}, {notices} "
                                       "{notices:notice|notices}, each addressee one digest"};
/// Units that are told the same.
inline constexpr sentence told_group{"told-group", "{who}:"};
/// One notice about the addressee's own task.
inline constexpr sentence notice_own{"notice-own", "task {task}, {bound}: {purpose} [{rung}]"};
/// One notice about the task of others.
inline constexpr sentence notice_other{"notice-other", "{who}, {bound}: {purpose} [{rung}]"};
/// The addressee only waits.
inline constexpr sentence notice_waits{"notice-waits", "{what}; only waiting for others"};
/// The addressee keeps somebody waiting.
inline constexpr sentence notice_culprit{"notice-culprit", "{what}; this addressee holds it up"};
/// The next superior was passed over.
inline constexpr sentence notice_passed{
    "notice-passed", "{what}; the superior between is part of the delay and was passed over"};
/// Notices that a digest covers.
inline constexpr sentence notices_covered{
    "notices-covered", "{count} {count:notice|notices} of lower rungs left out, covered by these"};
/// How many stand.
inline constexpr sentence notices_standing{
    "notices-standing", "Standing at {at}: {count} {count:notice|notices} on {tasks}"};
/// None stands.
inline constexpr sentence nothing_standing{"nothing-standing", "No notice stands at {at}."};
/// Head of what is retracted.
inline constexpr sentence notices_retracted{
    "notices-retracted", "Retracted, as later records show they were not due: {count}"};
/// One that is retracted.
inline constexpr sentence retracted_line{"retracted-line", "{unit} was told of {who} [{rung}]"};
/// Rungs that found nobody.
inline constexpr sentence rungs_empty{"rungs-empty",
                                      "Rungs at which nobody was there to be told: {count}"};
/// When the next notice goes out.
inline constexpr sentence next_change{"next-change", "Next change, if nothing happens: {when}"};
/// That none does.
inline constexpr sentence no_next_change{
    "no-next-change", "If nothing happens, nobody is told anything up to {when}."};

/// Head of the notices that a supposition adds.
inline constexpr sentence head_new_notices{"head-new-notices", "WOULD BE TOLD ANEW, UP TO {until}"};
/// Head of the notices that a supposition takes away.
inline constexpr sentence head_spared_notices{"head-spared-notices",
                                              "WOULD NOT BE TOLD ANY MORE, UP TO {until}"};

}  // namespace chidao::io::sentences
