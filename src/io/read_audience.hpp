// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "json_field.hpp"
#include "names_of.hpp"
#include <chidao/model/audience.hpp>

namespace chidao::io {

/// Reads the rule of an audience. Where it is refused, an open set stands in, so that reading goes
/// on to the next problem.
[[nodiscard]] audience read_audience(const json_field& at, const names_of& known);

}  // namespace chidao::io
