// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/query/forecast.hpp>
#include <chidao/query/judge.hpp>
#include <chidao/query/missing_inputs.hpp>
#include <chidao/query/rests.hpp>
#include <chidao/time/day_counter.hpp>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
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
  status_query(const outlook& of, instant at, const status_policy& policy = {})
      : of_{&of}, at_{at}, policy_{policy}, ahead_{of, at} {
    for (std::size_t number = 0; number < of.plan_count(); ++number)
      missing_.emplace_back(of.plan_at(number), at);
  }
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
  [[nodiscard]] status operator()(tracked_id which) const {
    const tracked_plan& in = of_->plan_at(which.plan);
    const plan_record& record = in.now.record();
    const planned_task& task = record.tasks[which.task];
    const unit_id unit = unit_at(task, which.position);
    const calendar& days = calendar_of(record, task, unit);
    status out;
    out.is = in.facts[which.task.slot()].at(which.position, at_, of_->known_at());
    out.by = judge(record, which.task, which.position, policy_);
    if (out.is.is == life::phase::withdrawn) {
      out.cell = status_cell::withdrawn;
      return out;
    }
    const bool known = out.by.state == bound_state::known;
    const instant ended = out.is.complete() ? *out.is.submitted_at : at_;
    if (out.by.state == bound_state::none && task.release && task.release->at.on() <= ended.on())
      out.age = std::int64_t{ended.on().serial()} - task.release->at.on().serial();
    if (out.is.complete()) {
      if (!known)
        return out;
      const bool late = !in_time(*out.is.submitted_at, out.by.at);
      out.cell = late ? status_cell::done_late : status_cell::done_in_time;
      if (late)
        out.overdue = over(out.by.at, *out.is.submitted_at, days);
      return out;
    }
    if (known)
      out.cell = in_time(at_, out.by.at) ? status_cell::open_in_time : status_cell::open_overdue;
    if (out.cell == status_cell::open_overdue)
      out.overdue = over(out.by.at, at_, days);
    else
      out.behind = out.by.needed && !in_time(at_, *out.by.needed);
    out.suspended = rests(in, record, which.task, which.position, at_, of_->known_at());
    out.waiting = missing_[which.plan].waits(which.task, which.position);
    look_ahead(which, days, out);
    return out;
  }

  /// Days between a bound and a minute that is past it (meanings 11.2).
  [[nodiscard]] static days_over over(bound limit, instant at, const calendar& days) {
    const day_counter count{days};
    const std::int64_t last = day_counter::last_day(limit);
    const std::int64_t today = at.minutes() / minute_count::per_day;
    return {today - last, count.open_until(today) - count.open_until(last)};
  }

 private:
  void look_ahead(tracked_id which, const calendar& days, status& out) const {
    const earliest_value reached = ahead_.of(which);
    if (reached.known)
      out.complete_before = reached.at;
    const std::optional<bound> next = next_bound(out.by);
    if (!next)
      return;
    for (const auto& limit : {out.by.declared, out.by.needed})
      if (limit && in_time(at_, *limit) && reached.known && reached.at > *limit)
        out.at_risk = true;
    if (!out.at_risk)
      out.due_soon =
          *next <= step_forward(bound::after(at_), duration{working_days{policy_.due_soon_days}},
                                days, roll::none, beyond_coverage::estimate)
                       .at;
  }

  /// The earliest bound that is not past.
  [[nodiscard]] std::optional<bound> next_bound(const judgement& by) const {
    std::optional<bound> out;
    for (const auto& limit : {by.declared, by.needed})
      if (limit && in_time(at_, *limit) && (!out || *limit < *out))
        out = limit;
    return out;
  }

  const outlook* of_;
  instant at_;
  status_policy policy_;
  forecast ahead_;
  std::vector<missing_inputs> missing_;
};

}  // namespace chidao
