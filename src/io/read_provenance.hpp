// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "json_field.hpp"
#include <chidao/model/provenance.hpp>

namespace chidao::io {

/// Reads how a fact of a paper is known; where nothing stands, nothing is said.
[[nodiscard]] provenance read_provenance(const json_field& at);

}  // namespace chidao::io
