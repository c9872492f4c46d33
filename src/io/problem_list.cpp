// SPDX-License-Identifier: BSL-1.0
#include "problem_list.hpp"
#include <algorithm>
#include <chidao/io/read_error.hpp>
#include <string_view>
#include <utility>

namespace chidao::io {

namespace {

/// Counts lines and columns of bytes asked for in rising order, reading the text once.
class line_counter {
 public:
  line_counter(std::string_view text, std::size_t first_line) : text_{text}, line_{first_line} {}

  void find(std::size_t at, place& found) {
    for (std::size_t end = text_.find('\n', read_); end < at; end = text_.find('\n', read_)) {
      ++line_;
      read_ = end + 1;
    }
    found.line = line_;
    found.column = at - read_ + 1;
  }

 private:
  std::string_view text_;
  std::size_t read_ = 0;  // start of the line
  std::size_t line_;
};

}  // namespace

void problem_list::add(problem wrong, std::size_t at) {
  if (full())
    ++left_out_;
  else
    kept_.push_back({at, std::move(wrong)});
}

std::vector<problem> problem_list::take() {
  std::stable_sort(kept_.begin(), kept_.end(),
                   [](const entry& a, const entry& b) { return a.at < b.at; });
  line_counter lines{source_.text(), first_line_};
  std::vector<problem> all;
  for (entry& each : kept_) {
    each.wrong.where.file = source_.name();
    lines.find(each.at, each.wrong.where);
    all.push_back(std::move(each.wrong));
  }
  if (left_out_ > 0) {
    problem rest{say(sentences::more_problems, {{"count", static_cast<std::int64_t>(left_out_)}})};
    rest.where.file = source_.name();
    all.push_back(std::move(rest));
  }
  kept_.clear();
  left_out_ = 0;
  return all;
}

void problem_list::throw_if_any() {
  if (!kept_.empty())
    throw read_error{take()};
}

place problem_list::place_of(std::size_t at, std::string pointer) const {
  place out{source_.name(), 0, 0, std::move(pointer)};
  line_counter{source_.text(), first_line_}.find(at, out);
  return out;
}

}  // namespace chidao::io
