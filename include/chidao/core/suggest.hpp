// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/code_index.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chidao {

/// True if a name is one of these.
[[nodiscard]] bool is_among(const std::vector<std::string>& names, std::string_view name) noexcept;

/// Number of bytes to insert, remove or replace to turn one text into another (Levenshtein 1965).
/// @complexity the product of the lengths
[[nodiscard]] std::size_t edit_distance(std::string_view from, std::string_view to);

/// The text of a name.
[[nodiscard]] inline std::string_view name_in(std::string_view name) noexcept { return name; }
/// The code of an entry of a code_index.
[[nodiscard]] inline std::string_view name_in(const code_index::value_type& entry) noexcept {
  return entry.first;
}

/// Keeps the names nearest to one that does not exist: at most three, nearest first, none farther
/// than half its length, rounded up. Texts over 200 bytes are compared by their beginning.
class name_search {
 public:
  /// Looks for names like this one.
  explicit name_search(std::string_view wanted) : wanted_{wanted.substr(0, compared)} {}

  /// Keeps a name if it is among the nearest so far.
  void consider(std::string_view name);

  /// The nearest names of those considered.
  [[nodiscard]] const std::vector<std::string>& found() const& noexcept { return names_; }
  const std::vector<std::string>& found() const&& = delete;

 private:
  static constexpr std::size_t compared = 200;
  static constexpr std::size_t most = 3;

  std::string_view wanted_;
  std::size_t distances_[most] = {};  // of the names found
  std::vector<std::string> names_;
};

/// The names nearest to one that does not exist, as name_search finds them.
/// @param names a range of texts, or a code_index
template <class Names>
[[nodiscard]] std::vector<std::string> nearest_names(std::string_view wanted, const Names& names) {
  name_search search{wanted};
  for (const auto& candidate : names)
    search.consider(name_in(candidate));
  return search.found();
}

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/core/impl/suggest.ipp>
#endif
