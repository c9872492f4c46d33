// SPDX-License-Identifier: BSL-1.0
// EXAMPLE: why offices are closed
// SHOWS: days off of Vietnam from law and announcements, as known on a day, with their reasons, and
// lunar dates.
// SIMPLER EXAMPLES: 040-working-days

#include <chidao/time/lunar.hpp>
#include <chidao/time/step.hpp>
#include <chidao/time/vietnamese_calendar.hpp>
#include <iostream>
#include <vector>

using namespace chidao;
using namespace std::chrono_literals;

int main() {
  announcement exchange;
  exchange.number = "2450/VPCP-KGVX";
  exchange.issued = 2024y / 4 / 12;
  exchange.exchanges = {{2024y / 4 / 29, 2024y / 5 / 4}};
  announcement tet;
  tet.number = "Tet 2024";
  tet.tet = {{2024y / 2 / 8, 2024y / 2 / 14}};
  const std::vector announced{tet, exchange};

  const instant received{2024y / 4 / 26, {16, 30}};
  for (const day known_on : {day{2024y / 4 / 11}, day{2024y / 4 / 12}}) {
    const calendar offices = vietnamese_calendar(announced, known_on);
    std::cout << "as known on " << known_on << ": 3 working days from " << received << " end "
              << step_forward(bound::after(received), working_days{3}, offices).at << '\n';
  }

  const calendar offices = vietnamese_calendar(announced);
  for (const day on : {day{2024y / 2 / 9}, day{2024y / 4 / 18}, day{2024y / 4 / 29}})
    std::cout << weekday_and_day(on) << " (" << to_lunar(on) << "): " << *offices.why_closed(on)
              << '\n';
}
