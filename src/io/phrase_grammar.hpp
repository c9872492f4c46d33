// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "phrase_words.hpp"
#include <chidao/io/time_phrase.hpp>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace chidao::io {

/// What the grammars of all languages share: the parts of dates put together, readings collected.
class phrase_grammar {
 protected:
  /// The parts of a date as written.
  struct date_parts {
    std::optional<clock_time> clock = {};
    int number = 1;
    std::optional<int> month = {};
    std::optional<int> year = {};
    std::optional<std::chrono::weekday> weekday = {};
    std::optional<int> lunar = {};  ///< day of the first lunar month, said beside it
  };
  /// A stretch of whole months.
  struct stretch {
    day first;
    day last;
  };
  /// What a word such as "trước" says of a date.
  enum class form { before, by, at, until };

  phrase_grammar(std::string composed, const phrase_settings& settings)
      : words_{std::move(composed)}, settings_{settings}, text_{words_.rest()} {}

  /// The days that the parts can mean; none with a problem if there is no such day.
  [[nodiscard]] std::vector<day> days_of(const date_parts& parts);
  /// The stretch of months from one of a year to another, both counted from 1. Without a year: of
  /// the year of issue, or the next where that is over.
  [[nodiscard]] std::vector<stretch> months_of(std::optional<int> year, int first, int last);
  /// The day so many days after the issue.
  [[nodiscard]] std::optional<day> after_issue(int days);

  /// True if a number is a year that deadlines can lie in.
  static bool is_year(int number) noexcept { return number >= 1900 && number <= 2199; }
  /// Adds a rule.
  void add(time_rule rule) {
    for (const time_rule& each : out_.rules)
      if (each == rule)
        return;
    out_.rules.push_back(std::move(rule));
  }
  /// Adds what a form says of a moment, in a window if it opens.
  void add(form said, const written_moment& when, std::optional<written_moment> opens = {});
  /// Adds what a form says of a stretch.
  void add(form said, const stretch& whole);
  /// A word for a length of time, and how long one of it is.
  struct length_unit {
    std::string_view word;
    duration one;
  };
  /// So many of the unit whose word comes next.
  [[nodiscard]] std::optional<duration> in_units(int number, std::span<const length_unit> units);
  /// A term without an anchor starts at the issue or at the receipt.
  void add_without_anchor(const duration& length, roll end);
  /// Remembers why there is no reading. @returns false
  bool refuse(problem wrong) {
    wrong_ = std::move(wrong);
    return false;
  }
  /// Completes the places of a recurrence. @returns false if one does not fit its period
  [[nodiscard]] bool complete(recurrence& rule);
  /// The time of day, if there is one; else it is a problem.
  [[nodiscard]] std::optional<clock_time> clock_of(int hour, int minute);

  /// What was read: the readings if the grammar understood all of it, else why not.
  [[nodiscard]] phrase_reading result(bool understood);

  phrase_words words_;
  const phrase_settings& settings_;
  std::string text_;
  phrase_reading out_;
  std::optional<problem> wrong_;

 private:
  [[nodiscard]] deadline said_as(form said, const written_moment& when) const;
};

/// Reads a phrase in Vietnamese. @pre the text is composed
[[nodiscard]] phrase_reading read_vietnamese_phrase(const std::string& composed,
                                                    const phrase_settings& settings);
/// Reads a phrase in English. @pre the text is composed
[[nodiscard]] phrase_reading read_english_phrase(const std::string& composed,
                                                 const phrase_settings& settings);

}  // namespace chidao::io
