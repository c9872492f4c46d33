// SPDX-License-Identifier: BSL-1.0
#include <chidao/io/dot_text.hpp>
#include <chidao/io/unicode.hpp>

namespace chidao::io {

std::string dot_text(std::string_view text) {
  std::string out = "\"";
  for (const char each : mended_utf8(text)) {
    const auto byte = static_cast<unsigned char>(each);
    if (each == '"')
      out += "\\\"";
    else if (each == '\\')
      out += "\\\\";
    else if (each == '&')
      out += "&amp;";
    else if (each == '\n')
      out += "\\n";
    else if (byte < 0x20 || byte == 0x7f)
      out += ' ';
    else
      out += each;
  }
  return out + '"';
}

}  // namespace chidao::io
