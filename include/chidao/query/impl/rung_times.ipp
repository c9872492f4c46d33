// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/query/rung_times.hpp>
#include <chidao/time/day_counter.hpp>
#include <chidao/time/step.hpp>

namespace chidao {

CHIDAO_INLINE std::optional<bound> limit_of(const rung& step, const judgement& by) {
  return step.from == rung_bound::declared ? by.declared
         : step.from == rung_bound::needed ? by.needed
                                           : by.earlier();
}

CHIDAO_INLINE bool reached(const life& is, expected_state what) {
  switch (what) {
  case expected_state::received:
    return is.received || is.started || is.complete() || is.returns > 0;
  case expected_state::started:
    return is.started || is.complete() || is.returns > 0;
  case expected_state::submitted:
    return is.complete();
  case expected_state::accepted:
    break;
  }
  return is.is == life::phase::accepted;
}

CHIDAO_INLINE std::optional<instant> minute_of(const rung& step, std::int32_t repetition,
                                               bound limit, const calendar& days) {
  const day_counter count{days};
  const auto is_minute = [](const std::optional<std::int64_t>& at) {
    return at && *at >= 0 && *at < minute_count::end;
  };
  auto at = step.side == rung_side::before
                ? stepping::back_minutes(limit, step.offset, count, roll::none)
                : stepping::forward_minutes(limit, step.offset, count, roll::none);
  for (std::int32_t i = 0; i < repetition && is_minute(at); ++i)
    at = stepping::forward_minutes(bound::from_minutes(*at), step.repeat_after, count, roll::none);
  return is_minute(at) ? std::optional{instant::from_minutes(*at)} : std::nullopt;
}

CHIDAO_INLINE std::optional<instant> first_open_minute(const calendar& days, instant from) {
  const day_counter count{days};
  const auto minute = count.open_minute(count.open_minutes_before(bound{from}));
  return minute && *minute < minute_count::end ? std::optional{instant::from_minutes(*minute)}
                                               : std::nullopt;
}

}  // namespace chidao
