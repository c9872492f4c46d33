// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/explanation.hpp>
#include <vector>

namespace chidao {

namespace sentences {
/// A handling time that a step rests on.
inline constexpr sentence ground_time{"ground-time", "{how}: task {task} takes {time}"};
/// A feed that a step rests on.
inline constexpr sentence ground_feed{"ground-feed",
                                      "{how}: task {consumer} waits for task {producer}"};
/// A declared bound that a step rests on.
inline constexpr sentence ground_bound{"ground-bound", "{how}: task {task} must be done {bound}"};
/// A fact with its reason, or with the words of the paper.
inline constexpr sentence with_reason{"with-reason", "{what} ({why})"};
/// It stands in the paper.
inline constexpr sentence is_quoted{"is-quoted", "quoted"};
/// A reader must conclude it.
inline constexpr sentence is_inferred{"is-inferred", "inferred"};
/// Somebody chose it.
inline constexpr sentence is_assumed{"is-assumed", "assumed"};
}  // namespace sentences

/// What a step of an explanation rests on, and how that is known.
struct step_ground {
  provenance from;   ///< how it is known
  message in_words;  ///< for people, without the reason
  /// Equal if it is the same fact in the same words.
  friend bool operator==(const step_ground& a, const step_ground& b) {
    return a.from == b.from && to_string(a.in_words) == to_string(b.in_words);
  }
};

/// The fact with its reason, where one is given.
[[nodiscard]] message to_message(const step_ground& which);

/// How a fact is known, in a word.
/// @pre something is said about it
[[nodiscard]] message status_message(provenance::status known);

/// What a step rests on, as far as anything is said about it: the declared bound, or the time of
/// the consumer and the feed to it.
[[nodiscard]] std::vector<step_ground> grounds_of(const plan_record& in, const reason& step);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/step_grounds.ipp>
#endif
