// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/io/catalogue.hpp>
#include <chidao/query/delay.hpp>
#include <cstddef>
#include <iosfwd>

namespace chidao::io {

/// Writes the delay of an assignment, divided among those who made it and the paper, as a page for
/// a terminal: a row for each of equal shares in one task, and how the shares add up.
/// @pre the assignment is of the outlook asked
void write_delay_text(std::ostream& out, const status_query& ask, tracked_id which,
                      const catalogue& language, std::size_t width = 120);

/// Writes the same as JSON, schema/delay.json, a share for each assignment on the way.
/// @pre the assignment is of the outlook asked
void write_delay_json(std::ostream& out, const status_query& ask, tracked_id which,
                      const catalogue& language);

}  // namespace chidao::io
