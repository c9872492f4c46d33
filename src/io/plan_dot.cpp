// SPDX-License-Identifier: BSL-1.0
#include "phrases.hpp"
#include <chidao/io/dot_text.hpp>
#include <chidao/io/plan_dot.hpp>
#include <chidao/plan/unit_group.hpp>
#include <map>
#include <ostream>
#include <set>
#include <utility>

namespace chidao::io {

namespace {

const char* style_of(const provenance& from) {
  return from.known == provenance::status::inferred || from.known == provenance::status::assumed
             ? ", style=dashed"
             : "";
}

std::string node_of(task_id which) { return "t" + std::to_string(which.slot()); }

std::string node_of(assignment_id which) {
  return node_of(which.task) + "u" + std::to_string(which.unit.slot());
}

/// How the two sides of a feed are matched, and when enough is in.
message match_message(const feed& which) {
  message out = say(sentences::match_names[static_cast<int>(which.how)]);
  if (!which.enough)
    return out;
  const std::int64_t percent = which.enough->percent;
  if (!which.enough->or_at)
    return say(sentences::match_enough, {{"match", std::move(out)}, {"percent", percent}});
  return say(
      sentences::match_enough_or_at,
      {{"match", std::move(out)}, {"percent", percent}, {"at", to_message(*which.enough->or_at)}});
}

/// Who leads a task: by tiers, highest first.
std::string leads_of(const plan& from, task_id which, const phrases& say) {
  std::map<std::string, std::vector<unit_id>> by_tier;
  const ranked_set& leads = from.leads(which);
  for (std::size_t k = 0; k < leads.count(); ++k) {
    const auto unit = id_of<unit_id>(leads.select(k));
    by_tier[from.units().units()[unit.slot()].tier].push_back(unit);
  }
  std::string out;
  const auto add = [&](const std::string& tier) {
    const auto found = by_tier.find(tier);
    if (found != by_tier.end())
      out += '\n' + say(group_message(from.units(), found->second));
  };
  for (const std::string& tier : from.units().tiers())
    add(tier);
  add({});
  return out;
}

}  // namespace

void write_tasks_dot(std::ostream& out, const plan& from, const catalogue& language) {
  const phrases say{language};
  out << "digraph tasks {\n  rankdir=LR;\n  node [shape=box];\n";
  for (std::size_t slot = 0; slot < from.task_count(); ++slot) {
    const auto task = id_of<task_id>(slot);
    const chidao::task& what = from[task];
    const std::string label =
        what.code + (what.name.empty() ? "" : " " + what.name) + leads_of(from, task, say);
    out << "  " << node_of(task) << " [label=" << dot_text(label) << "];\n";
  }
  for (const planned_feed& each : from.record().feeds)
    out << "  " << node_of(each.producer) << " -> " << node_of(each.consumer)
        << " [label=" << dot_text(say(match_message(*each.clause))) << style_of(each.clause->from)
        << "];\n";
  for (const missing_feed& each : from.record().missing) {
    const std::string other = each.clause->document + ' ' + each.clause->task;
    out << "  " << dot_text(other) << " [style=dotted];\n  " << dot_text(other) << " -> "
        << node_of(each.consumer) << " [label=" << dot_text(say(match_message(*each.clause)))
        << ", style=dotted];\n";
  }
  out << "}\n";
}

void write_assignments_dot(std::ostream& out, const plan& from, unit_id of, drawn_area how_far,
                           const catalogue& language) {
  const phrases say{language};
  std::set<assignment_id> asked;
  const std::size_t end =
      how_far == drawn_area::whole_area ? from.units().seat_end(of).slot() : of.slot() + 1;
  for (std::size_t slot = 0; slot < from.task_count(); ++slot)
    for (std::size_t unit = of.slot(); unit < end; ++unit)
      if (from.leads(id_of<task_id>(slot)).contains(unit))
        asked.insert({id_of<task_id>(slot), id_of<unit_id>(unit), {}});

  std::set<assignment_id> drawn = asked;
  std::set<std::pair<assignment_id, assignment_id>> edges;
  std::vector<assignment_id> open{asked.begin(), asked.end()};
  while (!open.empty()) {
    const assignment_id each = open.back();
    open.pop_back();
    for (const assignment_id next : from.at(each).consumers()) {
      edges.emplace(each, next);
      if (drawn.insert(next).second)
        open.push_back(next);
    }
  }

  out << "digraph assignments {\n  rankdir=LR;\n  node [shape=box];\n";
  for (const assignment_id& id : drawn) {
    const assignment each = from.at(id);
    const auto bound = each.earlier();
    const std::string label =
        each.task().code + ' ' + each.unit().name + '\n' +
        (bound ? say(to_message(*bound)) : say(sentences::drawn_without_bound));
    out << "  " << node_of(id) << " [label=" << dot_text(label)
        << (asked.contains(id) ? ", style=filled, fillcolor=lightgrey" : "")
        << (each.squeeze() ? ", color=red" : "") << "];\n";
  }
  for (const auto& [producer, consumer] : edges)
    out << "  " << node_of(producer) << " -> " << node_of(consumer) << ";\n";
  out << "}\n";
}

}  // namespace chidao::io
