// SPDX-License-Identifier: BSL-1.0
#include "json_builder.hpp"
#include "shortened.hpp"
#include <algorithm>
#include <chidao/io/unicode.hpp>
#include <utility>
#include <vector>

namespace chidao::io {

namespace {

bool is_space(char each) noexcept {
  return each == ' ' || each == '\t' || each == '\n' || each == '\r';
}

/// True if a word such as a number cannot go on with it.
bool ends_a_word(char each) noexcept {
  return is_space(each) || each == ',' || each == ':' || each == ']' || each == '}' ||
         each == '[' || each == '{' || each == '"';
}

bool is_ascii(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(),
                     [](char each) { return static_cast<unsigned char>(each) < 0x80; });
}

std::int64_t signed_size(std::size_t size) noexcept { return static_cast<std::int64_t>(size); }

}  // namespace

json_builder::json_builder(json_document& into, const limits& allowed, problem_list& problems)
    : into_{into}, problems_{problems}, text_{into.source_->text()}, most_depth_{allowed.depth},
      most_values_{std::min<std::size_t>(allowed.values, 0xffff'fff0U)} {}

std::size_t json_builder::skip_space(std::size_t from) const noexcept {
  while (from < text_.size() && is_space(text_[from]))
    ++from;
  return from;
}

std::size_t json_builder::next_token() const noexcept {
  const std::size_t at = skip_space(passed_);
  const bool marked = at < text_.size() && text_[at] == (key_waits_ ? ':' : ',');
  return marked ? skip_space(at + 1) : at;
}

std::size_t json_builder::bytes_of_text(std::size_t at) const noexcept {
  std::size_t end = at + 1;
  for (; end < text_.size() && text_[end] != '"'; ++end)
    if (text_[end] == '\\')
      ++end;
  return end + 1 - at;
}

void json_builder::tell(message what, message expected, std::size_t at) {
  problems_.add({std::move(what), std::move(expected)}, at);
}

bool json_builder::add(json_kind kind, std::size_t bytes, error_code& stop) {
  if (into_.nodes_.size() >= most_values_) {
    over_limit_ = true;
    stop = boost::json::error::array_too_large;
    return false;
  }
  node made;
  made.at = static_cast<std::uint32_t>(next_token());
  made.kind = kind;
  made.key = std::exchange(key_, {});
  made.bad_key = std::exchange(bad_key_, false);
  const auto index = static_cast<std::uint32_t>(into_.nodes_.size());
  made.parent = depth_ == 0 ? index : inside_;
  made.after = index + 1;
  if (depth_ > 0)
    ++into_.nodes_[inside_].count;
  into_.nodes_.push_back(made);
  passed_ = made.at + bytes;
  key_waits_ = false;
  return true;
}

bool json_builder::open(json_kind kind, error_code& stop) {
  if (!add(kind, 1, stop))
    return false;
  inside_ = static_cast<std::uint32_t>(into_.nodes_.size() - 1);
  into_.nodes_[inside_].count = 0;
  ++depth_;
  return true;
}

bool json_builder::close() {
  passed_ = skip_space(passed_) + 1;
  node& closed = into_.nodes_[inside_];
  closed.after = static_cast<std::uint32_t>(into_.nodes_.size());
  inside_ = closed.parent;
  --depth_;
  return true;
}

bool json_builder::on_object_end(std::size_t, error_code&) {
  const std::uint32_t object = inside_;
  close();
  check_keys(object);
  return true;
}

void json_builder::check_keys(std::uint32_t object) {
  const node& checked = into_.nodes_[object];
  std::vector<key_at>& keys = keys_;
  keys.clear();
  for (std::uint32_t i = object + 1; i < checked.after; i = into_.nodes_[i].after)
    if (!into_.nodes_[i].bad_key)
      keys.push_back({into_.content(into_.nodes_[i].key), i});
  std::sort(keys.begin(), keys.end(), [](const key_at& a, const key_at& b) {
    return a.key != b.key ? a.key < b.key : a.index < b.index;
  });
  for (std::size_t i = 1; i < keys.size(); ++i) {
    if (keys[i].key != keys[i - 1].key)
      continue;
    if (problems_.full()) {
      problems_.leave_out();
      continue;
    }
    const json_value first{into_, keys[i - 1].index};
    const json_value again{into_, keys[i].index};
    problem wrong{
        say(sentences::duplicate_key, {{"key", shortened(keys[i].key)},
                                       {"line", signed_size(problems_.place_of(first.at()).line)}}),
        say(sentences::expected_key_once)};
    wrong.where.pointer = again.pointer();
    problems_.add(std::move(wrong), again.key_at());
  }
}

bool json_builder::gather(string_view part) {
  gathered_.append(part.data(), part.size());
  return true;
}

std::optional<problem> json_builder::keep(string_view last_part, stretch& kept) {
  std::string_view whole{last_part.data(), last_part.size()};
  if (!gathered_.empty()) {
    gather(last_part);
    whole = gathered_;
  }
  auto wrong = wrong_with_text(whole);
  if (!wrong) {
    std::string made;
    std::string_view plain = whole;
    if (!is_ascii(whole)) {
      made = composed(whole);
      plain = made;
    }
    // An escape is longer than what it stands for: a text with one is not followed by its quote.
    const std::size_t raw = next_token() + 1;
    const std::string_view rest = text_.substr(raw);
    const bool as_it_stands =
        rest.size() > plain.size() && rest[plain.size()] == '"' && rest.starts_with(plain);
    kept.size = static_cast<std::uint32_t>(plain.size());
    kept.begin = static_cast<std::uint32_t>(as_it_stands ? raw : text_.size() + into_.made_.size());
    if (!as_it_stands)
      into_.made_ += plain;
  }
  gathered_.clear();
  return wrong;
}

bool json_builder::on_key(string_view part, std::size_t, error_code&) {
  const std::size_t at = next_token();
  key_ = {};
  auto wrong = keep(part, key_);
  bad_key_ = wrong.has_value();
  if (wrong) {
    wrong->where.pointer = json_value{into_, inside_}.pointer();
    problems_.add(std::move(*wrong), at);
  }
  passed_ = at + bytes_of_text(at);
  key_waits_ = true;
  return true;
}

bool json_builder::on_string(string_view part, std::size_t, error_code& stop) {
  const std::size_t bytes = bytes_of_text(next_token());
  stretch kept{};
  auto wrong = keep(part, kept);
  if (!add(wrong ? json_kind::refused : json_kind::text, bytes, stop))
    return false;
  into_.nodes_.back().text = kept;
  if (wrong)
    tell_of_last(std::move(*wrong));
  return true;
}

void json_builder::tell_of_last(problem wrong) {
  const json_value last{into_, static_cast<std::uint32_t>(into_.nodes_.size() - 1)};
  if (!problems_.full())
    wrong.where.pointer = last.pointer();
  problems_.add(std::move(wrong), last.at());
}

bool json_builder::on_int64(std::int64_t number, string_view written, error_code& stop) {
  if (!add(json_kind::number, written.size(), stop))
    return false;
  into_.nodes_.back().number = number;
  return true;
}

bool json_builder::add_refused_number(const sentence& why, string_view written, error_code& stop) {
  if (!add(json_kind::refused, written.size(), stop))
    return false;
  tell_of_last({say(why, {{"number", shortened({written.data(), written.size()})}}),
                say(sentences::expected_whole_number)});
  return true;
}

bool json_builder::on_uint64(std::uint64_t, string_view written, error_code& stop) {
  return add_refused_number(sentences::number_too_great, written, stop);
}

bool json_builder::on_double(double, string_view written, error_code& stop) {
  const bool digits_only = written.find_first_of(".eE") == string_view::npos;
  return add_refused_number(digits_only ? sentences::number_too_great : sentences::not_whole_number,
                            written, stop);
}

bool json_builder::on_bool(bool truth, error_code& stop) {
  if (!add(json_kind::truth, truth ? 4 : 5, stop))
    return false;
  into_.nodes_.back().number = truth ? 1 : 0;
  return true;
}

message json_builder::found_at(std::size_t at) const {
  if (at >= text_.size())
    return say(sentences::json_ends_early);
  std::size_t end = at + 1;
  if (!ends_a_word(text_[at]))
    while (end < text_.size() && !ends_a_word(text_[end]))
      ++end;
  while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xc0U) == 0x80)
    ++end;
  return say(sentences::json_unexpected, {{"found", shortened(text_.substr(at, end - at))}});
}

