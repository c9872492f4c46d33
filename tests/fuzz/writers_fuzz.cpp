// SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"
#include <boost/json/parse.hpp>
#include <chidao/io/csv_writer.hpp>
#include <chidao/io/dot_text.hpp>
#include <chidao/io/json_text.hpp>

using namespace chidao::io;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = fuzz::text_of(data, size);
  const std::string plain = mended_utf8(text);
  const auto json = boost::json::parse(json_text(text));
  fuzz::must(std::string_view{json.as_string().data(), json.as_string().size()} == plain);

  const std::string field = csv_text(text);
  fuzz::must(!first_invalid_utf8(field));
  if (!field.empty() && field.front() == '"') {
    // Within the quotes every quote is doubled, so that nothing ends the field early.
    std::size_t at = 1;
    while (at + 1 < field.size()) {
      if (field[at] == '"')
        fuzz::must(field[++at] == '"' && at + 1 < field.size());
      ++at;
    }
    fuzz::must(at + 1 == field.size() && field.back() == '"');
  } else {
    fuzz::must(field.find_first_of(",;\"\r\n") == std::string::npos);
  }
  const std::size_t first = !field.empty() && field.front() == '"' ? 1 : 0;
  if (first < field.size())
    fuzz::must(std::string_view{"=+-@\t\r\n"}.find(field[first]) == std::string_view::npos);

  const std::string dot = dot_text(text);
  fuzz::must(!first_invalid_utf8(dot) && dot.size() >= 2);
  std::size_t at = 1;
  while (at + 1 < dot.size()) {
    fuzz::must(dot[at] != '"' && dot[at] != '\n' && dot[at] != '\r');
    at += dot[at] == '\\' ? 2 : 1;
  }
  fuzz::must(at + 1 == dot.size() && dot.back() == '"');
  return 0;
}
