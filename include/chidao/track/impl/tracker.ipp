// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/track/tracker.hpp>
#include <utility>
#include <vector>

namespace chidao {

CHIDAO_INLINE tracker::tracker(docket papers, journal& book)
    : book_{&book}, now_{std::move(papers)} {
  applied replayed = apply(now_, book.events(), fact_columns::latest());
  std::vector<problem> wrong;
  for (refused_event& each : replayed.refused)
    for (problem& one : each.problems)
      wrong.push_back(std::move(one));
  if (!wrong.empty())
    throw event_refused{std::move(wrong)};
  now_ = std::move(replayed.now);
}

CHIDAO_INLINE event_applier::outcome tracker::record(const event& what) {
  const std::lock_guard one_writer{writing_};
  const outlook before = current();
  event_applier next{before};
  const event_applier::outcome out = next.take(what);
  if (out == event_applier::outcome::repeated)
    return out;
  outlook after = next.result();
  book_->write(what);
  const std::lock_guard publishing{reading_};
  now_ = std::move(after);
  return out;
}

CHIDAO_INLINE outlook tracker::current() const {
  const std::lock_guard reading{reading_};
  return now_;
}

}  // namespace chidao
