// SPDX-License-Identifier: BSL-1.0
#include "asked_plan.hpp"
#include <algorithm>
#include <chidao/io/write_findings.hpp>
#include <chidao/plan/lint.hpp>
#include <iostream>

namespace chidao::tool {

namespace {

/// The place of a finding in the files, as far as it is known.
place place_of(const finding& each, const plan& made, const papers& from) {
  place out;
  out.file = from.files[each.document.slot()];
  if (!each.task)
    return out;
  std::size_t index = each.task->slot();
  for (std::size_t d = 0; d < each.document.slot(); ++d)
    index -= made.documents()[d]->tasks.size();
  out.pointer = "/tasks/" + std::to_string(index);
  return out;
}

/// What only shows when a passage is read otherwise.
void check_other_readings(const plan& made, const papers& from,
                          std::vector<io::graded_problem>& into) {
  for (std::size_t d = 0; d < made.documents().size(); ++d)
    for (const reading_question& question : made.documents()[d]->readings)
      for (const reading_option& option : question.options) {
        if (std::find(made.readings().begin(), made.readings().end(), option.code) !=
            made.readings().end())
          continue;
        plan_options options = made.record().options;
        options.readings.push_back(option.code);
        for (const reading_option& other : question.options)
          if (other.code != option.code)
            options.readings.erase(
                std::remove(options.readings.begin(), options.readings.end(), other.code),
                options.readings.end());
        try {
          static_cast<void>(plan{from.over, made.documents(), std::move(options)});
        } catch (const error& refused) {
          for (const problem& each : refused.problems()) {
            problem told = each;
            told.what =
                say(sentences::under_reading, {{"option", option.code}, {"why", each.what}});
            told.where.file = from.files[d];
            into.push_back({finding::severity::error, std::move(told)});
          }
        }
      }
}

}  // namespace

outcome check(const request& asked) {
  const asked_plan found = plan_of(asked);
  std::vector<io::graded_problem> told;
  for (const problem& each : found.problems)
    told.push_back({finding::severity::error, each});
  if (found.made) {
    for (finding& each : lint(*found.made)) {
      each.what.where = place_of(each, *found.made, *found.from);
      told.push_back({each.level, std::move(each.what)});
    }
    check_other_readings(*found.made, *found.from, told);
  }
  const io::catalogue& language = catalogue_of(asked.language);
  if (asked.format == "json")
    io::write_findings_json(std::cout, told, language);
  else
    io::write_findings_text(std::cout, told, language, asked.width);
  if (!found.problems.empty())
    return outcome::bad_input;
  return std::any_of(told.begin(), told.end(),
                     [](const auto& each) { return each.level == finding::severity::error; })
             ? outcome::findings
             : outcome::fine;
}

}  // namespace chidao::tool
