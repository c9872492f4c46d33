// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/query/judge.hpp>
#include <chidao/track/outlook.hpp>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace chidao {

/// The bounds that assignments are judged by, as minutes: what judge() says of each, for who asks
/// of all of a task at once.
class bound_column {
 public:
  // Numbers greater than every minute, where there is no known bound. They stand in the order in
  // which the least of several tells the state of a needed bound.
  static constexpr std::int32_t none =
      std::numeric_limits<std::int32_t>::max() - 3;     ///< none is asked for
  static constexpr std::int32_t unresolved = none + 1;  ///< it refers to what was not found
  static constexpr std::int32_t pending = none + 2;     ///< it waits for an event

  /// Fills bounds under a policy.
  explicit bound_column(const status_policy& policy = {}) : policy_{policy} {}

  /// Writes the bound of every assignment of a task by position: its minute, or none, unresolved,
  /// pending.
  /// @pre out has a place for each
  /// @complexity the assignments, a few instructions each; the hubs of the task's feeds
  void fill(const plan_record& in, task_id which, std::span<std::int32_t> out) {
    const planned_task& what = in.tasks[which];
    CHIDAO_EXPECTS(out.size() == what.units->size());
    // What the paper says of tiers and of all, and where that is nothing what consumers need.
    said_.clear();
    for (const auto& clause : what.clauses->bound_of.by_tier(in.units))
      said_.push_back(clause ? number_of(what.clauses->bounds[*clause]) : unsaid);
    const bool all_said = std::find(said_.begin(), said_.end(), unsaid) == said_.end();
    if (!all_said && !fill_needed(in, what, out)) {
      for (block_position p = 0; p < out.size(); ++p)
        out[p] = number_of(judge(in, which, p, policy_));
      return;
    }
    const bool nothing_said = std::all_of(said_.begin(), said_.end(),
                                          [](std::int32_t minute) { return minute == unsaid; });
    if (!nothing_said) {
      const std::int32_t* said = said_.data();
      const unit_id* unit = what.units->data();
      const std::span<const std::uint16_t> tier = in.units.tiers_of_units();
      for (std::size_t p = 0; p < out.size(); ++p) {
        const std::int32_t minute = said[tier[unit[p].slot()]];
        out[p] = minute == unsaid ? out[p] : minute;
      }
    }
    for (const auto& [unit, clause] : what.clauses->bound_of.exceptions())
      out[what.leads->rank(unit.slot())] = number_of(what.clauses->bounds[clause]);
    for (std::size_t page = 0; page * what.granted.page_size < out.size(); ++page)
      for (const auto& [position, bound] : what.granted.page(page))
        out[position] = number_of(bound->settled);
  }

 private:
  static constexpr std::int32_t unsaid = none + 3;

  [[nodiscard]] static std::int32_t number_of(bound_state state, bound at) {
    switch (state) {
    case bound_state::known:
      return at.minutes();
    case bound_state::none:
      return none;
    case bound_state::pending:
      return pending;
    case bound_state::unresolved:
      break;
    }
    return unresolved;
  }
  [[nodiscard]] static std::int32_t number_of(const judgement& by) {
    return number_of(by.state, by.at);
  }
  [[nodiscard]] static std::int32_t number_of(const settled_bound& said) {
    return number_of(said.state, said.when ? said.when->limit() : bound{});
  }

  /// Fills in what consumers need, hub by hub.
  /// @returns false where the policy asks what each of them rests on
  [[nodiscard]] bool fill_needed(const plan_record& in, const planned_task& what,
                                 std::span<std::int32_t> out) {
    if (what.outputs.empty())
      std::fill(out.begin(), out.end(), none);
    for (const std::uint32_t number : what.outputs) {
      const planned_feed& each = in.feeds[number];
      // One more: what those need that feed nobody here.
      need_.resize(each.hubs->size() + 1);
      need_.front() = unsaid;
      for (hub_map::hub h = 0; h < each.hubs->size(); ++h) {
        const std::uint8_t flags = in.hubs.need_flags[each.first_hub + h];
        if (policy_.need == assumed_need::behind && (flags & hub_columns::need_assumed) != 0)
          return false;
        need_[h + 1] = (flags & hub_columns::need_known) != 0
                           ? in.hubs.need[each.first_hub + h].minutes()
                       : (flags & hub_columns::need_none) != 0       ? none
                       : (flags & hub_columns::need_unresolved) != 0 ? unresolved
                       : (flags & hub_columns::need_pending) != 0    ? pending
                                                                     : unsaid;
      }
      const std::int32_t* need = need_.data();
      const std::span<const std::uint32_t> place = each.hubs->places_of_producers();
      const bool first = number == what.outputs.front();
      const bool last = number == what.outputs.back();
      for (std::size_t p = 0; p < out.size(); ++p) {
        std::int32_t least = need[place[p]];
        if (!first)
          least = std::min(least, out[p]);
        out[p] = last && least == unsaid ? none : least;
      }
    }
    return true;
  }

