// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/core/suggest.hpp>
#include <chidao/plan/make_plan.hpp>
#include <chidao/plan/plan.hpp>
#include <cstdint>
#include <optional>
#include <string_view>

namespace chidao {

CHIDAO_INLINE plan::plan(hierarchy units, directive paper, calendar days, plan_options options)
    : plan{std::make_shared<ground>(std::move(units), std::move(days)),
           std::vector<directive>{std::move(paper)}, std::move(options)} {}

CHIDAO_INLINE plan::plan(std::shared_ptr<ground> over, std::vector<directive> papers,
                         plan_options options)
    : record_{std::make_shared<const plan_record>(
          plan_maker{std::move(over), std::move(papers), std::move(options)}.result())} {}

CHIDAO_INLINE assignment plan::at(const task_ref& what, const unit_ref& who) const& {
  return {*record_, task(what), position(task(what), units().id(who))};
}

CHIDAO_INLINE assignment plan::at(assignment_id which) const& {
  return {*record_, which.task, position(which.task, which.unit)};
}

CHIDAO_INLINE task_id plan::task(const task_ref& which) const {
  if (which.as_id() != nullptr) {
    CHIDAO_EXPECTS(which.as_id()->slot() < task_count());
    return *which.as_id();
  }
  std::optional<task_id> found;
  std::vector<std::string_view> codes;
  std::vector<std::string> papers;
  for (std::size_t slot = 0; slot < task_count(); ++slot) {
    const planned_task& each = record_->tasks.records()[slot];
    const std::string& paper = record_->documents[each.document.slot()]->code;
    if (!which.document().empty() && which.document() != paper)
      continue;
    codes.push_back(each.text->code);
    if (each.text->code != which.code())
      continue;
    papers.push_back(paper);
    found = id_of<task_id>(slot);
  }
  const std::vector<argument> about{{"task", std::string{which.code()}}};
  if (papers.size() > 1)
    throw unknown_name{{say(sentences::ambiguous_task, about),
                        say(sentences::expected_document_named),
                        {},
                        papers}};
  if (!found)
    throw unknown_name{{say(sentences::unknown_task, about),
                        say(sentences::expected_task),
                        nearest_names(which.code(), codes),
                        {std::string{which.code()}}}};
  return *found;
}

CHIDAO_INLINE std::size_t plan::size() const noexcept {
  std::size_t out = 0;
  for (const planned_task& each : record_->tasks.records())
    out += each.leads->count();
  return out;
}

CHIDAO_INLINE std::vector<task_id> plan::empty_audiences() const {
  std::vector<task_id> out;
  for (std::size_t slot = 0; slot < task_count(); ++slot)
    if (record_->tasks.records()[slot].leads->count() == 0)
      out.push_back(id_of<task_id>(slot));
  return out;
}

CHIDAO_INLINE std::vector<assignment_id> plan::orphans() const {
  return where([](const planned_task& what) { return what.feeds_others; },
               [&](const planned_task& what, block_position p) {
                 return std::none_of(
                     what.outputs.begin(), what.outputs.end(), [&](std::uint32_t number) {
                       return record_->feeds[number].hubs->of_producer(p).has_value();
                     });
               });
}

CHIDAO_INLINE std::vector<assignment_id> plan::unfed() const {
  return where([](const planned_task& what) { return what.needs_others; },
               [&](const planned_task& what, block_position p) {
                 return std::none_of(
                     what.inputs.begin(), what.inputs.end(), [&](std::uint32_t number) {
                       return record_->feeds[number].hubs->of_consumer(p).has_value();
                     });
               });
}

CHIDAO_INLINE block_position plan::position(task_id what, unit_id who) const {
  const ranked_set& leads = *record_->tasks[what].leads;
  if (!leads.contains(who.slot())) {
    const std::string& unit = units().units()[who.slot()].code;
    const std::string& code = record_->tasks[what].text->code;
    throw chidao::no_such_assignment{
        {say(sentences::no_such_assignment, {{"unit", unit}, {"task", code}}),
         say(sentences::expected_lead_unit),
         {},
         {unit, code}}};
  }
  return static_cast<block_position>(leads.rank(who.slot()));
}

template <class Task, class One>
std::vector<assignment_id> plan::where(const Task& task_wanted, const One& wanted) const {
  std::vector<assignment_id> out;
  for (std::size_t slot = 0; slot < task_count(); ++slot) {
    const planned_task& what = record_->tasks.records()[slot];
    if (!task_wanted(what))
      continue;
    for (block_position p = 0; p < what.leads->count(); ++p)
      if (wanted(what, p))
        out.push_back({id_of<task_id>(slot), unit_at(what, p), {}});
  }
  return out;
}

}  // namespace chidao
