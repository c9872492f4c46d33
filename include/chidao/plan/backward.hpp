// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/terms.hpp>
#include <cstdint>
#include <optional>

namespace chidao {

/// The needed bound of an assignment, as the backward pass found it (meanings 8.1, 1.5).
struct needed_value {
  bound_state state = bound_state::none;  ///< known, or what it waits for
  bound at{};                             ///< if known: the bound
  bool at_most = false;                   ///< true: it may become earlier still
  bool coarse = false;                    ///< true: it lost up to a day
  bool estimated = false;                 ///< true: counted on days no calendar vouches for
  bool assumed = false;                   ///< true: it rests on an assumption
};

/// The earlier of declared and needed bound of an assignment.
struct earlier_bound {
  bound at;                ///< the bound
  bool declared = false;   ///< true: it is the declared one
  bool coarse = false;     ///< true: it lost up to a day
  bool estimated = false;  ///< true: counted on days no calendar vouches for
  bool assumed = false;    ///< true: it rests on an assumption
};

/// The backward pass of a plan: what each hub needs, and what an assignment reads off its hubs.
class backward_pass {
 public:
  /// Reads a plan.
  explicit backward_pass(const plan_record& in) : in_{in}, steps_{in} {}

  /// The needed bound of the assignment at a position. @complexity the feeds of the task
  [[nodiscard]] needed_value needed(task_id which, block_position position) const;

  /// The earlier of declared and needed bound, declared first at a tie; nothing where neither is
  /// known.
  [[nodiscard]] static std::optional<earlier_bound> earlier(const settled_bound* declared,
                                                            const needed_value& needed);

  /// The bound that one consumer imposes on the inputs of a feed; nothing where its own is not
  /// known or it is no longer asked for.
  struct imposed {
    bound at;                ///< the bound
    bool coarse = false;     ///< true: it lost up to a day
    bool estimated = false;  ///< true: counted on days no calendar vouches for
    bool assumed = false;    ///< true: it rests on an assumption
  };
  /// See imposed. @throws outside_coverage naming the consumer
  [[nodiscard]] std::optional<imposed> imposes(const planned_feed& through,
                                               block_position consumer);

  /// What one hub needs of its inputs.
  struct hub_need {
    bound at{};               ///< if known
    std::uint8_t flags = 0;   ///< of hub_columns::need_…
    block_position from = 0;  ///< if known: the consumer that sets it, the first at a tie
  };
  /// See hub_need. @throws outside_coverage naming a consumer
  [[nodiscard]] hub_need need_of(const planned_feed& through, hub_map::hub which);

 private:
  imposed imposed_by(const planned_feed& through, const planned_task& what, unit_id who,
                     const earlier_bound& own);

  /// True if a feed that ties with the binding one has the consumer that comes first (meanings
  /// 8.4). Outputs stand in task order, so it can only be another feed to the same task.
  [[nodiscard]] bool goes_before(std::uint32_t number, std::uint32_t binding,
                                 block_position position) const;

  const plan_record& in_;
  stepper steps_;
};

/// The consumer that sets what a hub needs, the first at a tie. @pre that need is known
[[nodiscard]] block_position need_set_by(const plan_record& in, const planned_feed& through,
                                         hub_map::hub which);

/// True if a hub needs that already.
[[nodiscard]] bool needs_already(const plan_record& in, const planned_feed& through,
                                 hub_map::hub which, const backward_pass::hub_need& need);

/// Writes what a hub needs.
void set_need(plan_record& in, const planned_feed& through, hub_map::hub which,
              const backward_pass::hub_need& need);

/// Fills what every hub needs, consumers first.
/// @throws outside_coverage naming an assignment whose calendar does not reach
/// @complexity one calendar step per consumer
void run_backward(plan_record& in);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/backward.ipp>
#endif
