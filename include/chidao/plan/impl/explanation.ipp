// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/plan/answers.hpp>
#include <chidao/plan/backward.hpp>
#include <chidao/plan/explanation.hpp>
#include <chidao/plan/terms.hpp>
#include <cstdint>

namespace chidao {

CHIDAO_INLINE std::vector<provenance> explanation::rests_on() const {
  std::vector<provenance> out;
  for (const auto wanted : {provenance::status::assumed, provenance::status::inferred})
    for (const reason& each : steps_)
      for (const provenance& ground : {each.from, each.feed_from})
        if (ground.known == wanted && std::find(out.begin(), out.end(), ground) == out.end())
          out.push_back(ground);
  return out;
}

CHIDAO_INLINE message to_message(const provenance& which) {
  return say(which.known == provenance::status::assumed ? sentences::assumption
                                                        : sentences::conclusion,
             {{"text", which.text}});
}

CHIDAO_INLINE std::ostream& operator<<(std::ostream& out, const explanation& which) {
  const char* separator = "";
  for (const message& each : which.sentences()) {
    out << separator << each;
    separator = "; ";
  }
  return out;
}

CHIDAO_INLINE message to_message(const plan_record& in, assignment_id which) {
  return say(sentences::unit_and_task, {{"unit", in.units.units()[which.unit.slot()].name},
                                        {"task", in.tasks[which.task].text->code}});
}

}  // namespace chidao

namespace chidao::explaining {

CHIDAO_INLINE binding binding_of(const plan_record& in, task_id which, block_position position,
                                 bound at) {
  backward_pass pass{in};
  binding out;
  std::vector<assignment_id> tied;
  for (const std::uint32_t number : in.tasks[which].outputs) {
    const planned_feed& each = in.feeds[number];
    const auto hub = each.hubs->of_producer(position);
    if (!hub)
      continue;
    const std::size_t slot = each.first_hub + *hub;
    if ((in.hubs.need_flags[slot] & hub_columns::need_known) == 0 || in.hubs.need[slot] != at)
      continue;
    for (const block_position c : each.hubs->consumers(*hub)) {
      const auto imposed = pass.imposes(each, c);
      if (!imposed || imposed->at != at)
        continue;
      const bool first =
          out.through == nullptr || (each.consumer == out.through->consumer && c < out.consumer);
      if (first)
        out = {&each, c, 0};
      tied.push_back({each.consumer, unit_at(in.tasks[each.consumer], c), {}});
    }
  }
  std::sort(tied.begin(), tied.end());
  out.ties = static_cast<std::size_t>(std::unique(tied.begin(), tied.end()) - tied.begin()) - 1;
  return out;
}

CHIDAO_INLINE message with_ties(message what, std::size_t ties) {
  if (ties == 0)
    return what;
  return say(sentences::others_tie,
             {{"what", std::move(what)}, {"count", static_cast<std::int64_t>(ties)}});
}

CHIDAO_INLINE message sentence_of(const plan_record& in, const reason& step) {
  std::vector<argument> about{{"who", to_message(in, step.who)}, {"bound", to_message(step.at)}};
  if (step.declared) {
    about[1].value = to_message(*step.declared);
    about.push_back({"text", step.from.text});
    const sentence& form =
        step.from.known == provenance::status::quoted     ? sentences::bound_by_quotation
        : step.from.known == provenance::status::inferred ? sentences::bound_by_inference
        : step.from.known == provenance::status::assumed  ? sentences::bound_by_assumption
                                                          : sentences::bound_by_paper;
    return with_ties(say(form, std::move(about)), step.ties);
  }
  about.push_back({"consumer", to_message(in, *step.consumer)});
  about.push_back({"time", to_message(step.takes)});
  about.push_back({"limit", to_message(step.consumer_limit)});
  return with_ties(say(step.takes.count() == 0 ? sentences::bound_by_consumer_at_once
                                               : sentences::bound_by_consumer,
                       std::move(about)),
                   step.ties);
}

}  // namespace chidao::explaining

namespace chidao {

CHIDAO_INLINE explanation explanation_of(const plan_record& in, task_id which,
                                         block_position position) {
  std::vector<reason> steps;
  for (;;) {
    const planned_task& what = in.tasks[which];
    const assignment_id who{which, unit_at(what, position), {}};
    const settled_bound* declared = declared_of(in, what, who.unit);
    const needed_value needed = backward_pass{in}.needed(which, position);
    const auto limit = backward_pass::earlier(declared, needed);
    if (!limit) {
      const message why = declared != nullptr ? to_message(declared_bound_of(declared))
                                              : to_message(needed_bound{needed, std::nullopt});
      return {{},
              {say(sentences::nothing_to_explain, {{"who", to_message(in, who)}, {"why", why}})}};
    }
    // The first step explains the needed bound; further ones whichever is the earlier.
    const bool by_consumer =
        needed.state == bound_state::known && (steps.empty() || !limit->declared);
    if (!by_consumer) {
      const bool tie = needed.state == bound_state::known && needed.at == limit->at;
      const std::size_t ties =
          tie ? explaining::binding_of(in, which, position, needed.at).ties + 1 : 0;
      steps.push_back({who, limit->at, declared->when, {}, {}, {}, ties, *declared->from, {}});
      break;
    }
    const explaining::binding next = explaining::binding_of(in, which, position, needed.at);
    const planned_task& consumer = in.tasks[next.through->consumer];
    const unit_id consumer_unit = unit_at(consumer, next.consumer);
    const handling_time time = time_of(in, consumer, consumer_unit);
    const auto consumer_limit =
        backward_pass::earlier(declared_of(in, consumer, consumer_unit),
                               backward_pass{in}.needed(next.through->consumer, next.consumer));
    steps.push_back({who,
                     needed.at,
                     {},
                     assignment_id{next.through->consumer, consumer_unit, {}},
                     time.length,
                     consumer_limit->at,
                     next.ties,
                     time.clause != nullptr ? time.clause->from : provenance{},
                     next.through->clause->from});
    which = next.through->consumer;
    position = next.consumer;
  }
  std::vector<message> sentences;
  for (const reason& step : steps)
    sentences.push_back(explaining::sentence_of(in, step));
  return {std::move(steps), std::move(sentences)};
}

}  // namespace chidao
