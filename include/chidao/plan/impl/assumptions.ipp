// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/plan/assumptions.hpp>
#include <chidao/plan/unit_group.hpp>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace chidao {

CHIDAO_INLINE message to_message(const moment& which) {
  return which.day_only ? to_message(which.at.on()) : to_message(which.at);
}

CHIDAO_INLINE std::vector<assumed_fact> assumptions_of(const plan& from) {
  const plan_record& in = from.record();
  std::vector<assumed_fact> out;
  document_id paper{};
  const auto add = [&](const provenance& how, message what) {
    if (how.known == provenance::status::assumed)
      out.push_back({paper, std::move(what), how.text});
  };
  for (std::size_t d = 0; d < in.documents.size(); ++d) {
    paper = id_of<document_id>(d);
    const directive& text = in.documents[d];
    if (text->issued)
      add(text->issued_from, say(sentences::assumed_issue, {{"when", to_message(*text->issued)}}));
    for (const planned_task& what : in.tasks.records()) {
      if (what.document != paper)
        continue;
      const std::string& code = what.text->code;
      add(what.text->lead.from, say(sentences::assumed_leads, {{"task", code}}));
      if (what.text->opens)
        add(what.text->opens_from, say(sentences::assumed_opening,
                                       {{"task", code}, {"when", to_message(*what.text->opens)}}));
      const auto whom = [&](const auto& clause_of) {
        std::vector<unit_id> units;
        for (block_position p = 0; p < what.leads->count(); ++p)
          if (clause_of(unit_at(what, p)))
            units.push_back(unit_at(what, p));
        return units;
      };
      for (const settled_bound& each : what.clauses->bounds) {
        const auto units = whom([&](unit_id who) { return declared_of(in, what, who) == &each; });
        if (!units.empty())
          add(each.clause->from,
              say(sentences::assumed_bound, {{"who", group_message(in.units, units, code)},
                                             {"bound", to_message(declared_bound_of(&each))}}));
      }
      for (const time_clause* each : what.clauses->times) {
        const auto units = whom([&](unit_id who) { return time_of(in, what, who).clause == each; });
        if (!units.empty())
          add(each->from,
              say(sentences::assumed_time, {{"who", group_message(in.units, units, code)},
                                            {"time", to_message(each->length)}}));
      }
      for (const std::uint32_t number : what.inputs)
        add(in.feeds[number].clause->from,
            say(sentences::assumed_feed,
                {{"consumer", code}, {"producer", in.feeds[number].clause->task}}));
    }
  }
  return out;
}

}  // namespace chidao
