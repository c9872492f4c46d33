// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <chidao/core/expects.hpp>
#include <chidao/io/display_width.hpp>
#include <chidao/io/text_table.hpp>
#include <numeric>
#include <ostream>
#include <utility>

namespace chidao::io {

namespace {

constexpr std::size_t gap = 2;              // columns between two cells
constexpr std::size_t least = 8;            // columns of a cell
constexpr std::size_t indent = 2;           // columns before the first cell of a row
constexpr std::size_t least_of_names = 18;  // columns of the first cell of a row

void write_cells(std::ostream& out, const std::vector<std::string>& cells,
                 const std::vector<std::size_t>& widths,
                 const std::vector<text_table::lean>& leans) {
  std::vector<std::vector<std::string>> parts;
  std::size_t height = 0;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    parts.push_back(wrapped(cells[c], widths[c]));
    height = std::max(height, parts.back().size());
  }
  for (std::size_t i = 0; i < height; ++i) {
    std::string line(indent, ' ');
    std::size_t owed = 0;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const std::string part = i < parts[c].size() ? parts[c][i] : std::string{};
      const std::size_t empty = widths[c] - std::min(widths[c], display_width(part));
      const bool to_the_right = leans[c] == text_table::lean::right;
      if (!part.empty()) {
        line.append(owed + (to_the_right ? empty : 0), ' ');
        line += part;
        owed = to_the_right ? 0 : empty;
      } else {
        owed += empty;
      }
      owed += gap;
    }
    out << line << '\n';
  }
}

}  // namespace

text_table::text_table(std::vector<std::string> heads, std::vector<lean> leans)
    : heads_{std::move(heads)}, leans_{std::move(leans)} {
  CHIDAO_EXPECTS(!heads_.empty());
  leans_.resize(heads_.size(), lean::left);
}

void text_table::row(std::vector<std::string> cells) {
  CHIDAO_EXPECTS(cells.size() == heads_.size());
  lines_.push_back({false, std::move(cells)});
}

void text_table::across(std::string text) { lines_.push_back({true, {std::move(text)}}); }

std::vector<std::size_t> text_table::widths(std::size_t most) const {
  std::vector<std::size_t> out;
  for (std::size_t c = 0; c < heads_.size(); ++c) {
    out.push_back(std::max(display_width(heads_[c]), std::size_t{2}));
    for (const line& each : lines_)
      if (!each.is_across)
        out[c] = std::max(out[c], display_width(each.cells[c]));
  }
  const std::size_t gaps = indent + gap * (out.size() - 1);
  while (std::accumulate(out.begin(), out.end(), gaps) > most) {
    // The first column gives way first: it tells names, which may be broken.
    const auto widest =
        out.front() > least_of_names ? out.begin() : std::max_element(out.begin(), out.end());
    if (*widest <= least)
      break;
    --*widest;
  }
  return out;
}

void text_table::write(std::ostream& out, std::size_t width) const {
  const std::vector<std::size_t> columns = widths(width);
  write_cells(out, heads_, columns, leans_);
  std::size_t all = indent + gap * (columns.size() - 1);
  all = std::accumulate(columns.begin(), columns.end(), all);
  for (std::size_t i = 0; i < all; ++i)
    out << "\u2500";
  out << '\n';
  for (const line& each : lines_) {
    if (!each.is_across) {
      write_cells(out, each.cells, columns, leans_);
      continue;
    }
    const char* before = "";
    for (const std::string& part : wrapped(each.cells.front(), std::max(all, least))) {
      out << before << part << '\n';
      before = "      ";
    }
  }
}

}  // namespace chidao::io
