// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace chidao {

/// What feeds what: a directed graph of few vertices, an edge from producer to consumer. Parallel
/// edges are kept apart. Its face for Boost.Graph is in network_bgl.hpp.
class network {
 public:
  /// A vertex, by its number.
  using vertex = std::uint32_t;

  /// How the producers of an edge are matched with its consumers, as far as order needs it.
  enum class matching : std::uint8_t {
    same_place,  ///< each with its own
    upward,      ///< along a line, from below to above
    other        ///< any other way
  };

  /// One feed between two vertices.
  struct edge {
    vertex producer = 0;               ///< where the output arises
    vertex consumer = 0;               ///< where it is needed
    matching match = matching::other;  ///< how the two sides are matched
    std::uint32_t line = 0;            ///< the line of an upward edge
    /// Equal if all is.
    friend bool operator==(const edge&, const edge&) noexcept = default;
  };

  /// The network of no vertices.
  network() = default;

  /// A network of `vertices` vertices and these edges.
  network(std::size_t vertices, std::vector<edge> edges);

  /// Number of vertices.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  /// All edges.
  [[nodiscard]] const std::vector<edge>& edges() const& noexcept { return edges_; }
  const std::vector<edge>& edges() const&& = delete;
  /// Numbers of the edges that leave a producer.
  [[nodiscard]] const std::vector<std::uint32_t>& out(vertex producer) const& {
    return out_[producer];
  }
  const std::vector<std::uint32_t>& out(vertex producer) const&& = delete;
  /// Numbers of the edges that reach a consumer.
  [[nodiscard]] const std::vector<std::uint32_t>& in(vertex consumer) const& {
    return in_[consumer];
  }
  const std::vector<std::uint32_t>& in(vertex consumer) const&& = delete;

 private:
  std::size_t size_ = 0;
  std::vector<edge> edges_;
  std::vector<std::vector<std::uint32_t>> out_;
  std::vector<std::vector<std::uint32_t>> in_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/graph/impl/network.ipp>
#endif
