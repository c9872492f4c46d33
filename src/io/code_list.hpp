// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "json_field.hpp"
#include "shortened.hpp"
#include <chidao/core/suggest.hpp>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace chidao::io {

namespace sentences {
/// A code that may stand once and stands twice.
inline constexpr sentence code_again{"code-again", "\"{code}\" stands already in line {line}"};
/// How often a code may stand.
inline constexpr sentence expected_once{"expected-once", "each code once"};
}  // namespace sentences

/// The codes that a file gives to things of one sort, each of which may stand once.
class code_list {
 public:
  /// The things that a list describes, so many at most; notes if they cannot be read.
  [[nodiscard]] std::vector<json_field> things(const json_field& list, std::size_t limit) {
    std::vector<json_field> out = list.items_within(limit);
    if (list.present() && out.empty() && !list.is_empty_list())
      add_unreadable();
    return out;
  }

  /// Adds the code of a thing. One that is there already is told, with the line of the first.
  /// @returns true if it is new
  bool add(const json_field& thing, const std::string& code) {
    const auto [known, is_new] = lines_.emplace(code, thing);
    if (!is_new)
      thing.complain(say(sentences::code_again,
                         {{"code", shortened(code)},
                          {"line", thing.tired() ? std::int64_t{0} : known->second.line()}}),
                     say(sentences::expected_once));
    return is_new;
  }

  /// Notes that a thing has a code that could not be read: from now on nobody can say that a code
  /// is unknown.
  void add_unreadable() noexcept { complete_ = false; }

  /// True if the code is there.
  [[nodiscard]] bool contains(const std::string& code) const { return lines_.contains(code); }

  /// True if the code is there; one that is not is told as an unknown `name`.
  [[nodiscard]] bool knows(const json_field& at, const std::string& code, const sentence& unknown,
                           std::string_view name, const sentence& expected) const {
    if (lines_.contains(code))
      return true;
    if (!complete_)
      return false;
    std::vector<std::string_view> codes;
    if (at.may_compare(lines_.size()))
      for (const auto& each : lines_)
        codes.push_back(each.first);
    at.complain(say(unknown, {{name, shortened(code)}}), say(expected), nearest_names(code, codes));
    return false;
  }

  /// The code at a field if it is there, else nothing; one that is not is told.
  [[nodiscard]] std::string known(const json_field& at, const sentence& unknown,
                                  std::string_view name, const sentence& expected) const {
    const auto code = at.code();
    return code && knows(at, *code, unknown, name, expected) ? *code : std::string{};
  }

 private:
  std::map<std::string, json_field, std::less<>> lines_;
  bool complete_ = true;
};

}  // namespace chidao::io
