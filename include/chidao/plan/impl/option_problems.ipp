// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/code_index.hpp>
#include <chidao/core/config.hpp>
#include <chidao/core/suggest.hpp>
#include <chidao/plan/option_problems.hpp>
#include <string>

namespace chidao {

CHIDAO_INLINE std::vector<problem> option_problems(const std::vector<directive>& papers,
                                                   const plan_options& options) {
  code_index codes;
  code_index readings;
  code_index events;
  std::vector<problem> out;
  for (const directive& paper : papers) {
    if (!codes.emplace(paper->code, 0U).second)
      out.push_back({say(sentences::duplicate_document, {{"document", paper->code}}),
                     say(sentences::expected_document_once),
                     {},
                     {paper->code}});
    for (const reading_question& question : paper->readings)
      for (const reading_option& option : question.options)
        readings.emplace(option.code, 0U);
    for (const event_anchor& event : paper->events)
      events.emplace(event.code, 0U);
  }
  for (const std::string& each : options.readings)
    if (!readings.contains(each))
      out.push_back({say(sentences::unknown_reading, {{"reading", each}}),
                     say(sentences::expected_reading),
                     nearest_names(each, readings),
                     {each}});
  for (const dated_event& each : options.events)
    if (!events.contains(each.code))
      out.push_back({say(sentences::unknown_event, {{"event", each.code}}),
                     say(sentences::expected_event),
                     nearest_names(each.code, events),
                     {each.code}});
  return out;
}

}  // namespace chidao
