// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <chidao/query/status.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chidao {

/// How many assignments stand where (meanings 11.1). Every assignment is in exactly one of the
/// first group; those of the second group are also in the first.
struct counts {
  std::int64_t done_in_time = 0;   ///< complete before its bound
  std::int64_t done_late = 0;      ///< complete after its bound
  std::int64_t open_in_time = 0;   ///< open, its bound not past
  std::int64_t overdue = 0;        ///< open, its bound past
  std::int64_t without_bound = 0;  ///< no bound is asked for, open or done
  std::int64_t pending = 0;        ///< its bound waits for an event, open or done
  std::int64_t unresolved = 0;     ///< its bound refers to what was not found, open or done
  std::int64_t withdrawn = 0;      ///< no longer asked for

  std::int64_t without_bound_done = 0;  ///< no bound is asked for, and complete
  std::int64_t waiting = 0;             ///< open, and inputs are missing
  std::int64_t behind = 0;              ///< open, past what consumers need, not overdue
  std::int64_t at_risk = 0;             ///< open, forecast past a bound that is not past
  std::int64_t due_soon = 0;            ///< open, a bound comes within some working days
  std::int64_t suspended = 0;           ///< open, work rests

  /// All assignments.
  [[nodiscard]] std::int64_t all() const noexcept {
    return done_in_time + done_late + open_in_time + overdue + unjudged() + withdrawn;
  }
  /// Those without a known bound.
  [[nodiscard]] std::int64_t unjudged() const noexcept {
    return without_bound + pending + unresolved;
  }
  /// Counts one more.
  void add(const status& one);
  /// Counts those of two groups that have none in common.
  counts& operator+=(const counts& other);
  /// Equal if all are.
  friend bool operator==(const counts&, const counts&) = default;
};

/// Which assignments a question is about. What is left empty does not narrow it.
struct selection {
  std::string document = {};           ///< code of the paper
  std::string task = {};               ///< code of the task
  std::string tier = {};               ///< level of the unit
  std::optional<unit_id> within = {};  ///< sits in the area of this unit, or is it
  std::optional<unit_id> under = {};   ///< stands below this unit on a line, or is it
  std::optional<line_id> line = {};    ///< that line; if nothing else: units on the line
};

/// Tells which assignments of an outlook are selected.
class selector {
 public:
  /// Reads a selection for an outlook.
  selector(const outlook& of, selection wanted) : of_{&of}, wanted_{std::move(wanted)} {}

  /// True if an assignment is selected.
  [[nodiscard]] bool operator()(tracked_id which) const;
  /// True if the assignments of a unit are selected, as far as the unit decides.
  [[nodiscard]] bool takes(unit_id who) const;

 private:
  [[nodiscard]] bool stands_below(unit_id who) const;

  const outlook* of_;
  selection wanted_;
};

/// Counts the selected assignments. @complexity the assignments, each with its status
[[nodiscard]] counts count(const status_query& ask, const selection& wanted = {});

/// One row of a roll-up.
struct unit_counts {
  unit_id unit;  ///< the unit whose area is counted
  counts of;     ///< what sits within it
};

/// Rolls the selected assignments up to the areas of the units of a tier: a row each, in preorder.
/// What sits in none of them is not counted.
/// @throws unknown_name with suggestions if no unit has the tier
/// @complexity the assignments, each with its status
[[nodiscard]] std::vector<unit_counts> roll_up(const status_query& ask, std::string_view to_tier,
                                               const selection& wanted = {});

/// How a rate is made of counts (meanings 11.3).
enum class rate_definition : std::uint8_t {
  fallen_due,  ///< done, in time or late, of those done or overdue: what fell due and was done
  done_only,   ///< done in time, of those done
  fallen_due_unlimited_in_time,  ///< fallen_due, where what has no limit and is done counts too
  done_only_unlimited_in_time    ///< done_only, where what has no limit and is done was in time
};

/// The stable name of each definition, by number.
inline constexpr std::array<std::string_view, 4> rate_names{
    "fallen_due", "done_only", "fallen_due_unlimited_in_time", "done_only_unlimited_in_time"};

/// A rate with all it was made of. Its value is for people; numerator and denominator are exact.
struct rate {
  rate_definition by = rate_definition::fallen_due;  ///< how it is made
  std::int64_t numerator = 0;                        ///< those wanted
  std::int64_t denominator = 0;                      ///< those that count
  std::int64_t left_out = 0;                         ///< all others

  /// In percent; nothing where nobody counts.
  [[nodiscard]] std::optional<double> percent() const;
};

/// A rate by a named definition.
[[nodiscard]] rate rate_of(const counts& of, rate_definition by);

/// The band of a number of days.
/// @param limits ascending: the first band holds up to limits[0] days, the last more than the last
[[nodiscard]] std::size_t band_of(std::int64_t days, const std::vector<std::int64_t>& limits);

/// Overdue assignments by how long they are overdue.
/// @param limits as band_of takes them
/// @returns one count more than there are limits
[[nodiscard]] std::vector<std::int64_t> overdue_bands(const status_query& ask,
                                                      const std::vector<std::int64_t>& limits,
                                                      const selection& wanted = {});

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/query/impl/counts.ipp>
#endif
