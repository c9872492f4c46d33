// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/plan/awaited_event.hpp>
#include <set>
#include <utility>

namespace chidao::waiting {

CHIDAO_INLINE std::vector<std::uint8_t> events_of(const plan& from, const assignment& start,
                                                  const std::vector<awaited_event>& known) {
  std::vector<std::uint8_t> out(known.size());
  if (start.judged() != bound_state::pending)
    return out;
  std::set<assignment_id> seen{start.id()};
  std::vector<assignment_id> open{start.id()};
  while (!open.empty()) {
    const assignment each = from.at(open.back());
    open.pop_back();
    const declared_bound own = each.declared();
    if (own.state()) {
      const document_id paper = from.record().tasks[each.id().task].document;
      for (std::size_t i = 0; i < known.size(); ++i)
        if (*own.state() == bound_state::pending && known[i].document == paper &&
            known[i].code == own.refers_to())
          out[i] = 1;
      continue;
    }
    if (each.needed().state() != bound_state::pending)
      continue;
    for (const assignment_id next : each.consumers())
      if (seen.insert(next).second)
        open.push_back(next);
  }
  return out;
}

CHIDAO_INLINE std::vector<awaited_event> known_events(const plan& from) {
  std::vector<awaited_event> out;
  const std::vector<directive>& papers = from.documents();
  for (std::size_t d = 0; d < papers.size(); ++d)
    for (const event_anchor& each : papers[d]->events)
      out.push_back(
          {id_of<document_id>(d), each.code, each.name.empty() ? each.code : each.name, {}});
  return out;
}

}  // namespace chidao::waiting

namespace chidao {

CHIDAO_INLINE std::vector<awaited_event> awaited_by(const plan& from, const assignment& which) {
  std::vector<awaited_event> known = waiting::known_events(from);
  const std::vector<std::uint8_t> found = waiting::events_of(from, which, known);
  std::vector<awaited_event> out;
  for (std::size_t i = 0; i < known.size(); ++i)
    if (found[i] != 0)
      out.push_back(std::move(known[i]));
  return out;
}

CHIDAO_INLINE std::vector<awaited_event> awaited_events(const plan& from,
                                                        const std::vector<plan_row>& rows) {
  std::vector<awaited_event> out = waiting::known_events(from);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::vector<std::uint8_t> found =
        waiting::events_of(from, from.at({rows[row].task, rows[row].units.front(), {}}), out);
    for (std::size_t i = 0; i < out.size(); ++i)
      if (found[i] != 0)
        out[i].rows.push_back(row);
  }
  out.erase(std::remove_if(out.begin(), out.end(),
                           [](const awaited_event& each) { return each.rows.empty(); }),
            out.end());
  return out;
}

}  // namespace chidao
