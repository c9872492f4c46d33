// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace chidao::io {

/// Words as a message lists them: each in quotes, with commas between.
template <class Words>
[[nodiscard]] std::string listed(const Words& words) {
  std::string out;
  for (const auto& each : words) {
    if (!out.empty())
      out += ", ";
    out += '"';
    out += each;
    out += '"';
  }
  return out;
}

}  // namespace chidao::io
