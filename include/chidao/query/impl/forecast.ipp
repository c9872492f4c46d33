// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/query/forecast.hpp>
#include <cstdint>
#include <utility>

namespace chidao {

CHIDAO_INLINE std::optional<bound> happened_by::complete(task_id what, block_position who) const {
  const auto done = in_->facts[what.slot()].completed_by(who, at_);
  if (!done)
    for (const slip& each : *supposed_)
      if (each.which == tracked_id{static_cast<std::uint32_t>(number_), what, who})
        return bound::after(each.done);
  return done ? std::optional{bound::after(*done)} : std::nullopt;
}

CHIDAO_INLINE forecast::forecast(const outlook& from, instant at, std::vector<slip> supposed)
    : from_{&from}, at_{at}, supposed_{std::move(supposed)}, ready_(from.plan_count()) {
  for (std::size_t number = 0; number < from.plan_count(); ++number)
    run(number);
}

CHIDAO_INLINE earliest_value forecast::of(tracked_id which) const {
  const tracked_plan& in = from_->plan_at(which.plan);
  return forward_pass{in.now.record(), ready_[which.plan],
                      happened_by{in, which.plan, at_, supposed_}}
      .earliest(which.task, which.position);
}

CHIDAO_INLINE void forecast::run(std::size_t number) {
  const tracked_plan& in = from_->plan_at(number);
  const plan_record& record = in.now.record();
  ready_columns& ready = ready_[number];
  ready = ready_columns{record.hubs.ready.at.size()};
  forward_pass pass{record, ready, happened_by{in, number, at_, supposed_}};
  fill_ready(record, pass, ready, 0);
}

}  // namespace chidao
