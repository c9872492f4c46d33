// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/query/addressees.hpp>
#include <chidao/query/fault.hpp>
#include <chidao/query/notice.hpp>
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
  [[nodiscard]] static std::optional<bound> limit_of(const rung& step, const judgement& by) {
    return step.from == rung_bound::declared ? by.declared
           : step.from == rung_bound::needed ? by.needed
                                             : by.earlier();
  }
  [[nodiscard]] static bool reached(const life& is, expected_state what) {
    switch (what) {
    case expected_state::received:
      return is.received || is.started || is.complete();
    case expected_state::started:
      return is.started || is.complete();
    case expected_state::submitted:
      return is.complete();
    case expected_state::accepted:
      break;
    }
    return is.is == life::phase::accepted;
  }

  /// The minute of a rung, and of each repetition, where a calendar tells it.
  [[nodiscard]] static std::optional<instant> minute_of(const rung& step, std::int32_t repetition,
                                                        bound limit, const calendar& days) {
    std::optional<chidao::step> at;
    if (step.side == rung_side::before)
      at = step_back(limit, step.offset, days, roll::none, beyond_coverage::estimate);
    else
      at = step_forward(limit, step.offset, days, roll::none, beyond_coverage::estimate);
    for (std::int32_t i = 0; i < repetition && at; ++i)
      at = step_forward(at->at, step.repeat_after, days, roll::none, beyond_coverage::estimate);
    if (!at || at->at.minutes() >= minute_count::end)
      return std::nullopt;
    return instant::from_minutes(at->at.minutes());
  }

  /// Minutes of record from which an assignment may look different, ascending, the first 0.
  [[nodiscard]] std::vector<instant> versions(tracked_id which, instant until) const {
    const tracked_plan& in = plan_of(which);
    std::vector<instant> out{instant{}};
    for (const fact& each : in.facts[which.task.slot()].facts(which.position)) {
      out.push_back(each.recorded);
      if (each.struck)
        out.push_back(*each.struck);
    }
    if (in.past)
      for (const bound_epoch& each : *in.past)
        out.push_back(each.until);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    out.erase(std::upper_bound(out.begin(), out.end(), until), out.end());
    return out;
  }

  /// What starts the ladder anew for a rung, as known at a minute of record, ascending.
  [[nodiscard]] std::vector<arming> armings(tracked_id which, const rung& step,
                                            instant known) const {
    const tracked_plan& in = plan_of(which);
    std::vector<arming> out;
    const auto& release = in.known_at(known).tasks[which.task].release;
    out.push_back({arming_kind::issue, release ? release->at : instant{}});
    for (const fact& each : in.facts[which.task.slot()].facts(which.position)) {
      if (!holds_at(each, fact_columns::latest(), known))
        continue;
      if (each.kind == event_kind::received)
        out.push_back({arming_kind::receipt, each.at});
      else if (each.kind == event_kind::returned)
        out.push_back({arming_kind::returned, each.at});
    }
    if (in.past)
      for (std::size_t i = 0; i < in.past->size(); ++i) {
        const bound_epoch& epoch = (*in.past)[i];
        if (epoch.until > known)
          break;
        const plan_record& next =
            i + 1 < in.past->size() ? *(*in.past)[i + 1].was : in.now.record();
        if (limit_of(step, judge(*epoch.was, which.task, which.position, policy_)) !=
            limit_of(step, judge(next, which.task, which.position, policy_)))
          out.push_back({arming_kind::new_bound, epoch.until});
      }
    std::sort(out.begin(), out.end());
    return out;
  }

  /// Adds every rung that comes due for an assignment by an instant, once a key.
  void add_firings(tracked_id which, instant until, std::vector<firing>& out) const {
    const tracked_plan& in = plan_of(which);
    const document_id paper = in.now.record().tasks[which.task].document;
    const auto& ladders = ladders_[which.plan][paper.slot()];
    if (ladders.empty())
      return;
    const std::vector<instant> from = versions(which, until);
    std::set<std::tuple<const rung*, std::int32_t, arming>> gone;
    for (std::size_t v = 0; v < from.size(); ++v) {
      const plan_record& record = in.known_at(from[v]);
      const planned_task& task = record.tasks[which.task];
      const life is = life_of(which, fact_columns::latest(), from[v]);
      if (is.suspended || is.is == life::phase::withdrawn)
        continue;
      const calendar& days = calendar_of(record, task, unit_at(task, which.position));
      const judgement by = judge(record, which.task, which.position, policy_);
      const instant last =
          v + 1 < from.size() ? instant::from_minutes(from[v + 1].minutes() - 1) : until;
      for (std::size_t l = 0; l < ladders.size(); ++l)
        for_each_due(which, ladders, l, by, days, from[v], last, [&](const firing& one) {
          if (gone.insert({one.step, one.repetition, one.armed}).second)
            out.push_back(one);
        });
    }
  }

  /// Calls `visit` with every rung of a ladder that comes due while the same is known.
  template <class Visit>
  void for_each_due(tracked_id which, const std::vector<ladder_book::in_force>& ladders,
                    std::size_t number, const judgement& by, const calendar& days, instant known,
                    instant last, const Visit& visit) const {
    const ladder& steps = *ladders[number].steps;
    std::optional<firing> missed;  // the last after-rung before the arming
    for (std::size_t position = 0; position < steps.rungs.size(); ++position) {
      const rung& step = steps.rungs[position];
      const auto limit = limit_of(step, by);
      if (!limit)
        continue;
      const arming armed = armings(which, step, known).back();
      for (std::int32_t repetition = 0; repetition <= step.repeats; ++repetition) {
        const auto due = minute_of(step, repetition, *limit, days);
        if (!due || *due > last)
          break;
        const bool in_force = (!ladders[number].since || *due >= *ladders[number].since) &&
                              (number + 1 == ladders.size() || *due < *ladders[number + 1].since);
        if (!in_force)
          continue;
        const firing one{which,  &step, static_cast<std::int32_t>(position), repetition, armed,
                         *limit, *due,  std::max({*due, known, armed.at})};
        if (*due < armed.at) {
          if (step.side == rung_side::after && (!missed || missed->due <= *due))
            missed = one;
          continue;
        }
        if (one.at <= last && !was_reached(which, step, *due, known))
          visit(one);
      }
    }
    if (missed && missed->at <= last &&
        !was_reached(which, *missed->step, after(missed->armed.at), known))
      visit(*missed);
  }

  /// True if what a rung expects was reached before a minute, as known at a minute of record.
  [[nodiscard]] bool was_reached(tracked_id which, const rung& step, instant before,
                                 instant known) const {
    if (before.minutes() == 0)
      return false;
    return reached(life_of(which, instant::from_minutes(before.minutes() - 1), known),
                   step.expects);
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
      if (delivered && reached(life_of(one.about, *delivered, *delivered), one.step->expects))
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

  /// The first minute from one on in which an office is open; nothing where none comes.
  [[nodiscard]] static std::optional<instant> first_open_minute(const calendar& days,
                                                                instant from) {
    const day_counter count{days};
    const auto minute = count.open_minute(count.open_minutes_before(bound{from}));
    return minute && *minute < minute_count::end ? std::optional{instant::from_minutes(*minute)}
                                                 : std::nullopt;
  }

  /// True if what is known at an instant still supports that a notice fired: under it the rung's
  /// minute had come, its state was not reached, and nothing stopped it.
  [[nodiscard]] bool is_supported(const notice& one, instant known) const {
    const tracked_plan& in = plan_of(one.about);
    const plan_record& record = in.in_force(one.fired, known);
    const life is = life_of(one.about, one.fired, known);
    if (is.suspended || is.is == life::phase::withdrawn)
      return false;
    const auto limit =
        limit_of(*one.step, judge(record, one.about.task, one.about.position, policy_));
    if (!limit || !is_armed(one, known))
      return false;
    const planned_task& task = record.tasks[one.about.task];
    const calendar& days = calendar_of(record, task, unit_at(task, one.about.position));
    const auto due = minute_of(*one.step, one.key.repetition, *limit, days);
    return due && *due <= one.fired &&
           !was_reached(one.about, *one.step, std::max(*due, due_floor(one)), known);
  }
  /// Of a rung that was overtaken by an arming, the state counts at the arming.
  [[nodiscard]] static instant due_floor(const notice& one) {
    return one.due < one.key.armed.at ? after(one.key.armed.at) : instant{};
  }
  [[nodiscard]] static instant after(instant at) {
    return instant::from_minutes(std::int64_t{at.minutes()} + 1);
  }
  [[nodiscard]] bool is_armed(const notice& one, instant known) const {
    if (one.key.armed.by == arming_kind::issue || one.key.armed.by == arming_kind::new_bound)
      return true;
    const std::vector<arming> all = armings(one.about, *one.step, known);
    return std::find(all.begin(), all.end(), one.key.armed) != all.end();
  }
  /// True if the state of a notice is still not reached and its rung still past.
  [[nodiscard]] bool stands(const notice& one, instant at) const {
    const life is = life_of(one.about, at, at);
    if (is.suspended || is.is == life::phase::withdrawn || reached(is, one.step->expects))
      return false;
    const plan_record& record = plan_of(one.about).known_at(at);
    const auto limit =
        limit_of(*one.step, judge(record, one.about.task, one.about.position, policy_));
    if (!limit)
      return false;
    const planned_task& task = record.tasks[one.about.task];
    const auto due = minute_of(*one.step, one.key.repetition, *limit,
                               calendar_of(record, task, unit_at(task, one.about.position)));
    return due && *due <= at;
  }

  const outlook* of_;
  status_policy policy_;
  std::vector<std::vector<std::vector<ladder_book::in_force>>> ladders_;  // by plan and paper
};

}  // namespace chidao
