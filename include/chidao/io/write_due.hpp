// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/io/catalogue.hpp>
#include <chidao/time/due.hpp>
#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

namespace chidao::io {

namespace sentences {
/// The title of an answer.
inline constexpr sentence due_title{"due-title", "\"{phrase}\", from {day}"};
/// A phrase with several readings.
inline constexpr sentence due_ambiguous{"due-ambiguous", "The phrase can be read in {count} ways:"};
/// One of several readings.
inline constexpr sentence due_reading{"due-reading", "{number}. {rule}"};
/// The only reading.
inline constexpr sentence due_reading_only{"due-reading-only", "Read as: {rule}"};
/// When a window opens.
inline constexpr sentence due_opens{"due-opens", "Opens: {opens}"};
/// The bound.
inline constexpr sentence due_bound{"due-bound", "Bound: {bound}"};
/// The period of a recurrence.
inline constexpr sentence due_occurrence{"due-occurrence", "Period: {label}"};
/// The last working day.
inline constexpr sentence due_last_working_day{"due-last-working-day", "Last working day: {day}"};
/// A bound that falls in days off.
inline constexpr sentence due_on_duty{"due-on-duty",
                                      "Falls in days off: met on duty, or not at all"};
/// No bound.
inline constexpr sentence no_due_date{"no-due-date", "No date: never overdue"};
/// A bound that waits.
inline constexpr sentence due_waits{"due-waits", "Not known yet: waits for {what}"};
/// A bound that was not found.
inline constexpr sentence due_elsewhere{"due-elsewhere", "Not known: it stands elsewhere ({what})"};
/// A bound beyond the calendar.
inline constexpr sentence due_estimated{
    "due-estimated", "An estimate: calendar \"{calendar}\" does not vouch for all of these days"};
/// What follows: the rules.
inline constexpr sentence due_why{"due-why", "Why:"};
/// What follows: the days passed over.
inline constexpr sentence due_skipped{"due-skipped", "Days off passed over:"};
/// What follows: the windows of occasions.
inline constexpr sentence due_windows{"due-windows", "Windows:"};
/// One window.
inline constexpr sentence due_window{"due-window", "{occasion}: {first} to {last}"};
/// A day that is passed over.
inline constexpr sentence due_skipped_day{"due-skipped-day", "{day}: {why}"};
}  // namespace sentences

/// A reading of a phrase with dates put in.
struct dated_reading {
  time_rule rule;  ///< the reading
  due_date found;  ///< when it is due
};

/// What an answer about a phrase is made of.
struct due_answer {
  std::string_view phrase;                  ///< as given
  day from;                                 ///< the day of issue, receipt and every event
  const calendar& days;                     ///< what was counted on
  std::span<const dated_reading> readings;  ///< one, or several
};

/// Writes when a phrase is due, and why, as a page for a terminal.
void write_due_text(std::ostream& out, const due_answer& answer, const catalogue& language,
                    std::size_t width = 120);

/// Writes the same as JSON, schema/due.json.
void write_due_json(std::ostream& out, const due_answer& answer, const catalogue& language);

}  // namespace chidao::io
