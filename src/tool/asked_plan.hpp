// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "commands.hpp"
#include "papers.hpp"
#include <chidao/io/csv_writer.hpp>
#include <vector>

namespace chidao::tool {

/// The plan of the papers a command is asked about, or all problems with them.
struct asked_plan {
  std::optional<papers> from;     ///< the papers; nothing if one could not be read
  std::optional<plan> made;       ///< the plan; nothing if there is a problem
  std::vector<problem> problems;  ///< by file
};

/// Reads and plans.
[[nodiscard]] asked_plan plan_of(const request& asked);

/// How CSV begins.
[[nodiscard]] inline io::byte_order_mark mark_of(const daily_request& asked) {
  return asked.for_spreadsheets ? io::byte_order_mark::present : io::byte_order_mark::absent;
}

/// Tells problems on the error stream, in the language asked for.
void tell(const std::vector<problem>& problems, const request& asked);

}  // namespace chidao::tool
