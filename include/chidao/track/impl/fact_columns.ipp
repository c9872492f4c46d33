// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/track/fact_columns.hpp>
#include <utility>

namespace chidao {

CHIDAO_INLINE bool fact_columns::touched(block_position p) const {
  return minute_[p].value != never || lists_.find(p) != nullptr;
}

CHIDAO_INLINE std::optional<instant> fact_columns::completed(block_position p) const {
  return minute_[p].value == never ? std::nullopt
                                   : std::optional{instant::from_minutes(minute_[p].value)};
}

CHIDAO_INLINE bool fact_columns::withdrawn(block_position p) const {
  const listed* found = lists_.find(p);
  return found != nullptr && found->withdrawn;
}

CHIDAO_INLINE bool fact_columns::suspended(block_position p) const {
  const listed* found = lists_.find(p);
  return found != nullptr && found->suspended;
}

CHIDAO_INLINE std::vector<fact> fact_columns::facts(block_position p) const {
  if (const listed* found = lists_.find(p))
    return *found->facts;
  if (minute_[p].value == never)
    return {};
  const instant at = instant::from_minutes(minute_[p].value);
  return {{event_kind::submitted, at, instant::from_minutes(recorded(p)), std::nullopt, {}}};
}

CHIDAO_INLINE life fact_columns::at(block_position p, instant at, instant known) const {
  if (const listed* found = lists_.find(p))
    return life_of(*found->facts, at, known);
  life out;
  if (minute_[p].value > at.minutes() || recorded(p) > known.minutes())
    return out;
  out.is = life::phase::submitted;
  out.since = instant::from_minutes(minute_[p].value);
  out.submitted_at = out.since;
  return out;
}

CHIDAO_INLINE std::optional<instant> fact_columns::completed_by(block_position p, instant at,
                                                                instant known) const {
  if (const listed* found = lists_.find(p))
    return life_of(*found->facts, at, known).submitted_at;
  return minute_[p].value <= at.minutes() && recorded(p) <= known.minutes()
             ? std::optional{instant::from_minutes(minute_[p].value)}
             : std::nullopt;
}

CHIDAO_INLINE fact_columns::page fact_columns::page_at(std::size_t number) const {
  static_assert(sizeof(minute_cell) == sizeof(std::int32_t));
  const std::span<const minute_cell> minutes = minute_.page(number);
  return {{minutes.empty() ? nullptr : &minutes.front().value, minutes.size()}, lag_.page(number)};
}

CHIDAO_INLINE void fact_columns::replace(block_position p, std::vector<fact> facts,
                                         edit_number edit) {
  const life now = life_of(facts, latest(), latest());
  const std::int32_t minute = now.complete() ? now.submitted_at->minutes() : never;
  std::int32_t lag = 0;
  bool told = true;
  for (const fact& each : facts) {
    if (each.kind == event_kind::submitted)
      lag = each.recorded.minutes() - each.at.minutes();
    told = told && !each.struck && each.kind != event_kind::returned &&
           each.kind != event_kind::withdrawn;
  }
  told = told && lag <= std::numeric_limits<std::uint16_t>::max();
  if (minute_[p].value != minute)
    minute_.set(p, {minute}, edit);
  if (const auto kept = static_cast<std::uint16_t>(told ? lag : 0); lag_[p] != kept)
    lag_.set(p, kept, edit);
  const listed* before = lists_.find(p);
  const std::uint32_t untold =
      untold_[p / page_size] + (told ? 0U : 1U) - (before != nullptr && !before->told ? 1U : 0U);
  if (untold != untold_[p / page_size])
    untold_.set(p / page_size, untold, edit);
  const bool alone = told && (facts.empty() || (facts.size() == 1 && now.complete()));
  if (!alone)
    lists_.set(p,
               listed{told, now.is == life::phase::withdrawn, now.suspended.has_value(),
                      std::make_shared<const std::vector<fact>>(std::move(facts))},
               edit);
  else if (before != nullptr)
    lists_.set(p, std::nullopt, edit);
}

CHIDAO_INLINE std::size_t fact_columns::bytes() const noexcept {
  return minute_.bytes() + lag_.bytes() + lists_.bytes() + untold_.bytes();
}

}  // namespace chidao
