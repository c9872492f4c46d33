// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/core/suggest.hpp>
#include <chidao/model/hierarchy.hpp>
#include <utility>

namespace chidao {

CHIDAO_INLINE hierarchy::hierarchy(parts made) {
  code_index by_code;
  for (std::size_t slot = 0; slot < made.units.size(); ++slot)
    by_code.emplace(made.units.records()[slot].code, static_cast<std::uint32_t>(slot));
  std::vector<std::uint16_t> tier_of;
  tier_of.reserve(made.units.size());
  for (const unit& each : made.units.records())
    tier_of.push_back(static_cast<std::uint16_t>(
        std::find(made.tiers.begin(), made.tiers.end(), each.tier) - made.tiers.begin()));
  shared_ = std::make_shared<const indexed>(
      indexed{std::move(made), std::move(by_code), std::move(tier_of)});
}

CHIDAO_INLINE std::optional<unit_id> hierarchy::find(std::string_view code) const {
  const auto found = shared_->by_code.find(code);
  return found == shared_->by_code.end() ? std::nullopt : std::optional{unit_id{found->second}};
}

CHIDAO_INLINE unit_id hierarchy::id(const unit_ref& which) const {
  if (which.as_id() != nullptr) {
    CHIDAO_EXPECTS(which.as_id()->slot() < size());
    return *which.as_id();
  }
  if (const auto found = find(*which.as_code()))
    return *found;
  throw unknown_unit{unknown_unit_problem(*which.as_code())};
}

CHIDAO_INLINE problem hierarchy::unknown_unit_problem(std::string_view code) const {
  std::vector<std::string_view> codes;
  for (const unit& each : units())
    codes.push_back(each.code);
  return {say(sentences::unknown_unit, {{"code", std::string{code}}}),
          say(sentences::expected_unit),
          nearest_names(code, codes),
          {std::string{code}}};
}

CHIDAO_INLINE unit_id hierarchy::area(unit_id which) const {
  while (!is_territorial(shared_->made.units[which]) && shared_->made.units[which].seat)
    which = *shared_->made.units[which].seat;
  return which;
}

CHIDAO_INLINE line_id hierarchy::find_line(std::string_view name) const {
  std::vector<std::string_view> names;
  for (std::size_t slot = 0; slot < line_count(); ++slot) {
    names.push_back(shared_->made.lines.records()[slot].name);
    if (names.back() == name)
      return id_of<line_id>(slot);
  }
  throw unknown_name{{say(sentences::unknown_line, {{"line", std::string{name}}}),
                      say(sentences::expected_line), nearest_names(name, names)}};
}

CHIDAO_INLINE std::optional<unit_id> hierarchy::superior(const unit_ref& which,
                                                         std::string_view along) const {
  const auto above = shared_->made.lines[find_line(along)].superiors.parent(node(id(which)));
  return above ? std::optional{unit_id{*above}} : std::nullopt;
}

CHIDAO_INLINE std::optional<unit_id>
hierarchy::common_superior(const unit_ref& a, const unit_ref& b, std::string_view along) const {
  const auto found =
      shared_->made.lines[find_line(along)].superiors.lowest_common(node(id(a)), node(id(b)));
  return found ? std::optional{unit_id{*found}} : std::nullopt;
}

CHIDAO_INLINE std::vector<unit_id> hierarchy::of_tier(std::string_view name) const {
  const auto found = std::find(tiers().begin(), tiers().end(), name);
  if (found == tiers().end())
    throw unknown_name{unknown_tier_problem(name)};
  const auto wanted = static_cast<std::size_t>(found - tiers().begin());
  std::vector<unit_id> out;
  for (std::size_t slot = 0; slot < size(); ++slot)
    if (shared_->tier_of[slot] == wanted)
      out.push_back(chidao::id_of<unit_id>(slot));
  return out;
}

CHIDAO_INLINE problem hierarchy::unknown_tier_problem(std::string_view name) const {
  return {say(sentences::unknown_tier, {{"tier", std::string{name}}}),
          say(sentences::expected_tier),
          nearest_names(name, tiers()),
          {}};
}

CHIDAO_INLINE std::vector<unit_id> hierarchy::monitors_of(unit_id which) const {
  std::vector<const monitor*> found;
  for (const monitor& each : monitors())
    if (each.who != which && sits_within(which, each.area) &&
        (!each.line || is_on(which, *each.line)) &&
        (each.tier.empty() || each.tier == shared_->made.units[which].tier))
      found.push_back(&each);
  // The areas hold each other: the nearest has the greatest id.
  std::stable_sort(found.begin(), found.end(),
                   [](const monitor* a, const monitor* b) { return b->area < a->area; });
  std::vector<unit_id> out;
  for (const monitor* each : found)
    if (std::find(out.begin(), out.end(), each->who) == out.end())
      out.push_back(each->who);
  return out;
}

CHIDAO_INLINE bool hierarchy::is_territorial(const unit& which) const {
  for (const unit_kind& each : kinds())
    if (each.code == which.kind)
      return each.territorial;
  return true;
}

}  // namespace chidao
