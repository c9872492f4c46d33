// SPDX-License-Identifier: BSL-1.0
#include "event_line.hpp"
#include "event_keys.hpp"
#include "json_field.hpp"
#include "listed.hpp"
#include "read_deadline.hpp"
#include <chidao/io/read_events.hpp>
#include <chidao/track/event_problems.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chidao::io {

namespace core = chidao::sentences;

namespace {

// As the enumeration lists them; what corrects another stands last.
const std::vector<std::string> kind_words{event_kind_names.begin(), event_kind_names.end()};
const std::vector<std::string> correctable_words{
    event_kind_names.begin(),
    event_kind_names.begin() + static_cast<std::ptrdiff_t>(event_kind::corrected)};

/// Reads the fields of one event.
class event_fields {
 public:
  explicit event_fields(const json_field& line) : told_{line.object(event_keys)} {}

  /// The event; of no use if a problem was told.
  event read() {
    event out;
    if (!told_)
      return out;
    kind_ = kind_at("event", kind_words);
    about_ = kind_;
    if (kind_ && corrects_another(*kind_))
      about_ = out.of = kind_at("of", correctable_words);
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

  [[nodiscard]] std::optional<event_kind> kind_at(std::string_view key,
                                                  const std::vector<std::string>& words) const {
    const auto word = field(key).word(words);
    return word ? std::optional{static_cast<event_kind>(*word)} : std::nullopt;
  }

  void refuse_useless() const {
    for (const std::string_view key : event_keys)
      if (is_useless(key))
        if (const json_field found = told_.optional(key); found.present())
          found.complain(say(sentences::key_without_event,
                             {{"key", std::string{key}}, {"event", std::string{name_of(*kind_)}}}),
                         say(sentences::expected_keys, {{"keys", listed(useful_keys())}}));
  }

  [[nodiscard]] bool is_useless(std::string_view key) const {
    return use_of(key, kind_, about_) == key_use::useless;
  }

  [[nodiscard]] std::vector<std::string_view> useful_keys() const {
    std::vector<std::string_view> out;
    for (const std::string_view key : event_keys)
      if (!is_useless(key))
        out.push_back(key);
    return out;
  }

  json_object told_;
  std::optional<event_kind> kind_;
  std::optional<event_kind> about_;
};

}  // namespace

std::optional<event> event_of_line(const source& line, const limits& allowed,
                                   problem_list& problems) {
  if (line.text().size() > allowed.event_bytes) {
    const auto limit = static_cast<std::int64_t>(allowed.event_bytes);
    problems.add({say(sentences::line_too_long, {{"limit", limit}}),
                  say(sentences::expected_bytes_at_most, {{"limit", limit}})},
                 0);
    return std::nullopt;
  }
  const auto document = json_document::read(line, allowed, problems);
  if (!document)
    return std::nullopt;
  event out = event_fields{json_field{document->root(), problems}}.read();
  if (!problems.empty())
    return std::nullopt;
  return out;
}

}  // namespace chidao::io
