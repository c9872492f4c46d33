// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/code_index.hpp>
#include <chidao/model/directive.hpp>
#include <chidao/model/task_builder.hpp>
#include <memory>
#include <string>
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
  explicit directive_builder(std::string code, std::string title = {});

  /// Number and symbol as written.
  directive_builder& number(std::string text) { return made_.number = std::move(text), *this; }
  /// The unit that issued the paper, by code.
  directive_builder& issuer(std::string unit) { return made_.issuer = std::move(unit), *this; }
  /// The unit that commands, by code.
  directive_builder& author(std::string unit) { return made_.author = std::move(unit), *this; }
  /// The line that rules by tier or kind and feeds run along unless they name one.
  directive_builder& line(std::string name) { return made_.line = std::move(name), *this; }
  /// The minute of issue, from which units can start.
  directive_builder& issued(instant at, provenance from = {});
  /// The day of issue; its first minute is taken, and marked.
  directive_builder& issued(day on, provenance from = {});
  /// The day of the meeting that the paper reports.
  directive_builder& met(day on) { return made_.met = on, *this; }
  /// A document that the paper rests on.
  directive_builder& based_on(basis what);
  /// A passage with several readings; the first option is taken unless a plan is told otherwise.
  directive_builder& reading(reading_question question);
  /// Something that bounds can hang on.
  directive_builder& event(event_anchor what);
  /// Adds a task; the answer fills it in and stays valid as long as this builder.
  task_builder& task(std::string code, std::string name = {});

  /// Checks everything and freezes it.
  /// @throws directive_error with every duplicate and unknown name found; the first code a problem
  ///   concerns is the task, reading or event at fault
  [[nodiscard]] directive build() const;

 private:
  using names = std::vector<std::string>;

  static void wrong(std::vector<problem>& problems, const sentence& what, const sentence& expected,
                    const std::string& at_fault, std::vector<argument> about,
                    names suggestions = {});

  static void check(const directive_text& text, std::vector<problem>& problems);

  struct known_names {
    const code_index& tasks;
    const code_index& options;
    const code_index& events;
  };

  static void check_task(const chidao::task& each, const known_names& known,
                         std::vector<problem>& problems);

  directive_text made_;
  std::vector<std::unique_ptr<task_builder>> tasks_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/model/impl/directive_builder.ipp>
#endif
