// SPDX-License-Identifier: BSL-1.0
#include "broken_groups.hpp"
#include "page_fields.hpp"
#include <algorithm>
#include <chidao/io/forecast_words.hpp>
#include <chidao/io/iso8601.hpp>
#include <chidao/io/plan_words.hpp>
#include <chidao/io/status_words.hpp>
#include <chidao/io/write_forecast.hpp>
#include <ostream>

namespace chidao::io {

namespace {

/// When the assignments of one task will be complete.
struct task_ahead {
  tracked_id first;                ///< any of them
  std::int64_t done = 0;           ///< complete
  std::int64_t asked = 0;          ///< asked for
  bool known = true;               ///< true: of all that are open it is known when
  std::optional<bound> last = {};  ///< before when the last is complete
};

std::vector<task_ahead> tasks_of(const outlook& in, const forecast& ahead) {
  std::vector<task_ahead> out;
  in.for_each([&](tracked_id which) {
    if (which.position == 0)
      out.push_back({which});
    const life is = in.at(which).life_at(ahead.at());
    task_ahead& of = out.back();
    if (is.is == life::phase::withdrawn)
      return;
    ++of.asked;
    of.done += is.complete() ? 1 : 0;
    const earliest_value reached = ahead.of(which);
    if (!is.complete() && !reached.known)
      of.known = false;
    if (reached.known && (!of.last || reached.at > *of.last))
      of.last = reached.at;
  });
  return out;
}

/// The first bound still to come that breaks.
std::optional<day> first_to_break(const std::vector<broken_bound>& open, instant at) {
  for (const broken_bound& each : open)
    if (in_time(at, each.limit))
      return each.first_broken;
  return std::nullopt;
}

void write_one(std::ostream& out, const tracked_words& words, const forecast& ahead,
               tracked_id which, std::size_t width) {
  const phrases& say = words.say();
  const tracked_assignment it = words.of().at(which);
  write_field(out, say(sentences::label_task), words.task_title(which), width);
  write_field(out, say(sentences::label_unit), say(words.unit(it.unit())), width);
  const life is = it.life_at(ahead.at());
  const earliest_value reached = ahead.of(which);
  if (is.complete())
    write_field(out, say(sentences::label_was_complete), say(to_message(*is.submitted_at)), width);
  else
    write_field(out, say(sentences::label_complete),
                reached.known ? say(tracked_words::foreseen(reached.at, ahead.at()))
                              : say(sentences::not_foreseen),
                width);
  const judgement by =
      judge(words.of().plan_at(which.plan).now.record(), which.task, which.position);
  const auto told = [&](const sentence& label, const std::optional<bound>& limit) {
    if (!limit)
      return;
    const bool breaks = reached.known && reached.at > *limit;
    write_field(
        out, say(label),
        say(breaks ? sentences::breaks_bound : sentences::keeps_bound,
            {{"bound", to_message(*limit)}, {"day", weekday_and_day(limit->first_late_day())}}),
        width);
  };
  told(sentences::label_declared, by.declared);
  told(sentences::label_needed, by.needed);
  const missing_inputs missing{words.of().plan_at(which.plan), ahead.at()};
  std::vector<tracked_id> inputs;
  missing.for_each_missing(which.task, which.position, [&](task_id task, block_position p) {
    inputs.push_back({which.plan, task, p});
  });
  if (!inputs.empty())
    write_field(out, say(sentences::label_inputs), say(words.list(inputs, it.unit())), width);
}

}  // namespace

void write_forecast_text(std::ostream& out, const outlook& in, const forecast& ahead,
                         const std::optional<tracked_id>& one, const catalogue& language,
                         std::size_t width) {
  const tracked_words words{in, language};
  const phrases& say = words.say();
  page_heading(out, say(sentences::forecast_title, {{"at", to_message(ahead.at())}}), words, width);
  write_wrapped(out, "  ", say(sentences::forecast_basis), width);
  out << '\n';
  if (one)
    return write_one(out, words, ahead, *one, width);
  text_table table{{say(sentences::column_task), say(sentences::column_done_of),
                    say(sentences::column_last_done)},
                   {text_table::lean::left, text_table::lean::right, text_table::lean::left}};
  for (const task_ahead& each : tasks_of(in, ahead))
    table.row({words.task_title(each.first),
               say(sentences::count_of_all, {{"count", each.done}, {"all", each.asked}}),
               each.done == each.asked   ? say(sentences::all_done)
               : each.known && each.last ? say(tracked_words::foreseen(*each.last, ahead.at()))
                                         : say(sentences::not_foreseen)});
  table.write(out, width);
  out << '\n' << say(sentences::head_breaks) << '\n';
  const std::vector<broken_bound> open = open_of(in, ahead.at(), broken_by(in, ahead));
  if (open.empty()) {
    out << "  " << say(sentences::nothing_breaks) << '\n';
    return;
  }
  if (const auto next = first_to_break(open, ahead.at()))
    write_wrapped(out, "  ", say(sentences::first_to_break, {{"day", weekday_and_day(*next)}}),
                  width);
  write_broken(out, words, open, ahead.at(), width);
}

void write_forecast_json(std::ostream& out, const outlook& in, const forecast& ahead,
                         const std::optional<tracked_id>& one, const catalogue& language) {
  const tracked_words words{in, language};
  json_output json{out};
  json.open_object().text("chidao", "forecast").number("version", 1);
  json.text("language", language.language()).text("at", iso8601(ahead.at()));
  const std::vector<broken_bound> open = open_of(in, ahead.at(), broken_by(in, ahead));
  if (const auto next = first_to_break(open, ahead.at()))
    json.text("first_to_break", iso8601(*next));
  json.key("assignments").open_list();
  in.for_each([&](tracked_id which) {
    const life is = in.at(which).life_at(ahead.at());
    if (one ? which != *one : is.complete() || is.is == life::phase::withdrawn)
      return;
    const earliest_value reached = ahead.of(which);
    json.open_object();
    words.key(json, which);
    json.truth("complete", is.complete());
    if (reached.known)
      json.text("complete_before", phrases::machine(reached.at));
    json.close_object();
  });
  json.close_list();
  std::vector<broken_bound> told = open;
  if (one)
    std::erase_if(told, [&](const broken_bound& each) { return each.which != *one; });
  put_broken(json, "breaks", words, told);
  json.close_object();
  out << '\n';
}

void write_forecast_csv(std::ostream& out, const outlook& in, const forecast& ahead,
                        const std::optional<tracked_id>& one, const catalogue& language,
                        byte_order_mark mark) {
  const phrases say{language};
  csv_writer csv{out, mark};
  csv.row({"document", "task", "unit", "name", "complete", "complete_before", "in_words",
           "declared", "needed"});
  in.for_each([&](tracked_id which) {
    const tracked_assignment it = in.at(which);
    const life is = it.life_at(ahead.at());
    if (one ? which != *one : is.complete() || is.is == life::phase::withdrawn)
      return;
    const earliest_value reached = ahead.of(which);
    const judgement by = judge(in.plan_at(which.plan).now.record(), which.task, which.position);
    const auto machine = [](const std::optional<bound>& limit) {
      return limit ? phrases::machine(*limit) : std::string{};
    };
    const assignment_key named = it.key();
    csv.row({named.document, named.task, named.unit, in.units().units()[it.unit().slot()].name,
             std::int64_t{is.complete()},
             reached.known ? phrases::machine(reached.at) : std::string{},
             reached.known ? say(to_message(reached.at)) : say(sentences::not_foreseen),
             machine(by.declared), machine(by.needed)});
  });
}

}  // namespace chidao::io
