// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "phrase_words.hpp"
#include <chidao/io/time_phrase.hpp>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chidao::io {

/// Parts of a year: six months, the other six, nine.
enum class months_of_year { first_six, last_six, first_nine };

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
  /// Which part of a stretch is meant.
  enum class stretch_part { whole, end, beginning, middle };
  /// A date in a period, and the period that its words imply.
  struct named_place {
    period_point at = {};
    std::optional<recurrence::period> implies = {};
    bool working_day = false;  ///< the last working day is meant
  };

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
  /// Adds what a form says of a part of a stretch.
  void add(form said, const stretch& of, stretch_part which);
  /// Adds a duty without end, or else haste. @returns false if it is neither
  bool add_undated(bool standing, bool haste);
  /// Adds a term from each of the anchors. @returns false if there is none
  bool add_terms(const duration& length, const std::vector<time_anchor>& from, roll end);
  /// Adds a lead time before each of the anchors. @returns false if there is none
  bool add_lead_times(const duration& length, const std::vector<time_anchor>& to);
  /// A word for a length of time, and how long one of it is.
  using length_unit = meaning_of<duration>;
  /// So many of a unit.
  [[nodiscard]] static duration times(int number, duration one) {
    return one.with_count(std::int64_t{number} * one.count());
  }
  /// Adds to a recurrence that it is due at a place.
  void add_due(recurrence& rule, form said, const named_place& where);
  /// Notes the period that words imply. @returns false if others imply another
  [[nodiscard]] static bool agree(std::optional<recurrence::period>& known,
                                  const std::optional<recurrence::period>& other);
  /// Adds a recurrence whose words have all been read. @returns false if a place does not fit
  bool add_recurrence(recurrence rule);
  /// A term without an anchor starts at the issue or at the receipt.
  void add_without_anchor(const duration& length, roll end);
  /// Remembers why there is no reading. @returns false
  bool refuse(problem wrong) {
    wrong_ = std::move(wrong);
    return false;
  }
  /// The first of some ways to read the phrase, from here on, that understands all of it.
  template <class Grammar>
  [[nodiscard]] phrase_reading first_of(Grammar& self,
                                        std::initializer_list<bool (Grammar::*)()> ways) {
    const std::size_t start = words_.here();
    for (const auto way : ways) {
      words_.go_to(start);
      out_ = {};
      if ((self.*way)() && words_.at_end() && !out_.rules.empty())
        return result(true);
    }
    return result(false);
  }
  /// A year in four digits.
  [[nodiscard]] std::optional<int> full_year();
  /// Days with a time of day before or behind them, each as a language has it.
  template <class Clock, class Days>
  [[nodiscard]] std::vector<written_moment>
  moments_of(const Clock& clock, const Days& days, std::initializer_list<std::string_view> between,
             std::initializer_list<std::string_view> before_clock) {
    const std::size_t start = words_.here();
    auto at = clock();
    if (at) {
      words_.take(",");
      words_.take_any(between);
    }
    std::vector<written_moment> out;
    for (const day on : days())
      out.push_back({on, at});
    if (!out.empty() && !at) {
      const std::size_t behind = words_.here();
      words_.take(",");
      words_.take_any(before_clock);
      at = clock();
      if (!at)
        words_.go_to(behind);
      for (written_moment& each : out)
        each.at = at;
    }
    if (out.empty())
      words_.go_to(start);
    return out;
  }
  /// Moments as anchors.
  [[nodiscard]] static std::vector<time_anchor> anchors_at(const std::vector<written_moment>& at);
  /// The name that the phrase ends with, as an anchor; none if no letter comes.
  [[nodiscard]] std::vector<time_anchor> event_to_end();
  /// All that is left of the phrase, as written.
  [[nodiscard]] std::string name_to_end();
  /// The number of a task, "1.3", with which the phrase ends.
  [[nodiscard]] std::optional<std::string> task_number();
  /// A month of a period by its number, before words that say so: "-1 trong kỳ".
  [[nodiscard]] std::optional<int> month_in_period(std::string_view behind);
  /// The months of a part of a year.
  [[nodiscard]] std::vector<stretch> part_of_year(months_of_year which, std::optional<int> year);
  /// What is written up to a place where a question is answered by yes.
  template <class Ends>
  [[nodiscard]] std::string name_until(const Ends& ends) {
    const std::size_t start = words_.here();
    while (words_.here() < words_.count() && !ends())
      words_.skip();
    return words_.between(start, words_.here());
  }
  /// The time of day, if there is one; else it is a problem.
  [[nodiscard]] std::optional<clock_time> clock_of(int hour, int minute);

  /// What was read: the readings if the grammar understood all of it, else why not.
  [[nodiscard]] phrase_reading result(bool understood);

  phrase_words words_;
  const phrase_settings& settings_;
  std::string text_;
  phrase_reading out_;
  std::optional<problem> wrong_;
  bool doubtful_ = false;  ///< a date of a recurrence stood behind "to", which may leave it out

 private:
  /// Completes the places of a recurrence. @returns false if one does not fit its period
  [[nodiscard]] bool complete(recurrence& rule);
  [[nodiscard]] deadline said_as(form said, const written_moment& when) const;
};

/// Reads a phrase in Vietnamese. @pre the text is composed
[[nodiscard]] phrase_reading read_vietnamese_phrase(const std::string& composed,
                                                    const phrase_settings& settings);
/// Reads a phrase in English. @pre the text is composed
[[nodiscard]] phrase_reading read_english_phrase(const std::string& composed,
                                                 const phrase_settings& settings);

}  // namespace chidao::io
