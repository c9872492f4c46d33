// SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"
#include "some_units.hpp"
#include <chidao/io/read_ladders.hpp>
#include <chidao/model/directive_builder.hpp>
#include <chrono>

using namespace chidao::io;
using namespace std::chrono_literals;

namespace {

chidao::directive a_paper() {
  chidao::directive_builder out{"p", "Sơ kết"};
  out.issuer("718").issued(chidao::day{2021y / 10 / 21});
  out.task("1").lead(chidao::every{"district", "state"});
  return out.build();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input = fuzz::text_of(data, size);
  fuzz::read(input, [](const std::string& text) {
    static const chidao::directive paper = a_paper();
    const chidao::ladder_book read = read_ladders(source{text, "ladders.json"}, fuzz::some_units());
    const auto found = read.of(*paper, fuzz::some_units());
    for (const auto& each : found) {
      fuzz::must(!each.steps->code.empty());
      for (const chidao::rung& step : each.steps->rungs) {
        fuzz::must(!step.code.empty() && !step.tell.empty());
        fuzz::must(step.repeats >= 0 && (step.repeats == 0 || step.repeat_after.count() > 0));
        for (const chidao::told& who : step.tell)
          fuzz::must(who.levels >= 1 && (who.unit.empty() || fuzz::some_units().find(who.unit)));
      }
    }
  });
  fuzz::read(input, [](const std::string& text) {
    static_cast<void>(read_ladders(source{text, "ladders.json"}));
  });
  return 0;
}
