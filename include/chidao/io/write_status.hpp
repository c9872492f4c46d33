// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/io/catalogue.hpp>
#include <chidao/io/csv_writer.hpp>
#include <chidao/query/counts.hpp>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <vector>

namespace chidao::io {

/// What the rows of a page of counts stand for.
enum class status_rows : std::uint8_t {
  areas,  ///< the areas of the next tier below what is asked about; what sits in none comes last
  tiers,  ///< the tiers
  tasks   ///< the tasks
};

/// Which assignments a page of counts is about, and how it divides them.
struct status_scope {
  selection wanted = {};                  ///< which
  status_rows rows = status_rows::areas;  ///< how they are divided
  /// Ascending days at which those overdue are divided into bands; empty: they are not
  std::vector<std::int64_t> bands = {};
};

/// Writes where things stand as a page for a terminal: counts with a row per area, tier or task,
/// rates, then who is overdue by his own doing, who only waits and for whom, who is behind, at risk
/// or due soon. Where bands are asked for, those overdue are also counted by days past their bound.
void write_status_text(std::ostream& out, const status_query& ask, const status_scope& scope,
                       const catalogue& language, std::size_t width = 120);

/// Writes the same as JSON, schema/status.json.
void write_status_json(std::ostream& out, const status_query& ask, const status_scope& scope,
                       const catalogue& language);

/// Writes the counts as CSV: a head, a row per area, tier or task, and the total.
void write_status_csv(std::ostream& out, const status_query& ask, const status_scope& scope,
                      const catalogue& language, byte_order_mark mark = byte_order_mark::absent);

}  // namespace chidao::io
