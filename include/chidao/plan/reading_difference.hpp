// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/plan/row_change.hpp>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
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
[[nodiscard]] inline std::vector<reading_difference>
reading_differences(const plan& from, const std::shared_ptr<ground>& over) {
  std::vector<reading_difference> out;
  for (std::size_t d = 0; d < from.documents().size(); ++d)
    for (const reading_question& question : from.documents()[d]->readings) {
      const auto taken =
          std::find_if(question.options.begin(), question.options.end(), [&](const auto& option) {
            return std::find(from.readings().begin(), from.readings().end(), option.code) !=
                   from.readings().end();
          });
      for (const reading_option& other : question.options) {
        if (other.code == taken->code)
          continue;
        plan_options options = from.record().options;
        options.readings = from.readings();
        std::replace(options.readings.begin(), options.readings.end(), taken->code, other.code);
        reading_difference made{
            id_of<document_id>(d), question.code, taken->code, other.code, {}, {}};
        try {
          made.changes = changes_between(from, plan{over, from.documents(), std::move(options)});
        } catch (const error& refused) {
          made.problems = refused.problems();
        }
        out.push_back(std::move(made));
      }
    }
  return out;
}

}  // namespace chidao
