// SPDX-License-Identifier: BSL-1.0
// What the library says of what happened in random worlds against the oracle. CHIDAO_WORLDS says
// how many worlds, CHIDAO_SEED where they begin; a failing world is named by its seed.

#include "outlook_against_oracle.hpp"
#include "tests/support/dice.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <iostream>

namespace {

std::uint64_t worlds_wanted() {
  const char* const given = std::getenv("CHIDAO_WORLDS");
  return given == nullptr ? 1000U : std::stoull(given);
}

/// Holds `law(case, followed)`, which answers in words what is wrong, in all worlds; the first are
/// shown.
template <class Law>
void holds_in_all_cases(int largest, adapter::followed::moves order, const Law& law) {
  const std::uint64_t first = support::seed();
  const std::uint64_t worlds = worlds_wanted();
  std::uint64_t broken = 0;
  std::uint64_t events = 0;
  std::uint64_t asked = 0;
  for (std::uint64_t seed = first; seed < first + worlds; ++seed) {
    try {
      auto drawn = oracle::draw(seed, largest, 30);
      if (!drawn)
        continue;
      const adapter::followed f{*drawn->book, order};
      events += drawn->book->events.size();
      ++asked;
      const std::string wrong = law(*drawn, f);
      if (!wrong.empty() && ++broken <= 3)
        std::cerr << "CHIDAO_SEED=" << seed << " CHIDAO_WORLDS=1\n"
                  << wrong << '\n'
                  << (broken == 1 ? oracle::describe(*drawn->book) : std::string{});
    } catch (const oracle::out_of_range&) {
    } catch (const chidao::outside_coverage&) {
    } catch (const chidao::plan_error&) {
    } catch (const chidao::time_error&) {
    }
  }
  CAPTURE(first, worlds, asked, events);
  CHECK(broken == 0);
  if (worlds >= 500) {
    CHECK(asked > worlds / 5);
    CHECK(events > asked * 3);
  }
}

}  // namespace

TEST_CASE(
    "where things stand, whose fault it is and how a delay is shared is what the oracle finds") {
  holds_in_all_cases(40, adapter::followed::moves::in_any_order,
                     [](const oracle::random_case& drawn, const adapter::followed& f) {
                       const oracle::outlook right = drawn.book->at(drawn.t);
                       return adapter::status_comparison{f, right}.first_difference();
                     });
}

TEST_CASE("what fires, is delivered, stands and is retracted is what the oracle finds") {
  holds_in_all_cases(
      12, adapter::followed::moves::as_they_happened,
      [](const oracle::random_case& drawn, const adapter::followed& f) -> std::string {
        const oracle::escalation right{*drawn.book, drawn.rungs};
        const chidao::ladder_book ladders{adapter::ladder_of(drawn.rungs)};
        const chidao::escalation got{f.now(), ladders, adapter::oracle_policy};
        const adapter::notice_lines lines{f, *drawn.book};
        const chidao::instant t = adapter::instant_of(drawn.t);
        const auto compare = [](const char* what, const std::string& is,
                                const std::string& should) {
          return is == should ? std::string{}
                              : std::string{what} + " is\n" + is + "should be\n" + should;
        };
        std::string wrong =
            compare("fired", lines.of(got.fired(t), true), lines.of(right.fired(drawn.t)));
        if (wrong.empty())
          wrong = compare("standing", lines.of(got.standing(t), false),
                          lines.of(right.standing(drawn.t)));
        if (wrong.empty())
          wrong = compare("retracted", lines.of(got.retracted(t), false),
                          lines.of(right.retracted(drawn.t)));
        const oracle::minute before = drawn.t - 5 * oracle::minutes_of_day;
        if (wrong.empty() && before > 0)
          wrong = compare(
              "delivered",
              lines.of(got.delivered(adapter::instant_of(before), t), &chidao::notice::delivered),
              lines.of(right.deliveries(before, drawn.t)));
        return wrong;
      });
}
