// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/plan/assignment.hpp>
#include <span>

namespace chidao {

CHIDAO_INLINE assignment_key assignment::key() const {
  return {in_->documents[what().document.slot()]->code, what().text->code, unit().code, {}};
}

CHIDAO_INLINE needed_bound assignment::needed() const {
  const needed_value value = backward_pass{*in_}.needed(task_, position_);
  return {value, value.state == bound_state::known
                     ? chidao::last_working_day(value.at, calendar(), release_instant())
                     : std::nullopt};
}

CHIDAO_INLINE std::optional<bound> assignment::earlier() const {
  const auto found = earlier_of();
  return found ? std::optional{found->at} : std::nullopt;
}

CHIDAO_INLINE bound_state assignment::judged() const {
  const settled_bound* own = declared_of(*in_, what(), who());
  return own != nullptr ? own->state : backward_pass{*in_}.needed(task_, position_).state;
}

CHIDAO_INLINE chidao::slack assignment::slack() const {
  const auto limit = earlier_of();
  const earliest_value value = forward_pass{*in_}.earliest(task_, position_);
  if (!limit || !value.known)
    return {};
  return {slack_between(value.at, limit->at, calendar()), value.at_least,
          value.estimated || limit->estimated || !is_counted(value.at, limit->at, calendar())};
}

CHIDAO_INLINE std::optional<day> assignment::last_working_day() const {
  const auto limit = earlier();
  return limit ? chidao::last_working_day(*limit, calendar(), release_instant()) : std::nullopt;
}

CHIDAO_INLINE bool assignment::is_touching() const {
  const declared_bound own = declared();
  const needed_bound wanted = needed();
  return own.state() == bound_state::known && wanted.state() == bound_state::known &&
         own.when()->limit() == *wanted.at();
}

CHIDAO_INLINE std::optional<chidao::infeasible> assignment::infeasible() const {
  const auto limit = earlier_of();
  const earliest_value value = forward_pass{*in_}.earliest(task_, position_);
  if (!limit || !value.known || value.at <= limit->at)
    return std::nullopt;
  const working_span late{working_days_to_reach(limit->at, value.at, calendar()),
                          std::int64_t{value.at.minutes()} - limit->at.minutes()};
  return chidao::infeasible{value.at, limit->at, late, value.coarse || limit->coarse,
                            value.assumed || limit->assumed};
}

CHIDAO_INLINE std::vector<assignment_id> assignment::consumers() const {
  return neighbours(
      what().outputs,
      [&](const planned_feed& each) {
        const auto hub = each.hubs->of_producer(position_);
        return hub ? each.hubs->consumers(*hub) : std::span<const block_position>{};
      },
      &planned_feed::consumer);
}

CHIDAO_INLINE std::vector<assignment_id> assignment::producers() const {
  return neighbours(
      what().inputs,
      [&](const planned_feed& each) {
        const auto hub = each.hubs->of_consumer(position_);
        return hub ? each.hubs->producers(*hub) : std::span<const block_position>{};
      },
      &planned_feed::producer);
}

CHIDAO_INLINE std::optional<instant> assignment::release_instant() const {
  return what().release ? std::optional{what().release->at} : std::nullopt;
}

CHIDAO_INLINE std::optional<earlier_bound> assignment::earlier_of() const {
  return backward_pass::earlier(declared_of(*in_, what(), who()),
                                backward_pass{*in_}.needed(task_, position_));
}

template <class Members>
std::vector<assignment_id> assignment::neighbours(const std::vector<std::uint32_t>& feeds,
                                                  const Members& members,
                                                  task_id planned_feed::*other) const {
  std::vector<assignment_id> out;
  for (const std::uint32_t number : feeds) {
    const planned_feed& each = in_->feeds[number];
    for (const block_position p : members(each))
      out.push_back({each.*other, unit_at(in_->tasks[each.*other], p), {}});
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace chidao
