// SPDX-License-Identifier: BSL-1.0
#include "asked_plan.hpp"
#include <algorithm>
#include <chidao/io/name_index.hpp>
#include <chidao/io/write_explanation.hpp>
#include <iostream>

namespace chidao::tool {

namespace {

/// The units that a code or name may mean in a task: the one with the code; else those that the
/// name fits best among those that lead the task.
std::vector<io::unit_candidate> meant_by(const std::string& named, const io::name_index& names,
                                         const plan& made, task_id task) {
  if (const auto by_code = made.units().find(named))
    return {{*by_code, io::likeness::exact, names.path(*by_code)}};
  std::vector<io::unit_candidate> all = names.find(named);
  std::vector<io::unit_candidate> out;
  for (const io::unit_candidate& each : all)
    if (made.leads(task).contains(each.which.slot()) &&
        (out.empty() || each.how == out.front().how))
      out.push_back(each);
  // Where none of them leads the task, the plan shall say so of the one meant.
  return out.empty() && all.size() == 1 ? all : out;
}

}  // namespace

outcome explain(const explain_request& asked) {
  const asked_plan found = plan_of(asked);
  if (!found.made) {
    tell(found.problems, asked);
    return outcome::bad_input;
  }
  const plan& made = *found.made;
  const io::catalogue& language = catalogue_of(asked.language);
  const task_id task = made.task(task_ref{asked.document, asked.task});
  const io::name_index names{made.units()};
  std::vector<assignment> answers;
  for (const std::string& each : asked.units) {
    const auto meant = meant_by(each, names, made, task);
    if (meant.size() > 1) {
      std::cerr << io::text(
                       say(sentences::several_fit,
                           {{"name", each}, {"count", static_cast<std::int64_t>(meant.size())}}),
                       language)
                << '\n';
      for (const io::unit_candidate& one : meant)
        std::cerr << "  " << made.units().units()[one.which.slot()].code << "  " << one.path
                  << '\n';
      return outcome::ambiguous;
    }
    answers.push_back(made.at(task, meant.empty() ? names.one(each) : meant.front().which));
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
