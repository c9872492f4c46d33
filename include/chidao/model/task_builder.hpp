// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/model/task.hpp>
#include <string>
#include <utility>
#include <vector>

namespace chidao {

/// One task while it is described; given out by directive_builder and filled in place.
///
/// A line of the description is a clause (`before`, `takes`, `needs`, `lead` …); `only_for`,
/// `if_read`, `along`, `quoted`, `inferred` and `assumed` speak of the clause before them.
class task_builder {
 public:
  task_builder(const task_builder&) = delete;
  task_builder& operator=(const task_builder&) = delete;

  /// Who has to do it: one assignment each.
  task_builder& lead(audience who) { return set(made_.lead, std::move(who)); }
  /// Who helps; told, never overdue.
  task_builder& coordinating(audience who) { return set(made_.coordinating, std::move(who)); }
  /// Who watches; told, never overdue.
  task_builder& following(audience who) { return set(made_.following, std::move(who)); }

  /// "before 31/10": that day is too late.
  task_builder& before(day limit) { return bounded(deadline::before(limit)); }
  /// "before 14:00 31/10": that minute is too late.
  task_builder& before(day limit, clock_time at) { return bounded(deadline::before(limit, at)); }
  /// "by 31/10": that day is in time.
  task_builder& by(day limit) { return bounded(deadline::by(limit)); }
  /// "by 10:00 31/10": that minute is in time.
  task_builder& by(day limit, clock_time at) { return bounded(deadline::by(limit, at)); }
  /// A bound in the words of the paper.
  task_builder& bounded(const deadline& when) {
    return add_bound({declaration::state::fixed, when, {}});
  }
  /// Before the day of an event that may have no day yet.
  task_builder& before_event(std::string event);
  /// By the end of the day of an event that may have no day yet.
  task_builder& by_event(std::string event);
  /// A standing duty, a state to hold: no bound, never overdue.
  task_builder& standing() { return add_bound({declaration::state::standing, {}, {}}); }
  /// A bound that a rule computes: a term, a lead time, a recurrence. A rule that is a date, an
  /// event of the paper, no date or a reference is kept as that.
  task_builder& due(time_rule rule);
  /// A bound by reference to something that was not found.
  task_builder& unresolved(std::string reference);

  /// What a unit needs after its last input has come.
  task_builder& takes(duration length);

  /// The outputs of a task of the same paper must come in first.
  task_builder& needs(std::string task, match how) { return add_feed({{}, std::move(task), how}); }
  /// The outputs of a task that units of an audience produce must come in first.
  task_builder& needs(std::string task, audience among);
  /// The feed comes from another paper.
  /// @pre the clause before is a feed
  task_builder& of_document(std::string code);
  /// The feed is matched along a line.
  /// @pre the clause before is a feed
  task_builder& along(std::string line);

  /// The consumer may start when a share of its inputs is in, or from a minute on in any case.
  /// @pre the clause before is a feed
  task_builder& when_in(quorum enough);

  /// Which periods of a periodic producer meet those of a periodic consumer.
  /// @pre the clause before is a feed
  task_builder& over(feed_periods which);

  /// The clause holds for one tier only.
  /// @pre the clause before is a bound or a handling time
  task_builder& only_for(tier level);
  /// The clause holds for one unit only.
  /// @pre the clause before is a bound or a handling time
  task_builder& only_for(only unit);
  /// The clause holds under one reading only.
  /// @pre the clause before is a bound, a handling time or a feed
  task_builder& if_read(std::string option);
  /// The clause stands in the paper in these words.
  task_builder& quoted(std::string words) {
    return known(provenance::status::quoted, std::move(words));
  }
  /// The clause must be concluded from the paper.
  task_builder& inferred(std::string why) {
    return known(provenance::status::inferred, std::move(why));
  }
  /// The paper does not say it; somebody chose it.
  task_builder& assumed(std::string why) {
    return known(provenance::status::assumed, std::move(why));
  }

  /// It can be started from a minute of its own, not from the issue of the paper.
  task_builder& opens(instant at) { return opened({at, false}); }
  /// It can be started from a day of its own; the hour is not known.
  task_builder& opens(day on) { return opened({instant{on}, true}); }
  /// The parts that the output must have.
  task_builder& contents(std::vector<std::string> parts) {
    return made_.contents = std::move(parts), *this;
  }
  /// The bodies that the output is addressed to, by code.
  task_builder& addressed_to(std::vector<std::string> codes) {
    return made_.addressed_to = std::move(codes), *this;
  }
  /// It is counted on a calendar of its own, by name: duty tasks on every day.
  task_builder& on_calendar(std::string name) { return made_.calendar = std::move(name), *this; }
  /// A soft word such as "khẩn trương"; it moves no bound.
  task_builder& urgency(std::string word) { return made_.urgency = std::move(word), *this; }

  /// What has been described so far.
  [[nodiscard]] const task& entry() const noexcept { return made_; }

 private:
  friend class directive_builder;
  task_builder(std::string code, std::string name);

  task_builder& mark(feed* fed, scope* whom, std::string* reading, provenance* from);
  task_builder& set(role& part, audience who);
  task_builder& add_bound(declaration what);
  task_builder& add_feed(feed what);
  task_builder& opened(moment when);
  task_builder& known(provenance::status how, std::string text);

  task made_;
  feed* feed_ = nullptr;
  scope* scope_ = nullptr;
  std::string* reading_ = nullptr;
  provenance* from_ = nullptr;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/model/impl/task_builder.ipp>
#endif
