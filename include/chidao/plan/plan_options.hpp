// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/time/step.hpp>
#include <string>
#include <vector>

namespace chidao {

/// An event that gets its day.
struct dated_event {
  std::string code;  ///< as the paper names it
  day on;            ///< its day
};

/// What a plan is made under.
struct plan_options {
  std::vector<std::string> readings = {};            ///< options taken; the rest by default
  std::vector<dated_event> events = {};              ///< days of events the papers leave undated
  beyond_coverage beyond = beyond_coverage::refuse;  ///< days no calendar vouches for
};

}  // namespace chidao
