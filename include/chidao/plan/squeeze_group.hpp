// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/plan/plan.hpp>
#include <chidao/plan/step_grounds.hpp>
#include <chidao/plan/unit_group.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace chidao {

namespace sentences {
/// Too little time for the consumers of several units.
inline constexpr sentence squeezed_group{
    "squeezed-group", "{producers}: declared {declared}, but {consumers} must have it {needed}. If "
                      "all the time given is used, {time} is missing"};
/// A cure: consumers that take no time of their own.
inline constexpr sentence cure_at_once{"cure-at-once", "{who} takes no time of its own, instead of "
                                                       "{before}"};
}  // namespace sentences

/// One cure for all of a group, and whom it changes.
struct group_cure {
  cure::change what = cure::change::earlier_producer;  ///< what is changed
  task_id task{};                                      ///< whose bound or time
  std::vector<unit_id> whom;                           ///< of which units, in preorder
  bound to{};                                          ///< the new bound, of the first two
  duration time{};                                     ///< the new time, of the third
  message in_words;                                    ///< for people
};

/// Squeezes that people would see as one: same tasks and tiers, same bounds, same shortage.
struct squeeze_group {
  task_id task{};                         ///< what the paper gives too late
  std::vector<unit_id> units;             ///< to whom, in preorder
  task_id consumer_task{};                ///< what has too little time
  std::vector<unit_id> consumers;         ///< who has too little time, in preorder
  bound declared{};                       ///< what the paper gives
  bound needed{};                         ///< what the consumers need
  std::optional<day> last_working_day;    ///< last open day that meets what they need
  working_span shortage;                  ///< in working days of the consumers' calendar
  bool doubtful = false;                  ///< true: it rests on a bound that lost up to a day
  std::vector<step_ground> grounds;       ///< what it rests on: assumptions, then conclusions
  std::vector<group_cure> cures;          ///< what would lift it, each alone
  message in_words;                       ///< for people
};

namespace squeezing {

inline void put_into_words(const plan& from, squeeze_group& group, const assignment& first) {
  const auto who = [&](task_id which, const std::vector<unit_id>& units) {
    return group_message(from.units(), units, from[which].code);
  };
  group.in_words = say(
      sentences::squeezed_group,
      {{"producers", who(group.task, group.units)},
       {"declared", to_message(*first.declared().when())},
       {"consumers", who(group.consumer_task, group.consumers)},
       {"needed", to_message(group.needed)},
       {"time", to_message(working_days{group.shortage.days})}});
  if (group.doubtful)
    group.in_words = say(sentences::doubtful, {{"what", std::move(group.in_words)}});
  const reason step = first.explain().steps().front();
  for (group_cure& each : group.cures) {
    const message whom = who(each.task, each.whom);
    switch (each.what) {
    case cure::change::earlier_producer:
      each.in_words =
          say(sentences::cure_earlier, {{"who", whom}, {"bound", to_message(each.to)}});
      break;
    case cure::change::later_bound:
      each.in_words = say(sentences::cure_later, {{"who", whom}, {"bound", to_message(each.to)}});
      break;
    case cure::change::shorter_time:
      each.in_words = each.time.count() == 0
                          ? say(sentences::cure_at_once,
                                {{"who", whom}, {"before", to_message(step.takes)}})
                          : say(sentences::cure_shorter, {{"who", whom},
                                                          {"time", to_message(each.time)},
                                                          {"before", to_message(step.takes)}});
      break;
    }
  }
}

inline void add_once(std::vector<unit_id>& to, unit_id which) {
  const auto at = std::lower_bound(to.begin(), to.end(), which);
  if (at == to.end() || *at != which)
    to.insert(at, which);
}

}  // namespace squeezing

/// Where the paper squeezes somebody, as people would tell it: by task, tiers highest first.
/// @complexity the assignments, for those squeezed with the consumers along the chain
[[nodiscard]] inline std::vector<squeeze_group> squeeze_groups(const plan& from) {
  const plan_record& in = from.record();
  const auto tier_of = [&](unit_id which) { return from.units().units()[which.slot()].tier; };
  std::vector<squeeze_group> out;
  std::vector<assignment> firsts;
  for (std::size_t slot = 0; slot < from.task_count(); ++slot) {
    const auto task = id_of<task_id>(slot);
    using tiers_and_numbers = std::pair<std::vector<std::string>, std::vector<std::int64_t>>;
    std::map<tiers_and_numbers, std::size_t> known;
    for (block_position p = 0; p < from.leads(task).count(); ++p) {
      const assignment each{in, task, p};
      const auto found = each.squeeze();
      if (!found)
        continue;
      const auto last = each.needed().last_working_day();
      tiers_and_numbers key{{tier_of(each.id().unit), tier_of(found->consumer.unit)},
                            {static_cast<std::int64_t>(found->consumer.task.slot()),
                             found->declared.minutes(), found->needed.minutes(),
                             found->shortage.days, found->shortage.minutes, found->doubtful,
                             last ? last->serial() : minute_count::end}};
      for (const cure& one : found->cures) {
        key.first.push_back(tier_of(one.whom.unit));
        for (const std::int64_t number :
             {static_cast<std::int64_t>(one.what), static_cast<std::int64_t>(one.whom.task.slot()),
              one.what == cure::change::shorter_time ? std::int64_t{one.time.count()}
                                                     : std::int64_t{one.to.minutes()}})
          key.second.push_back(number);
      }
      const auto [at, is_new] = known.emplace(std::move(key), out.size());
      if (is_new) {
        squeeze_group made;
        made.task = task;
        made.consumer_task = found->consumer.task;
        made.declared = found->declared;
        made.needed = found->needed;
        made.last_working_day = last;
        made.shortage = found->shortage;
        made.doubtful = found->doubtful;
        for (const cure& one : found->cures)
          made.cures.push_back({one.what, one.whom.task, {}, one.to, one.time, {}});
        for (const auto wanted : {provenance::status::assumed, provenance::status::inferred})
          for (const reason& step : each.explain().steps())
            for (step_ground& ground : grounds_of(in, step))
              if (ground.from.known == wanted &&
                  std::find(made.grounds.begin(), made.grounds.end(), ground) ==
                      made.grounds.end())
                made.grounds.push_back(std::move(ground));
        out.push_back(std::move(made));
        firsts.push_back(each);
      }
      squeeze_group& group = out[at->second];
      group.units.push_back(each.id().unit);
      squeezing::add_once(group.consumers, found->consumer.unit);
      for (std::size_t c = 0; c < found->cures.size(); ++c)
        squeezing::add_once(group.cures[c].whom, found->cures[c].whom.unit);
    }
  }
  for (std::size_t i = 0; i < out.size(); ++i)
    squeezing::put_into_words(from, out[i], firsts[i]);
  return out;
}

}  // namespace chidao
