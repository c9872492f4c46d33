// SPDX-License-Identifier: BSL-1.0
#include <chidao/core/expects.hpp>
#include <chidao/io/display_width.hpp>
#include <chidao/io/unicode.hpp>
#include <utf8proc.h>

namespace chidao::io {

namespace {

struct character {
  std::size_t bytes;
  std::size_t columns;
};

/// The first character of a text that is not empty. A byte that is no character counts as one.
character first_of(std::string_view text) {
  utf8proc_int32_t point = 0;
  const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                      static_cast<utf8proc_ssize_t>(text.size()), &point);
  if (bytes <= 0)
    return {1, 1};
  const int columns = utf8proc_charwidth(point);
  return {static_cast<std::size_t>(bytes), static_cast<std::size_t>(columns > 0 ? columns : 0)};
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t out = 0;
  while (!text.empty()) {
    const character next = first_of(text);
    out += next.columns;
    text.remove_prefix(next.bytes);
  }
  return out;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  CHIDAO_EXPECTS(width >= 2);
  std::vector<std::string> out(1);
  std::size_t used = 0;
  while (!text.empty()) {
    const auto end = text.find(' ');
    std::string_view word = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (word.empty())
      continue;
    const std::size_t wide = display_width(word);
    if (used > 0 && used + 1 + wide > width) {
      out.emplace_back();
      used = 0;
    }
    if (used > 0) {
      out.back() += ' ';
      ++used;
    }
    while (!word.empty()) {
      const character next = first_of(word);
      if (used + next.columns > width) {
        out.emplace_back();
        used = 0;
      }
      out.back() += word.substr(0, next.bytes);
      used += next.columns;
      word.remove_prefix(next.bytes);
    }
  }
  return out;
}

}  // namespace chidao::io
