// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/plan/time_left.hpp>
#include <cstddef>
#include <map>
#include <utility>

namespace chidao {

CHIDAO_INLINE std::vector<time_left> time_left_of(const plan& from) {
  const plan_record& in = from.record();
  std::vector<time_left> out;
  for (std::size_t d = 0; d < in.documents.size(); ++d) {
    const std::optional<moment>& issued = in.documents[d]->issued;
    if (!issued)
      continue;
    std::map<bound, deadline> limits;
    for (const planned_task& what : in.tasks.records()) {
      if (what.document != id_of<document_id>(d))
        continue;
      for (block_position p = 0; p < what.leads->count(); ++p) {
        const settled_bound* own = declared_of(in, what, unit_at(what, p));
        if (own != nullptr && own->when)
          limits.emplace(own->when->limit(), *own->when);
      }
    }
    const calendar& days = in.shared->calendars().front();
    for (const auto& [limit, when] : limits) {
      time_left made{id_of<document_id>(d), when, last_working_day(limit, days, issued->at), {}};
      for (day each = shifted(issued->at.on(), 1); bound{shifted(each, 1)} <= limit;
           each = shifted(each, 1))
        if (days.is_open(each))
          made.working_days.push_back(each);
      out.push_back(std::move(made));
    }
  }
  return out;
}

}  // namespace chidao
