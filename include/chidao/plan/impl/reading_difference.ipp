// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/plan/reading_difference.hpp>
#include <cstddef>
#include <utility>

namespace chidao {

CHIDAO_INLINE std::vector<reading_difference>
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
