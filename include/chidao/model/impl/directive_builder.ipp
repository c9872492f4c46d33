// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/core/suggest.hpp>
#include <chidao/model/directive_builder.hpp>
#include <cstdint>

namespace chidao {

CHIDAO_INLINE directive_builder::directive_builder(std::string code, std::string title) {
  made_.code = std::move(code);
  made_.title = std::move(title);
}

CHIDAO_INLINE directive_builder& directive_builder::issued(instant at, provenance from) {
  made_.issued = moment{at, false};
  return made_.issued_from = std::move(from), *this;
}

CHIDAO_INLINE directive_builder& directive_builder::issued(day on, provenance from) {
  made_.issued = moment{instant{on}, true};
  return made_.issued_from = std::move(from), *this;
}

CHIDAO_INLINE directive_builder& directive_builder::based_on(basis what) {
  return made_.bases.push_back(std::move(what)), *this;
}

CHIDAO_INLINE directive_builder& directive_builder::reading(reading_question question) {
  return made_.readings.push_back(std::move(question)), *this;
}

CHIDAO_INLINE directive_builder& directive_builder::event(event_anchor what) {
  return made_.events.push_back(std::move(what)), *this;
}

CHIDAO_INLINE task_builder& directive_builder::task(std::string code, std::string name) {
  tasks_.push_back(
      std::unique_ptr<task_builder>(new task_builder{std::move(code), std::move(name)}));
  return *tasks_.back();
}

CHIDAO_INLINE directive directive_builder::build() const {
  directive_text out = made_;
  for (const auto& each : tasks_)
    out.tasks.push_back(each->entry());
  std::vector<problem> problems;
  check(out, problems);
  if (!problems.empty())
    throw directive_error{std::move(problems)};
  return directive{std::move(out)};
}

CHIDAO_INLINE void directive_builder::wrong(std::vector<problem>& problems, const sentence& what,
                                            const sentence& expected, const std::string& at_fault,
                                            std::vector<argument> about, names suggestions) {
  problems.push_back(
      {say(what, std::move(about)), say(expected), std::move(suggestions), {at_fault}});
}

CHIDAO_INLINE void directive_builder::check(const directive_text& text,
                                            std::vector<problem>& problems) {
  const auto once = [&](const std::string& code, code_index& seen) {
    if (code.empty())
      wrong(problems, sentences::no_code, sentences::expected_code_once, code, {});
    else if (!seen.emplace(code, 0U).second)
      wrong(problems, sentences::duplicate_code, sentences::expected_code_once, code,
            {{"code", code}});
  };
  code_index questions;
  code_index options;
  for (const reading_question& each : text.readings) {
    once(each.code, questions);
    for (const reading_option& option : each.options)
      once(option.code, options);
    if (each.options.size() < 2)
      wrong(problems, sentences::too_few_options, sentences::expected_options, each.code,
            {{"code", each.code}});
  }
  code_index events;
  for (const event_anchor& each : text.events)
    once(each.code, events);
  code_index codes;
  for (const chidao::task& each : text.tasks)
    if (each.code.empty())
      wrong(problems, sentences::no_code, sentences::expected_task_once, each.code, {});
    else if (!codes.emplace(each.code, 0U).second)
      wrong(problems, sentences::duplicate_task, sentences::expected_task_once, each.code,
            {{"task", each.code}});
  for (const chidao::task& each : text.tasks)
    check_task(each, {codes, options, events}, problems);
}

CHIDAO_INLINE void directive_builder::check_task(const chidao::task& each, const known_names& known,
                                                 std::vector<problem>& problems) {
  const auto check_reading = [&](const std::string& option) {
    if (!option.empty() && !known.options.contains(option))
      wrong(problems, sentences::unknown_reading, sentences::expected_reading, each.code,
            {{"reading", option}}, nearest_names(option, known.options));
  };
  if (each.lead.who.asks() == audience::rule::nobody)
    wrong(problems, sentences::no_lead, sentences::expected_lead, each.code, {{"task", each.code}});
  for (const bound_clause& clause : each.bounds) {
    check_reading(clause.reading);
    const bool on_event = clause.what.says == declaration::state::before_event ||
                          clause.what.says == declaration::state::by_event;
    if (on_event && !known.events.contains(clause.what.refers_to))
      wrong(problems, sentences::unknown_event, sentences::expected_event, each.code,
            {{"event", clause.what.refers_to}}, nearest_names(clause.what.refers_to, known.events));
  }
  for (const time_clause& clause : each.takes)
    check_reading(clause.reading);
  for (const feed& clause : each.needs) {
    check_reading(clause.reading);
    if (clause.enough && (clause.enough->percent < 1 || clause.enough->percent > 100))
      wrong(problems, sentences::bad_quorum, sentences::expected_quorum, each.code,
            {{"percent", std::int64_t{clause.enough->percent}}});
    if (clause.document.empty() && !known.tasks.contains(clause.task))
      wrong(problems, sentences::unknown_task, sentences::expected_task, each.code,
            {{"task", clause.task}}, nearest_names(clause.task, known.tasks));
  }
}

}  // namespace chidao
