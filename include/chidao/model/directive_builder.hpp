// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/code_index.hpp>
#include <chidao/core/suggest.hpp>
#include <chidao/model/task_builder.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chidao {

namespace sentences {
/// Two tasks with one code.
inline constexpr sentence duplicate_task{"duplicate-task", "task \"{task}\" stands more than once"};
/// What task codes must be.
inline constexpr sentence expected_task_once{"expected-task-once",
                                             "each task code once, not empty"};
/// A task that no unit leads.
inline constexpr sentence no_lead{"no-lead", "task \"{task}\" has no lead"};
/// What a task needs.
inline constexpr sentence expected_lead{"expected-lead", "a rule that says on whom the task falls"};
/// A task, reading, option or event without a code.
inline constexpr sentence no_code{"no-code", "a task, reading, option or event has no code"};
/// A reading, option or event with a code used before.
inline constexpr sentence duplicate_code{"duplicate-code", "\"{code}\" stands more than once"};
/// What codes of readings, options and events must be.
inline constexpr sentence expected_code_once{"expected-code-once", "each code once, not empty"};
/// A passage with fewer than two readings.
inline constexpr sentence too_few_options{"too-few-options",
                                          "reading \"{code}\" has fewer than two options"};
/// What a passage with several readings needs.
inline constexpr sentence expected_options{"expected-options", "two options or more"};
/// A quorum that is no share.
inline constexpr sentence bad_quorum{"bad-quorum", "a quorum of {percent} percent is not possible"};
/// What a quorum must be.
inline constexpr sentence expected_quorum{"expected-quorum", "a share of 1 to 100 percent"};
}  // namespace sentences

/// The directive described breaks a rule.
class directive_error : public error {
 public:
  using error::error;
};

/// Takes the text of a directive in the order written, then checks and freezes it.
class directive_builder {
 public:
  /// A paper with a code of its own and a title.
  explicit directive_builder(std::string code, std::string title = {}) {
    made_.code = std::move(code);
    made_.title = std::move(title);
  }

  /// Number and symbol as written.
  directive_builder& number(std::string text) { return made_.number = std::move(text), *this; }
  /// The unit that issued the paper, by code.
  directive_builder& issuer(std::string unit) { return made_.issuer = std::move(unit), *this; }
  /// The unit that commands, by code.
  directive_builder& author(std::string unit) { return made_.author = std::move(unit), *this; }
  /// The line that rules by tier or kind and feeds run along unless they name one.
  directive_builder& line(std::string name) { return made_.line = std::move(name), *this; }
  /// The minute of issue, from which units can start.
  directive_builder& issued(instant at, provenance from = {}) {
    made_.issued = moment{at, false};
    return made_.issued_from = std::move(from), *this;
  }
  /// The day of issue; its first minute is taken, and marked.
  directive_builder& issued(day on, provenance from = {}) {
    made_.issued = moment{instant{on}, true};
    return made_.issued_from = std::move(from), *this;
  }
  /// The day of the meeting that the paper reports.
  directive_builder& met(day on) { return made_.met = on, *this; }
  /// A document that the paper rests on.
  directive_builder& based_on(basis what) { return made_.bases.push_back(std::move(what)), *this; }
  /// A passage with several readings; the first option is taken unless a plan is told otherwise.
  directive_builder& reading(reading_question question) {
    return made_.readings.push_back(std::move(question)), *this;
  }
  /// Something that bounds can hang on.
  directive_builder& event(event_anchor what) {
    return made_.events.push_back(std::move(what)), *this;
  }
  /// Adds a task; the answer fills it in and stays valid as long as this builder.
  task_builder& task(std::string code, std::string name = {}) {
    tasks_.push_back(
        std::unique_ptr<task_builder>(new task_builder{std::move(code), std::move(name)}));
    return *tasks_.back();
  }

