// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "words.hpp"
#include <cstddef>
#include <string>
#include <vector>

namespace chidao::tool {

/// How the tool ends.
enum class outcome : int {
  fine = 0,           ///< it was answered
  findings = 1,       ///< what was checked cannot be carried out as it stands
  bad_input = 2,      ///< a file or a name could not be used
  ambiguous = 3,      ///< a name fits several units
  bad_usage = 64,     ///< the command line was not understood
  unexpected = 70,    ///< a fault of the tool
  cannot_write = 74,  ///< the answer could not be written
};

/// What all commands are asked with.
struct request {
  tongue language = tongue::english;  ///< of the answer
  std::size_t width = 120;            ///< of tables and texts
  std::vector<std::string> paths;     ///< a folder, or files
  std::string format;                 ///< of the answer
  std::vector<std::string> readings;  ///< options taken
  std::vector<std::string> events;    ///< days of events
  std::vector<std::string> times;     ///< handling times instead of those of the papers
  std::string periods_until;          ///< day up to which periodic tasks are unrolled; empty: not
};

/// What `plan` is asked with besides.
struct plan_request : request {
  bool compares_readings = false;  ///< true: other readings are compared
  bool for_spreadsheets = false;   ///< true: CSV begins with a byte-order mark
  std::string drawing = "tasks";   ///< what is drawn
};

/// What `explain` is asked with besides.
struct explain_request : request {
  std::string document;            ///< code of the paper; empty: the only one with the task
  std::string task;                ///< code of the task
  std::vector<std::string> units;  ///< codes or names
};

/// What the commands of every day are asked with besides.
struct daily_request : request {
  std::vector<std::string> journals;  ///< files of events
  std::string at;                     ///< the instant
  std::string known_at;               ///< up to when records count; empty: the instant
  bool for_spreadsheets = false;      ///< true: CSV begins with a byte-order mark
};

/// What `status` is asked with besides.
struct status_request : daily_request {
  std::string rows = "area";  ///< what the rows stand for
  std::string within;         ///< unit whose area is asked about; empty: all
  std::string document;       ///< code of the paper; empty: all
  std::string task;           ///< code of the task; empty: all
  std::string bands;          ///< days at which those overdue are divided; empty: they are not
};

/// What `desk` is asked with besides.
struct desk_request : daily_request {
  std::string unit;  ///< code or name
};

/// What `forecast` is asked with besides.
struct forecast_request : daily_request {
  std::string task;      ///< code of the task; empty: all that breaks
  std::string unit;      ///< code or name
  std::string document;  ///< code of the paper, where several have the task
};

/// What `delay` is asked with besides.
struct delay_request : daily_request {
  std::string task;      ///< code of the task
  std::string unit;      ///< code or name
  std::string document;  ///< code of the paper, where several have the task
};

/// What `whatif` is asked with besides.
struct what_if_request : daily_request {
  std::vector<std::string> slips;       ///< task, unit and day, one after the other
  std::vector<std::string> extensions;  ///< likewise
  std::vector<std::string> days_off;    ///< days
  std::string document;                 ///< code of the paper, where several have the task
  std::string ladders;                  ///< file of ladders; empty: notices are not asked for
  std::string until;                    ///< up to when notices are told
};

/// What `notices` is asked with besides; its instant is the end of the span.
struct notices_request : daily_request {
  std::string ladders;  ///< file of ladders
  std::string from;     ///< after this minute
};

/// What `calendar` is asked with besides.
struct calendar_request : request {
  std::string stretch;                     ///< a year or a month of one
  std::string known_on;                    ///< up to when announcements count; empty: all do
  std::vector<std::string> announcements;  ///< files of further announcements
};

/// What `due` is asked with.
struct due_request : request {
  std::string phrase;      ///< in the words of a paper
  std::string from;        ///< day of the paper, of its receipt and of any event
  std::string calendar;    ///< file; empty: that of state offices
  bool estimates = false;  ///< true: days beyond the calendar are counted by the weekday rule
};

/// Reads everything and tells every problem.
[[nodiscard]] outcome check(const request& asked);

/// Tells who must do what by when.
[[nodiscard]] outcome show_plan(const plan_request& asked);

/// Tells why units must do a task when they must.
[[nodiscard]] outcome explain(const explain_request& asked);

/// Tells where things stand.
[[nodiscard]] outcome show_status(const status_request& asked);

/// Tells what one unit owes.
[[nodiscard]] outcome show_desk(const desk_request& asked);

/// Tells when things will be complete and which bounds break.
[[nodiscard]] outcome show_forecast(const forecast_request& asked);

/// Divides a delay among those who made it, and the paper.
[[nodiscard]] outcome show_delay(const delay_request& asked);

/// Tells what would follow if something were otherwise.
[[nodiscard]] outcome show_what_if(const what_if_request& asked);

/// Tells who is told what in a span of time, and why.
[[nodiscard]] outcome show_notices(const notices_request& asked);

/// Tells which days offices are open and closed, and why.
[[nodiscard]] outcome show_calendar(const calendar_request& asked);
/// Tells when a phrase is due, and why.
[[nodiscard]] outcome show_due(const due_request& asked);

}  // namespace chidao::tool
