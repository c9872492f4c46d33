// SPDX-License-Identifier: BSL-1.0
#include <chidao/io/csv_writer.hpp>
#include <chidao/io/unicode.hpp>

namespace chidao::io {

csv_writer::csv_writer(std::ostream& out, byte_order_mark mark) : out_{&out} {
  if (mark == byte_order_mark::present)
    *out_ << "\xef\xbb\xbf";
}

void csv_writer::row(const std::vector<csv_field>& fields) {
  const char* separator = "";
  for (const csv_field& each : fields) {
    *out_ << separator;
    if (const auto* number = std::get_if<std::int64_t>(&each))
      *out_ << std::to_string(*number);
    else
      *out_ << csv_text(std::get<std::string>(each));
    separator = ",";
  }
  *out_ << "\r\n";
}

std::string csv_text(std::string_view text) {
  constexpr std::string_view starts_a_formula = "=+-@\t\r\n";
  constexpr std::string_view wants_quotes = ",;\"\t\r\n";
  std::string plain = mended_utf8(text);
  if (!plain.empty() && starts_a_formula.find(plain.front()) != std::string_view::npos)
    plain.insert(plain.begin(), '\'');
  const bool edges = !plain.empty() && (plain.front() == ' ' || plain.back() == ' ');
  if (!edges && plain.find_first_of(wants_quotes) == std::string::npos)
    return plain;
  std::string out = "\"";
  for (const char each : plain) {
    if (each == '"')
      out += '"';
    out += each;
  }
  return out + '"';
}

}  // namespace chidao::io
