// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/backward.hpp>
#include <chidao/plan/forward.hpp>
#include <chidao/time/working_time.hpp>
#include <optional>
#include <ostream>
#include <string>
#include <utility>

namespace chidao {

namespace sentences {
/// No bound is declared.
inline constexpr sentence not_declared{"not-declared", "not declared"};
/// A standing duty.
inline constexpr sentence standing_duty{"standing-duty", "no bound: a standing duty"};
/// A bound that waits for an event.
inline constexpr sentence pending_on{"pending-on", "pending: waits for the day of \"{event}\""};
/// A rule that waits for something.
inline constexpr sentence rule_pending{"rule-pending", "pending: waits for {what}"};
/// A rule that refers to something that was not found.
inline constexpr sentence rule_unresolved{"rule-unresolved", "unresolved: {what} was not found"};
/// A reference that was not found.
inline constexpr sentence unresolved_reference{"unresolved-reference",
                                               "unresolved: \"{reference}\" was not found"};
/// Nobody requires it by a date.
inline constexpr sentence not_needed{"not-needed", "not needed by a date"};
/// Its consumers' bounds are pending.
inline constexpr sentence needed_pending{"needed-pending",
                                         "pending: its consumers have no day yet"};
/// Its consumers' bounds are unresolved.
inline constexpr sentence needed_unresolved{"needed-unresolved",
                                            "unresolved: its consumers' bounds were not found"};
/// A needed bound with its last working day.
inline constexpr sentence bound_and_last_day{"bound-and-last-day",
                                             "{bound}, last working day {day}"};
/// A needed bound that falls in days off.
inline constexpr sentence bound_on_duty{"bound-on-duty", "{bound}, falls in days off, met on duty"};
/// A bound that may become earlier.
inline constexpr sentence or_earlier{"or-earlier", "{bound}, or earlier still"};
/// A limit that may become later.
inline constexpr sentence or_later{"or-later", "{bound}, or later"};
/// A bound that lost up to a day.
inline constexpr sentence is_coarse_bound{"is-coarse-bound", "{bound} (to within a day)"};
/// A bound counted on days no calendar vouches for.
inline constexpr sentence is_estimated{"is-estimated", "{bound} (estimated)"};

/// No lower limit is known.
inline constexpr sentence no_lower_limit{"no-lower-limit", "no lower limit is known"};
/// The hour of issue is not known.
inline constexpr sentence hour_not_known{"hour-not-known",
                                         "{bound} (counted from the first minute of a day)"};
/// Slack that is not known.
inline constexpr sentence slack_not_known{"slack-not-known", "not known"};
/// At most so much slack.
inline constexpr sentence at_most_span{"at-most-span", "at most {span}"};
}  // namespace sentences

/// The bound the paper gives an assignment.
class declared_bound {
 public:
  /// Nothing is declared.
  declared_bound() = default;
  /// A bound as the paper gives it.
  declared_bound(bound_state state, std::optional<deadline> when, std::string refers_to,
                 provenance from, std::shared_ptr<const due_date> computed = {})
      : state_{state}, when_{when},
        refers_to_{std::move(refers_to)}, from_{std::move(from)}, computed_{std::move(computed)} {}

  /// What it amounts to; nothing where the paper declares nothing.
  [[nodiscard]] std::optional<bound_state> state() const noexcept { return state_; }
  /// The bound, if known.
  [[nodiscard]] const std::optional<deadline>& when() const& noexcept { return when_; }
  /// The same, of a temporary.
  [[nodiscard]] std::optional<deadline> when() const&& { return when_; }
  /// The event it waits for, or the reference that was not found.
  [[nodiscard]] const std::string& refers_to() const& noexcept { return refers_to_; }
  /// The same, of a temporary.
  [[nodiscard]] std::string refers_to() const&& { return refers_to_; }
  /// How it is known.
  [[nodiscard]] const provenance& from() const& noexcept { return from_; }
  /// The same, of a temporary.
  [[nodiscard]] provenance from() const&& { return from_; }
  /// How a rule made it: articles, days off passed over (time/due.hpp); null if no rule did.
  [[nodiscard]] const std::shared_ptr<const due_date>& computed() const& noexcept {
    return computed_;
  }
  /// The same, of a temporary.
  [[nodiscard]] std::shared_ptr<const due_date> computed() const&& { return computed_; }

 private:
  std::optional<bound_state> state_;
  std::optional<deadline> when_;
  std::string refers_to_;
  provenance from_;
  std::shared_ptr<const due_date> computed_;
};

/// The declared bound of a settled clause; of none where there is no clause.
[[nodiscard]] declared_bound declared_bound_of(const settled_bound* found);

/// The declared bound as a reason shows it.
[[nodiscard]] message to_message(const declared_bound& which);

/// Writes a declared bound: "before 31/10/2021".
inline std::ostream& operator<<(std::ostream& out, const declared_bound& which) {
  return out << to_message(which);
}

/// A message with the marks that qualify it.
[[nodiscard]] message marked(message what, bool coarse, bool estimated);

/// The bound that the consumers of an assignment require.
class needed_bound {
 public:
  /// A needed bound and the last working day that meets it.
  needed_bound(const needed_value& value, std::optional<day> last_working_day)
      : value_{value}, last_{last_working_day} {}

