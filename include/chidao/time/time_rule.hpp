// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/time/deadline.hpp>
#include <chidao/time/duration.hpp>
#include <chidao/time/recurrence.hpp>
#include <chidao/time/written_moment.hpp>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace chidao {

/// What a term is counted from, or a lead time up to.
struct time_anchor {
  /// What it is.
  enum class kind : std::uint8_t {
    moment,   ///< a day or a minute that is named
    issue,    ///< the issue of the paper itself
    receipt,  ///< the receipt of the paper itself
    task,     ///< the end of another task
    event     ///< any other event
  };
  kind what = kind::issue;                ///< what it is
  std::optional<written_moment> on = {};  ///< the day or minute, if one is named
  std::string name = {};                  ///< code of the task, or the event as written
  /// Equal if all parts are.
  friend bool operator==(const time_anchor&, const time_anchor&) = default;
};

/// A date: "before 31/10/2021", "from 15/10 to the end of 31/10/2021".
struct date_rule {
  deadline until;                            ///< the bound in its words
  std::optional<written_moment> opens = {};  ///< when its window opens, if it is one
  /// Equal if both are.
  friend bool operator==(const date_rule&, const date_rule&) = default;
};

/// Before an event that the words give no date, or by the end of its day.
struct event_rule {
  bool before = true;  ///< false: by the end of its day
  std::string event;   ///< as written
  /// Equal if both are.
  friend bool operator==(const event_rule&, const event_rule&) = default;
};

/// A term from an anchor: "within 5 working days of receipt".
struct term_rule {
  duration length = {};        ///< how long
  time_anchor after = {};      ///< from when; its day is not counted
  roll end = roll::following;  ///< what happens if it ends on a day off; of working days nothing
  /// Equal if all parts are.
  friend bool operator==(const term_rule&, const term_rule&) = default;
};

/// So long before an anchor: "at least 5 days before the conference". Does not move for days off.
struct lead_time_rule {
  duration length = {};     ///< how long before
  time_anchor before = {};  ///< before what
  /// Equal if both are.
  friend bool operator==(const lead_time_rule&, const lead_time_rule&) = default;
};

/// Windows around holidays or events: "at Christmas, New Year and Tet".
struct occasion_rule {
  std::vector<std::string> occasions = {};  ///< codes of occasion_codes, else as written
  bool open_ended = false;                  ///< true: the list ends in "and so on"
  std::optional<int> year = {};             ///< the year, where it is named
  /// Equal if all parts are.
  friend bool operator==(const occasion_rule&, const occasion_rule&) = default;
};

/// A duty without end.
struct standing_rule {
  /// All are the same.
  friend bool operator==(const standing_rule&, const standing_rule&) = default;
};

/// Haste without a date: "promptly".
struct haste_rule {
  /// All are the same.
  friend bool operator==(const haste_rule&, const haste_rule&) = default;
};

/// A time that stands elsewhere: "at the time set by the plan".
struct reference_rule {
  std::string to;  ///< as written
  /// Equal if they refer to the same.
  friend bool operator==(const reference_rule&, const reference_rule&) = default;
};

/// What the words of a paper about time mean, before any date is put in.
using time_rule = std::variant<date_rule, event_rule, term_rule, lead_time_rule, recurrence,
                               occasion_rule, standing_rule, haste_rule, reference_rule>;

/// The occasions known by a code: holidays, and Christmas, which is none.
inline constexpr std::string_view occasion_codes[] = {
    "new-year",   "lunar-new-year", "hung-kings", "victory-day",
    "labour-day", "national-day",   "christmas"};

/// Where an occasion stands among occasion_codes; nothing if it has no code.
[[nodiscard]] constexpr std::optional<std::size_t>
occasion_place(std::string_view occasion) noexcept {
  const auto* const at = std::find(std::begin(occasion_codes), std::end(occasion_codes), occasion);
  if (at == std::end(occasion_codes))
    return std::nullopt;
  return static_cast<std::size_t>(at - std::begin(occasion_codes));
}

}  // namespace chidao
