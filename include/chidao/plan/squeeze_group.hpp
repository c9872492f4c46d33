// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/code_index.hpp>
#include <chidao/plan/plan.hpp>
#include <chidao/plan/step_grounds.hpp>
#include <optional>
#include <string>
#include <vector>

namespace chidao {

namespace sentences {
/// Too little time for the consumers of several units.
inline constexpr sentence squeezed_group{
    "squeezed-group", "{producers}: declared {declared}, but {consumers} must have it {needed}. If "
                      "all the time given is used, {losers} will be short of {time}"};
/// A bound with the last working day that meets it.
inline constexpr sentence bound_at_the_latest{"bound-at-the-latest",
                                              "{bound} ({day} at the latest)"};
/// A cure: consumers that take no time of their own.
inline constexpr sentence cure_at_once{"cure-at-once", "{who} with no time of its own instead of "
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
  task_id task{};                       ///< what the paper gives too late
  std::vector<unit_id> units;           ///< to whom, in preorder
  task_id consumer_task{};              ///< what has too little time
  std::vector<unit_id> consumers;       ///< who has too little time, in preorder
  bound declared{};                     ///< what the paper gives
  bound needed{};                       ///< what the consumers need
  std::optional<day> last_working_day;  ///< last open day that meets what they need
  working_span shortage;                ///< in working days of the consumers' calendar
  bool doubtful = false;                ///< true: it rests on a bound that lost up to a day
  std::vector<step_ground> grounds;     ///< what it rests on: assumptions, then conclusions
  std::vector<group_cure> cures;        ///< what would lift it, each alone
  message in_words;                     ///< for people
};

namespace squeezing {

void put_into_words(const plan& from, squeeze_group& group, const assignment& first);

void add_once(std::vector<unit_id>& to, unit_id which);

/// Puts squeezes together that people would see as one.
class collector {
 public:
  /// Collects over a plan.
  explicit collector(const plan& from) : plan_{from} {}

  /// Takes in the squeeze of an assignment, if it has one.
  void add(const assignment& which);

  /// The groups, in the order in which the first of each was taken in.
  [[nodiscard]] std::vector<squeeze_group> result() &&;

 private:
  /// What squeezes of one group have in common, as one text.
  [[nodiscard]] std::string key_of(const squeeze& which) const;

  [[nodiscard]] squeeze_group group_like(const assignment& which, const squeeze& found) const;

  const plan& plan_;
  code_index known_;
  std::vector<squeeze_group> groups_;
  std::vector<assignment> firsts_;
};

}  // namespace squeezing

/// Where the paper squeezes somebody, as people would tell it: by task, tiers highest first.
/// @complexity the assignments, for those squeezed with the consumers along the chain
[[nodiscard]] std::vector<squeeze_group> squeeze_groups(const plan& from);

/// The squeeze of one assignment, told like that of a group; nothing where it has none.
/// @pre the assignment is one of the plan's
/// @complexity the consumers along the chain
[[nodiscard]] std::optional<squeeze_group> squeeze_group_of(const plan& from,
                                                            const assignment& which);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/squeeze_group.ipp>
#endif
