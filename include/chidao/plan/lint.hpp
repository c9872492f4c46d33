// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/plan/awaited_event.hpp>
#include <chidao/plan/plan_rows.hpp>
#include <chidao/plan/squeeze_group.hpp>
#include <chidao/plan/unit_group.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
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
  [[nodiscard]] std::vector<finding> findings() && {
    for (std::size_t slot = 0; slot < plan_.task_count(); ++slot)
      look_at(id_of<task_id>(slot));
    for (const plan_row& row : rows_)
      look_at(row);
    for (const squeeze_group& each : squeeze_groups(plan_))
      add(finding::severity::warning, each.task, {each.in_words, {}, {}, {code_of(each.task)}});
    gather(plan_.orphans(), sentences::nobody_takes);
    gather(plan_.unfed(), sentences::nobody_feeds);
    std::stable_sort(found_.begin(), found_.end(), [](const finding& a, const finding& b) {
      return a.task->slot() < b.task->slot();
    });
    for (const missing_feed& each : plan_.missing_feeds())
      add(finding::severity::warning, each.consumer,
          {say(sentences::feed_from_elsewhere, {{"task", code_of(each.consumer)},
                                                {"other", each.clause->task},
                                                {"document", each.clause->document}}),
           say(sentences::expected_paper),
           {},
           {code_of(each.consumer)}});
    look_at_papers();
    return std::move(found_);
  }
  std::vector<finding> findings() const& = delete;

 private:
  using severity = finding::severity;

  [[nodiscard]] const std::string& code_of(task_id which) const { return plan_[which].code; }

  void add(severity level, task_id which, problem what) {
    found_.push_back({level, plan_.record().tasks[which].document, which, std::move(what)});
  }

  static void collect_open(const audience& rule, std::vector<std::string>& words) {
    if (rule.asks() == audience::rule::open)
      words.push_back(rule.name());
    if (rule.asks() == audience::rule::either || rule.asks() == audience::rule::difference ||
        rule.asks() == audience::rule::within)
      for (const audience& part : rule.parts())
        collect_open(part, words);
  }

  void look_at(task_id which) {
    const planned_task& what = plan_.record().tasks[which];
    const std::string& code = code_of(which);
    const auto say_open = [&](severity level, const sentence& form, const std::string& words) {
      add(level, which,
          {say(form, {{"task", code}, {"words", words}}),
           say(sentences::expected_listed),
           {},
           {code}});
    };
    for (const std::string& words : what.open_leads)
      say_open(severity::warning, sentences::open_leads, words);
    for (const role* each : {&what.text->coordinating, &what.text->following}) {
      std::vector<std::string> open;
      collect_open(each->who, open);
      for (const std::string& words : open)
        say_open(severity::note, sentences::open_helpers, words);
    }
    if (what.leads->count() == 0)
      add(severity::error, which,
          {say(sentences::empty_audience, {{"task", code}}),
           say(sentences::expected_somebody),
           {},
           {code}});
    if (!what.feeds_others && plan_.task_count() > 1)
      add(severity::note, which, {say(sentences::feeds_nobody, {{"task", code}}), {}, {}, {code}});
  }

  void look_at(const plan_row& row) {
    const planned_task& what = plan_.record().tasks[row.task];
    const std::string& code = code_of(row.task);
    const message who = group_message(plan_.units(), row.units, code);
    std::vector<argument> about{{"who", who}};
    const auto tell = [&](severity level, const sentence& form, const message& expected) {
      add(level, row.task, {say(form, about), expected, {}, {code}});
    };
    if (row.declared.state() == bound_state::unresolved) {
      about.push_back({"reference", row.declared.refers_to()});
      return tell(severity::warning, sentences::bound_not_found, {});
    }
    if (what.release && row.declared.when() &&
        row.declared.when()->limit() < bound::after(what.release->at)) {
      about.push_back({"bound", to_message(*row.declared.when())});
      about.push_back({"release", to_message(what.release->at)});
      return tell(severity::error, sentences::bound_before_release,
                  say(sentences::expected_later_bound));
    }
    if (row.infeasible) {
      about.push_back({"bound", to_message(row.infeasible->limit)});
      about.push_back({"earliest", to_message(row.infeasible->earliest)});
      about.push_back({"days", row.infeasible->late.days});
      return tell(row.infeasible->doubtful ? severity::warning : severity::error,
                  sentences::too_late_at_full_speed, say(sentences::expected_later_bound));
    }
    if (row.on_duty) {
      about.push_back(
          {"bound", to_message(*plan_.at({row.task, row.units.front(), {}}).earlier())});
      tell(severity::warning, sentences::met_on_duty, {});
    }
  }

  void gather(const std::vector<assignment_id>& which, const sentence& form) {
    std::map<std::pair<task_id, std::string>, std::vector<unit_id>> groups;
    for (const assignment_id& each : which)
      groups[{each.task, plan_.units().units()[each.unit.slot()].tier}].push_back(each.unit);
    for (const auto& [key, units] : groups)
      add(severity::warning, key.first,
          {say(form, {{"who", group_message(plan_.units(), units, code_of(key.first))}}),
           say(sentences::expected_match),
           {},
           {code_of(key.first)}});
  }

  void look_at_papers() {
    for (const awaited_event& each : awaited_events(plan_, rows_)) {
      std::vector<std::string> tasks;
      for (const std::size_t row : each.rows)
        if (tasks.empty() || tasks.back() != code_of(rows_[row].task))
          tasks.push_back(code_of(rows_[row].task));
      std::string listed;
      for (const std::string& task : tasks)
        listed += (listed.empty() ? "" : ", ") + task;
      found_.push_back(
          {severity::note,
           each.document,
           {},
           {say(sentences::event_without_day, {{"event", each.name},
                                               {"count", static_cast<std::int64_t>(tasks.size())},
                                               {"tasks", listed}}),
            {},
            {},
            tasks}});
    }
    for (std::size_t d = 0; d < plan_.documents().size(); ++d)
      if (!plan_.documents()[d]->issued)
        found_.push_back(
            {severity::note,
             id_of<document_id>(d),
             {},
             {say(sentences::issue_not_known, {{"document", plan_.documents()[d]->code}})}});
  }

  const plan& plan_;
  std::vector<plan_row> rows_;
  std::vector<finding> found_;
};

/// All that a careful reader would find in the papers of a plan.
[[nodiscard]] inline std::vector<finding> lint(const plan& at) { return linter{at}.findings(); }

}  // namespace chidao
