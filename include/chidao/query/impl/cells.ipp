// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <bit>
#include <chidao/core/config.hpp>
#include <chidao/query/cells.hpp>
#include <cstring>
#include <span>

namespace chidao {

CHIDAO_INLINE std::vector<tracked_id> assignment_list::ids() const {
  std::vector<tracked_id> out;
  out.reserve(size_);
  for_each([&](tracked_id each) { out.push_back(each); });
  return out;
}

CHIDAO_INLINE void assignment_list::clear() {
  groups_.clear();
  size_ = 0;
}

CHIDAO_INLINE block_position* assignment_list::room(std::size_t more) {
  if (positions_.size() < size_ + more)
    positions_.resize(2 * (size_ + more));
  return positions_.data() + size_;
}

CHIDAO_INLINE void cells::overdue_by_more_than(std::int32_t days, assignment_list& out) const {
  // The day of the last minute before the bound, and `days` days, are over.
  constexpr std::int32_t per_day = minute_count::per_day;
  late((at_.minutes() / per_day - days) * per_day, out);
}

CHIDAO_INLINE void cells::roll_up(std::string_view to_tier, std::vector<area_cells>& out) const {
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

CHIDAO_INLINE const std::int32_t*
cells::minutes_of(const fact_columns::page& here, std::array<std::int32_t, page_size>& own) const {
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

CHIDAO_INLINE void cells::late(std::int32_t last_bound, assignment_list& out) const {
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

template <class Code>
void cells::late_of_task(const fact_columns& facts, const Code* code, std::uint32_t past,
                         assignment_list& out) const {
  std::array<std::int32_t, page_size> own;
  alignas(std::uint64_t) std::array<std::uint8_t, page_size> marks;
  const std::int32_t at = at_.minutes();
  std::size_t first = 0;
  for (std::size_t page = 0; first < facts.size(); ++page, code += page_size, first += page_size) {
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

CHIDAO_INLINE std::size_t cells::write_marked(const std::array<std::uint8_t, page_size>& marks,
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

CHIDAO_INLINE void cells::count(std::size_t plan, task_id task, std::size_t begin, std::size_t end,
                                std::size_t& read, page_codes& codes, cell_counts& out) const {
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

CHIDAO_INLINE void cells::find_codes(const fact_columns& facts, const judged_bounds::column& bounds,
                                     std::size_t page, page_codes& codes) const {
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

CHIDAO_INLINE void cells::count_others(const fact_columns& facts, std::size_t begin,
                                       std::size_t end, const page_codes& codes,
                                       cell_counts& out) const {
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

CHIDAO_INLINE void group_by_superior(const outlook& of, const assignment_list& which, line_id along,
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
