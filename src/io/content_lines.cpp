// SPDX-License-Identifier: BSL-1.0
#include "content_lines.hpp"
#include <chidao/io/unicode.hpp>
#include <cstddef>
#include <ostream>

namespace chidao::io {

namespace {

constexpr std::size_t most_bytes = 75;

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::string escaped(std::string_view value) {
  const std::string plain = mended_utf8(value);
  std::string out;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const char each = plain[i];
    if (each == '\r' && i + 1 < plain.size() && plain[i + 1] == '\n')
      continue;
    if (each == '\r' || each == '\n')
      out += "\\n";
    else if (each == '\\' || each == ';' || each == ',')
      out += {'\\', each};
    else if ((static_cast<unsigned char>(each) < 0x20 && each != '\t') || each == '\x7f')
      out += "\uFFFD";
    else
      out += each;
  }
  return out;
}

}  // namespace

void content_lines::put(std::string_view name, std::string_view value) {
  std::string line{name};
  line += ':';
  line += value;
  std::size_t room = most_bytes;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = line.size();
    if (end - at > room) {
      end = at + room;
      while (continues_character(line[end]))
        --end;
    }
    if (at > 0)
      out_ << "\r\n ";
    out_ << std::string_view{line}.substr(at, end - at);
    at = end;
    room = most_bytes - 1;
  }
  out_ << "\r\n";
}

void content_lines::text(std::string_view name, std::string_view value) {
  put(name, escaped(value));
}

}  // namespace chidao::io
