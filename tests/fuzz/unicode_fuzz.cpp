// SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"
#include <chidao/io/unicode.hpp>

using namespace chidao::io;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = fuzz::text_of(data, size);
  const std::string mended = mended_utf8(text);
  fuzz::must(!first_invalid_utf8(mended));
  fuzz::must((mended == text) == !first_invalid_utf8(text).has_value());
  if (const auto wrong = wrong_with_text(text)) {
    fuzz::must(!first_invalid_utf8(to_string(*wrong)));
    return 0;
  }
  const std::string stored = composed(text);
  fuzz::must(!wrong_with_text(stored));
  fuzz::must(composed(stored) == stored);
  const std::string key = folded(text);
  fuzz::must(!wrong_with_text(key));
  fuzz::must(folded(key) == key);
  fuzz::must(folded(stored) == key);
  return 0;
}
