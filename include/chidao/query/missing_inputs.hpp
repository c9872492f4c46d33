// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/track/outlook.hpp>
#include <cstdint>
#include <optional>
#include <vector>

namespace chidao {

/// Which inputs the assignments of a plan still miss at an instant (meanings 12.1, 6.4). Borrows
/// the plan.
class missing_inputs {
 public:
  /// Counts the inputs of every hub, with all that is known. @complexity the producers of all hubs
  missing_inputs(const tracked_plan& in, instant at)
      : missing_inputs{in, in.now.record(), at, fact_columns::latest()} {}
  /// Counts the inputs of every hub by what was known at a minute of record.
  /// @param record the plan as known then
  missing_inputs(const tracked_plan& in, const plan_record& record, instant at, instant known);

  /// The instant.
  [[nodiscard]] instant at() const noexcept { return at_; }
  /// The plan asked.
  [[nodiscard]] const tracked_plan& of() const noexcept { return *in_; }
  /// The plan with the bounds known.
  [[nodiscard]] const plan_record& record() const noexcept { return *record_; }
  /// Minute of the submission by which an assignment is complete.
  [[nodiscard]] std::optional<instant> completed(task_id what, block_position who) const;
  /// True if the assignment is complete.
  [[nodiscard]] bool is_complete(task_id what, block_position who) const {
    return completed(what, who).has_value();
  }
  /// True if the assignment is no longer asked for.
  [[nodiscard]] bool is_withdrawn(task_id what, block_position who) const {
    return record_->tasks[what].withdrawn[who] != 0;
  }
  /// True if the assignment cannot start for want of inputs: one is missing, or where a quorum is
  /// enough the quorum is not there.
  [[nodiscard]] bool waits(task_id what, block_position who) const;
  /// Calls `visit(task, position)` with every input that is missing and waited for.
  template <class Visit>
  void for_each_missing(task_id what, block_position who, const Visit& visit) const {
    for_each_input(what, who, [&](const planned_feed& each, hub_map::hub hub, block_position p) {
      if (holds_up(each, hub) && !is_withdrawn(each.producer, p) && !is_complete(each.producer, p))
        visit(each.producer, p);
    });
  }
  /// Calls `visit(feed, hub, position)` with every input.
  template <class Visit>
  void for_each_input(task_id what, block_position who, const Visit& visit) const {
    const plan_record& record = *record_;
    for (const std::uint32_t number : record.tasks[what].inputs) {
      const planned_feed& each = record.feeds[number];
      if (const auto hub = each.hubs->of_consumer(who))
        for (const block_position p : each.hubs->producers(*hub))
          visit(each, *hub, p);
    }
  }

 private:
  struct count {
    std::uint32_t asked = 0;
    std::uint32_t missing = 0;
  };

  /// True if the inputs of a hub are not all in, nor enough of them.
  [[nodiscard]] bool holds_up(const planned_feed& through, hub_map::hub hub) const;

  const tracked_plan* in_;
  const plan_record* record_;
  instant at_;
  instant known_;
  std::vector<count> hubs_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/query/impl/missing_inputs.ipp>
#endif
