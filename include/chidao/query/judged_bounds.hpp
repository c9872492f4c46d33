// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/query/judge.hpp>
#include <chidao/track/outlook.hpp>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
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
  void fill(const plan_record& in, task_id which, std::span<std::int32_t> out);

 private:
  static constexpr std::int32_t unsaid = none + 3;

  [[nodiscard]] static std::int32_t number_of(bound_state state, bound at);
  [[nodiscard]] static std::int32_t number_of(const judgement& by) {
    return number_of(by.state, by.at);
  }
  [[nodiscard]] static std::int32_t number_of(const settled_bound& said);

  /// Fills in what consumers need, hub by hub.
  /// @returns false where the policy asks what each of them rests on
  [[nodiscard]] bool fill_needed(const plan_record& in, const planned_task& what,
                                 std::span<std::int32_t> out);
  /// Reads what the hubs of a feed need into need_, at their places.
  /// @param unfed what those need that feed nobody
  /// @returns false as fill_needed() does
  [[nodiscard]] bool read_needs(const plan_record& in, const planned_feed& of, std::int32_t unfed);

  status_policy policy_;
  std::vector<std::int32_t> said_;
  std::vector<std::int32_t> need_;
  std::vector<bound> hub_need_;
  std::vector<std::uint8_t> hub_flags_;
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

    /// Calls `use(codes)` with the vector of the codes, which is filled up with the last to a
    /// multiple of eight.
    template <class Use>
    void with_codes(const Use& use) const {
      if (wide.empty())
        use(narrow);
      else
        use(wide);
    }
    /// The bound at a position.
    [[nodiscard]] std::int32_t at(block_position p) const {
      return values[wide.empty() ? narrow[p] : wide[p]];
    }
    /// Writes the bounds of a page of fact_columns; behind the last assignment anything.
    void decode(std::size_t page, std::span<std::int32_t, fact_columns::page_size> out) const;
    /// True if every assignment has a known bound.
    [[nodiscard]] bool all_known() const {
      return values.empty() || values.back() < bound_column::none;
    }
  };

  /// The bounds under an outlook. @complexity the assignments
  explicit judged_bounds(const outlook& of, const status_policy& policy = {});
  /// The bounds under a later outlook of the same papers. @complexity the assignments of plans of
  /// which a bound moved
  [[nodiscard]] judged_bounds after(const outlook& later) const;

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

  void add_from(const outlook& of, const std::vector<one_plan>& known);

  [[nodiscard]] static column column_of(const std::vector<std::int32_t>& minutes);
  static void make_unique(std::vector<std::int32_t>& values);
  template <class Code>
  static void encode(const std::vector<std::int32_t>& minutes,
                     const std::vector<std::int32_t>& values, std::vector<Code>& out);

  status_policy policy_;
  std::vector<one_plan> plans_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/query/impl/judged_bounds.ipp>
#endif
