// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/explanation.hpp>
#include <chidao/time/working_time.hpp>
#include <optional>
#include <ostream>
#include <vector>

namespace chidao {

namespace sentences {
/// Too little time for a consumer.
inline constexpr sentence squeezed{
    "squeezed", "declared {declared}, but {consumer} needs it {needed}: {consumer} is short of "
                "{shortage}"};
/// A cure: the producer earlier.
inline constexpr sentence cure_earlier{"cure-earlier", "{who} {bound}"};
/// A cure: the bound at the end of the chain later.
inline constexpr sentence cure_later{"cure-later", "the bound of {who} moved to {bound}"};
/// A cure: less handling time.
inline constexpr sentence cure_shorter{"cure-shorter", "{who} with {time} instead of {before}"};
}  // namespace sentences

/// One way to lift a squeeze.
struct cure {
  /// What is changed.
  enum class change {
    earlier_producer,  ///< the producer is given the bound its consumer needs
    later_bound,       ///< the declared bound that the chain hangs on is moved, where that is
                       ///< enough
    shorter_time       ///< the consumer takes less time
  };
  change what = change::earlier_producer;  ///< what is changed
  assignment_id whom;                      ///< whose bound or time
  bound to{};                              ///< the new bound, of the first two
  duration time = {};                      ///< the new handling time, of the third
  message in_words;                        ///< for people
};

/// Too little time for a consumer: if its producer uses the time the paper gives it, the consumer
/// has less than it needs (meanings 8.3).
struct squeeze {
  assignment_id producer;            ///< whose declared bound is too late
  assignment_id consumer;            ///< who has too little time
  bound declared;                    ///< what the paper gives the producer
  bound needed;                      ///< what the consumer needs
  working_span shortage;             ///< in working days of the consumer's calendar
  bool doubtful = false;             ///< true: it rests on a bound that lost up to a day
  bool estimated = false;            ///< true: counted on days no calendar vouches for
  std::vector<provenance> rests_on;  ///< assumptions, then conclusions
  std::vector<cure> cures;           ///< what would lift it, each alone
  message in_words;                  ///< for people
};

/// Writes a squeeze in one sentence.
inline std::ostream& operator<<(std::ostream& out, const squeeze& which) {
  return out << which.in_words;
}

namespace squeezing {

/// The greatest time of the same kind with which `who` still ends before `limit`, if there is one
/// shorter than now.
std::optional<duration> shorter_time(const plan_record& in, const planned_task& what, unit_id who,
                                     bound inputs, bound limit);

/// F of an assignment, counted on any days.
step estimated_forward(const plan_record& in, assignment_id who, bound from);

/// Where the declared bound at the end of a chain must be, so that the consumer at its beginning
/// is in time; nothing where moving that bound alone is not enough.
std::optional<bound> later_end(const plan_record& in, const std::vector<reason>& chain,
                               bound declared);

}  // namespace squeezing

/// The squeeze of an assignment; nothing where declared or needed bound is not known or the
/// declared one is not the later.
/// @complexity the consumers that depend on it, near and far
[[nodiscard]] std::optional<squeeze> squeeze_of(const plan_record& in, task_id which,
                                                block_position position);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/squeeze.ipp>
#endif
