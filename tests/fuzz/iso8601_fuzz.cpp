// SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"
#include <chidao/io/iso8601.hpp>

using namespace chidao::io;

namespace {

/// What is read is written back the same; what is refused is told in words that can be shown.
template <class Value, class Write>
void check(const reading<Value>& read, std::string_view text, const Write& write) {
  if (const auto* value = std::get_if<Value>(&read))
    fuzz::must(write(*value) == text);
  else if (text.size() <= 16)
    fuzz::must(!first_invalid_utf8(to_string(std::get<chidao::problem>(read))));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 64)
    return 0;  // longer ones are refused by their length; runs are better spent
  const std::string text = fuzz::text_of(data, size);
  check(read_day(text), text, [](chidao::day on) { return iso8601(on); });
  check(read_clock(text), text, [](chidao::clock_time at) { return to_string(at); });
  check(read_moment(text), text, [](const written_moment& when) { return iso8601(when); });
  const bool midnight = text.size() == 16 && text.substr(11) == "24:00";
  if (!midnight)
    check(read_instant(text), text, [](chidao::instant at) { return iso8601(at); });
  return 0;
}
