// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <chidao/time/day.hpp>

namespace chidao {

namespace sentences {
/// A special value of Boost.Date_Time.
inline constexpr sentence special_value{
    "special-value", "not-a-date-time and the infinities have no place in a working calendar"};
}  // namespace sentences

/// The day of a Boost date.
/// @throws time_error if it is a special value
[[nodiscard]] day to_day(const boost::gregorian::date& date);

/// The Boost date of a day.
[[nodiscard]] inline boost::gregorian::date to_gregorian(day which) {
  return boost::gregorian::date{1970, 1, 1} + boost::gregorian::date_duration{which.serial()};
}

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/gregorian.ipp>
#endif
