// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/message.hpp>

/// @file
/// The words of the page that write_delay.hpp makes.

namespace chidao::io::sentences {

/// Title of a page about a delay.
inline constexpr sentence delay_title{"delay-title", "THE DELAY OF {who} AT {at}"};
/// There is no delay.
inline constexpr sentence no_delay{"no-delay", "It is not late: there is nothing to divide."};
/// The bound a delay is measured from.
inline constexpr sentence label_due{"label-due", "Due"};
/// That it is not, and up to when the delay is counted.
inline constexpr sentence still_open{"still-open", "not yet; counted up to {at}"};
/// How long it is.
inline constexpr sentence label_delay{"label-delay", "Late by"};
/// Why something is late.
inline constexpr sentence label_why{"label-why", "Why"};
/// Column: what one took beyond what he was given.
inline constexpr sentence column_own{"column-own", "Own"};
/// Column: what one took less than he was given.
inline constexpr sentence column_won_back{"column-won-back", "Won back"};
/// Column: what lies between the bound others need and the one the paper gives.
inline constexpr sentence column_of_paper{"column-of-paper", "The paper's"};
/// Minutes that are no whole number.
inline constexpr sentence minutes_and_part{"minutes-and-part",
                                           "{elapsed} and {numerator}/{parts} of a minute"};
/// How the shares add up.
inline constexpr sentence delay_sum{"delay-sum", "{own} + {paper} - {won_back} = {delay}"};
/// What the columns mean.
inline constexpr sentence legend_delay{
    "legend-delay",
    "own: beyond the later of the date the paper gives and the date others need; won back: less "
    "time taken than given; the paper's: between the date others need and the later date it gives"};

}  // namespace chidao::io::sentences
