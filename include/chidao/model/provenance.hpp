// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>

namespace chidao {

/// How a fact of a paper is known (meanings 5.8).
struct provenance {
  /// Sure ground or not.
  enum class status : std::uint8_t {
    unsaid,    ///< nothing is told about it
    quoted,    ///< it stands in the paper
    inferred,  ///< a reader must conclude it from the paper
    assumed    ///< the paper does not say it; somebody chose it
  };

  status known = status::unsaid;  ///< how it is known
  std::string text = {};          ///< the words of the paper, or why it is inferred or assumed

  /// Equal if both are.
  friend bool operator==(const provenance&, const provenance&) = default;
};

}  // namespace chidao
