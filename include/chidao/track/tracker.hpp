// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/track/apply.hpp>
#include <chidao/track/journal.hpp>
#include <mutex>

namespace chidao {

/// What every host would write: takes events one by one, keeps them in a journal, and publishes
/// the outlook after each. Any thread may read the outlook; events are taken one at a time. It has
/// no clock and no thread of its own.
class tracker {
 public:
  /// Begins with the papers and all that the journal has kept, which must outlive the tracker.
  /// @throws event_refused with all problems if the journal holds what the papers do not allow
  tracker(docket papers, journal& book);

  /// Takes an event: checks it, keeps it, publishes the outlook after it. One that is known
  /// already is not kept again.
  /// @returns what became of it
  /// @throws event_refused with the reason, unknown_unit, unknown_name, no_such_assignment,
  ///   outside_coverage, and what the journal throws; nothing changes then
  event_applier::outcome record(const event& what);

  /// The outlook after all events taken. It stays as it is, whatever happens later.
  [[nodiscard]] outlook current() const;

 private:
  journal* book_;
  std::mutex writing_;
  mutable std::mutex reading_;
  outlook now_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/track/impl/tracker.ipp>
#endif
