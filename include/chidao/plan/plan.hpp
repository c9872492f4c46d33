// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/plan/assignment.hpp>
#include <chidao/plan/make_plan.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
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
  plan(hierarchy units, directive paper, calendar days, plan_options options = {})
      : plan{std::make_shared<ground>(std::move(units), std::move(days)),
             std::vector<directive>{std::move(paper)}, std::move(options)} {}

  /// Plans papers together, over a ground that further plans may share.
  /// @throws plan_error, cyclic_feeds, outside_coverage, unknown_name
  /// @complexity linear in assignments and in the hubs of the feeds
  plan(std::shared_ptr<ground> over, std::vector<directive> papers, plan_options options = {})
      : record_{std::make_shared<const plan_record>(
            plan_maker{std::move(over), std::move(papers), std::move(options)}.result())} {}

  /// A plan of a finished record. @pre the record is one that a plan or an amendment of it made
  explicit plan(std::shared_ptr<const plan_record> finished) : record_{std::move(finished)} {}

  /// The assignment of a unit in a task. The answer borrows the plan.
  /// @throws unknown_unit, unknown_name with suggestions; no_such_assignment
  [[nodiscard]] assignment at(const task_ref& what, const unit_ref& who) const& {
    return {*record_, task(what), position(task(what), units().id(who))};
  }
  assignment at(const task_ref& what, const unit_ref& who) const&& = delete;
  /// The assignment with an id. The answer borrows the plan.
  /// @throws no_such_assignment
  [[nodiscard]] assignment at(assignment_id which) const& {
    return {*record_, which.task, position(which.task, which.unit)};
  }
  assignment at(assignment_id which) const&& = delete;

  /// The id of a task.
  /// @pre an id given is one of this plan's
  /// @throws unknown_name with suggestions, or if several papers have the code
  [[nodiscard]] task_id task(const task_ref& which) const {
    if (which.as_id() != nullptr) {
      CHIDAO_EXPECTS(which.as_id()->slot() < task_count());
      return *which.as_id();
    }
    std::optional<task_id> found;
    std::vector<std::string_view> codes;
    std::vector<std::string> papers;
    for (std::size_t slot = 0; slot < task_count(); ++slot) {
      const planned_task& each = record_->tasks.records()[slot];
      const std::string& paper = record_->documents[each.document.slot()]->code;
      if (!which.document().empty() && which.document() != paper)
        continue;
      codes.push_back(each.text->code);
      if (each.text->code != which.code())
        continue;
      papers.push_back(paper);
      found = id_of<task_id>(slot);
    }
    const std::vector<argument> about{{"task", std::string{which.code()}}};
    if (papers.size() > 1)
      throw unknown_name{{say(sentences::ambiguous_task, about),
                          say(sentences::expected_document_named),
                          {},
                          papers}};
    if (!found)
      throw unknown_name{{say(sentences::unknown_task, about),
                          say(sentences::expected_task),
                          nearest_names(which.code(), codes),
                          {std::string{which.code()}}}};
    return *found;
  }
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
  [[nodiscard]] std::size_t size() const noexcept {
    std::size_t out = 0;
    for (const planned_task& each : record_->tasks.records())
      out += each.leads->count();
    return out;
  }

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
  [[nodiscard]] std::vector<task_id> empty_audiences() const {
    std::vector<task_id> out;
    for (std::size_t slot = 0; slot < task_count(); ++slot)
      if (record_->tasks.records()[slot].leads->count() == 0)
        out.push_back(id_of<task_id>(slot));
    return out;
  }
  /// Assignments whose task feeds another, but that nobody takes from (meanings 6.2).
  [[nodiscard]] std::vector<assignment_id> orphans() const {
    return where([](const planned_task& what) { return what.feeds_others; },
                 [&](const planned_task& what, block_position p) {
                   return std::none_of(
                       what.outputs.begin(), what.outputs.end(), [&](std::uint32_t number) {
                         return record_->feeds[number].hubs->of_producer(p).has_value();
                       });
                 });
  }
  /// Assignments whose task needs another, but that nobody feeds (meanings 6.2).
  [[nodiscard]] std::vector<assignment_id> unfed() const {
    return where([](const planned_task& what) { return what.needs_others; },
                 [&](const planned_task& what, block_position p) {
                   return std::none_of(
                       what.inputs.begin(), what.inputs.end(), [&](std::uint32_t number) {
                         return record_->feeds[number].hubs->of_consumer(p).has_value();
                       });
                 });
  }
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
  [[nodiscard]] block_position position(task_id what, unit_id who) const {
    const ranked_set& leads = *record_->tasks[what].leads;
    if (!leads.contains(who.slot())) {
      const std::string& unit = units().units()[who.slot()].code;
      const std::string& code = record_->tasks[what].text->code;
      throw chidao::no_such_assignment{
          {say(sentences::no_such_assignment, {{"unit", unit}, {"task", code}}),
           say(sentences::expected_lead_unit),
           {},
           {unit, code}}};
    }
    return static_cast<block_position>(leads.rank(who.slot()));
  }

  template <class Task, class One>
  [[nodiscard]] std::vector<assignment_id> where(const Task& task_wanted, const One& wanted) const {
    std::vector<assignment_id> out;
    for (std::size_t slot = 0; slot < task_count(); ++slot) {
      const planned_task& what = record_->tasks.records()[slot];
      if (!task_wanted(what))
        continue;
      for (block_position p = 0; p < what.leads->count(); ++p)
        if (wanted(what, p))
          out.push_back({id_of<task_id>(slot), unit_at(what, p), {}});
    }
    return out;
  }

  std::shared_ptr<const plan_record> record_;
};

}  // namespace chidao
