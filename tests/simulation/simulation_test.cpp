// SPDX-License-Identifier: BSL-1.0
// Three years of a small province, event by event, and ten invariants after each; the head of
// invariants.hpp says which and when. CHIDAO_SEEDS says how many provinces, CHIDAO_SEED where they
// begin; a province in which something breaks is named by its seed. planted_faults plants faults
// in the library one by one and demands that an invariant breaks.

#include "invariants.hpp"

#include <catch2/catch.hpp>
#include <iostream>

namespace {

std::uint64_t seeds_wanted() { return support::from_environment("CHIDAO_SEEDS", 200U); }

simulation::records records_of(std::uint64_t seed) {
  switch (seed % 4) {
  case 0:
    return simulation::records::at_once;
  case 1:
    return simulation::records::moves_as_they_happen;
  default:
    return simulation::records::in_any_order;
  }
}

void simulate(std::uint64_t seed, simulation::totals& seen) {
  support::dice d{seed};
  const simulation::province of{d};
  const simulation::simulator years{d, of, records_of(seed)};
  simulation::watched_province watched{of, d};
  for (const chidao::event& each : years.events())
    watched.take(each);
  watched.finish();
  seen += watched.seen();
}

}  // namespace

TEST_CASE("three years of a province break none of ten invariants") {
  const std::uint64_t first = support::seed();
  const std::uint64_t seeds = seeds_wanted();
  simulation::totals seen;
  std::uint64_t broken = 0;
  for (std::uint64_t seed = first; seed < first + seeds && broken < 3; ++seed) {
    try {
      simulate(seed, seen);
    } catch (const std::exception& found) {
      ++broken;
      std::cerr << "CHIDAO_SEED=" << seed << " CHIDAO_SEEDS=1: " << found.what() << '\n';
    }
  }
  std::cout << "seeds " << first << " to " << first + seeds - 1 << ": " << seen.applied
            << " events applied, " << seen.repeated << " repeated, " << seen.refused << " refused, "
            << seen.came_due << " rungs came due, " << seen.fired << " notices fired, "
            << seen.delivered << " deliveries compared, " << seen.standing << " standing, "
            << seen.retracted << " retracted, " << seen.blamed << " blamed, " << seen.delays
            << " delays divided, " << seen.replays << " times all at once\n";
  CHECK(broken == 0);
  if (seeds >= 20) {
    CHECK(seen.applied > seeds * 40);
    CHECK(seen.repeated > seeds);
    CHECK(seen.refused > seeds);
    CHECK(seen.came_due > seeds * 10);
    CHECK(seen.fired > seeds * 10);
    CHECK(seen.delivered > seeds * 10);
    CHECK(seen.standing > seeds);
    CHECK(seen.retracted > seeds);
    CHECK(seen.blamed > seeds);
    CHECK(seen.delays > seeds);
  }
}
