// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/query/status.hpp>
#include <cstdint>
#include <numeric>
#include <optional>
#include <vector>

namespace chidao {

/// An exact part of a delay: minutes that inputs which bind equally share can be fractions.
class shared_minutes {
 public:
  /// No minutes.
  constexpr shared_minutes() = default;
  /// Whole minutes, or some of a whole. @pre parts > 0
  constexpr explicit shared_minutes(std::int64_t minutes, std::int64_t parts = 1)
      : numerator_{minutes}, parts_{parts} {}

  /// The minutes times parts().
  [[nodiscard]] constexpr std::int64_t numerator() const noexcept { return numerator_; }
  /// Among how many they are shared.
  [[nodiscard]] constexpr std::int64_t parts() const noexcept { return parts_; }
  /// The exact sum, in lowest terms.
  [[nodiscard]] friend constexpr shared_minutes operator+(shared_minutes a, shared_minutes b) {
    const std::int64_t common = std::gcd(a.parts_, b.parts_);
    const std::int64_t numerator =
        a.numerator_ * (b.parts_ / common) + b.numerator_ * (a.parts_ / common);
    const std::int64_t parts = a.parts_ / common * b.parts_;
    const std::int64_t shared = std::gcd(numerator, parts);
    return shared_minutes{numerator / shared, parts / shared};
  }
  /// The minutes, for people.
  [[nodiscard]] constexpr double minutes() const noexcept {
    return static_cast<double>(numerator_) / static_cast<double>(parts_);
  }

 private:
  std::int64_t numerator_ = 0;
  std::int64_t parts_ = 1;
};

/// One share of a delay.
struct delay_share {
  tracked_id who;           ///< whose
  shared_minutes own;       ///< its own: what it took beyond what it was given; negative: won back
  shared_minutes of_paper;  ///< what lies between needed and declared bound: the paper gave it
};

/// A delay divided along the binding chain (meanings 12.2). The shares add up to it.
struct divided_delay {
  std::int64_t minutes = 0;              ///< the delay: elapsed minutes past the bound
  bound limit{};                         ///< the bound it is measured from
  bool open = false;                     ///< true: not complete, measured up to the instant
  std::vector<delay_share> shares = {};  ///< from the one asked about downwards
};

/// Divides delays. Borrows the query.
class delay_divider {
 public:
  /// Asks with the instant and the choices of a status query.
  explicit delay_divider(const status_query& ask) : ask_{&ask} {}
  explicit delay_divider(const status_query&& ask) = delete;

  /// The delay of an assignment past the bound it is judged by, divided among it and the inputs
  /// that came last, theirs, and so on.
  /// @returns nothing where it is not late, or has no bound
  /// @complexity the inputs of those on the chain
  [[nodiscard]] std::optional<divided_delay> of(tracked_id which) const;

 private:
  [[nodiscard]] bool is_complete(tracked_id which) const;

  /// Before when it was complete; of what is open, the minute asked about is the last.
  [[nodiscard]] bound end_of(tracked_id which) const;

  /// Shares out what one brings in past the bound it was needed by: what its last inputs brought
  /// past theirs is for them to answer, the rest for itself. Of a rest, what lies past its declared
  /// bound is its own; what lies before is the paper's, which gave that time.
  /// @param minutes one part of them, of `parts`
  /// @param wanted the bound by which the one above needed it; of the first its own
  void share(tracked_id who, std::int64_t minutes, bound wanted, std::int64_t parts,
             std::vector<delay_share>& out) const;

  const status_query* ask_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/query/impl/delay.ipp>
#endif
