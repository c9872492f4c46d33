// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/track/apply.hpp>
#include <chidao/track/journal.hpp>
#include <mutex>
#include <utility>
#include <vector>

namespace chidao {

/// What every host would write: takes events one by one, keeps them in a journal, and publishes
/// the outlook after each. Any thread may read the outlook; events are taken one at a time. It has
/// no clock and no thread of its own.
class tracker {
 public:
  /// Begins with the papers and all that the journal has kept, which must outlive the tracker.
  /// @throws event_refused with all problems if the journal holds what the papers do not allow
  tracker(docket papers, journal& book) : book_{&book}, now_{std::move(papers)} {
    applied replayed = apply(now_, book.events(), fact_columns::latest());
    std::vector<problem> wrong;
    for (refused_event& each : replayed.refused)
      for (problem& one : each.problems)
        wrong.push_back(std::move(one));
    if (!wrong.empty())
      throw event_refused{std::move(wrong)};
    now_ = std::move(replayed.now);
  }

  /// Takes an event: checks it, keeps it, publishes the outlook after it. One that is known
  /// already is not kept again.
  /// @returns what became of it
  /// @throws event_refused with the reason, unknown_unit, unknown_name, no_such_assignment,
  ///   outside_coverage, and what the journal throws; nothing changes then
  event_applier::outcome record(const event& what) {
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

  /// The outlook after all events taken. It stays as it is, whatever happens later.
  [[nodiscard]] outlook current() const {
    const std::lock_guard reading{reading_};
    return now_;
  }

 private:
  journal* book_;
  std::mutex writing_;
  mutable std::mutex reading_;
  outlook now_;
};

}  // namespace chidao
