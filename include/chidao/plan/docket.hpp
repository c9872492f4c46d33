// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/plan.hpp>
#include <memory>
#include <string_view>
#include <vector>

namespace chidao {

/// The plans of many papers over one ground (sổ theo dõi). Papers that feed each other are planned
/// together, all others apart. An immutable value.
class docket {
 public:
  /// Plans all papers. Readings and events of the options go to the papers that know them.
  /// @throws plan_error, cyclic_feeds, outside_coverage, unknown_name
  docket(const std::shared_ptr<ground>& over, std::vector<directive> papers,
         const plan_options& options = {});

  /// Plans all papers over a hierarchy.
  /// @throws plan_error, cyclic_feeds, outside_coverage, unknown_name
  docket(hierarchy units, std::vector<directive> papers, calendar days,
         const plan_options& options = {});

  /// The plans, by their first paper in the order given.
  [[nodiscard]] const std::vector<plan>& plans() const& noexcept { return plans_; }
  const std::vector<plan>& plans() const&& = delete;
  /// The plan that holds a paper.
  /// @throws unknown_name with suggestions
  [[nodiscard]] const plan& plan_of(std::string_view document) const&;
  const plan& plan_of(std::string_view document) const&& = delete;
  /// The assignment of a unit in a task of a paper. The answer borrows the docket.
  /// @throws unknown_unit, unknown_name with suggestions; no_such_assignment
  [[nodiscard]] assignment at(std::string_view document, std::string_view task,
                              const unit_ref& who) const& {
    return plan_of(document).at({document, task}, who);
  }
  assignment at(std::string_view document, std::string_view task,
                const unit_ref& who) const&& = delete;
  /// The units.
  [[nodiscard]] const hierarchy& units() const& noexcept { return units_; }
  const hierarchy& units() const&& = delete;

 private:
  static void for_codes(const directive& paper, const plan_options& all, plan_options& own);

  static std::vector<std::vector<directive>> clusters(std::vector<directive> papers);

  hierarchy units_;
  std::vector<plan> plans_;
  code_index plan_of_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/docket.ipp>
#endif
