// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/query/forecast.hpp>
#include <chidao/track/apply.hpp>
#include <optional>
#include <vector>

namespace chidao {

namespace sentences {
/// A bound moved because another was granted.
inline constexpr sentence moved_by_grant{"moved-by-grant",
                                         "its own bound is now {bound} (before: {before})"};
/// A bound moved because a consumer's did.
inline constexpr sentence moved_by_consumer{
    "moved-by-consumer", "unit \"{unit}\" now needs it {bound} for task \"{task}\""};
/// A bound fell away because nobody needs it any more.
inline constexpr sentence no_longer_needed{"no-longer-needed", "nobody needs it by a date now"};
/// A bound that was not known before.
inline constexpr sentence no_bound_before{"no-bound-before", "none"};
}  // namespace sentences

/// A bound that a forecast breaks.
struct broken_bound {
  tracked_id which;       ///< whose
  bound limit;            ///< the bound
  bool declared = false;  ///< true: the declared one; false: the needed one
  bound complete_before;  ///< before when it will be complete
  day first_broken;       ///< the first day that is too late
};

/// Adds the bounds of an assignment that it breaks if it is complete before `done` only, the
/// declared one before the needed one.
void add_broken(const outlook& in, tracked_id which, bound done, std::vector<broken_bound>& out);

/// The bounds that a forecast breaks, declared before needed of each assignment.
/// @complexity the assignments
[[nodiscard]] std::vector<broken_bound> broken_by(const outlook& in, const forecast& ahead);

/// The bounds that one forecast breaks and another does not: what a supposition costs.
/// @pre both look at outlooks of the same papers
[[nodiscard]] std::vector<broken_bound> newly_broken(const outlook& before_in,
                                                     const forecast& before,
                                                     const outlook& after_in,
                                                     const forecast& after);

/// A bound that differs between two outlooks, and why.
struct bound_difference {
  tracked_id which;                  ///< whose
  bool declared = false;             ///< true: the declared one; false: the needed one
  std::optional<bound> before = {};  ///< nothing: none was known
  std::optional<bound> after = {};   ///< nothing: none is known
  message because;                   ///< one reason
};

/// What sets the needed bound of an assignment, as a reason.
[[nodiscard]] message needed_because(const plan_record& in, tracked_id which, bound at);

/// The bounds that differ between two outlooks of the same tasks over the same units, each with
/// one reason.
/// @pre the papers of both have the same tasks with the same leads
/// @complexity the assignments
[[nodiscard]] std::vector<bound_difference> difference(const outlook& before, const outlook& after);

/// What another edition of a calendar makes of an outlook.
struct recounted {
  outlook after;                            ///< the same events over the same papers
  std::vector<bound_difference> moved;      ///< the bounds that differ, each with one reason
  std::vector<refused_event> refused = {};  ///< events that no longer hold
};

/// What moves if a calendar has other days: "which bounds moved by this announcement".
/// @param revised takes the place of the calendar with its name
/// @throws unknown_name with suggestions if there is none; outside_coverage
/// @pre the outlook has a plan
/// @complexity plans all papers and applies all events from scratch
[[nodiscard]] recounted moved_by_calendar(const outlook& from, const calendar& revised);

/// A needed bound that something supposed would move.
struct moved_need {
  tracked_id which;                  ///< whose
  std::optional<bound> before = {};  ///< nothing: none was known
  std::optional<bound> after = {};   ///< nothing: none would be known
};

/// The needed bounds that a grant would move: what difference() would say of them, without a look
/// at the rest.
/// @param out is filled anew, in the order of ids; its memory is used again
/// @throws outside_coverage naming an assignment whose calendar does not reach
/// @complexity the chain of the assignment
void needs_moved_by_grant(const outlook& in, tracked_id which, const deadline& until,
                          std::vector<moved_need>& out);

/// The bounds above an assignment that break because it is handed in at a minute, and for no other
/// reason: every consumer on the way takes its handling time after what comes to it from below.
/// What broken_by() says of a forecast holds all that happened; this tells the share of one.
/// @param out is filled anew, consumers near to the assignment first; its memory is used again
/// @complexity the chain of the assignment, a calendar step each
void broken_by_slip(const outlook& in, const slip& what, std::vector<broken_bound>& out);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/query/impl/what_if.ipp>
#endif
