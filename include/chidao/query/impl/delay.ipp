// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/query/delay.hpp>

namespace chidao {

CHIDAO_INLINE std::optional<divided_delay> delay_divider::of(tracked_id which) const {
  const plan_record& in = ask_->of().plan_at(which.plan).now.record();
  const judgement by = judge(in, which.task, which.position, ask_->policy());
  const auto limit = by.state == bound_state::known ? std::optional{by.at}
                     : by.by_declared               ? std::nullopt
                                                    : by.needed;
  if (!limit || in.tasks[which.task].withdrawn[which.position])
    return std::nullopt;
  const bound end = end_of(which);
  if (end <= *limit)
    return std::nullopt;
  divided_delay out{
      std::int64_t{end.minutes()} - limit->minutes(), *limit, !is_complete(which), {}};
  share(which, out.minutes, *limit, 1, out.shares);
  return out;
}

CHIDAO_INLINE bool delay_divider::is_complete(tracked_id which) const {
  return ask_->missing(which.plan).is_complete(which.task, which.position);
}

CHIDAO_INLINE bound delay_divider::end_of(tracked_id which) const {
  const auto done = ask_->of()
                        .plan_at(which.plan)
                        .facts[which.task.slot()]
                        .completed_by(which.position, ask_->at());
  return bound::after(done ? *done : ask_->at());
}

CHIDAO_INLINE void delay_divider::share(tracked_id who, std::int64_t minutes, bound wanted,
                                        std::int64_t parts, std::vector<delay_share>& out) const {
  const plan_record& in = ask_->of().plan_at(who.plan).now.record();
  const planned_task& task = in.tasks[who.task];
  std::vector<tracked_id> last;
  bound came{};
  ask_->missing(who.plan).for_each_input(
      who.task, who.position, [&](const planned_feed& feed, hub_map::hub, block_position p) {
        if (in.tasks[feed.producer].withdrawn[p] != 0)
          return;
        const tracked_id input{who.plan, feed.producer, p};
        const bound end = end_of(input);
        if (last.empty() || end > came)
          last.clear();
        if (last.empty() || end == came) {
          came = end;
          last.push_back(input);
        }
      });
  // One that feeds by several ways is one input.
  std::sort(last.begin(), last.end());
  last.erase(std::unique(last.begin(), last.end()), last.end());
  std::int64_t brought = 0;
  bound needed{};
  if (!last.empty()) {
    needed = stepper{in}.back(task, unit_at(task, who.position), wanted).at;
    brought = std::max<std::int64_t>(0, std::int64_t{came.minutes()} - needed.minutes());
  }
  const std::int64_t rest = minutes - brought;
  std::int64_t own = rest;
  if (rest > 0 && !out.empty()) {
    const judgement by = judge(in, who.task, who.position, ask_->policy());
    if (by.declared)
      own = std::clamp<std::int64_t>(std::int64_t{end_of(who).minutes()} - by.declared->minutes(),
                                     0, rest);
  }
  out.push_back({who, shared_minutes{own, parts}, shared_minutes{rest - own, parts}});
  if (brought == 0)
    return;
  const auto among = static_cast<std::int64_t>(last.size());
  for (const tracked_id input : last)
    share(input, brought, needed, parts * among, out);
}

}  // namespace chidao
