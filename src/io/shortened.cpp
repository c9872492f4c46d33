// SPDX-License-Identifier: BSL-1.0
#include "shortened.hpp"
#include <chidao/io/unicode.hpp>

namespace chidao::io {

std::string shortened(std::string_view text) {
  constexpr std::size_t most = 60;
  std::size_t end = text.size();
  if (end > most)
    for (end = most; end > most - 4 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80;)
      --end;
  std::string out = mended_utf8(text.substr(0, end));
  for (std::size_t at = 0; at < out.size();) {
    const auto wrong = wrong_with_text(std::string_view{out}.substr(at));
    if (!wrong)
      break;
    std::size_t bad = at;
    for (const argument& each : wrong->what.arguments)
      if (each.name == "byte")
        bad += static_cast<std::size_t>(std::get<std::int64_t>(each.value));
    std::size_t after = bad + 1;
    while (after < out.size() && (static_cast<unsigned char>(out[after]) & 0xc0U) == 0x80)
      ++after;
    out.replace(bad, after - bad, "\xef\xbf\xbd");
    at = bad + 3;
  }
  if (end < text.size())
    out += "\xe2\x80\xa6";
  return out;
}

}  // namespace chidao::io
