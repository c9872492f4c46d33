// SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"
#include <chidao/io/read_events.hpp>
#include <chidao/io/write_event.hpp>
#include <sstream>
#include <vector>

using namespace chidao::io;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input = fuzz::text_of(data, size);
  std::vector<chidao::event> all;
  bool refused_whole = true;
  fuzz::read(input, [&](const std::string& text) {
    all = read_events(source{text, "journal.jsonl"});
    refused_whole = false;
    std::ostringstream out;
    for (const chidao::event& each : all)
      write_event(out, each);
    fuzz::must(read_events(source{out.str()}) == all);
  });

  // Line by line the same is found, and every line is passed once.
  std::istringstream in{input};
  event_reader reader{in, "journal.jsonl"};
  std::vector<chidao::event> found;
  bool refused_line = false;
  std::size_t line = 0;
  for (bool more = true; more; line = reader.line())
    try {
      auto read = reader.next();
      more = read.has_value();
      fuzz::must(!more || reader.line() > line);
      if (more)
        found.push_back(*std::move(read));
    } catch (const read_error& refused) {
      refused_line = true;
      fuzz::must(reader.line() > line);
      for (const chidao::problem& each : refused.problems())
        fuzz::must(each.where.line == reader.line() || each.where.line == 0);
    }
  fuzz::must(refused_line == refused_whole && (refused_whole || found == all));
  return 0;
}
