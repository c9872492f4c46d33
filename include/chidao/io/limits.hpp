// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace chidao::io {

/// How much a text read from outside may ask for. What is over a limit is refused with the limit,
/// the value and the place.
struct limits {
  std::size_t bytes = std::size_t{256}
                      << 20U;        ///< of a text; 512 MiB at most, whatever stands here
  std::size_t depth = 32;            ///< of lists and objects in each other
  std::size_t values = 32'000'000;   ///< of all kinds in one text, 32 bytes of memory each
  std::size_t units = 1'000'000;     ///< of one organisation
  std::size_t tiers = 100;           ///< of one organisation
  std::size_t kinds = 1000;          ///< of one organisation
  std::size_t lines = 32;            ///< of one organisation
  std::size_t tasks = 100'000;       ///< of one directive
  std::size_t feeds = 1'000'000;     ///< of one directive
  std::size_t events = 10'000'000;   ///< of one file of events or table of progress
  std::size_t event_bytes = 65'536;  ///< of one line of events or one row of a table of progress
  std::size_t ladders = 10'000;      ///< of one file of ladders
  std::size_t rungs = 1000;          ///< of one ladder
  std::size_t problems = 100;        ///< told one by one; the rest are counted
};

}  // namespace chidao::io
