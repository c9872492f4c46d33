// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "json_output.hpp"
#include "phrases.hpp"
#include <chidao/time/due.hpp>

namespace chidao::io {

/// Writes why a rule is due when it is, into an object that is open: the rules that made it, the
/// days off it passed over.
void put_reasons(json_output& out, const due_date& found, const phrases& words);

}  // namespace chidao::io
