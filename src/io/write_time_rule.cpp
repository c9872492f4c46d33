// SPDX-License-Identifier: BSL-1.0
#include "read_duration.hpp"
#include "read_time_rule.hpp"
#include "time_rule_words.hpp"
#include <string>

namespace chidao::io {

namespace {

/// Writes the members of each kind of rule.
class rule_writer {
 public:
  explicit rule_writer(json_output& out) : out_{out} {}

  void operator()(const date_rule& rule) {
    put_deadline(rule.until);
    if (rule.opens)
      out_.text("opens", iso8601(*rule.opens));
  }
  void operator()(const event_rule& rule) {
    out_.text(rule.before ? "before_event" : "by_event", rule.event);
  }
  void operator()(const term_rule& rule) {
    put("term", rule.length);
    put("after", rule.after);
    if (rule.end == roll::none)
      out_.text("roll", "none");
  }
  void operator()(const lead_time_rule& rule) {
    put("ahead", rule.length);
    put("of", rule.before);
  }
  void operator()(const recurrence& rule) {
    out_.text("every", period_words[static_cast<std::size_t>(rule.every)]);
    if (!rule.due.empty()) {
      out_.key("due").open_list();
      for (const periodic_due& each : rule.due) {
        out_.open_object();
        put(form_words[static_cast<std::size_t>(each.said)], each.at);
        out_.close_object();
      }
      out_.close_list();
    }
    if (rule.opens)
      put("opens", *rule.opens);
    if (rule.data) {
      out_.key("data").open_object();
      put("from", rule.data->from);
      put("to", rule.data->to);
      out_.close_object();
    }
    if (rule.roll != due_roll::none)
      out_.text("roll", roll_words[static_cast<std::size_t>(rule.roll)]);
    if (rule.from)
      out_.text("from", iso8601(*rule.from));
    if (rule.until)
      out_.text("until", iso8601(*rule.until));
    if (!rule.changes.empty()) {
      out_.key("changes").open_list();
      for (const occurrence_change& each : rule.changes)
        put(each);
      out_.close_list();
    }
  }
  void operator()(const occasion_rule& rule) {
    out_.texts("around", rule.occasions);
    if (rule.open_ended)
      out_.truth("open", true);
    if (rule.year)
      out_.number("year", *rule.year);
  }
  void operator()(const standing_rule&) { out_.truth("standing", true); }
  void operator()(const haste_rule&) { out_.truth("soft", true); }
  void operator()(const reference_rule& rule) { out_.text("unresolved", rule.to); }

 private:
  void put_deadline(const deadline& until) {
    out_.text(form_words[static_cast<std::size_t>(until.said())],
              iso8601(written_moment{until.named_day(), until.named_clock()}));
  }
  void put(std::string_view key, duration length) {
    out_.key(key).open_object();
    out_.number(duration_keys[static_cast<std::size_t>(length.counts())], length.count());
    out_.close_object();
  }
  void put(std::string_view key, const time_anchor& which) {
    out_.key(key).open_object();
    switch (which.what) {
    case time_anchor::kind::moment:
      out_.text(which.on->at ? "at" : "day", iso8601(*which.on));
      break;
    case time_anchor::kind::issue:
      out_.text("event", "issue");
      break;
    case time_anchor::kind::receipt:
      out_.text("event", "receipt");
      break;
    case time_anchor::kind::task:
      out_.text("task", which.name);
      break;
    case time_anchor::kind::event:
      out_.text("event", which.name);
      break;
    }
    out_.close_object();
  }
  void put(std::string_view key, const period_point& where) {
    out_.key(key).open_object();
    if (where.month)
      out_.number("month", *where.month);
    if (where.number == 31)
      out_.text("day", "last");
    else if (where.number)
      out_.number("day", *where.number);
    if (where.weekday)
      out_.text("weekday", weekday_words[where.weekday->c_encoding()]);
    if (where.clock)
      out_.text("clock", to_string(*where.clock));
    out_.close_object();
  }
  void put(const occurrence_change& which) {
    out_.open_object().text("period", which.label);
    if (which.until)
      put_deadline(*which.until);
    else if (!which.refers_to.empty())
      out_.text("unresolved", which.refers_to);
    else
      out_.truth("dropped", true);
    out_.close_object();
  }

  json_output& out_;
};

}  // namespace

void write_time_rule(json_output& out, const time_rule& rule) {
  std::visit(rule_writer{out}, rule);
}

}  // namespace chidao::io
