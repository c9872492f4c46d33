// SPDX-License-Identifier: BSL-1.0
#include "read_time_rule.hpp"
#include "read_deadline.hpp"
#include "read_duration.hpp"
#include "time_rule_words.hpp"
#include <algorithm>
#include <chidao/io/read_directive.hpp>
#include <chidao/time/unroll.hpp>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace chidao::io {

namespace {

using period = recurrence::period;

const std::vector<std::string> term_roll_words{"none", "following"};

/// True if the value is; false says nothing and is a problem.
bool is_true(const json_field& at) {
  const auto said = at.truth();
  if (said && !*said)
    at.complain(say(sentences::only_true), say(sentences::expected_true));
  return said.value_or(false);
}

/// The keys that may stand beside a head.
std::vector<std::string_view> companions_of(std::string_view head) {
  if (head == "before" || head == "by")
    return {"opens"};
  if (head == "term")
    return {"after", "roll"};
  if (head == "ahead")
    return {"of"};
  if (head == "every")
    return {"due", "opens", "roll", "from", "until", "data", "changes"};
  if (head == "around")
    return {"open", "year"};
  return {};
}

std::optional<time_anchor> read_anchor(const json_field& at) {
  const json_object said = at.object({"day", "at", "event", "task"});
  const json_field what = said.one_of({"day", "at", "event", "task"});
  const std::string key = what.key();
  time_anchor out;
  if (key == "day") {
    const auto on = what.as_day();
    if (!on)
      return std::nullopt;
    out.what = time_anchor::kind::moment;
    out.on = written_moment{*on};
  } else if (key == "at") {
    out.on = what.as_moment();
    if (!out.on)
      return std::nullopt;
    out.what = time_anchor::kind::moment;
  } else {
    auto name = what.text();
    if (!name)
      return std::nullopt;
    if (key == "task")
      out.what = time_anchor::kind::task;
    else if (*name == "issue" || *name == "receipt")
      out.what = *name == "issue" ? time_anchor::kind::issue : time_anchor::kind::receipt;
    else
      out.what = time_anchor::kind::event;
    if (out.what == time_anchor::kind::task || out.what == time_anchor::kind::event)
      out.name = std::move(*name);
  }
  return out;
}

std::optional<duration> read_length(const json_field& at) {
  return read_duration(duration_field(at.object(duration_keys)));
}

/// The day of a month: 1 to 31, or "last".
std::optional<int> read_number(const json_field& at) {
  if (at.is(json_kind::text))
    return at.word({"last"}) ? std::optional{31} : std::nullopt;
  const auto number = at.number(1, 31);
  return number ? std::optional{static_cast<int>(*number)} : std::nullopt;
}

std::optional<period_point> read_point(const json_field& at, period every) {
  const json_object said = at.object({"month", "day", "weekday", "clock"});
  if (!said)
    return std::nullopt;
  period_point out;
  if (const auto month = said.optional("month").number(first_month_of_place, last_month_of_place))
    out.month = static_cast<int>(*month);
  out.number = read_number(said.optional("day"));
  if (const auto weekday = said.optional("weekday").word(weekday_words))
    out.weekday = std::chrono::weekday{static_cast<unsigned>(*weekday)};
  out.clock = said.optional("clock").as_clock();
  bool good = false;
  at.attempt([&] {
    static_cast<void>(day_in_period(every, day{}, out));
    good = true;
  });
  return good ? std::optional{completed(every, out)} : std::nullopt;
}

std::optional<periodic_due> read_due(const json_field& at, period every) {
  const json_field said = at.object(form_words).one_of(form_words);
  const std::string key = said.key();
  const auto where = read_point(said, every);
  if (!where)
    return std::nullopt;
  if (key == "at" && !where->clock) {
    said.complain(say(chidao::sentences::bad_period_point), say(sentences::expected_iso_clock));
    return std::nullopt;
  }
  return periodic_due{form_of(key), *where};
}

std::optional<data_window> read_data(const json_field& at, period every) {
  const json_object said = at.object({"from", "to"});
  const auto from = read_point(said.required("from"), every);
  const auto to = read_point(said.required("to"), every);
  return from && to ? std::optional{data_window{*from, *to}} : std::nullopt;
}

std::optional<occurrence_change> read_change(const json_field& at) {
  const json_object said = at.object({"period", "dropped", "unresolved", "before", "by", "at"});
  const auto label = said.required("period").text();
  const json_field what = said.one_of({"dropped", "unresolved", "before", "by", "at"});
  const std::string key = what.key();
  if (!label)
    return std::nullopt;
  occurrence_change out{*label};
  if (key == "dropped")
    return is_true(what) ? std::optional{out} : std::nullopt;
  if (key == "unresolved") {
    out.what = occurrence_change::kind::unresolved;
    out.refers_to = what.text().value_or("");
    return out.refers_to.empty() ? std::nullopt : std::optional{out};
  }
  out.what = occurrence_change::kind::moved;
  out.until = read_deadline(what);
  return out.until ? std::optional{out} : std::nullopt;
}

std::optional<time_rule> read_recurrence(const json_object& of, const json_field& head) {
  const auto named = head.word(period_words);
  if (!named)
    return std::nullopt;
  recurrence out;
  out.every = static_cast<period>(*named);
  const json_field due = of.optional("due");
  std::vector<json_field> dues;
  if (due.is(json_kind::list))
    dues = due.items(1);
  else if (due.present())
    dues.push_back(due);
  for (const json_field& each : dues) {
    const auto one = read_due(each, out.every);
    if (!one)
      return std::nullopt;
    out.due.push_back(*one);
  }
  if (const json_field opens = of.optional("opens"); opens.present())
    out.opens = read_point(opens, out.every);
  if (const json_field data = of.optional("data"); data.present())
    out.data = read_data(data, out.every);
  if (const auto roll = of.optional("roll").word(roll_words))
    out.roll = static_cast<due_roll>(*roll);
  out.from = of.optional("from").as_day();
  out.until = of.optional("until").as_day();
  for (const json_field& each : of.optional("changes").items())
    if (auto change = read_change(each))
      out.changes.push_back(std::move(*change));
  return out;
}

std::optional<time_rule> read_date(const json_object& of, const json_field& head) {
  const auto until = read_deadline(head);
  if (!until)
    return std::nullopt;
  date_rule out{*until};
  const json_field opens = of.optional("opens");
  out.opens = opens.as_moment();
  bool good = true;
  if (out.opens)
    opens.attempt([&] {
      good = start_of(*out.opens) < until->limit();
      if (!good)
        opens.complain(say(sentences::window_backwards, {{"opens", to_message(*out.opens)}}),
                       say(sentences::expected_window));
    });
  return good ? std::optional<time_rule>{out} : std::nullopt;
}

std::optional<time_rule> read_term(const json_object& of, const json_field& head) {
  const auto length = read_length(head);
  const auto after = read_anchor(of.required("after"));
  if (!length || !after)
    return std::nullopt;
  term_rule out{*length, *after};
  const auto end = of.optional("roll").word(term_roll_words);
  const bool rolls = !length->is_of_minutes() && length->counts() != duration::kind::working_days;
  if (end && rolls)
    out.end = static_cast<roll>(*end);
  return out;
}

std::optional<time_rule> read_occasions(const json_object& of, const json_field& head) {
  occasion_rule out;
  for (const json_field& each : head.items(1))
    if (auto name = each.text())
      out.occasions.push_back(std::move(*name));
  out.open_ended = of.optional("open").truth().value_or(false);
  if (const auto year = of.optional("year").number(1900, 2199))
    out.year = static_cast<int>(*year);
  return out.occasions.empty() ? std::nullopt : std::optional<time_rule>{out};
}

}  // namespace

