// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/paged_column.hpp>
#include <chidao/track/life.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace chidao {

/// What happened to the assignments of one task, by position in its block.
///
/// Most assignments know one event, their submission: minute and mark, five bytes, and the minute
/// of record beside where it differs. All others have their facts in a list. The columns tell the
/// state as known last; the lists tell any other.
class fact_columns {
 public:
  /// The last minute there is: with all that is known.
  [[nodiscard]] static instant latest() { return instant::from_minutes(minute_count::end - 1); }

  /// Nothing has happened to `size` assignments.
  explicit fact_columns(std::size_t size = 0)
      : minute_{size}, marks_{size}, lag_{size}, facts_{size} {}

  /// Number of assignments.
  [[nodiscard]] std::size_t size() const noexcept { return marks_.size(); }
  /// True if nothing ever happened to any.
  [[nodiscard]] bool untouched() const noexcept { return marks_.untouched(); }
  /// True if something happened to the assignment, also if it was struck since.
  [[nodiscard]] bool touched(block_position p) const { return marks_[p] != 0; }

  /// Minute of the submission by which the assignment is complete, with all that is known.
  [[nodiscard]] std::optional<instant> completed(block_position p) const {
    return (marks_[p] & complete) != 0 ? std::optional{instant::from_minutes(minute_[p])}
                                       : std::nullopt;
  }
  /// True if the assignment is no longer asked for, with all that is known.
  [[nodiscard]] bool withdrawn(block_position p) const { return (marks_[p] & gone) != 0; }
  /// True if work on the assignment rests, with all that is known.
  [[nodiscard]] bool suspended(block_position p) const { return (marks_[p] & resting) != 0; }

  /// The facts of an assignment, also those struck, in the order of happens_before.
  [[nodiscard]] std::vector<fact> facts(block_position p) const {
    if ((marks_[p] & listed) != 0)
      return *facts_[p];
    if (marks_[p] == 0)
      return {};
    const instant at = instant::from_minutes(minute_[p]);
    return {
        {event_kind::submitted, at, instant::from_minutes(minute_[p] + lag_[p]), std::nullopt, {}}};
  }
  /// Where an assignment stands by what happened by `at`, as known at `known`.
  /// @complexity the facts of the assignment
  [[nodiscard]] life at(block_position p, instant at, instant known) const {
    if ((marks_[p] & listed) != 0)
      return life_of(*facts_[p], at, known);
    life out;
    if (marks_[p] == 0 || minute_[p] > at.minutes() || minute_[p] + lag_[p] > known.minutes())
      return out;
    out.is = life::phase::submitted;
    out.since = instant::from_minutes(minute_[p]);
    out.submitted_at = out.since;
    return out;
  }
  /// Minute of the submission by which the assignment was complete at `at`, as known at `known`.
  [[nodiscard]] std::optional<instant> completed_by(block_position p, instant at,
                                                    instant known = latest()) const {
    if ((marks_[p] & listed) != 0)
      return life_of(*facts_[p], at, known).submitted_at;
    return marks_[p] != 0 && minute_[p] <= at.minutes() && minute_[p] + lag_[p] <= known.minutes()
               ? std::optional{instant::from_minutes(minute_[p])}
               : std::nullopt;
  }

  /// Replaces the facts of an assignment and all that the columns tell of it: the one place that
  /// writes them.
  /// @param facts in the order of happens_before
  void replace(block_position p, std::vector<fact> facts, edit_number edit) {
    const life now = life_of(facts, latest(), latest());
    std::uint8_t marks = 0;
    if (now.complete())
      marks |= complete;
    if (now.is == life::phase::withdrawn)
      marks |= gone;
    if (now.suspended)
      marks |= resting;
    const bool simple = facts.size() == 1 && now.complete() && !facts.front().struck;
    if (!facts.empty() && !simple)
      marks |= listed;
    if (now.complete() || (marks_[p] & complete) != 0)
      minute_.set(p, now.complete() ? now.submitted_at->minutes() : 0, edit);
    const std::int32_t lag =
        simple ? facts.front().recorded.minutes() - facts.front().at.minutes() : 0;
    if (lag_[p] != lag)
      lag_.set(p, lag, edit);
    if (facts_[p] || !simple)
      facts_.set(p, simple ? nullptr : std::make_shared<const std::vector<fact>>(std::move(facts)),
                 edit);
    marks_.set(p, marks, edit);
  }

  /// Bytes that the columns take without the lists of facts, pages shared with others in full.
  [[nodiscard]] std::size_t bytes() const noexcept {
    return minute_.bytes() + marks_.bytes() + lag_.bytes() + facts_.bytes();
  }

 private:
  static constexpr std::uint8_t complete = 1;  // was submitted, not sent back
  static constexpr std::uint8_t gone = 2;      // withdrawn
  static constexpr std::uint8_t resting = 4;   // suspended
  static constexpr std::uint8_t listed = 8;    // facts_ tells more than a submission

  paged_column<std::int32_t> minute_;
  paged_column<std::uint8_t> marks_;
  paged_column<std::int32_t> lag_;
  paged_column<std::shared_ptr<const std::vector<fact>>> facts_;
};

}  // namespace chidao
