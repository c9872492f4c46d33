// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/track/outlook.hpp>

namespace chidao {

CHIDAO_INLINE bool is_corrected(const std::vector<paper_fact>& facts, const paper_fact& right,
                                const event& what) {
  const auto any = [&](const auto& holds) {
    return std::any_of(facts.begin(), facts.end(), [&](const paper_fact& each) {
      return each.paper == right.paper && each.kind == right.kind && each.anchor == right.anchor &&
             holds(each);
    });
  };
  if (what.kind == event_kind::corrected)
    return any([&](const paper_fact& each) {
      return !each.struck && each.at == right.at && each.on == right.on;
    });
  return any([&](const paper_fact& each) { return each.struck && each.at == *what.was; }) &&
         !any([&](const paper_fact& each) { return !each.struck && each.at == *what.was; });
}

CHIDAO_INLINE const plan_record& tracked_plan::known_at(instant known) const {
  if (past)
    for (const bound_epoch& each : *past)
      if (each.until > known)
        return *each.was;
  return now.record();
}

CHIDAO_INLINE const plan_record& tracked_plan::in_force(instant at, instant known) const {
  const plan_record* out = &known_at(known);
  if (past)
    for (auto each = past->rbegin(); each != past->rend(); ++each)
      if (each->until <= known) {
        if (each->at <= at)
          break;
        out = each->was.get();
      }
  return *out;
}

CHIDAO_INLINE tracked_plan::tracked_plan(const plan& written) : as_written{written}, now{written} {
  for (const planned_task& each : written.record().tasks.records())
    facts.emplace_back(each.leads->count());
}

CHIDAO_INLINE outlook::outlook(parts made) {
  if (made.plans.empty())
    for (const plan& each : made.papers.plans())
      made.plans.push_back(std::make_shared<const tracked_plan>(each));
  parts_ = std::make_shared<const parts>(std::move(made));
}

CHIDAO_INLINE const tracked_plan& outlook::plan_at(std::size_t position) const& {
  CHIDAO_EXPECTS(position < parts_->plans.size());
  return *parts_->plans[position];
}

CHIDAO_INLINE std::uint32_t outlook::plan_of(std::string_view document) const {
  const plan& found = parts_->papers.plan_of(document);
  return static_cast<std::uint32_t>(&found - parts_->papers.plans().data());
}

CHIDAO_INLINE tracked_id outlook::id_of(std::string_view document, std::string_view task,
                                        const unit_ref& who) const {
  const std::uint32_t number = plan_of(document);
  const plan& in = parts_->plans[number]->now;
  const assignment_id found = in.at({document, task}, who).id();
  return {number, found.task,
          static_cast<block_position>(in.leads(found.task).rank(found.unit.slot()))};
}

CHIDAO_INLINE assignment tracked_assignment::due() const {
  return {in_->plan_at(which_.plan).now.record(), which_.task, which_.position};
}

CHIDAO_INLINE assignment tracked_assignment::as_written() const {
  return {in_->plan_at(which_.plan).as_written.record(), which_.task, which_.position};
}

CHIDAO_INLINE unit_id tracked_assignment::unit() const {
  return unit_at(in_->plan_at(which_.plan).now.record().tasks[which_.task], which_.position);
}

CHIDAO_INLINE std::vector<fact> tracked_assignment::facts() const {
  return in_->plan_at(which_.plan).facts[which_.task.slot()].facts(which_.position);
}

CHIDAO_INLINE chidao::life tracked_assignment::life_at(instant at) const {
  return in_->plan_at(which_.plan)
      .facts[which_.task.slot()]
      .at(which_.position, at, in_->known_at());
}

}  // namespace chidao
