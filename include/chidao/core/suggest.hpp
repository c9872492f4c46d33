// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/code_index.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chidao {

/// True if a name is one of these.
[[nodiscard]] inline bool is_among(const std::vector<std::string>& names,
                                   std::string_view name) noexcept {
  for (const std::string& each : names)
    if (each == name)
      return true;
  return false;
}

/// Number of bytes to insert, remove or replace to turn one text into another (Levenshtein 1965).
/// @complexity the product of the lengths
[[nodiscard]] inline std::size_t edit_distance(std::string_view from, std::string_view to) {
  std::vector<std::size_t> row(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j)
    row[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t replaced = diagonal + (from[i - 1] == to[j - 1] ? 0U : 1U);
      diagonal = row[j];
      const std::size_t added = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1;
      row[j] = added < replaced ? added : replaced;
    }
  }
  return row[to.size()];
}

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
  void consider(std::string_view name) {
    const std::string_view beginning = name.substr(0, compared);
    const std::size_t farthest = (wanted_.size() + 1) / 2;
    if (beginning.size() > wanted_.size() + farthest ||
        wanted_.size() > beginning.size() + farthest)
      return;
    const std::size_t distance = edit_distance(wanted_, beginning);
    if (distance > farthest)
      return;
    std::size_t place = names_.size();
    while (place > 0 && (distance < distances_[place - 1] ||
                         (distance == distances_[place - 1] && name < names_[place - 1])))
      --place;
    if (place == most)
      return;
    if (names_.size() < most)
      names_.emplace_back();
    for (std::size_t last = names_.size() - 1; last > place; --last) {
      distances_[last] = distances_[last - 1];
      names_[last].swap(names_[last - 1]);
    }
    distances_[place] = distance;
    names_[place] = name;
  }

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
