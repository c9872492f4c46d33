// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/core/message.hpp>

namespace chidao {

CHIDAO_INLINE std::string to_string(const message& what) {
  return to_string(what, [](const sentence& form) { return form.english; });
}

CHIDAO_INLINE std::ostream& operator<<(std::ostream& out, const message& what) {
  return out << to_string(what);
}

}  // namespace chidao
