// SPDX-License-Identifier: BSL-1.0
// EXAMPLE: when something is wrong
// SHOWS: errors carry a stable code, all problems at once, and what may have been meant.
// SIMPLER EXAMPLES: 010-first-answer

#include <chidao/chidao.hpp>
#include <iostream>

using namespace chidao;
using namespace std::chrono_literals;

namespace {

template <class Try>
void show(const Try& attempt) {
  try {
    attempt();
  } catch (const error& wrong) {
    std::cout << wrong.code() << ", " << wrong.problems().size() << " in all\n"
              << wrong.what() << "\n\n";
  }
}

}  // namespace

int main() {
  hierarchy_builder org;
  org.add("74", "tỉnh", tier{"province"});
  org.add("718", "huyện", tier{"district"}, under{"74"});
  const hierarchy units = org.build();

  show([&] { (void)units["781"]; });
  show([] { (void)day{2021y / 2 / 29}; });
  show([&] {
    hierarchy_builder broken;
    broken.add("74", "tỉnh", tier{"province"});
    broken.add("718", "huyện", tier{"district"}, under{"47"});
    broken.add("718", "huyện", tier{"district"}, under{"74"});
    (void)broken.build();
  });
  show([&] {
    directive_builder paper{"circle"};
    paper.task("a").lead(every{"district"}).needs("b", from_all);
    paper.task("b").lead(every{"district"}).needs("a", same_unit);
    (void)plan{units, paper.build(), calendar::weekdays()};
  });
}
