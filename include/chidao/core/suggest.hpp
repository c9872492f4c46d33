// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/code_index.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chidao {

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
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
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

/// The names nearest to one that does not exist: at most three, nearest first, none farther than
/// half its length, rounded up. Texts over 200 bytes are compared by their beginning.
/// @param names a range of texts, or a code_index
template <class Names>
[[nodiscard]] std::vector<std::string> nearest_names(std::string_view wanted, const Names& names) {
  constexpr std::size_t compared = 200;
  wanted = wanted.substr(0, compared);
  std::vector<std::pair<std::size_t, std::string>> found;
  const std::size_t farthest = (wanted.size() + 1) / 2;
  for (const auto& candidate : names) {
    const std::string_view name = name_in(candidate);
    const std::string_view beginning = name.substr(0, compared);
    const auto [shorter, longer] = std::minmax({beginning.size(), wanted.size()});
    if (longer - shorter > farthest)
      continue;
    const std::size_t distance = edit_distance(wanted, beginning);
    if (distance <= farthest)
      found.emplace_back(distance, name);
  }
  const std::size_t count = std::min<std::size_t>(3, found.size());
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), found.end());
  std::vector<std::string> out;
  for (std::size_t i = 0; i < count; ++i)
    out.push_back(std::move(found[i].second));
  return out;
}

}  // namespace chidao
