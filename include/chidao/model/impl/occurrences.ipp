// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/model/occurrences.hpp>
#include <chidao/time/step.hpp>
#include <chidao/time/unroll.hpp>
#include <cstddef>
#include <map>
#include <utility>

namespace chidao::unrolling {

/// The recurrence of a clause; null if it has none.
CHIDAO_INLINE const recurrence* recurrence_of(const bound_clause& clause) {
  return clause.what.rule ? std::get_if<recurrence>(&*clause.what.rule) : nullptr;
}

CHIDAO_INLINE bool is_periodic(const task& which) {
  return std::any_of(which.bounds.begin(), which.bounds.end(),
                     [](const bound_clause& each) { return recurrence_of(each) != nullptr; });
}

/// An occurrence of a task: its period, its data, and the latest of its bounds.
struct period_of_task {
  std::string label;
  day data_from;
  day data_to;
  std::optional<bound> limit = {};
};

/// Makes tasks of occurrences.
class unroller {
 public:
  unroller(const directive& paper, day horizon, const calendar& days)
      : paper_{paper}, days_{days}, horizon_{horizon}, out_{paper, {}, {}, {}} {
    first_ = paper->issued ? paper->issued->at.on() : days.first_covered();
    constexpr int a_year = 366;  // a period that goes on when the paper is issued began since
    earliest_ = shifted(first_, -a_year);
  }

  unrolled_directive result() && {
    directive_text text = *paper_;
    text.tasks.clear();
    for (const task& each : paper_->tasks)
      if (is_periodic(each))
        add_occurrences(each, text.tasks);
      else
        text.tasks.push_back(each);
    for (task& each : text.tasks)
      connect(each);
    out_.paper = directive{std::move(text)};
    return std::move(out_);
  }

 private:
  void add_occurrences(const task& of, std::vector<task>& into) {
    // By first day and label: a task per period, whichever clauses have it.
    std::map<std::pair<day, std::string>, task> made;
    std::map<std::string, period_of_task> periods;
    for (const bound_clause& clause : of.bounds)
      if (const recurrence* const rule = recurrence_of(clause))
        for (const occurrence& each : unrolled(*rule, earliest_, horizon_, days_)) {
          if (each.last < first_ && (!each.until || each.until->limit() <= bound{first_}))
            continue;  // a period that was over
          task& one =
              made.try_emplace({each.first, each.label}, bare(of, each.label)).first->second;
          add_bound(one, clause, each);
          if (rule->data && each.until)
            check_time_left(of.code, each);
          note(periods, each);
        }
    for (auto& [key, one] : made) {
      const period_of_task& period = periods.at(key.second);
      if (paper_->issued && period.limit && *period.limit <= bound{paper_->issued->at}) {
        out_.past.push_back({of.code, key.second, *period.limit});
        continue;
      }
      add_others(one, of);
      period_of_code_[one.code] = period;
      periods_[of.code].push_back(period);
      into.push_back(std::move(one));
    }
  }

  /// Notes an occurrence without a working day between its data and its bound.
  void check_time_left(const std::string& code, const occurrence& each) {
    const bound cut_off = deadline::by(each.data_to).limit();
    if (step_forward(cut_off, working_days{1}, days_, roll::none, beyond_coverage::estimate).at >
        each.until->limit())
      out_.hurried.push_back({code, each.label, each.data_to, each.until->limit()});
  }

  /// The task without its bounds.
  static task bare(const task& of, const std::string& label) {
    task out = of;
    out.bounds.clear();
    out.code = occurrence_code(of.code, label);
    return out;
  }

  static void add_bound(task& to, const bound_clause& clause, const occurrence& each) {
    bound_clause made = clause;
    made.what = {};
    if (each.until)
      made.what = {declaration::state::fixed, each.until, {}, {}};
    else if (!each.unresolved.empty())
      made.what = {declaration::state::unresolved, {}, each.unresolved, {}};
    to.bounds.push_back(std::move(made));
    if (to.opens)
      return;
    const recurrence& rule = *recurrence_of(clause);
    if (each.opens)
      to.opens = moment{instant{each.opens->first_late_day(), each.opens->clock()}, false};
    else if (rule.data)
      to.opens = moment{instant{shifted(each.data_to, 1)}, true};
  }

