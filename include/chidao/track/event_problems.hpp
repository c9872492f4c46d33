// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/error.hpp>
#include <chidao/track/life.hpp>
#include <optional>
#include <vector>

namespace chidao {

namespace sentences {
/// An event that cannot have happened.
inline constexpr sentence event_forbidden{"event-forbidden",
                                          "\"{kind}\" at {at} cannot be: {reason}"};
/// An event that would make a later one impossible.
inline constexpr sentence event_forbids{
    "event-forbids", "after this \"{kind}\" at {at} could not have happened: {reason}"};
/// What may be done about it.
inline constexpr sentence expected_possible_event{
    "expected-possible-event",
    "what the life of an assignment allows; correct or strike the record that is wrong first"};
/// A record that was made before the fact.
inline constexpr sentence recorded_before_fact{
    "recorded-before-fact", "recorded at {recorded}, before it happened at {at}"};
/// When a record is made.
inline constexpr sentence expected_record_after_fact{
    "expected-record-after-fact", "a minute of record that is not before the minute of the fact"};
/// A record older than what is known.
inline constexpr sentence record_out_of_order{
    "record-out-of-order", "recorded at {recorded}, but all up to {known} is known already"};
/// How to put in an older record.
inline constexpr sentence expected_later_record{
    "expected-later-record",
    "a record not older than the last one; to put in an older one, apply all events anew"};
/// An extension without a bound.
inline constexpr sentence extension_without_bound{"extension-without-bound",
                                                  "the extension names no bound"};
/// What an extension needs.
inline constexpr sentence expected_granted_bound{"expected-granted-bound", "the bound granted"};
/// A bound that a consumer cannot live with.
inline constexpr sentence extension_breaks_need{
    "extension-breaks-need", "{bound} is later than {needed}, which unit \"{consumer}\" needs for "
                             "task \"{task}\""};
/// What such a bound must be.
inline constexpr sentence expected_bound_in_need{
    "expected-bound-in-need",
    "a bound not later than the one needed, or an extension of the consumer first"};
/// A correction of what was never recorded.
inline constexpr sentence no_such_fact{"no-such-fact",
                                       "no event \"{kind}\" at {at} is recorded here"};
/// What a correction must name.
inline constexpr sentence expected_recorded_fact{
    "expected-recorded-fact", "kind and minute of an event that is recorded and not struck"};
/// A correction that does not say of what.
inline constexpr sentence correction_of_nothing{
    "correction-of-nothing",
    "the correction does not name the kind and minute of what it corrects"};
/// A paper whose issue is known.
inline constexpr sentence already_issued{"already-issued",
                                         "document \"{document}\" was issued at {when}"};
/// A paper that says when it was issued needs no event.
inline constexpr sentence expected_unissued{
    "expected-unissued", "a document whose issue is not known, or a correction of the event"};
/// An anchor that has its day.
inline constexpr sentence already_dated{"already-dated", "\"{event}\" has its day, {day}"};
/// Only what has no day can be given one.
inline constexpr sentence expected_undated{
    "expected-undated", "an event without a day, or a correction of the one that gave it"};
/// An anchor without a day.
inline constexpr sentence dated_without_day{"dated-without-day", "no day is given"};
/// What dating needs.
inline constexpr sentence expected_day_of_event{"expected-day-of-event", "the day of the event"};
}  // namespace sentences

/// An event that the outlook does not take, with all that is wrong.
class event_refused : public error {
 public:
  using error::error;
};

/// What is wrong with facts taken together: the first that the life of an assignment forbids.
/// @param facts in the order of happens_before
/// @param added the one that was put in last
[[nodiscard]] std::optional<problem> forbidden_among(const std::vector<fact>& facts,
                                                     const fact& added);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/track/impl/event_problems.ipp>
#endif
