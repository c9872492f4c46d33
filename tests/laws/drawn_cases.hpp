// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "outlook_against_oracle.hpp"
#include "tests/support/dice.hpp"

#include <iostream>

/// Random worlds with what happened in them. CHIDAO_WORLDS says how many, CHIDAO_SEED where they
/// begin; a failing world is named by its seed.
namespace drawn_cases {

/// What came of trying all worlds.
struct tally {
  std::uint64_t first = 0;   ///< seed of the first world
  std::uint64_t worlds = 0;  ///< how many there were
  std::uint64_t asked = 0;   ///< in how many the law was asked
  std::uint64_t broken = 0;  ///< in how many it did not hold
};

/// Asks `law(case, followed, seed)`, which answers in words what is wrong, of all worlds; the first
/// in which it does not hold are shown.
template <class Law>
tally ask_all(int largest, adapter::followed::moves order, const Law& law) {
  tally out{support::seed(), support::from_environment("CHIDAO_WORLDS", 1000U)};
  for (std::uint64_t seed = out.first; seed < out.first + out.worlds; ++seed) {
    try {
      auto drawn = oracle::draw(seed, largest, 30);
      if (!drawn)
        continue;
      const adapter::followed f{*drawn->book, order};
      ++out.asked;
      const std::string wrong = law(*drawn, f, seed);
      if (!wrong.empty() && ++out.broken <= 3)
        std::cerr << "CHIDAO_SEED=" << seed << " CHIDAO_WORLDS=1\n"
                  << wrong << '\n'
                  << (out.broken == 1 ? oracle::describe(*drawn->book) : std::string{});
    } catch (const oracle::out_of_range&) {
    } catch (const chidao::outside_coverage&) {
    } catch (const chidao::plan_error&) {
    } catch (const chidao::time_error&) {
    }
  }
  return out;
}

}  // namespace drawn_cases
