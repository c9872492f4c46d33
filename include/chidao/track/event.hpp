// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <chidao/plan/assignment_id.hpp>
#include <chidao/time/deadline.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chidao {

/// What can happen (meanings 10).
enum class event_kind : std::uint8_t {
  received,      ///< the unit has proof of receipt
  started,       ///< the unit has begun
  submitted,     ///< the output was handed in: the assignment is complete
  accepted,      ///< the one it was handed to took it: confirms the minute of submission
  returned,      ///< it was sent back: no longer complete
  extended,      ///< a new bound was granted
  suspended,     ///< work on it rests
  resumed,       ///< work on it goes on
  withdrawn,     ///< it is no longer asked for
  urged,         ///< the unit was told to hurry
  issued,        ///< the paper was issued
  anchor_dated,  ///< something that bounds wait for got its day
  corrected,     ///< an earlier event happened at another minute or granted another bound
  struck         ///< an earlier event never happened
};

/// The stable name of each kind, as files write it, by number.
inline constexpr std::array<std::string_view, 14> event_kind_names{
    "received", "started",   "submitted", "accepted", "returned",     "extended",  "suspended",
    "resumed",  "withdrawn", "urged",     "issued",   "anchor_dated", "corrected", "struck"};

/// The stable name of a kind.
[[nodiscard]] constexpr std::string_view name_of(event_kind which) noexcept {
  return event_kind_names[static_cast<std::size_t>(which)];
}

/// True for what happens to a paper as a whole, not to one assignment.
[[nodiscard]] constexpr bool concerns_paper(event_kind which) noexcept {
  return which == event_kind::issued || which == event_kind::anchor_dated;
}

/// True for what speaks of an earlier event.
[[nodiscard]] constexpr bool corrects_another(event_kind which) noexcept {
  return which == event_kind::corrected || which == event_kind::struck;
}

/// Something that happened, and when the record of it was made.
///
/// An event is known by its subject, kind and minute of fact: the same one recorded twice is one.
struct event {
  event_kind kind = event_kind::submitted;  ///< what
  assignment_key subject = {};  ///< to which assignment; of what concerns a paper, its code only
  instant at = {};              ///< when it happened; if struck: as `was`
  instant recorded = {};        ///< when the record was made; not before it happened
  std::optional<deadline> until = {};  ///< if extended, or that is corrected: the bound granted
  std::string anchor = {};             ///< if anchor_dated: code of the event of the paper
  std::optional<day> on = {};          ///< if anchor_dated: its day
  std::optional<event_kind> of = {};   ///< if corrected or struck: kind of the earlier event
  std::optional<instant> was = {};     ///< if corrected or struck: its minute as recorded earlier
  std::string by = {};                 ///< who did or recorded it, as the host names them
  std::string note = {};               ///< for people
  /// Member by member.
  friend bool operator==(const event&, const event&) = default;
};

}  // namespace chidao
