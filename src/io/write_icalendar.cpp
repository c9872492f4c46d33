// SPDX-License-Identifier: BSL-1.0
#include "content_lines.hpp"
#include "phrases.hpp"
#include <algorithm>
#include <chidao/io/iso8601.hpp>
#include <chidao/io/plan_words.hpp>
#include <chidao/io/write_icalendar.hpp>
#include <cstddef>
#include <map>
#include <optional>
#include <ostream>
#include <set>
#include <vector>

namespace chidao::io {

namespace {

constexpr const char* zone = "Asia/Ho_Chi_Minh";
constexpr std::int64_t minutes_before_utc = 7 * 60;
/// From so many assignments on all notices are asked for at once.
constexpr std::size_t many = 100;

/// A minute as RFC 5545 writes it, `20211031T000000`.
/// @param minutes since 1900-01-01 00:00
std::string date_time(std::int64_t minutes) {
  std::int64_t days = minutes / minute_count::per_day;
  if (minutes % minute_count::per_day < 0)
    --days;
  const int clock = static_cast<int>(minutes - days * minute_count::per_day);
  std::string out = iso8601(day::from_serial(days + minute_count::first_day)) + 'T' +
                    to_string(clock_time{clock / 60, clock % 60}) + "00";
  std::erase_if(out, [](char each) { return each == '-' || each == ':'; });
  return out;
}

std::string utc(instant at) { return date_time(at.minutes() - minutes_before_utc) + 'Z'; }

/// A code as a part of a UID: letters, digits, hyphens and points as they are, other bytes as `%`
/// and two hexadecimal digits.
std::string uid_part(std::string_view code) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char each : code) {
    const auto byte = static_cast<unsigned char>(each);
    const bool bare = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') ||
                      (each >= '0' && each <= '9') || each == '-' || each == '.';
    if (bare)
      out += each;
    else
      out += {'%', digits[byte >> 4U], digits[byte & 15U]};
  }
  return out;
}

class todo_writer {
 public:
  todo_writer(std::ostream& out, const status_query& ask, const escalation& ladders,
              std::span<const tracked_id> which, const catalogue& language,
              const icalendar_options& how)
      : lines_{out}, ask_{ask}, in_{ask.of()}, say_{language}, how_{how} {
    std::set<tracked_id> known;
    std::set<unit_id> units;
    for (const tracked_id each : which)
      if (known.insert(each).second) {
        const assignment_id name = in_.at(each).due().id();
        which_.push_back(each);
        uids_[{each.plan, name.task, name.unit}] = uid(each);
        units.insert(name.unit);
      }
    several_units_ = units.size() > 1;
    find_alarms(ladders);
  }

  void write() {
    lines_.put("BEGIN", "VCALENDAR");
    lines_.put("VERSION", "2.0");
    lines_.put("PRODID", "-//chidao//chidao//EN");
    lines_.put("CALSCALE", "GREGORIAN");
    write_zone();
    for (const tracked_id each : which_)
      write_todo(each);
    lines_.put("END", "VCALENDAR");
  }

 private:
  /// An assignment as plans name each other's.
  struct named {
    std::uint32_t plan;
    task_id task;
    unit_id unit;
    friend auto operator<=>(const named&, const named&) = default;
  };

  [[nodiscard]] std::string uid(tracked_id which) const {
    return icalendar_uid(in_.at(which).key(), how_.host);
  }

  /// Finds what will still be delivered to the units themselves.
  void find_alarms(const escalation& ladders) {
    const instant last = instant::from_minutes(minute_count::end - 1);
    const auto keep = [&](const std::vector<notice>& found) {
      for (const notice& each : found)
        if (each.delivered && *each.delivered > ask_.at() && each.to == in_.at(each.about).unit())
          alarms_[each.about].push_back(each);
    };
    if (which_.size() < many)
      for (const tracked_id each : which_)
        keep(ladders.fired(each, last));
    else
      keep(ladders.fired(last));
    for (auto& [about, all] : alarms_)
      std::stable_sort(all.begin(), all.end(), [](const notice& a, const notice& b) {
        return *a.delivered < *b.delivered;
      });
  }

  void write_zone() {
    lines_.put("BEGIN", "VTIMEZONE");
    lines_.put("TZID", zone);
    lines_.put("BEGIN", "STANDARD");
    lines_.put("DTSTART", "19000101T000000");
    lines_.put("TZOFFSETFROM", "+0700");
    lines_.put("TZOFFSETTO", "+0700");
    lines_.put("TZNAME", "+07");
    lines_.put("END", "STANDARD");
    lines_.put("END", "VTIMEZONE");
  }

