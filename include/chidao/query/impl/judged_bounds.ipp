// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/query/judged_bounds.hpp>
#include <cstring>
#include <utility>

namespace chidao {

CHIDAO_INLINE void bound_column::fill(const plan_record& in, task_id which,
                                      std::span<std::int32_t> out) {
  const planned_task& what = in.tasks[which];
  CHIDAO_EXPECTS(out.size() == what.units->size());
  // What the paper says of tiers and of all, and where that is nothing what consumers need.
  said_.clear();
  for (const auto& clause : what.clauses->bound_of.by_tier(in.units))
    said_.push_back(clause ? number_of(what.clauses->bounds[*clause]) : unsaid);
  const bool all_said = std::none_of(what.tiers->begin(), what.tiers->end(),
                                     [&](tier_run each) { return said_[each.tier] == unsaid; });
  if (!all_said && !fill_needed(in, what, out)) {
    for (block_position p = 0; p < out.size(); ++p)
      out[p] = number_of(judge(in, which, p, policy_));
    return;
  }
  auto* place = out.data();
  for (const tier_run& each : *what.tiers) {
    auto* const end = out.data() + each.end;
    if (said_[each.tier] != unsaid)
      std::fill(place, end, said_[each.tier]);
    place = end;
  }
  for (const auto& [unit, clause] : what.clauses->bound_of.exceptions())
    out[what.leads->rank(unit.slot())] = number_of(what.clauses->bounds[clause]);
  for (std::size_t page = 0; page * what.granted.page_size < out.size(); ++page)
    for (const auto& [position, bound] : what.granted.page(page))
      out[position] = number_of(bound->settled);
}

CHIDAO_INLINE std::int32_t bound_column::number_of(bound_state state, bound at) {
  switch (state) {
  case bound_state::known:
    return at.minutes();
  case bound_state::none:
    return none;
  case bound_state::pending:
    return pending;
  case bound_state::unresolved:
    break;
  }
  return unresolved;
}

CHIDAO_INLINE std::int32_t bound_column::number_of(const settled_bound& said) {
  return number_of(said.state, said.when ? said.when->limit() : bound{});
}

CHIDAO_INLINE bool bound_column::fill_needed(const plan_record& in, const planned_task& what,
                                             std::span<std::int32_t> out) {
  if (what.outputs.empty())
    std::fill(out.begin(), out.end(), none);
  const bool one_alone = what.outputs.size() == 1;
  for (const std::uint32_t number : what.outputs) {
    const planned_feed& each = in.feeds[number];
    if (!read_needs(in, each, one_alone ? none : unsaid))
      return false;
    const std::int32_t* need = need_.data();
    const std::uint32_t* place = each.hubs->places_of_producers().data();
    if (number == what.outputs.front())
      for (std::size_t p = 0; p < out.size(); ++p)
        out[p] = need[place[p]];
    else
      for (std::size_t p = 0; p < out.size(); ++p)
        out[p] = std::min(out[p], need[place[p]]);
  }
  if (what.outputs.size() > 1)
    std::replace(out.begin(), out.end(), unsaid, none);
  return true;
}

CHIDAO_INLINE bool bound_column::read_needs(const plan_record& in, const planned_feed& of,
                                            std::int32_t unfed) {
  const std::size_t size = of.hubs->size();
  hub_need_.resize(size);
  in.hubs.need.copy(of.first_hub, hub_need_);
  hub_flags_.resize(size);
  in.hubs.need_flags.copy(of.first_hub, hub_flags_);
  need_.resize(size + 1);
  need_.front() = unfed;
  for (std::size_t h = 0; h < size; ++h) {
    const std::uint8_t flags = hub_flags_[h];
    if (policy_.need == assumed_need::behind && (flags & hub_columns::need_assumed) != 0)
      return false;
    need_[h + 1] = (flags & hub_columns::need_known) != 0        ? hub_need_[h].minutes()
                   : (flags & hub_columns::need_none) != 0       ? none
                   : (flags & hub_columns::need_unresolved) != 0 ? unresolved
                   : (flags & hub_columns::need_pending) != 0    ? pending
                                                                 : unfed;
  }
  return true;
}

CHIDAO_INLINE void
judged_bounds::column::decode(std::size_t page,
                              std::span<std::int32_t, fact_columns::page_size> out) const {
  with_codes([&](const auto& codes) {
    const auto* code = codes.data() + page * out.size();
    const std::size_t size = std::min(out.size(), codes.size() - page * out.size());
    for (std::size_t i = 0; i < size; i += 8, code += 8)
      // Neighbours mostly share a bound: of eight, each has that of the next.
      if (std::memcmp(code, code + 1, 7 * sizeof *code) == 0)
        std::fill_n(&out[i], 8, values[*code]);
      else
        for (std::size_t k = 0; k < 8; ++k)
          out[i + k] = values[code[k]];
  });
}

CHIDAO_INLINE judged_bounds::judged_bounds(const outlook& of, const status_policy& policy)
    : policy_{policy} {
  add_from(of, {});
}

CHIDAO_INLINE judged_bounds judged_bounds::after(const outlook& later) const {
  judged_bounds out{policy_};
  out.add_from(later, plans_);
  return out;
}

CHIDAO_INLINE void judged_bounds::add_from(const outlook& of, const std::vector<one_plan>& known) {
  bound_column bounds{policy_};
  std::vector<std::int32_t> minutes;
  for (std::size_t number = 0; number < of.plan_count(); ++number) {
    auto record = of.plan_at(number).now.shared_record();
    if (number < known.size() && known[number].record == record) {
      plans_.push_back(known[number]);
      continue;
    }
    std::vector<column> columns;
    columns.reserve(record->tasks.size());
    for (std::size_t slot = 0; slot < record->tasks.size(); ++slot) {
      minutes.resize(record->tasks.records()[slot].units->size());
      bounds.fill(*record, id_of<task_id>(slot), minutes);
      columns.push_back(column_of(minutes));
    }
    plans_.push_back(
        {std::move(record), std::make_shared<const std::vector<column>>(std::move(columns))});
  }
}

CHIDAO_INLINE judged_bounds::column
judged_bounds::column_of(const std::vector<std::int32_t>& minutes) {
  column out;
  std::vector<std::int32_t>& values = out.values;
  for (std::size_t p = 0; p < minutes.size(); ++p)
    if (p == 0 || minutes[p] != minutes[p - 1]) {
      values.push_back(minutes[p]);
      if (values.size() == values.capacity()) {
        make_unique(values);
        values.reserve(std::max<std::size_t>(64, 2 * values.size()));
      }
    }
  make_unique(values);
  values.shrink_to_fit();
  if (values.size() <= 256)
    encode(minutes, values, out.narrow);
  else
    encode(minutes, values, out.wide);
  return out;
}

CHIDAO_INLINE void judged_bounds::make_unique(std::vector<std::int32_t>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

template <class Code>
void judged_bounds::encode(const std::vector<std::int32_t>& minutes,
                           const std::vector<std::int32_t>& values, std::vector<Code>& out) {
  const std::size_t filled_up = (minutes.size() + 7) / 8 * 8;
  out.reserve(filled_up);
  Code code = 0;
  for (std::size_t p = 0; p < minutes.size(); ++p) {
    if (p == 0 || minutes[p] != minutes[p - 1])
      code = static_cast<Code>(std::lower_bound(values.begin(), values.end(), minutes[p]) -
                               values.begin());
    out.push_back(code);
  }
  out.resize(filled_up, static_cast<Code>(values.empty() ? 0 : values.size() - 1));
}

}  // namespace chidao
