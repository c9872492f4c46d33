// SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"
#include <chidao/io/read_announcements.hpp>
#include <chidao/time/vietnamese_calendar.hpp>

using namespace chidao::io;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::read(fuzz::text_of(data, size), [](const std::string& text) {
    const auto read = read_announcements(source{text, "announcements.json"});
    const chidao::calendar made = chidao::vietnamese_calendar(read);
    fuzz::must(made.first_covered() <= made.last_covered());
    for (const chidao::special_day& each : made.special_days())
      fuzz::must(made.is_open(each.on) == !made.why_closed(each.on).has_value());
    for (const chidao::announcement& each : read)
      for (const auto& swap : each.exchanges)
        fuzz::must(made.is_open(swap.worked));
  });
  return 0;
}
