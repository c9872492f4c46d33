// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/query/cells.hpp>
#include <cstring>
#include <map>
#include <utility>

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
  page_minutes here;
  // Where the areas stand among the leads: tasks share those.
  std::map<const ranked_set*, std::vector<std::pair<std::size_t, std::size_t>>> places_of_areas;
  for (std::uint32_t number = 0; number < of_->plan_count(); ++number) {
    const plan_record& record = of_->plan_at(number).now.record();
    const std::size_t first = out.size();
    for (std::size_t paper = 0; paper < record.documents.size(); ++paper)
      for (const unit_id area : areas)
        out.push_back({number, id_of<document_id>(paper), area, {}});
    for (std::size_t slot = 0; slot < record.tasks.size(); ++slot) {
      const auto task = id_of<task_id>(slot);
      const planned_task& what = record.tasks[task];
      const fact_columns& facts = of_->plan_at(number).facts[slot];
      const judged_bounds::column& bounds = bounds_->of(number, task);
      area_cells* row = &out[first + what.document.slot() * areas.size()];
      here.number.reset();
      auto& places = places_of_areas[what.leads.get()];
      if (places.empty())
        for (const unit_id area : areas)
          places.push_back(
              {what.leads->rank(area.slot()), what.leads->rank(units.seat_end(area).slot())});
      for (const auto& [begin, end] : places)
        count(facts, bounds, begin, end, here, row++->of);
    }
  }
}

CHIDAO_INLINE const std::int32_t* cells::done_in(const fact_columns& facts, std::size_t page,
                                                 page_column& own) const {
  const auto [minute, lags] = facts.page_at(page);
  if (minute.empty()) {
    own.fill(fact_columns::never);
    return own.data();
  }
  if (all_known_)
    return minute.data();
  static constexpr std::array<std::uint16_t, page_size> recorded_at_once{};
  const std::uint16_t* lag = lags.empty() ? recorded_at_once.data() : lags.data();
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
      const auto past = std::upper_bound(bounds.values.begin(), bounds.values.end(), last_bound) -
                        bounds.values.begin();
      if (past != 0)
        bounds.with_codes([&]<class Code>(const std::vector<Code>& codes) {
          out.groups_.push_back({number, task_id{slot}, out.size_});
          late_of_task(tasks[slot], codes.data(), static_cast<Code>(past - 1), out);
        });
    }
  }
}

template <class Code>
void cells::late_of_task(const fact_columns& facts, const Code* code, Code last_past,
                         assignment_list& out) const {
  page_column own;
  alignas(std::uint64_t) std::array<std::uint8_t, page_size> marks;
  const std::int32_t at = at_.minutes();
  for (std::size_t page = 0; page * page_size < facts.size(); ++page, code += page_size) {
    const std::size_t size = count_in(facts, page);
    const std::int32_t* done = done_in(facts, page, own);
    for (std::size_t i = 0; i < size; ++i)
      marks[i] = static_cast<std::uint8_t>(static_cast<unsigned>(code[i] <= last_past) &
                                           static_cast<unsigned>(done[i] > at));
    facts.for_each_untold(page, [&](std::size_t position, const std::vector<fact>& known) {
      const life is = life_of(known, at_, known_);
      const std::size_t i = position % page_size;
      marks[i] = code[i] <= last_past && is.is == life::phase::open ? 1 : 0;
    });
    std::fill(marks.begin() + static_cast<std::ptrdiff_t>(size), marks.end(), std::uint8_t{0});
    out.size_ += write_marked(marks, page * page_size, out.room(page_size));
  }
}

CHIDAO_INLINE std::size_t cells::write_marked(const std::array<std::uint8_t, page_size>& marks,
                                              std::size_t first, block_position* out) {
  std::size_t count = 0;
  for (std::size_t begin = 0; begin < page_size; begin += sizeof(std::uint64_t)) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, marks.data() + begin, sizeof eight);
    if (eight == 0)
      continue;
    // What is not marked is overwritten by what comes next.
    for (std::size_t i = begin; i < begin + sizeof eight; ++i) {
      out[count] = static_cast<block_position>(first + i);
      count += marks[i];
    }
  }
  return count;
}

CHIDAO_INLINE void cells::count(const fact_columns& facts, const judged_bounds::column& bounds,
                                std::size_t begin, std::size_t end, page_minutes& here,
                                cell_counts& out) const {
  while (begin < end) {
    const std::size_t page = begin / page_size;
    if (here.number != page)
      read(facts, bounds, page, here);
    const std::size_t size = std::min(end, (page + 1) * page_size) - begin;
    count_four({here.done + begin % page_size, size}, {&here.limit[begin % page_size], size}, out);
    if (!here.all_judged)
      move_others(facts, begin, begin + size, here, out);
    begin += size;
  }
}

CHIDAO_INLINE void cells::read(const fact_columns& facts, const judged_bounds::column& bounds,
                               std::size_t page, page_minutes& out) const {
  out.number = page;
  const std::size_t size = count_in(facts, page);
  if (bounds.all_known() && bounds.values.front() > at_.minutes())
    out.limit.fill(bounds.values.front());  // whichever it is, it is not past
  else
    bounds.decode(page, out.limit);
  out.done = done_in(facts, page, out.own);
  out.all_judged = bounds.all_known() && facts.all_told(page);
  if (facts.all_told(page))
    return;
  if (out.done != out.own.data())
    std::copy_n(std::exchange(out.done, out.own.data()), size, out.own.begin());
  facts.for_each_untold(page, [&](std::size_t position, const std::vector<fact>& known) {
    const life is = life_of(known, at_, known_);
    const std::size_t i = position % page_size;
    out.own[i] = is.complete() ? is.submitted_at->minutes() : fact_columns::never;
    if (is.is == life::phase::withdrawn)
      out.limit[i] = bound_column::none;
  });
}

CHIDAO_INLINE void cells::count_four(std::span<const std::int32_t> done,
                                     std::span<const std::int32_t> limit, cell_counts& out) const {
  const std::int32_t at = at_.minutes();
  std::int32_t open = 0;
  std::int32_t overdue = 0;
  std::int32_t not_late = 0;
  for (std::size_t i = 0; i < done.size(); ++i) {
    // All bits or none: so a compiler counts several at once by subtracting them.
    const std::int32_t is_open = -static_cast<int>(done[i] > at);
    open -= is_open;
    overdue -= is_open & ~-static_cast<int>(limit[i] > at);
    not_late -= is_open | -static_cast<int>(limit[i] > done[i]);
  }
  const auto late = static_cast<std::int64_t>(done.size()) - not_late;
  out.done_in_time += not_late - open;
  out.done_late += late;
  out.open_in_time += open - overdue;
  out.overdue += overdue;
}

CHIDAO_INLINE void cells::move_others(const fact_columns& facts, std::size_t begin, std::size_t end,
                                      const page_minutes& here, cell_counts& out) const {
  std::int64_t others = 0;
  for (std::size_t p = begin; p < end; ++p) {
    const std::size_t i = p % page_size;
    if (here.limit[i] < bound_column::none)
      continue;
    ++others;
    --(here.done[i] <= at_.minutes() ? out.done_in_time : out.open_in_time);
  }
  std::int64_t gone = 0;
  facts.for_each_untold(begin / page_size,
                        [&](std::size_t position, const std::vector<fact>& known) {
                          if (position >= begin && position < end &&
                              life_of(known, at_, known_).is == life::phase::withdrawn)
                            ++gone;
                        });
  out.withdrawn += gone;
  out.unjudged += others - gone;
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
