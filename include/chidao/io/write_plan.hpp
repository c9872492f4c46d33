// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/io/catalogue.hpp>
#include <chidao/io/csv_writer.hpp>
#include <chidao/plan/plan_overview.hpp>
#include <cstddef>
#include <iosfwd>

namespace chidao::io {

/// Writes a plan as a page for a terminal: the paper, a row per task and tier, and below it what
/// needs attention: squeezes with their cures, what is pending, what is assumed, and what would
/// change under other readings where the overview tells that.
void write_plan_table(std::ostream& out, const plan& from, const plan_overview& told,
                      const catalogue& language, std::size_t width = 120);

/// Writes a plan as JSON, schema/plan.json.
void write_plan_json(std::ostream& out, const plan& from, const plan_overview& told,
                     const catalogue& language);

/// Writes a plan as CSV: a head, then a row per task and tier. Heads and bounds are the same in
/// every language, what people read is in the language given.
void write_plan_csv(std::ostream& out, const plan& from, const plan_overview& told,
                    const catalogue& language, byte_order_mark mark = byte_order_mark::absent);

}  // namespace chidao::io
