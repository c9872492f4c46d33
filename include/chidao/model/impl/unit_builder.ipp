// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/model/unit_builder.hpp>

namespace chidao {

CHIDAO_INLINE unit_builder& unit_builder::on(under above) {
  made_.superiors[std::move(above.line)] = std::move(above.superior);
  return *this;
}

CHIDAO_INLINE unit_builder& unit_builder::top_of(std::string line) {
  made_.superiors[std::move(line)] = std::nullopt;
  return *this;
}

CHIDAO_INLINE unit_builder::unit_builder(std::string code, std::string name) {
  made_.facts.code = std::move(code);
  made_.facts.name = std::move(name);
}

}  // namespace chidao
