// SPDX-License-Identifier: BSL-1.0
#include "event_line.hpp"
#include <array>
#include <chidao/io/read_error.hpp>
#include <chidao/io/read_events.hpp>
#include <cstdint>
#include <istream>
#include <streambuf>
#include <string_view>
#include <utility>

namespace chidao::io {

namespace {

/// A text as a stream reads it, without a copy.
class text_buffer : public std::streambuf {
 public:
  explicit text_buffer(const std::string& text) {
    char* begin = const_cast<char*>(text.data());  // a get area is never written to
    setg(begin, begin, begin + text.size());
  }
};

/// Problems of many lines, of which so many are kept.
class gathered_problems {
 public:
  explicit gathered_problems(std::size_t most) : most_{most == 0 ? 1 : most} {}

  /// How many of the next line need to be told: where none is, one says that there are some.
  [[nodiscard]] std::size_t wanted() const noexcept {
    return kept_.size() < most_ ? most_ : std::size_t{1};
  }

  void add(std::vector<problem> found) {
    for (problem& each : found) {
      if (each.what.form == &sentences::more_problems)
        left_out_ += std::get<std::int64_t>(each.what.arguments.front().value);
      else if (kept_.size() < most_)
        kept_.push_back(std::move(each));
      else
        ++left_out_;
    }
  }

  void throw_if_any(const std::string& file) {
    if (kept_.empty())
      return;
    if (left_out_ > 0) {
      problem rest{say(sentences::more_problems, {{"count", left_out_}})};
      rest.where.file = file;
      kept_.push_back(std::move(rest));
    }
    throw read_error{std::move(kept_)};
  }

 private:
  std::size_t most_;
  std::int64_t left_out_ = 0;
  std::vector<problem> kept_;
};

std::int64_t count_of(std::size_t size) { return static_cast<std::int64_t>(size); }

}  // namespace

event_reader::event_reader(std::istream& in, std::string name, const limits& allowed)
    : in_{&in}, name_{std::move(name)}, allowed_{allowed} {}

std::vector<problem> event_reader::refusal(message what, message expected) const {
  return {problem{std::move(what), std::move(expected), {}, {}, place{name_, line_, 1, {}}}};
}

/// Reads a line of the stream, of one that is too long its beginning.
/// @returns false if nothing is left
bool event_reader::read_line(std::string& into) {
  std::array<char, 4096> piece{};
  into.clear();
  bool anything = false;
  while (in_->good()) {
    in_->getline(piece.data(), static_cast<std::streamsize>(piece.size()));
    const bool line_ended = !in_->fail() && !in_->eof();
    const auto read = static_cast<std::size_t>(in_->gcount());
    anything = anything || read > 0;
    if (into.size() <= allowed_.event_bytes)
      into.append(piece.data(), line_ended ? read - 1 : read);
    if (line_ended)
      return true;
    if (in_->fail() && !in_->eof() && !in_->bad() && read > 0)
      in_->clear(in_->rdstate() & ~std::ios::failbit);
  }
  return anything;
}

std::optional<event> event_reader::next(std::vector<problem>& wrong, std::size_t most) {
  std::string text;
  while (!ended_) {
    const bool found = read_line(text);
    line_ += found ? 1 : 0;
    if (!in_->good())
      ended_ = true;
    if (!in_->good() && (!in_->eof() || in_->bad())) {
      line_ += found ? 0 : 1;
      wrong = refusal(say(sentences::cannot_be_read), say(sentences::expected_readable_file));
      return std::nullopt;
    }
    if (text.find_first_not_of(" \t\r") == std::string::npos)
      continue;
    if (++events_ > allowed_.events) {
      ended_ = true;
      const std::int64_t limit = count_of(allowed_.events);
      wrong = refusal(say(sentences::too_many_events, {{"limit", limit}}),
                      say(sentences::expected_events_at_most, {{"limit", limit}}));
      return std::nullopt;
    }
    const source from{std::move(text), name_};
    problem_list problems{from, most, line_};
    auto out = event_of_line(from, allowed_, problems);
    wrong = problems.take();
    return out;
  }
  return std::nullopt;
}

std::optional<event> event_reader::next() {
  std::vector<problem> wrong;
  auto out = next(wrong, allowed_.problems);
  if (!wrong.empty())
    throw read_error{std::move(wrong)};
  return out;
}

event read_event(const source& line, std::size_t number, const limits& allowed) {
  problem_list problems{line, allowed.problems, number};
  auto out = event_of_line(line, allowed, problems);
  problems.throw_if_any();
  return *std::move(out);
}

std::vector<event> read_events(const source& from, const limits& allowed) {
  if (from.text().size() > allowed.bytes) {
    const std::int64_t limit = count_of(allowed.bytes);
    throw read_error{problem{say(sentences::text_too_large, {{"limit", limit}}),
                             say(sentences::expected_bytes_at_most, {{"limit", limit}}),
                             {},
                             {},
                             place{from.name(), 0, 0, {}}}};
  }
  text_buffer text{from.text()};
  std::istream in{&text};
  event_reader reader{in, from.name(), allowed};
  std::vector<event> out;
  gathered_problems problems{allowed.problems};
  for (bool more = true; more;) {
    std::vector<problem> wrong;
    auto read = reader.next(wrong, problems.wanted());
    more = read.has_value() || !wrong.empty();
    problems.add(std::move(wrong));
    if (read)
      out.push_back(*std::move(read));
  }
  problems.throw_if_any(from.name());
  return out;
}

}  // namespace chidao::io
