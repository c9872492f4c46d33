// SPDX-License-Identifier: BSL-1.0
#include "status_report.hpp"
#include "tracked_words.hpp"
#include <chidao/io/iso8601.hpp>
#include <chidao/io/status_words.hpp>
#include <cstdint>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace chidao::io {

namespace {

constexpr std::pair<std::string_view, std::int64_t counts::*> members[] = {
    {"done_in_time", &counts::done_in_time},
    {"done_late", &counts::done_late},
    {"open_in_time", &counts::open_in_time},
    {"overdue", &counts::overdue},
    {"without_bound", &counts::without_bound},
    {"without_bound_done", &counts::without_bound_done},
    {"pending", &counts::pending},
    {"unresolved", &counts::unresolved},
    {"withdrawn", &counts::withdrawn},
    {"waiting", &counts::waiting},
    {"behind", &counts::behind},
    {"at_risk", &counts::at_risk},
    {"due_soon", &counts::due_soon},
    {"suspended", &counts::suspended}};

void put(json_output& out, const counts& of) {
  out.key("counts").open_object().number("all", of.all());
  for (const auto& [name, member] : members)
    out.number(name, of.*member);
  out.close_object();
}

void put(json_output& out, std::string_view key, const std::vector<noted>& list,
         const status_query& ask, const tracked_words& words) {
  const phrases& say = words.say();
  out.key(key).open_list();
  for (const noted& each : list) {
    out.open_object();
    words.key(out, each.which);
    out.text("name", say(words.unit(words.unit_of(each.which))));
    out.text("bound", phrases::machine(each.limit));
    out.text("judged_by", each.declared ? "declared" : "needed");
    if (each.late != days_over{})
      out.key("late")
          .open_object()
          .number("days", each.late.calendar)
          .number("open_days", each.late.open)
          .close_object();
    words.put(out, each.is);
    if (key != "due_soon") {
      words.put(out, each.why);
      words.keys(out, "missing", tracked_words::missing(ask, each.which));
      out.text("because", say(words.because(ask, each.which, each.why)));
    }
    out.close_object();
  }
  out.close_list();
}

void numbers(json_output& out, std::string_view key, const std::vector<std::int64_t>& values) {
  out.key(key).open_list();
  for (const std::int64_t each : values)
    out.number(each);
  out.close_list();
}

}  // namespace

void write_status_json(std::ostream& out, const status_query& ask, const status_scope& scope,
                       const catalogue& language) {
  const status_report report{ask, scope};
  const tracked_words words{ask.of(), language};
  json_output json{out};
  json.open_object().text("chidao", "status").number("version", 1);
  json.text("language", language.language()).text("at", iso8601(ask.at()));
  if (scope.wanted.within)
    json.text("within", ask.of().units().units()[scope.wanted.within->slot()].code);
  put(json, report.total);
  if (!scope.bands.empty()) {
    numbers(json, "band_limits", scope.bands);
    numbers(json, "bands", report.bands);
  }
  json.key("supplements").open_object().number("open", report.supplements.open);
  json.number("given", report.supplements.given).close_object();
  json.key("rates").open_list();
  for (std::size_t i = 0; i < rate_names.size(); ++i) {
    const rate one = rate_of(report.total, static_cast<rate_definition>(i));
    json.open_object().text("definition", rate_names[i]).number("numerator", one.numerator);
    json.number("denominator", one.denominator).number("left_out", one.left_out).close_object();
  }
  json.close_list();
  json.text("rows_by", scope.rows == status_rows::areas   ? "area"
                       : scope.rows == status_rows::tiers ? "tier"
                                                          : "task");
  json.key("rows").open_list();
  for (const counted_row& each : report.rows) {
    json.open_object().text_if("code", each.code).text("name", words.say()(each.name));
    put(json, each.of);
    if (!scope.bands.empty())
      numbers(json, "bands", each.bands);
    json.close_object();
  }
  json.close_list();
  put(json, "overdue", report.overdue, ask, words);
  put(json, "behind", report.behind, ask, words);
  put(json, "at_risk", report.at_risk, ask, words);
  put(json, "due_soon", report.due_soon, ask, words);
  json.close_object();
  out << '\n';
}

void write_status_csv(std::ostream& out, const status_query& ask, const status_scope& scope,
                      const catalogue& language, byte_order_mark mark) {
  const status_report report{ask, scope};
  const phrases say{language};
  csv_writer csv{out, mark};
  std::vector<csv_field> head{"code", "name", "all"};
  for (const auto& member : members)
    head.emplace_back(std::string{member.first});
  for (const std::int64_t each : scope.bands)
    head.emplace_back("overdue_to_" + std::to_string(each));
  if (!scope.bands.empty())
    head.emplace_back("overdue_over_" + std::to_string(scope.bands.back()));
  csv.row(head);
  const auto row = [&](std::string code, const message& name, const counts& of,
                       const std::vector<std::int64_t>& bands) {
    std::vector<csv_field> fields{std::move(code), say(name), of.all()};
    for (const auto& member : members)
      fields.emplace_back(of.*member.second);
    fields.insert(fields.end(), bands.begin(), bands.end());
    csv.row(fields);
  };
  for (const counted_row& each : report.rows)
    row(each.code, each.name, each.of, each.bands);
  row({}, chidao::say(sentences::row_total), report.total, report.bands);
}

}  // namespace chidao::io
