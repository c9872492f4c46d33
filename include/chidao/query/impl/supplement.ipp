// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/query/supplement.hpp>

namespace chidao {

CHIDAO_INLINE std::string supplement_period(const assignment_key& producer,
                                            const assignment_key& consumer) {
  std::string out = producer.period.empty() ? std::string{} : producer.period + ' ';
  out += "supplement to " + consumer.document + ' ' + consumer.task + ' ' + consumer.unit;
  return consumer.period.empty() ? out : out + ' ' + consumer.period;
}

CHIDAO_INLINE std::optional<instant>
supplement_finder::gone_on(const quorum& enough, const std::vector<arrival>& producers) const {
  std::vector<instant> came;
  for (const arrival& each : producers)
    if (each.at)
      came.push_back(*each.at);
  std::optional<instant> out;
  const std::size_t wanted =
      (producers.size() * static_cast<std::size_t>(enough.percent) + 99) / 100;
  if (wanted > 0 && came.size() >= wanted) {
    const auto last = came.begin() + static_cast<std::ptrdiff_t>(wanted - 1);
    std::nth_element(came.begin(), last, came.end());
    out = *last;
  }
  if (enough.or_at && *enough.or_at <= ask_->at() && (!out || *enough.or_at < *out))
    out = enough.or_at;
  return out;
}

CHIDAO_INLINE void supplement_finder::add_hub(std::uint32_t plan, const planned_feed& through,
                                              hub_map::hub hub,
                                              std::vector<supplement>& out) const {
  const missing_inputs& inputs = ask_->missing(plan);
  std::vector<arrival> producers;
  for (const block_position p : through.hubs->producers(hub))
    if (!inputs.is_withdrawn(through.producer, p))
      producers.push_back({p, inputs.completed(through.producer, p)});
  const auto since = gone_on(*through.clause->enough, producers);
  if (!since)
    return;
  for (const block_position c : through.hubs->consumers(hub))
    if (!inputs.is_withdrawn(through.consumer, c))
      for (const arrival& each : producers)
        if (!each.at || *each.at > *since)
          out.push_back(made({plan, through.producer, each.who}, {plan, through.consumer, c},
                             *since, each.at));
}

CHIDAO_INLINE supplement supplement_finder::made(tracked_id from, tracked_id to, instant since,
                                                 std::optional<instant> given) const {
  supplement out{ask_->of().at(from).key(), from, to, since, given, {}, {}, 0};
  out.key.period = supplement_period(out.key, ask_->of().at(to).key());
  const instant ended = given.value_or(ask_->at());
  out.age = std::int64_t{ended.on().serial()} - since.on().serial();
  const judgement by =
      judge(ask_->of().plan_at(from.plan).now.record(), from.task, from.position, ask_->policy());
  out.cell = status_cell::unjudged;
  if (!by.declared || !in_time(since, *by.declared))
    return out;
  out.limit = by.declared;
  const bool kept = in_time(ended, *by.declared);
  out.cell = given ? (kept ? status_cell::done_in_time : status_cell::done_late)
                   : (kept ? status_cell::open_in_time : status_cell::open_overdue);
  return out;
}

CHIDAO_INLINE std::vector<supplement> supplements_of(const status_query& ask) {
  std::vector<supplement> out;
  supplement_finder{ask}.for_each([&](const supplement& each) { out.push_back(each); });
  return out;
}

CHIDAO_INLINE std::vector<supplement> supplements_owed(const status_query& ask,
                                                       const unit_ref& who) {
  const unit_id unit = ask.of().units().id(who);
  std::vector<supplement> out;
  supplement_finder{ask}.for_each([&](const supplement& each) {
    const plan_record& in = ask.of().plan_at(each.from.plan).now.record();
    if (!each.given && unit_at(in.tasks[each.from.task], each.from.position) == unit)
      out.push_back(each);
  });
  return out;
}

}  // namespace chidao
