// SPDX-License-Identifier: BSL-1.0
#include "commands.hpp"
#include "papers.hpp"
#include <chidao/io/read_announcements.hpp>
#include <chidao/io/read_calendar.hpp>
#include <chidao/io/time_phrase.hpp>
#include <chidao/io/write_due.hpp>
#include <chidao/time/vietnamese_calendar.hpp>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

namespace chidao::tool {

namespace {

/// What the day given makes known: it is the day of the paper, of its receipt and of any event.
known_times known_from(day from, const time_rule& rule) {
  known_times out;
  out.issue = out.receipt = written_moment{from};
  const auto note = [&](const time_anchor& which) {
    if (which.what == time_anchor::kind::event)
      out.events[which.name] = written_moment{from};
    if (which.what == time_anchor::kind::task)
      out.tasks[which.name] = deadline::by(from).limit();
  };
  if (const auto* term = std::get_if<term_rule>(&rule))
    note(term->after);
  if (const auto* lead = std::get_if<lead_time_rule>(&rule))
    note(lead->before);
  if (const auto* event = std::get_if<event_rule>(&rule))
    out.events[event->event] = written_moment{from};
  return out;
}

}  // namespace

outcome show_due(const due_request& asked) {
  const day from = day_of("--from", asked.from);
  io::phrase_settings settings;
  settings.issued = from;
  const io::phrase_reading read = io::read_time_phrase(asked.phrase, settings);
  if (read.rules.empty())
    throw error{*read.wrong};
  const calendar days = asked.calendar.empty()
                            ? vietnamese_calendar(io::vietnamese_announcements())
                            : io::read_calendar(io::source::file(asked.calendar));
  const auto beyond = asked.estimates ? beyond_coverage::estimate : beyond_coverage::refuse;
  std::vector<io::dated_reading> readings;
  for (const time_rule& each : read.rules)
    readings.push_back({each, due_of(each, known_from(from, each), days, beyond)});
  const io::due_answer answer{asked.phrase, from, days, readings};
  const io::catalogue& language = catalogue_of(asked.language);
  if (asked.format == "json")
    io::write_due_json(std::cout, answer, language);
  else
    io::write_due_text(std::cout, answer, language, asked.width);
  return readings.size() > 1 ? outcome::ambiguous : outcome::fine;
}

}  // namespace chidao::tool
