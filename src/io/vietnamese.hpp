// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string_view>

namespace chidao::io {

/// How one sentence of the library is said.
struct wording {
  std::string_view code;
  std::string_view text;
};

/// Every sentence of the library in Vietnamese, by layer.
[[nodiscard]] std::span<const wording> vietnamese_wordings() noexcept;

}  // namespace chidao::io
