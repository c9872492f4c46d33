// SPDX-License-Identifier: BSL-1.0
#pragma once

// The library's answers beside the oracle's; the first that differ, in words.

#include "oracle.hpp"
#include "world_adapter.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace adapter {

template <class Value>
void show(std::ostream& out, const Value& value) {
  out << value;
}
template <class Value>
void show(std::ostream& out, const std::optional<Value>& value) {
  if (value)
    show(out, *value);
  else
    out << "nothing";
}
template <class Value>
void show(std::ostream& out, const std::set<Value>& values) {
  for (const Value& each : values)
    out << each << ' ';
}

/// Holds all answers of a plan against those of the oracle.
class comparison {
 public:
  comparison(const oracle::world& w, const oracle::answer& right, const chidao::plan& asked)
      : w_{w}, right_{right}, asked_{asked}, solver_{w, right.graph}, tasks_{w.tasks()},
        coarse_start_(right.of.size()) {}

  /// Empty if all are equal.
  std::string first_difference() {
    same("assignments", static_cast<std::size_t>(asked_.size()), right_.of.size());
    for (int a = 0; found_.empty() && a < static_cast<int>(right_.of.size()); ++a) {
      at_ = a;
      const chidao::assignment each = asked_.at(id_of(a));
      compare_bounds(each, facts());
      compare_times(each, facts());
      compare_findings(each, facts());
      compare_chain(each.explain(), facts());
      same("consumers", indices(each.consumers()), right_.graph.consumers[slot(a)]);
      same("producers", indices(each.producers()), right_.graph.producers[slot(a)]);
    }
    at_ = oracle::nobody;
    compare_gaps();
    return found_;
  }

  /// The library's name of an assignment.
  [[nodiscard]] chidao::assignment_id id_of(int a) const {
    const oracle::assignment& each = right_.graph.assignments[slot(a)];
    const auto task = std::find(tasks_.begin(), tasks_.end(), each.task) - tasks_.begin();
    return {chidao::id_of<chidao::task_id>(static_cast<std::size_t>(task)),
            asked_.units().id(w_.who(each.unit).code),
            {}};
  }

  /// The oracle's index of an assignment.
  [[nodiscard]] int index_of(const chidao::assignment_id& which) const {
    const std::string& code = asked_.units().units()[which.unit.slot()].code;
    for (int u = 0; u < static_cast<int>(w_.units.size()); ++u)
      if (w_.who(u).code == code)
        return right_.graph.index.at({tasks_[which.task.slot()], u});
    return oracle::nobody;
  }

 private:
  static std::size_t slot(int a) { return static_cast<std::size_t>(a); }
  [[nodiscard]] const oracle::facts& facts() const { return right_.of[slot(at_)]; }

  template <class Got, class Wanted>
  void same(const char* what, const Got& got, const Wanted& wanted) {
    if (!found_.empty() || got == wanted)
      return;
    std::ostringstream out;
    if (at_ != oracle::nobody) {
      const oracle::assignment& each = right_.graph.assignments[slot(at_)];
      out << "document " << each.task.document << " task " << w_.at(each.task).code << " unit "
          << w_.who(each.unit).code << ": ";
    }
    out << what << ": library ";
    show(out, got);
    out << ", oracle ";
    show(out, wanted);
    found_ = out.str();
  }

  static std::optional<oracle::minute> minute_of(const std::optional<chidao::bound>& which) {
    return which ? std::optional<oracle::minute>{which->minutes()} : std::nullopt;
  }
  static int number_of(oracle::standing which) { return static_cast<int>(which); }
  static int number_of(chidao::bound_state which) { return static_cast<int>(which); }

  [[nodiscard]] std::set<int> indices(const std::vector<chidao::assignment_id>& from) const {
    std::set<int> out;
    for (const chidao::assignment_id& each : from)
      out.insert(index_of(each));
    return out;
  }

