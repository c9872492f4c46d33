// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/core/suggest.hpp>
#include <chidao/plan/ground.hpp>
#include <string>
#include <utility>

namespace chidao {

CHIDAO_INLINE ground::ground(hierarchy units, calendar fallback, std::vector<calendar> further)
    : units_{std::move(units)} {
  calendars_.push_back(std::move(fallback));
  for (calendar& each : further)
    calendars_.push_back(std::move(each));
  calendars_.push_back(calendar::every_day());
  for (std::size_t slot = 0; slot < units_.size(); ++slot) {
    const unit& each = units_.units()[slot];
    if (each.calendar.empty())
      continue;
    calendar_of_unit_.resize(units_.size());
    calendar_of_unit_[slot] = static_cast<std::uint16_t>(find_calendar(each.calendar));
  }
}

CHIDAO_INLINE std::size_t ground::find_calendar(std::string_view name) const {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < calendars_.size(); ++i) {
    if (calendars_[i].name() == name)
      return i;
    names.push_back(calendars_[i].name());
  }
  throw unknown_name{{say(sentences::unknown_calendar, {{"calendar", std::string{name}}}),
                      say(sentences::expected_calendar), nearest_names(name, names)}};
}

CHIDAO_INLINE std::shared_ptr<const ranked_set> ground::shared(ranked_set units) {
  for (const kept_audience& each : audiences_)
    if (*each.units == units)
      return each.units;
  audiences_.push_back({std::make_shared<const ranked_set>(std::move(units)), {}, {}});
  return audiences_.back().units;
}

CHIDAO_INLINE ground::kept_audience& ground::kept(const ranked_set& of) {
  return *std::find_if(audiences_.begin(), audiences_.end(),
                       [&](const kept_audience& each) { return each.units.get() == &of; });
}

CHIDAO_INLINE std::shared_ptr<const std::vector<unit_id>> ground::members(const ranked_set& of) {
  auto& stored = kept(of).members;
  if (!stored) {
    auto made = std::make_shared<std::vector<unit_id>>();
    made->reserve(of.count());
    for (auto slot = of.next(0); slot; slot = of.next(*slot + 1))
      made->push_back(id_of<unit_id>(*slot));
    stored = std::move(made);
  }
  return stored;
}

CHIDAO_INLINE std::shared_ptr<const std::vector<tier_run>> ground::tiers(const ranked_set& of) {
  auto& stored = kept(of).tiers;
  if (!stored) {
    auto made = std::make_shared<std::vector<tier_run>>();
    std::uint32_t end = 0;
    for (const unit_id each : *members(of)) {
      const std::uint16_t tier = units_.tiers_of_units()[each.slot()];
      if (made->empty() || made->back().tier != tier)
        made->push_back({end, tier});
      made->back().end = ++end;
    }
    made->shrink_to_fit();
    stored = std::move(made);
  }
  return stored;
}

}  // namespace chidao
