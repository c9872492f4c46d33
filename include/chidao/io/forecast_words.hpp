// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/message.hpp>

/// @file
/// The words of the pages that write_forecast.hpp makes.

namespace chidao::io::sentences {

/// Title of a forecast.
inline constexpr sentence forecast_title{"forecast-title", "WHAT COMES, LOOKED AT FROM {at}"};
/// What a forecast supposes.
inline constexpr sentence forecast_basis{
    "forecast-basis", "if from now on everybody takes the time the papers give, and no more"};
/// Column: how many are done.
inline constexpr sentence column_done_of{"column-done-of", "Done"};
/// Column: when the last is complete.
inline constexpr sentence column_last_done{"column-last-done", "The last can be done"};
/// Some of how many.
inline constexpr sentence count_of_all{"count-of-all", "{count} of {all}"};
/// All are done.
inline constexpr sentence all_done{"all-done", "all done"};
/// It can be complete at once.
inline constexpr sentence at_once{"at-once", "at once"};
/// It cannot be told.
inline constexpr sentence not_foreseen{"not-foreseen", "cannot be told"};
/// Head of the bounds that break.
inline constexpr sentence head_breaks{"head-breaks", "BOUNDS THAT BREAK"};
/// No bound breaks.
inline constexpr sentence nothing_breaks{"nothing-breaks", "No bound breaks."};
/// The first bound still to come that breaks.
inline constexpr sentence first_to_break{"first-to-break",
                                         "The next date to be missed: {day}, first day too late"};
/// Column: first day that is too late.
inline constexpr sentence column_first_broken{"column-first-broken", "First day too late"};
/// When one assignment will be complete.
inline constexpr sentence label_complete{"label-complete", "Can be done"};
/// When it was complete.
inline constexpr sentence label_was_complete{"label-was-complete", "Done"};
/// One bound of an assignment that breaks.
inline constexpr sentence breaks_bound{"breaks-bound", "{bound}: missed, first day too late {day}"};
/// One bound of an assignment that holds.
inline constexpr sentence keeps_bound{"keeps-bound", "{bound}: kept"};

/// Title of a supposition.
inline constexpr sentence what_if_title{"what-if-title", "WHAT IF, AT {at} (nothing is saved)"};
/// What is supposed.
inline constexpr sentence label_supposed{"label-supposed", "Supposed"};
/// An assignment handed in at another time.
inline constexpr sentence supposed_slip{"supposed-slip", "{who} is handed in {when}"};
/// A bound granted.
inline constexpr sentence supposed_extension{"supposed-extension", "{who} is given until {bound}"};
/// A day on which nobody works.
inline constexpr sentence supposed_day_off{"supposed-day-off", "{day} is a day off"};
/// Another handling time.
inline constexpr sentence supposed_time{"supposed-time", "handling time {time}"};
/// Head of the bounds that move.
inline constexpr sentence head_moved{"head-moved", "BOUNDS THAT MOVE"};
/// No bound moves.
inline constexpr sentence nothing_moves{"nothing-moves", "No bound moves."};
/// Column: which of the bounds.
inline constexpr sentence column_which_bound{"column-which-bound", "Bound"};
/// Column: before.
inline constexpr sentence column_before{"column-before", "Before"};
/// Column: after.
inline constexpr sentence column_after{"column-after", "After"};
/// Head of the bounds that break anew.
inline constexpr sentence head_newly_broken{"head-newly-broken", "WOULD NEWLY BE MISSED"};
/// Head of the bounds that hold anew.
inline constexpr sentence head_no_longer_broken{"head-no-longer-broken",
                                                "WOULD NO LONGER BE MISSED"};
/// None of them.
inline constexpr sentence none_of_them{"none-of-them", "None."};

}  // namespace chidao::io::sentences
