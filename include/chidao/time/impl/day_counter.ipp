// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/time/day_counter.hpp>

namespace chidao {

CHIDAO_INLINE day_counter::day_counter(const calendar& days)
    : days_{days}, open_{days.open_days()} {
  for (const calendar::opening& each : days.hours())
    minutes_per_day_ += each.to.minutes() - each.from.minutes();
}

CHIDAO_INLINE std::optional<std::int64_t> day_counter::open_day(std::int64_t k) const {
  if (k < 0 || k >= static_cast<std::int64_t>(open_.count()))
    return std::nullopt;
  return static_cast<std::int64_t>(open_.select(static_cast<std::size_t>(k)));
}

CHIDAO_INLINE std::int64_t day_counter::open_minutes_before(bound which) const {
  const std::int64_t today = which.minutes() / minute_count::per_day;
  std::int64_t out = open_until(today - 1) * minutes_per_day_;
  if (!open_.contains(static_cast<std::size_t>(today)))
    return out;
  const int clock = which.minutes() % minute_count::per_day;
  for (const calendar::opening& each : days_.hours())
    out += std::clamp(clock - each.from.minutes(), 0, each.to.minutes() - each.from.minutes());
  return out;
}

CHIDAO_INLINE std::optional<std::int64_t> day_counter::open_minute(std::int64_t k) const {
  const auto on = k < 0 ? std::nullopt : open_day(k / minutes_per_day_);
  if (!on)
    return std::nullopt;
  std::int64_t left = k % minutes_per_day_;
  auto within = days_.hours().begin();
  for (; left >= within->to.minutes() - within->from.minutes(); ++within)
    left -= within->to.minutes() - within->from.minutes();
  return *on * minute_count::per_day + within->from.minutes() + left;
}

}  // namespace chidao