void json_builder::refuse(const error_code& failed, std::size_t read) {
  if (over_limit_) {
    const std::int64_t limit = signed_size(most_values_);
    return tell(say(sentences::too_many_values, {{"limit", limit}}),
                say(sentences::expected_values_at_most, {{"limit", limit}}), next_token());
  }
  if (failed == boost::json::error::too_deep) {
    const std::int64_t limit = signed_size(most_depth_);
    return tell(say(sentences::too_deep, {{"limit", limit}}),
                say(sentences::expected_depth_at_most, {{"limit", limit}}), next_token());
  }
  refuse_syntax(read);
}

void json_builder::refuse_inside_text(std::size_t read) {
  if (read >= text_.size())
    return tell(say(sentences::json_ends_early), say(sentences::expected_json_quote), text_.size());
  const bool control = static_cast<unsigned char>(text_[read]) < 0x20;
  tell(say(control ? sentences::json_raw_control : sentences::json_bad_escape),
       say(sentences::expected_json_escape), read);
}

void json_builder::refuse_syntax(std::size_t read) {
  const bool nothing_yet = into_.nodes_.empty();
  const bool over = !nothing_yet && depth_ == 0;
  const bool in_object = depth_ > 0 && into_.nodes_[inside_].kind == json_kind::object;
  const bool opened = depth_ > 0 && into_.nodes_[inside_].count == 0 && !key_waits_;
  const std::size_t at = skip_space(passed_);
  const std::size_t token = nothing_yet || over || opened ? at : next_token();
  const bool item_due = nothing_yet || opened || (!over && token != at);
  if (item_due && token < text_.size() && text_[token] == '"')
    return refuse_inside_text(read);

  const bool key_due = in_object && !key_waits_;
  const message item = say(key_due ? sentences::expected_json_key : sentences::expected_json_value);
  const std::string end = in_object ? "}" : "]";
  if (over)
    tell(found_at(token), say(sentences::expected_json_end), token);
  else if (opened)
    tell(found_at(token), say(sentences::expected_json_item, {{"item", item}, {"end", end}}),
         token);
  else if (item_due)
    tell(found_at(token), item, token);
  else if (key_waits_)
    tell(found_at(token), say(sentences::expected_json_colon), token);
  else
    tell(found_at(token), say(sentences::expected_json_comma, {{"end", end}}), token);
}

}  // namespace chidao::io
