// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

/// The words of deadlines in English, in small letters, each as the reader takes it apart. Of
/// words that begin alike the longer stand first, for the first that fits is taken.
namespace chidao::io::english_words {

/// What stands before a time and says nothing about it.
inline constexpr std::string_view verbs[] = {"to be completed",
                                             "to be submitted",
                                             "completed",
                                             "complete",
                                             "submitted",
                                             "submit",
                                             "report",
                                             "reports",
                                             "due",
                                             "deadline",
                                             "send",
                                             ":",
                                             "shall be submitted",
                                             "must be submitted"};

/// Days of the week, twice, Sunday first.
inline constexpr std::string_view weekdays[] = {
    "sundays", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays",
    "sunday",  "monday",  "tuesday",  "wednesday",  "thursday",  "friday",  "saturday"};

/// Months, twice.
inline constexpr std::string_view months_in_words[] = {
    "january",   "february", "march",    "april",    "may", "june", "july", "august",
    "september", "october",  "november", "december", "jan", "feb",  "mar",  "apr",
    "may",       "jun",      "jul",      "aug",      "sep", "oct",  "nov",  "dec"};

/// Three ways each to say the first and second half of a year, two its first nine months.
inline constexpr std::string_view parts_of_year[] = {
    "first half of",      "first six months of", "first 6 months of",    "second half of",
    "last six months of", "last 6 months of",    "first nine months of", "first 9 months of"};

/// A time that stands elsewhere.
inline constexpr std::string_view reference_words[] = {
    "in accordance with",    "according to",
    "as prescribed",         "as set out in",
    "as provided",           "as specified in",
    "as stipulated",         "within the time limit",
    "within the prescribed", "within the period prescribed",
    "on schedule",           "at the time set",
    "as scheduled"};

/// How often.
inline constexpr std::string_view period_words_english[] = {
    "daily",          "every day",    "each day",      "weekly",           "every week",
    "each week",      "of the week",  "monthly",       "every month",      "each month",
    "of the month",   "quarterly",    "every quarter", "each quarter",     "semi - annually",
    "semi - annual",  "semiannually", "half - yearly", "every six months", "every 6 months",
    "nine - monthly", "annually",     "yearly",        "every year",       "each year",
    "annual"};

}  // namespace chidao::io::english_words
