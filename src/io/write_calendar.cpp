// SPDX-License-Identifier: BSL-1.0
#include "json_output.hpp"
#include "phrases.hpp"
#include <chidao/io/iso8601.hpp>
#include <chidao/io/text_table.hpp>
#include <chidao/io/write_calendar.hpp>
#include <chidao/time/lunar.hpp>
#include <ostream>

namespace chidao::io {

namespace {

/// Calls a function with every day that is to be written.
template <class Each>
void for_each_day(const calendar& which, day first, day last, calendar_days_written days,
                  const Each& each) {
  for (day on = first;; on = shifted(on, 1)) {
    if (days == calendar_days_written::all || which.special(on) != nullptr)
      each(on);
    if (on == last)
      return;
  }
}

std::int64_t open_days(const calendar& which, day first, day last) {
  return static_cast<std::int64_t>(which.open_days().rank(calendar::index_of(last) + 1)) -
         static_cast<std::int64_t>(which.open_days().rank(calendar::index_of(first)));
}

/// The lunar date without its year, as wall calendars have it.
std::string short_lunar(day on) {
  const lunar_date lunar = to_lunar(on);
  return std::to_string(lunar.day) + '/' + std::to_string(lunar.month) + (lunar.leap ? "*" : "");
}

message state_of(const calendar& which, day on) {
  message state = say(which.is_open(on) ? sentences::offices_open : sentences::offices_closed);
  return which.covers(on) ? state : say(sentences::offices_estimated, {{"state", state}});
}

/// Why the day is as it is; nothing on a usual working day.
std::optional<message> why_of(const calendar& which, day on) {
  if (const special_day* const known = which.special(on))
    return known->why;
  return which.why_closed(on);
}

std::string basis_of(const calendar& which, day on, const phrases& say) {
  const special_day* const known = which.special(on);
  return known != nullptr && known->basis.form != nullptr ? say(known->basis) : std::string{};
}

std::string_view name_of(special_day::kind which) {
  constexpr std::string_view names[] = {"holiday", "compensation", "swap-off", "make-up-work"};
  return names[static_cast<std::size_t>(which)];
}

std::string_view kind_of(const calendar& which, day on) {
  if (const special_day* const known = which.special(on))
    return name_of(known->what);
  return which.is_open(on) ? "working-day" : "day-off";
}

}  // namespace

void write_calendar_text(std::ostream& out, const calendar& which, day first, day last,
                         calendar_days_written days, const catalogue& language, std::size_t width) {
  const phrases say{language};
  out << say(sentences::calendar_title, {{"first", to_message(first)}, {"last", to_message(last)}})
      << "\n\n";
  text_table table{{say(sentences::column_day), say(sentences::column_lunar),
                    say(sentences::column_offices), say(sentences::column_why)}};
  for_each_day(which, first, last, days, [&](day on) {
    const auto why = why_of(which, on);
    std::string reason = why ? say(*why) : std::string{};
    if (const std::string basis = basis_of(which, on, say); !basis.empty())
      reason += " (" + basis + ")";
    table.row({say(weekday_and_day(on)), short_lunar(on), say(state_of(which, on)), reason});
  });
  table.write(out, width);
  out << '\n'
      << say(sentences::calendar_open_days, {{"count", open_days(which, first, last)}}) << ' '
      << say(sentences::calendar_vouches, {{"first", to_message(which.first_covered())},
                                           {"last", to_message(which.last_covered())}});
  if (!which.version().empty())
    out << ' ' << say(sentences::calendar_known_on, {{"day", which.version()}});
  out << '\n';
}

void write_calendar_json(std::ostream& out, const calendar& which, day first, day last,
                         calendar_days_written days, const catalogue& language) {
  const phrases say{language};
  json_output json{out};
  json.open_object().text("chidao", "calendar-days").number("version", 1);
  json.text("language", language.language()).text("calendar", which.name());
  json.text_if("edition", which.version());
  json.text("first", iso8601(first)).text("last", iso8601(last));
  json.key("coverage").open_object().text("from", iso8601(which.first_covered()));
  json.text("to", iso8601(which.last_covered())).close_object();
  json.number("open_days", open_days(which, first, last)).key("days").open_list();
  for_each_day(which, first, last, days, [&](day on) {
    const lunar_date lunar = to_lunar(on);
    json.open_object().text("day", iso8601(on)).truth("open", which.is_open(on));
    json.text("kind", kind_of(which, on)).truth("estimated", !which.covers(on));
    json.key("lunar").open_object().number("year", lunar.year).number("month", lunar.month);
    json.number("day", lunar.day).truth("leap", lunar.leap);
    json.truth("official", is_official(lunar)).close_object();
    if (const auto why = why_of(which, on))
      json.text("why", say(*why));
    json.text_if("basis", basis_of(which, on, say)).close_object();
  });
  json.close_list().close_object();
  out << '\n';
}

void write_calendar_csv(std::ostream& out, const calendar& which, day first, day last,
                        calendar_days_written days, const catalogue& language,
                        byte_order_mark mark) {
  const phrases say{language};
  csv_writer csv{out, mark};
  csv.row({"day", "weekday", "lunar", "open", "kind", "estimated", "why", "basis"});
  for_each_day(which, first, last, days, [&](day on) {
    const auto why = why_of(which, on);
    csv.row({iso8601(on), say(weekday_message(on)), say(to_message(to_lunar(on))),
             which.is_open(on) ? "yes" : "no", std::string{kind_of(which, on)},
             which.covers(on) ? "no" : "yes", why ? say(*why) : std::string{},
             basis_of(which, on, say)});
  });
}

}  // namespace chidao::io
