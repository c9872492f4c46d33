// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/core/suggest.hpp>
#include <chidao/model/expand.hpp>
#include <cstddef>
#include <utility>

namespace chidao::expanding {

CHIDAO_INLINE void add_members(const audience& rule, const hierarchy& over,
                               std::optional<line_id> default_line, std::vector<bool>& in,
                               std::vector<std::string>& open) {
  const auto along = [&] {
    if (!rule.line().empty())
      return over.find_line(rule.line());
    if (default_line)
      return *default_line;
    throw unknown_name{{say(sentences::line_not_named), say(sentences::expected_line_of_rule)}};
  };
  const auto add_where = [&](const auto& wanted) {
    const line_id line = along();
    for (std::size_t slot = 0; slot < in.size(); ++slot)
      if (wanted(over.units()[slot]) && over.is_on(id_of<unit_id>(slot), line))
        in[slot] = true;
  };
  switch (rule.asks()) {
  case audience::rule::nobody:
    return;
  case audience::rule::tier:
    if (!is_among(over.tiers(), rule.name()))
      throw unknown_name{over.unknown_tier_problem(rule.name())};
    return add_where([&](const unit& each) { return each.tier == rule.name(); });
  case audience::rule::kind: {
    std::vector<std::string> kinds;
    for (const unit_kind& each : over.kinds())
      kinds.push_back(each.code);
    if (!is_among(kinds, rule.name()))
      throw unknown_name{{say(sentences::unknown_kind, {{"kind", rule.name()}}),
                          say(sentences::expected_kind), nearest_names(rule.name(), kinds)}};
    return add_where([&](const unit& each) { return each.kind == rule.name(); });
  }
  case audience::rule::units:
    for (const std::string& code : rule.codes())
      in[over.id(code).slot()] = true;
    return;
  case audience::rule::within: {
    const unit_id area = over.id(rule.name());
    std::vector<bool> inner(in.size());
    add_members(rule.parts().front(), over, default_line, inner, open);
    for (std::size_t slot = area.slot(); slot < over.seat_end(area).slot(); ++slot)
      if (inner[slot])
        in[slot] = true;
    return;
  }
  case audience::rule::either:
    for (const audience& part : rule.parts())
      add_members(part, over, default_line, in, open);
    return;
  case audience::rule::difference: {
    std::vector<bool> first(in.size());
    std::vector<bool> second(in.size());
    std::vector<std::string> ignored;
    add_members(rule.parts().front(), over, default_line, first, open);
    add_members(rule.parts().back(), over, default_line, second, ignored);
    for (std::size_t slot = 0; slot < in.size(); ++slot)
      if (first[slot] && !second[slot])
        in[slot] = true;
    return;
  }
  case audience::rule::open:
    open.push_back(rule.name());
    return;
  }
}

}  // namespace chidao::expanding

namespace chidao {

CHIDAO_INLINE expanded_audience expand(const audience& rule, const hierarchy& over,
                                       std::optional<line_id> default_line) {
  std::vector<bool> in(over.size());
  std::vector<std::string> open;
  expanding::add_members(rule, over, default_line, in, open);
  return {ranked_set{in.size(), [&](std::size_t slot) { return in[slot]; }}, std::move(open)};
}

}  // namespace chidao