  /// What it amounts to; none where nobody requires it by a date.
  [[nodiscard]] bound_state state() const noexcept { return value_.state; }
  /// The bound, if known.
  [[nodiscard]] std::optional<bound> at() const noexcept;
  /// The last working day that meets it; nothing where it is not known or falls in days off.
  [[nodiscard]] std::optional<day> last_working_day() const noexcept { return last_; }
  /// True if it may become earlier, because a consumer's bound is pending or unresolved.
  [[nodiscard]] bool at_most() const noexcept { return value_.at_most; }
  /// True if it lost up to a day (meanings 2.4).
  [[nodiscard]] bool coarse() const noexcept { return value_.coarse; }
  /// True if it was counted on days no calendar vouches for.
  [[nodiscard]] bool estimated() const noexcept { return value_.estimated; }
  /// True if it rests on an assumption.
  [[nodiscard]] bool assumed() const noexcept { return value_.assumed; }

 private:
  needed_value value_;
  std::optional<day> last_;
};

/// The needed bound as a reason shows it.
[[nodiscard]] message to_message(const needed_bound& which);

/// Writes a needed bound: "before 29/10/2021, last working day Thursday 28/10/2021".
inline std::ostream& operator<<(std::ostream& out, const needed_bound& which) {
  return out << to_message(which);
}

/// The bound before which an output can be complete at the earliest.
class earliest_bound {
 public:
  /// An earliest bound.
  explicit earliest_bound(const earliest_value& value) : value_{value} {}

  /// The bound; nothing where no lower limit is known.
  [[nodiscard]] std::optional<bound> at() const noexcept {
    return value_.known ? std::optional{value_.at} : std::nullopt;
  }
  /// Before this, inputs and release are there.
  [[nodiscard]] std::optional<bound> start() const noexcept {
    return value_.known ? std::optional{value_.start} : std::nullopt;
  }
  /// True if it may become later, because a lower limit is missing.
  [[nodiscard]] bool at_least() const noexcept { return value_.at_least; }
  /// True if it counts from a day whose hour is not known, so from its first minute.
  [[nodiscard]] bool day_only() const noexcept { return value_.day_only; }
  /// True if it lost up to a day (meanings 2.4).
  [[nodiscard]] bool coarse() const noexcept { return value_.coarse; }
  /// True if it was counted on days no calendar vouches for.
  [[nodiscard]] bool estimated() const noexcept { return value_.estimated; }
  /// True if it rests on an assumption.
  [[nodiscard]] bool assumed() const noexcept { return value_.assumed; }

 private:
  earliest_value value_;
};

/// The earliest bound as a reason shows it.
[[nodiscard]] message to_message(const earliest_bound& which);

/// Writes an earliest bound: "before 26/10/2021".
inline std::ostream& operator<<(std::ostream& out, const earliest_bound& which) {
  return out << to_message(which);
}

/// The time left over between the earliest completion and the earlier bound (meanings 9.2).
struct slack {
  std::optional<working_span> value;  ///< nothing where one of the two is not known
  bool at_most = false;               ///< true: a lower limit is missing, so it may be less
  bool estimated = false;             ///< true: counted on days no calendar vouches for
};

/// The slack as a reason shows it.
[[nodiscard]] message to_message(const slack& which);

/// Writes slack: "5 working days (7 d 6 h 59 min)".
inline std::ostream& operator<<(std::ostream& out, const slack& which) {
  return out << to_message(which);
}

/// A bound that cannot be met even at full speed (meanings 8.3).
struct infeasible {
  bound earliest;         ///< when it can be complete
  bound limit;            ///< when it would have to be
  working_span late;      ///< by how much it is too late, in working days of its calendar
  bool doubtful = false;  ///< true: it rests on a bound that lost up to a day
  bool assumed = false;   ///< true: it rests on an assumption
};

namespace sentences {
/// Too late even at full speed.
inline constexpr sentence cannot_be_met{
    "cannot-be-met", "cannot be met even at full speed: it can be complete {earliest}, "
                     "{late} too late"};
/// A finding that rests on a lost day.
inline constexpr sentence doubtful{"doubtful", "{what} (doubtful: counted to within a day)"};
}  // namespace sentences

/// The finding as a reason shows it.
[[nodiscard]] message to_message(const infeasible& which);

/// Writes the finding.
inline std::ostream& operator<<(std::ostream& out, const infeasible& which) {
  return out << to_message(which);
}

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/answers.ipp>
#endif
