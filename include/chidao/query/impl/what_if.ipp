// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/plan/hub_place.hpp>
#include <chidao/query/judge.hpp>
#include <chidao/query/what_if.hpp>
#include <chidao/track/amendment.hpp>
#include <chidao/track/replay.hpp>
#include <cstdint>
#include <memory>
#include <utility>

namespace chidao {

CHIDAO_INLINE void add_broken(const outlook& in, tracked_id which, bound done,
                              std::vector<broken_bound>& out) {
  const judgement by = judge(in.plan_at(which.plan).now.record(), which.task, which.position);
  const auto add = [&](const std::optional<bound>& limit, bool declared) {
    if (limit && done > *limit)
      out.push_back({which, *limit, declared, done, limit->first_late_day()});
  };
  add(by.declared, true);
  add(by.needed, false);
}

CHIDAO_INLINE std::vector<broken_bound> broken_by(const outlook& in, const forecast& ahead) {
  std::vector<broken_bound> out;
  in.for_each([&](tracked_id which) {
    const plan_record& record = in.plan_at(which.plan).now.record();
    if (record.tasks[which.task].withdrawn[which.position] != 0)
      return;
    if (const earliest_value reached = ahead.of(which); reached.known)
      add_broken(in, which, reached.at, out);
  });
  return out;
}

CHIDAO_INLINE std::vector<broken_bound> newly_broken(const outlook& before_in,
                                                     const forecast& before,
                                                     const outlook& after_in,
                                                     const forecast& after) {
  const std::vector<broken_bound> known = broken_by(before_in, before);
  std::vector<broken_bound> out = broken_by(after_in, after);
  std::erase_if(out, [&](const broken_bound& each) {
    return std::any_of(known.begin(), known.end(), [&](const broken_bound& other) {
      return other.which == each.which && other.declared == each.declared;
    });
  });
  return out;
}

CHIDAO_INLINE message needed_because(const plan_record& in, tracked_id which, bound at) {
  for (const std::uint32_t number : in.tasks[which.task].outputs) {
    const planned_feed& each = in.feeds[number];
    const auto hub = each.hubs->of_producer(which.position);
    if (!hub || (in.hubs.need_flags[each.first_hub + *hub] & hub_columns::need_known) == 0 ||
        in.hubs.need[each.first_hub + *hub] != at)
      continue;
    const planned_task& consumer = in.tasks[each.consumer];
    const unit_id by = unit_at(consumer, need_set_by(in, each, *hub));
    return say(sentences::moved_by_consumer, {{"unit", in.units.units()[by.slot()].code},
                                              {"bound", to_message(at)},
                                              {"task", consumer.text->code}});
  }
  return say(sentences::no_longer_needed);
}

CHIDAO_INLINE std::vector<bound_difference> difference(const outlook& before,
                                                       const outlook& after) {
  std::vector<bound_difference> out;
  before.for_each([&](tracked_id which) {
    const judgement was =
        judge(before.plan_at(which.plan).now.record(), which.task, which.position);
    const plan_record& record = after.plan_at(which.plan).now.record();
    const judgement is = judge(record, which.task, which.position);
    if (was.declared != is.declared) {
      const auto shown = [](const std::optional<bound>& at) {
        return at ? to_message(*at) : say(sentences::no_bound_before);
      };
      out.push_back({which, true, was.declared, is.declared,
                     say(sentences::moved_by_grant,
                         {{"bound", shown(is.declared)}, {"before", shown(was.declared)}})});
    }
    if (was.needed != is.needed)
      out.push_back({which, false, was.needed, is.needed,
                     is.needed ? needed_because(record, which, *is.needed)
                               : say(sentences::no_longer_needed)});
  });
  return out;
}

CHIDAO_INLINE recounted moved_by_calendar(const outlook& from, const calendar& revised) {
  const ground& over = *from.plan_at(0).as_written.record().shared;
  static_cast<void>(over.find_calendar(revised.name()));
  const auto other = over.with_calendars(
      [&](const calendar& each) { return each.name() == revised.name() ? revised : each; });
  std::vector<directive> papers;
  plan_options options;
  for (std::size_t i = 0; i < from.plan_count(); ++i) {
    const plan_record& written = from.plan_at(i).as_written.record();
    papers.insert(papers.end(), written.documents.begin(), written.documents.end());
    options.readings.insert(options.readings.end(), written.options.readings.begin(),
                            written.options.readings.end());
    options.events.insert(options.events.end(), written.options.events.begin(),
                          written.options.events.end());
    options.beyond = written.options.beyond;
  }
  applied all = replay(from, docket{other, std::move(papers), options});
  std::vector<bound_difference> moved = difference(from, all.now);
  return {std::move(all.now), std::move(moved), std::move(all.refused)};
}

CHIDAO_INLINE void needs_moved_by_grant(const outlook& in, tracked_id which, const deadline& until,
                                        std::vector<moved_need>& out) {
  const plan_record& before = in.plan_at(which.plan).now.record();
  amendment change{before};
  change.grant(which.task, which.position, std::make_shared<const granted_bound>(until));
  const std::shared_ptr<const plan_record> after = change.result();
  const auto known = [](const needed_value& need) {
    return need.state == bound_state::known ? std::optional{need.at} : std::nullopt;
  };
  out.clear();
  for (const hub_place& each : change.moved()) {
    const planned_feed& through = before.feeds[each.feed];
    for (const block_position p : through.hubs->producers(each.hub)) {
      const tracked_id producer{which.plan, through.producer, p};
      const auto was = known(backward_pass{before}.needed(producer.task, p));
      const auto is = known(backward_pass{*after}.needed(producer.task, p));
      if (was != is)
        out.push_back({producer, was, is});
    }
  }
  // A producer of several hubs that moved is told once.
  const auto order = [](const moved_need& a, const moved_need& b) { return a.which < b.which; };
  std::sort(out.begin(), out.end(), order);
  out.erase(
      std::unique(out.begin(), out.end(),
                  [](const moved_need& a, const moved_need& b) { return a.which == b.which; }),
      out.end());
}

CHIDAO_INLINE void broken_by_slip(const outlook& in, const slip& what,
                                  std::vector<broken_bound>& out) {
  const plan_record& record = in.plan_at(what.which.plan).now.record();
  stepper steps{record};
  std::vector<std::pair<hub_place, bound>> reached;  // the last of the sweep at the end
  const auto reach = [&](task_id task, block_position p, bound from) {
    for (const std::uint32_t number : record.tasks[task].outputs) {
      const auto hub = record.feeds[number].hubs->of_producer(p);
      if (!hub)
        continue;
      const hub_place place = place_of(record, number, *hub);
      const auto at = std::lower_bound(
          reached.begin(), reached.end(), place,
          [](const auto& each, const hub_place& wanted) { return each.first < wanted; });
      if (at != reached.end() && at->first == place)
        at->second = std::max(at->second, from);
      else
        reached.insert(at, {place, from});
    }
  };
  out.clear();
  std::vector<std::pair<tracked_id, bound>> complete;
  reach(what.which.task, what.which.position, bound::after(what.done));
  while (!reached.empty()) {
    const auto [place, from] = reached.back();
    reached.pop_back();
    const planned_feed& through = record.feeds[place.feed];
    const planned_task& consumer = record.tasks[through.consumer];
    for (const block_position c : through.hubs->consumers(place.hub)) {
      if (consumer.withdrawn[c] != 0)
        continue;
      const bound done = steps.forward(consumer, unit_at(consumer, c), from).at;
      reach(through.consumer, c, done);
      const tracked_id which{what.which.plan, through.consumer, c};
      const auto known = std::find_if(complete.begin(), complete.end(),
                                      [&](const auto& each) { return each.first == which; });
      if (known == complete.end())
        complete.emplace_back(which, done);
      else
        known->second = std::max(known->second, done);
    }
  }
  for (const auto& [which, done] : complete)
    add_broken(in, which, done, out);
}

}  // namespace chidao
