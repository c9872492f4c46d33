// SPDX-License-Identifier: BSL-1.0
#include "names_of.hpp"
#include "shortened.hpp"
#include <chidao/core/suggest.hpp>
#include <utility>

namespace chidao::io {

namespace core = chidao::sentences;

names_of::names_of(const hierarchy* over) : over_{over} {
  if (over == nullptr)
    return;
  tiers_.insert(over->tiers().begin(), over->tiers().end());
  for (const unit_kind& each : over->kinds())
    kinds_.insert(each.code);
  for (std::size_t slot = 0; slot < over->line_count(); ++slot)
    lines_.insert((*over)[id_of<line_id>(slot)].name);
}

std::string names_of::unit(const json_field& at) const {
  auto code = at.code();
  if (!code || over_ == nullptr || over_->find(*code))
    return code.value_or("");
  if (!at.may_compare(over_->size())) {
    at.complain(say(core::unknown_unit, {{"code", shortened(*code)}}), say(core::expected_unit));
    return {};
  }
  if (!by_name_)
    by_name_.emplace(*over_);
  try {
    const std::string& meant = over_->units()[by_name_->one(*code).slot()].code;
    at.complain(say(core::unknown_unit, {{"code", shortened(*code)}}), say(core::expected_unit),
                {meant});
  } catch (const unknown_name& refused) {
    for (problem each : refused.problems()) {
      each.concerned.clear();
      at.complain(std::move(each));
    }
  }
  return {};
}

std::string names_of::listed(const json_field& at, const words& among, const sentence& unknown,
                             std::string_view name, const sentence& expected) const {
  auto code = at.code();
  if (!code || over_ == nullptr || among.contains(*code))
    return code.value_or("");
  at.complain(say(unknown, {{name, shortened(*code)}}), say(expected),
              at.may_compare(among.size()) ? nearest_names(*code, among)
                                           : std::vector<std::string>{});
  return {};
}

std::string names_of::tier(const json_field& at) const {
  return listed(at, tiers_, core::unknown_tier, "tier", core::expected_tier);
}

std::string names_of::kind(const json_field& at) const {
  return listed(at, kinds_, core::unknown_kind, "kind", core::expected_kind);
}

std::string names_of::line(const json_field& at) const {
  return listed(at, lines_, core::unknown_line, "line", core::expected_line);
}

}  // namespace chidao::io
