// SPDX-License-Identifier: BSL-1.0
#include "table_date.hpp"
#include "shortened.hpp"
#include <string>
#include <variant>

namespace chidao::io {

namespace {

/// A date with its day first, written with its year first; other texts as they are.
std::string year_first(std::string_view text) {
  const bool clock = text.size() == 16 && text[10] == ' ';
  if ((text.size() != 10 && !clock) || text[2] != '/' || text[5] != '/')
    return std::string{text};
  std::string out{text.substr(6, 4)};
  out += '-';
  out += text.substr(3, 2);
  out += '-';
  out += text.substr(0, 2);
  if (clock) {
    out += 'T';
    out += text.substr(11);
  }
  return out;
}

}  // namespace

reading<written_moment> read_table_date(std::string_view text) {
  reading<written_moment> out = read_moment(year_first(text));
  if (const auto* wrong = std::get_if<problem>(&out))
    if (wrong->what.form == &sentences::not_iso_moment)
      return problem{say(sentences::not_table_date, {{"text", shortened(text)}}),
                     say(sentences::expected_table_date)};
  return out;
}

}  // namespace chidao::io
