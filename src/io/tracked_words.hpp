// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "json_output.hpp"
#include "phrases.hpp"
#include <chidao/query/fault.hpp>
#include <chidao/query/status.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chidao::io {

/// Speaks of assignments of an outlook, in words and in JSON.
class tracked_words {
 public:
  tracked_words(const outlook& of, const catalogue& language) : of_{&of}, say_{language} {}

  [[nodiscard]] const phrases& say() const noexcept { return say_; }
  [[nodiscard]] const outlook& of() const noexcept { return *of_; }
  [[nodiscard]] const planned_task& task_of(tracked_id which) const {
    return of_->plan_at(which.plan).now.record().tasks[which.task];
  }
  [[nodiscard]] unit_id unit_of(tracked_id which) const {
    return unit_at(task_of(which), which.position);
  }

  /// A unit by name; one below another of its own kind of area with that one's.
  [[nodiscard]] message unit(unit_id which) const;
  /// Some units by their names, many by their number.
  [[nodiscard]] message units(const std::vector<unit_id>& which) const;
  /// The code of a task, with its paper's where there are several.
  [[nodiscard]] std::string task_code(tracked_id which) const;
  /// Code and name of a task.
  [[nodiscard]] std::string task_title(tracked_id which) const;
  /// A unit with its task.
  [[nodiscard]] message who(tracked_id which) const;
  /// Some units with their tasks, for a unit whose own area goes without saying.
  [[nodiscard]] message list(const std::vector<tracked_id>& which,
                             std::optional<unit_id> reader) const;
  /// A bound, told whether consumers set it.
  [[nodiscard]] message bound_in_words(bound which, bool declared) const;
  /// The bound that is due first, or why there is none.
  [[nodiscard]] message due_in_words(const judgement& by) const;
  /// Before when something can be complete, looked at from an instant.
  [[nodiscard]] static message foreseen(bound complete, instant at);
  /// Days past a bound.
  [[nodiscard]] static message late_in_words(const days_over& late);
  /// Whom an assignment waits for directly.
  [[nodiscard]] static std::vector<tracked_id> missing(const status_query& ask, tracked_id which);
  /// Others who wait for an assignment directly, and are open.
  [[nodiscard]] static std::vector<tracked_id> held_up(const status_query& ask, tracked_id which);
  /// Why an assignment is not there, for one who waits or is late.
  [[nodiscard]] message because(const status_query& ask, tracked_id which, const fault& why) const;

  /// `"document"`, `"task"` and `"unit"` of an open object.
  void key(json_output& out, tracked_id which) const;
  /// A list of assignments.
  void keys(json_output& out, std::string_view name, const std::vector<tracked_id>& which) const;
  /// `"fault"`: kind, culprits and those in their own time.
  void put(json_output& out, const fault& why) const;
  /// What is known of the bounds and flags of an assignment.
  void put(json_output& out, const status& is) const;

 private:
  const outlook* of_;
  phrases say_;
};

/// The stable name of a cell of the counts.
[[nodiscard]] std::string_view name_of(status_cell which) noexcept;

}  // namespace chidao::io
