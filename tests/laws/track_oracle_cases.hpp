// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "track_oracle_random.hpp"

#include <catch2/catch.hpp>

namespace oracle {

/// Calls `law(case)` for the cases of so many seeds.
template <class Law>
void for_cases(std::uint64_t seeds, int largest, int facts, Law law) {
  int accepted = 0;
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    auto c = draw(seed, largest, facts);
    if (!c) {
      continue;
    }
    ++accepted;
    CAPTURE(seed, c->t, describe(*c->book, c->rungs));
    law(*c, seed);
  }
  CHECK(accepted * 4 > static_cast<int>(seeds));
}

}  // namespace oracle
