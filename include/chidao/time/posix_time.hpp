// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/date_time/posix_time/posix_time_types.hpp>
#include <chidao/time/gregorian.hpp>
#include <chidao/time/instant.hpp>

namespace chidao {

/// The minute of a Boost time; seconds are cut off, never rounded.
/// @throws time_error if it is a special value or lies outside 1900 to 2199
[[nodiscard]] instant to_instant(const boost::posix_time::ptime& time);

/// The Boost time of a minute.
[[nodiscard]] inline boost::posix_time::ptime to_ptime(instant which) {
  return {to_gregorian(which.on()), boost::posix_time::time_duration{0, which.at().minutes(), 0}};
}

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/posix_time.ipp>
#endif
