// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/time/calendar.hpp>
#include <chidao/time/step.hpp>
#include <chidao/time/time_rule.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace chidao {

namespace sentences {
/// The day of an anchor.
inline constexpr sentence ground_first_day{
    "ground-first-day",
    "the day of {anchor} is not counted, the next is the first (Civil Code 2015, article 147)"};
/// A term in hours or minutes.
inline constexpr sentence ground_minutes{
    "ground-minutes", "hours and minutes run from {anchor} (Civil Code 2015, article 147.1)"};
/// Working days.
inline constexpr sentence ground_working_days{
    "ground-working-days", "only days on which offices are open are counted, by calendar "
                           "\"{calendar}\""};
/// Working minutes.
inline constexpr sentence ground_working_minutes{
    "ground-working-minutes", "only opening hours are counted, by calendar \"{calendar}\""};
/// A month that is too short.
inline constexpr sentence ground_month_end{
    "ground-month-end",
    "{month} has no day {number}: the term ends on its last day (Civil Code 2015, article 148.3)"};
/// A term that ended on a day off.
inline constexpr sentence ground_rolled{
    "ground-rolled",
    "{day} is a day off: the term ends with the next working day (Civil Code 2015, "
    "article 148.5)"};
/// The end of the last day.
inline constexpr sentence ground_last_day{
    "ground-last-day", "the last day ends at 24:00 (Civil Code 2015, article 148.6)"};
/// A date that a paper names.
inline constexpr sentence ground_fixed{
    "ground-fixed", "a date that a paper names does not move for a day off; no article moves it"};
/// "before D".
inline constexpr sentence ground_before{
    "ground-before", "\"before\" a day leaves that day out, by its wording; no article says so"};
/// Days before an anchor.
inline constexpr sentence ground_lead{
    "ground-lead", "counted back from {anchor}, whose day is not counted; it does not move"};
/// A recurring date.
inline constexpr sentence ground_recurring{
    "ground-recurring", "a date of a periodic report (Decree 09/2019/ND-CP, articles 8.5 and 13)"};
/// A recurring date that moved.
inline constexpr sentence ground_moved_by_rule{
    "ground-moved-by-rule", "{day} is a day off, and the rule moves the date to {to}"};
/// An anchor whose hour is not known.
inline constexpr sentence ground_day_only{
    "ground-day-only", "the hour of {anchor} is not known: its day's first minute is taken"};
/// The names of anchors.
inline constexpr sentence anchor_issue{"anchor-issue", "issue"};
/// The receipt of the paper.
inline constexpr sentence anchor_receipt{"anchor-receipt", "receipt"};
/// The end of another task.
inline constexpr sentence anchor_task{"anchor-task", "the end of task {code}"};
/// An event in the words of the paper.
inline constexpr sentence anchor_event{"anchor-event", "\"{event}\""};
/// The names of occasions, in the order of occasion_codes.
inline constexpr sentence occasion_names[7] = {
    {"occasion-new-year", "New Year"},     {"occasion-lunar-new-year", "Lunar New Year"},
    {"occasion-hung-kings", "Hung Kings"}, {"occasion-victory-day", "Victory Day"},
    {"occasion-labour-day", "Labour Day"}, {"occasion-national-day", "National Day"},
    {"occasion-christmas", "Christmas"}};
/// A calendar's month.
inline constexpr sentence written_month{"written-month", "{month}/{year}"};
}  // namespace sentences

/// A day that a bound passes over, and why.
struct skipped_day {
  day on;       ///< the day
  message why;  ///< why offices are closed
};

/// The closed days from one day to another, both included, with their reasons.
/// @throws time_error if they lie outside 1900 to 2199
/// @complexity linear in the days
[[nodiscard]] std::vector<skipped_day> skipped_days(day first, day last, const calendar& days);

/// What is known of the days that rules hang on.
struct known_times {
  std::optional<written_moment> issue = {};                        ///< of the paper
  std::optional<written_moment> receipt = {};                      ///< of the paper
  std::map<std::string, written_moment, std::less<>> events = {};  ///< by the words of the rule
  std::map<std::string, deadline, std::less<>> references =
      {};                                                ///< what stands elsewhere, by words
  std::map<std::string, bound, std::less<>> tasks = {};  ///< ends of tasks, by code
};

/// Days on which an occasion is kept.
struct occasion_days {
  std::string occasion;  ///< its code, or as written
  day first;             ///< first day of its window
  day last;              ///< last day of its window
};

/// A rule with dates put in.
struct due_date {
  /// Whether there is a bound (meanings 1.5).
  enum class state : std::uint8_t {
    known,      ///< there is one
    none,       ///< standing, or haste without a date: never overdue
    pending,    ///< it waits for an event
    unresolved  ///< it refers to something that was not found
  };
  state is = state::none;                    ///< whether there is one
  std::optional<bound> opens = {};           ///< what is given before does not fulfil
  std::optional<bound> limit = {};           ///< the first minute that is too late, if known
  std::optional<day> last_working_day = {};  ///< the last open day that meets it, if any does
  bool estimated = false;                    ///< true: days beyond the calendar were counted
  message waits_for = {};       ///< event or reference, if pending or unresolved; else without form
  std::string occurrence = {};  ///< label, of a recurrence
  std::vector<skipped_day> skipped = {};    ///< days off passed over, from anchor to end
  std::vector<occasion_days> windows = {};  ///< of an occasion
  std::vector<message> grounds = {};        ///< the rules that made it, with their articles
};

/// When a rule is due, given what is known. Of a recurrence the first occurrence whose bound is
/// after the issue; all of them are given by unrolled().
/// @throws time_error if a date lies outside 1900 to 2199
/// @throws outside_coverage if days the calendar does not vouch for are needed and refused
/// @complexity logarithmic in the days of the calendar, and linear in the days passed over
[[nodiscard]] due_date due_of(const time_rule& rule, const known_times& known, const calendar& days,
                              beyond_coverage beyond = beyond_coverage::refuse);

/// The name of an occasion: of a code what it stands for, else the words themselves.
[[nodiscard]] message occasion_message(const std::string& which);

/// The anchor as a reason shows it: "issue", "21/10/2021".
[[nodiscard]] message to_message(const time_anchor& which);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/due.ipp>
#endif
