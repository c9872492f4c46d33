// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/plan/step_grounds.hpp>
#include <string>
#include <utility>

namespace chidao {

CHIDAO_INLINE message to_message(const step_ground& which) {
  return which.from.text.empty()
             ? which.in_words
             : say(sentences::with_reason, {{"what", which.in_words}, {"why", which.from.text}});
}

CHIDAO_INLINE message status_message(provenance::status known) {
  CHIDAO_EXPECTS(known != provenance::status::unsaid);
  return say(known == provenance::status::quoted     ? sentences::is_quoted
             : known == provenance::status::inferred ? sentences::is_inferred
                                                     : sentences::is_assumed);
}

CHIDAO_INLINE std::vector<step_ground> grounds_of(const plan_record& in, const reason& step) {
  std::vector<step_ground> out;
  const auto add = [&](const sentence& form, const provenance& from, std::vector<argument> about) {
    if (from.known == provenance::status::unsaid)
      return;
    about.push_back({"how", status_message(from.known)});
    out.push_back({from, say(form, std::move(about))});
  };
  const std::string& own = in.tasks[step.who.task].text->code;
  if (!step.consumer) {
    add(sentences::ground_bound, step.from,
        {{"task", own},
         {"bound", step.declared ? to_message(*step.declared) : to_message(step.at)}});
    return out;
  }
  const std::string& consumer = in.tasks[step.consumer->task].text->code;
  add(sentences::ground_time, step.from, {{"time", to_message(step.takes)}, {"task", consumer}});
  add(sentences::ground_feed, step.feed_from, {{"consumer", consumer}, {"producer", own}});
  return out;
}

}  // namespace chidao
