// SPDX-License-Identifier: BSL-1.0
#include <boost/json/serialize.hpp>
#include <chidao/io/json_text.hpp>
#include <chidao/io/unicode.hpp>

namespace chidao::io {

std::string json_text(std::string_view text) {
  const std::string plain = mended_utf8(text);
  return boost::json::serialize(boost::json::string_view{plain.data(), plain.size()});
}

}  // namespace chidao::io
