// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/io/catalogue.hpp>
#include <chidao/plan/plan.hpp>
#include <cstddef>
#include <iosfwd>

namespace chidao::io {

/// Writes why an assignment is due when it is, step by step, with what each step rests on, and what
/// follows where its two bounds do not agree.
/// @pre the assignment is one of the plan's
void write_explanation_text(std::ostream& out, const plan& from, const assignment& which,
                            const catalogue& language, std::size_t width = 120);

/// Writes the same as JSON, schema/explanation.json.
/// @pre the assignment is one of the plan's
void write_explanation_json(std::ostream& out, const plan& from, const assignment& which,
                            const catalogue& language);

}  // namespace chidao::io