  /// Checks everything and freezes it.
  /// @throws directive_error with every duplicate and unknown name found; the first code a problem
  ///   concerns is the task, reading or event at fault
  [[nodiscard]] directive build() const {
    directive_text out = made_;
    for (const auto& each : tasks_)
      out.tasks.push_back(each->entry());
    std::vector<problem> problems;
    check(out, problems);
    if (!problems.empty())
      throw directive_error{std::move(problems)};
    return directive{std::move(out)};
  }

 private:
  using names = std::vector<std::string>;

  static void wrong(std::vector<problem>& problems, const sentence& what, const sentence& expected,
                    const std::string& at_fault, std::vector<argument> about,
                    names suggestions = {}) {
    problems.push_back(
        {say(what, std::move(about)), say(expected), std::move(suggestions), {at_fault}});
  }

  static void check(const directive_text& text, std::vector<problem>& problems) {
    const auto once = [&](const std::string& code, code_index& seen) {
      if (code.empty())
        wrong(problems, sentences::no_code, sentences::expected_code_once, code, {});
      else if (!seen.emplace(code, 0U).second)
        wrong(problems, sentences::duplicate_code, sentences::expected_code_once, code,
              {{"code", code}});
    };
    code_index questions;
    code_index options;
    for (const reading_question& each : text.readings) {
      once(each.code, questions);
      for (const reading_option& option : each.options)
        once(option.code, options);
      if (each.options.size() < 2)
        wrong(problems, sentences::too_few_options, sentences::expected_options, each.code,
              {{"code", each.code}});
    }
    code_index events;
    for (const event_anchor& each : text.events)
      once(each.code, events);
    code_index codes;
    for (const chidao::task& each : text.tasks)
      if (each.code.empty())
        wrong(problems, sentences::no_code, sentences::expected_task_once, each.code, {});
      else if (!codes.emplace(each.code, 0U).second)
        wrong(problems, sentences::duplicate_task, sentences::expected_task_once, each.code,
              {{"task", each.code}});
    for (const chidao::task& each : text.tasks)
      check_task(each, {codes, options, events}, problems);
  }

  struct known_names {
    const code_index& tasks;
    const code_index& options;
    const code_index& events;
  };

  static void check_task(const chidao::task& each, const known_names& known,
                         std::vector<problem>& problems) {
    const auto check_reading = [&](const std::string& option) {
      if (!option.empty() && !known.options.contains(option))
        wrong(problems, sentences::unknown_reading, sentences::expected_reading, each.code,
              {{"reading", option}}, nearest_names(option, known.options));
    };
    if (each.lead.who.asks() == audience::rule::nobody)
      wrong(problems, sentences::no_lead, sentences::expected_lead, each.code,
            {{"task", each.code}});
    for (const bound_clause& clause : each.bounds) {
      check_reading(clause.reading);
      const bool on_event = clause.what.says == declaration::state::before_event ||
                            clause.what.says == declaration::state::by_event;
      if (on_event && !known.events.contains(clause.what.refers_to))
        wrong(problems, sentences::unknown_event, sentences::expected_event, each.code,
              {{"event", clause.what.refers_to}},
              nearest_names(clause.what.refers_to, known.events));
    }
    for (const time_clause& clause : each.takes)
      check_reading(clause.reading);
    for (const feed& clause : each.needs) {
      check_reading(clause.reading);
      if (clause.enough && (clause.enough->percent < 1 || clause.enough->percent > 100))
        wrong(problems, sentences::bad_quorum, sentences::expected_quorum, each.code,
              {{"percent", std::int64_t{clause.enough->percent}}});
      if (clause.document.empty() && !known.tasks.contains(clause.task))
        wrong(problems, sentences::unknown_task, sentences::expected_task, each.code,
              {{"task", clause.task}}, nearest_names(clause.task, known.tasks));
    }
  }

  directive_text made_;
  std::vector<std::unique_ptr<task_builder>> tasks_;
};

}  // namespace chidao
