// SPDX-License-Identifier: BSL-1.0
#include "phrase_grammar.hpp"
#include <chidao/io/unicode.hpp>
#include <cstdint>

namespace chidao::io {

namespace {

/// A phrase that cannot be read, and why.
phrase_reading refused(problem wrong) {
  phrase_reading out;
  out.wrong = std::move(wrong);
  return out;
}

}  // namespace

phrase_reading read_time_phrase(std::string_view phrase, const phrase_settings& settings) {
  constexpr std::size_t longest = 1000;
  if (phrase.size() > longest)
    return refused(
        {say(sentences::phrase_too_long, {{"limit", static_cast<std::int64_t>(longest)}})});
  if (auto wrong = wrong_with_text(phrase))
    return refused(std::move(*wrong));
  const std::string text = composed(phrase);
  using languages = phrase_settings::languages;
  try {
    phrase_reading out;
    if (settings.in != languages::english)
      out = read_vietnamese_phrase(text, settings);
    if (settings.in == languages::vietnamese || !out.rules.empty())
      return out;
    phrase_reading other = read_english_phrase(text, settings);
    // Where neither language understands it, the one that got further says why.
    const bool understood = !other.rules.empty();
    const bool dull = !out.wrong || out.wrong->what.form == &sentences::phrase_not_known;
    return understood || settings.in == languages::english || dull ? other : out;
  } catch (const error& out_of_range) {
    return refused(out_of_range.problems().front());
  }
}

}  // namespace chidao::io
