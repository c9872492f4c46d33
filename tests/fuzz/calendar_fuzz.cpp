// SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"
#include <chidao/io/read_calendar.hpp>
#include <chidao/time/step.hpp>
#include <chrono>

using namespace chidao::io;
using namespace std::chrono_literals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::read(fuzz::text_of(data, size), [](const std::string& text) {
    const chidao::calendar read = read_calendar(source{text, "days.json"});
    fuzz::must(!read.name().empty() && read.first_covered() <= read.last_covered());
    const chidao::bound from{chidao::day{2021y / 10 / 31}};
    const auto there = step_forward(from, chidao::working_days{3}, read, chidao::roll::none,
                                    chidao::beyond_coverage::estimate);
    fuzz::must(there.at > from);
  });
  return 0;
}
