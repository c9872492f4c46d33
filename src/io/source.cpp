// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <chidao/io/read_error.hpp>
#include <chidao/io/source.hpp>
#include <fstream>
#include <istream>
#include <utility>

namespace chidao::io {

source::source(std::string text, std::string name)
    : text_{std::move(text)}, name_{std::move(name)} {}

source source::file(const std::filesystem::path& path, const limits& allowed) {
  std::ifstream in{path, std::ios::binary};
  return stream(in, path.string(), allowed);
}

source source::stream(std::istream& in, std::string name, const limits& allowed) {
  std::string text;
  std::array<char, 65536> piece{};
  while (in.good() && text.size() <= allowed.bytes) {
    in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
  }
  const auto refuse = [&name](message what, message expected) {
    throw read_error{problem{std::move(what), std::move(expected), {}, {}, place{name, 0, 0, {}}}};
  };
  if (text.size() > allowed.bytes) {
    const auto limit = static_cast<std::int64_t>(allowed.bytes);
    refuse(say(sentences::text_too_large, {{"limit", limit}}),
           say(sentences::expected_bytes_at_most, {{"limit", limit}}));
  }
  if (!in.eof() || in.bad())
    refuse(say(sentences::cannot_be_read), say(sentences::expected_readable_file));
  return source{std::move(text), std::move(name)};
}

}  // namespace chidao::io
