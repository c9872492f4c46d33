// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/error.hpp>
#include <chidao/io/catalogue.hpp>
#include <chidao/time/time_rule.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chidao::io {

namespace sentences {
/// A phrase whose words are not known.
inline constexpr sentence phrase_not_known{"phrase-not-known", "\"{text}\" is not read as a time"};
/// How phrases are formed.
inline constexpr sentence expected_phrase{
    "expected-phrase", "a phrase such as \"{example}\", or the rule itself (docs/deadlines.md)"};
/// A phrase that cannot be read, and why.
inline constexpr sentence phrase_refused{"phrase-refused", "\"{text}\" cannot be read: {why}"};
/// A date without a year.
inline constexpr sentence phrase_without_year{"phrase-without-year", "\"{text}\" names no year"};
/// What to do about it.
inline constexpr sentence expected_year_or_issue{"expected-year-or-issue",
                                                 "a year, or the day of issue of the paper"};
/// A date whose weekday is another.
inline constexpr sentence phrase_other_weekday{"phrase-other-weekday",
                                               "\"{text}\" names another day of the week: {day}"};
/// What a date with a weekday must be.
inline constexpr sentence expected_same_weekday{"expected-same-weekday",
                                                "a date and its own day of the week"};
/// A range that ends before it begins.
inline constexpr sentence phrase_backwards{"phrase-backwards", "\"{text}\" ends before it begins"};
/// A phrase with several readings.
inline constexpr sentence phrase_ambiguous{"phrase-ambiguous",
                                           "\"{text}\" can be read in {count} ways: {readings}"};
/// What to do about it.
inline constexpr sentence expected_one_reading{"expected-one-reading",
                                               "the rule itself, as one of them"};
/// A phrase that is too long to be one.
inline constexpr sentence phrase_too_long{"phrase-too-long",
                                          "the phrase has more than {limit} bytes"};
}  // namespace sentences

/// What no text settles about the words of deadlines; a house that reads them otherwise says so.
struct phrase_settings {
  /// What "before 31/10" means.
  enum class before_day : std::uint8_t {
    strict,    ///< the day itself is too late
    inclusive  ///< the day itself is in time, as some offices have it
  };
  /// In which languages to try the phrase.
  enum class languages : std::uint8_t { both, vietnamese, english };

  std::optional<day> issued = {};           ///< day of the paper: for dates without a year
  before_day before = before_day::strict;   ///< what "before" a day means
  std::optional<clock_time> day_ends = {};  ///< closing time; nothing: a day ends at 24:00
  languages in = languages::both;           ///< in which languages; Vietnamese is tried first
};

/// What a phrase means: one rule if it is clear, several if it can be read in several ways, none
/// with a problem if it cannot be read.
struct phrase_reading {
  std::vector<time_rule> rules = {};  ///< its readings
  std::optional<problem> wrong = {};  ///< why there is none
  bool year_supplied = false;         ///< true: the year was taken from the day of issue
};

/// Reads a phrase about time as papers have it: "trước ngày 31/10/2021", "within 5 working days of
/// receipt" (docs/deadlines.md). Every word must be understood: nothing is guessed, and what can be
/// read in several ways comes back with all of them. Bytes that are no text are a problem too;
/// nothing is thrown for any text.
/// @complexity quadratic in the words, of which there are few: 1000 bytes at most
[[nodiscard]] phrase_reading read_time_phrase(std::string_view phrase,
                                              const phrase_settings& settings = {});

/// The rule in words that are read back as the same rule, in the language of the catalogue:
/// Vietnamese for "vi", else English. Where a rule holds more than words can say (exceptions, a
/// window of data), that is left out.
[[nodiscard]] std::string write_time_phrase(const time_rule& rule, const catalogue& language);

}  // namespace chidao::io
