// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/forward.hpp>
#include <chidao/track/outlook.hpp>
#include <cstddef>
#include <optional>
#include <vector>

namespace chidao {

/// A supposition: an open assignment is handed in at a minute, whatever its handling time says.
struct slip {
  tracked_id which;  ///< the assignment
  instant done;      ///< when it would be handed in
};

/// A forward pass with what happened by an instant, as far as it is known: what is complete keeps
/// its minute, what is open cannot be complete before the next (meanings 9.3).
class happened_by {
 public:
  /// What happened to a plan by an instant, and what is supposed to happen to it.
  /// @param number position of the plan in the outlook
  happened_by(const tracked_plan& in, std::size_t number, instant at,
              const std::vector<slip>& supposed)
      : in_{&in}, number_{number}, at_{at}, supposed_{&supposed} {}
  /// Before when an assignment was complete; nothing: it is open.
  [[nodiscard]] std::optional<bound> complete(task_id what, block_position who) const;
  /// Before which no open assignment can be complete any more.
  [[nodiscard]] std::optional<bound> now() const { return bound::after(at_); }

 private:
  const tracked_plan* in_;
  std::size_t number_;
  instant at_;
  const std::vector<slip>* supposed_;
};

/// When the assignments of an outlook will be complete if from an instant on everybody uses the
/// handling time the papers give, and no more (meanings 9.3). Borrows the outlook.
class forecast {
 public:
  /// Looks forward from an instant, with what is supposed.
  /// @throws outside_coverage naming an assignment whose calendar does not reach
  /// @complexity one calendar step per assignment, and one comparison per supposition
  forecast(const outlook& from, instant at, std::vector<slip> supposed = {});
  forecast(const outlook&& from, instant at, std::vector<slip> supposed = {}) = delete;

  /// From when it looks forward.
  [[nodiscard]] instant at() const noexcept { return at_; }
  /// Before when an assignment will be complete, or was. What is known of it says `known`.
  [[nodiscard]] earliest_value of(tracked_id which) const;

 private:
  void run(std::size_t number);

  const outlook* from_;
  instant at_;
  std::vector<slip> supposed_;
  std::vector<ready_columns> ready_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/query/impl/forecast.ipp>
#endif
