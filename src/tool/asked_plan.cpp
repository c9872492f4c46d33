// SPDX-License-Identifier: BSL-1.0
#include "asked_plan.hpp"
#include <iostream>
#include <utility>

namespace chidao::tool {

asked_plan plan_of(const request& asked) {
  asked_plan out;
  papers_read read = read_papers(asked.paths);
  if (!read.good) {
    out.problems = std::move(read.problems);
    return out;
  }
  try {
    read.good->directives = as_planned(*read.good, asked);
    plan_options options{asked.readings, events_of(asked.events), beyond_coverage::refuse};
    out.made.emplace(read.good->over, read.good->directives, std::move(options));
  } catch (const error& refused) {
    out.problems = refused.problems();
  }
  out.from = std::move(read.good);
  return out;
}

void tell(const std::vector<problem>& problems, const request& asked) {
  for (const problem& each : problems)
    std::cerr << io::text(each, catalogue_of(asked.language)) << '\n';
}

}  // namespace chidao::tool
