// SPDX-License-Identifier: BSL-1.0
#include "plan_json.hpp"
#include "due_json.hpp"
#include "read_duration.hpp"
#include <chidao/io/iso8601.hpp>

namespace chidao::io {

namespace {

const char* name_of(bound_state which) {
  switch (which) {
  case bound_state::known:
    return "known";
  case bound_state::none:
    return "none";
  case bound_state::pending:
    return "pending";
  case bound_state::unresolved:
    break;
  }
  return "unresolved";
}

}  // namespace

void plan_json::head(std::string_view sort) {
  out_.text("chidao", sort).number("version", 1).text("language", say_.tag());
}

void plan_json::put(std::string_view key, const provenance& which) {
  if (which.known == provenance::status::unsaid)
    return;
  const bool quoted = which.known == provenance::status::quoted;
  out_.key(key).open_object();
  out_.text("status", quoted                                       ? "quoted"
                      : which.known == provenance::status::assumed ? "assumed"
                                                                   : "inferred");
  out_.text_if(quoted ? "text" : "why", which.text).close_object();
}

void plan_json::put(std::string_view key, const declared_bound& which) {
  out_.key(key).open_object();
  out_.text("state", which.state() ? name_of(*which.state()) : "undeclared");
  if (which.when())
    out_.text("bound", phrases::machine(which.when()->limit()));
  if (which.state() == bound_state::pending)
    out_.text_if("event", which.refers_to());
  if (which.state() == bound_state::unresolved)
    out_.text_if("reference", which.refers_to());
  if (const auto computed = which.computed()) {
    out_.key("computed").open_object();
    put_reasons(out_, *computed, say_);
    out_.close_object();
  }
  out_.text("in_words", say_(to_message(which)));
  put("source", which.from());
  out_.close_object();
}

void plan_json::put(std::string_view key, const needed_bound& which) {
  out_.key(key).open_object().text("state", name_of(which.state()));
  if (which.at()) {
    out_.text("bound", phrases::machine(*which.at()));
    put("last_working_day", which.last_working_day());
    out_.truth("at_most", which.at_most()).truth("coarse", which.coarse());
    out_.truth("estimated", which.estimated()).truth("assumed", which.assumed());
  }
  out_.text("in_words", say_(to_message(which))).close_object();
}

void plan_json::put(std::string_view key, const earliest_bound& which) {
  out_.key(key).open_object().truth("known", which.at().has_value());
  if (which.at()) {
    out_.text("start", phrases::machine(*which.start()));
    out_.text("bound", phrases::machine(*which.at()));
    out_.truth("at_least", which.at_least()).truth("day_only", which.day_only());
    out_.truth("coarse", which.coarse()).truth("estimated", which.estimated());
    out_.truth("assumed", which.assumed());
  }
  out_.close_object();
}

void plan_json::put(std::string_view key, const slack& which) {
  if (!which.value)
    return;
  out_.key(key).open_object().number("working_days", which.value->days);
  out_.number("minutes", which.value->minutes).truth("at_most", which.at_most).close_object();
}

void plan_json::put(std::string_view key, duration which) {
  out_.key(key).open_object();
  out_.number(duration_keys[static_cast<std::size_t>(which.counts())], which.count())
      .close_object();
}

void plan_json::put(std::string_view key, const std::optional<day>& which) {
  if (which)
    out_.text(key, iso8601(*which));
}

void plan_json::put(const handling_time& which) {
  if (which.clause == nullptr)
    return;
  put("takes", which.length);
  put("takes_source", which.clause->from);
}

void plan_json::units(std::string_view key, const std::vector<unit_id>& which) {
  std::vector<std::string> codes;
  for (const unit_id each : which)
    codes.push_back(plan_.units().units()[each.slot()].code);
  out_.texts(key, codes);
}

void plan_json::task(std::string_view key, task_id which) {
  const document_id paper = plan_.record().tasks[which].document;
  out_.key(key).open_object().text("document", plan_.documents()[paper.slot()]->code);
  out_.text("code", plan_[which].code).close_object();
}

void plan_json::put(std::string_view key, assignment_id which) {
  const assignment_key named = plan_.at(which).key();
  out_.key(key).open_object().text("document", named.document).text("task", named.task);
  out_.text("unit", named.unit).close_object();
}

void plan_json::put(std::string_view key, const infeasible& which) {
  out_.key(key).open_object().text("earliest", phrases::machine(which.earliest));
  out_.text("bound", phrases::machine(which.limit)).number("working_days_late", which.late.days);
  out_.number("minutes_late", which.late.minutes).truth("doubtful", which.doubtful);
  out_.truth("assumed", which.assumed).text("in_words", say_(to_message(which))).close_object();
}

void plan_json::squeeze(const squeeze_group& which) {
  out_.open_object();
  task("task", which.task);
  units("units", which.units);
  task("consumer_task", which.consumer_task);
  units("consumers", which.consumers);
  out_.text("declared", phrases::machine(which.declared));
  out_.text("needed", phrases::machine(which.needed));
  put("last_working_day", which.last_working_day);
  out_.number("shortage_working_days", which.shortage.days);
  out_.number("shortage_minutes", which.shortage.minutes).truth("doubtful", which.doubtful);
  out_.text("in_words", say_(which.in_words));
  out_.key("rests_on").open_list();
  for (const step_ground& each : which.grounds) {
    out_.open_object().text("in_words", say_(each.in_words));
    put("source", each.from);
    out_.close_object();
  }
  out_.close_list().key("cures").open_list();
  for (const group_cure& each : which.cures) {
    out_.open_object();
    task("task", each.task);
    units("units", each.whom);
    switch (each.what) {
    case cure::change::earlier_producer:
      out_.text("change", "earlier_producer").text("bound", phrases::machine(each.to));
      break;
    case cure::change::later_bound:
      out_.text("change", "later_bound").text("bound", phrases::machine(each.to));
      break;
    case cure::change::shorter_time:
      out_.text("change", "shorter_time");
      put("takes", each.time);
      break;
    }
    out_.text("in_words", say_(each.in_words)).close_object();
  }
  out_.close_list().close_object();
}

}  // namespace chidao::io
