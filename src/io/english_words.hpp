// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "phrase_grammar.hpp"
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

/// Parts of a year.
inline constexpr meaning_of<months_of_year> parts_of_year[] = {
    {"first half of", months_of_year::first_six},
    {"first six months of", months_of_year::first_six},
    {"first 6 months of", months_of_year::first_six},
    {"second half of", months_of_year::last_six},
    {"last six months of", months_of_year::last_six},
    {"last 6 months of", months_of_year::last_six},
    {"first nine months of", months_of_year::first_nine},
    {"first 9 months of", months_of_year::first_nine}};

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
inline constexpr meaning_of<recurrence::period> periods[] = {
    {"daily", recurrence::period::day},
    {"every day", recurrence::period::day},
    {"each day", recurrence::period::day},
    {"weekly", recurrence::period::week},
    {"every week", recurrence::period::week},
    {"each week", recurrence::period::week},
    {"of the week", recurrence::period::week},
    {"monthly", recurrence::period::month},
    {"every month", recurrence::period::month},
    {"each month", recurrence::period::month},
    {"of the month", recurrence::period::month},
    {"quarterly", recurrence::period::quarter},
    {"every quarter", recurrence::period::quarter},
    {"each quarter", recurrence::period::quarter},
    {"semi - annually", recurrence::period::half_year},
    {"semi - annual", recurrence::period::half_year},
    {"semiannually", recurrence::period::half_year},
    {"half - yearly", recurrence::period::half_year},
    {"every six months", recurrence::period::half_year},
    {"every 6 months", recurrence::period::half_year},
    {"nine - monthly", recurrence::period::nine_months},
    {"annually", recurrence::period::year},
    {"yearly", recurrence::period::year},
    {"every year", recurrence::period::year},
    {"each year", recurrence::period::year},
    {"annual", recurrence::period::year}};

/// Holidays by their names, and their codes.
inline constexpr meaning_of<std::string_view> holidays[] = {
    {"lunar new year", "lunar-new-year"}, {"tet", "lunar-new-year"},
    {"new year ' s day", "new-year"},     {"new year", "new-year"},
    {"hung kings '", "hung-kings"},       {"hung kings", "hung-kings"},
    {"victory day", "victory-day"},       {"labour day", "labour-day"},
    {"national day", "national-day"},     {"christmas", "christmas"}};

}  // namespace chidao::io::english_words