  void write_todo(tracked_id which) {
    const tracked_assignment what = in_.at(which);
    const assignment due = what.due();
    const status is = ask_(which);
    const std::string summary = summary_of(due);
    lines_.put("BEGIN", "VTODO");
    lines_.text("UID", uid(which));
    lines_.put("DTSTAMP", utc(how_.stamp));
    if (const auto limit = is.by.earlier())
      lines_.put(std::string{"DUE;TZID="} + zone, date_time(limit->minutes()));
    write_state(is.is);
    lines_.text("SUMMARY", summary);
    lines_.text("DESCRIPTION", description_of(which, due));
    if (how_.relations == icalendar_relations::consumers)
      write_relations(which, due);
    if (const auto found = alarms_.find(which); found != alarms_.end())
      for (const notice& each : found->second)
        write_alarm(each, summary);
    lines_.put("END", "VTODO");
  }

  void write_state(const life& is) {
    if (is.is == life::phase::withdrawn)
      return lines_.put("STATUS", "CANCELLED");
    if (is.complete()) {
      lines_.put("STATUS", "COMPLETED");
      return lines_.put("COMPLETED", utc(*is.submitted_at));
    }
    lines_.put("STATUS", is.started || is.returns > 0 ? "IN-PROCESS" : "NEEDS-ACTION");
  }

  [[nodiscard]] std::string summary_of(const assignment& due) const {
    const task& what = due.task();
    const std::string task = what.name.empty() ? what.code
                                               : say_(sentences::todo_summary,
                                                      {{"task", what.name}, {"code", what.code}});
    if (!several_units_)
      return task;
    return say_(sentences::todo_summary_of_unit, {{"unit", due.unit().name}, {"task", task}});
  }

  [[nodiscard]] std::string line(const sentence& label, const std::string& text) const {
    return say_(sentences::todo_line, {{"label", say_(label)}, {"text", text}}) + '\n';
  }

  [[nodiscard]] std::string description_of(tracked_id which, const assignment& due) const {
    const plan_record& in = in_.plan_at(which.plan).now.record();
    const directive& paper = in.documents[in.tasks[which.task].document.slot()];
    std::string out =
        line(sentences::label_paper, paper->title.empty() ? paper->code : paper->title);
    if (!paper->number.empty())
      out += line(sentences::label_number, paper->number);
    out += line(sentences::label_unit, due.unit().name + " (" + due.unit().code + ')');
    out += line(sentences::label_declared, say_(to_message(due.declared())));
    out += line(sentences::label_needed, say_(to_message(due.needed())));
    const explanation why = due.explain();
    if (!why.steps().empty())
      out += say_(sentences::todo_why) + '\n';
    for (const message& each : why.sentences())
      out += (why.steps().empty() ? "" : "- ") + say_(each) + ".\n";
    out.pop_back();
    return out;
  }

  void write_relations(tracked_id which, const assignment& due) {
    for (const assignment_id& each : due.consumers())
      if (const auto found = uids_.find({which.plan, each.task, each.unit}); found != uids_.end())
        lines_.text("RELATED-TO;RELTYPE=PARENT", found->second);
  }

  void write_alarm(const notice& what, const std::string& summary) {
    const std::string& purpose = what.step->purpose.empty() ? what.step->code : what.step->purpose;
    lines_.put("BEGIN", "VALARM");
    lines_.put("ACTION", "DISPLAY");
    lines_.put("TRIGGER;VALUE=DATE-TIME", utc(*what.delivered));
    lines_.text("DESCRIPTION",
                say_(sentences::todo_alarm, {{"purpose", purpose}, {"task", summary}}));
    lines_.put("END", "VALARM");
  }

  content_lines lines_;
  const status_query& ask_;
  const outlook& in_;
  phrases say_;
  const icalendar_options& how_;
  std::vector<tracked_id> which_;
  std::map<named, std::string> uids_;
  std::map<tracked_id, std::vector<notice>> alarms_;
  bool several_units_ = false;
};

}  // namespace

std::string icalendar_uid(const assignment_key& of, std::string_view host) {
  std::string out = uid_part(of.document) + '_' + uid_part(of.task) + '_' + uid_part(of.unit);
  if (!of.period.empty())
    out += '_' + uid_part(of.period);
  return (out += '@') += host;
}

void write_icalendar(std::ostream& out, const status_query& ask, const escalation& ladders,
                     std::span<const tracked_id> which, const catalogue& language,
                     const icalendar_options& how) {
  todo_writer{out, ask, ladders, which, language, how}.write();
}

}  // namespace chidao::io
