// SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"
#include "some_units.hpp"
#include <chidao/io/read_directive.hpp>
#include <chidao/model/expand.hpp>

using namespace chidao::io;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input = fuzz::text_of(data, size);
  fuzz::read(input, [](const std::string& text) {
    const chidao::directive read = read_directive(source{text, "paper.json"}, fuzz::some_units());
    for (const chidao::task& each : read->tasks) {
      fuzz::must(!each.code.empty());
      const auto on = expand(each.lead.who, fuzz::some_units(), chidao::line_id{});
      fuzz::must(on.units.count() <= fuzz::some_units().size());
    }
  });
  fuzz::read(input, [](const std::string& text) {
    static_cast<void>(read_directive(source{text, "paper.json"}));
  });
  return 0;
}
