// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/plan/awaited_event.hpp>
#include <chidao/plan/lint.hpp>
#include <chidao/plan/squeeze_group.hpp>
#include <chidao/plan/unit_group.hpp>
#include <cstddef>
#include <map>
#include <utility>

namespace chidao {

CHIDAO_INLINE std::vector<finding> linter::findings() && {
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

CHIDAO_INLINE void linter::add(severity level, task_id which, problem what) {
  found_.push_back({level, plan_.record().tasks[which].document, which, std::move(what)});
}

CHIDAO_INLINE void linter::collect_open(const audience& rule, std::vector<std::string>& words) {
  if (rule.asks() == audience::rule::open)
    words.push_back(rule.name());
  if (rule.asks() == audience::rule::either || rule.asks() == audience::rule::difference ||
      rule.asks() == audience::rule::within)
    for (const audience& part : rule.parts())
      collect_open(part, words);
}

CHIDAO_INLINE void linter::look_at(task_id which) {
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

CHIDAO_INLINE void linter::look_at(const plan_row& row) {
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
    about.push_back({"bound", to_message(*plan_.at({row.task, row.units.front(), {}}).earlier())});
    tell(severity::warning, sentences::met_on_duty, {});
  }
}

CHIDAO_INLINE void linter::gather(const std::vector<assignment_id>& which, const sentence& form) {
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

CHIDAO_INLINE void linter::look_at_papers() {
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

}  // namespace chidao
