// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/track/life.hpp>
#include <tuple>

namespace chidao {

CHIDAO_INLINE bool happens_before(const fact& a, const fact& b) {
  return std::tuple{a.at, a.recorded, a.kind} < std::tuple{b.at, b.recorded, b.kind};
}

}  // namespace chidao

namespace chidao::life_table {

CHIDAO_INLINE cell at(life::phase now, event_kind what) {
  using enum life::phase;
  if (now == withdrawn)
    return {now, &sentences::already_withdrawn};
  switch (what) {
  case event_kind::submitted:
    if (now == open)
      return {submitted, nullptr};
    break;
  case event_kind::accepted:
    if (now == open)
      return {now, &sentences::nothing_submitted};
    if (now == submitted)
      return {accepted, nullptr};
    break;
  case event_kind::returned:
    if (now == open)
      return {now, &sentences::nothing_submitted};
    if (now == submitted)
      return {open, nullptr};
    break;
  case event_kind::withdrawn:
    if (now == open)
      return {withdrawn, nullptr};
    break;
  default:  // received, started, extended, suspended, resumed, urged: only while it is open
    if (now == open)
      return {open, nullptr};
  }
  return {now, now == submitted ? &sentences::already_submitted : &sentences::already_accepted};
}

}  // namespace chidao::life_table

namespace chidao {

CHIDAO_INLINE life_step life_after(life before, const fact& what) {
  const auto refused = [&](const sentence& why, instant when) {
    return life_step{before, say(why, {{"when", to_message(when)}})};
  };
  const auto [next, forbidden] = life_table::at(before.is, what.kind);
  if (forbidden != nullptr)
    return refused(*forbidden, before.is == life::phase::open ? what.at : before.since);
  life after = before;
  switch (what.kind) {
  case event_kind::received:
    if (before.received)
      return refused(sentences::already_received, *before.received);
    after.received = what.at;
    break;
  case event_kind::started:
    if (before.started)
      return refused(sentences::already_started, *before.started);
    after.started = what.at;
    break;
  case event_kind::suspended:
    if (before.suspended)
      return refused(sentences::already_suspended, *before.suspended);
    after.suspended = what.at;
    break;
  case event_kind::resumed:
    if (!before.suspended)
      return refused(sentences::not_suspended, what.at);
    after.suspended.reset();
    break;
  case event_kind::submitted:
    after.submitted_at = what.at;
    break;
  case event_kind::returned:
    after.submitted_at.reset();
    after.returned = what.at;
    ++after.returns;
    break;
  case event_kind::urged:
    after.urged = what.at;
    break;
  default:
    break;
  }
  if (next != before.is)
    after.since = what.at;
  after.is = next;
  return {after, std::nullopt};
}

CHIDAO_INLINE bool holds_at(const fact& which, instant at, instant known) {
  return which.at <= at && which.recorded <= known && (!which.struck || *which.struck > known);
}

CHIDAO_INLINE life life_of(const std::vector<fact>& facts, instant at, instant known) {
  life out;
  for (const fact& each : facts)
    if (holds_at(each, at, known))
      out = life_after(out, each).after;
  return out;
}

}  // namespace chidao
