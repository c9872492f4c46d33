// SPDX-License-Identifier: BSL-1.0
// EXAMPLE: which days count
// SHOWS: calendars with days off and make-up days, the last working day that meets a bound, and
// how many working days are left.
// SIMPLER EXAMPLES: 010-first-answer

#include <chidao/time/working_time.hpp>
#include <iostream>

using namespace chidao;
using namespace std::chrono_literals;

int main() {
  const calendar office = calendar::weekdays()
                              .named("office", "2024")
                              .with_days_off({2024y / 4 / 29, 2024y / 4 / 30, 2024y / 5 / 1})
                              .with_make_up_days({2024y / 5 / 4})
                              .with_hours({{{7, 30}, {11, 30}}, {{13, 30}, {17, 0}}})
                              .with_coverage(2024y / 1 / 1, 2024y / 12 / 31);
  std::cout << "4/5/2024, a Saturday: " << (office.is_open(2024y / 5 / 4) ? "open" : "closed")
            << '\n';

  const bound limit{day{2024y / 5 / 2}};
  std::cout << limit << " is met last on " << weekday_and_day(*last_working_day(limit, office))
            << '\n';

  const instant now{2024y / 4 / 25, {16, 0}};
  std::cout << "left from " << now << ": " << slack_between(bound::after(now), limit, office)
            << '\n';
}
