// SPDX-License-Identifier: BSL-1.0
#include "csv_reader.hpp"
#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

namespace chidao::io {

csv_separator separator_of(const source& from) {
  std::size_t most = 0;
  csv_separator out = csv_separator::comma;
  for (const csv_separator each : {csv_separator::comma, csv_separator::semicolon}) {
    problem_list unheard{from, 1};
    csv_reader reader{from, each, from.text().size(), unheard};
    const auto first = reader.next();
    if (first && unheard.empty() && first->size() > most) {
      most = first->size();
      out = each;
    }
  }
  return out;
}

csv_reader::csv_reader(const source& from, csv_separator between, std::size_t row_bytes,
                       problem_list& problems)
    : text_{from.text()}, between_{static_cast<char>(between)}, row_bytes_{row_bytes},
      problems_{problems}, at_{from.text().starts_with("\xef\xbb\xbf") ? 3U : 0U} {}

bool csv_reader::at_line_end() const noexcept {
  return at_ >= text_.size() || text_[at_] == '\n' ||
         (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n');
}

void csv_reader::pass_line() { at_ = std::min(text_.find('\n', at_), text_.size() - 1) + 1; }

bool csv_reader::refuse(const sentence& what, std::size_t at) {
  problems_.add({say(what), say(sentences::expected_csv_quotes)}, at);
  pass_line();
  return false;
}

bool csv_reader::read_quoted(csv_cell& into) {
  for (++at_;; ++at_) {
    const std::size_t quote = text_.find('"', at_);
    if (quote == std::string::npos) {
      at_ = text_.size() - 1;
      return refuse(sentences::csv_open_quote, into.at);
    }
    into.text.append(text_, at_, quote - at_);
    at_ = quote + 1;
    if (at_ >= text_.size() || text_[at_] != '"')
      break;
    into.text += '"';
  }
  return at_line_end() || text_[at_] == between_ || refuse(sentences::csv_after_quote, at_);
}

bool csv_reader::read_plain(csv_cell& into) {
  while (!at_line_end() && text_[at_] != between_) {
    if (text_[at_] == '"')
      return refuse(sentences::csv_quote_inside, at_);
    ++at_;
  }
  into.text.assign(text_, into.at, at_ - into.at);
  return true;
}

/// Reads the row that begins here. @returns false if it is refused
bool csv_reader::read_row(std::vector<csv_cell>& into) {
  for (;; ++at_) {
    csv_cell cell{{}, at_};
    const bool quoted = at_ < text_.size() && text_[at_] == '"';
    if (quoted ? !read_quoted(cell) : !read_plain(cell))
      return false;
    into.push_back(std::move(cell));
    if (at_line_end())
      break;
  }
  pass_line();
  return true;
}

std::optional<std::vector<csv_cell>> csv_reader::next() {
  while (at_ < text_.size()) {
    const std::size_t start = at_;
    std::vector<csv_cell> row;
    if (!read_row(row))
      continue;
    if (at_ - start <= row_bytes_)
      return row;
    const auto limit = static_cast<std::int64_t>(row_bytes_);
    problems_.add({say(sentences::row_too_long, {{"limit", limit}}),
                   say(sentences::expected_bytes_at_most, {{"limit", limit}})},
                  start);
  }
  return std::nullopt;
}

}  // namespace chidao::io
