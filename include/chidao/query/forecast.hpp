// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/forward.hpp>
#include <chidao/track/outlook.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace chidao {

/// A forward pass with what happened by an instant, as far as it is known: what is complete keeps
/// its minute, what is open cannot be complete before the next (meanings 9.3).
class happened_by {
 public:
  /// What happened to a plan by an instant.
  happened_by(const tracked_plan& in, instant at) : in_{&in}, at_{at} {}
  /// Before when an assignment was complete; nothing: it is open.
  [[nodiscard]] std::optional<bound> complete(task_id what, block_position who) const {
    const auto done = in_->facts[what.slot()].completed_by(who, at_);
    return done ? std::optional{bound::after(*done)} : std::nullopt;
  }
  /// Before which no open assignment can be complete any more.
  [[nodiscard]] std::optional<bound> now() const { return bound::after(at_); }

 private:
  const tracked_plan* in_;
  instant at_;
};

/// When the assignments of an outlook will be complete if from an instant on everybody uses the
/// handling time the papers give, and no more (meanings 9.3). Borrows the outlook.
class forecast {
 public:
  /// Looks forward from an instant.
  /// @throws outside_coverage naming an assignment whose calendar does not reach
  /// @complexity one calendar step per assignment
  forecast(const outlook& from, instant at) : from_{&from}, at_{at}, ready_(from.plan_count()) {
    for (std::size_t number = 0; number < from.plan_count(); ++number)
      run(number);
  }
  /// Looks forward in one plan only. @pre number < from.plan_count()
  forecast(const outlook& from, instant at, std::size_t number)
      : from_{&from}, at_{at}, ready_(from.plan_count()) {
    run(number);
  }
  forecast(const outlook&& from, instant at) = delete;
  forecast(const outlook&& from, instant at, std::size_t number) = delete;

  /// From when it looks forward.
  [[nodiscard]] instant at() const noexcept { return at_; }
  /// Before when an assignment will be complete, or was. What is known of it says `known`.
  [[nodiscard]] earliest_value of(tracked_id which) const {
    const tracked_plan& in = from_->plan_at(which.plan);
    return forward_pass{in.now.record(), ready_[which.plan], happened_by{in, at_}}.earliest(
        which.task, which.position);
  }

 private:
  void run(std::size_t number) {
    const tracked_plan& in = from_->plan_at(number);
    const plan_record& record = in.now.record();
    ready_columns& ready = ready_[number];
    ready = ready_columns{record.hubs.ready.at.size()};
    forward_pass pass{record, ready, happened_by{in, at_}};
    fill_ready(record, pass, ready, 0);
  }

  const outlook* from_;
  instant at_;
  std::vector<ready_columns> ready_;
};

}  // namespace chidao
