// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/query/forecast.hpp>
#include <chidao/query/judge.hpp>
#include <chidao/query/missing_inputs.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace chidao {

/// Done or open, in time or past: the four cells, and what stands beside them (meanings 11.1).
enum class status_cell : std::uint8_t {
  done_in_time,  ///< complete, before the bound it is judged by
  done_late,     ///< complete, after it
  open_in_time,  ///< not complete, the bound not past
  open_overdue,  ///< not complete, the bound past
  unjudged,      ///< there is no bound to judge it by: none, pending or unresolved
  withdrawn      ///< no longer asked for
};

/// How far an assignment is past its bound (meanings 11.2).
struct days_over {
  std::int64_t calendar = 0;  ///< days after the bound's last day, up to and including today
  std::int64_t open = 0;      ///< those of them that are open in the assignment's calendar
  /// Equal if both are.
  friend bool operator==(const days_over&, const days_over&) = default;
};

/// Where an assignment stands at an instant: never stored, always computed.
struct status {
  status_cell cell = status_cell::unjudged;  ///< of the cells
  life is = {};                              ///< what happened
  judgement by = {};                         ///< what it is judged by
  bool waiting = false;                      ///< open, and inputs are missing
  bool behind = false;                       ///< open and past the needed bound, not overdue
  bool at_risk = false;    ///< open, and the forecast lies past a bound that is not past
  bool due_soon = false;   ///< open, not at risk, and a bound comes within some working days
  bool suspended = false;  ///< open, and work on it rests
  std::optional<bound> complete_before = {};  ///< if open: before when it is forecast to be done
  days_over overdue = {};                     ///< if overdue, or done late
  std::optional<std::int64_t> age = {};  ///< without bound: days from release until done or today
};

/// The statuses of an outlook's assignments at one instant. Borrows the outlook.
class status_query {
 public:
  /// Asks at an instant. Bounds are those the outlook knows; facts after the instant do not count.
  /// @throws outside_coverage naming an assignment whose calendar does not reach
  /// @complexity one calendar step per assignment
  status_query(const outlook& of, instant at, const status_policy& policy = {});
  status_query(const outlook&& of, instant at, const status_policy& policy = {}) = delete;

  /// The instant.
  [[nodiscard]] instant at() const noexcept { return at_; }
  /// The outlook.
  [[nodiscard]] const outlook& of() const noexcept { return *of_; }
  /// The choices it rests on.
  [[nodiscard]] const status_policy& policy() const noexcept { return policy_; }
  /// What the assignments of a plan miss. @pre plan is one of the outlook's
  [[nodiscard]] const missing_inputs& missing(std::size_t plan) const { return missing_[plan]; }
  /// When assignments will be complete.
  [[nodiscard]] const forecast& ahead() const noexcept { return ahead_; }

  /// Where an assignment stands. @complexity the feeds of its task and a few calendar steps
  [[nodiscard]] status operator()(tracked_id which) const;

  /// Days between a bound and a minute that is past it (meanings 11.2).
  [[nodiscard]] static days_over over(bound limit, instant at, const calendar& days);

 private:
  void look_ahead(tracked_id which, const calendar& days, status& out) const;

  /// The earliest bound that is not past.
  [[nodiscard]] std::optional<bound> next_bound(const judgement& by) const;

  const outlook* of_;
  instant at_;
  status_policy policy_;
  forecast ahead_;
  std::vector<missing_inputs> missing_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/query/impl/status.ipp>
#endif
