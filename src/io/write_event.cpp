// SPDX-License-Identifier: BSL-1.0
#include "event_keys.hpp"
#include "time_rule_words.hpp"
#include <chidao/io/iso8601.hpp>
#include <chidao/io/json_text.hpp>
#include <chidao/io/read_error.hpp>
#include <chidao/io/read_events.hpp>
#include <chidao/io/source.hpp>
#include <chidao/io/unicode.hpp>
#include <chidao/io/write_event.hpp>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

namespace chidao::io {

namespace {

/// An object on one line.
class line_of_json {
 public:
  void value(std::string_view key, std::string_view json) {
    text_ += text_.empty() ? "{" : ",";
    text_ += '"';
    text_ += key;
    text_ += "\":";
    text_ += json;
  }
  void text(std::string_view key, std::string_view what) {
    if (const auto bad = first_invalid_utf8(what))
      throw read_error{
          problem{say(sentences::not_utf8, {{"byte", static_cast<std::int64_t>(*bad)}}),
                  say(sentences::expected_utf8),
                  {},
                  {},
                  place{{}, 0, 0, '/' + std::string{key}}}};
    value(key, json_text(what));
  }
  void text_if(std::string_view key, std::string_view what) {
    if (!what.empty())
      text(key, what);
  }
  [[nodiscard]] std::string closed() const { return text_ + "}"; }

 private:
  std::string text_;
};

std::string granted(const deadline& which) {
  line_of_json out;
  out.text(form_words[static_cast<std::size_t>(which.said())],
           iso8601(written_moment{which.named_day(), which.named_clock()}));
  return out.closed();
}

}  // namespace

void write_event(std::ostream& out, const event& what) {
  line_of_json line;
  line.text("event", name_of(what.kind));
  line.text("document", what.subject.document);
  line.text_if("task", what.subject.task);
  line.text_if("unit", what.subject.unit);
  line.text_if("period", what.subject.period);
  if (what.of)
    line.text("of", name_of(*what.of));
  if (what.was)
    line.text("was", iso8601(*what.was));
  if (what.kind != event_kind::struck)
    line.text("at", iso8601(what.at));
  if (what.until)
    line.value("until", granted(*what.until));
  line.text_if("anchor", what.anchor);
  if (what.on)
    line.text("day", iso8601(*what.on));
  line.text("recorded", iso8601(what.recorded));
  line.text_if("by", what.by);
  line.text_if("note", what.note);
  const source written{line.closed()};
  static_cast<void>(read_event(written));
  out << written.text() << '\n';
}

}  // namespace chidao::io
