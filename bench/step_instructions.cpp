// SPDX-License-Identifier: BSL-1.0
// Does steps over working days for an instrument that counts instructions between entering and
// leaving `count_forward` and `count_back`; scripts/count-step-instructions runs it:
//   chidao_step_instructions DAYS forward|back [REPETITIONS]
// It prints how many steps were done, and fails where one ends on another day than it should.
//
// What a step costs depends on where its two ends lie in the index of the open days, and that is
// kept apart from its length. The steps of all lengths end on the same days, all those that the
// shortest and the longest length both reach with their starts at the same place of the index.
// Their instructions can then differ through the length alone, and do not depend on how many were
// drawn.
#include "bench/steps.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string_view>
#include <vector>

namespace bench::steps {

constexpr std::uint64_t seed = 20211021;
constexpr std::int32_t shortest = 3;
constexpr std::int32_t longest = 30'000;

/// Does each step, its end to the same place in `ends`.
[[gnu::noinline]] void count_forward(const std::vector<chidao::bound>& starts,
                                     chidao::working_days length, const chidao::calendar& days,
                                     std::vector<chidao::bound>& ends) {
  for (std::size_t i = 0; i < starts.size(); ++i)
    ends[i] = chidao::step_forward(starts[i], length, days).at;
}

/// The same backward.
[[gnu::noinline]] void count_back(const std::vector<chidao::bound>& starts,
                                  chidao::working_days length, const chidao::calendar& days,
                                  std::vector<chidao::bound>& ends) {
  for (std::size_t i = 0; i < starts.size(); ++i)
    ends[i] = chidao::step_back(starts[i], length, days)->at;
}

/// The step of a length that ends on the k-th open day; the same whenever it is asked for.
known_step step_to(const known_days& known, std::int32_t k, direction way, std::int32_t length) {
  random_source random(seed + static_cast<std::uint64_t>(k) * 1'000'003 +
                       static_cast<std::uint64_t>(length));
  return known.draw(k, way, length, random);
}

/// Which of the words of its block the index looks up for a start. Blocks have eight words of 64
/// days; F looks up the day after the one not counted, B the day after the last whole one.
std::int32_t place_in_index(chidao::bound start, direction way) {
  const std::int32_t minutes = start.minutes();
  const day looked_up = way == direction::forward
                            ? (minutes + minutes_per_day - 1) / minutes_per_day
                            : minutes / minutes_per_day;
  return looked_up / 64 % 8;
}

/// The steps of a length.
std::vector<known_step> steps_of(const known_days& known, direction way, std::int32_t length) {
  std::vector<known_step> out;
  for (std::int32_t k = 0; k < known.count(); ++k)
    if (known.can_end_on(k, way, longest) &&
        place_in_index(step_to(known, k, way, shortest).start, way) ==
            place_in_index(step_to(known, k, way, longest).start, way))
      out.push_back(step_to(known, k, way, length));
  return out;
}

/// Does the steps so often and looks where they end.
int run(std::int32_t length, direction way, int repetitions) {
  const chidao::calendar days = law_calendar();
  std::vector<chidao::bound> starts;
  std::vector<chidao::bound> expected;
  for (const known_step& each : steps_of(known_days{days}, way, length)) {
    starts.push_back(each.start);
    expected.push_back(each.end);
  }
  std::vector<chidao::bound> ends(starts.size());
  for (int repetition = 0; repetition < repetitions; ++repetition) {
    (way == direction::forward ? count_forward : count_back)(starts, chidao::working_days{length},
                                                             days, ends);
    if (ends != expected) {
      std::fprintf(stderr, "a step of %d working days %s ends on another day than it should\n",
                   length, name_of(way));
      return EXIT_FAILURE;
    }
  }
  std::printf("%zu\n", starts.size() * static_cast<std::size_t>(repetitions));
  return EXIT_SUCCESS;
}

}  // namespace bench::steps

/// See the head of this file.
int main(int count, char** arguments) {
  using bench::steps::direction;
  const std::string_view way = count > 2 ? arguments[2] : "";
  const int length = count > 1 ? std::atoi(arguments[1]) : 0;
  const int repetitions = count > 3 ? std::atoi(arguments[3]) : 1;
  if (length < 1 || length > bench::steps::longest || repetitions < 1 ||
      (way != "forward" && way != "back")) {
    std::fprintf(stderr,
                 "usage: chidao_step_instructions DAYS forward|back [REPETITIONS], 1 to %d "
                 "days\n",
                 bench::steps::longest);
    return 2;
  }
  try {
    return bench::steps::run(length, way == "forward" ? direction::forward : direction::back,
                             repetitions);
  } catch (const std::exception& caught) {
    std::fprintf(stderr, "%s\n", caught.what());
    return EXIT_FAILURE;
  }
}
