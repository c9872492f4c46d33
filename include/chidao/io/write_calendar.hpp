// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/io/catalogue.hpp>
#include <chidao/io/csv_writer.hpp>
#include <chidao/time/calendar.hpp>
#include <cstddef>
#include <iosfwd>

namespace chidao::io {

namespace sentences {
/// The title of a page of days.
inline constexpr sentence calendar_title{"calendar-title", "CALENDAR {first} TO {last}"};
/// How far a calendar can be relied upon.
inline constexpr sentence calendar_vouches{"calendar-vouches",
                                           "Announced for {first} to {last}; other years by law "
                                           "alone, an estimate."};
/// A calendar as it was known on a day.
inline constexpr sentence calendar_known_on{"calendar-known-on", "As known on {day}."};
/// How many open days there are.
inline constexpr sentence calendar_open_days{"calendar-open-days",
                                             "{count} working {count:day|days}."};
/// Head of the column of days.
inline constexpr sentence column_day{"column-day", "Day"};
/// Head of the column of lunar dates.
inline constexpr sentence column_lunar{"column-lunar", "Lunar"};
/// Head of the column of offices.
inline constexpr sentence column_offices{"column-offices", "Offices"};
/// Head of the column of reasons.
inline constexpr sentence column_why{"column-why", "Why"};
/// Offices are open.
inline constexpr sentence offices_open{"offices-open", "open"};
/// Offices are closed.
inline constexpr sentence offices_closed{"offices-closed", "closed"};
/// Open or closed by the weekday rule, outside what the calendar vouches for.
inline constexpr sentence offices_estimated{"offices-estimated", "{state} (estimate)"};
}  // namespace sentences

/// Which days of a stretch are written.
enum class calendar_days_written {
  all,     ///< every day
  special  ///< those with a reason of their own: holidays, days in lieu, exchanges
};

/// Writes the days from first to last as a page for a terminal: weekday, lunar date, open or
/// closed, why, and on what it rests.
/// @pre first <= last, both in 1900 to 2199
void write_calendar_text(std::ostream& out, const calendar& which, day first, day last,
                         calendar_days_written days, const catalogue& language,
                         std::size_t width = 120);

/// Writes the same as JSON, schema/calendar-days.json.
void write_calendar_json(std::ostream& out, const calendar& which, day first, day last,
                         calendar_days_written days, const catalogue& language);

/// Writes the same as CSV: a head, and a row per day.
void write_calendar_csv(std::ostream& out, const calendar& which, day first, day last,
                        calendar_days_written days, const catalogue& language,
                        byte_order_mark mark = byte_order_mark::absent);

}  // namespace chidao::io
