// SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"
#include <chidao/time/deadline.hpp>
#include <chidao/time/duration.hpp>
#include <chrono>

using namespace chidao::io;
using namespace std::chrono_literals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::read(fuzz::text_of(data, size), [](const std::string& input) {
    const catalogue read = read_catalogue(source{input, "words.json"});
    for (const chidao::message& each :
         {to_message(chidao::deadline::by(2021y / 10 / 31, {10, 0})),
          to_message(chidao::working_days{2}), chidao::weekday_and_day(2021y / 10 / 31)})
      fuzz::must(!first_invalid_utf8(text(each, read)));
  });
  return 0;
}
