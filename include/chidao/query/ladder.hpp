// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/model/directive.hpp>
#include <chidao/model/hierarchy.hpp>
#include <chidao/time/duration.hpp>
#include <chidao/time/instant.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace chidao {

/// The bound that a rung hangs on.
enum class rung_bound : std::uint8_t {
  declared,  ///< the declared bound
  needed,    ///< the needed bound
  earlier    ///< the earlier of both
};

/// On which side of its bound a rung lies.
enum class rung_side : std::uint8_t {
  before,  ///< so long before it, counted backwards (meanings 2.3)
  after    ///< so long after it; no time at all: when it is past
};

/// What should have been reached by the minute of a rung.
enum class expected_state : std::uint8_t {
  received,   ///< receipt is proven
  started,    ///< work has begun
  submitted,  ///< the output was handed in
  accepted    ///< the output was taken
};

/// Who is told, by the part he has in the assignment.
enum class told_role : std::uint8_t {
  assignee,         ///< the unit itself
  superior,         ///< the unit some levels above it along a line
  consumer,         ///< those who wait for its output
  addressee,        ///< the bodies its output is addressed to
  following,        ///< the units that follow the task
  issuer,           ///< the unit that issued the paper
  common_superior,  ///< the lowest unit above it and its consumers along a line
  unit,             ///< a unit by its code
  monitor           ///< those who watch over the area where the unit sits, the nearest area first
};

/// One of those a rung tells.
struct told {
  told_role who = told_role::assignee;  ///< by which part
  std::int32_t levels = 1;              ///< if superior: how many levels up
  std::string line = {};                ///< of superiors; empty: the line of the paper
  std::string unit = {};                ///< if unit: its code
};

/// Whom a rung tells of an assignment that only waits (meanings 13.5).
enum class when_waiting : std::uint8_t {
  culprits,  ///< itself, and those who keep it waiting
  everybody  ///< the same as otherwise
};

/// One step of an escalation (nấc): when, unless what was reached, whom to tell.
struct rung {
  std::string code;                                    ///< stable name within the ladder
  rung_bound from = rung_bound::earlier;               ///< the bound it hangs on
  rung_side side = rung_side::after;                   ///< on which side of it
  duration offset = {};                                ///< how far from it
  expected_state expects = expected_state::submitted;  ///< it is silent once this is reached
  std::vector<told> tell = {};                         ///< whom
  std::string purpose = {};                            ///< what for, for people
  duration repeat_after = {};                          ///< until the next repetition
  std::int32_t repeats = 0;                            ///< how often it is repeated at most
  when_waiting of_waiting = when_waiting::culprits;    ///< whom it tells of one who only waits
};

/// The ordered steps of an escalation (thang đôn đốc).
struct ladder {
  std::string code;              ///< how the host names it
  std::vector<rung> rungs = {};  ///< as they follow each other
};

/// Which ladder holds for which paper: given for a paper, or for a unit and all papers that it and
/// the units below it issue. A paper keeps the ladder in force when it was issued until an
/// amendment for this paper says otherwise.
class ladder_book {
 public:
  ladder_book() = default;
  /// One ladder for all papers.
  explicit ladder_book(ladder for_all) { add({std::move(for_all), {}, {}, {}}); }

  /// One entry: a ladder, for whom, from when on.
  struct entry {
    ladder steps;                      ///< the ladder
    std::string document = {};         ///< for this paper; empty: for papers of a unit
    std::string issuer = {};           ///< for papers of this unit and those below it; empty: all
    std::optional<instant> from = {};  ///< from this minute on; nothing: since ever
  };
  /// Adds an entry.
  void add(entry one);

  /// A ladder and the minute from which it holds for a paper.
  struct in_force {
    const ladder* steps;           ///< the ladder
    std::optional<instant> since;  ///< nothing: from the start
  };
  /// The ladders of a paper, in the order in which they come into force.
  /// @complexity the entries, and the units above the issuer
  [[nodiscard]] std::vector<in_force> of(const directive_text& paper,
                                         const hierarchy& units) const&;
  std::vector<in_force> of(const directive_text& paper, const hierarchy& units) const&& = delete;

 private:
  /// How far an entry is from a paper: 0 its own, then the issuer's, then one level up each; that
  /// for all papers last. Nothing: it does not concern the paper.
  [[nodiscard]] static std::optional<std::size_t>
  distance_to(const entry& one, const directive_text& paper, const hierarchy& units);

  std::vector<std::shared_ptr<const entry>> entries_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/query/impl/ladder.ipp>
#endif
