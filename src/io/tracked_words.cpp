// SPDX-License-Identifier: BSL-1.0
#include "tracked_words.hpp"
#include <algorithm>
#include <chidao/io/forecast_words.hpp>
#include <chidao/io/status_words.hpp>
#include <chidao/plan/explanation.hpp>
#include <chidao/plan/unit_group.hpp>
#include <cstddef>
#include <utility>

namespace chidao::io {

std::string_view name_of(status_cell which) noexcept {
  constexpr std::string_view names[] = {"done_in_time", "done_late", "open_in_time",
                                        "overdue",      "unjudged",  "withdrawn"};
  return names[static_cast<std::size_t>(which)];
}

message tracked_words::unit(unit_id which) const {
  const hierarchy& units = of_->units();
  const chidao::unit& it = units.units()[which.slot()];
  if (!it.seat)
    return name_message(it.name);
  const chidao::unit& area = units.units()[it.seat->slot()];
  if (!area.seat || area.tier == it.tier)
    return name_message(it.name);
  return chidao::say(sentences::unit_in_area, {{"unit", it.name}, {"area", area.name}});
}

message tracked_words::units(const std::vector<unit_id>& which) const {
  constexpr std::size_t named_at_most = 4;
  if (which.size() > named_at_most)
    return group_message(of_->units(), which);
  std::string out;
  for (const unit_id each : which)
    out += (out.empty() ? "" : ", ") + say_(unit(each));
  return name_message(std::move(out));
}

std::string tracked_words::task_code(tracked_id which) const {
  const planned_task& what = task_of(which);
  std::size_t papers = 0;
  for (std::size_t number = 0; number < of_->plan_count(); ++number)
    papers += of_->plan_at(number).now.documents().size();
  const auto& documents = of_->plan_at(which.plan).now.documents();
  return (papers > 1 ? documents[what.document.slot()]->code + ' ' : std::string{}) +
         what.text->code;
}

std::string tracked_words::task_title(tracked_id which) const {
  const std::string& name = task_of(which).text->name;
  return task_code(which) + (name.empty() ? "" : "  " + name);
}

message tracked_words::who(tracked_id which) const {
  return chidao::say(chidao::sentences::unit_and_task,
                     {{"unit", unit(unit_of(which))}, {"task", task_code(which)}});
}

message tracked_words::list(const std::vector<tracked_id>& which,
                            std::optional<unit_id> reader) const {
  constexpr std::size_t listed_at_most = 4;
  const auto same_task = [&](tracked_id each) {
    return each.plan == which.front().plan && each.task == which.front().task;
  };
  const bool one_task = std::all_of(which.begin(), which.end(), same_task);
  if (one_task && which.size() > listed_at_most) {
    std::vector<unit_id> units;
    for (const tracked_id each : which)
      units.push_back(unit_of(each));
    return group_message(of_->units(), units, task_code(which.front()));
  }
  std::string out;
  const std::size_t shown = std::min(which.size(), listed_at_most);
  for (std::size_t i = 0; i < shown; ++i) {
    const chidao::unit& it = of_->units().units()[unit_of(which[i]).slot()];
    const bool beside = it.seat && reader == *it.seat;
    const bool last_of_task =
        i + 1 == shown || which[i + 1].plan != which[i].plan || which[i + 1].task != which[i].task;
    out += (out.empty() ? "" : ", ") + (beside ? it.name : say_(unit(unit_of(which[i]))));
    if (last_of_task)
      out += " [" + task_code(which[i]) + ']';
  }
  if (shown < which.size())
    return chidao::say(
        sentences::and_more,
        {{"who", std::move(out)}, {"count", static_cast<std::int64_t>(which.size() - shown)}});
  return name_message(std::move(out));
}

message tracked_words::bound_in_words(bound which, bool declared) const {
  return declared ? to_message(which)
                  : chidao::say(sentences::bound_needed, {{"bound", to_message(which)}});
}

message tracked_words::due_in_words(const judgement& by) const {
  if (const auto due = by.earlier())
    return bound_in_words(*due, by.declared && *by.declared == *due);
  return chidao::say(by.state == bound_state::pending      ? sentences::due_pending
                     : by.state == bound_state::unresolved ? sentences::due_unresolved
                                                           : sentences::due_none);
}

message tracked_words::foreseen(bound complete, instant at) {
  return complete == bound::after(at) ? chidao::say(sentences::at_once) : to_message(complete);
}

message tracked_words::late_in_words(const days_over& late) {
  return chidao::say(sentences::days_late, {{"days", late.calendar}, {"open", late.open}});
}

std::vector<tracked_id> tracked_words::missing(const status_query& ask, tracked_id which) {
  std::vector<tracked_id> out;
  ask.missing(which.plan)
      .for_each_missing(which.task, which.position, [&](task_id task, block_position p) {
        out.push_back({which.plan, task, p});
      });
  return out;
}

std::vector<tracked_id> tracked_words::held_up(const status_query& ask, tracked_id which) {
  const plan_record& in = ask.of().plan_at(which.plan).now.record();
  const missing_inputs& missing = ask.missing(which.plan);
  const unit_id own = unit_at(in.tasks[which.task], which.position);
  std::vector<tracked_id> out;
  for (const std::uint32_t number : in.tasks[which.task].outputs) {
    const planned_feed& each = in.feeds[number];
    const auto hub = each.hubs->of_producer(which.position);
    if (!hub)
      continue;
    for (const block_position c : each.hubs->consumers(*hub))
      if (unit_at(in.tasks[each.consumer], c) != own && !missing.is_complete(each.consumer, c) &&
          !missing.is_withdrawn(each.consumer, c))
        out.push_back({which.plan, each.consumer, c});
  }
  return out;
}

message tracked_words::because(const status_query& ask, tracked_id which, const fault& why) const {
  const std::vector<tracked_id> inputs = missing(ask, which);
  std::vector<tracked_id> blamed;
  bool complete = true;
  for (const culprit& each : why.culprits)
    if (each.who != which) {
      blamed.push_back(each.who);
      complete = complete && each.complete;
    }
  if (!blamed.empty())
    return complete ? chidao::say(sentences::came_late, {{"who", list(blamed, unit_of(which))}})
                    : chidao::say(sentences::because_of,
                                  {{"who", list(blamed, unit_of(which))},
                                   {"count", static_cast<std::int64_t>(blamed.size())}});
  if (!inputs.empty())
    return chidao::say(sentences::waits_for, {{"who", list(inputs, unit_of(which))}});
  if (why.is == fault_kind::squeezed)
    return chidao::say(sentences::papers_squeeze);
  const std::vector<tracked_id> others = held_up(ask, which);
  return others.empty() ? chidao::say(sentences::inputs_complete)
                        : chidao::say(sentences::holds_up, {{"who", list(others, unit_of(which))}});
}

void tracked_words::key(json_output& out, tracked_id which) const {
  const assignment_key named = of_->at(which).key();
  out.text("document", named.document).text("task", named.task).text("unit", named.unit);
}

void tracked_words::keys(json_output& out, std::string_view name,
                         const std::vector<tracked_id>& which) const {
  out.key(name).open_list();
  for (const tracked_id each : which) {
    out.open_object();
    key(out, each);
    out.close_object();
  }
  out.close_list();
}

void tracked_words::put(json_output& out, const fault& why) const {
  constexpr std::string_view kinds[] = {"complete", "not_yet_due", "squeezed", "culprits"};
  out.key("fault").open_object().text("is", kinds[static_cast<std::size_t>(why.is)]);
  out.key("culprits").open_list();
  for (const culprit& each : why.culprits) {
    out.open_object();
    key(out, each.who);
    out.truth("assumed", each.assumed).truth("complete", each.complete).close_object();
  }
  out.close_list();
  keys(out, "in_own_time", why.in_own_time);
  out.close_object();
}

void tracked_words::put(json_output& out, const status& is) const {
  out.text("cell", name_of(is.cell));
  if (is.by.declared)
    out.text("declared", phrases::machine(*is.by.declared));
  if (is.by.needed)
    out.text("needed", phrases::machine(*is.by.needed));
  if (is.cell == status_cell::open_overdue || is.cell == status_cell::done_late)
    out.key("overdue")
        .open_object()
        .number("days", is.overdue.calendar)
        .number("open_days", is.overdue.open)
        .close_object();
  if (is.complete_before)
    out.text("complete_before", phrases::machine(*is.complete_before));
  out.truth("waiting", is.waiting).truth("behind", is.behind).truth("at_risk", is.at_risk);
  out.truth("due_soon", is.due_soon).truth("suspended", is.suspended);
}

}  // namespace chidao::io
