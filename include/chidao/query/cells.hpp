// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <chidao/query/judged_bounds.hpp>
#include <cstddef>
#include <cstdint>
#include <cstring>
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
  [[nodiscard]] std::vector<tracked_id> ids() const {
    std::vector<tracked_id> out;
    out.reserve(size_);
    for_each([&](tracked_id each) { out.push_back(each); });
    return out;
  }

 private:
  friend class cells;
  struct group {
    std::uint32_t plan;
    task_id task;
    std::size_t begin;  // of its positions
  };

  void clear() {
    groups_.clear();
    size_ = 0;
  }
  /// Room for so many more; its first place.
  [[nodiscard]] block_position* room(std::size_t more) {
    if (positions_.size() < size_ + more)
      positions_.resize(2 * (size_ + more));
    return positions_.data() + size_;
  }

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
  void overdue_by_more_than(std::int32_t days, assignment_list& out) const {
    // The day of the last minute before the bound, and `days` days, are over.
    constexpr std::int32_t per_day = minute_count::per_day;
    late((at_.minutes() / per_day - days) * per_day, out);
  }

  /// Rolls up to the areas of the units of a tier: a row for each paper and area, papers in order,
  /// areas in preorder. What sits in none of them is not counted.
  /// @param out is filled anew; its memory is used again
  /// @throws unknown_name with suggestions if no unit has the tier
  /// @complexity the assignments, a few instructions each; and the rows
  void roll_up(std::string_view to_tier, std::vector<area_cells>& out) const {
    const hierarchy& units = of_->units();
    const std::vector<unit_id> areas = units.of_tier(to_tier);
    out.clear();
    page_codes codes;
    for (std::uint32_t number = 0; number < of_->plan_count(); ++number) {
      const plan_record& record = of_->plan_at(number).now.record();
      const std::size_t first = out.size();
      for (std::size_t paper = 0; paper < record.documents.size(); ++paper)
        for (const unit_id area : areas)
          out.push_back({number, id_of<document_id>(paper), area, {}});
      for (std::size_t slot = 0; slot < record.tasks.size(); ++slot) {
        const auto task = id_of<task_id>(slot);
        const planned_task& what = record.tasks[task];
        area_cells* row = &out[first + what.document.slot() * areas.size()];
        std::size_t read = no_page;
        for (const unit_id area : areas) {
          const std::size_t begin = what.leads->rank(area.slot());
          const std::size_t end = what.leads->rank(units.seat_end(area).slot());
          count(number, task, begin, end, read, codes, row->of);
          ++row;
        }
      }
    }
  }

 private:
  static constexpr std::size_t page_size = fact_columns::page_size;
  static constexpr std::size_t no_page = static_cast<std::size_t>(-1);

  // The cell of an assignment is a byte of a word, so that a sum of words is four counts at once.
  // The other cells are rare and stand above them.
  static constexpr std::uint32_t done_in_time = 1U;
  static constexpr std::uint32_t done_late = 1U << 8U;
  static constexpr std::uint32_t open_in_time = 1U << 16U;
  static constexpr std::uint32_t open_overdue = 1U << 24U;
  using page_codes = std::array<std::uint32_t, page_size>;

  [[nodiscard]] const fact_columns& facts_of(std::size_t plan, task_id task) const {
    return of_->plan_at(plan).facts[task.slot()];
  }

  /// The minutes of a page, as known at known_; `never` where it is not complete by then, and
  /// behind the last.
  [[nodiscard]] const std::int32_t* minutes_of(const fact_columns::page& here,
                                               std::array<std::int32_t, page_size>& own) const {
    const std::span<const std::int32_t> minute = here.minutes;
    if (all_known_ && minute.size() == page_size)
      return minute.data();
    own.fill(fact_columns::never);
    if (all_known_) {
      std::copy(minute.begin(), minute.end(), own.begin());
      return own.data();
    }
    static constexpr std::array<std::uint16_t, page_size> recorded_at_once{};
    const std::uint16_t* lag = here.lags.empty() ? recorded_at_once.data() : here.lags.data();
    const std::int32_t known = known_.minutes();
    for (std::size_t i = 0; i < minute.size(); ++i)
      own[i] = minute[i] + lag[i] <= known ? minute[i] : fact_columns::never;
    return own.data();
  }

  /// Lists what is open at the instant with a bound not after a minute.
  void late(std::int32_t last_bound, assignment_list& out) const {
    out.clear();
    for (std::uint32_t number = 0; number < of_->plan_count(); ++number) {
      const std::vector<fact_columns>& tasks = of_->plan_at(number).facts;
      for (std::uint32_t slot = 0; slot < tasks.size(); ++slot) {
        const judged_bounds::column& bounds = bounds_->of(number, task_id{slot});
        const auto past = static_cast<std::uint32_t>(
            std::upper_bound(bounds.values.begin(), bounds.values.end(), last_bound) -
            bounds.values.begin());
        if (past != 0)
          bounds.with_codes([&](const auto* codes) {
            out.groups_.push_back({number, task_id{slot}, out.size_});
            late_of_task(tasks[slot], codes, past, out);
          });
      }
    }
  }
  /// Lists those of a task. @param past codes of bounds that are past are less
  template <class Code>
  void late_of_task(const fact_columns& facts, const Code* code, std::uint32_t past,
                    assignment_list& out) const {
    std::array<std::int32_t, page_size> own;
    alignas(std::uint64_t) std::array<std::uint8_t, page_size> marks;
    const std::int32_t at = at_.minutes();
    std::size_t first = 0;
    for (std::size_t page = 0; first < facts.size();
         ++page, code += page_size, first += page_size) {
      const std::int32_t* done = minutes_of(facts.page_at(page), own);
      for (std::size_t i = 0; i < page_size; ++i)
        marks[i] = static_cast<std::uint8_t>(static_cast<unsigned>(code[i] < past) &
                                             static_cast<unsigned>(done[i] > at));
      facts.for_each_untold(page, [&](std::size_t position, const std::vector<fact>& known) {
        const life is = life_of(known, at_, known_);
        const std::size_t i = position % page_size;
        marks[i] = code[i] < past && is.is == life::phase::open ? 1 : 0;
      });
      // The last page goes on behind the task; nobody is open there.
      for (std::size_t i = facts.size() - first; i < page_size; ++i)
        marks[i] = 0;
      out.size_ += write_marked(marks, first, out.room(page_size));
    }
  }
  /// Writes the positions of those marked in a page. @returns how many
  static std::size_t write_marked(const std::array<std::uint8_t, page_size>& marks,
                                  std::size_t first, block_position* out) {
    std::size_t count = 0;
    for (std::size_t begin = 0; begin < page_size; begin += sizeof(std::uint64_t)) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, marks.data() + begin, sizeof eight);
      if constexpr (std::endian::native == std::endian::little) {
        for (; eight != 0; eight &= eight - 1)
          out[count++] = static_cast<block_position>(
              first + begin + static_cast<std::size_t>(std::countr_zero(eight)) / 8);
      } else if (eight != 0) {
        for (std::size_t i = begin; i < begin + sizeof eight; ++i)
          if (marks[i] != 0)
            out[count++] = static_cast<block_position>(first + i);
      }
    }
    return count;
  }

  /// Counts positions [begin, end) of a task. @param read the page whose codes are at hand
  void count(std::size_t plan, task_id task, std::size_t begin, std::size_t end, std::size_t& read,
             page_codes& codes, cell_counts& out) const {
    const fact_columns& facts = facts_of(plan, task);
    const judged_bounds::column& bounds = bounds_->of(plan, task);
    while (begin < end) {
      const std::size_t page = begin / page_size;
      if (page != read)
        find_codes(facts, bounds, page, codes);
      read = page;
      const std::size_t stop = std::min(end, (page + 1) * page_size);
      for (std::size_t i = begin; i < stop;) {
        // A byte counts up to 255.
        std::uint32_t sum = 0;
        for (const std::size_t end_of_sum = std::min(stop, i + 255); i < end_of_sum; ++i)
          sum += codes[i % page_size];
        out.done_in_time += sum & 255U;
        out.done_late += sum >> 8U & 255U;
        out.open_in_time += sum >> 16U & 255U;
        out.overdue += sum >> 24U;
      }
      if (!bounds.all_known() || !facts.all_told(page))
        count_others(facts, begin, stop, codes, out);
      begin = stop;
    }
  }
  /// Finds the cells of a page; 0 where none of the four.
  void find_codes(const fact_columns& facts, const judged_bounds::column& bounds, std::size_t page,
                  page_codes& codes) const {
    std::array<std::int32_t, page_size> own;
    std::array<std::int32_t, page_size> limit;
    bounds.with_codes([&](const auto* code) {
      const std::int32_t* value = bounds.values.data();
      code += page * page_size;
      for (std::size_t i = 0; i < page_size; ++i)
        limit[i] = value[code[i]];
    });
    const std::int32_t* done = minutes_of(facts.page_at(page), own);
    const std::int32_t at = at_.minutes();
    for (std::size_t i = 0; i < page_size; ++i) {
      const std::uint32_t if_done = done[i] < limit[i] ? done_in_time : done_late;
      const std::uint32_t if_open = at < limit[i] ? open_in_time : open_overdue;
      const std::uint32_t code = done[i] <= at ? if_done : if_open;
      codes[i] = limit[i] < bound_column::none ? code : 0;
    }
    facts.for_each_untold(page, [&](std::size_t position, const std::vector<fact>& known) {
      const life is = life_of(known, at_, known_);
      const std::size_t i = position % page_size;
      if (is.is == life::phase::withdrawn || limit[i] >= bound_column::none)
        codes[i] = 0;
      else if (is.complete())
        codes[i] = is.submitted_at->minutes() < limit[i] ? done_in_time : done_late;
      else
        codes[i] = at < limit[i] ? open_in_time : open_overdue;
    });
  }
  /// Counts those of a page that are in none of the four cells.
  void count_others(const fact_columns& facts, std::size_t begin, std::size_t end,
                    const page_codes& codes, cell_counts& out) const {
    std::size_t others = 0;
    for (std::size_t i = begin; i < end; ++i)
      others += codes[i % page_size] == 0 ? 1U : 0U;
    std::size_t gone = 0;
    facts.for_each_untold(begin / page_size,
                          [&](std::size_t position, const std::vector<fact>& known) {
                            if (position >= begin && position < end &&
                                life_of(known, at_, known_).is == life::phase::withdrawn)
                              ++gone;
                          });
    out.withdrawn += static_cast<std::int64_t>(gone);
    out.unjudged += static_cast<std::int64_t>(others - gone);
  }

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
inline void group_by_superior(const outlook& of, const assignment_list& which, line_id along,
                              grouped_ids& out) {
  const forest& superiors = of.units()[along].superiors;
  const auto superior_of = [&](tracked_id each) {
    return superiors.parent(hierarchy::node(of.at(each).unit()));
  };
  out.offsets.assign(of.units().size() + 1, 0);
  which.for_each([&](tracked_id each) {
    if (const auto above = superior_of(each))
      ++out.offsets[*above + 1];
  });
  for (std::size_t slot = 1; slot < out.offsets.size(); ++slot)
    out.offsets[slot] += out.offsets[slot - 1];
  out.items.resize(out.offsets.back());
  std::vector<std::uint32_t> next(out.offsets.begin(), out.offsets.end() - 1);
  which.for_each([&](tracked_id each) {
    if (const auto above = superior_of(each))
      out.items[next[*above]++] = each;
  });
}

}  // namespace chidao
