// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/query/counts.hpp>

namespace chidao {

CHIDAO_INLINE void counts::add(const status& one) {
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

CHIDAO_INLINE counts& counts::operator+=(const counts& other) {
  for (const auto member :
       {&counts::done_in_time, &counts::done_late, &counts::open_in_time, &counts::overdue,
        &counts::without_bound, &counts::pending, &counts::unresolved, &counts::withdrawn,
        &counts::without_bound_done, &counts::waiting, &counts::behind, &counts::at_risk,
        &counts::due_soon, &counts::suspended})
    this->*member += other.*member;
  return *this;
}

CHIDAO_INLINE bool selector::operator()(tracked_id which) const {
  const plan_record& in = of_->plan_at(which.plan).now.record();
  const planned_task& what = in.tasks[which.task];
  if (!wanted_.document.empty() && in.documents[what.document.slot()]->code != wanted_.document)
    return false;
  if (!wanted_.task.empty() && what.text->code != wanted_.task)
    return false;
  return takes(unit_at(what, which.position));
}

CHIDAO_INLINE bool selector::takes(unit_id who) const {
  const hierarchy& units = of_->units();
  if (!wanted_.tier.empty() && units.units()[who.slot()].tier != wanted_.tier)
    return false;
  if (wanted_.within && !units.sits_within(who, *wanted_.within))
    return false;
  if (wanted_.line && !units.is_on(who, *wanted_.line))
    return false;
  return !wanted_.under || stands_below(who);
}

CHIDAO_INLINE bool selector::stands_below(unit_id who) const {
  const forest& superiors =
      of_->units()[wanted_.line ? *wanted_.line : chidao::id_of<line_id>(0)].superiors;
  std::optional<forest::node> at = hierarchy::node(who);
  while (at && *at != hierarchy::node(*wanted_.under))
    at = superiors.contains(*at) ? superiors.parent(*at) : std::nullopt;
  return at.has_value();
}

CHIDAO_INLINE counts count(const status_query& ask, const selection& wanted) {
  counts out;
  const selector selected{ask.of(), wanted};
  ask.of().for_each([&](tracked_id which) {
    if (selected(which))
      out.add(ask(which));
  });
  return out;
}

CHIDAO_INLINE std::vector<unit_counts> roll_up(const status_query& ask, std::string_view to_tier,
                                               const selection& wanted) {
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

CHIDAO_INLINE std::optional<double> rate::percent() const {
  return denominator == 0 ? std::nullopt
                          : std::optional{100.0 * static_cast<double>(numerator) /
                                          static_cast<double>(denominator)};
}

CHIDAO_INLINE rate rate_of(const counts& of, rate_definition by) {
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

CHIDAO_INLINE std::size_t band_of(std::int64_t days, const std::vector<std::int64_t>& limits) {
  return static_cast<std::size_t>(std::lower_bound(limits.begin(), limits.end(), days) -
                                  limits.begin());
}

CHIDAO_INLINE std::vector<std::int64_t> overdue_bands(const status_query& ask,
                                                      const std::vector<std::int64_t>& limits,
                                                      const selection& wanted) {
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