  void compare_bounds(const chidao::assignment& got, const oracle::facts& wanted) {
    const chidao::declared_bound declared = got.declared();
    same("declared at all", declared.state().has_value(), wanted.declared.has_value());
    if (wanted.declared && found_.empty()) {
      same("state declared", number_of(*declared.state()), number_of(wanted.declared->state));
      if (wanted.declared->state == oracle::standing::known && found_.empty())
        same("declared", oracle::minute{declared.when()->limit().minutes()},
             wanted.declared->bound);
    }
    const chidao::needed_bound needed = got.needed();
    same("needed", minute_of(needed.at()), wanted.needed);
    same("state needed", number_of(needed.state()), number_of(wanted.needed_state));
    same("at most", needed.at_most(), wanted.at_most);
    same("coarse", needed.coarse(), wanted.coarse);
    same("estimated", needed.estimated(), false);
    same("judged", number_of(got.judged()), number_of(wanted.judged));
    same("earlier", minute_of(got.earlier()), wanted.earlier);
    same("last working day", index_of(got.last_working_day()), last_working_day(wanted.earlier));
    same("last working day of needed", index_of(needed.last_working_day()),
         last_working_day(wanted.needed));
  }

  void compare_times(const chidao::assignment& got, const oracle::facts& wanted) {
    const chidao::earliest_bound earliest = got.earliest();
    same("earliest", minute_of(earliest.at()), wanted.earliest);
    same("at least", earliest.at_least(), wanted.at_least);
    same("start", minute_of(earliest.start()), start_of(at_));
    same("earliest coarse", earliest.coarse(), coarse_start(at_));
    same("earliest estimated", earliest.estimated(), false);
    const chidao::slack slack = got.slack();
    same("slack at all", slack.value.has_value(), wanted.slack.has_value());
    if (!wanted.slack || !found_.empty())
      return;
    same("slack in days", slack.value->days, std::int64_t{wanted.slack->days});
    same("slack in minutes", slack.value->minutes, wanted.slack->minutes);
    same("slack at most", slack.at_most, wanted.at_least);
  }

  void compare_findings(const chidao::assignment& got, const oracle::facts& wanted) {
    same("touching", got.is_touching(), wanted.touching);
    const auto infeasible = got.infeasible();
    same("infeasible", infeasible.has_value(), wanted.infeasible);
    if (infeasible && found_.empty()) {
      same("late in days", infeasible->late.days, std::int64_t{-wanted.slack->days});
      same("late in minutes", infeasible->late.minutes, -wanted.slack->minutes);
      const bool by_need = wanted.earlier == wanted.needed &&
                           !(wanted.declared && wanted.declared->state == oracle::standing::known &&
                             wanted.declared->bound == *wanted.needed);
      same("infeasible doubtful", infeasible->doubtful,
           coarse_start(at_) || (by_need && wanted.coarse));
    }
    const auto squeeze = got.squeeze();
    same("squeezed", squeeze.has_value(), wanted.shortage.has_value());
    if (!squeeze || !found_.empty())
      return;
    const int consumer = wanted.binding.front();
    same("squeezed consumer", index_of(squeeze->consumer), consumer);
    same("shortage in days", squeeze->shortage.days, std::int64_t{wanted.shortage->days});
    same("shortage in minutes", squeeze->shortage.minutes, wanted.shortage->minutes);
    same("squeeze doubtful", squeeze->doubtful,
         wanted.coarse || coarse_over(consumer, wanted.declared->bound));
  }

  void compare_chain(const chidao::explanation& got, const oracle::facts& wanted) {
    const std::vector<chidao::reason>& steps = got.steps();
    same("steps", steps.size(), wanted.chain.size());
    for (std::size_t i = 0; found_.empty() && i < steps.size(); ++i) {
      const oracle::step& step = wanted.chain[i];
      const bool by_consumer = step.by == oracle::cause::consumer;
      same("who of a step", index_of(steps[i].who), step.assignment);
      same("bound of a step", oracle::minute{steps[i].at.minutes()}, step.bound);
      same("a consumer in a step", steps[i].consumer.has_value(), by_consumer);
      same("a phrase in a step", steps[i].declared.has_value(), !by_consumer);
      same("ties of a step", static_cast<int>(steps[i].ties), step.tied - (by_consumer ? 1 : 0));
      if (!by_consumer || !found_.empty())
        continue;
      same("consumer of a step", index_of(*steps[i].consumer), wanted.chain[i + 1].assignment);
      same("limit of a step", oracle::minute{steps[i].consumer_limit.minutes()},
           wanted.chain[i + 1].bound);
      same("time of a step", steps[i].takes,
           duration_of(solver_.takes(wanted.chain[i + 1].assignment)));
    }
    same("a sentence per step", got.sentences().size(), std::max<std::size_t>(steps.size(), 1));
    if (!wanted.needed || !found_.empty())
      return;
    const auto grounds = got.rests_on();
    same("assumed", asked_.at(id_of(at_)).needed().assumed(),
         std::any_of(grounds.begin(), grounds.end(), [](const chidao::provenance& each) {
           return each.known == chidao::provenance::status::assumed;
         }));
  }

