// SPDX-License-Identifier: BSL-1.0
#include "json_document.hpp"
#include "json_builder.hpp"
#include "shortened.hpp"
#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <chidao/io/unicode.hpp>
#include <utility>

namespace chidao::io {

namespace {

constexpr std::size_t most_bytes = std::size_t{512} << 20U;

/// Refuses what need not be parsed to be refused.
/// @returns true if nothing was refused
bool check_text(const source& from, const limits& allowed, problem_list& problems) {
  const std::string& text = from.text();
  const auto refuse = [&problems](message what, message expected, std::size_t at) {
    problems.add({std::move(what), std::move(expected)}, at);
    return false;
  };
  const std::size_t limit = std::min(allowed.bytes, most_bytes);
  if (text.size() > limit)
    return refuse(
        say(sentences::text_too_large, {{"limit", static_cast<std::int64_t>(limit)}}),
        say(sentences::expected_bytes_at_most, {{"limit", static_cast<std::int64_t>(limit)}}), 0);
  if (text.starts_with("\xef\xbb\xbf"))
    return refuse(say(sentences::json_byte_order_mark), say(sentences::expected_utf8), 0);
  if (const auto bad = first_invalid_utf8(text))
    return refuse(say(sentences::not_utf8, {{"byte", static_cast<std::int64_t>(*bad)}}),
                  say(sentences::expected_utf8), *bad);
  return true;
}

/// One step of a JSON pointer.
std::string escaped_step(std::string_view key) {
  std::string out;
  for (const char each : shortened(key)) {
    if (each == '~')
      out += "~0";
    else if (each == '/')
      out += "~1";
    else
      out += each;
  }
  return out;
}

}  // namespace

json_document::json_document(const source& from, const limits& allowed, problem_list& problems)
    : json_document{from} {
  if (!fill(allowed, problems))
    problems.throw_if_any();
}

std::optional<json_document> json_document::read(const source& from, const limits& allowed,
                                                 problem_list& problems) {
  std::optional<json_document> out{json_document{from}};
  if (!out->fill(allowed, problems))
    out.reset();
  return out;
}

bool json_document::fill(const limits& allowed, problem_list& problems) {
  if (!check_text(*source_, allowed, problems))
    return false;
  boost::json::parse_options strict;
  strict.max_depth = allowed.depth;
  boost::json::basic_parser<json_builder> parser{strict, *this, allowed, problems};
  boost::json::error_code failed;
  const std::string& text = source_->text();
  const std::size_t read = parser.write_some(false, text.data(), text.size(), failed);
  if (failed || read < text.size()) {
    parser.handler().refuse(failed, read);
    return false;
  }
  return true;
}

json_value json_document::root() const& noexcept { return {*this, 0}; }

std::string_view json_document::content(stretch which) const noexcept {
  const std::string& text = source_->text();
  if (which.begin < text.size())
    return {text.data() + which.begin, which.size};
  return {made_.data() + (which.begin - text.size()), which.size};
}

std::size_t json_value::size() const noexcept {
  return kind() == json_kind::list || kind() == json_kind::object ? node().count : 0;
}

std::optional<json_value> json_value::first() const noexcept {
  if (size() == 0)
    return std::nullopt;
  return json_value{*of_, index_ + 1};
}

std::optional<json_value> json_value::next() const noexcept {
  const std::uint32_t after = node().after;
  if (node().parent == index_ || after >= of_->nodes_[node().parent].after)
    return std::nullopt;
  return json_value{*of_, after};
}

std::optional<json_value> json_value::member(std::string_view key) const noexcept {
  if (kind() != json_kind::object)
    return std::nullopt;
  for (auto each = first(); each; each = each->next())
    if (each->key() == key)
      return each;
  return std::nullopt;
}

std::size_t json_value::key_at() const noexcept {
  const std::size_t begin = node().key.begin;
  return begin > 0 && begin < of_->source_->text().size() ? begin - 1 : at();
}

std::string json_value::pointer() const {
  std::vector<std::string> steps;
  for (json_value at = *this; at.node().parent != at.index_;) {
    const json_value above{*of_, at.node().parent};
    if (above.kind() == json_kind::object) {
      steps.push_back(escaped_step(at.key()));
    } else {
      std::size_t index = 0;
      for (std::uint32_t i = above.index_ + 1; i != at.index_; i = of_->nodes_[i].after)
        ++index;
      steps.push_back(std::to_string(index));
    }
    at = above;
  }
  std::string out;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step)
    out += '/' + *step;
  return out;
}

}  // namespace chidao::io
