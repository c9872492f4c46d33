// SPDX-License-Identifier: BSL-1.0
#include "asked_outlook.hpp"
#include "meant_unit.hpp"
#include <algorithm>
#include <chidao/core/suggest.hpp>
#include <chidao/io/iso8601.hpp>
#include <chidao/io/read_error.hpp>
#include <chidao/io/read_events.hpp>
#include <chidao/track/replay.hpp>
#include <fstream>
#include <utility>

namespace chidao::tool {

namespace {

/// Events with the line on which each stands.
struct journal_lines {
  std::vector<event> events;
  std::vector<place> places;

  void read(const std::string& file, std::vector<problem>& problems) {
    std::ifstream in{file, std::ios::binary};
    if (!in) {
      problems.push_back({say(sentences::no_such_path),
                          say(sentences::expected_journal),
                          {},
                          {},
                          {file, 0, 0, {}}});
      return;
    }
    io::event_reader lines{in, file};
    for (bool more = true; more;) {
      try {
        std::optional<event> next = lines.next();
        more = next.has_value();
        if (more) {
          events.push_back(std::move(*next));
          places.push_back({file, lines.line(), 0, {}});
        }
      } catch (const io::read_error& wrong) {
        problems.insert(problems.end(), wrong.problems().begin(), wrong.problems().end());
      }
    }
  }

  [[nodiscard]] place place_of(const event& which) const {
    const auto same = [&](const event& each) {
      return each.kind == which.kind && each.subject == which.subject && each.at == which.at &&
             each.recorded == which.recorded;
    };
    const auto found = std::find_if(events.begin(), events.end(), same);
    return found == events.end() ? place{}
                                 : places[static_cast<std::size_t>(found - events.begin())];
  }
};

}  // namespace

instant instant_of(const char* option, const std::string& given) {
  const auto read = io::read_instant(given);
  if (const auto* wrong = std::get_if<problem>(&read))
    throw error{
        problem{say(sentences::bad_option, {{"option", std::string{option}}, {"given", given}}),
                wrong->expected}};
  return std::get<instant>(read);
}

asked_outlook outlook_of(const daily_request& asked, instant at) {
  const instant known = asked.known_at.empty() ? at : instant_of("--known-at", asked.known_at);
  asked_outlook out;
  papers_read read = read_papers(asked.paths);
  out.problems = std::move(read.problems);
  journal_lines journal;
  for (const std::string& file : asked.journals)
    journal.read(file, out.problems);
  if (!out.problems.empty())
    return out;
  read.good->directives = as_planned(*read.good, asked);
  try {
    const plan_options options{asked.readings, events_of(asked.events), beyond_coverage::refuse};
    applied all = apply(outlook{docket{read.good->over, read.good->directives, options}},
                        journal.events, known);
    for (refused_event& each : all.refused)
      for (problem& why : each.problems) {
        why.where = journal.place_of(each.what);
        out.problems.push_back(std::move(why));
      }
    if (out.problems.empty())
      out.now.emplace(known > at ? as_of(all.now, at, known) : std::move(all.now));
  } catch (const error& refused) {
    out.problems = refused.problems();
  }
  out.from = std::move(read.good);
  return out;
}

std::vector<tracked_id> tasks_of(const outlook& in, const std::string& document,
                                 const std::string& task) {
  std::vector<tracked_id> out;
  std::vector<std::string> codes;
  if (!document.empty())
    static_cast<void>(in.plan_of(document));
  for (std::uint32_t number = 0; number < in.plan_count(); ++number) {
    const plan_record& record = in.plan_at(number).now.record();
    for (std::size_t slot = 0; slot < record.tasks.size(); ++slot) {
      const planned_task& each = record.tasks[id_of<task_id>(slot)];
      codes.push_back(each.text->code);
      if ((task.empty() || each.text->code == task) &&
          (document.empty() || record.documents[each.document.slot()]->code == document))
        out.push_back({number, id_of<task_id>(slot), 0});
    }
  }
  if (out.empty())
    throw unknown_name{{say(chidao::sentences::unknown_task, {{"task", task}}),
                        say(chidao::sentences::expected_task), nearest_names(task, codes)}};
  return out;
}

std::optional<tracked_id> assignment_of(const outlook& in, const std::string& document,
                                        const std::string& task, const std::string& unit,
                                        const request& asked) {
  const std::vector<tracked_id> found = tasks_of(in, document, task);
  std::vector<std::string> papers;
  for (const tracked_id each : found) {
    const plan_record& record = in.plan_at(each.plan).now.record();
    papers.push_back(record.documents[record.tasks[each.task].document.slot()]->code);
  }
  if (papers.size() > 1)
    throw unknown_name{{say(chidao::sentences::ambiguous_task, {{"task", task}}),
                        say(chidao::sentences::expected_document_named), papers}};
  const tracked_id which = found.front();
  const ranked_set& leads = *in.plan_at(which.plan).now.record().tasks[which.task].leads;
  const auto who = meant_unit(
      unit, in.units(), [&](unit_id each) { return leads.contains(each.slot()); }, asked);
  return who ? std::optional{in.id_of(papers.front(), task, *who)} : std::nullopt;
}

}  // namespace chidao::tool