  void compare_gaps() {
    std::set<int> unfed;
    std::set<int> orphans;
    for (int a = 0; a < static_cast<int>(right_.of.size()); ++a) {
      const oracle::task_key& key = right_.graph.assignments[slot(a)].task;
      bool needs = false;
      bool feeds = false;
      for (const oracle::task_key& consuming : tasks_)
        for (const oracle::feed& each : w_.at(consuming).needs) {
          needs = needs || (consuming == key && each.producing != key);
          feeds = feeds || (consuming != key && each.producing == key);
        }
      if (needs && right_.graph.producers[slot(a)].empty())
        unfed.insert(a);
      if (feeds && right_.graph.consumers[slot(a)].empty())
        orphans.insert(a);
    }
    same("unfed", indices(asked_.unfed()), unfed);
    same("orphans", indices(asked_.orphans()), orphans);
  }

  /// Before this, release and inputs are there.
  std::optional<oracle::minute> start_of(int a) {
    std::optional<oracle::minute> start;
    if (const auto release = solver_.release(a))
      start = *release + 1;
    for (const int p : right_.graph.producers[slot(a)])
      if (const auto input = solver_.earliest(p); input && (!start || *input > *start))
        start = input;
    return start;
  }

  [[nodiscard]] bool coarse_over(int a, oracle::minute from) const {
    const oracle::duration takes = solver_.takes(a);
    return oracle::is_day_kind(takes.kind) && takes.n >= 1 && from % oracle::minutes_of_day != 0;
  }

  /// Whether a duration was counted for the input at which an assignment starts, rather than the
  /// release handed on by tasks that take no time.
  bool counted_start(int a) {
    const auto start = start_of(a);
    for (const int p : right_.graph.producers[slot(a)])
      if (start && solver_.earliest(p) == start && (solver_.takes(p).n > 0 || counted_start(p)))
        return true;
    return false;
  }

  /// Meanings 2.4 forwards: an input at a clock bound meets a day duration, here or before. A
  /// release makes nothing coarse, also when it is an input's.
  bool coarse_start(int a) {
    auto& kept = coarse_start_[slot(a)];
    if (kept)
      return *kept;
    bool coarse = false;
    const auto start = start_of(a);
    for (const int p : right_.graph.producers[slot(a)])
      if (start && solver_.earliest(p) == start)
        coarse = coarse || coarse_start(p) || (counted_start(a) && coarse_over(a, *start));
    kept = coarse;
    return coarse;
  }

  static std::optional<std::size_t> index_of(const std::optional<chidao::day>& which) {
    return which ? std::optional{chidao::calendar::index_of(*which)} : std::nullopt;
  }

  /// Meanings 1.3, day by day.
  std::optional<std::size_t> last_working_day(const std::optional<oracle::minute>& limit) {
    if (!limit)
      return std::nullopt;
    const oracle::calendar& days = solver_.calendar_of(at_);
    const auto release = solver_.release(at_);
    const int first = release ? oracle::day_of_minute(*release) : 0;
    for (int day = oracle::day_of_minute(*limit); day >= first; --day)
      if (oracle::is_open(days, day) &&
          day * oracle::minutes_of_day + days.hours.front().first < *limit)
        return static_cast<std::size_t>(day);
    return std::nullopt;
  }

  const oracle::world& w_;
  const oracle::answer& right_;
  const chidao::plan& asked_;
  oracle::solver solver_;
  std::vector<oracle::task_key> tasks_;
  std::vector<std::optional<bool>> coarse_start_;
  int at_ = oracle::nobody;
  std::string found_;
};

}  // namespace adapter
