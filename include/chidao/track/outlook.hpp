// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/docket.hpp>
#include <chidao/track/fact_columns.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chidao {

/// Something that happened to a paper as a whole, as the outlook keeps it.
struct paper_fact {
  document_id paper = {};                ///< of the plan
  event_kind kind = event_kind::issued;  ///< issued or anchor_dated
  std::string anchor = {};               ///< if an anchor was dated: its code
  std::optional<day> on = {};            ///< if an anchor was dated: its day
  instant at = {};                       ///< when it happened
  instant recorded = {};                 ///< when that was recorded
  std::optional<instant> struck = {};    ///< from when on it is known to be wrong
};

/// True if what happened to papers is corrected already as an event says.
/// @param right what the event says, of which paper and of what
[[nodiscard]] bool is_corrected(const std::vector<paper_fact>& facts, const paper_fact& right,
                                const event& what);

/// A plan as it was known up to a minute of record.
struct bound_epoch {
  instant until;                           ///< from this minute on other bounds are known
  instant at;                              ///< when what changed them happened
  std::shared_ptr<const plan_record> was;  ///< the plan with the bounds known before
};

/// A plan with what has happened to its assignments.
struct tracked_plan {
  plan as_written;                  ///< what the papers say
  plan now;                         ///< the same with bounds granted, duties withdrawn, days given
  std::vector<fact_columns> facts;  ///< by task
  std::vector<paper_fact> papers;   ///< what happened to the papers, in the order recorded
  std::shared_ptr<const std::vector<bound_epoch>> past;  ///< oldest first; null: never changed

  /// The plan with the bounds known at a minute of record.
  [[nodiscard]] const plan_record& known_at(instant known) const;
  /// The plan with the bounds that what happened by `at` leaves, as known at `known`. What was
  /// recorded before something that happened after `at` is left out with it.
  [[nodiscard]] const plan_record& in_force(instant at, instant known) const;

  /// A plan to which nothing has happened.
  explicit tracked_plan(const plan& written);
};

/// Names one assignment of an outlook.
struct tracked_id {
  std::uint32_t plan = 0;        ///< position of its plan in the outlook
  task_id task = {};             ///< task of that plan
  block_position position = {};  ///< of the unit among the leads
  /// By plan, task and unit.
  friend constexpr auto operator<=>(const tracked_id&, const tracked_id&) noexcept = default;
};

class outlook;

/// One assignment with what has happened to it. A light handle that borrows its outlook.
class tracked_assignment {
 public:
  /// An assignment of an outlook; outlook::at() finds it.
  tracked_assignment(const outlook& in, tracked_id which) : in_{&in}, which_{which} {}

  /// Its name in the outlook.
  [[nodiscard]] tracked_id id() const noexcept { return which_; }
  /// What is asked of it under the bounds known now: bounds, handling time, slack, reasons.
  [[nodiscard]] assignment due() const;
  /// What the papers ask of it, before anything was granted.
  [[nodiscard]] assignment as_written() const;
  /// Its name outside.
  [[nodiscard]] assignment_key key() const { return due().key(); }
  /// The unit.
  [[nodiscard]] unit_id unit() const;
  /// What happened to it, in the order in which it happened, also what was struck since.
  [[nodiscard]] std::vector<fact> facts() const;
  /// Where it stands by what happened by `at`, as known now.
  [[nodiscard]] chidao::life life_at(instant at) const;

 private:
  const outlook* in_;
  tracked_id which_;
};

/// What holds now: papers, and what has happened as far as it is known (meanings 10). An immutable
/// value; copies and successors share what is equal. Threads may share it.
class outlook {
 public:
  /// What an outlook is made of; applying events fills it.
  struct parts {
    docket papers;                                           ///< as given
    std::vector<std::shared_ptr<const tracked_plan>> plans;  ///< as the docket lists them
    instant known_at = {};                                   ///< minute of the last record
    edit_number edit = 0;                                    ///< how many times events were applied
  };

  /// Papers to which nothing has happened.
  explicit outlook(docket papers) : outlook{parts{std::move(papers), {}, {}, 0}} {}
  /// Finished parts; those without plans get the docket's.
  explicit outlook(parts made);

  /// The papers as given.
  [[nodiscard]] const docket& papers() const& noexcept { return parts_->papers; }
  const docket& papers() const&& = delete;
  /// The units.
  [[nodiscard]] const hierarchy& units() const& noexcept { return parts_->papers.units(); }
  const hierarchy& units() const&& = delete;
  /// Minute of the last record it knows.
  [[nodiscard]] instant known_at() const noexcept { return parts_->known_at; }
  /// Number of plans.
  [[nodiscard]] std::size_t plan_count() const noexcept { return parts_->plans.size(); }
  /// A plan with what happened to it. @pre position < plan_count()
  [[nodiscard]] const tracked_plan& plan_at(std::size_t position) const&;
  const tracked_plan& plan_at(std::size_t position) const&& = delete;
  /// All that it is made of, to make the next one.
  [[nodiscard]] const parts& made_of() const& noexcept { return *parts_; }
  const parts& made_of() const&& = delete;

  /// The assignment of a unit in a task of a paper. The answer borrows the outlook.
  /// @throws unknown_unit, unknown_name with suggestions; no_such_assignment
  [[nodiscard]] tracked_assignment at(std::string_view document, std::string_view task,
                                      const unit_ref& who) const& {
    return {*this, id_of(document, task, who)};
  }
  tracked_assignment at(std::string_view document, std::string_view task,
                        const unit_ref& who) const&& = delete;
  /// The assignment with an id. The answer borrows the outlook.
  [[nodiscard]] tracked_assignment at(tracked_id which) const& { return {*this, which}; }
  tracked_assignment at(tracked_id which) const&& = delete;
  /// Position of the plan that holds a paper. @throws unknown_name with suggestions
  [[nodiscard]] std::uint32_t plan_of(std::string_view document) const;
  /// The name of an assignment.
  /// @throws unknown_unit, unknown_name with suggestions; no_such_assignment
  [[nodiscard]] tracked_id id_of(std::string_view document, std::string_view task,
                                 const unit_ref& who) const;

  /// Calls `visit` with every assignment: plans in order, tasks as written, units in preorder.
  template <class Visit>
  void for_each(const Visit& visit) const {
    for (std::uint32_t number = 0; number < plan_count(); ++number) {
      const std::vector<fact_columns>& tasks = parts_->plans[number]->facts;
      for (std::uint32_t task = 0; task < tasks.size(); ++task)
        for (block_position p = 0; p < tasks[task].size(); ++p)
          visit(tracked_id{number, task_id{task}, p});
    }
  }

 private:
  std::shared_ptr<const parts> parts_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/track/impl/outlook.ipp>
#endif
