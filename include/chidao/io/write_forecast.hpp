// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/io/catalogue.hpp>
#include <chidao/io/csv_writer.hpp>
#include <chidao/query/notice.hpp>
#include <chidao/query/what_if.hpp>
#include <cstddef>
#include <iosfwd>
#include <optional>
#include <vector>

namespace chidao::io {

/// Writes when things will be complete as a page for a terminal: a row per task, then the bounds
/// that break, each with the first day that is too late. Of one assignment: when it will be
/// complete, its bounds and what it waits for.
/// @param one the assignment asked about; nothing: all
/// @pre ahead looks at the outlook
void write_forecast_text(std::ostream& out, const outlook& in, const forecast& ahead,
                         const std::optional<tracked_id>& one, const catalogue& language,
                         std::size_t width = 120);

/// Writes the same as JSON, schema/forecast.json.
/// @pre ahead looks at the outlook
void write_forecast_json(std::ostream& out, const outlook& in, const forecast& ahead,
                         const std::optional<tracked_id>& one, const catalogue& language);

/// Writes when each open assignment will be complete as CSV: a head, and a row for each.
/// @pre ahead looks at the outlook
void write_forecast_csv(std::ostream& out, const outlook& in, const forecast& ahead,
                        const std::optional<tracked_id>& one, const catalogue& language,
                        byte_order_mark mark = byte_order_mark::absent);

/// The notices that a supposition adds and takes away.
struct other_notices {
  instant until;               ///< up to when
  std::vector<notice> added;   ///< delivered only if it is so
  std::vector<notice> spared;  ///< delivered only if it is not so
};

/// A supposition and what follows: the same papers and events before and after.
struct supposed {
  std::vector<message> what;                  ///< what is supposed, for people
  const outlook& before;                      ///< what holds
  const forecast& ahead_before;               ///< when things will be complete
  const outlook& after;                       ///< what would hold
  const forecast& ahead_after;                ///< when things would be complete then
  std::optional<other_notices> notices = {};  ///< nothing: they are not asked for
};

/// Writes what would follow from a supposition as a page for a terminal: bounds that would move,
/// each with one reason, bounds that would newly break, those that no longer would, and notices
/// where they are asked for.
void write_what_if_text(std::ostream& out, const supposed& asked, const catalogue& language,
                        std::size_t width = 120);

/// Writes the same as JSON, schema/whatif.json.
void write_what_if_json(std::ostream& out, const supposed& asked, const catalogue& language);

}  // namespace chidao::io
