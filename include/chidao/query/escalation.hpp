// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/query/addressees.hpp>
#include <chidao/query/fault.hpp>
#include <chidao/query/notice.hpp>
#include <chidao/query/rests.hpp>
#include <chidao/query/rung_times.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace chidao {

/// Who must be told what, as a pure function of an outlook, ladders and an instant (meanings 13).
/// Borrows both.
class escalation {
 public:
  /// Asks about an outlook with the ladders of its papers.
  escalation(const outlook& of, const ladder_book& ladders, const status_policy& policy = {})
      : of_{&of}, policy_{policy} {
    for (std::size_t number = 0; number < of.plan_count(); ++number) {
      auto& papers = ladders_.emplace_back();
      for (const directive& each : of.plan_at(number).now.documents())
        papers.push_back(ladders.of(*each, of.units()));
    }
  }
  escalation(const outlook&& of, const ladder_book& ladders,
             const status_policy& policy = {}) = delete;
  escalation(const outlook& of, const ladder_book&& ladders,
             const status_policy& policy = {}) = delete;

  /// All that fired by an instant, by when they fired; it only grows with the instant.
  /// @complexity assignments times rungs, each with a few calendar steps, for every record that
  ///   moved a bound of the plan; and the inputs of a plan for every minute at which one fired
  [[nodiscard]] std::vector<notice> fired(instant until) const {
    std::vector<firing> all;
    of_->for_each([&](tracked_id which) { add_firings(which, until, all); });
    return notices_of(std::move(all));
  }
  /// What fired about one assignment.
  [[nodiscard]] std::vector<notice> fired(tracked_id which, instant until) const {
    std::vector<firing> all;
    add_firings(which, until, all);
    return notices_of(std::move(all));
  }
  /// What is delivered after one instant and not after another, by when.
  [[nodiscard]] std::vector<notice> delivered(instant after, instant until) const {
    std::vector<notice> out;
    for (notice& each : fired(until))
      if (each.delivered && *each.delivered > after && *each.delivered <= until)
        out.push_back(std::move(each));
    std::stable_sort(out.begin(), out.end(),
                     [](const notice& a, const notice& b) { return *a.delivered < *b.delivered; });
    return out;
  }
  /// What fired, is still supported by what is known at the instant, and whose state is still not
  /// reached.
  [[nodiscard]] std::vector<notice> standing(instant at) const {
    std::vector<notice> out;
    for (notice& each : fired(at))
      if (is_supported(each, at) && stands(each, at))
        out.push_back(std::move(each));
    return out;
  }
  /// What fired, but is no longer supported by what is known at the instant.
  [[nodiscard]] std::vector<notice> retracted(instant at) const {
    std::vector<notice> out;
    for (notice& each : fired(at))
      if (!is_supported(each, at))
        out.push_back(std::move(each));
    return out;
  }
  /// The minute of the next delivery after an instant, no further facts given.
  /// @returns nothing where there is none within the horizon, both included
  [[nodiscard]] std::optional<instant> next_change(instant after, instant horizon) const {
    const std::vector<notice> next = delivered(after, horizon);
    return next.empty() ? std::nullopt : next.front().delivered;
  }
  /// Rungs that came by an instant and found nobody to tell.
  [[nodiscard]] std::vector<empty_rung> empty(instant until) const {
    std::vector<firing> all;
    of_->for_each([&](tracked_id which) { add_firings(which, until, all); });
    std::vector<empty_rung> out;
    for_each_told(std::move(all), [&](const firing& one, const std::vector<addressee>& told) {
      if (told.empty())
        out.push_back({one.about, one.step, one.at});
    });
    return out;
  }

 private:
  /// A rung that comes due for an assignment.
  struct firing {
    tracked_id about;
    const rung* step;
    std::int32_t position;
    std::int32_t repetition;
    arming armed;
    bound limit;
    instant due;
    instant at;
  };

