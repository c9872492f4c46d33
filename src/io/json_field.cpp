// SPDX-License-Identifier: BSL-1.0
#include "json_field.hpp"
#include "listed.hpp"
#include "shortened.hpp"
#include <algorithm>
#include <chidao/core/suggest.hpp>
#include <utility>

namespace chidao::io {

namespace {

const sentence& name_of(json_kind kind) {
  switch (kind) {
  case json_kind::text:
    return sentences::kind_text;
  case json_kind::number:
    return sentences::kind_number;
  case json_kind::truth:
    return sentences::kind_truth;
  case json_kind::list:
    return sentences::kind_list;
  case json_kind::object:
    return sentences::kind_object;
  case json_kind::null:
  case json_kind::refused:
    break;
  }
  return sentences::kind_null;
}

std::int64_t count_of(std::size_t size) { return static_cast<std::int64_t>(size); }

}  // namespace

void json_field::complain(problem wrong) const {
  if (!value_)
    return;
  if (problems_->full())
    return problems_->leave_out();
  wrong.where.pointer = value_->pointer();
  problems_->add(std::move(wrong), value_->at());
}

void json_field::complain(message what, message expected,
                          std::vector<std::string> suggestions) const {
  complain(problem{std::move(what), std::move(expected), std::move(suggestions)});
}

bool json_field::check(json_kind wanted) const {
  if (!value_ || value_->kind() == json_kind::refused)
    return false;
  if (value_->kind() == wanted)
    return true;
  complain(say(sentences::wrong_kind, {{"found", say(name_of(value_->kind()))}}),
           say(name_of(wanted)));
  return false;
}

std::optional<std::string> json_field::text() const {
  if (!check(json_kind::text))
    return std::nullopt;
  if (value_->text().find_first_not_of(' ') != std::string_view::npos)
    return std::string{value_->text()};
  complain(say(sentences::empty_text), say(sentences::expected_full_text));
  return std::nullopt;
}

std::optional<std::string> json_field::code() const {
  auto out = text();
  if (!out || (out->front() != ' ' && out->back() != ' '))
    return out;
  complain(say(sentences::code_with_space, {{"code", shortened(*out)}}),
           say(sentences::expected_bare_code));
  return std::nullopt;
}

std::optional<std::int64_t> json_field::number(std::int64_t least, std::int64_t most) const {
  if (!check(json_kind::number))
    return std::nullopt;
  if (value_->number() >= least && value_->number() <= most)
    return value_->number();
  complain(say(sentences::number_out_of_range, {{"number", value_->number()}}),
           say(sentences::expected_number_in_range, {{"least", least}, {"most", most}}));
  return std::nullopt;
}

std::optional<bool> json_field::truth() const {
  if (!check(json_kind::truth))
    return std::nullopt;
  return value_->truth();
}

std::optional<std::size_t> json_field::word(const std::vector<std::string>& words) const {
  if (!check(json_kind::text))
    return std::nullopt;
  const auto found = std::find(words.begin(), words.end(), value_->text());
  if (found != words.end())
    return static_cast<std::size_t>(found - words.begin());
  complain(say(sentences::unknown_word, {{"word", shortened(value_->text())}}),
           say(sentences::expected_words, {{"words", listed(words)}}),
           may_compare(words.size()) ? nearest_names(value_->text(), words)
                                     : std::vector<std::string>{});
  return std::nullopt;
}

std::vector<json_field> json_field::children() const {
  std::vector<json_field> out;
  out.reserve(value_->size());
  for (auto each = value_->first(); each; each = each->next())
    if (!each->has_bad_key())
      out.emplace_back(*each, *problems_);
  return out;
}

std::vector<json_field> json_field::items(std::size_t least, std::size_t most) const {
  if (!check(json_kind::list))
    return {};
  const std::size_t size = value_->size();
  if (size >= least && size <= most)
    return children();
  complain(say(sentences::wrong_length, {{"count", count_of(size)}}),
           most == unlimited ? say(sentences::expected_length_from, {{"least", count_of(least)}})
                             : say(sentences::expected_length,
                                   {{"least", count_of(least)}, {"most", count_of(most)}}));
  return {};
}

std::vector<json_field> json_field::items_within(std::size_t limit) const {
  if (!check(json_kind::list))
    return {};
  if (value_->size() <= limit)
    return children();
  complain(say(sentences::too_many_items, {{"limit", count_of(limit)}}),
           say(sentences::expected_items_at_most, {{"limit", count_of(limit)}}));
  return {};
}

std::vector<json_field> json_field::members() const {
  if (!check(json_kind::object))
    return {};
  return children();
}

json_field json_field::member(std::string_view key) const {
  if (is(json_kind::object))
    if (const auto found = value_->member(key))
      return {*found, *problems_};
  return json_field{*problems_};
}

std::int64_t json_field::line() const {
  return value_ ? count_of(problems_->place_of(value_->at()).line) : 0;
}

json_object json_field::object(std::initializer_list<std::string_view> keys) const {
  return object(std::span{keys.begin(), keys.size()});
}

json_object json_field::object(std::span<const std::string_view> keys) const {
  if (!check(json_kind::object))
    return json_object{json_field{*problems_}};
  for (auto each = value_->first(); each; each = each->next()) {
    const std::string_view key = each->key();
    if (each->has_bad_key() || std::find(keys.begin(), keys.end(), key) != keys.end())
      continue;
    if (problems_->full()) {
      problems_->leave_out();
      continue;
    }
    problem wrong{say(sentences::unknown_key, {{"key", shortened(key)}}),
                  say(sentences::expected_keys, {{"keys", listed(keys)}}),
                  may_compare(keys.size()) ? nearest_names(key, keys) : std::vector<std::string>{}};
    wrong.where.pointer = each->pointer();
    problems_->add(std::move(wrong), each->key_at());
  }
  return json_object{*this};
}

json_field json_object::required(std::string_view key) const {
  const json_field out = optional(key);
  if (!out.present())
    of_.complain(say(sentences::missing_key, {{"key", std::string{key}}}));
  return out;
}

json_field json_object::one_of(std::span<const std::string_view> keys) const {
  std::vector<json_field> found;
  std::vector<std::string> names;
  for (const std::string_view key : keys)
    if (const json_field each = optional(key); each.present()) {
      found.push_back(each);
      names.push_back(each.key());
    }
  if (found.size() == 1)
    return found.front();
  if (*this) {
    const message expected = say(sentences::expected_one_key, {{"keys", listed(keys)}});
    if (found.empty())
      of_.complain(say(sentences::none_of_keys), expected);
    else
      of_.complain(say(sentences::keys_together, {{"keys", listed(names)}}), expected);
  }
  return absent();
}

void json_object::needs(std::string_view key, std::string_view other) const {
  const json_field alone = optional(key);
  if (alone.present() && !optional(other).present())
    alone.complain(
        say(sentences::key_alone, {{"key", std::string{key}}, {"other", std::string{other}}}));
}

json_object read_head(const json_document& document, std::string_view sort,
                      std::initializer_list<std::string_view> keys, problem_list& problems) {
  const json_field root{document.root(), problems};
  if (!root.is(json_kind::object)) {
    root.complain(say(sentences::no_file_of_ours),
                  say(sentences::expected_file, {{"sort", std::string{sort}}}));
    problems.throw_if_any();
  }
  const json_field named = root.member("chidao");
  if (!named.present()) {
    root.complain(say(sentences::no_file_of_ours),
                  say(sentences::expected_file, {{"sort", std::string{sort}}}));
    problems.throw_if_any();
  }
  if (const auto found = named.text(); found && *found != sort)
    named.complain(say(sentences::other_file, {{"found", shortened(*found)}}),
                   say(sentences::expected_file, {{"sort", std::string{sort}}}));
  const json_field version = root.member("version");
  if (version.present())
    static_cast<void>(version.number(1, 1));
  else
    root.complain(say(sentences::missing_key, {{"key", std::string{"version"}}}));
  problems.throw_if_any();
  return root.object(keys);
}

}  // namespace chidao::io
