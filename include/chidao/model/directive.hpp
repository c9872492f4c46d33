// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/message.hpp>
#include <chidao/model/task.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace chidao {

namespace sentences {
/// A task that the paper does not have.
inline constexpr sentence unknown_task{"unknown-task", "there is no task \"{task}\""};
/// What a task must be.
inline constexpr sentence expected_task{"expected-task", "the code of a task of the paper"};
/// An option that no reading has.
inline constexpr sentence unknown_reading{"unknown-reading", "there is no reading \"{reading}\""};
/// What a reading must be.
inline constexpr sentence expected_reading{"expected-reading",
                                           "an option of one of the paper's readings"};
/// An event that the paper does not have.
inline constexpr sentence unknown_event{"unknown-event", "there is no event \"{event}\""};
/// What an event must be.
inline constexpr sentence expected_event{"expected-event", "the code of an event of the paper"};
}  // namespace sentences

/// A document that a directive rests on.
struct basis {
  std::string text;                ///< as the paper cites it
  std::string number = {};         ///< number and symbol as written; empty: unknown
  std::string issuer = {};         ///< who issued it, in words; empty: unknown
  std::optional<day> issued = {};  ///< day of issue; nothing: unknown
  provenance from = {};            ///< how it is known
};

/// One way to read a passage that can be read in several.
struct reading_option {
  std::string code;       ///< how clauses and plans name it; unique in the paper
  std::string text = {};  ///< for people
};

/// A passage with several readings. A plan is made under one option of each (meanings 5.8).
struct reading_question {
  std::string code;                     ///< how it is named
  std::string text = {};                ///< the question, for people
  std::vector<reading_option> options;  ///< the first is taken unless told otherwise
  provenance from = {};                 ///< why there are several
};

/// Something that bounds can hang on, and that may not have its day yet: a conference.
struct event_anchor {
  std::string code;            ///< how bounds and plans name it
  std::string name = {};       ///< for people
  std::optional<day> on = {};  ///< its day; nothing: undated
};

/// What stands in a directive; directive_builder fills and checks it.
struct directive_text {
  std::string code = {};                        ///< how the host names the paper
  std::string title = {};                       ///< for people
  std::string number = {};                      ///< number and symbol as written; empty: unknown
  std::string issuer = {};                      ///< code of the unit that issued it; empty: unknown
  std::string author = {};                      ///< code of the unit that commands; empty: unknown
  std::string line = {};                        ///< line of its rules; empty: the author's only one
  std::optional<moment> issued = {};            ///< when; nothing: unknown
  provenance issued_from = {};                  ///< how that is known
  std::optional<day> met = {};                  ///< day of the meeting it reports
  std::vector<basis> bases = {};                ///< what it rests on
  std::vector<reading_question> readings = {};  ///< passages with several readings
  std::vector<event_anchor> events = {};        ///< what bounds hang on
  std::vector<task> tasks = {};                 ///< in the order written
};

/// A document that assigns tasks. An immutable value; copies share their text.
class directive {
 public:
  /// Freezes a checked text.
  /// @pre the text keeps the rules that directive_builder::build() checks
  explicit directive(directive_text checked);

  /// What stands in it.
  [[nodiscard]] const directive_text& operator*() const& noexcept { return *text_; }
  const directive_text& operator*() const&& = delete;
  /// What stands in it.
  [[nodiscard]] const directive_text* operator->() const& noexcept { return text_.get(); }
  const directive_text* operator->() const&& = delete;

 private:
  std::shared_ptr<const directive_text> text_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/model/impl/directive.ipp>
#endif
