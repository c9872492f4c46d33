// SPDX-License-Identifier: BSL-1.0
#include "json_field.hpp"
#include "shortened.hpp"
#include "vietnamese.hpp"
#include <chidao/core/suggest.hpp>
#include <chidao/io/catalogue.hpp>
#include <chidao/io/unicode.hpp>
#include <functional>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace chidao::io {

namespace {

using names = std::set<std::string, std::less<>>;

bool is_name(std::string_view text) {
  if (text.empty())
    return false;
  for (const char each : text)
    if ((each < 'a' || each > 'z') && each != '_')
      return false;
  return true;
}

/// The placeholders of a wording: `{name}` or `{name:one|many}`; nothing if it is not well formed.
std::optional<names> placeholders_of(std::string_view wording) {
  names out;
  while (true) {
    const auto open = wording.find('{');
    if (open == std::string_view::npos)
      return out;
    const auto close = wording.find('}', open);
    if (close == std::string_view::npos)
      return std::nullopt;
    const std::string_view inside = wording.substr(open + 1, close - open - 1);
    const auto colon = inside.find(':');
    const std::string_view name = inside.substr(0, colon);
    if (!is_name(name) || inside.find('{') != std::string_view::npos)
      return std::nullopt;
    if (colon != std::string_view::npos && inside.find('|', colon) == std::string_view::npos)
      return std::nullopt;
    out.emplace(name);
    wording.remove_prefix(close + 1);
  }
}

argument listed(std::string_view name, const names& placeholders) {
  if (placeholders.empty())
    return {name, say(sentences::no_placeholders)};
  std::string out;
  for (const std::string& each : placeholders)
    out += (out.empty() ? "{" : ", {") + each + '}';
  return {name, out};
}

/// What is wrong with a wording; nothing if it may stand for the sentence.
std::optional<problem> wrong_with(const std::string& code, const std::string& wording) {
  if (auto bad = wrong_with_text(wording))
    return bad;
  const auto found = placeholders_of(wording);
  if (!found)
    return problem{
        say(sentences::bad_wording, {{"wording", shortened(wording)}}),
        say(sentences::expected_wording, {{"example", std::string{"{count} {count:day|days}"}}})};
  const std::string_view library = vietnamese().wording(sentence{code, {}});
  if (library.empty())
    return std::nullopt;
  const auto wanted = placeholders_of(library);
  if (*found == *wanted)
    return std::nullopt;
  return problem{say(sentences::other_placeholders, {{"code", code}, listed("found", *found)}),
                 say(sentences::expected_placeholders, {listed("wanted", *wanted)})};
}

problem unknown(const std::string& code, const json_field& at) {
  std::vector<std::string_view> codes;
  if (at.may_compare(vietnamese_wordings().size()))
    for (const wording& each : vietnamese_wordings())
      codes.push_back(each.code);
  return {say(sentences::unknown_sentence, {{"code", shortened(code)}}),
          say(sentences::expected_sentence), nearest_names(code, codes)};
}

}  // namespace

catalogue catalogue::with(std::string code, std::string wording) const {
  if (auto wrong = wrong_with(code, wording))
    throw error{std::move(*wrong)};
  catalogue out = *this;
  out.wordings_[std::move(code)] = std::move(wording);
  return out;
}

std::string_view catalogue::wording(const sentence& form) const noexcept {
  const auto found = wordings_.find(form.code);
  return found == wordings_.end() ? form.english : std::string_view{found->second};
}

const catalogue& english() {
  static const catalogue made{"en"};
  return made;
}

const catalogue& vietnamese() {
  static const catalogue made = [] {
    catalogue out{"vi"};
    for (const wording& each : vietnamese_wordings())
      out.wordings_.emplace(each.code, each.text);
    return out;
  }();
  return made;
}

catalogue read_catalogue(const source& from, const limits& allowed) {
  problem_list problems{from, allowed.problems};
  const json_document document{from, allowed, problems};
  const json_object head =
      read_head(document, "catalogue", {"chidao", "version", "language", "sentences"}, problems);
  const auto language = head.required("language").code();
  catalogue out = language && *language != "vi" ? catalogue{*language} : vietnamese();
  for (const json_field& each : head.required("sentences").members()) {
    const std::string code = each.key();
    const auto wording = each.text();
    if (!wording)
      continue;
    if (vietnamese().wording(sentence{code, {}}).empty())
      each.complain(unknown(code, each));
    else if (auto wrong = wrong_with(code, *wording))
      each.complain(std::move(*wrong));
    else
      out.wordings_[code] = *wording;
  }
  problems.throw_if_any();
  return out;
}

std::string text(const message& what, const catalogue& language) {
  return to_string(what, [&language](const sentence& form) { return language.wording(form); });
}

std::string text(const problem& wrong, const catalogue& language) {
  return to_string(wrong, [&language](const sentence& form) { return language.wording(form); });
}

std::string text(const error& wrong, const catalogue& language) {
  std::string out;
  for (const problem& each : wrong.problems()) {
    if (!out.empty())
      out += '\n';
    out += text(each, language);
  }
  return out;
}

}  // namespace chidao::io
