// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chidao::io {

/// Words, and what they mean.
template <class Meaning>
struct meaning_of {
  std::string_view words;
  Meaning means;
};

/// The words of a phrase, and a place among them that moves on as they are understood.
class phrase_words {
 public:
  /// Takes apart a text in composed form: letters, digits and signs each for themselves.
  explicit phrase_words(std::string composed);

  /// Where the next word stands.
  [[nodiscard]] std::size_t here() const noexcept { return next_; }
  /// Goes back, or on, to a place.
  void go_to(std::size_t place) noexcept { next_ = place; }
  /// How many words there are.
  [[nodiscard]] std::size_t count() const noexcept { return words_.size(); }
  /// True if no word is left; signs that close a sentence do not count.
  [[nodiscard]] bool at_end() const;
  /// True, and moves on, if these are the next words, in small letters with single blanks.
  bool take(std::string_view words);
  /// True, and moves on, if one of these comes next; the first that fits is taken.
  bool take_any(std::span<const std::string_view> choices);
  /// The same, of choices in place.
  bool take_any(std::initializer_list<std::string_view> choices) {
    return take_any(std::span{choices.begin(), choices.size()});
  }
  /// Like take_any(), and tells which.
  std::optional<std::size_t> take_which(std::span<const std::string_view> choices);
  /// The same, of choices in place.
  std::optional<std::size_t> take_which(std::initializer_list<std::string_view> choices) {
    return take_which(std::span{choices.begin(), choices.size()});
  }
  /// The same, and tells what the words mean.
  template <class Meaning, std::size_t Count>
  std::optional<Meaning> take_meaning(const meaning_of<Meaning> (&table)[Count]) {
    for (const auto& [words, means] : table)
      if (take(words))
        return means;
    return std::nullopt;
  }
  /// A number of at most so many digits.
  std::optional<int> number(std::size_t most_digits = 4);
  /// True if the next word is of letters.
  [[nodiscard]] bool at_letters() const;
  /// True, without moving on, if one of these comes next.
  [[nodiscard]] bool at_any(std::span<const std::string_view> choices) const;
  /// The same, of choices in place.
  [[nodiscard]] bool at_any(std::initializer_list<std::string_view> choices) const {
    return at_any(std::span{choices.begin(), choices.size()});
  }
  /// Passes over one word.
  void skip() noexcept { ++next_; }
  /// The text as written from here to the end, without signs that close a sentence.
  [[nodiscard]] std::string rest() const { return between(next_, words_.size()); }
  /// The text as written from one place to another, without signs at its ends that belong to
  /// the sentence.
  [[nodiscard]] std::string between(std::size_t first, std::size_t last) const;

 private:
  struct word {
    std::string text;
    std::size_t begin;
    std::size_t end;
  };
  [[nodiscard]] std::size_t matched(std::string_view words, std::size_t from) const;
  [[nodiscard]] bool closes(std::size_t place) const;

  std::string written_;
  std::vector<word> words_;
  std::size_t next_ = 0;
};

/// Does something that may fail, and goes back to where it began if it does.
template <class Try>
auto attempted(phrase_words& words, const Try& what) -> decltype(what()) {
  const std::size_t place = words.here();
  auto out = what();
  if (!out)
    words.go_to(place);
  return out;
}

}  // namespace chidao::io
