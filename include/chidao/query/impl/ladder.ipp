// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/query/ladder.hpp>

namespace chidao {

CHIDAO_INLINE void ladder_book::add(entry one) {
  entries_.push_back(std::make_shared<const entry>(std::move(one)));
}

CHIDAO_INLINE std::vector<ladder_book::in_force> ladder_book::of(const directive_text& paper,
                                                                 const hierarchy& units) const& {
  std::vector<in_force> out;
  const instant* const issued = paper.issued ? &paper.issued->at : nullptr;
  const entry* first = nullptr;
  std::size_t nearest = 0;
  for (const auto& each : entries_) {
    const auto distance = distance_to(*each, paper, units);
    if (!distance || (each->from && issued && *each->from > *issued))
      continue;
    const bool later =
        first != nullptr && (!first->from || (each->from && *each->from >= *first->from));
    if (first == nullptr || *distance < nearest || (*distance == nearest && later)) {
      first = each.get();
      nearest = *distance;
    }
  }
  if (first != nullptr)
    out.push_back({&first->steps, std::nullopt});
  std::vector<const entry*> amendments;
  for (const auto& each : entries_)
    if (each->document == paper.code && !each->document.empty() && each.get() != first &&
        each->from && issued && *each->from > *issued)
      amendments.push_back(each.get());
  std::stable_sort(amendments.begin(), amendments.end(),
                   [](const entry* a, const entry* b) { return *a->from < *b->from; });
  for (const entry* each : amendments)
    out.push_back({&each->steps, each->from});
  return out;
}

CHIDAO_INLINE std::optional<std::size_t>
ladder_book::distance_to(const entry& one, const directive_text& paper, const hierarchy& units) {
  if (!one.document.empty())
    return one.document == paper.code ? std::optional<std::size_t>{0} : std::nullopt;
  if (one.issuer.empty())
    return units.size() + 2;
  const auto wanted = units.find(one.issuer);
  std::optional<unit_id> at = units.find(paper.issuer);
  for (std::size_t distance = 1; at && wanted; ++distance) {
    if (*at == *wanted)
      return distance;
    at = units.units()[at->slot()].seat;
  }
  return std::nullopt;
}

}  // namespace chidao
