// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/graph/forest.hpp>

namespace chidao {

CHIDAO_INLINE forest::forest(const std::vector<above>& nodes)
    : parent_(checked(nodes).size(), no_tree), depth_(nodes.size(), 0),
      first_child_(nodes.size() + 1) {
  for (node v = 0; v < nodes.size(); ++v) {
    if (!nodes[v].member)
      continue;
    parent_[v] = nodes[v].parent ? static_cast<std::int32_t>(*nodes[v].parent) : no_parent;
    if (!nodes[v].parent)
      continue;
    ++first_child_[*nodes[v].parent + 1];
  }
  for (std::size_t v = 0; v < nodes.size(); ++v)
    first_child_[v + 1] += first_child_[v];
  children_.resize(first_child_.back());
  std::vector<std::uint32_t> next = first_child_;
  for (node v = 0; v < nodes.size(); ++v) {
    if (parent_[v] >= 0)
      children_[next[static_cast<node>(parent_[v])]++] = v;
    if (parent_[v] == no_parent)
      by_depth_.push_back(v);
  }
  for (std::size_t i = 0; i < by_depth_.size(); ++i)
    for (const node child : children(by_depth_[i])) {
      depth_[child] = depth_[by_depth_[i]] + 1;
      by_depth_.push_back(child);
    }
}

CHIDAO_INLINE std::vector<std::vector<forest::node>>
forest::find_cycles(const std::vector<above>& nodes) {
  std::vector<std::vector<node>> out;
  std::vector<node> seen_from(nodes.size());  // 0: not yet, else 1 + where the walk began
  for (node start = 0; start < nodes.size(); ++start) {
    std::optional<node> at = start;
    while (at && seen_from[*at] == 0) {
      seen_from[*at] = start + 1;
      at = nodes[*at].parent;
    }
    if (!at || seen_from[*at] != start + 1)
      continue;
    std::vector<node>& circle = out.emplace_back();
    circle.push_back(*at);
    for (node v = *nodes[*at].parent; v != *at; v = *nodes[v].parent)
      circle.push_back(v);
  }
  return out;
}

CHIDAO_INLINE std::optional<forest::node> forest::parent(node v) const noexcept {
  return parent_[v] >= 0 ? std::optional{static_cast<node>(parent_[v])} : std::nullopt;
}

CHIDAO_INLINE std::span<const forest::node> forest::children(node v) const& noexcept {
  return std::span{children_}.subspan(first_child_[v], first_child_[v + 1] - first_child_[v]);
}

CHIDAO_INLINE std::optional<forest::node> forest::lowest_common(node a, node b) const {
  if (!contains(a) || !contains(b))
    return std::nullopt;
  std::optional<node> x = a;
  std::optional<node> y = b;
  while (x && y && *x != *y) {
    const bool x_is_deeper = depth(*x) >= depth(*y);
    const bool y_is_deeper = depth(*y) >= depth(*x);
    if (x_is_deeper)
      x = parent(*x);
    if (y_is_deeper)
      y = parent(*y);
  }
  return x && y ? x : std::nullopt;
}

CHIDAO_INLINE const std::vector<forest::above>& forest::checked(const std::vector<above>& nodes) {
  for (const above& each : nodes)
    CHIDAO_EXPECTS(!each.member || !each.parent ||
                   (*each.parent < nodes.size() && nodes[*each.parent].member));
  return nodes;
}

}  // namespace chidao
