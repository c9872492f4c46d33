// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/model/hierarchy_builder.hpp>
#include <memory>

namespace chidao {

CHIDAO_INLINE unit_builder& hierarchy_builder::unit(std::string code, std::string name) {
  made_.units.push_back(
      std::unique_ptr<unit_builder>(new unit_builder{std::move(code), std::move(name)}));
  return *made_.units.back();
}

CHIDAO_INLINE monitor_builder& hierarchy_builder::monitor(std::string who, area watched) {
  made_.monitors.push_back(
      std::unique_ptr<monitor_builder>(new monitor_builder{std::move(who), std::move(watched)}));
  return *made_.monitors.back();
}

}  // namespace chidao
