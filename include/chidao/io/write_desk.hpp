// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/io/catalogue.hpp>
#include <chidao/io/csv_writer.hpp>
#include <chidao/query/desk.hpp>
#include <cstddef>
#include <iosfwd>

namespace chidao::io {

/// Writes what a unit owes as a page for a terminal, what is due first at the top, supplements
/// (meanings 6.4) last.
void write_desk_text(std::ostream& out, const status_query& ask, unit_id who,
                     const catalogue& language, std::size_t width = 120);

/// Writes the same as JSON, schema/desk.json.
void write_desk_json(std::ostream& out, const status_query& ask, unit_id who,
                     const catalogue& language);

/// Writes the same as CSV: a head, and a row per assignment.
void write_desk_csv(std::ostream& out, const status_query& ask, unit_id who,
                    const catalogue& language, byte_order_mark mark = byte_order_mark::absent);

}  // namespace chidao::io
