// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/query/judge.hpp>
#include <chidao/query/notice.hpp>
#include <cstdint>
#include <optional>
#include <vector>

namespace chidao {

/// Who must be told what, as a pure function of an outlook, ladders and an instant (meanings 13).
/// Borrows both.
class escalation {
 public:
  /// Asks about an outlook with the ladders of its papers.
  escalation(const outlook& of, const ladder_book& ladders, const status_policy& policy = {});
  escalation(const outlook&& of, const ladder_book& ladders,
             const status_policy& policy = {}) = delete;
  escalation(const outlook& of, const ladder_book&& ladders,
             const status_policy& policy = {}) = delete;

  /// All that fired by an instant, by when they fired; it only grows with the instant.
  /// @complexity assignments times rungs, each with a few calendar steps, for every record that
  ///   moved a bound of the plan; and the inputs of a plan for every minute at which one fired
  [[nodiscard]] std::vector<notice> fired(instant until) const;
  /// What fired about one assignment.
  [[nodiscard]] std::vector<notice> fired(tracked_id which, instant until) const;
  /// What is delivered after one instant and not after another, by when.
  [[nodiscard]] std::vector<notice> delivered(instant after, instant until) const;
  /// What fired, is still supported by what is known at the instant, and whose state is still not
  /// reached.
  [[nodiscard]] std::vector<notice> standing(instant at) const;
  /// What fired, but is no longer supported by what is known at the instant.
  [[nodiscard]] std::vector<notice> retracted(instant at) const;
  /// The minute of the next delivery after an instant, no further facts given.
  /// @returns nothing where there is none within the horizon, both included
  [[nodiscard]] std::optional<instant> next_change(instant after, instant horizon) const;
  /// Rungs that came by an instant and found nobody to tell.
  [[nodiscard]] std::vector<empty_rung> empty(instant until) const;

 private:
  /// A rung that comes due for an assignment.
  struct firing {
    tracked_id about;
    const rung* step;
    std::int32_t position;
    std::int32_t repetition;
    arming armed;
    bound limit;
    instant due;
    instant at;
  };

  [[nodiscard]] const tracked_plan& plan_of(tracked_id which) const {
    return of_->plan_at(which.plan);
  }
  [[nodiscard]] life life_of(tracked_id which, instant at, instant known) const;
  /// True if nothing is told about an assignment: it is no longer asked for, or work on it rests.
  [[nodiscard]] bool is_stopped(tracked_id which, const rung& step, instant at,
                                instant known) const;

  /// When the paper of an assignment was issued, as known at a minute of record; nothing: unknown.
  [[nodiscard]] std::optional<instant> issue_of(tracked_id which, instant known) const;

  /// Minutes from which on an assignment may look different, ascending, the first 0.
  [[nodiscard]] std::vector<instant> versions(tracked_id which, instant until) const;
  /// Adds the minutes of record of an assignment, and of those it rests with.
  static void add_records(const tracked_plan& in, task_id task, block_position p,
                          std::vector<instant>& out);

  /// What started the ladder of an assignment by an instant, as known at a minute of record; the
  /// last of them. @returns nothing before the issue of the paper
  [[nodiscard]] std::optional<arming> armed_at(tracked_id which, instant at, instant known) const;

  /// True if declared or needed bound are others at a minute than before it.
  [[nodiscard]] bool moves(const tracked_plan& in, tracked_id which, instant at,
                           instant known) const;

  /// Calls `visit(firing)` with every rung that is due under an arming by what is known at a minute
  /// of record; `at` is not before the rung's minute nor `from`. Of what lies before the arming
  /// only the last after-rung is.
  template <class Visit>
  void for_each_due(tracked_id which, const arming& armed, instant from, instant known,
                    const Visit& visit) const;

  /// True if by what is known at a minute of record a due rung may speak at its minute.
  [[nodiscard]] bool speaks(const firing& one, instant known) const;

  /// Adds every rung that comes due for an assignment by an instant, once a key.
  void add_firings(tracked_id which, instant until, std::vector<firing>& out) const;

  /// Calls `visit(firing, addressees)` with all, by when they fired, with whom each tells by what
  /// was known then.
  template <class Visit>
  void for_each_told(std::vector<firing> all, const Visit& visit) const;

  [[nodiscard]] std::vector<notice> notices_of(std::vector<firing> all) const;

  /// True if the state of a notice is reached before the minute of its delivery, as known then.
  [[nodiscard]] bool is_dropped(const firing& one, instant delivered) const;

  /// True if by what is known at an instant it was right that a notice fired when it did.
  [[nodiscard]] bool is_supported(const notice& one, instant known) const;
  /// True if the state of a notice is still not reached, and nothing started its ladder anew.
  [[nodiscard]] bool stands(const notice& one, instant at) const;

  const outlook* of_;
  status_policy policy_;
  std::vector<std::vector<std::vector<ladder_book::in_force>>> ladders_;  // by plan and paper
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/query/impl/escalation.ipp>
#endif
