// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/core/suggest.hpp>
#include <chidao/model/expand.hpp>
#include <chidao/plan/backward.hpp>
#include <chidao/plan/feed_hubs.hpp>
#include <chidao/plan/forward.hpp>
#include <chidao/plan/make_plan.hpp>
#include <chidao/plan/option_problems.hpp>
#include <chidao/plan/plan_error.hpp>
#include <chidao/plan/terms.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <variant>

namespace chidao {

CHIDAO_INLINE plan_maker::plan_maker(std::shared_ptr<ground> over, std::vector<directive> documents,
                                     plan_options options)
    : ground_{std::move(over)}, out_{ground_->units(),
                                     ground_,
                                     std::move(documents),
                                     std::move(options),
                                     {},
                                     {},
                                     {},
                                     {},
                                     {},
                                     {},
                                     {},
                                     {}} {}

CHIDAO_INLINE plan_record plan_maker::result() {
  problems_ = option_problems(out_.documents, out_.options);
  take_readings();
  for (std::size_t d = 0; d < out_.documents.size(); ++d)
    add_tasks(id_of<document_id>(d));
  if (!problems_.empty())
    throw plan_error{std::move(problems_)};
  add_feeds();
  order();
  match_feeds();
  out_.sweep = sweep_of(out_.tasks_network, groups_, hub_maps());
  run_backward(out_);
  run_forward(out_);
  return std::move(out_);
}

CHIDAO_INLINE void plan_maker::wrong(const sentence& what, const sentence& expected,
                                     std::vector<argument> about,
                                     std::vector<std::string> suggestions,
                                     std::vector<std::string> concerned) {
  problems_.push_back(
      {say(what, std::move(about)), say(expected), std::move(suggestions), std::move(concerned)});
}

CHIDAO_INLINE void plan_maker::take_readings() {
  for (const directive& each : out_.documents) {
    std::vector<std::string>& taken = taken_.emplace_back();
    for (const reading_question& question : each->readings) {
      const auto chosen = std::find_if(
          question.options.begin(), question.options.end(), [&](const reading_option& option) {
            return std::find(out_.options.readings.begin(), out_.options.readings.end(),
                             option.code) != out_.options.readings.end();
          });
      taken.push_back((chosen == question.options.end() ? question.options.front() : *chosen).code);
    }
    for (const std::string& code : taken)
      out_.readings.push_back(code);
  }
}

CHIDAO_INLINE bool plan_maker::holds(const std::string& reading, document_id paper) const {
  const std::vector<std::string>& taken = taken_[paper.slot()];
  return reading.empty() || std::find(taken.begin(), taken.end(), reading) != taken.end();
}

CHIDAO_INLINE std::optional<line_id> plan_maker::line_of(const directive& paper) const {
  const hierarchy& units = out_.units;
  if (!paper->line.empty())
    return units.find_line(paper->line);
  std::vector<line_id> known;
  for (std::size_t slot = 0; slot < units.line_count(); ++slot)
    if (paper->author.empty() || units.is_on(units.id(paper->author), id_of<line_id>(slot)))
      known.push_back(id_of<line_id>(slot));
  return known.size() == 1 ? std::optional{known.front()} : std::nullopt;
}

CHIDAO_INLINE void plan_maker::add_bounds(const directive& paper, const planned_task& made,
                                          planned_clauses& clauses) {
  const task& of = *made.text;
  const std::size_t own = of.calendar.empty() ? 0 : ground_->find_calendar(of.calendar);
  const settling_facts known{paper, paper->issued, out_.options.events, *ground_,
                             out_.options.beyond};
  for (const bound_clause& clause : of.bounds)
    if (holds(clause.reading, made.document)) {
      clauses.bounds.push_back(settled(clause, known, own));
      add_scope(of, clause.whom, clauses.bound_of);
    }
  const bool by_rule =
      std::any_of(clauses.bounds.begin(), clauses.bounds.end(),
                  [](const settled_bound& each) { return each.computed != nullptr; });
  if (by_rule && of.calendar.empty())
    add_bounds_of_calendars(known, *made.units, clauses);
}

CHIDAO_INLINE void plan_maker::add_bounds_of_calendars(const settling_facts& known,
                                                       const std::vector<unit_id>& leads,
                                                       planned_clauses& clauses) {
  // By clause and calendar: units that share a calendar share what a rule makes of it.
  std::map<std::pair<std::uint32_t, std::size_t>, settled_bound> counted;
  for (const unit_id unit : leads) {
    const std::size_t calendar = ground_->calendar_of(unit);
    const auto holding = calendar == 0 ? std::nullopt : clauses.bound_of.of(unit, out_.units);
    if (!holding || !clauses.bounds[*holding].computed)
      continue;
    const auto [at, is_new] = counted.try_emplace({*holding, calendar});
    if (is_new)
      at->second = settled(*clauses.bounds[*holding].clause, known, calendar);
    clauses.bounds.push_back(at->second);
    clauses.bound_of.add(only{out_.units.units()[unit.slot()].code}, out_.units);
  }
}

CHIDAO_INLINE void plan_maker::add_scope(const task& of, const scope& whom, clause_table& to) {
  const std::vector<std::string>& tiers = out_.units.tiers();
  const auto* level = std::get_if<tier>(&whom);
  if (level != nullptr && std::find(tiers.begin(), tiers.end(), level->name) == tiers.end())
    wrong(sentences::unknown_tier, sentences::expected_tier, {{"tier", level->name}},
          nearest_names(level->name, tiers), {of.code});
  to.add(whom, out_.units);
}

CHIDAO_INLINE void plan_maker::add_tasks(document_id which) {
  const directive& paper = out_.documents[which.slot()];
  lines_.push_back(line_of(paper));
  for (const task& each : paper->tasks) {
    planned_task made;
    made.document = which;
    made.text = &each;
    expanded_audience who = expand(each.lead.who, out_.units, lines_.back());
    made.leads = ground_->shared(std::move(who.units));
    made.units = ground_->members(*made.leads);
    made.tiers = ground_->tiers(*made.leads);
    planned_clauses clauses;
    made.open_leads = std::move(who.open);
    made.granted = sparse_column<std::shared_ptr<const granted_bound>>{made.leads->count()};
    made.withdrawn = paged_column<std::uint8_t>{made.leads->count()};
    add_bounds(paper, made, clauses);
    for (const time_clause& clause : each.takes)
      if (holds(clause.reading, which)) {
        clauses.times.push_back(&clause);
        add_scope(each, clause.whom, clauses.time_of);
      }
    made.release = each.opens ? each.opens : paper->issued;
    made.release_from = each.opens ? &each.opens_from : &paper->issued_from;
    if (!each.calendar.empty())
      made.calendar = ground_->find_calendar(each.calendar);
    for (const clause_table* of : {&clauses.bound_of, &clauses.time_of})
      for (const auto& [unit, clause] : of->exceptions())
        if (!made.leads->contains(unit.slot())) {
          const std::string& code = out_.units.units()[unit.slot()].code;
          wrong(sentences::clause_outside_audience, sentences::expected_lead_unit,
                {{"task", each.code}, {"unit", code}}, {}, {each.code, code});
        }
    made.clauses = std::make_shared<const planned_clauses>(std::move(clauses));
    out_.tasks.add(std::move(made));
  }
}

CHIDAO_INLINE std::optional<task_id> plan_maker::find_task(const std::string& document,
                                                           const std::string& code) const {
  for (std::size_t slot = 0; slot < out_.tasks.size(); ++slot) {
    const planned_task& each = out_.tasks.records()[slot];
    if (each.text->code == code && out_.documents[each.document.slot()]->code == document)
      return id_of<task_id>(slot);
  }
  return std::nullopt;
}

CHIDAO_INLINE std::vector<std::string_view>
plan_maker::task_codes_of(const std::string& document) const {
  std::vector<std::string_view> out;
  for (const planned_task& each : out_.tasks.records())
    if (out_.documents[each.document.slot()]->code == document)
      out.push_back(each.text->code);
  return out;
}

CHIDAO_INLINE line_id plan_maker::line_along(const feed& clause, document_id paper) const {
  if (!clause.line.empty())
    return out_.units.find_line(clause.line);
  if (lines_[paper.slot()])
    return *lines_[paper.slot()];
  throw unknown_name{{say(sentences::line_not_named), say(sentences::expected_line_of_rule)}};
}

CHIDAO_INLINE void plan_maker::add_feeds() {
  std::vector<network::edge> edges;
  const auto has_document = [&](const std::string& code) {
    return std::any_of(out_.documents.begin(), out_.documents.end(),
                       [&](const directive& each) { return each->code == code; });
  };
  for (std::size_t slot = 0; slot < out_.tasks.size(); ++slot) {
    const auto consumer = id_of<task_id>(slot);
    const document_id paper = task_of(consumer).document;
    for (const feed& clause : task_of(consumer).text->needs) {
      if (!holds(clause.reading, paper))
        continue;
      const std::string& document =
          clause.document.empty() ? out_.documents[paper.slot()]->code : clause.document;
      if (!has_document(document)) {
        out_.missing.push_back({consumer, &clause});
        out_.tasks[consumer].lacks_input = true;
        continue;
      }
      const auto producer = find_task(document, clause.task);
      if (!producer) {
        wrong(sentences::unknown_task, sentences::expected_task, {{"task", clause.task}},
              nearest_names(clause.task, task_codes_of(document)), {task_of(consumer).text->code});
        continue;
      }
      const bool upward = clause.how == match::from_subordinates;
      const std::uint32_t line =
          upward ? static_cast<std::uint32_t>(line_along(clause, paper).slot()) : 0;
      edges.push_back({static_cast<network::vertex>(producer->slot()),
                       static_cast<network::vertex>(slot),
                       upward                           ? network::matching::upward
                       : clause.how == match::same_unit ? network::matching::same_place
                                                        : network::matching::other,
                       line});
      out_.feeds.push_back({*producer, consumer, &clause, nullptr, 0});
    }
  }
  if (!problems_.empty())
    throw plan_error{std::move(problems_)};
  out_.tasks_network = network{out_.tasks.size(), std::move(edges)};
  for (std::uint32_t number = 0; number < out_.feeds.size(); ++number) {
    const planned_feed& each = out_.feeds[number];
    out_.tasks[each.producer].outputs.push_back(number);
    out_.tasks[each.consumer].inputs.push_back(number);
    if (each.producer == each.consumer)
      continue;
    out_.tasks[each.producer].feeds_others = true;
    out_.tasks[each.consumer].needs_others = true;
  }
}

CHIDAO_INLINE void plan_maker::order() {
  network_order found = order_of(out_.tasks_network);
  groups_ = std::move(found.groups);
  if (found.circle.empty())
    return;
  std::vector<message> circle;
  std::vector<std::string> concerned;
  for (const network::vertex v : found.circle) {
    const planned_task& each = task_of(task_id{v});
    const std::string first =
        each.leads->count() == 0 ? "" : out_.units.units()[unit_at(each, 0).slot()].code;
    circle.push_back(
        say(sentences::circle_task, {{"task", each.text->code},
                                     {"document", out_.documents[each.document.slot()]->code},
                                     {"units", static_cast<std::int64_t>(each.leads->count())},
                                     {"first", first}}));
    concerned.push_back(each.text->code);
  }
  throw cyclic_feeds{{say(sentences::feeds_in_circle, {{"circle", std::move(circle)}}),
                      say(sentences::expected_feeds),
                      {},
                      std::move(concerned)}};
}

CHIDAO_INLINE std::shared_ptr<const ranked_set> plan_maker::tops_of(const planned_task& which) {
  std::vector<const hub_map*> self;
  for (const std::uint32_t number : which.outputs) {
    const planned_feed& each = out_.feeds[number];
    if (each.producer == each.consumer && each.hubs)
      self.push_back(each.hubs.get());
  }
  if (self.empty())
    return which.leads;
  return ground_->shared(ranked_set{which.leads->size(), [&](std::size_t v) {
                                      if (!which.leads->contains(v))
                                        return false;
                                      const auto position =
                                          static_cast<block_position>(which.leads->rank(v));
                                      for (const hub_map* each : self)
                                        if (each->of_producer(position))
                                          return false;
                                      return true;
                                    }});
}

CHIDAO_INLINE std::shared_ptr<const ranked_set> plan_maker::eligible_of(const planned_feed& which) {
  const planned_task& producer = task_of(which.producer);
  auto tops = which.producer == which.consumer ? producer.leads : tops_of(producer);
  if (which.clause->how != match::from_audience)
    return tops;
  const document_id paper = task_of(which.consumer).document;
  const ranked_set among = expand(which.clause->among, out_.units, lines_[paper.slot()]).units;
  return ground_->shared(ranked_set{
      tops->size(), [&](std::size_t v) { return tops->contains(v) && among.contains(v); }});
}

CHIDAO_INLINE void plan_maker::match_feeds() {
  std::vector<std::optional<line_id>> round_of(out_.tasks.size());
  for (const network_group& group : groups_)
    for (const network::vertex v : group.members)
      if (group.up_along)
        round_of[v] = line_id{*group.up_along};
  std::vector<std::size_t> group_of(out_.tasks.size());
  for (std::size_t g = 0; g < groups_.size(); ++g)
    for (const network::vertex v : groups_[g].members)
      group_of[v] = g;

  feed_matcher matcher{*ground_};
  const auto match_one = [&](planned_feed& each) {
    const bool inside = group_of[each.producer.slot()] == group_of[each.consumer.slot()];
    const bool on_line =
        each.clause->how == match::from_subordinates || each.clause->how == match::from_superior;
    const auto eligible = eligible_of(each);
    each.hubs = matcher.hubs(
        *task_of(each.producer).leads, *eligible, *task_of(each.consumer).leads, each.clause->how,
        on_line ? std::optional{line_along(*each.clause, task_of(each.consumer).document)}
                : std::nullopt,
        inside ? round_of[each.consumer.slot()] : std::nullopt);
  };
  // Feeds of a task to itself first: they say which of its assignments are tops.
  for (planned_feed& each : out_.feeds)
    if (each.producer == each.consumer)
      match_one(each);
  for (planned_feed& each : out_.feeds)
    if (each.producer != each.consumer)
      match_one(each);

  std::size_t hubs = 0;
  for (planned_feed& each : out_.feeds) {
    each.first_hub = hubs;
    hubs += each.hubs->size();
  }
  out_.hubs = hub_columns{hubs};
}

CHIDAO_INLINE std::vector<const hub_map*> plan_maker::hub_maps() const {
  std::vector<const hub_map*> out;
  for (const planned_feed& each : out_.feeds)
    out.push_back(each.hubs.get());
  return out;
}

}  // namespace chidao
