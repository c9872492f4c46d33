// SPDX-License-Identifier: BSL-1.0
#include "event_keys.hpp"
#include "json_field.hpp"
#include "listed.hpp"
#include "read_deadline.hpp"
#include <array>
#include <chidao/io/read_error.hpp>
#include <chidao/io/read_events.hpp>
#include <chidao/track/event_problems.hpp>
#include <cstdint>
#include <istream>
#include <streambuf>
#include <string_view>
#include <utility>

namespace chidao::io {

namespace core = chidao::sentences;

namespace {

/// Reads the fields of one event.
class event_fields {
 public:
  explicit event_fields(const json_field& line) : told_{line.object(event_keys)} {}

  /// The event; of no use if a problem was told.
  event read() {
    event out;
    if (!told_)
      return out;
    kind_ = kind_at("event", event_kind_names.size());
    about_ = kind_;
    if (kind_ && is_correction(*kind_))
      about_ = out.of = kind_at("of", static_cast<std::size_t>(event_kind::corrected));
    out.kind = kind_.value_or(out.kind);
    out.subject = {code("document"), code("task"), code("unit"), code("period")};
    out.was = field("was").as_instant();
    const json_field at = field("at");
    const auto happened = kind_ == event_kind::struck ? out.was : at.as_instant();
    if (const auto until = field("until").object({"before", "by", "at"}))
      out.until = read_deadline(until.one_of({"before", "by", "at"}));
    out.anchor = code("anchor");
    out.on = field("day").as_day();
    const json_field record = field("recorded");
    const auto recorded = record.as_instant();
    out.by = field("by").text().value_or("");
    out.note = field("note").text().value_or("");
    if (happened)
      out.at = out.recorded = *happened;
    if (recorded)
      out.recorded = *recorded;
    if (happened && recorded && *recorded < *happened)
      record.complain(say(core::recorded_before_fact,
                          {{"recorded", to_message(*recorded)}, {"at", to_message(*happened)}}),
                      say(core::expected_record_after_fact));
    refuse_useless();
    return out;
  }

 private:
  /// The field of a key, unless the event has no place for it.
  [[nodiscard]] json_field field(std::string_view key) const {
    switch (use_of(key, kind_, about_)) {
    case key_use::required:
      return told_.required(key);
    case key_use::optional:
      return told_.optional(key);
    case key_use::useless:
      break;
    }
    return told_.absent();
  }

  [[nodiscard]] std::string code(std::string_view key) const {
    return field(key).code().value_or("");
  }

  [[nodiscard]] std::optional<event_kind> kind_at(std::string_view key, std::size_t kinds) const {
    const std::vector<std::string> words{
        event_kind_names.begin(), event_kind_names.begin() + static_cast<std::ptrdiff_t>(kinds)};
    const auto word = field(key).word(words);
    return word ? std::optional{static_cast<event_kind>(*word)} : std::nullopt;
  }

  void refuse_useless() const {
    std::vector<std::string_view> useful;
    for (const std::string_view key : event_keys)
      if (use_of(key, kind_, about_) != key_use::useless)
        useful.push_back(key);
    for (const std::string_view key : event_keys)
      if (use_of(key, kind_, about_) == key_use::useless)
        told_.optional(key).complain(
            say(sentences::key_without_event,
                {{"key", std::string{key}}, {"event", std::string{name_of(*kind_)}}}),
            say(sentences::expected_keys, {{"keys", listed(useful)}}));
  }

  json_object told_;
  std::optional<event_kind> kind_;
  std::optional<event_kind> about_;
};

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

  void add(const std::vector<problem>& found) {
    for (const problem& each : found) {
      if (each.what.form == &sentences::more_problems)
        left_out_ += std::get<std::int64_t>(each.what.arguments.front().value);
      else if (kept_.size() < most_)
        kept_.push_back(each);
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

void event_reader::refuse(message what, message expected) {
  throw read_error{
      problem{std::move(what), std::move(expected), {}, {}, place{name_, line_, 1, {}}}};
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

std::optional<event> event_reader::next() {
  std::string text;
  while (!ended_) {
    const bool found = read_line(text);
    line_ += found ? 1 : 0;
    if (!in_->good())
      ended_ = true;
    if (!in_->good() && (!in_->eof() || in_->bad())) {
      line_ += found ? 0 : 1;
      refuse(say(sentences::cannot_be_read), say(sentences::expected_readable_file));
    }
    if (text.find_first_not_of(" \t\r") == std::string::npos)
      continue;
    if (++events_ > allowed_.events) {
      ended_ = true;
      const std::int64_t limit = count_of(allowed_.events);
      refuse(say(sentences::too_many_events, {{"limit", limit}}),
             say(sentences::expected_events_at_most, {{"limit", limit}}));
    }
    if (text.size() > allowed_.event_bytes) {
      const std::int64_t limit = count_of(allowed_.event_bytes);
      refuse(say(sentences::line_too_long, {{"limit", limit}}),
             say(sentences::expected_bytes_at_most, {{"limit", limit}}));
    }
    const source from{std::move(text), name_};
    problem_list problems{from, allowed_.problems, line_};
    const json_document document{from, allowed_, problems};
    event out = event_fields{json_field{document.root(), problems}}.read();
    problems.throw_if_any();
    return out;
  }
  return std::nullopt;
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
    try {
      auto read = reader.next();
      more = read.has_value();
      if (more)
        out.push_back(*std::move(read));
    } catch (const read_error& refused) {
      problems.add(refused.problems());
    }
  }
  problems.throw_if_any(from.name());
  return out;
}

}  // namespace chidao::io
