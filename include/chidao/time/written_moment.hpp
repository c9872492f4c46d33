// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/time/bound.hpp>
#include <chidao/time/clock_time.hpp>
#include <chidao/time/day.hpp>
#include <optional>

namespace chidao {

/// A day, and a time of day where one is said. `24:00` stays with the day it ends.
struct written_moment {
  day on;                             ///< the day named
  std::optional<clock_time> at = {};  ///< the time of day named, if any
  /// Equal if the same was said.
  friend constexpr bool operator==(const written_moment&, const written_moment&) noexcept = default;
};

/// Where the named minute begins; the day, where only a day is named.
/// @throws time_error if it is out of range
[[nodiscard]] constexpr bound start_of(const written_moment& which) {
  return bound::from_minutes(std::int64_t{bound{which.on}.minutes()} +
                             (which.at ? which.at->minutes() : 0));
}

/// The moment in words: "31/10/2021", "14:00 31/10/2021".
[[nodiscard]] message to_message(const written_moment& which);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/written_moment.ipp>
#endif
