// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/plan/answers.hpp>
#include <chidao/plan/backward.hpp>
#include <chidao/plan/moved_bound.hpp>
#include <chidao/plan/squeeze.hpp>
#include <chidao/plan/terms.hpp>
#include <cstdint>
#include <utility>

namespace chidao::squeezing {

CHIDAO_INLINE std::optional<duration> shorter_time(const plan_record& in, const planned_task& what,
                                                   unit_id who, bound inputs, bound limit) {
  const duration now = time_of(in, what, who).length;
  const auto fits = [&](std::int32_t count) {
    return step_forward(inputs, now.with_count(count), calendar_of(in, what, who), roll::none,
                        beyond_coverage::estimate)
               .at <= limit;
  };
  if (now.count() == 0 || !fits(0))
    return std::nullopt;
  std::int32_t low = 0;
  std::int32_t high = now.count();  // does not fit: the chain is squeezed
  while (high - low > 1) {
    const std::int32_t middle = low + (high - low) / 2;
    (fits(middle) ? low : high) = middle;
  }
  return now.with_count(low);
}

CHIDAO_INLINE step estimated_forward(const plan_record& in, assignment_id who, bound from) {
  const planned_task& what = in.tasks[who.task];
  return step_forward(from, time_of(in, what, who.unit).length, calendar_of(in, what, who.unit),
                      roll::none, beyond_coverage::estimate);
}

CHIDAO_INLINE std::optional<bound> later_end(const plan_record& in,
                                             const std::vector<reason>& chain, bound declared) {
  bound end = declared;
  for (const reason& each : chain)
    if (each.consumer)
      end = estimated_forward(in, *each.consumer, end).at;
  const assignment_id consumer = *chain.front().consumer;
  const auto position =
      static_cast<block_position>(in.tasks[consumer.task].leads->rank(consumer.unit.slot()));
  const auto limit = moved_bound{in, chain.back().who, end}.earlier(consumer.task, position);
  return estimated_forward(in, consumer, declared).at <= *limit ? std::optional{end} : std::nullopt;
}

}  // namespace chidao::squeezing

namespace chidao {

CHIDAO_INLINE std::optional<squeeze> squeeze_of(const plan_record& in, task_id which,
                                                block_position position) {
  const planned_task& what = in.tasks[which];
  const assignment_id who{which, unit_at(what, position), {}};
  const settled_bound* own = declared_of(in, what, who.unit);
  const needed_value needed = backward_pass{in}.needed(which, position);
  if (own == nullptr || own->state != bound_state::known || needed.state != bound_state::known ||
      needed.at >= own->when->limit())
    return std::nullopt;

  const explanation chain = explanation_of(in, which, position);
  const std::vector<reason>& steps = chain.steps();
  const bound declared = own->when->limit();
  const assignment_id consumer = *steps.front().consumer;
  const planned_task& consumer_task = in.tasks[consumer.task];
  const bound limit = steps.front().consumer_limit;
  const step reached = squeezing::estimated_forward(in, consumer, declared);
  const bound finished = reached.at;
  const calendar& days = calendar_of(in, consumer_task, consumer.unit);
  squeeze out;
  out.producer = who;
  out.consumer = consumer;
  out.declared = declared;
  out.needed = needed.at;
  out.shortage = {working_days_to_reach(limit, finished, days),
                  std::int64_t{finished.minutes()} - limit.minutes()};
  out.doubtful = needed.coarse || is_coarse(steps.front().takes, declared);
  out.estimated = needed.estimated || reached.estimated || !is_counted(limit, finished, days);
  out.rests_on = chain.rests_on();
  out.cures.push_back({cure::change::earlier_producer,
                       who,
                       needed.at,
                       {},
                       say(sentences::cure_earlier,
                           {{"who", to_message(in, who)}, {"bound", to_message(needed.at)}})});
  if (const auto end = squeezing::later_end(in, steps, declared))
    out.cures.push_back({cure::change::later_bound,
                         steps.back().who,
                         *end,
                         {},
                         say(sentences::cure_later, {{"who", to_message(in, steps.back().who)},
                                                     {"bound", to_message(*end)}})});
  if (const auto time = squeezing::shorter_time(in, consumer_task, consumer.unit, declared, limit))
    out.cures.push_back(
        {cure::change::shorter_time,
         consumer,
         {},
         *time,
         say(sentences::cure_shorter, {{"who", to_message(in, consumer)},
                                       {"time", to_message(*time)},
                                       {"before", to_message(steps.front().takes)}})});
  out.in_words = say(sentences::squeezed, {{"declared", to_message(*own->when)},
                                           {"consumer", to_message(in, consumer)},
                                           {"needed", to_message(needed.at)},
                                           {"shortage", to_message(out.shortage)}});
  if (out.doubtful)
    out.in_words = say(sentences::doubtful, {{"what", std::move(out.in_words)}});
  if (out.estimated)
    out.in_words = say(sentences::is_estimated, {{"bound", std::move(out.in_words)}});
  return out;
}

}  // namespace chidao
