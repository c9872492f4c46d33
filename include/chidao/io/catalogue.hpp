// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/error.hpp>
#include <chidao/io/limits.hpp>
#include <chidao/io/source.hpp>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace chidao::io {

class catalogue;

/// Every sentence in the wording of its form.
[[nodiscard]] const catalogue& english();

/// Every sentence of the library in Vietnamese.
[[nodiscard]] const catalogue& vietnamese();

/// Reads a catalogue from JSON (docs/formats.md): what it words differently, over the library's
/// own catalogue of that language where there is one.
/// @throws read_error with all problems of the file
[[nodiscard]] catalogue read_catalogue(const source& from, const limits& allowed = {});

namespace sentences {
/// A wording with a brace too many, or a placeholder in a wrong form.
inline constexpr sentence bad_wording{"bad-wording",
                                      "the wording \"{wording}\" is not well formed"};
/// How a wording is formed.
inline constexpr sentence expected_wording{"expected-wording",
                                           "text with placeholders in braces: {example}"};
/// A wording that does not name what the sentence tells.
inline constexpr sentence other_placeholders{
    "other-placeholders", "the wording of \"{code}\" has the placeholders {found}"};
/// Which placeholders a wording must have.
inline constexpr sentence expected_placeholders{"expected-placeholders",
                                                "the placeholders {wanted}"};
/// No placeholder at all.
inline constexpr sentence no_placeholders{"no-placeholders", "none"};
/// A code of no sentence.
inline constexpr sentence unknown_sentence{"unknown-sentence", "there is no sentence \"{code}\""};
/// What a code of a sentence must be.
inline constexpr sentence expected_sentence{"expected-sentence",
                                            "the code of a sentence of the library"};
}  // namespace sentences

/// The wordings of sentences in one language. A sentence it has no wording for is said in English.
/// Hosts replace wordings one by one, or read a whole catalogue from a file.
class catalogue {
 public:
  /// A catalogue without wordings of its own, called by its language tag: everything in English.
  explicit catalogue(std::string language = "en") : language_{std::move(language)} {}

  /// Which language it is in, as a tag such as "vi".
  [[nodiscard]] const std::string& language() const& noexcept { return language_; }
  const std::string& language() const&& = delete;

  /// The same catalogue with another wording of one sentence.
  /// @throws error if the wording is not well formed, or the sentence is one of the library and
  ///   the wording has not the same placeholders
  [[nodiscard]] catalogue with(std::string code, std::string wording) const;

  /// How the sentence is said; valid as long as catalogue and form are.
  /// @complexity logarithmic in the number of wordings
  [[nodiscard]] std::string_view wording(const sentence& form) const noexcept;

 private:
  friend const catalogue& vietnamese();
  friend catalogue read_catalogue(const source& from, const limits& allowed);

  std::string language_;
  std::map<std::string, std::string, std::less<>> wordings_;
};

/// A message in words.
[[nodiscard]] std::string text(const message& what, const catalogue& language);

/// A problem in words: place, what, what was expected, what may have been meant.
[[nodiscard]] std::string text(const problem& wrong, const catalogue& language);

/// An error in words, one line per problem.
[[nodiscard]] std::string text(const error& wrong, const catalogue& language);

}  // namespace chidao::io
