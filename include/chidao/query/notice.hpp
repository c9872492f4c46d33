// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/query/ladder.hpp>
#include <chidao/track/outlook.hpp>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace chidao {

/// What starts a ladder anew (meanings 13.3).
enum class arming_kind : std::uint8_t {
  issue,     ///< the paper was issued, or is not known to be
  receipt,   ///< receipt was proven
  returned,  ///< the output was sent back
  new_bound  ///< the bound the rung hangs on was moved
};

/// What started a ladder, and when.
struct arming {
  arming_kind by = arming_kind::issue;  ///< what
  instant at = {};                      ///< when
  /// By minute, then kind.
  friend constexpr std::strong_ordering operator<=>(const arming& a, const arming& b) noexcept {
    if (const auto order = a.at <=> b.at; order != 0)
      return order;
    return a.by <=> b.by;
  }
  /// Equal if both are.
  friend constexpr bool operator==(const arming&, const arming&) noexcept = default;
};

/// What makes a notice the same however often it is computed or delivered (meanings 13.3).
struct notice_key {
  assignment_key about = {};    ///< document, task, unit, period
  arming armed = {};            ///< what started the ladder
  std::string rung = {};        ///< code of the rung
  std::int32_t repetition = 0;  ///< 0: the first time
  std::string addressee = {};   ///< code of the unit told
  /// Member by member.
  friend auto operator<=>(const notice_key&, const notice_key&) = default;
};

/// That somebody is to be told something about an assignment.
struct notice {
  notice_key key = {};                    ///< names it
  tracked_id about = {};                  ///< the assignment
  unit_id to = {};                        ///< who is told
  told_role as = told_role::assignee;     ///< in which part; a culprit of one who waits: unit
  const rung* step = nullptr;             ///< the rung; lives as long as the ladder book
  std::int32_t position = 0;              ///< of the rung in its ladder
  bound limit{};                          ///< the bound it hangs on
  instant due = {};                       ///< the rung's minute
  instant fired = {};                     ///< when it fired
  std::optional<instant> delivered = {};  ///< in opening hours; nothing: dropped before
  bool waiting = false;                   ///< true: the assignment only waited then
  bool passed_over = false;               ///< true: a nearer superior is a culprit himself
};

/// A rung at which nobody was there to be told.
struct empty_rung {
  tracked_id about = {};       ///< the assignment
  const rung* step = nullptr;  ///< the rung
  instant fired = {};          ///< when it would have been told
};

}  // namespace chidao
