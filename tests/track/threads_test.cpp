// SPDX-License-Identifier: BSL-1.0
#include "case.hpp"
#include <atomic>
#include <catch2/catch.hpp>
#include <chidao/query/counts.hpp>
#include <chidao/track/tracker.hpp>
#include <thread>
#include <vector>

using namespace chidao;
using namespace follow_up;
using enum event_kind;

TEST_CASE("eight readers see one whole outlook after the other while one writer records") {
  memory_journal book;
  tracker office{docket{province::units(), {reviews().build()}, calendar::weekdays()}, book};
  std::atomic<bool> over{false};
  std::atomic<int> wrong{0};
  std::vector<std::thread> readers;
  for (int i = 0; i < 8; ++i)
    readers.emplace_back([&] {
      instant known{};
      while (!over) {
        const outlook now = office.current();
        const counts found = count(status_query{now, oct(28)});
        if (found.all() != 6 || now.known_at() < known)
          ++wrong;
        known = now.known_at();
      }
    });
  int minutes = 0;
  const auto next = [&] { return instant::from_minutes(oct(22).minutes() + minutes++); };
  for (int round = 0; round < 25; ++round) {
    for (const char* unit : {"C1", "C2", "C3", "C4"}) {
      office.record(that(submitted, "c", unit, next()));
      office.record(that(returned, "c", unit, next()));
    }
    if (round % 5 == 0)
      office.record(extension(
          "d", "D1", 2021y / 11 / std::chrono::day{5U + static_cast<unsigned>(round)}, next()));
  }
  over = true;
  for (std::thread& each : readers)
    each.join();
  CHECK(wrong == 0);
  CHECK(book.events().size() == 205);
}
