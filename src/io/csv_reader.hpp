// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "problem_list.hpp"
#include <chidao/core/message.hpp>
#include <chidao/io/source.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace chidao::io {

namespace sentences {
/// A quote in the middle of a cell.
inline constexpr sentence csv_quote_inside{"csv-quote-inside",
                                           "a quote inside a cell that does not begin with one"};
/// A cell that goes on after its closing quote.
inline constexpr sentence csv_after_quote{"csv-after-quote",
                                          "text after the closing quote of a cell"};
/// A cell without its closing quote.
inline constexpr sentence csv_open_quote{"csv-open-quote",
                                         "the closing quote of this cell is missing"};
/// How quotes are written.
inline constexpr sentence expected_csv_quotes{
    "expected-csv-quotes", "a cell in double quotes, with each quote inside it written twice"};
/// A row over the limit.
inline constexpr sentence row_too_long{"row-too-long", "the row has more than {limit} bytes"};
}  // namespace sentences

/// One cell of a table: its text without quotes, and the byte at which it starts.
struct csv_cell {
  std::string text;    ///< without the quotes around it
  std::size_t at = 0;  ///< in the text of the table
};

/// What separates the cells of a row.
enum class csv_separator : char { comma = ',', semicolon = ';' };

/// The separator of a table: the one that makes more cells of its first row, else the comma.
[[nodiscard]] csv_separator separator_of(const source& from);

/// Reads rows by RFC 4180, strictly, but for lines that may end in LF alone, a byte-order mark that
/// may stand first, and the semicolon that may stand for the comma.
class csv_reader {
 public:
  /// Reads a text, which must outlive the reader and be UTF-8.
  /// @param row_bytes how long a row may be
  csv_reader(const source& from, csv_separator between, std::size_t row_bytes,
             problem_list& problems);

  /// The next row that can be read; the others are told as problems.
  /// @returns nothing at the end
  [[nodiscard]] std::optional<std::vector<csv_cell>> next();

 private:
  bool read_row(std::vector<csv_cell>& into);
  bool read_quoted(csv_cell& into);
  bool read_plain(csv_cell& into);
  [[nodiscard]] bool at_line_end() const noexcept;
  void pass_line();
  bool refuse(const sentence& what, std::size_t at);

  const std::string& text_;
  char between_;
  std::size_t row_bytes_;
  problem_list& problems_;
  std::size_t at_ = 0;
};

}  // namespace chidao::io