  /// Clauses without a recurrence hold for every occurrence.
  static void add_others(task& to, const task& of) {
    for (const bound_clause& clause : of.bounds)
      if (recurrence_of(clause) == nullptr)
        to.bounds.push_back(clause);
  }

  static void note(std::map<std::string, period_of_task>& periods, const occurrence& each) {
    period_of_task& known =
        periods
            .try_emplace(each.label, period_of_task{each.label, each.data_from, each.data_to, {}})
            .first->second;
    if (each.until && (!known.limit || *known.limit < each.until->limit()))
      known.limit = each.until->limit();
  }

  /// Replaces feeds from periodic tasks by feeds from their occurrences.
  void connect(task& consumer) {
    std::vector<feed> needs;
    const auto own = period_of_code_.find(consumer.code);
    for (const feed& each : consumer.needs) {
      const auto producers = each.document.empty() ? periods_.find(each.task) : periods_.end();
      if (producers == periods_.end())
        needs.push_back(each);
      else if (own == period_of_code_.end())
        for (const period_of_task& one : producers->second)
          take(each, one, needs);
      else
        take_periods(each, producers->second, consumer.code, own->second, needs);
    }
    consumer.needs = std::move(needs);
  }

  /// Takes the occurrences that meet the consumer's; names what is due after it, and a feed that
  /// finds none.
  void take_periods(const feed& through, const std::vector<period_of_task>& producers,
                    const std::string& consumer, const period_of_task& own,
                    std::vector<feed>& needs) {
    const std::size_t before = needs.size();
    for (const period_of_task& one : producers) {
      if (!meets(through, one, own, producers))
        continue;
      if (is_late_for(through, one, own))
        out_.unmatched.push_back({consumer, occurrence_code(through.task, one.label)});
      else
        take(through, one, needs);
    }
    if (needs.size() == before)
      out_.unmatched.push_back({consumer, through.task});
  }

  static void take(const feed& through, const period_of_task& producer, std::vector<feed>& needs) {
    needs.push_back(through);
    needs.back().task = occurrence_code(through.task, producer.label);
  }

  /// True if an occurrence belongs to the consumer's by the periods that the feed asks for.
  static bool meets(const feed& through, const period_of_task& producer,
                    const period_of_task& consumer, const std::vector<period_of_task>& all) {
    switch (through.over) {
    case feed_periods::same:
      return producer.label == consumer.label;
    case feed_periods::within:
      return producer.data_from >= consumer.data_from && producer.data_to <= consumer.data_to;
    default: {  // previous
      const period_of_task* last = nullptr;
      for (const period_of_task& each : all)
        if (each.data_to < consumer.data_from && (last == nullptr || last->data_to < each.data_to))
          last = &each;
      return last == &producer;
    }
    }
  }

  /// True if a producer within the consumer's data is due after the consumer (meanings 7.2).
  static bool is_late_for(const feed& through, const period_of_task& producer,
                          const period_of_task& consumer) {
    return through.over == feed_periods::within && producer.limit && consumer.limit &&
           *producer.limit > *consumer.limit;
  }

  const directive& paper_;
  const calendar& days_;
  day horizon_;
  day first_{};
  day earliest_{};
  unrolled_directive out_;
  std::map<std::string, std::vector<period_of_task>> periods_;  // by code of the task
  std::map<std::string, period_of_task> period_of_code_;        // by code of the occurrence
};

}  // namespace chidao::unrolling

namespace chidao {

CHIDAO_INLINE std::string occurrence_code(const std::string& task, const std::string& period) {
  return task + '@' + period;
}

CHIDAO_INLINE unrolled_directive with_occurrences(const directive& paper, day horizon,
                                                  const calendar& days) {
  return unrolling::unroller{paper, horizon, days}.result();
}

}  // namespace chidao
