// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/core/suggest.hpp>

namespace chidao {

CHIDAO_INLINE bool is_among(const std::vector<std::string>& names, std::string_view name) noexcept {
  for (const std::string& each : names)
    if (each == name)
      return true;
  return false;
}

CHIDAO_INLINE std::size_t edit_distance(std::string_view from, std::string_view to) {
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

CHIDAO_INLINE void name_search::consider(std::string_view name) {
  const std::string_view beginning = name.substr(0, compared);
  const std::size_t farthest = (wanted_.size() + 1) / 2;
  if (beginning.size() > wanted_.size() + farthest || wanted_.size() > beginning.size() + farthest)
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

}  // namespace chidao
