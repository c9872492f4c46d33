// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/error.hpp>
#include <chidao/io/catalogue.hpp>
#include <chidao/io/read_error.hpp>
#include <chidao/io/unicode.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fuzz {

/// Stops the run where a promise is broken.
inline void must(bool kept) {
  if (!kept)
    __builtin_trap();
}

/// The input as text.
inline std::string text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// What every refusal promises: problems in the order in which they stand, at places in the text,
/// in words that can be shown in both languages.
inline void check(const chidao::io::read_error& refused, std::string_view text) {
  must(!refused.problems().empty() && refused.problems().size() <= 101);
  std::size_t lines = 1;
  for (const char each : text)
    lines += each == '\n' ? 1 : 0;
  std::size_t last = 0;
  for (const chidao::problem& each : refused.problems()) {
    must(each.where.line <= lines);
    must(each.where.line >= last || each.where.line == 0);
    last = each.where.line == 0 ? last : each.where.line;
    for (const auto* language : {&chidao::io::english(), &chidao::io::vietnamese()}) {
      const std::string words = chidao::io::text(each, *language);
      must(!words.empty() && !chidao::io::first_invalid_utf8(words));
      must(words.find('\n') == std::string::npos);
    }
  }
}

/// Reads a text; a refusal must keep its promises, and nothing else may be thrown.
template <class Read>
void read(const std::string& text, const Read& read_text) {
  try {
    read_text(text);
  } catch (const chidao::io::read_error& refused) {
    check(refused, text);
  }
}

}  // namespace fuzz
