// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/plan/backward.hpp>
#include <chidao/plan/forward.hpp>
#include <chidao/plan/settle.hpp>
#include <chidao/track/amendment.hpp>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <utility>

namespace chidao {

CHIDAO_INLINE void amendment::grant(task_id what, block_position who,
                                    std::shared_ptr<const granted_bound> bound) {
  out_.tasks[what].granted.set(who, bound ? std::optional{std::move(bound)} : std::nullopt,
                               out_.edit);
  needs_of_inputs(what, who);
}

CHIDAO_INLINE void amendment::withdraw(task_id what, block_position who, bool withdrawn) {
  out_.tasks[what].withdrawn.set(who, withdrawn ? 1 : 0, out_.edit);
  needs_of_inputs(what, who);
  readiness_of_outputs(what, who);
}

CHIDAO_INLINE void amendment::issue(document_id paper, std::optional<moment> when) {
  for (std::size_t slot = 0; slot < out_.tasks.size(); ++slot) {
    planned_task& each = out_.tasks[id_of<task_id>(slot)];
    if (each.document != paper)
      continue;
    if (!each.text->opens)
      each.release = when;
    settle(each,
           {out_.documents[paper.slot()], when, out_.options.events, *out_.shared,
            out_.options.beyond},
           [](const settled_bound& own) { return hangs_on_issue(*own.clause); });
  }
  all_ready_ = true;
}

template <class Concerned>
void amendment::settle(planned_task& of, const settling_facts& known, const Concerned& concerned) {
  const std::vector<settled_bound>& bounds = of.clauses->bounds;
  if (std::none_of(bounds.begin(), bounds.end(), concerned))
    return;
  planned_clauses dated = *of.clauses;
  for (settled_bound& own : dated.bounds)
    if (concerned(own))
      own = settled(*own.clause, known, own.calendar);
  of.clauses = std::make_shared<const planned_clauses>(std::move(dated));
  all_needs_ = true;
}

CHIDAO_INLINE void amendment::date(document_id paper, std::string_view anchor,
                                   std::optional<day> on) {
  const directive& text = out_.documents[paper.slot()];
  std::vector<dated_event> dated;
  if (on)
    dated.push_back({std::string{anchor}, *on});
  for (std::size_t slot = 0; slot < out_.tasks.size(); ++slot) {
    planned_task& each = out_.tasks[id_of<task_id>(slot)];
    if (each.document == paper)
      settle(each, {text, text->issued, dated, *out_.shared, out_.options.beyond},
             [&](const settled_bound& own) { return hangs_on(*own.clause, text, anchor); });
  }
}

CHIDAO_INLINE std::shared_ptr<const plan_record> amendment::result() {
  if (all_needs_)
    run_backward(out_);
  else
    derive_needs();
  if (all_ready_)
    run_forward(out_);
  else
    derive_readiness();
  return std::make_shared<const plan_record>(std::move(out_));
}

CHIDAO_INLINE void amendment::needs_of_inputs(task_id what, block_position who) {
  for (const std::uint32_t number : out_.tasks[what].inputs)
    if (const auto hub = out_.feeds[number].hubs->of_consumer(who))
      needs_.insert(place_of(out_, number, *hub));
}

CHIDAO_INLINE void amendment::readiness_of_outputs(task_id what, block_position who) {
  for (const std::uint32_t number : out_.tasks[what].outputs)
    if (const auto hub = out_.feeds[number].hubs->of_producer(who))
      ready_.insert(place_of(out_, number, *hub));
}

CHIDAO_INLINE void amendment::derive_needs() {
  backward_pass pass{out_};
  while (!needs_.empty()) {
    const hub_place next = *needs_.begin();
    needs_.erase(needs_.begin());
    const planned_feed& through = out_.feeds[next.feed];
    const auto need = pass.need_of(through, next.hub);
    if (needs_already(out_, through, next.hub, need))
      continue;
    moved_.push_back(next);
    set_need(out_, through, next.hub, need);
    for (const block_position p : through.hubs->producers(next.hub))
      needs_of_inputs(through.producer, p);
  }
}

CHIDAO_INLINE void amendment::derive_readiness() {
  forward_pass pass{out_};
  while (!ready_.empty()) {
    const hub_place last = *ready_.rbegin();
    ready_.erase(std::prev(ready_.end()));
    const planned_feed& through = out_.feeds[last.feed];
    const std::size_t slot = through.first_hub + last.hub;
    const auto ready = pass.ready_of(through, last.hub);
    ready_columns& columns = out_.hubs.ready;
    if (columns.flags[slot] == ready.flags &&
        ((ready.flags & ready_columns::known) == 0 || columns.at[slot] == ready.at))
      continue;
    columns.at.set(slot, ready.at, out_.edit);
    columns.flags.set(slot, ready.flags, out_.edit);
    for (const block_position c : through.hubs->consumers(last.hub))
      readiness_of_outputs(through.consumer, c);
  }
}

}  // namespace chidao
