// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/plan_rows.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace chidao {

namespace sentences {
/// A task that falls on nobody.
inline constexpr sentence empty_audience{"empty-audience",
                                         "task {task} falls on nobody: its rule matches no unit"};
/// What a rule must match.
inline constexpr sentence expected_somebody{"expected-somebody", "a rule that matches a unit"};
/// Leads that nobody can list.
inline constexpr sentence open_leads{
    "open-leads", "task {task}: \"{words}\" cannot be listed, so nobody of them has an assignment"};
/// What to do about an open set.
inline constexpr sentence expected_listed{"expected-listed",
                                          "the bodies meant, by name, tier or kind"};
/// Others that nobody can list.
inline constexpr sentence open_helpers{
    "open-helpers", "task {task}: \"{words}\" cannot be listed, so nobody of them is told"};
/// A bound that is over before the task is given.
inline constexpr sentence bound_before_release{
    "bound-before-release", "{who} must be done {bound}, but the task is given only at {release}"};
/// A bound that cannot be met.
inline constexpr sentence too_late_at_full_speed{
    "too-late-at-full-speed", "{who} must be done {bound}, but can be complete only {earliest} "
                              "even at full speed, {days} working {days:day|days} too late"};
/// A bound that falls in days off.
inline constexpr sentence met_on_duty{
    "met-on-duty", "{who} must be done {bound}: no working day is left before it, so somebody must "
                   "be on duty"};
/// What a bound must leave.
inline constexpr sentence expected_later_bound{"expected-later-bound",
                                               "a later bound, or an earlier start"};
/// A task that no other task takes from.
inline constexpr sentence feeds_nobody{"feeds-nobody", "no task waits for task {task}"};
/// Outputs that nobody takes, though the task feeds another.
inline constexpr sentence nobody_takes{
    "nobody-takes", "{who}: other tasks wait for this one, but nobody takes from these units"};
/// Units that nobody feeds, though the task waits for another.
inline constexpr sentence nobody_feeds{
    "nobody-feeds", "{who}: the task waits for others, but nobody gives to these units"};
/// What feeds must match.
inline constexpr sentence expected_match{"expected-match",
                                         "a feed that matches them, or a rule without them"};
/// A feed from a paper that is not there.
inline constexpr sentence feed_from_elsewhere{
    "feed-from-elsewhere",
    "task {task} waits for task {other} of \"{document}\", which is not planned here"};
/// What to do about it.
inline constexpr sentence expected_paper{"expected-paper", "that paper among those given"};
/// An event without a day.
inline constexpr sentence event_without_day{
    "event-without-day", "\"{event}\" has no day yet; {count} {count:task waits|tasks wait} for "
                         "it: {tasks}"};
/// A bound by reference to nothing.
inline constexpr sentence bound_not_found{
    "bound-not-found", "{who}: the bound refers to \"{reference}\", which was not found"};
/// A paper without a day of issue.
inline constexpr sentence issue_not_known{
    "issue-not-known", "\"{document}\" has no day of issue, so no time left can be counted"};
}  // namespace sentences

/// Something in the papers that somebody should look at.
struct finding {
  /// How grave it is.
  enum class severity : std::uint8_t {
    error,    ///< the papers cannot be carried out as they stand
    warning,  ///< somebody will miss a bound or be forgotten unless it is looked at
    note      ///< good to know
  };

  severity level = severity::note;   ///< how grave it is
  document_id document{};            ///< the paper it is in
  std::optional<task_id> task = {};  ///< the task, if it is in one
  problem what;                      ///< what it is; its place is not known here
};

/// Looks at papers and their plan as a careful reader would.
class linter {
 public:
  /// Looks at a plan. It borrows the plan.
  explicit linter(const plan& at) : plan_{at}, rows_{rows_of(at)} {}

  /// All that was found: by task, what concerns a whole paper last.
  /// @complexity the assignments, with what an assignment costs to ask
  [[nodiscard]] std::vector<finding> findings() &&;
  std::vector<finding> findings() const& = delete;

 private:
  using severity = finding::severity;

  [[nodiscard]] const std::string& code_of(task_id which) const { return plan_[which].code; }

  void add(severity level, task_id which, problem what);

  static void collect_open(const audience& rule, std::vector<std::string>& words);

  void look_at(task_id which);

  void look_at(const plan_row& row);

  void gather(const std::vector<assignment_id>& which, const sentence& form);

  void look_at_papers();

  const plan& plan_;
  std::vector<plan_row> rows_;
  std::vector<finding> found_;
};

/// All that a careful reader would find in the papers of a plan.
[[nodiscard]] inline std::vector<finding> lint(const plan& at) { return linter{at}.findings(); }

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/lint.ipp>
#endif
