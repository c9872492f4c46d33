// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
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
  void add(const status& one) {
    switch (one.cell) {
    case status_cell::done_in_time:
      ++done_in_time;
      break;
    case status_cell::done_late:
      ++done_late;
      break;
    case status_cell::open_in_time:
      ++open_in_time;
      break;
    case status_cell::open_overdue:
      ++overdue;
      break;
    case status_cell::withdrawn:
      ++withdrawn;
      return;
    case status_cell::unjudged:
      ++(one.by.state == bound_state::pending      ? pending
         : one.by.state == bound_state::unresolved ? unresolved
                                                   : without_bound);
      without_bound_done += one.by.state == bound_state::none && one.is.complete() ? 1 : 0;
    }
    waiting += one.waiting ? 1 : 0;
    behind += one.behind ? 1 : 0;
    at_risk += one.at_risk ? 1 : 0;
    due_soon += one.due_soon ? 1 : 0;
    suspended += one.suspended ? 1 : 0;
  }
  /// Counts those of two groups that have none in common.
  counts& operator+=(const counts& other) {
    for (const auto member :
         {&counts::done_in_time, &counts::done_late, &counts::open_in_time, &counts::overdue,
          &counts::without_bound, &counts::pending, &counts::unresolved, &counts::withdrawn,
          &counts::without_bound_done, &counts::waiting, &counts::behind, &counts::at_risk,
          &counts::due_soon, &counts::suspended})
      this->*member += other.*member;
    return *this;
  }
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
  [[nodiscard]] bool operator()(tracked_id which) const {
    const plan_record& in = of_->plan_at(which.plan).now.record();
    const planned_task& what = in.tasks[which.task];
    if (!wanted_.document.empty() && in.documents[what.document.slot()]->code != wanted_.document)
      return false;
    if (!wanted_.task.empty() && what.text->code != wanted_.task)
      return false;
    return takes(unit_at(what, which.position));
  }
  /// True if the assignments of a unit are selected, as far as the unit decides.
  [[nodiscard]] bool takes(unit_id who) const {
    const hierarchy& units = of_->units();
    if (!wanted_.tier.empty() && units.units()[who.slot()].tier != wanted_.tier)
      return false;
    if (wanted_.within && !units.sits_within(who, *wanted_.within))
      return false;
    if (wanted_.line && !units.is_on(who, *wanted_.line))
      return false;
    return !wanted_.under || stands_below(who);
  }

 private:
  [[nodiscard]] bool stands_below(unit_id who) const {
    const forest& superiors =
        of_->units()[wanted_.line ? *wanted_.line : chidao::id_of<line_id>(0)].superiors;
    std::optional<forest::node> at = hierarchy::node(who);
    while (at && *at != hierarchy::node(*wanted_.under))
      at = superiors.contains(*at) ? superiors.parent(*at) : std::nullopt;
    return at.has_value();
  }

  const outlook* of_;
  selection wanted_;
};

/// Counts the selected assignments. @complexity the assignments, each with its status
[[nodiscard]] inline counts count(const status_query& ask, const selection& wanted = {}) {
  counts out;
  const selector selected{ask.of(), wanted};
  ask.of().for_each([&](tracked_id which) {
    if (selected(which))
      out.add(ask(which));
  });
  return out;
}

/// One row of a roll-up.
struct unit_counts {
  unit_id unit;  ///< the unit whose area is counted
  counts of;     ///< what sits within it
};

/// Rolls the selected assignments up to the areas of the units of a tier: a row each, in preorder.
/// What sits in none of them is not counted.
/// @throws unknown_name with suggestions if no unit has the tier
/// @complexity the assignments, each with its status
[[nodiscard]] inline std::vector<unit_counts>
roll_up(const status_query& ask, std::string_view to_tier, const selection& wanted = {}) {
  const hierarchy& units = ask.of().units();
  std::vector<unit_counts> out;
  std::vector<std::optional<std::uint32_t>> row_of(units.size());
  for (const unit_id each : units.of_tier(to_tier)) {
    for (std::size_t inner = each.slot(); inner < units.seat_end(each).slot(); ++inner)
      row_of[inner] = static_cast<std::uint32_t>(out.size());
    out.push_back({each, {}});
  }
  const selector selected{ask.of(), wanted};
  ask.of().for_each([&](tracked_id which) {
    if (!selected(which))
      return;
    if (const auto row = row_of[ask.of().at(which).unit().slot()])
      out[*row].of.add(ask(which));
  });
  return out;
}

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
  [[nodiscard]] std::optional<double> percent() const {
    return denominator == 0 ? std::nullopt
                            : std::optional{100.0 * static_cast<double>(numerator) /
                                            static_cast<double>(denominator)};
  }
};

/// A rate by a named definition.
[[nodiscard]] inline rate rate_of(const counts& of, rate_definition by) {
  const bool unlimited = by == rate_definition::fallen_due_unlimited_in_time ||
                         by == rate_definition::done_only_unlimited_in_time;
  const std::int64_t in_time = of.done_in_time + (unlimited ? of.without_bound_done : 0);
  const std::int64_t done = in_time + of.done_late;
  const bool fallen_due =
      by == rate_definition::fallen_due || by == rate_definition::fallen_due_unlimited_in_time;
  rate out{by, fallen_due ? done : in_time, fallen_due ? done + of.overdue : done, 0};
  out.left_out = of.all() - out.denominator;
  return out;
}

/// The band of a number of days.
/// @param limits ascending: the first band holds up to limits[0] days, the last more than the last
[[nodiscard]] inline std::size_t band_of(std::int64_t days,
                                         const std::vector<std::int64_t>& limits) {
  return static_cast<std::size_t>(std::lower_bound(limits.begin(), limits.end(), days) -
                                  limits.begin());
}

/// Overdue assignments by how long they are overdue.
/// @param limits as band_of takes them
/// @returns one count more than there are limits
[[nodiscard]] inline std::vector<std::int64_t>
overdue_bands(const status_query& ask, const std::vector<std::int64_t>& limits,
              const selection& wanted = {}) {
  std::vector<std::int64_t> out(limits.size() + 1);
  const selector selected{ask.of(), wanted};
  ask.of().for_each([&](tracked_id which) {
    if (!selected(which))
      return;
    const status one = ask(which);
    if (one.cell != status_cell::open_overdue)
      return;
    ++out[band_of(one.overdue.calendar, limits)];
  });
  return out;
}

}  // namespace chidao
