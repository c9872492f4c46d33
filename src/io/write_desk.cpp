// SPDX-License-Identifier: BSL-1.0
#include "page_fields.hpp"
#include "tracked_words.hpp"
#include <chidao/io/iso8601.hpp>
#include <chidao/io/status_words.hpp>
#include <chidao/io/text_table.hpp>
#include <chidao/io/write_desk.hpp>
#include <chidao/query/supplement.hpp>
#include <ostream>

namespace chidao::io {

namespace {

/// Where an open assignment stands, the gravest first.
message state_of(const status_query& ask, tracked_id which, const status& is) {
  if (is.cell == status_cell::open_overdue)
    return say(sentences::state_overdue, {{"late", tracked_words::late_in_words(is.overdue)}});
  if (is.suspended)
    return say(sentences::state_suspended);
  if (is.behind) {
    const assignment due = ask.of().at(which).due();
    return say(sentences::state_behind, {{"late", tracked_words::late_in_words(status_query::over(
                                                      *is.by.needed, ask.at(), due.calendar()))}});
  }
  if (is.at_risk)
    return say(sentences::state_at_risk, {{"bound", to_message(*is.complete_before)}});
  if (is.is.returned)
    return say(sentences::state_returned, {{"when", to_message(*is.is.returned)}});
  return say(is.due_soon ? sentences::state_due_soon : sentences::state_open);
}

/// For whom a supplement is owed, and since when.
message owed_message(const tracked_words& words, const supplement& which) {
  return say(
      sentences::supplement_owed,
      {{"who", words.who(which.to)}, {"since", to_message(which.since)}, {"days", which.age}});
}

/// By when a supplement is to be given.
message due_message(const supplement& which) {
  return which.limit ? to_message(*which.limit) : say(sentences::due_none);
}

}  // namespace

void write_desk_text(std::ostream& out, const status_query& ask, unit_id who,
                     const catalogue& language, std::size_t width) {
  const tracked_words words{ask.of(), language};
  const phrases& say = words.say();
  page_heading(
      out, say(sentences::desk_title, {{"unit", words.unit(who)}, {"at", to_message(ask.at())}}),
      words, width);
  out << '\n';
  const std::vector<desk_item> desk = desk_of(ask, who);
  if (desk.empty()) {
    out << "  " << say(sentences::desk_empty) << '\n';
    return;
  }
  text_table table{{say(sentences::column_bound), say(sentences::column_task),
                    say(sentences::column_state), say(sentences::column_because)}};
  for (const desk_item& each : desk)
    table.row({say(words.due_in_words(each.is.by)), words.task_title(each.which),
               say(state_of(ask, each.which, each.is)),
               say(words.because(ask, each.which, fault_of(ask, each.which)))});
  for (const supplement& each : supplements_owed(ask, who))
    table.row({say(due_message(each)), words.task_title(each.from),
               say(sentences::state_supplement), say(owed_message(words, each))});
  table.write(out, width);
}

void write_desk_json(std::ostream& out, const status_query& ask, unit_id who,
                     const catalogue& language) {
  const tracked_words words{ask.of(), language};
  json_output json{out};
  json.open_object().text("chidao", "desk").number("version", 1);
  json.text("language", language.language()).text("at", iso8601(ask.at()));
  json.text("unit", ask.of().units().units()[who.slot()].code);
  json.key("items").open_list();
  for (const desk_item& each : desk_of(ask, who)) {
    const fault why = fault_of(ask, each.which);
    json.open_object();
    words.key(json, each.which);
    if (each.due)
      json.text("due", phrases::machine(*each.due));
    words.put(json, each.is);
    words.put(json, why);
    words.keys(json, "missing", tracked_words::missing(ask, each.which));
    json.text("in_words", words.say()(state_of(ask, each.which, each.is)));
    json.close_object();
  }
  json.close_list();
  json.key("supplements").open_list();
  for (const supplement& each : supplements_owed(ask, who)) {
    json.open_object();
    words.key(json, each.from);
    json.text("period", each.key.period);
    json.key("to").open_object();
    words.key(json, each.to);
    json.close_object().text("since", iso8601(each.since)).number("age", each.age);
    if (each.limit)
      json.text("due", phrases::machine(*each.limit));
    json.text("cell", name_of(each.cell));
    json.text("in_words", words.say()(owed_message(words, each))).close_object();
  }
  json.close_list().close_object();
  out << '\n';
}

void write_desk_csv(std::ostream& out, const status_query& ask, unit_id who,
                    const catalogue& language, byte_order_mark mark) {
  const tracked_words words{ask.of(), language};
  csv_writer csv{out, mark};
  csv.row({"document", "task", "name", "due", "due_in_words", "cell", "state", "because"});
  for (const desk_item& each : desk_of(ask, who)) {
    const assignment_key named = ask.of().at(each.which).key();
    csv.row({named.document, named.task, words.task_of(each.which).text->name,
             each.due ? phrases::machine(*each.due) : std::string{},
             words.say()(words.due_in_words(each.is.by)), std::string{name_of(each.is.cell)},
             words.say()(state_of(ask, each.which, each.is)),
             words.say()(words.because(ask, each.which, fault_of(ask, each.which)))});
  }
  for (const supplement& each : supplements_owed(ask, who))
    csv.row({each.key.document, each.key.task, words.task_of(each.from).text->name,
             each.limit ? phrases::machine(*each.limit) : std::string{},
             words.say()(due_message(each)), std::string{name_of(each.cell)},
             words.say()(sentences::state_supplement), words.say()(owed_message(words, each))});
}

}  // namespace chidao::io
