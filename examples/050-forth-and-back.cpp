// SPDX-License-Identifier: BSL-1.0
// EXAMPLE: counting forth and back
// SHOWS: F and B of the four kinds of duration, and that B is the adjoint of F.
// SIMPLER EXAMPLES: 040-working-days

#include <chidao/time/step.hpp>
#include <iostream>

using namespace chidao;
using namespace std::chrono_literals;

int main() {
  const calendar office =
      calendar::weekdays().with_hours({{{7, 30}, {11, 30}}, {{13, 30}, {17, 0}}});
  const bound from = bound::after(instant{2021y / 10 / 29, {16, 0}});  // a Friday afternoon
  const bound until{day{2021y / 11 / 3}};

  for (const duration length : {duration{minutes{90}}, duration{working_minutes{90}},
                                duration{calendar_days{2}}, duration{working_days{2}}}) {
    const bound done = step_forward(from, length, office).at;
    const bound start = step_back(until, length, office)->at;
    std::cout << length << ":\n  inputs " << from << ", done " << done << "\n  done " << until
              << ", inputs " << start << '\n';
  }
}