  status_policy policy_;
  std::vector<std::int32_t> said_;
  std::vector<std::int32_t> need_;
};

/// The bounds that all assignments of an outlook are judged by, kept for questions of all of them
/// at once: per task the different ones, ascending, and which of them each assignment has. An
/// immutable value; what belongs to plans that are the same in a later outlook is shared with it.
class judged_bounds {
 public:
  /// The bounds of one task.
  struct column {
    std::vector<std::int32_t>
        values;  ///< the different ones, ascending, as bound_column writes them
    std::vector<std::uint8_t> narrow;  ///< by position: which, where there are at most 256
    std::vector<std::uint32_t> wide;   ///< by position: which, where there are more

    /// Calls `use(codes)` with a pointer to the codes, which are filled up with the last to a
    /// multiple of fact_columns::page_size.
    template <class Use>
    void with_codes(const Use& use) const {
      if (wide.empty())
        use(narrow.data());
      else
        use(wide.data());
    }
    /// The bound at a position.
    [[nodiscard]] std::int32_t at(block_position p) const {
      return values[wide.empty() ? narrow[p] : wide[p]];
    }
    /// True if every assignment has a known bound.
    [[nodiscard]] bool all_known() const {
      return values.empty() || values.back() < bound_column::none;
    }
  };

  /// The bounds under an outlook. @complexity the assignments
  explicit judged_bounds(const outlook& of, const status_policy& policy = {}) : policy_{policy} {
    add_from(of, {});
  }
  /// The bounds under a later outlook of the same papers. @complexity the assignments of plans of
  /// which a bound moved
  [[nodiscard]] judged_bounds after(const outlook& later) const {
    judged_bounds out{policy_};
    out.add_from(later, plans_);
    return out;
  }

  /// The choices they rest on.
  [[nodiscard]] const status_policy& policy() const noexcept { return policy_; }
  /// The bounds of a task. @pre plan and task are the outlook's
  [[nodiscard]] const column& of(std::size_t plan, task_id task) const& {
    return (*plans_[plan].columns)[task.slot()];
  }
  const column& of(std::size_t plan, task_id task) const&& = delete;

 private:
  struct one_plan {
    std::shared_ptr<const plan_record> record;
    std::shared_ptr<const std::vector<column>> columns;  // by task
  };

  explicit judged_bounds(const status_policy& policy) : policy_{policy} {}

  void add_from(const outlook& of, const std::vector<one_plan>& known) {
    bound_column bounds{policy_};
    std::vector<std::int32_t> minutes;
    for (std::size_t number = 0; number < of.plan_count(); ++number) {
      auto record = of.plan_at(number).now.shared_record();
      if (number < known.size() && known[number].record == record) {
        plans_.push_back(known[number]);
        continue;
      }
      std::vector<column> columns;
      columns.reserve(record->tasks.size());
      for (std::size_t slot = 0; slot < record->tasks.size(); ++slot) {
        minutes.resize(record->tasks.records()[slot].units->size());
        bounds.fill(*record, id_of<task_id>(slot), minutes);
        columns.push_back(column_of(minutes));
      }
      plans_.push_back(
          {std::move(record), std::make_shared<const std::vector<column>>(std::move(columns))});
    }
  }

  [[nodiscard]] static column column_of(const std::vector<std::int32_t>& minutes) {
    column out;
    std::vector<std::int32_t>& values = out.values;
    for (std::size_t p = 0; p < minutes.size(); ++p)
      if (p == 0 || minutes[p] != minutes[p - 1]) {
        values.push_back(minutes[p]);
        if (values.size() == values.capacity()) {
          make_unique(values);
          values.reserve(std::max<std::size_t>(64, 2 * values.size()));
        }
      }
    make_unique(values);
    values.shrink_to_fit();
    if (values.size() <= 256)
      encode(minutes, values, out.narrow);
    else
      encode(minutes, values, out.wide);
    return out;
  }
  static void make_unique(std::vector<std::int32_t>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
  }
  template <class Code>
  static void encode(const std::vector<std::int32_t>& minutes,
                     const std::vector<std::int32_t>& values, std::vector<Code>& out) {
    constexpr std::size_t page = fact_columns::page_size;
    const std::size_t filled_up = (minutes.size() + page - 1) / page * page;
    out.reserve(filled_up);
    Code code = 0;
    for (std::size_t p = 0; p < minutes.size(); ++p) {
      if (p == 0 || minutes[p] != minutes[p - 1])
        code = static_cast<Code>(std::lower_bound(values.begin(), values.end(), minutes[p]) -
                                 values.begin());
      out.push_back(code);
    }
    out.resize(filled_up, static_cast<Code>(values.empty() ? 0 : values.size() - 1));
  }

  status_policy policy_;
  std::vector<one_plan> plans_;
};

}  // namespace chidao
