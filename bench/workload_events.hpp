// Makes what happened and what is asked, from the bounds of the papers.
#ifndef CHIDAO_BENCH_WORKLOAD_EVENTS_HPP
#define CHIDAO_BENCH_WORKLOAD_EVENTS_HPP

#include "bench/reference.hpp"
#include "bench/workload_make.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <unordered_set>
#include <vector>

namespace bench {

/// Draws from assignments whose declared bound can be extended without a conflict: those with a
/// declared bound and at least a day up to their needed bound, or without consumers.
class extension_draw {
 public:
  extension_draw(const workload& made, reference& truth) : truth_(truth) {
    truth.every_key([&](key k) {
      if (truth.declared(k) == absent)
        return;
      const minute need = truth.needed(k);
      if (need == absent || truth.declared(k) + minutes_per_day <= need)
        by_level_[static_cast<std::size_t>(made.units.level[static_cast<std::size_t>(k.unit)])]
            .push_back(k);
    });
  }

  /// One of them: 1 in 100 of the centre, 12 of provinces, 60 of districts, else of communes; of
  /// the next tier where one has none. False if there is none at all.
  bool draw(random_source& random, extension_question& drawn) const {
    const std::int32_t dice = random.between(0, 99);
    std::size_t level = dice < 1 ? 0 : dice < 13 ? 1 : dice < 73 ? 2 : 3;
    for (std::size_t tried = 0; tried < tier_count; ++tried, level = (level + 1) % tier_count) {
      const auto& list = by_level_[level];
      if (list.empty())
        continue;
      drawn.who = list[static_cast<std::size_t>(
          random.between(0, static_cast<std::int32_t>(list.size()) - 1))];
      const minute old = truth_.declared(drawn.who);
      const minute need = truth_.needed(drawn.who);
      const std::int32_t most = need == absent ? 10 : (need - old) / minutes_per_day;
      drawn.bound = old + random.between(1, std::min(most, 10)) * minutes_per_day;
      return true;
    }
    return false;
  }

 private:
  reference& truth_;
  std::array<std::vector<key>, tier_count> by_level_;
};

/// Extensions, 3 in 100 of the stream: each of an assignment whose bound is still to come when it
/// is granted, granted in the days before `past`.
inline std::vector<event> make_extensions(random_source& random, const workload& made,
                                          const extension_draw& candidates, reference& truth,
                                          std::int32_t wanted) {
  std::vector<event> list;
  std::unordered_set<std::int64_t> named;
  extension_question drawn;
  for (std::int32_t tried = 0; tried < wanted * 10; ++tried) {
    if (static_cast<std::int32_t>(list.size()) == wanted || !candidates.draw(random, drawn))
      break;
    const minute fact = made.past - random.between(61, 3 * minutes_per_day);
    const auto& paper = made.directives[static_cast<std::size_t>(drawn.who.directive)];
    if (fact < paper.issued || truth.declared(drawn.who) <= fact ||
        !named.insert(packed(drawn.who)).second)
      continue;
    list.push_back(
        {event_kind::extended, drawn.who, fact, fact + random.between(0, 60), drawn.bound});
  }
  return list;
}

/// Submissions of all but `left_out`: 13 in 100 never, 12 late by up to twelve days, the others up
/// to six days before their bound, some in the minutes on which answers turn; what would be
/// recorded after as_of has not happened yet.
inline std::vector<event> make_submissions(random_source& random, const workload& made,
                                           reference& truth,
                                           const std::unordered_set<std::int64_t>& left_out) {
  std::vector<event> list;
  truth.every_key([&](key k) {
    const std::int32_t dice = random.between(0, 99);
    const minute lead = dice < 25 ? -random.between(0, 12 * minutes_per_day)
                                  : random.between(1, 6 * minutes_per_day);
    const bool soon = random.chance(700);
    minute delay = soon ? random.between(0, 60) : random.between(0, 3 * minutes_per_day);
    const minute issued = made.directives[static_cast<std::size_t>(k.directive)].issued;
    minute fact = std::max(truth.judged(k) - lead, issued + 1);
    if (dice == 25 || dice == 26)  // the first minute too late, the last in time
      fact = std::max(truth.judged(k) - (dice - 25), issued + 1);
    if (dice == 27 && issued < made.past)  // the very minutes asked about
      fact = made.past;
    if (dice == 28) {
      fact = made.as_of;
      delay = 0;
    }
    if (dice >= 13 && fact + delay <= made.as_of && left_out.count(packed(k)) == 0)
      list.push_back({event_kind::submitted, k, fact, fact + delay, 0});
  });
  return list;
}

/// Puts history, stream and questions into a workload of papers.
inline void add_events(workload& made, const workload_spec& spec) {
  random_source random(spec.seed ^ 0x5eed'0000'0000'0001ULL);
  reference truth(made);
  const extension_draw candidates(made, truth);
  const auto extensions =
      make_extensions(random, made, candidates, truth, spec.stream_events * 3 / 100);
  std::unordered_set<std::int64_t> extended;
  for (const auto& what : extensions)
    extended.insert(packed(what.who));
  made.history = make_submissions(random, made, truth, extended);
  const auto order = [](const event& left, const event& right) {
    return std::make_tuple(left.recorded, packed(left.who)) <
           std::make_tuple(right.recorded, packed(right.who));
  };
  std::sort(made.history.begin(), made.history.end(), order);
  const auto wanted = static_cast<std::size_t>(spec.stream_events) - extensions.size();
  const auto streamed = static_cast<std::ptrdiff_t>(std::min(wanted, made.history.size()));
  made.stream.assign(made.history.end() - streamed, made.history.end());
  made.history.resize(made.history.size() - static_cast<std::size_t>(streamed));
  made.stream.insert(made.stream.end(), extensions.begin(), extensions.end());
  std::sort(made.stream.begin(), made.stream.end(), order);

  extension_question drawn;
  for (std::int32_t i = 0; i < spec.questions && candidates.draw(random, drawn); ++i)
    if (extended.count(packed(drawn.who)) == 0)
      made.extensions.push_back(drawn);
  std::vector<key> single;
  truth.every_key([&](key k) {
    const shape form = made.directives[static_cast<std::size_t>(k.directive)].form;
    if (made.units.level[static_cast<std::size_t>(k.unit)] == tier::commune &&
        form != shape::reviewed && form != shape::read_twice)
      single.push_back(k);
  });
  for (std::int32_t i = 0; i < spec.questions && !single.empty(); ++i) {
    const key k = single[static_cast<std::size_t>(
        random.between(0, static_cast<std::int32_t>(single.size()) - 1))];
    made.slips.push_back({k, truth.judged(k) + random.between(-3, 10) * minutes_per_day -
                                 random.between(1, minutes_per_day)});
  }
}

/// The whole workload.
inline workload make_workload(const workload_spec& spec) {
  workload made = make_papers(spec);
  add_events(made, spec);
  return made;
}

}  // namespace bench

#endif
