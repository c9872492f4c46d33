// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <chidao/query/judged_bounds.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace chidao {

/// How many assignments stand in each of the cells (meanings 11.1).
struct cell_counts {
  std::int64_t done_in_time = 0;  ///< complete before its bound
  std::int64_t done_late = 0;     ///< complete after its bound
  std::int64_t open_in_time = 0;  ///< open, its bound not past
  std::int64_t overdue = 0;       ///< open, its bound past
  std::int64_t unjudged = 0;      ///< there is no known bound, open or done
  std::int64_t withdrawn = 0;     ///< no longer asked for
  /// Equal if all are.
  friend bool operator==(const cell_counts&, const cell_counts&) = default;
};

/// One row of a roll-up by paper and area.
struct area_cells {
  std::uint32_t plan;  ///< position of the plan in the outlook
  document_id paper;   ///< of the plan
  unit_id area;        ///< the unit in whose area they sit
  cell_counts of;      ///< of the paper's assignments there
};

/// Many assignments, four bytes each: plans in order, tasks as written, units in preorder. Filled
/// anew it uses its memory again.
class assignment_list {
 public:
  /// How many there are.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  /// Calls `visit(tracked_id)` with each.
  template <class Visit>
  void for_each(const Visit& visit) const {
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      const std::size_t end = i + 1 < groups_.size() ? groups_[i + 1].begin : size_;
      for (std::size_t at = groups_[i].begin; at < end; ++at)
        visit(tracked_id{groups_[i].plan, groups_[i].task, positions_[at]});
    }
  }
  /// All of them.
  [[nodiscard]] std::vector<tracked_id> ids() const;

 private:
  friend class cells;
  struct group {
    std::uint32_t plan;
    task_id task;
    std::size_t begin;  // of its positions
  };

  void clear();
  /// Room for so many more; its first place.
  [[nodiscard]] block_position* room(std::size_t more);

  std::vector<group> groups_;
  std::vector<block_position> positions_;  // at least size_
  std::size_t size_ = 0;
};

/// The four cells of all assignments at an instant: what status_query says of `cell`, for who asks
/// of all of them at once and of nothing else. Borrows outlook and bounds.
class cells {
 public:
  /// Asks at an instant, by what was recorded by another; bounds are those given.
  /// @pre the bounds are those of the outlook
  cells(const outlook& of, const judged_bounds& bounds, instant at, instant known)
      : of_{&of}, bounds_{&bounds}, at_{at}, known_{known}, all_known_{known >= of.known_at()} {}
  /// The same with all that the outlook knows.
  cells(const outlook& of, const judged_bounds& bounds, instant at)
      : cells{of, bounds, at, of.known_at()} {}
  cells(const outlook&& of, const judged_bounds& bounds, instant at) = delete;
  cells(const outlook& of, const judged_bounds&& bounds, instant at) = delete;
  cells(const outlook&& of, const judged_bounds& bounds, instant at, instant known) = delete;
  cells(const outlook& of, const judged_bounds&& bounds, instant at, instant known) = delete;

  /// Lists what is overdue: plans in order, tasks as written, units in preorder.
  /// @param out is filled anew; its memory is used again
  /// @complexity the assignments, a few instructions each
  void overdue(assignment_list& out) const { late(at_.minutes(), out); }
  /// Lists what is overdue by more than so many days (meanings 11.2).
  void overdue_by_more_than(std::int32_t days, assignment_list& out) const;

  /// Rolls up to the areas of the units of a tier: a row for each paper and area, papers in order,
  /// areas in preorder. What sits in none of them is not counted.
  /// @param out is filled anew; its memory is used again
  /// @throws unknown_name with suggestions if no unit has the tier
  /// @complexity the assignments, a few instructions each; and the rows
  void roll_up(std::string_view to_tier, std::vector<area_cells>& out) const;

 private:
  static constexpr std::size_t page_size = fact_columns::page_size;
  using page_column = std::array<std::int32_t, page_size>;

  /// A page of a task as minutes: when each was complete, and its bound.
  struct page_minutes {
    std::optional<std::size_t> number;  // which it is
    const std::int32_t* done;           // the column's, or own
    page_column own;
    page_column limit;
    bool all_judged;  // nobody is withdrawn, all bounds are known
  };

  /// How many assignments of a task stand in a page.
  [[nodiscard]] static std::size_t count_in(const fact_columns& facts, std::size_t page) {
    return std::min(page_size, facts.size() - page * page_size);
  }
  /// The minutes of a page, as known at known_; `never` where it is not complete by then.
  [[nodiscard]] const std::int32_t* done_in(const fact_columns& facts, std::size_t page,
                                            page_column& own) const;

  /// Lists what is open at the instant with a bound not after a minute.
  void late(std::int32_t last_bound, assignment_list& out) const;
  /// Lists those of a task. @param last_past the greatest code of a bound that is past
  template <class Code>
  void late_of_task(const fact_columns& facts, const Code* code, Code last_past,
                    assignment_list& out) const;
  /// Writes the positions of those marked in a page. @returns how many
  static std::size_t write_marked(const std::array<std::uint8_t, page_size>& marks,
                                  std::size_t first, block_position* out);

  /// Counts positions [begin, end) of a task. @param here the page that was read last
  void count(const fact_columns& facts, const judged_bounds::column& bounds, std::size_t begin,
             std::size_t end, page_minutes& here, cell_counts& out) const;
  /// Reads a page. What is withdrawn is open there, and has no bound.
  void read(const fact_columns& facts, const judged_bounds::column& bounds, std::size_t page,
            page_minutes& out) const;
  /// Counts by what the minutes say, as if all of them had a bound.
  void count_four(std::span<const std::int32_t> done, std::span<const std::int32_t> limit,
                  cell_counts& out) const;
  /// Moves those without a known bound to where they belong.
  void move_others(const fact_columns& facts, std::size_t begin, std::size_t end,
                   const page_minutes& here, cell_counts& out) const;

  const outlook* of_;
  const judged_bounds* bounds_;
  instant at_;
  instant known_;
  bool all_known_;
};

/// Assignments grouped by a unit: those of unit u are items[offsets[u.slot()]] up to, not
/// including, items[offsets[u.slot() + 1]], in the order in which they were listed.
struct grouped_ids {
  std::vector<std::uint32_t> offsets;  ///< one more than there are units
  std::vector<tracked_id> items;       ///< by unit
};

/// Groups assignments by the superior of their unit along a line; those without one are left out.
/// @param out is filled anew; its memory is used again
/// @complexity the assignments and the units
void group_by_superior(const outlook& of, const assignment_list& which, line_id along,
                       grouped_ids& out);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/query/impl/cells.ipp>
#endif
