// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/query/fault.hpp>
#include <chidao/query/ladder.hpp>
#include <optional>
#include <string_view>
#include <vector>

namespace chidao {

/// One who is told at a rung.
struct addressee {
  unit_id to;                          ///< the unit
  told_role as = told_role::assignee;  ///< in which part
  bool waiting = false;                ///< true: the assignment only waits
  bool passed_over = false;            ///< true: a nearer superior is a culprit himself
};

/// Finds whom a rung tells. Borrows what a plan misses.
class addressee_finder {
 public:
  /// Asks at the instant for which inputs were counted.
  addressee_finder(const missing_inputs& missing, tracked_id which, const status_policy& policy);

  /// Whom a rung tells, each unit once, in the order of the rung.
  [[nodiscard]] std::vector<addressee> of(const rung& step) const;

 private:
  [[nodiscard]] const plan_record& in() const { return missing_->record(); }
  [[nodiscard]] const planned_task& task() const { return in().tasks[which_.task]; }
  [[nodiscard]] const directive_text& paper() const {
    return *in().documents[task().document.slot()];
  }
  [[nodiscard]] unit_id unit() const { return unit_at(task(), which_.position); }
  [[nodiscard]] unit_id unit_of(tracked_id other) const {
    return unit_at(in().tasks[other.task], other.position);
  }

  void add(std::vector<addressee>& out, unit_id to, told_role as, bool passed_over) const;
  void add_code(std::vector<addressee>& out, std::string_view code, told_role as) const;

  [[nodiscard]] std::optional<line_id> line_of(const told& whom) const;

  [[nodiscard]] bool is_culprit(unit_id who) const;

  /// The superior some levels up; those who are culprits of the same delay are passed over.
  void add_superior(const told& whom, std::vector<addressee>& out) const;

  template <class Visit>
  void for_each_consumer(const Visit& visit) const;

  void add_common_superior(const told& whom, std::vector<addressee>& out) const;

  void add_told(const told& whom, std::vector<addressee>& out) const;

  const missing_inputs* missing_;
  tracked_id which_;
  fault fault_;
  bool waits_;
};

/// Whom a rung tells of an assignment, by what is known for the inputs counted.
[[nodiscard]] inline std::vector<addressee> told_of(const missing_inputs& missing, tracked_id which,
                                                    const rung& step, const status_policy& policy) {
  return addressee_finder{missing, which, policy}.of(step);
}

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/query/impl/addressees.ipp>
#endif
