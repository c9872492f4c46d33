// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/expects.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
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
  explicit forest(const std::vector<above>& nodes);

  /// The circles among the parents, each node followed by its parent; by their first node reached.
  /// @complexity linear, without recursion
  [[nodiscard]] static std::vector<std::vector<node>> find_cycles(const std::vector<above>& nodes);

  /// Number of nodes, in trees or not.
  [[nodiscard]] std::size_t size() const noexcept { return parent_.size(); }
  /// True if the node is in a tree.
  [[nodiscard]] bool contains(node v) const noexcept { return parent_[v] != no_tree; }
  /// The node above; nothing for a top and for a node in no tree.
  [[nodiscard]] std::optional<node> parent(node v) const noexcept;
  /// The nodes below, in ascending order.
  [[nodiscard]] std::span<const node> children(node v) const& noexcept;
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
  [[nodiscard]] std::optional<node> lowest_common(node a, node b) const;

 private:
  static constexpr std::int32_t no_parent = -1;
  static constexpr std::int32_t no_tree = -2;

  static const std::vector<above>& checked(const std::vector<above>& nodes);

  std::vector<std::int32_t> parent_;
  std::vector<std::uint32_t> depth_;
  std::vector<std::uint32_t> first_child_ = std::vector<std::uint32_t>(1);
  std::vector<node> children_;
  std::vector<node> by_depth_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/graph/impl/forest.ipp>
#endif
