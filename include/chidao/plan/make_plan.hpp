// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/plan_record.hpp>
#include <chidao/plan/settle.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chidao {

/// Turns papers over a ground into a plan_record: expands, matches, orders, runs both passes.
class plan_maker {
 public:
  /// Plans these papers together.
  plan_maker(std::shared_ptr<ground> over, std::vector<directive> documents, plan_options options);

  /// The finished record.
  /// @throws plan_error with all problems found, cyclic_feeds, outside_coverage, unknown_name
  [[nodiscard]] plan_record result();

 private:
  [[nodiscard]] const planned_task& task_of(task_id which) const { return out_.tasks[which]; }

  void wrong(const sentence& what, const sentence& expected, std::vector<argument> about,
             std::vector<std::string> suggestions, std::vector<std::string> concerned);

  void take_readings();

  /// True if a clause of a paper holds: codes of options are unique in their own paper only.
  [[nodiscard]] bool holds(const std::string& reading, document_id paper) const;

  /// The line of a paper's rules and feeds: named, else the author's only one, else the only one.
  [[nodiscard]] std::optional<line_id> line_of(const directive& paper) const;

  void add_bounds(const directive& paper, const planned_task& made, planned_clauses& clauses);
  /// A rule counts on the calendar of the unit: leads with one of their own get a bound each.
  void add_bounds_of_calendars(const settling_facts& known, const std::vector<unit_id>& leads,
                               planned_clauses& clauses);

  void add_scope(const task& of, const scope& whom, clause_table& to);

  void add_tasks(document_id which);

  [[nodiscard]] std::optional<task_id> find_task(const std::string& document,
                                                 const std::string& code) const;

  [[nodiscard]] std::vector<std::string_view> task_codes_of(const std::string& document) const;

  [[nodiscard]] line_id line_along(const feed& clause, document_id paper) const;

  void add_feeds();

  void order();

  /// Those of a task that feed other tasks: all, or only its tops where it feeds itself upwards.
  [[nodiscard]] std::shared_ptr<const ranked_set> tops_of(const planned_task& which);

  [[nodiscard]] std::shared_ptr<const ranked_set> eligible_of(const planned_feed& which);

  void match_feeds();

  [[nodiscard]] std::vector<const hub_map*> hub_maps() const;

  std::shared_ptr<ground> ground_;
  plan_record out_;
  std::vector<std::vector<std::string>> taken_;  // options of readings, by paper
  std::vector<std::optional<line_id>> lines_;
  std::vector<network_group> groups_;
  std::vector<problem> problems_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/make_plan.ipp>
#endif
