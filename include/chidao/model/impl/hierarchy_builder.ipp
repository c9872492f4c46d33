// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/model/hierarchy_builder.hpp>
#include <memory>

namespace chidao {

CHIDAO_INLINE hierarchy_builder& hierarchy_builder::kind(unit_kind declared) {
  return made_.kinds.push_back(std::move(declared)), *this;
}

CHIDAO_INLINE hierarchy_builder& hierarchy_builder::line(std::string name, std::string title) {
  return made_.lines.push_back({std::move(name), std::move(title), {}}), *this;
}

CHIDAO_INLINE unit_builder& hierarchy_builder::unit(std::string code, std::string name) {
  made_.units.push_back(
      std::unique_ptr<unit_builder>(new unit_builder{std::move(code), std::move(name)}));
  return *made_.units.back();
}

CHIDAO_INLINE unit_builder& hierarchy_builder::add(std::string code, std::string name, tier level) {
  return unit(std::move(code), std::move(name)).at(std::move(level)).top_of("state");
}

CHIDAO_INLINE unit_builder& hierarchy_builder::add(std::string code, std::string name, tier level,
                                                   under above) {
  return unit(std::move(code), std::move(name)).at(std::move(level)).on(std::move(above));
}

CHIDAO_INLINE monitor_builder& hierarchy_builder::monitor(std::string who, area watched) {
  made_.monitors.push_back(
      std::unique_ptr<monitor_builder>(new monitor_builder{std::move(who), std::move(watched)}));
  return *made_.monitors.back();
}

}  // namespace chidao
