// SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"
#include "some_units.hpp"
#include <chidao/io/read_events.hpp>
#include <chidao/io/read_progress_csv.hpp>
#include <chidao/io/write_event.hpp>
#include <chrono>
#include <sstream>

using namespace chidao::io;
using namespace std::chrono_literals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const chidao::instant noted{chidao::day{2021y / 11 / 2}};
  const std::string input = fuzz::text_of(data, size);
  fuzz::read(input, [&](const std::string& text) {
    const auto read = read_progress_csv(source{text, "progress.csv"}, noted, fuzz::some_units());
    std::ostringstream out;
    for (const chidao::event& each : read.events) {
      fuzz::must(each.recorded == noted && each.at <= noted);
      fuzz::must(fuzz::some_units().find(each.subject.unit).has_value());
      write_event(out, each);
    }
    fuzz::must(read_events(source{out.str()}).size() == read.events.size());
  });
  fuzz::read(input, [&](const std::string& text) {
    static_cast<void>(read_progress_csv(source{text, "progress.csv"}, noted));
  });
  return 0;
}
