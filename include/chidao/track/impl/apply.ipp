// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/core/suggest.hpp>
#include <chidao/track/amendment.hpp>
#include <chidao/track/apply.hpp>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace chidao {

CHIDAO_INLINE event_applier::event_applier(const outlook& before)
    : before_{before}, parts_{before.made_of()}, changed_(before.plan_count()) {
  ++parts_.edit;
}

CHIDAO_INLINE event_applier::outcome event_applier::take(const event& what) {
  check(what);
  return noted(is_of_paper(what) ? take_of_paper(what)
                                 : take_of_one(before_.id_of(what.subject.document,
                                                             what.subject.task, what.subject.unit),
                                               what),
               what);
}

CHIDAO_INLINE event_applier::outcome event_applier::take(tracked_id which, const event& what) {
  check(what);
  CHIDAO_EXPECTS(!is_of_paper(what));
  return noted(take_of_one(which, what), what);
}

CHIDAO_INLINE outlook event_applier::result() {
  for (std::size_t i = 0; i < changed_.size(); ++i)
    if (changed_[i])
      parts_.plans[i] = std::move(changed_[i]);
  return outlook{std::move(parts_)};
}

CHIDAO_INLINE void event_applier::check(const event& what) {
  if (what.recorded < what.at)
    refuse(say(sentences::recorded_before_fact,
               {{"recorded", to_message(what.recorded)}, {"at", to_message(what.at)}}),
           sentences::expected_record_after_fact, what);
  if (corrects_another(what.kind) && (!what.of || !what.was))
    refuse(say(sentences::correction_of_nothing), sentences::expected_recorded_fact, what);
}

CHIDAO_INLINE event_applier::outcome event_applier::noted(outcome out, const event& what) {
  if (out == outcome::applied)
    parts_.known_at = what.recorded;
  return out;
}

CHIDAO_INLINE void event_applier::check_order(const event& what) const {
  if (what.recorded < parts_.known_at)
    refuse(say(sentences::record_out_of_order,
               {{"recorded", to_message(what.recorded)}, {"known", to_message(parts_.known_at)}}),
           sentences::expected_later_record, what);
}

CHIDAO_INLINE void event_applier::refuse(message what, const sentence& expected,
                                         const event& about) {
  const assignment_key& key = about.subject;
  throw event_refused{{std::move(what), say(expected), {}, {key.document, key.task, key.unit}}};
}

CHIDAO_INLINE tracked_plan& event_applier::changing(std::size_t number) {
  if (!changed_[number])
    changed_[number] = std::make_shared<tracked_plan>(*parts_.plans[number]);
  return *changed_[number];
}

CHIDAO_INLINE void event_applier::put(std::size_t number, std::shared_ptr<const plan_record> next,
                                      const event& by) {
  tracked_plan& in = changing(number);
  std::vector<bound_epoch> past = in.past ? *in.past : std::vector<bound_epoch>{};
  if (past.empty() || past.back().until < by.recorded)
    past.push_back({by.recorded, by.at, in.now.shared_record()});
  else
    past.back().at = std::min(past.back().at, by.at);
  in.past = std::make_shared<const std::vector<bound_epoch>>(std::move(past));
  in.now = plan{std::move(next)};
}

CHIDAO_INLINE std::optional<std::size_t> event_applier::corrected_in(const std::vector<fact>& facts,
                                                                     const event& what) {
  for (std::size_t i = facts.size(); i-- > 0;)
    if (facts[i].kind == *what.of && facts[i].at == *what.was && !facts[i].struck)
      return i;
  return std::nullopt;
}

CHIDAO_INLINE bool event_applier::stands(const std::vector<fact>& facts, event_kind kind,
                                         instant at, const std::optional<deadline>& until) {
  return std::any_of(facts.begin(), facts.end(), [&](const fact& each) {
    return each.kind == kind && each.at == at && !each.struck &&
           (!until || !each.granted || each.granted->settled.when == until);
  });
}

CHIDAO_INLINE std::shared_ptr<const granted_bound> event_applier::grant_of(const event& what) {
  return std::make_shared<const granted_bound>(*what.until,
                                               provenance{provenance::status::quoted, what.note});
}

