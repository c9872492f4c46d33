// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/message.hpp>
#include <chidao/time/day.hpp>
#include <cstdint>

namespace chidao {

namespace sentences {
/// A reason in the words of a file.
inline constexpr sentence day_reason_as_given{"day-reason-as-given", "{text}"};
/// A day on which offices rest every week.
inline constexpr sentence weekly_rest{"weekly-rest", "weekly day of rest"};
/// A day off for a holiday on a weekly day of rest.
inline constexpr sentence day_is_compensation{"day-is-compensation",
                                              "day off in lieu: {why} on {instead}"};
/// A working day taken off in exchange.
inline constexpr sentence day_is_swapped_off{"day-is-swapped-off",
                                             "off in exchange, worked on {instead}"};
/// A day of rest worked in exchange.
inline constexpr sentence day_is_made_up{"day-is-made-up", "worked in exchange for {instead}"};
/// A reason with what it rests on.
inline constexpr sentence day_reason_with_basis{"day-reason-with-basis", "{why} ({basis})"};
}  // namespace sentences

/// A day that is open or closed otherwise than its weekday alone would have it, or has another
/// reason too, and why.
struct special_day {
  /// How it came about.
  enum class kind : std::uint8_t {
    holiday,       ///< a public holiday, or a day off that a list gives
    compensation,  ///< off because a holiday fell on a weekly day of rest
    swapped_off,   ///< a working day off, another day worked for it
    made_up        ///< a day of rest that is worked in exchange
  };

  day on;                     ///< the day
  kind what = kind::holiday;  ///< how it came about
  message why;                ///< which holiday, which exchange
  message basis = {};         ///< the article or the announcement; without form: not given
};

/// The reason with what it rests on, as people are told: "New Year (Labour Code 2019, article
/// 112.1)".
[[nodiscard]] message to_message(const special_day& which);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/special_day.ipp>
#endif
