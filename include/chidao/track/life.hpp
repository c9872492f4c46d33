// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/plan_record.hpp>
#include <chidao/track/event.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace chidao {

namespace sentences {
/// It is complete and was not sent back.
inline constexpr sentence already_submitted{"already-submitted",
                                            "it was submitted at {when} and not sent back"};
/// It was accepted.
inline constexpr sentence already_accepted{"already-accepted", "it was accepted at {when}"};
/// It is no longer asked for.
inline constexpr sentence already_withdrawn{"already-withdrawn", "it was withdrawn at {when}"};
/// There is nothing to accept or send back.
inline constexpr sentence nothing_submitted{"nothing-submitted", "nothing is submitted at {when}"};
/// Receipt is proven already.
inline constexpr sentence already_received{"already-received", "it was received at {when}"};
/// Work has begun already.
inline constexpr sentence already_started{"already-started", "it was started at {when}"};
/// It rests already.
inline constexpr sentence already_suspended{"already-suspended", "it is suspended since {when}"};
/// It does not rest.
inline constexpr sentence not_suspended{"not-suspended", "it is not suspended at {when}"};
}  // namespace sentences

/// One event of an assignment as the outlook keeps it.
struct fact {
  event_kind kind = event_kind::submitted;            ///< what
  instant at = {};                                    ///< when it happened
  instant recorded = {};                              ///< when that was recorded
  std::optional<instant> struck = {};                 ///< from when on it is known to be wrong
  std::shared_ptr<const granted_bound> granted = {};  ///< if extended: the bound granted
};

/// The order in which facts tell a life: by when they happened; of one minute by when they were
/// recorded, then by kind as event_kind lists them.
[[nodiscard]] bool happens_before(const fact& a, const fact& b);

/// Where an assignment stands after what happened to it. Made of facts, never of dates (meanings
/// 11.1).
struct life {
  /// How far it has come.
  enum class phase : std::uint8_t {
    open,       ///< not handed in, or sent back
    submitted,  ///< handed in: complete
    accepted,   ///< handed in and taken: complete
    withdrawn   ///< no longer asked for
  };

  phase is = phase::open;                    ///< how far it has come
  std::optional<instant> received = {};      ///< when receipt was proven
  std::optional<instant> started = {};       ///< when work began
  std::optional<instant> suspended = {};     ///< since when work rests, if it does
  instant since = {};                        ///< when the phase began, unless open from the start
  std::optional<instant> submitted_at = {};  ///< if complete: the minute of the submission
  std::optional<instant> returned = {};      ///< when it was last sent back
  std::uint32_t returns = 0;                 ///< how often it was sent back
  std::optional<instant> urged = {};         ///< when its unit was last told to hurry

  /// True if it was handed in and not sent back (meanings 10.2).
  [[nodiscard]] bool complete() const noexcept {
    return is == phase::submitted || is == phase::accepted;
  }
};

/// The table of an assignment's life: what a phase allows, and why the rest is forbidden.
namespace life_table {

/// What becomes of a phase by an event: the next phase, or the reason why it is forbidden.
struct cell {
  life::phase next = life::phase::open;  ///< if allowed
  const sentence* forbidden = nullptr;   ///< null: allowed
};

/// The cell of a phase and a kind of event. What depends on more than the phase, being received,
/// started or suspended, life_after() looks at.
[[nodiscard]] cell at(life::phase now, event_kind what);

}  // namespace life_table

/// The life after one more fact, or the reason why it cannot have happened.
struct life_step {
  life after = {};                 ///< if allowed
  std::optional<message> refused;  ///< why it is forbidden
};
/// See life_step.
[[nodiscard]] life_step life_after(life before, const fact& what);

/// True if a fact counts for what happened by `at`, as known at `known`.
[[nodiscard]] bool holds_at(const fact& which, instant at, instant known);

/// The life that facts tell: what happened by `at`, as known at `known`. Facts that are forbidden
/// after the ones before them, as can be when a later correction is left out, are passed over.
/// @param facts in the order of happens_before
[[nodiscard]] life life_of(const std::vector<fact>& facts, instant at, instant known);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/track/impl/life.ipp>
#endif