CHIDAO_INLINE event_applier::outcome event_applier::take_of_one(tracked_id id, const event& what) {
  std::vector<fact> facts = plan_at(id.plan).facts[id.task.slot()].facts(id.position);
  fact added{what.kind, what.at, what.recorded, std::nullopt, {}};
  bool adds = true;
  if (corrects_another(what.kind)) {
    adds = what.kind == event_kind::corrected;
    added.kind = *what.of;
    const auto wrong = corrected_in(facts, what);
    if (!wrong) {
      if (adds ? stands(facts, *what.of, what.at, what.until) : was_struck(facts, what))
        return outcome::repeated;
      refuse_correction(what);
    }
    const auto& granted = facts[*wrong].granted;
    if (adds && what.at == *what.was &&
        (!what.until || (granted && granted->settled.when == what.until)))
      return outcome::repeated;
    facts[*wrong].struck = what.recorded;
    if (adds)
      added.granted = what.until ? grant_of(what) : granted;
  } else if (stands(facts, what.kind, what.at, what.until)) {
    return outcome::repeated;
  } else if (what.kind == event_kind::extended) {
    if (!what.until)
      refuse(say(sentences::extension_without_bound), sentences::expected_granted_bound, what);
    added.granted = grant_of(what);
  }
  check_order(what);
  if (adds)
    facts.insert(std::upper_bound(facts.begin(), facts.end(), added, happens_before), added);
  if (auto wrong = forbidden_among(facts, added)) {
    wrong->concerned = {what.subject.document, what.subject.task, what.subject.unit};
    throw event_refused{std::move(*wrong)};
  }
  if (added.kind == event_kind::extended && adds)
    check_need(id, *added.granted, what);
  move_bounds(id, facts, what);
  changing(id.plan).facts[id.task.slot()].replace(id.position, std::move(facts), parts_.edit);
  return outcome::applied;
}

CHIDAO_INLINE bool event_applier::was_struck(const std::vector<fact>& facts, const event& what) {
  return std::any_of(facts.begin(), facts.end(), [&](const fact& each) {
    return each.kind == *what.of && each.at == *what.was && each.struck.has_value();
  });
}

CHIDAO_INLINE void event_applier::refuse_correction(const event& what) {
  refuse(say(sentences::no_such_fact,
             {{"kind", std::string{name_of(*what.of)}}, {"at", to_message(*what.was)}}),
         sentences::expected_recorded_fact, what);
}

CHIDAO_INLINE void event_applier::check_need(tracked_id id, const granted_bound& granted,
                                             const event& what) const {
  const plan_record& in = plan_at(id.plan).now.record();
  const needed_value needed = backward_pass{in}.needed(id.task, id.position);
  const planned_task& task = in.tasks[id.task];
  const settled_bound* own = declared_of(in, task, unit_at(task, id.position));
  const bool broken = own != nullptr && own->state == bound_state::known &&
                      needed.state == bound_state::known && own->when->limit() > needed.at;
  if (needed.state != bound_state::known || needed.assumed || broken ||
      granted.settled.when->limit() <= needed.at)
    return;
  for (const std::uint32_t number : task.outputs) {
    const planned_feed& each = in.feeds[number];
    const auto hub = each.hubs->of_producer(id.position);
    if (!hub || (in.hubs.need_flags[each.first_hub + *hub] & hub_columns::need_known) == 0 ||
        in.hubs.need[each.first_hub + *hub] != needed.at)
      continue;
    const planned_task& consumer = in.tasks[each.consumer];
    const unit_id by = unit_at(consumer, need_set_by(in, each, *hub));
    refuse(say(sentences::extension_breaks_need, {{"bound", to_message(*granted.settled.when)},
                                                  {"needed", to_message(needed.at)},
                                                  {"consumer", in.units.units()[by.slot()].code},
                                                  {"task", consumer.text->code}}),
           sentences::expected_bound_in_need, what);
  }
}

CHIDAO_INLINE void event_applier::move_bounds(tracked_id id, const std::vector<fact>& facts,
                                              const event& by) {
  const planned_task& task = plan_at(id.plan).now.record().tasks[id.task];
  std::shared_ptr<const granted_bound> granted;
  for (const fact& each : facts)
    if (each.kind == event_kind::extended && !each.struck)
      granted = each.granted;
  const instant last = instant::from_minutes(minute_count::end - 1);
  const bool gone = life_of(facts, last, last).is == life::phase::withdrawn;
  const bool was_gone = task.withdrawn[id.position] != 0;
  const auto* before = task.granted.find(id.position);
  const bool regranted = granted != (before != nullptr ? *before : nullptr);
  if (!regranted && gone == was_gone)
    return;
  amendment change{plan_at(id.plan).now.record()};
  if (regranted)
    change.grant(id.task, id.position, std::move(granted));
  if (gone != was_gone)
    change.withdraw(id.task, id.position, gone);
  put(id.plan, change.result(), by);
}

