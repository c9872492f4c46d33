// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/model/audience.hpp>
#include <chidao/model/provenance.hpp>
#include <chidao/model/unit.hpp>
#include <chidao/time/deadline.hpp>
#include <chidao/time/duration.hpp>
#include <chidao/time/time_rule.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace chidao {

/// One unit, where a tier could stand too.
struct only {
  std::string unit;  ///< code
  /// The unit with this code.
  explicit only(std::string code) : unit{std::move(code)} {}
  /// Equal if the codes are.
  friend bool operator==(const only&, const only&) = default;
};

/// For whom a clause holds: all leads, those of a tier, or one unit. The narrowest wins (meanings
/// 5.5); of equals the later one written.
using scope = std::variant<std::monostate, tier, only>;

/// A minute, or a day whose hour is not known.
struct moment {
  instant at;             ///< the minute; the day's first where only the day is known
  bool day_only = false;  ///< true: the hour is not known
  /// Equal if both are.
  friend bool operator==(const moment&, const moment&) = default;
};

/// What a paper says about when a task is to be done.
struct declaration {
  /// Whether there is a bound.
  enum class state : std::uint8_t {
    fixed,         ///< a date stands there
    before_event,  ///< before the day of an event
    by_event,      ///< by the end of the day of an event
    standing,      ///< none: a standing duty, a state to hold
    by_rule,       ///< a rule computes it: a term, a lead time
    unresolved     ///< it refers to something that was not found
  };

  state says = state::standing;        ///< which of them
  std::optional<deadline> when = {};   ///< the date, if fixed
  std::string refers_to = {};          ///< code of the event, or what was not found
  std::optional<time_rule> rule = {};  ///< what computes it, if a rule does
};

/// A bound for some of the leads.
struct bound_clause {
  declaration what = {};     ///< the bound
  scope whom = {};           ///< for whom it holds
  std::string reading = {};  ///< the option under which it holds; empty: under all
  provenance from = {};      ///< how it is known
};

/// A handling time for some of the leads: what a unit needs after its last input has come.
struct time_clause {
  duration length = {};      ///< the time
  scope whom = {};           ///< for whom it holds
  std::string reading = {};  ///< the option under which it holds; empty: under all
  provenance from = {};      ///< how it is known
};

/// How the producers of a feed are matched with its consumers (meanings 6.1).
enum class match : std::uint8_t {
  same_unit,          ///< each consumer takes from its own unit
  from_subordinates,  ///< a producer goes to the nearest consumer strictly above it on a line
  from_superior,      ///< a consumer takes from the nearest producer strictly above it on a line
  same_area,          ///< producers and consumers of one area
  from_all,           ///< every producer feeds every consumer
  from_audience       ///< the producers of an audience feed every consumer
};
using enum match;

/// When a consumer may start although not all its inputs are in (meanings 6.4).
struct quorum {
  int percent = 100;                  ///< the share of its inputs that must be in, 1 to 100
  std::optional<instant> or_at = {};  ///< the minute from which it may start in any case
  /// Equal if both are.
  friend bool operator==(const quorum&, const quorum&) = default;
};

/// Which occurrences of a periodic producer an occurrence of a periodic consumer takes (meanings
/// 7.2).
enum class feed_periods : std::uint8_t {
  same,     ///< that of the same period
  within,   ///< those whose data lie within its own and that are not due later
  previous  ///< the last whose data end before its own begin
};

/// A feed: the output of a task is an input of the task that holds it.
struct feed {
  std::string document = {};          ///< code of the paper of the producing task; empty: the same
  std::string task = {};              ///< code of the producing task
  match how = same_unit;              ///< how producers and consumers are matched
  std::string line = {};              ///< the line to match along; empty: the directive's
  audience among = {};                ///< the producers taken, if from_audience
  std::optional<quorum> enough = {};  ///< nothing: all inputs must be in
  std::string reading = {};           ///< the option under which it holds; empty: under all
  provenance from = {};               ///< how it is known
  feed_periods over = feed_periods::same;  ///< which periods meet, of periodic tasks
};

/// Who does what part in a task (chủ trì, phối hợp, theo dõi).
struct role {
  audience who = {};     ///< the rule
  provenance from = {};  ///< how it is known
};

/// One numbered duty of a directive.
struct task {
  std::string code = {};                       ///< as the paper numbers it
  std::string name = {};                       ///< what is to be done
  role lead = {};                              ///< who has to do it: an assignment each
  role coordinating = {};                      ///< who helps; told, never overdue
  role following = {};                         ///< who watches; told, never overdue
  std::vector<bound_clause> bounds = {};       ///< when, in the order written
  std::vector<time_clause> takes = {};         ///< handling times, in the order written
  std::vector<feed> needs = {};                ///< what must come in first
  std::optional<moment> opens = {};            ///< release, where it is not the issue
  provenance opens_from = {};                  ///< how the release is known
  std::vector<std::string> contents = {};      ///< parts that the output must have
  std::vector<std::string> addressed_to = {};  ///< codes of bodies the output is addressed to
  std::string calendar = {};                   ///< name of its own calendar; empty: the unit's
  std::string urgency = {};  ///< soft word such as "khẩn trương"; moves no bound
  provenance from = {};      ///< how the task is known
};

}  // namespace chidao
