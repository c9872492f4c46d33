// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace chidao::io {

/// Whether a text begins with a byte-order mark. Spreadsheets of office suites need one to read
/// Vietnamese; programs do not want one.
enum class byte_order_mark { absent, present };

/// One field of a row: a text or a number.
using csv_field = std::variant<std::string, std::int64_t>;

/// Writes rows by RFC 4180: commas, quotes where needed, lines that end in CR LF.
///
/// No text is taken for a formula by a spreadsheet: one that begins with `=`, `+`, `-`, `@`, a
/// tab or a line end gets an apostrophe before it. Bytes that are not UTF-8 become U+FFFD.
class csv_writer {
 public:
  /// Writes to a stream, which must outlive the writer.
  explicit csv_writer(std::ostream& out, byte_order_mark mark = byte_order_mark::absent);

  /// Writes one row.
  void row(const std::vector<csv_field>& fields);

 private:
  std::ostream* out_;
};

/// A text as a field of a row, quoted where needed and never a formula.
[[nodiscard]] std::string csv_text(std::string_view text);

}  // namespace chidao::io
