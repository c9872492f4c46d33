// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

namespace chidao::io {

/// A table for a terminal: columns aligned by what the terminal shows, long cells on several lines,
/// lines across all columns between.
class text_table {
 public:
  /// To which side a column leans.
  enum class lean { left, right };

  /// A table with these column heads.
  /// @pre there is at least one
  explicit text_table(std::vector<std::string> heads, std::vector<lean> leans = {});

  /// Adds a row.
  /// @pre as many cells as heads
  void row(std::vector<std::string> cells);

  /// Adds a line across all columns, such as the title of the rows that follow.
  void across(std::string text);

  /// Writes the table in at most `width` columns, as far as eight columns for each allow that.
  void write(std::ostream& out, std::size_t width) const;

 private:
  struct line {
    bool is_across = false;
    std::vector<std::string> cells;
  };

  [[nodiscard]] std::vector<std::size_t> widths(std::size_t most) const;

  std::vector<std::string> heads_;
  std::vector<lean> leans_;
  std::vector<line> lines_;
};

}  // namespace chidao::io