bool has_companions_of(const json_object& of, const std::string& head) {
  const std::vector<std::string_view> allowed = companions_of(head);
  bool good = true;
  for (const std::string_view each : rule_companions)
    if (const json_field at = of.optional(each);
        at.present() && std::find(allowed.begin(), allowed.end(), each) == allowed.end()) {
      good = false;
      at.complain(say(sentences::useless_companion, {{"key", std::string{each}}, {"head", head}}));
    }
  return good;
}

std::optional<time_rule> read_time_rule(const json_object& of) {
  const json_field head = of.one_of(rule_heads);
  const std::string key = head.key();
  if (key.empty() || !has_companions_of(of, key))
    return std::nullopt;
  if (key == "before" || key == "by" || key == "at")
    return read_date(of, head);
  if (key == "before_event" || key == "by_event") {
    auto event = head.text();
    return event ? std::optional<time_rule>{event_rule{key == "before_event", std::move(*event)}}
                 : std::nullopt;
  }
  if (key == "term")
    return read_term(of, head);
  if (key == "ahead") {
    const auto length = read_length(head);
    const auto before = read_anchor(of.required("of"));
    return length && before ? std::optional<time_rule>{lead_time_rule{*length, *before}}
                            : std::nullopt;
  }
  if (key == "every")
    return read_recurrence(of, head);
  if (key == "around")
    return read_occasions(of, head);
  if (key == "unresolved") {
    auto to = head.text();
    return to ? std::optional<time_rule>{reference_rule{std::move(*to)}} : std::nullopt;
  }
  if (!is_true(head))
    return std::nullopt;
  return key == "standing" ? time_rule{standing_rule{}} : time_rule{haste_rule{}};
}

}  // namespace chidao::io
