// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/io/write_status.hpp>
#include <chidao/query/fault.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace chidao::io {

/// One row of counts.
struct counted_row {
  message name;      ///< for people
  std::string code;  ///< of unit, tier or task; empty: what is in none of the others
  counts of;         ///< what is counted in it
  std::vector<std::int64_t> bands = {};  ///< those overdue by days, one more than the limits
};

/// An assignment that is late, at risk or due soon.
struct noted {
  tracked_id which;       ///< the assignment
  status is;              ///< where it stands
  bound limit;            ///< the bound meant
  bool declared = false;  ///< true: it is the declared one
  days_over late = {};    ///< if past: by how much
  fault why = {};         ///< if late or at risk
};

/// Supplements (meanings 6.4), given and not.
struct supplement_counts {
  std::int64_t open = 0;   ///< still owed
  std::int64_t given = 0;  ///< handed in after the quorum
};

/// All that a page of counts tells, in one pass over the assignments.
struct status_report {
  /// Makes it.
  status_report(const status_query& ask, const status_scope& scope);

  std::vector<counted_row> rows;    ///< none that is empty
  counts total;                     ///< of all selected
  std::vector<std::int64_t> bands;  ///< those overdue by days; empty: not asked for
  supplement_counts supplements;    ///< of the producers selected; in none of the counts
  std::vector<noted> overdue;       ///< the longest overdue first
  std::vector<noted> behind;        ///< likewise
  std::vector<noted> at_risk;       ///< by bound
  std::vector<noted> due_soon;      ///< by bound
};

}  // namespace chidao::io
