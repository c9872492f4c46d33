// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/id.hpp>
#include <chidao/model/task.hpp>
#include <chidao/model/unit.hpp>
#include <compare>
#include <string>
#include <string_view>

namespace chidao {

/// Names a document of a plan, in the order given.
using document_id = id<struct directive_text>;

/// Names a task of a plan: documents in the order given, tasks as written.
using task_id = id<task>;

/// Names a period of a task. A task that does not recur has one period, the default one.
using period_id = id<struct period>;

/// Names one assignment of a plan: a task of a unit in a period. The task tells the document.
struct assignment_id {
  task_id task{};      ///< what
  unit_id unit{};      ///< who
  period_id period{};  ///< for which period
  /// By task, then unit, then period.
  friend constexpr auto operator<=>(const assignment_id&, const assignment_id&) noexcept = default;
};

/// How an assignment is named outside a plan: all in codes (meanings 5.2).
struct assignment_key {
  std::string document = {};  ///< code of the paper
  std::string task = {};      ///< code of the task
  std::string unit = {};      ///< code of the unit
  std::string period = {};    ///< label of the period; empty where the task does not recur
  /// By document, task, unit, period.
  friend auto operator<=>(const assignment_key&, const assignment_key&) = default;
};

/// A task as the caller names it: by id, by code, or by paper and code.
class task_ref {
 public:
  /// The task of this id.
  task_ref(task_id which) : id_{which}, by_id_{true} {}
  /// The task with this code in the only paper that has it.
  task_ref(std::string_view code) : code_{code} {}
  /// The task with this code in the only paper that has it.
  task_ref(const std::string& code) : code_{code} {}
  /// The task with this code in the only paper that has it.
  task_ref(const char* code) : code_{code} {}
  /// The task with this code in a paper.
  task_ref(std::string_view document, std::string_view code) : document_{document}, code_{code} {}

  /// The id, if the caller gave one.
  [[nodiscard]] const task_id* as_id() const noexcept { return by_id_ ? &id_ : nullptr; }
  /// The code of the paper; empty: any.
  [[nodiscard]] std::string_view document() const noexcept { return document_; }
  /// The code of the task.
  [[nodiscard]] std::string_view code() const noexcept { return code_; }

 private:
  task_id id_{};
  bool by_id_ = false;
  std::string_view document_;
  std::string_view code_;
};

}  // namespace chidao
