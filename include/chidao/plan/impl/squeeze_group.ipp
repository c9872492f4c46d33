// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/plan/squeeze_group.hpp>
#include <chidao/plan/unit_group.hpp>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace chidao::squeezing {

CHIDAO_INLINE void put_into_words(const plan& from, squeeze_group& group, const assignment& first) {
  const auto who = [&](task_id which, const std::vector<unit_id>& units) {
    return group_message(from.units(), units, from[which].code);
  };
  group.in_words = say(
      sentences::squeezed_group,
      {{"producers", who(group.task, group.units)},
       {"declared", to_message(*first.declared().when())},
       {"consumers", who(group.consumer_task, group.consumers)},
       {"needed", group.last_working_day ? say(sentences::bound_at_the_latest,
                                               {{"bound", to_message(group.needed)},
                                                {"day", weekday_and_day(*group.last_working_day)}})
                                         : to_message(group.needed)},
       {"losers", group_message(from.units(), group.consumers)},
       {"time", to_message(working_days{group.shortage.days})}});
  if (group.doubtful)
    group.in_words = say(sentences::doubtful, {{"what", std::move(group.in_words)}});
  const reason step = first.explain().steps().front();
  for (group_cure& each : group.cures) {
    const message whom = who(each.task, each.whom);
    switch (each.what) {
    case cure::change::earlier_producer:
      each.in_words = say(sentences::cure_earlier, {{"who", whom}, {"bound", to_message(each.to)}});
      break;
    case cure::change::later_bound:
      each.in_words = say(sentences::cure_later, {{"who", whom}, {"bound", to_message(each.to)}});
      break;
    case cure::change::shorter_time:
      each.in_words =
          each.time.count() == 0
              ? say(sentences::cure_at_once, {{"who", whom}, {"before", to_message(step.takes)}})
              : say(sentences::cure_shorter, {{"who", whom},
                                              {"time", to_message(each.time)},
                                              {"before", to_message(step.takes)}});
      break;
    }
  }
}

CHIDAO_INLINE void add_once(std::vector<unit_id>& to, unit_id which) {
  const auto at = std::lower_bound(to.begin(), to.end(), which);
  if (at == to.end() || *at != which)
    to.insert(at, which);
}

CHIDAO_INLINE void collector::add(const assignment& which) {
  const auto found = which.squeeze();
  if (!found)
    return;
  const auto [at, is_new] =
      known_.emplace(key_of(*found), static_cast<std::uint32_t>(groups_.size()));
  if (is_new) {
    groups_.push_back(group_like(which, *found));
    firsts_.push_back(which);
  }
  squeeze_group& group = groups_[at->second];
  add_once(group.units, which.id().unit);
  add_once(group.consumers, found->consumer.unit);
  for (std::size_t i = 0; i < found->cures.size(); ++i)
    add_once(group.cures[i].whom, found->cures[i].whom.unit);
}

CHIDAO_INLINE std::vector<squeeze_group> collector::result() && {
  for (std::size_t i = 0; i < groups_.size(); ++i)
    put_into_words(plan_, groups_[i], firsts_[i]);
  return std::move(groups_);
}

CHIDAO_INLINE std::string collector::key_of(const squeeze& which) const {
  std::string out;
  const auto add = [&](std::int64_t number) { (out += std::to_string(number)) += ' '; };
  // Behind its length, so that no two lists of tiers make one text.
  const auto add_place = [&](assignment_id each) {
    const std::string& tier = plan_.units().units()[each.unit.slot()].tier;
    add(static_cast<std::int64_t>(each.task.slot()));
    add(static_cast<std::int64_t>(tier.size()));
    out += tier;
  };
  add_place(which.producer);
  add_place(which.consumer);
  add(which.declared.minutes());
  add(which.needed.minutes());
  add(which.shortage.days);
  add(which.shortage.minutes);
  add(which.doubtful);
  for (const cure& each : which.cures) {
    add_place(each.whom);
    add(static_cast<std::int64_t>(each.what));
    add(each.what == cure::change::shorter_time ? each.time.count() : each.to.minutes());
  }
  return out;
}

CHIDAO_INLINE squeeze_group collector::group_like(const assignment& which,
                                                  const squeeze& found) const {
  squeeze_group out;
  out.task = found.producer.task;
  out.consumer_task = found.consumer.task;
  out.declared = found.declared;
  out.needed = found.needed;
  out.last_working_day = which.needed().last_working_day();
  out.shortage = found.shortage;
  out.doubtful = found.doubtful;
  for (const cure& each : found.cures)
    out.cures.push_back({each.what, each.whom.task, {}, each.to, each.time, {}});
  const std::vector<reason> steps = which.explain().steps();
  for (const auto wanted : {provenance::status::assumed, provenance::status::inferred})
    for (const reason& step : steps)
      for (step_ground& each : grounds_of(plan_.record(), step))
        if (each.from.known == wanted &&
            std::find(out.grounds.begin(), out.grounds.end(), each) == out.grounds.end())
          out.grounds.push_back(std::move(each));
  return out;
}

}  // namespace chidao::squeezing

namespace chidao {

CHIDAO_INLINE std::vector<squeeze_group> squeeze_groups(const plan& from) {
  squeezing::collector found{from};
  for (std::size_t slot = 0; slot < from.task_count(); ++slot)
    for (block_position p = 0; p < from.leads(id_of<task_id>(slot)).count(); ++p)
      found.add({from.record(), id_of<task_id>(slot), p});
  return std::move(found).result();
}

CHIDAO_INLINE std::optional<squeeze_group> squeeze_group_of(const plan& from,
                                                            const assignment& which) {
  squeezing::collector found{from};
  found.add(which);
  std::vector<squeeze_group> out = std::move(found).result();
  return out.empty() ? std::nullopt : std::optional{std::move(out.front())};
}

}  // namespace chidao
