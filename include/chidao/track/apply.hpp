// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/track/event_problems.hpp>
#include <chidao/track/outlook.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace chidao {

/// Makes the next outlook by taking one event after the other.
class event_applier {
 public:
  /// Begins after an outlook, which stays as it is.
  explicit event_applier(const outlook& before);

  /// What became of an event.
  enum class outcome : std::uint8_t {
    applied,  ///< it is new
    repeated  ///< it is known already: nothing changes
  };

  /// Takes one event. One that is refused changes nothing.
  /// @throws event_refused with the reason, unknown_unit, unknown_name with suggestions,
  ///   no_such_assignment, outside_coverage
  /// @complexity the facts of the assignment; for what moves a bound also the chain of hubs that
  ///   follow from it
  outcome take(const event& what);

  /// Takes one event of an assignment that the host knows by its id; the codes of the subject only
  /// serve refusals.
  /// @pre the event concerns an assignment, which is one of the outlook's
  /// @throws event_refused with the reason, outside_coverage
  outcome take(tracked_id which, const event& what);

  /// The outlook after all events taken.
  [[nodiscard]] outlook result();

 private:
  /// Refuses what no outlook takes.
  static void check(const event& what);
  /// True if an event concerns a paper, false if an assignment.
  [[nodiscard]] static bool is_of_paper(const event& what) {
    return concerns_paper(corrects_another(what.kind) ? *what.of : what.kind);
  }
  /// Notes the minute of record of what was applied.
  outcome noted(outcome out, const event& what);

  /// What is new must not be older than what is known.
  void check_order(const event& what) const;

  [[noreturn]] static void refuse(message what, const sentence& expected, const event& about);

  [[nodiscard]] const tracked_plan& plan_at(std::size_t number) const {
    return changed_[number] ? *changed_[number] : *parts_.plans[number];
  }
  [[nodiscard]] tracked_plan& changing(std::size_t number);

  /// Puts in a plan with other bounds, known from the record of an event on.
  void put(std::size_t number, std::shared_ptr<const plan_record> next, const event& by);

  /// The position of a fact that a correction speaks of: of several of one minute the one recorded
  /// last.
  [[nodiscard]] static std::optional<std::size_t> corrected_in(const std::vector<fact>& facts,
                                                               const event& what);

  /// True if a fact of a kind and minute stands there, with the same bound if one is granted.
  [[nodiscard]] static bool stands(const std::vector<fact>& facts, event_kind kind, instant at,
                                   const std::optional<deadline>& until);

  [[nodiscard]] static std::shared_ptr<const granted_bound> grant_of(const event& what);

  outcome take_of_one(tracked_id id, const event& what);

  [[nodiscard]] static bool was_struck(const std::vector<fact>& facts, const event& what);

  [[noreturn]] static void refuse_correction(const event& what);

  /// Meanings 10.3: a bound later than the one needed is refused only where that one rests on no
  /// assumption and the paper had not broken it already.
  void check_need(tracked_id id, const granted_bound& granted, const event& what) const;

  /// Derives bounds anew where the facts of an assignment move them.
  void move_bounds(tracked_id id, const std::vector<fact>& facts, const event& by);

  outcome take_of_paper(const event& what);

  static void check_anchor(const directive& paper, const event& what);

  /// What a paper says, or what happened to it before, cannot happen once more.
  static void check_unknown(const plan_record& in, std::size_t slot, const event& what,
                            const paper_fact* before);

  outlook before_;  // its own: it may be given a temporary
  outlook::parts parts_;
  std::vector<std::shared_ptr<tracked_plan>> changed_;
};

/// An event that was not taken, and why.
struct refused_event {
  event what;                     ///< the event
  std::vector<problem> problems;  ///< why
};

/// The outlook after many events, with those it did not take.
struct applied {
  outlook now;                         ///< with all that were taken
  std::vector<refused_event> refused;  ///< in the order in which they were tried
  std::size_t repeated = 0;            ///< how many were known already
};

/// Applies events in the order of their records; of one minute of record in the order in which
/// they happened, so that the order given does not matter. Those recorded after `known_at` are
/// left out.
/// @complexity the events, each with what event_applier::take() says
[[nodiscard]] applied apply(const outlook& before, std::vector<event> events, instant known_at);

/// The outlook after one more event.
/// @throws event_refused with the reason, unknown_unit, unknown_name, no_such_assignment,
///   outside_coverage; nothing changes then
/// @complexity the chain of the event, see event_applier::take()
[[nodiscard]] outlook apply(const outlook& before, const event& what);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/track/impl/apply.ipp>
#endif
