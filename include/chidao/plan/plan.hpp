// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/assignment.hpp>
#include <chidao/plan/plan_error.hpp>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace chidao {

namespace sentences {
/// A document that is not planned.
inline constexpr sentence unknown_document{"unknown-document",
                                           "there is no document \"{document}\""};
/// What a document must be.
inline constexpr sentence expected_document{"expected-document", "the code of a document planned"};
/// A task code that several papers have.
inline constexpr sentence ambiguous_task{"ambiguous-task",
                                         "several documents have a task \"{task}\""};
/// What to do about it.
inline constexpr sentence expected_document_named{"expected-document-named",
                                                  "the document named beside the task"};
/// A unit that has no part in a task.
inline constexpr sentence no_such_assignment{
    "no-such-assignment", "unit \"{unit}\" has no assignment in task \"{task}\""};
}  // namespace sentences

/// A unit was asked about in a task that does not fall on it.
class no_such_assignment : public unknown_name {
 public:
  using unknown_name::unknown_name;
};

/// What one or more papers say over a hierarchy: one assignment per task, unit and period, its
/// bounds and their causes. An immutable value; copies share everything.
class plan {
 public:
  /// Plans one paper.
  /// @throws plan_error, cyclic_feeds, outside_coverage, unknown_name
  plan(hierarchy units, directive paper, calendar days, plan_options options = {});

  /// Plans papers together, over a ground that further plans may share.
  /// @throws plan_error, cyclic_feeds, outside_coverage, unknown_name
  /// @complexity linear in assignments and in the hubs of the feeds
  plan(std::shared_ptr<ground> over, std::vector<directive> papers, plan_options options = {});

  /// A plan of a finished record. @pre the record is one that a plan or an amendment of it made
  explicit plan(std::shared_ptr<const plan_record> finished) : record_{std::move(finished)} {}

  /// The assignment of a unit in a task. The answer borrows the plan.
  /// @throws unknown_unit, unknown_name with suggestions; no_such_assignment
  [[nodiscard]] assignment at(const task_ref& what, const unit_ref& who) const&;
  assignment at(const task_ref& what, const unit_ref& who) const&& = delete;
  /// The assignment with an id. The answer borrows the plan.
  /// @throws no_such_assignment
  [[nodiscard]] assignment at(assignment_id which) const&;
  assignment at(assignment_id which) const&& = delete;

  /// The id of a task.
  /// @pre an id given is one of this plan's
  /// @throws unknown_name with suggestions, or if several papers have the code
  [[nodiscard]] task_id task(const task_ref& which) const;
  /// Number of tasks.
  [[nodiscard]] std::size_t task_count() const noexcept { return record_->tasks.size(); }
  /// What the paper says about a task.
  [[nodiscard]] const chidao::task& operator[](task_id which) const& {
    return *record_->tasks[which].text;
  }
  const chidao::task& operator[](task_id which) const&& = delete;
  /// The assignments of a task: its audience in preorder, by slots of units.
  [[nodiscard]] const ranked_set& leads(task_id which) const& {
    return *record_->tasks[which].leads;
  }
  const ranked_set& leads(task_id which) const&& = delete;
  /// Number of assignments over all tasks.
  [[nodiscard]] std::size_t size() const noexcept;

  /// The units.
  [[nodiscard]] const hierarchy& units() const& noexcept { return record_->units; }
  const hierarchy& units() const&& = delete;
  /// The papers.
  [[nodiscard]] const std::vector<directive>& documents() const& noexcept {
    return record_->documents;
  }
  const std::vector<directive>& documents() const&& = delete;
  /// The options of readings it was made under, one per question.
  [[nodiscard]] const std::vector<std::string>& readings() const& noexcept {
    return record_->readings;
  }
  const std::vector<std::string>& readings() const&& = delete;

  /// Tasks that fall on nobody who can be listed.
  [[nodiscard]] std::vector<task_id> empty_audiences() const;
  /// Assignments whose task feeds another, but that nobody takes from (meanings 6.2).
  [[nodiscard]] std::vector<assignment_id> orphans() const;
  /// Assignments whose task needs another, but that nobody feeds (meanings 6.2).
  [[nodiscard]] std::vector<assignment_id> unfed() const;
  /// Feeds from papers that are not planned here.
  [[nodiscard]] const std::vector<missing_feed>& missing_feeds() const& noexcept {
    return record_->missing;
  }
  const std::vector<missing_feed>& missing_feeds() const&& = delete;

  /// All that the plan is made of, for views and bulk queries.
  [[nodiscard]] const plan_record& record() const& noexcept { return *record_; }
  const plan_record& record() const&& = delete;
  /// The same, to keep.
  [[nodiscard]] const std::shared_ptr<const plan_record>& shared_record() const& noexcept {
    return record_;
  }
  const std::shared_ptr<const plan_record>& shared_record() const&& = delete;

 private:
  [[nodiscard]] block_position position(task_id what, unit_id who) const;

  template <class Task, class One>
  [[nodiscard]] std::vector<assignment_id> where(const Task& task_wanted, const One& wanted) const;

  std::shared_ptr<const plan_record> record_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/plan.ipp>
#endif
