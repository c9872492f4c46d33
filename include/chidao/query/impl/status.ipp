// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/query/rests.hpp>
#include <chidao/query/status.hpp>

namespace chidao {

CHIDAO_INLINE status_query::status_query(const outlook& of, instant at, const status_policy& policy)
    : of_{&of}, at_{at}, policy_{policy}, ahead_{of, at} {
  for (std::size_t number = 0; number < of.plan_count(); ++number)
    missing_.emplace_back(of.plan_at(number), at);
}

CHIDAO_INLINE status status_query::operator()(tracked_id which) const {
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

CHIDAO_INLINE days_over status_query::over(bound limit, instant at, const calendar& days) {
  const day_counter count{days};
  const std::int64_t last = day_counter::last_day(limit);
  const std::int64_t today = at.minutes() / minute_count::per_day;
  return {today - last, count.open_until(today) - count.open_until(last)};
}

CHIDAO_INLINE void status_query::look_ahead(tracked_id which, const calendar& days,
                                            status& out) const {
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

CHIDAO_INLINE std::optional<bound> status_query::next_bound(const judgement& by) const {
  std::optional<bound> out;
  for (const auto& limit : {by.declared, by.needed})
    if (limit && in_time(at_, *limit) && (!out || *limit < *out))
      out = limit;
  return out;
}

}  // namespace chidao
