// SPDX-License-Identifier: BSL-1.0
#include "asked_plan.hpp"
#include "meant_unit.hpp"
#include <chidao/io/write_explanation.hpp>
#include <iostream>

namespace chidao::tool {

outcome explain(const explain_request& asked) {
  const asked_plan found = plan_of(asked);
  if (!found.made) {
    tell(found.problems, asked);
    return outcome::bad_input;
  }
  const plan& made = *found.made;
  const io::catalogue& language = catalogue_of(asked.language);
  const task_id task = made.task(task_ref{asked.document, asked.task});
  std::vector<assignment> answers;
  for (const std::string& each : asked.units) {
    const auto who = meant_unit(
        each, made.units(), [&](unit_id one) { return made.leads(task).contains(one.slot()); },
        asked);
    if (!who)
      return outcome::ambiguous;
    answers.push_back(made.at(task, *who));
  }
  const char* between = "";
  for (const assignment& each : answers) {
    std::cout << between;
    if (asked.format == "json")
      io::write_explanation_json(std::cout, made, each, language);
    else
      io::write_explanation_text(std::cout, made, each, language, asked.width);
    between = asked.format == "json" ? "" : "\n";
  }
  return outcome::fine;
}

}  // namespace chidao::tool
