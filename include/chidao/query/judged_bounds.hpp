// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/query/judge.hpp>
#include <chidao/track/outlook.hpp>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace chidao {

/// The bounds that all assignments of an outlook are judged by, as columns of minutes: what judge()
/// says of each, for who asks of all of them at once. An immutable value; the columns of plans that
/// are the same in a later outlook are shared with it.
class judged_bounds {
 public:
  // Numbers greater than every minute, where there is no known bound. They stand in the order in
  // which the least of several tells the state of a needed bound.
  static constexpr std::int32_t none =
      std::numeric_limits<std::int32_t>::max() - 3;     ///< none is asked for
  static constexpr std::int32_t unresolved = none + 1;  ///< it refers to what was not found
  static constexpr std::int32_t pending = none + 2;     ///< it waits for an event

  /// The bounds of one task.
  struct column {
    /// Minute of each bound by position, or none, unresolved, pending; filled up with `none` to a
    /// multiple of fact_columns::page_size.
    std::vector<std::int32_t> minutes;
    bool all_known = true;  ///< true: every assignment has a known bound
  };

  /// The bounds under an outlook. @complexity the assignments
  explicit judged_bounds(const outlook& of, const status_policy& policy = {}) : policy_{policy} {
    for (std::size_t number = 0; number < of.plan_count(); ++number)
      add(of.plan_at(number).now.shared_record());
  }
  /// The bounds under a later outlook of the same papers. @complexity the assignments of plans of
  /// which a bound moved
  [[nodiscard]] judged_bounds after(const outlook& later) const {
    judged_bounds out{policy_};
    for (std::size_t number = 0; number < later.plan_count(); ++number) {
      auto record = later.plan_at(number).now.shared_record();
      if (number < plans_.size() && plans_[number].record == record)
        out.plans_.push_back(plans_[number]);
      else
        out.add(std::move(record));
    }
    return out;
  }

  /// The choices they rest on.
  [[nodiscard]] const status_policy& policy() const noexcept { return policy_; }
  /// The bounds of a task. @pre plan and task are the outlook's
  [[nodiscard]] const column& of(std::size_t plan, task_id task) const& {
    return (*plans_[plan].columns)[task.slot()];
  }
  const column& of(std::size_t plan, task_id task) const&& = delete;
  /// Bytes that the columns take.
  [[nodiscard]] std::size_t bytes() const noexcept {
    std::size_t out = 0;
    for (const one_plan& plan : plans_)
      for (const column& each : *plan.columns)
        out += sizeof(column) + each.minutes.capacity() * sizeof(std::int32_t);
    return out;
  }

 private:
  struct one_plan {
    std::shared_ptr<const plan_record> record;
    std::shared_ptr<const std::vector<column>> columns;  // by task
  };

  explicit judged_bounds(const status_policy& policy) : policy_{policy} {}

  void add(std::shared_ptr<const plan_record> record) {
    std::vector<column> columns;
    columns.reserve(record->tasks.size());
    for (std::size_t slot = 0; slot < record->tasks.size(); ++slot)
      columns.push_back(column_of(*record, id_of<task_id>(slot)));
    plans_.push_back(
        {std::move(record), std::make_shared<const std::vector<column>>(std::move(columns))});
  }

  [[nodiscard]] static std::int32_t number_of(const judgement& by) {
    switch (by.state) {
    case bound_state::known:
      return by.at.minutes();
    case bound_state::none:
      return none;
    case bound_state::pending:
      return pending;
    case bound_state::unresolved:
      break;
    }
    return unresolved;
  }
  [[nodiscard]] static std::int32_t number_of(const settled_bound& declared) {
    judgement by;
    by.state = declared.state;
    if (declared.state == bound_state::known)
      by.at = declared.when->limit();
    return number_of(by);
  }

  [[nodiscard]] column column_of(const plan_record& in, task_id which) const {
    const planned_task& what = in.tasks[which];
    const std::size_t size = what.leads->count();
    column out;
    out.minutes.reserve((size + fact_columns::page_size - 1) / fact_columns::page_size *
                        fact_columns::page_size);
    out.minutes.resize(size);
    fill(in, which, out.minutes);
    out.all_known = std::all_of(out.minutes.begin(), out.minutes.end(),
                                [](std::int32_t minute) { return minute < none; });
    out.minutes.resize(out.minutes.capacity(), none);
    return out;
  }

  void fill(const plan_record& in, task_id which, std::vector<std::int32_t>& out) const {
    const planned_task& what = in.tasks[which];
    const auto judged = [&](block_position p) { return number_of(judge(in, which, p, policy_)); };
    // What the paper says of tiers and of all, and where that is nothing what consumers need.
    const std::vector<std::optional<std::uint32_t>> clauses =
        what.clauses->bound_of.by_tier(in.units);
    if (std::any_of(clauses.begin(), clauses.end(), [](const auto& each) { return !each; }) &&
        !fill_needed(in, what, out)) {
      for (block_position p = 0; p < out.size(); ++p)
        out[p] = judged(p);
      return;
    }
    std::vector<std::int32_t> said;
    for (const auto& each : clauses)
      said.push_back(each ? number_of(what.clauses->bounds[*each]) : unsaid);
    for (block_position p = 0; p < out.size(); ++p)
      if (const std::int32_t minute = said[in.units.tier_of(unit_at(what, p))]; minute != unsaid)
        out[p] = minute;
    for (const auto& [unit, clause] : what.clauses->bound_of.exceptions())
      out[what.leads->rank(unit.slot())] = number_of(what.clauses->bounds[clause]);
    if (!what.granted.untouched())
      for (block_position p = 0; p < out.size(); ++p)
        if (what.granted.find(p) != nullptr)
          out[p] = judged(p);
  }

  /// Fills in what consumers need, hub by hub.
  /// @returns false where the policy asks what each of them rests on
  [[nodiscard]] bool fill_needed(const plan_record& in, const planned_task& what,
                                 std::vector<std::int32_t>& out) const {
    std::fill(out.begin(), out.end(), unsaid);
    std::vector<std::int32_t> need;
    for (const std::uint32_t number : what.outputs) {
      const planned_feed& each = in.feeds[number];
      need.resize(each.hubs->size());
      for (hub_map::hub h = 0; h < need.size(); ++h) {
        const std::uint8_t flags = in.hubs.need_flags[each.first_hub + h];
        if (policy_.need == assumed_need::behind && (flags & hub_columns::need_assumed) != 0)
          return false;
        need[h] = (flags & hub_columns::need_known) != 0
                      ? in.hubs.need[each.first_hub + h].minutes()
                  : (flags & hub_columns::need_none) != 0       ? none
                  : (flags & hub_columns::need_unresolved) != 0 ? unresolved
                  : (flags & hub_columns::need_pending) != 0    ? pending
                                                                : unsaid;
      }
      for (block_position p = 0; p < out.size(); ++p)
        if (const auto hub = each.hubs->of_producer(p))
          out[p] = std::min(out[p], need[*hub]);
    }
    for (std::int32_t& minute : out)
      minute = minute == unsaid ? none : minute;
    return true;
  }

  static constexpr std::int32_t unsaid = none + 3;

  status_policy policy_;
  std::vector<one_plan> plans_;
};

}  // namespace chidao
