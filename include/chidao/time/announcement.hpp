// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/time/day.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace chidao {

/// The holidays of Vietnam that law and announcements name.
enum class holiday : std::uint8_t {
  new_year,        ///< 1 January
  tet,             ///< the lunar New Year
  hung_kings,      ///< the 10th of the third lunar month
  liberation_day,  ///< 30 April
  labour_day,      ///< 1 May
  national_day,    ///< 2 September, and the day beside it
  culture_day      ///< 24 November, where announced
};

/// What an authority announced about the days off of offices: the block of Tet, the second day of
/// National Day, exchanges of working days (Labour Code 2019, article 112.3).
struct announcement {
  /// A stretch of days off for Tet, days of rest and days in lieu within it included.
  struct block {
    day first;  ///< its first day off
    day last;   ///< its last
  };
  /// A further day off.
  struct day_off {
    day on;         ///< the day
    holiday which;  ///< for which holiday
  };
  /// A working day off and the day worked for it.
  struct exchange {
    day off;     ///< the working day that is off
    day worked;  ///< the day of rest that is worked
  };
  /// How surely it is known what it says.
  enum class certainty : std::uint8_t {
    verified,   ///< read in an official text, or as officially reported
    secondary,  ///< another text implies it
    library     ///< read in another collection of holidays
  };

  std::string number;                    ///< number and symbol, or what it was known by
  std::optional<day> issued = {};        ///< nothing: not known; it counts as known always
  std::string source = {};               ///< where it was read
  certainty sure = certainty::verified;  ///< how surely
  std::vector<block> tet = {};           ///< blocks of Tet, at most one a year
  std::vector<day_off> days_off = {};    ///< further days off
  std::vector<exchange> exchanges = {};  ///< exchanges of working days
};

}  // namespace chidao
