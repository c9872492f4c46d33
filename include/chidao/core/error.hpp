// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/expects.hpp>
#include <chidao/core/message.hpp>
#include <cstddef>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chidao {

/// Where in a text something stands. Empty where the data did not come from a text.
struct place {
  std::string file;        ///< as the caller named it; may be empty
  std::size_t line = 0;    ///< from 1; 0: not known
  std::size_t column = 0;  ///< from 1, in bytes; 0: not known
  std::string pointer;     ///< JSON pointer (RFC 6901); empty at the top
};

/// One thing wrong with the data: what, where, what was expected, and what might have been meant.
struct problem {
  message what;                               ///< what was found; its form's code is stable
  message expected = {};                      ///< what should have stood there; may have no form
  std::vector<std::string> suggestions = {};  ///< names that exist and look alike, nearest first
  std::vector<std::string> concerned = {};    ///< codes of the units and tasks concerned
  place where = {};                           ///< where it stands
};

/// The place as `file:line:column (pointer)`, without what is not known.
[[nodiscard]] std::string to_string(const place& where);

/// Writes a place as `file:line:column (pointer)`.
std::ostream& operator<<(std::ostream& out, const place& where);

namespace sentences {
/// The list of names that may have been meant.
inline constexpr sentence did_you_mean{"did-you-mean", "did you mean {names}?"};
/// What should have stood there.
inline constexpr sentence was_expected{"was-expected", "expected {what}"};
}  // namespace sentences

/// A problem in words. `lookup(form)` gives the wording of a form in the language wanted.
template <class Lookup>
[[nodiscard]] std::string to_string(const problem& wrong, const Lookup& lookup) {
  std::string out = to_string(wrong.where);
  if (!out.empty())
    out += ": ";
  out += to_string(wrong.what, lookup);
  if (wrong.expected.form != nullptr)
    out += "; " + to_string(say(sentences::was_expected, {{"what", wrong.expected}}), lookup);
  if (!wrong.suggestions.empty()) {
    std::string names;
    for (const std::string& name : wrong.suggestions)
      names += (names.empty() ? "\"" : ", \"") + name + '"';
    out += "; " + to_string(say(sentences::did_you_mean, {{"names", names}}), lookup);
  }
  return out;
}

/// A problem in English.
[[nodiscard]] std::string to_string(const problem& wrong);

/// The data is wrong. `what()` is a full English sentence, one line per problem.
class error : public std::runtime_error {
 public:
  /// An error of one problem.
  explicit error(problem wrong) : error(std::vector<problem>{std::move(wrong)}) {}

  /// An error of all problems found together. @pre there is at least one
  explicit error(std::vector<problem> wrong)
      : std::runtime_error{sentence_of(wrong)}, problems_{std::move(wrong)} {}

  /// Stable code of the first problem.
  [[nodiscard]] std::string_view code() const noexcept { return problems_.front().what.form->code; }

  /// All that was found wrong, in the order in which it stands.
  [[nodiscard]] const std::vector<problem>& problems() const& noexcept { return problems_; }
  const std::vector<problem>& problems() const&& = delete;

 private:
  static std::string sentence_of(const std::vector<problem>& wrong);

  std::vector<problem> problems_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/core/impl/error.ipp>
#endif
