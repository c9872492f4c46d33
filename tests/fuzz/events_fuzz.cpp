// SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"
#include <chidao/io/read_events.hpp>
#include <chidao/io/write_event.hpp>
#include <sstream>
#include <tuple>
#include <vector>

using namespace chidao::io;

namespace {

auto all_of(const chidao::event& each) {
  return std::tie(each.kind, each.subject, each.at, each.recorded, each.until, each.anchor, each.on,
                  each.of, each.was, each.by, each.note);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input = fuzz::text_of(data, size);
  fuzz::read(input, [](const std::string& text) {
    const auto read = read_events(source{text, "journal.jsonl"});
    std::ostringstream out;
    for (const chidao::event& each : read)
      write_event(out, each);
    const auto again = read_events(source{out.str()});
    fuzz::must(again.size() == read.size());
    for (std::size_t i = 0; i < read.size(); ++i)
      fuzz::must(all_of(again[i]) == all_of(read[i]));
  });

  // Line by line the same is found, and every line is passed once.
  std::istringstream in{input};
  event_reader reader{in, "journal.jsonl"};
  std::size_t line = 0;
  for (bool more = true; more; line = reader.line())
    try {
      more = reader.next().has_value();
      fuzz::must(!more || reader.line() > line);
    } catch (const read_error& refused) {
      fuzz::must(reader.line() > line);
      for (const chidao::problem& each : refused.problems())
        fuzz::must(each.where.line == reader.line() || each.where.line == 0);
    }
  return 0;
}
