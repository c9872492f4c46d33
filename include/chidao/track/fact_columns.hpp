// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/paged_column.hpp>
#include <chidao/core/sparse_column.hpp>
#include <chidao/track/life.hpp>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace chidao {

/// What happened to the assignments of one task, by position in its block.
///
/// Most assignments know one event, their submission: its minute, and how much later it was
/// recorded, six bytes. All others have their facts in a list. The columns tell the state as known
/// last; the lists tell any other.
class fact_columns {
 public:
  /// Facts of an assignment that are not just one submission.
  struct listed {
    bool told;                                       ///< the columns tell when it was complete
    bool withdrawn;                                  ///< as known last: no longer asked for
    bool suspended;                                  ///< as known last: work rests
    std::shared_ptr<const std::vector<fact>> facts;  ///< in the order of happens_before
  };

  /// The last minute there is: with all that is known.
  [[nodiscard]] static instant latest() { return instant::from_minutes(minute_count::end - 1); }

  /// Nothing has happened to `size` assignments.
  explicit fact_columns(std::size_t size = 0)
      : minute_{size}, lag_{size}, lists_{size}, untold_{(size + page_size - 1) / page_size} {}

  /// Number of assignments.
  [[nodiscard]] std::size_t size() const noexcept { return minute_.size(); }
  /// True if nothing ever happened to any.
  [[nodiscard]] bool untouched() const noexcept {
    return minute_.untouched() && lists_.untouched();
  }
  /// True if something happened to the assignment, also if it was struck since.
  [[nodiscard]] bool touched(block_position p) const;

  /// Minute of the submission by which the assignment is complete, with all that is known.
  [[nodiscard]] std::optional<instant> completed(block_position p) const;
  /// True if the assignment is no longer asked for, with all that is known.
  [[nodiscard]] bool withdrawn(block_position p) const;
  /// True if work on the assignment rests, with all that is known.
  [[nodiscard]] bool suspended(block_position p) const;

  /// The facts of an assignment, also those struck, in the order of happens_before.
  [[nodiscard]] std::vector<fact> facts(block_position p) const;
  /// Where an assignment stands by what happened by `at`, as known at `known`.
  /// @complexity the facts of the assignment
  [[nodiscard]] life at(block_position p, instant at, instant known) const;
  /// Minute of the submission by which the assignment was complete at `at`, as known at `known`.
  [[nodiscard]] std::optional<instant> completed_by(block_position p, instant at,
                                                    instant known = latest()) const;

  /// Positions of a page of the columns below: who reads all of them reads long stretches.
  static constexpr std::size_t page_size = 1024;
  /// The minute of an assignment that is not complete: later than any.
  static constexpr std::int32_t never = std::numeric_limits<std::int32_t>::max();
  /// The columns of `page_size` neighbours, for who asks of all of them at once.
  struct page {
    std::span<const std::int32_t> minutes;  ///< of the submission, or `never`, as known last;
                                            ///< empty: nobody is complete
    std::span<const std::uint16_t> lags;    ///< minutes until it was recorded; empty: 0
  };
  /// See page. @pre number * page_size < size()
  [[nodiscard]] page page_at(std::size_t number) const;
  /// Calls `visit(position, facts)` with those of a page of which the columns do not tell at every
  /// instant whether they were complete: what was sent back, withdrawn or corrected.
  template <class Visit>
  void for_each_untold(std::size_t number, const Visit& visit) const {
    if (untold_[number] == 0)
      return;
    constexpr std::size_t step = sparse_column<listed>::page_size;
    for (std::size_t p = number * page_size; p < std::min((number + 1) * page_size, size());
         p += step)
      for (const auto& [position, each] : lists_.page(p / step))
        if (!each.told)
          visit(position, *each.facts);
  }
  /// True if for_each_untold() visits nobody of a page.
  [[nodiscard]] bool all_told(std::size_t number) const { return untold_[number] == 0; }

  /// Replaces the facts of an assignment and all that the columns tell of it: the one place that
  /// writes them.
  /// @param facts in the order of happens_before
  void replace(block_position p, std::vector<fact> facts, edit_number edit);

  /// Bytes that the columns take without the facts in lists, pages shared with others in full.
  [[nodiscard]] std::size_t bytes() const noexcept;

 private:
  /// A minute; `never` unless written.
  struct minute_cell {
    std::int32_t value = never;
  };

  /// Minute of record of a single submission.
  [[nodiscard]] std::int32_t recorded(block_position p) const { return minute_[p].value + lag_[p]; }

  paged_column<minute_cell, page_size> minute_;
  paged_column<std::uint16_t, page_size> lag_;
  sparse_column<listed> lists_;
  paged_column<std::uint32_t, 16> untold_;  // how many of each page are listed and not told
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/track/impl/fact_columns.ipp>
#endif
