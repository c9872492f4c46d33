// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/time/day_counter.hpp>
#include <chidao/time/working_time.hpp>
#include <cstddef>

namespace chidao {

CHIDAO_INLINE std::int64_t working_days_to_reach(bound from, bound until, const calendar& days) {
  if (from >= until)
    return 0;
  const day_counter count{days};
  const std::int64_t counted = count.open_until(day_counter::last_day(from));
  const std::int64_t needed = count.open_until(day_counter::last_day(until) - 1);
  return needed - counted + 1 > 1 ? needed - counted + 1 : 1;
}

CHIDAO_INLINE working_span slack_between(bound from, bound until, const calendar& days) {
  const std::int64_t elapsed = std::int64_t{until.minutes()} - from.minutes();
  if (from > until)
    return {-working_days_to_reach(until, from, days), elapsed};
  const day_counter count{days};
  const std::int64_t left = count.open_until(day_counter::last_full_day(until)) -
                            count.open_until(day_counter::last_day(from));
  return {left > 0 ? left : 0, elapsed};
}

CHIDAO_INLINE std::optional<day> last_working_day(bound limit, const calendar& days,
                                                  std::optional<instant> release) {
  const day_counter count{days};
  const int opens = days.hours().front().from.minutes();
  std::int64_t index = count.open_until(day_counter::last_day(limit)) - 1;
  auto last = count.open_day(index);
  if (last && *last * minute_count::per_day + opens >= limit.minutes())
    last = count.open_day(index - 1);
  if (!last)
    return std::nullopt;
  const day found = calendar::day_at(static_cast<std::size_t>(*last));
  if (release && found < release->on())
    return std::nullopt;
  return found;
}

CHIDAO_INLINE message elapsed_message(std::int64_t minutes) {
  if (minutes < 0)
    return say(sentences::elapsed_before, {{"elapsed", elapsed_message(-minutes)}});
  const std::int64_t days = minutes / minute_count::per_day;
  const std::int64_t hours = minutes % minute_count::per_day / 60;
  if (days == 0)
    return say(sentences::elapsed_hours, {{"hours", hours}, {"minutes", minutes % 60}});
  return say(sentences::elapsed_days,
             {{"days", days}, {"hours", hours}, {"minutes", minutes % 60}});
}

CHIDAO_INLINE message to_message(working_span which) {
  return say(sentences::span_of_working_days,
             {{"days", which.days}, {"elapsed", elapsed_message(which.minutes)}});
}

}  // namespace chidao
