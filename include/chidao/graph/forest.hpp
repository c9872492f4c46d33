// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/expects.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace chidao {

/// Trees side by side over the nodes 0 to size()-1, not all of which need to be in one. Immutable.
class forest {
 public:
  /// A node, by its number.
  using node = std::uint32_t;

  /// What stands above a node while a forest is described.
  struct above {
    bool member = false;           ///< false: the node is in no tree
    std::optional<node> parent{};  ///< nothing: the node is the top of a tree
  };

  /// The forest of no nodes.
  forest() = default;

  /// Makes the forest from what stands above each node.
  /// @pre find_cycles() finds none, and every parent is a member
  /// @complexity linear
  explicit forest(const std::vector<above>& nodes)
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

  /// The circles among the parents, each node followed by its parent; by their first node reached.
  /// @complexity linear, without recursion
  [[nodiscard]] static std::vector<std::vector<node>> find_cycles(const std::vector<above>& nodes) {
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

  /// Number of nodes, in trees or not.
  [[nodiscard]] std::size_t size() const noexcept { return parent_.size(); }
  /// True if the node is in a tree.
  [[nodiscard]] bool contains(node v) const noexcept { return parent_[v] != no_tree; }
  /// The node above; nothing for a top and for a node in no tree.
  [[nodiscard]] std::optional<node> parent(node v) const noexcept {
    return parent_[v] >= 0 ? std::optional{static_cast<node>(parent_[v])} : std::nullopt;
  }
  /// The nodes below, in ascending order.
  [[nodiscard]] std::span<const node> children(node v) const& noexcept {
    return std::span{children_}.subspan(first_child_[v], first_child_[v + 1] - first_child_[v]);
  }
  std::span<const node> children(node v) const&& = delete;
  /// Steps from the top of its tree; 0 for a node in no tree.
  [[nodiscard]] std::size_t depth(node v) const noexcept { return depth_[v]; }
  /// The nodes in trees, tops first and depth by depth.
  [[nodiscard]] std::span<const node> by_depth() const& noexcept { return by_depth_; }
  std::span<const node> by_depth() const&& = delete;

  /// The nearest node strictly above that `wanted(node)` accepts.
  /// @complexity the depth of the node
  template <class Wanted>
  [[nodiscard]] std::optional<node> nearest_above(node v, const Wanted& wanted) const {
    for (auto up = parent(v); up; up = parent(*up))
      if (wanted(*up))
        return up;
    return std::nullopt;
  }

  /// The lowest node that is above both or is one of them.
  /// @complexity the depth of the nodes
  [[nodiscard]] std::optional<node> lowest_common(node a, node b) const {
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

 private:
  static constexpr std::int32_t no_parent = -1;
  static constexpr std::int32_t no_tree = -2;

  static const std::vector<above>& checked(const std::vector<above>& nodes) {
    for (const above& each : nodes)
      CHIDAO_EXPECTS(!each.member || !each.parent ||
                     (*each.parent < nodes.size() && nodes[*each.parent].member));
    return nodes;
  }

  std::vector<std::int32_t> parent_;
  std::vector<std::uint32_t> depth_;
  std::vector<std::uint32_t> first_child_ = std::vector<std::uint32_t>(1);
  std::vector<node> children_;
  std::vector<node> by_depth_;
};

}  // namespace chidao
