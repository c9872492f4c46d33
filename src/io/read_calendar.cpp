// SPDX-License-Identifier: BSL-1.0
#include "json_field.hpp"
#include <chidao/io/read_announcements.hpp>
#include <chidao/io/read_calendar.hpp>
#include <chidao/time/vietnamese_calendar.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace chidao::io {

namespace {

const std::vector<std::string> weekday_codes{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

std::optional<calendar::week> week_of(const json_field& field) {
  calendar::week open{};
  bool good = false;
  for (const json_field& each : field.items(1, open.size()))
    if (const auto weekday = each.word(weekday_codes)) {
      open[*weekday] = true;
      good = true;
    }
  return good ? std::optional{open} : std::nullopt;
}

std::vector<calendar::opening> hours_of(const json_field& field) {
  std::vector<calendar::opening> out;
  for (const json_field& each : field.items(1)) {
    const auto ends = each.items(2, 2);
    if (ends.empty())
      continue;
    const auto from = ends.front().as_clock();
    const auto to = ends.back().as_clock();
    if (from && to)
      out.push_back({*from, *to});
  }
  return out;
}

/// Days of a list, those with a reason apart.
struct listed_days {
  std::vector<day> bare;
  std::vector<special_day> with_reason;
};

/// The days of a list; each is a day or `{"day": …, "why": …}`.
listed_days days_of(const json_field& field, special_day::kind what) {
  listed_days out;
  for (const json_field& each : field.items()) {
    json_field named = each;
    std::optional<std::string> why;
    if (each.is(json_kind::object)) {
      const json_object with_reason = each.object({"day", "why"});
      named = with_reason.required("day");
      why = with_reason.optional("why").text();
    }
    if (const auto on = named.as_day())
      named.attempt([&, on] {
        static_cast<void>(calendar::index_of(*on));
        if (why)
          out.with_reason.push_back(
              {*on, what, say(chidao::sentences::day_reason_as_given, {{"text", *why}})});
        else
          out.bare.push_back(*on);
      });
  }
  return out;
}

}  // namespace

calendar read_calendar(const source& from, const limits& allowed) {
  problem_list problems{from, allowed.problems};
  const json_document document{from, allowed, problems};
  const json_object head = read_head(document, "calendar",
                                     {"chidao", "version", "code", "name", "weekdays", "hours",
                                      "coverage", "days_off", "make_up_days", "rules", "known_on"},
                                     problems);
  const auto code = head.required("code").code();
  static_cast<void>(head.required("name").text());
  const json_field what = head.one_of({"weekdays", "rules"});
  head.needs("known_on", "rules");
  const json_field known = head.optional("known_on");
  const auto known_on = known.as_day();
  if (known_on)
    known.attempt([&] { static_cast<void>(calendar::index_of(*known_on)); });
  calendar out = calendar::weekdays();
  if (what.key() == "rules") {
    if (code && what.word({"vietnam"}))
      out = vietnamese_calendar(vietnamese_announcements(), known_on)
                .named(*code, known_on ? iso8601(*known_on) : std::string{});
  } else if (const auto week = week_of(what); code && week) {
    out = calendar{*code, *week};
  }
  listed_days off = days_of(head.optional("days_off"), special_day::kind::holiday);
  listed_days made_up = days_of(head.optional("make_up_days"), special_day::kind::made_up);
  if (!off.bare.empty())
    out = out.with_days_off(off.bare);
  if (!made_up.bare.empty())
    out = out.with_make_up_days(made_up.bare);
  std::vector<special_day>& special = off.with_reason;
  special.insert(special.end(), made_up.with_reason.begin(), made_up.with_reason.end());
  if (!special.empty())
    out = out.with_special_days(std::move(special));

  const json_field hours = head.optional("hours");
  if (auto open = hours_of(hours); !open.empty())
    hours.attempt([&] { out = out.with_hours(std::move(open)); });

  const json_field coverage = head.optional("coverage");
  const json_object span = coverage.object({"from", "to"});
  const auto first = span ? span.required("from").as_day() : std::nullopt;
  const auto last = span ? span.required("to").as_day() : std::nullopt;
  if (first && last)
    coverage.attempt([&] { out = out.with_coverage(*first, *last); });

  problems.throw_if_any();
  return out;
}

}  // namespace chidao::io
