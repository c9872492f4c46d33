// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/plan/answers.hpp>
#include <chidao/time/due.hpp>

namespace chidao {

CHIDAO_INLINE declared_bound declared_bound_of(const settled_bound* found) {
  if (found == nullptr)
    return {};
  return {found->state, found->when,
          found->clause != nullptr ? found->clause->what.refers_to : std::string{}, *found->from,
          found->computed};
}

CHIDAO_INLINE message to_message(const declared_bound& which) {
  if (!which.state())
    return say(sentences::not_declared);
  switch (*which.state()) {
  case bound_state::none:
    return say(sentences::standing_duty);
  case bound_state::pending:
    if (which.computed())
      return say(sentences::rule_pending, {{"what", which.computed()->waits_for}});
    return say(sentences::pending_on, {{"event", which.refers_to()}});
  case bound_state::unresolved:
    if (which.computed())
      return say(sentences::rule_unresolved, {{"what", which.computed()->waits_for}});
    return say(sentences::unresolved_reference, {{"reference", which.refers_to()}});
  case bound_state::known:
    break;
  }
  return marked(to_message(*which.when()), false, which.computed() && which.computed()->estimated);
}

CHIDAO_INLINE message marked(message what, bool coarse, bool estimated) {
  if (coarse)
    what = say(sentences::is_coarse_bound, {{"bound", std::move(what)}});
  if (estimated)
    what = say(sentences::is_estimated, {{"bound", std::move(what)}});
  return what;
}

CHIDAO_INLINE std::optional<bound> needed_bound::at() const noexcept {
  return value_.state == bound_state::known ? std::optional{value_.at} : std::nullopt;
}

CHIDAO_INLINE message to_message(const needed_bound& which) {
  switch (which.state()) {
  case bound_state::none:
    return say(sentences::not_needed);
  case bound_state::pending:
    return say(sentences::needed_pending);
  case bound_state::unresolved:
    return say(sentences::needed_unresolved);
  case bound_state::known:
    break;
  }
  message out = to_message(*which.at());
  if (which.at_most())
    out = say(sentences::or_earlier, {{"bound", std::move(out)}});
  out = marked(std::move(out), which.coarse(), which.estimated());
  if (which.last_working_day())
    return say(sentences::bound_and_last_day,
               {{"bound", std::move(out)}, {"day", weekday_and_day(*which.last_working_day())}});
  return say(sentences::bound_on_duty, {{"bound", std::move(out)}});
}

CHIDAO_INLINE message to_message(const earliest_bound& which) {
  if (!which.at())
    return say(sentences::no_lower_limit);
  message out = to_message(*which.at());
  if (which.at_least())
    out = say(sentences::or_later, {{"bound", std::move(out)}});
  if (which.day_only())
    out = say(sentences::hour_not_known, {{"bound", std::move(out)}});
  return marked(std::move(out), which.coarse(), which.estimated());
}

CHIDAO_INLINE message to_message(const slack& which) {
  if (!which.value)
    return say(sentences::slack_not_known);
  message out = to_message(*which.value);
  if (which.at_most)
    out = say(sentences::at_most_span, {{"span", std::move(out)}});
  return marked(std::move(out), false, which.estimated);
}

CHIDAO_INLINE message to_message(const infeasible& which) {
  message out = say(sentences::cannot_be_met,
                    {{"earliest", to_message(which.earliest)}, {"late", to_message(which.late)}});
  if (which.doubtful)
    out = say(sentences::doubtful, {{"what", std::move(out)}});
  return out;
}

}  // namespace chidao