CHIDAO_INLINE event_applier::outcome event_applier::take_of_paper(const event& what) {
  const std::uint32_t number = before_.plan_of(what.subject.document);
  const plan_record& in = plan_at(number).now.record();
  std::size_t slot = 0;
  while (in.documents[slot]->code != what.subject.document)
    ++slot;
  const auto paper = chidao::id_of<document_id>(slot);
  std::vector<paper_fact> facts = plan_at(number).papers;
  const bool corrects = corrects_another(what.kind);
  const event_kind kind = corrects ? *what.of : what.kind;
  const bool dates = kind == event_kind::anchor_dated;
  if (dates)
    check_anchor(in.documents[slot], what);
  const auto same = [&](const paper_fact& each) {
    return each.paper == paper && each.kind == kind && !each.struck &&
           (!dates || each.anchor == what.anchor);
  };
  auto standing = std::find_if(facts.begin(), facts.end(), same);
  const paper_fact added{paper,       kind,    dates ? what.anchor : std::string{},
                         what.on,     what.at, what.recorded,
                         std::nullopt};
  if (corrects) {
    if (is_corrected(facts, added, what))
      return outcome::repeated;
    if (standing == facts.end() || standing->at != *what.was)
      refuse_correction(what);
    standing->struck = what.recorded;
  } else if (standing != facts.end() && standing->at == what.at &&
             (!dates || standing->on == what.on)) {
    return outcome::repeated;
  } else {
    check_unknown(in, slot, what, standing == facts.end() ? nullptr : &*standing);
  }
  check_order(what);
  const bool adds = what.kind != event_kind::struck;
  if (adds && dates && !what.on)
    refuse(say(sentences::dated_without_day), sentences::expected_day_of_event, what);
  amendment change{in};
  if (dates)
    change.date(paper, what.anchor, adds ? what.on : std::nullopt);
  else
    change.issue(paper, adds ? std::optional{moment{what.at, false}} : std::nullopt);
  if (adds)
    facts.push_back(added);
  put(number, change.result(), what);
  changing(number).papers = std::move(facts);
  return outcome::applied;
}

CHIDAO_INLINE void event_applier::check_anchor(const directive& paper, const event& what) {
  std::vector<std::string_view> codes;
  for (const event_anchor& each : paper->events) {
    if (each.code == what.anchor)
      return;
    codes.push_back(each.code);
  }
  throw unknown_name{{say(sentences::unknown_event, {{"event", what.anchor}}),
                      say(sentences::expected_event),
                      nearest_names(what.anchor, codes),
                      {what.subject.document}}};
}

CHIDAO_INLINE void event_applier::check_unknown(const plan_record& in, std::size_t slot,
                                                const event& what, const paper_fact* before) {
  const directive& paper = in.documents[slot];
  if (what.kind == event_kind::issued) {
    if (paper->issued || before != nullptr)
      refuse(say(sentences::already_issued,
                 {{"document", paper->code},
                  {"when", to_message(before != nullptr ? before->at : paper->issued->at)}}),
             sentences::expected_unissued, what);
    return;
  }
  std::optional<day> known = before != nullptr ? before->on : std::nullopt;
  for (const event_anchor& each : paper->events)
    if (each.code == what.anchor && each.on)
      known = each.on;
  for (const dated_event& each : in.options.events)
    if (each.code == what.anchor)
      known = each.on;
  if (known)
    refuse(say(sentences::already_dated, {{"event", what.anchor}, {"day", to_message(*known)}}),
           sentences::expected_undated, what);
}

CHIDAO_INLINE applied apply(const outlook& before, std::vector<event> events, instant known_at) {
  const auto order = [](const event& each) {
    return std::tuple{each.recorded, each.at, each.kind};
  };
  std::stable_sort(events.begin(), events.end(), [&](const event& a, const event& b) {
    return order(a) != order(b) ? order(a) < order(b) : a.subject < b.subject;
  });
  event_applier next{before};
  applied out{before, {}, 0};
  for (event& each : events) {
    if (each.recorded > known_at)
      break;
    try {
      out.repeated += next.take(each) == event_applier::outcome::repeated ? 1U : 0U;
    } catch (const error& why) {
      out.refused.push_back({std::move(each), why.problems()});
    }
  }
  out.now = next.result();
  return out;
}

CHIDAO_INLINE outlook apply(const outlook& before, const event& what) {
  event_applier next{before};
  static_cast<void>(next.take(what));
  return next.result();
}

}  // namespace chidao
