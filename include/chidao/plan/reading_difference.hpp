// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/row_change.hpp>
#include <memory>
#include <string>
#include <vector>

namespace chidao {

/// What would change if one passage were read otherwise (meanings 5.8).
struct reading_difference {
  document_id document;             ///< the paper
  std::string question;             ///< code of the passage
  std::string taken;                ///< the option the plan was made under
  std::string instead;              ///< the option it is compared with
  std::vector<row_change> changes;  ///< what changes; nothing where all stays
  std::vector<problem> problems;    ///< why there is no plan under that option, if there is none
};

/// Plans again under every option not taken, one at a time, and tells what changes.
/// @pre the plan was made over this ground
/// @throws nothing that concerns the other options: why they cannot be planned is part of the
/// answer
/// @complexity a plan and a comparison for every option not taken
[[nodiscard]] std::vector<reading_difference>
reading_differences(const plan& from, const std::shared_ptr<ground>& over);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/reading_difference.ipp>
#endif