  [[nodiscard]] const tracked_plan& plan_of(tracked_id which) const {
    return of_->plan_at(which.plan);
  }
  [[nodiscard]] life life_of(tracked_id which, instant at, instant known) const {
    return plan_of(which).facts[which.task.slot()].at(which.position, at, known);
  }
  /// True if nothing is told about an assignment: it is no longer asked for, or work on it rests.
  [[nodiscard]] bool is_stopped(tracked_id which, const rung& step, instant at,
                                instant known) const {
    const tracked_plan& in = plan_of(which);
    const life is = life_of(which, at, known);
    return is.is == life::phase::withdrawn ||
           (is.complete() && step.expects != expected_state::accepted) ||
           rests(in, in.in_force(at, known), which.task, which.position, at, known);
  }

  /// When the paper of an assignment was issued, as known at a minute of record; nothing: unknown.
  [[nodiscard]] std::optional<instant> issue_of(tracked_id which, instant known) const {
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

  /// Minutes from which on an assignment may look different, ascending, the first 0.
  [[nodiscard]] std::vector<instant> versions(tracked_id which, instant until) const {
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
  /// Adds the minutes of record of an assignment, and of those it rests with.
  static void add_records(const tracked_plan& in, task_id task, block_position p,
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

  /// What started the ladder of an assignment by an instant, as known at a minute of record; the
  /// last of them. @returns nothing before the issue of the paper
  [[nodiscard]] std::optional<arming> armed_at(tracked_id which, instant at, instant known) const {
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

  /// True if declared or needed bound are others at a minute than before it.
  [[nodiscard]] bool moves(const tracked_plan& in, tracked_id which, instant at,
                           instant known) const {
    const auto bounds_at = [&](instant when) {
      const judgement by = judge(in.in_force(when, known), which.task, which.position, policy_);
      return std::pair{by.declared, by.needed};
    };
    return bounds_at(instant::from_minutes(at.minutes() - 1)) != bounds_at(at);
  }

  /// Calls `visit(firing)` with every rung that is due under an arming by what is known at a minute
  /// of record; `at` is not before the rung's minute nor `from`. Of what lies before the arming
  /// only the last after-rung is.
  template <class Visit>
  void for_each_due(tracked_id which, const arming& armed, instant from, instant known,
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

  /// True if by what is known at a minute of record a due rung may speak at its minute.
  [[nodiscard]] bool speaks(const firing& one, instant known) const {
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

  /// Adds every rung that comes due for an assignment by an instant, once a key.
  void add_firings(tracked_id which, instant until, std::vector<firing>& out) const {
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

  /// Calls `visit(firing, addressees)` with all, by when they fired, with whom each tells by what
  /// was known then.
  template <class Visit>
  void for_each_told(std::vector<firing> all, const Visit& visit) const {
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

  [[nodiscard]] std::vector<notice> notices_of(std::vector<firing> all) const {
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

  /// True if the state of a notice is reached before the minute of its delivery, as known then.
  [[nodiscard]] bool is_dropped(const firing& one, instant delivered) const {
    const auto done = [&](instant at) {
      const life is = life_of(one.about, at, delivered);
      return reached(is, one.step->expects) ||
             (is.complete() && one.step->expects != expected_state::accepted);
    };
    return delivered.minutes() > 0 && done(instant::from_minutes(delivered.minutes() - 1)) &&
           done(delivered);
  }

  /// True if by what is known at an instant it was right that a notice fired when it did.
  [[nodiscard]] bool is_supported(const notice& one, instant known) const {
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
  /// True if the state of a notice is still not reached, and nothing started its ladder anew.
  [[nodiscard]] bool stands(const notice& one, instant at) const {
    const auto armed = armed_at(one.about, at, at);
    return armed && *armed == one.key.armed && !is_stopped(one.about, *one.step, at, at) &&
           !reached(life_of(one.about, at, at), one.step->expects);
  }

  const outlook* of_;
  status_policy policy_;
  std::vector<std::vector<std::vector<ladder_book::in_force>>> ladders_;  // by plan and paper
};

}  // namespace chidao
