// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/query/addressees.hpp>
#include <chidao/query/escalation.hpp>
#include <chidao/query/missing_inputs.hpp>
#include <chidao/query/rests.hpp>
#include <chidao/query/rung_times.hpp>
#include <cstddef>
#include <set>
#include <tuple>
#include <utility>

namespace chidao {

CHIDAO_INLINE escalation::escalation(const outlook& of, const ladder_book& ladders,
                                     const status_policy& policy)
    : of_{&of}, policy_{policy} {
  for (std::size_t number = 0; number < of.plan_count(); ++number) {
    auto& papers = ladders_.emplace_back();
    for (const directive& each : of.plan_at(number).now.documents())
      papers.push_back(ladders.of(*each, of.units()));
  }
}

CHIDAO_INLINE std::vector<notice> escalation::fired(instant until) const {
  std::vector<firing> all;
  of_->for_each([&](tracked_id which) { add_firings(which, until, all); });
  return notices_of(std::move(all));
}

CHIDAO_INLINE std::vector<notice> escalation::fired(tracked_id which, instant until) const {
  std::vector<firing> all;
  add_firings(which, until, all);
  return notices_of(std::move(all));
}

CHIDAO_INLINE std::vector<notice> escalation::delivered(instant after, instant until) const {
  std::vector<notice> out;
  for (notice& each : fired(until))
    if (each.delivered && *each.delivered > after && *each.delivered <= until)
      out.push_back(std::move(each));
  std::stable_sort(out.begin(), out.end(),
                   [](const notice& a, const notice& b) { return *a.delivered < *b.delivered; });
  return out;
}

CHIDAO_INLINE std::vector<notice> escalation::standing(instant at) const {
  std::vector<notice> out;
  for (notice& each : fired(at))
    if (is_supported(each, at) && stands(each, at))
      out.push_back(std::move(each));
  return out;
}

CHIDAO_INLINE std::vector<notice> escalation::retracted(instant at) const {
  std::vector<notice> out;
  for (notice& each : fired(at))
    if (!is_supported(each, at))
      out.push_back(std::move(each));
  return out;
}

CHIDAO_INLINE std::optional<instant> escalation::next_change(instant after, instant horizon) const {
  const std::vector<notice> next = delivered(after, horizon);
  return next.empty() ? std::nullopt : next.front().delivered;
}

CHIDAO_INLINE std::vector<empty_rung> escalation::empty(instant until) const {
  std::vector<firing> all;
  of_->for_each([&](tracked_id which) { add_firings(which, until, all); });
  std::vector<empty_rung> out;
  for_each_told(std::move(all), [&](const firing& one, const std::vector<addressee>& told) {
    if (told.empty())
      out.push_back({one.about, one.step, one.at});
  });
  return out;
}

CHIDAO_INLINE life escalation::life_of(tracked_id which, instant at, instant known) const {
  return plan_of(which).facts[which.task.slot()].at(which.position, at, known);
}

CHIDAO_INLINE bool escalation::is_stopped(tracked_id which, const rung& step, instant at,
                                          instant known) const {
  const tracked_plan& in = plan_of(which);
  const life is = life_of(which, at, known);
  return is.is == life::phase::withdrawn ||
         (is.complete() && step.expects != expected_state::accepted) ||
         rests(in, in.in_force(at, known), which.task, which.position, at, known);
}

CHIDAO_INLINE std::optional<instant> escalation::issue_of(tracked_id which, instant known) const {
  const tracked_plan& in = plan_of(which);
  const document_id paper = in.now.record().tasks[which.task].document;
  if (const auto& said = in.now.documents()[paper.slot()]->issued)
    return said->at;
  for (const paper_fact& each : in.papers)
    if (each.paper == paper && each.kind == event_kind::issued && each.recorded <= known &&
        (!each.struck || *each.struck > known))
      return each.at;
  return std::nullopt;
}

CHIDAO_INLINE std::vector<instant> escalation::versions(tracked_id which, instant until) const {
  const tracked_plan& in = plan_of(which);
  std::vector<instant> out{instant{}};
  add_records(in, which.task, which.position, out);
  if (in.past)
    for (const bound_epoch& each : *in.past)
      out.push_back(each.until);
  if (const auto issue = issue_of(which, fact_columns::latest()))
    out.push_back(*issue);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  out.erase(std::upper_bound(out.begin(), out.end(), until), out.end());
  return out;
}

CHIDAO_INLINE void escalation::add_records(const tracked_plan& in, task_id task, block_position p,
                                           std::vector<instant>& out) {
  for (const fact& each : in.facts[task.slot()].facts(p)) {
    out.push_back(each.recorded);
    if (each.struck)
      out.push_back(*each.struck);
  }
  for_each_to_rest_with(in.as_written.record(), task, p, [&](task_id consumer, block_position c) {
    add_records(in, consumer, c, out);
  });
}

CHIDAO_INLINE std::optional<arming> escalation::armed_at(tracked_id which, instant at,
                                                         instant known) const {
  const tracked_plan& in = plan_of(which);
  const instant issue = issue_of(which, known).value_or(instant{});
  if (issue > at)
    return std::nullopt;
  arming out{arming_kind::issue, issue};
  const auto add = [&](arming_kind by, instant when) {
    if (when >= issue && when <= at && arming{by, when} > out)
      out = {by, when};
  };
  for (const fact& each : in.facts[which.task.slot()].facts(which.position))
    if (holds_at(each, at, known)) {
      if (each.kind == event_kind::received)
        add(arming_kind::receipt, each.at);
      else if (each.kind == event_kind::returned)
        add(arming_kind::returned, each.at);
    }
  if (in.past)
    for (const bound_epoch& epoch : *in.past)
      if (epoch.until <= known && epoch.at > instant{} && epoch.at <= at &&
          moves(in, which, epoch.at, known))
        add(arming_kind::new_bound, epoch.at);
  return out;
}

CHIDAO_INLINE bool escalation::moves(const tracked_plan& in, tracked_id which, instant at,
                                     instant known) const {
  const auto bounds_at = [&](instant when) {
    const judgement by = judge(in.in_force(when, known), which.task, which.position, policy_);
    return std::pair{by.declared, by.needed};
  };
  return bounds_at(instant::from_minutes(at.minutes() - 1)) != bounds_at(at);
}

template <class Visit>
void escalation::for_each_due(tracked_id which, const arming& armed, instant from, instant known,
                              const Visit& visit) const {
  const tracked_plan& in = plan_of(which);
  const plan_record& record = in.in_force(armed.at, known);
  const planned_task& task = record.tasks[which.task];
  const calendar& days = calendar_of(record, task, unit_at(task, which.position));
  const judgement by = judge(record, which.task, which.position, policy_);
  const auto& ladders = ladders_[which.plan][task.document.slot()];
  std::optional<firing> missed;
  for (std::size_t number = 0; number < ladders.size(); ++number) {
    const ladder& steps = *ladders[number].steps;
    for (std::size_t position = 0; position < steps.rungs.size(); ++position) {
      const rung& step = steps.rungs[position];
      const auto limit = limit_of(step, by);
      for (std::int32_t repetition = 0; limit && repetition <= step.repeats; ++repetition) {
        const auto due = minute_of(step, repetition, *limit, days);
        if (!due)
          break;
        if ((ladders[number].since && *due < *ladders[number].since) ||
            (number + 1 < ladders.size() && *due >= *ladders[number + 1].since))
          continue;
        const firing one{which,  &step, static_cast<std::int32_t>(position), repetition, armed,
                         *limit, *due,  std::max({*due, from, armed.at})};
        if (*due >= armed.at)
          visit(one);
        else if (step.side == rung_side::after && (!missed || missed->due <= *due))
          missed = one;
      }
    }
  }
  if (missed)
    visit(*missed);
}

CHIDAO_INLINE bool escalation::speaks(const firing& one, instant known) const {
  if (is_stopped(one.about, *one.step, one.at, known))
    return false;
  const bool overtaken = one.due < one.armed.at;
  const instant by = overtaken ? one.armed.at : one.due;
  if (by.minutes() == 0)
    return true;
  // At the minute of a return what was handed in before is no longer there, whatever else
  // happened in that minute.
  const bool returned = life_of(one.about, by, known).returned == by;
  const instant before = returned ? by : instant::from_minutes(by.minutes() - 1);
  return !reached(life_of(one.about, before, known), one.step->expects);
}

CHIDAO_INLINE void escalation::add_firings(tracked_id which, instant until,
                                           std::vector<firing>& out) const {
  const tracked_plan& in = plan_of(which);
  if (ladders_[which.plan][in.now.record().tasks[which.task].document.slot()].empty())
    return;
  const std::vector<instant> from = versions(which, until);
  std::set<std::tuple<const rung*, std::int32_t, arming>> gone;
  for (std::size_t v = 0; v < from.size(); ++v) {
    const instant last =
        v + 1 < from.size() ? instant::from_minutes(from[v + 1].minutes() - 1) : until;
    if (const auto armed = armed_at(which, from[v], from[v]))
      for_each_due(which, *armed, from[v], from[v], [&](const firing& one) {
        if (one.at <= last && !gone.contains({one.step, one.repetition, one.armed}) &&
            speaks(one, from[v])) {
          gone.insert({one.step, one.repetition, one.armed});
          out.push_back(one);
        }
      });
  }
}

template <class Visit>
void escalation::for_each_told(std::vector<firing> all, const Visit& visit) const {
  std::stable_sort(all.begin(), all.end(), [](const firing& a, const firing& b) {
    return std::tuple{a.at, a.about.plan} < std::tuple{b.at, b.about.plan};
  });
  for (std::size_t first = 0; first < all.size();) {
    const std::uint32_t plan = all[first].about.plan;
    const instant at = all[first].at;
    const tracked_plan& in = of_->plan_at(plan);
    const missing_inputs missing{in, in.known_at(at), at, at};
    for (; first < all.size() && all[first].about.plan == plan && all[first].at == at; ++first)
      visit(all[first], told_of(missing, all[first].about, *all[first].step, policy_));
  }
}

CHIDAO_INLINE std::vector<notice> escalation::notices_of(std::vector<firing> all) const {
  std::vector<notice> out;
  for_each_told(std::move(all), [&](const firing& one, const std::vector<addressee>& told) {
    const plan_record& in = plan_of(one.about).now.record();
    const planned_task& task = in.tasks[one.about.task];
    std::optional<instant> delivered =
        first_open_minute(calendar_of(in, task, unit_at(task, one.about.position)), one.at);
    if (delivered && is_dropped(one, *delivered))
      delivered.reset();
    for (const addressee& each : told)
      out.push_back({{of_->at(one.about).key(), one.armed, one.step->code, one.repetition,
                      of_->units().units()[each.to.slot()].code},
                     one.about,
                     each.to,
                     each.as,
                     one.step,
                     one.position,
                     one.limit,
                     one.due,
                     one.at,
                     delivered,
                     each.waiting,
                     each.passed_over});
  });
  return out;
}

CHIDAO_INLINE bool escalation::is_dropped(const firing& one, instant delivered) const {
  const auto done = [&](instant at) {
    const life is = life_of(one.about, at, delivered);
    return reached(is, one.step->expects) ||
           (is.complete() && one.step->expects != expected_state::accepted);
  };
  return delivered.minutes() > 0 && done(instant::from_minutes(delivered.minutes() - 1)) &&
         done(delivered);
}

CHIDAO_INLINE bool escalation::is_supported(const notice& one, instant known) const {
  const auto armed = armed_at(one.about, one.fired, known);
  if (!armed || *armed != one.key.armed)
    return false;
  bool out = false;
  for_each_due(one.about, *armed, one.fired, known, [&](const firing& each) {
    if (each.step != one.step || each.repetition != one.key.repetition || each.at != one.fired ||
        !speaks(each, known))
      return;
    const tracked_plan& in = plan_of(one.about);
    const missing_inputs missing{in, in.in_force(one.fired, known), one.fired, known};
    for (const addressee& told : told_of(missing, one.about, *each.step, policy_))
      out = out || told.to == one.to;
  });
  return out;
}

CHIDAO_INLINE bool escalation::stands(const notice& one, instant at) const {
  const auto armed = armed_at(one.about, at, at);
  return armed && *armed == one.key.armed && !is_stopped(one.about, *one.step, at, at) &&
         !reached(life_of(one.about, at, at), one.step->expects);
}

}  // namespace chidao
