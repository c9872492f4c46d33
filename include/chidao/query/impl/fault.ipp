// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/query/fault.hpp>

namespace chidao {

CHIDAO_INLINE fault fault_finder::of(tracked_id which) const {
  fault out;
  const missing_inputs& missing = *missing_;
  if (missing.is_complete(which.task, which.position) ||
      missing.is_withdrawn(which.task, which.position))
    return out;
  std::set<tracked_id> seen{which};
  std::vector<tracked_id> next{which};
  std::set<tracked_id> late;
  bool squeezed = false;
  while (!next.empty()) {
    const tracked_id at = next.back();
    next.pop_back();
    if (missing.waits(at.task, at.position)) {
      out.waiting.push_back(at);
      missing.for_each_missing(at.task, at.position, [&](task_id task, block_position p) {
        const tracked_id input{number_, task, p};
        if (seen.insert(input).second)
          next.push_back(input);
      });
    } else if (is_past(at)) {
      squeezed = blame(at, late, out) || squeezed;
    }
  }
  std::sort(out.waiting.begin(), out.waiting.end());
  std::sort(out.in_own_time.begin(), out.in_own_time.end());
  std::sort(out.culprits.begin(), out.culprits.end(),
            [](const culprit& a, const culprit& b) { return a.who < b.who; });
  out.is = !out.culprits.empty()        ? fault_kind::culprits
           : squeezed || is_past(which) ? fault_kind::squeezed
                                        : fault_kind::not_yet_due;
  return out;
}

CHIDAO_INLINE std::optional<bound> fault_finder::limit_of(const judgement& by) {
  if (by.state == bound_state::known)
    return by.at;
  return by.by_declared ? std::nullopt : by.needed;
}

CHIDAO_INLINE bool fault_finder::is_past(tracked_id which) const {
  const auto limit = limit_of(judged(which));
  return limit && !in_time(missing_->at(), *limit);
}

CHIDAO_INLINE bool fault_finder::blame(tracked_id which, std::set<tracked_id>& late,
                                       fault& out) const {
  const missing_inputs& missing = *missing_;
  std::optional<bound> last;
  missing.for_each_input(which.task, which.position,
                         [&](const planned_feed& feed, hub_map::hub, block_position p) {
                           const auto done = missing.completed(feed.producer, p);
                           if (done && !missing.is_withdrawn(feed.producer, p) &&
                               (!last || bound::after(*done) > *last))
                             last = bound::after(*done);
                         });
  const planned_task& task = missing.record().tasks[which.task];
  const unit_id unit = unit_at(task, which.position);
  const bool own_time =
      last && bound::after(missing.at()) <= stepper{missing.record()}.forward(task, unit, *last).at;
  if (!own_time) {
    if (late.insert(which).second)
      out.culprits.push_back({which, judged(which).assumed, false});
    return false;
  }
  out.in_own_time.push_back(which);
  bool any = false;
  missing.for_each_input(which.task, which.position,
                         [&](const planned_feed& feed, hub_map::hub, block_position p) {
                           const tracked_id input{number_, feed.producer, p};
                           const auto done = missing.completed(feed.producer, p);
                           const judgement by = judged(input);
                           const auto limit = limit_of(by);
                           if (!done || !limit || in_time(*done, *limit))
                             return;
                           any = true;
                           if (late.insert(input).second)
                             out.culprits.push_back({input, by.assumed, true});
                         });
  return !any;
}

CHIDAO_INLINE fault fault_of(const status_query& ask, tracked_id which) {
  return fault_finder{ask.missing(which.plan), which.plan, ask.policy()}.of(which);
}

}  // namespace chidao
