// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/plan_record.hpp>
#include <cstddef>
#include <optional>
#include <ostream>
#include <utility>
#include <vector>

namespace chidao {

namespace sentences {
/// One unit and its task.
inline constexpr sentence unit_and_task{"unit-and-task", "{unit} (task {task})"};
/// A bound imposed by a consumer.
inline constexpr sentence bound_by_consumer{
    "bound-by-consumer", "{who} must be done {bound}, because {consumer} takes {time} after it "
                         "and must itself be done {limit}"};
/// A bound imposed by a consumer that takes no time.
inline constexpr sentence bound_by_consumer_at_once{
    "bound-by-consumer-at-once", "{who} must be done {bound}, because {consumer} builds on it and "
                                 "must itself be done {limit}"};
/// A bound that stands in the paper.
inline constexpr sentence bound_by_paper{"bound-by-paper",
                                         "{who} must be done {bound}: the paper says so"};
/// A bound that stands in the paper in these words.
inline constexpr sentence bound_by_quotation{
    "bound-by-quotation", "{who} must be done {bound}: the paper says \"{text}\""};
/// A bound concluded from the paper.
inline constexpr sentence bound_by_inference{"bound-by-inference",
                                             "{who} must be done {bound}: inferred, {text}"};
/// A bound that somebody chose.
inline constexpr sentence bound_by_assumption{"bound-by-assumption",
                                              "{who} must be done {bound}: assumed, {text}"};
/// No bound to explain.
inline constexpr sentence nothing_to_explain{"nothing-to-explain",
                                             "{who} has no bound to explain: {why}"};
/// Others that require the same bound.
inline constexpr sentence others_tie{
    "others-tie", "{what} ({count} {count:other requires|others require} the same)"};
/// An assumption.
inline constexpr sentence assumption{"assumption", "assumed: {text}"};
/// A conclusion.
inline constexpr sentence conclusion{"conclusion", "inferred: {text}"};
}  // namespace sentences

/// One step of an explanation: a bound and what made it.
struct reason {
  assignment_id who;                           ///< whose bound it is
  bound at{};                                  ///< the bound
  std::optional<deadline> declared = {};       ///< as the paper puts it, if that made it
  std::optional<assignment_id> consumer = {};  ///< the consumer that made it, if one did
  duration takes = {};                         ///< what that consumer needs
  bound consumer_limit{};                      ///< before when the consumer must be done itself
  std::size_t ties = 0;                        ///< how many consumers, that one aside, require it
  provenance from = {};                        ///< how the declared bound or the time is known
  provenance feed_from = {};                   ///< how the feed is known
};

/// Why an assignment is due when it is, down to the phrase that started it (meanings 8.4).
class explanation {
 public:
  /// The steps, and their wording.
  explanation(std::vector<reason> steps, std::vector<message> sentences)
      : steps_{std::move(steps)}, sentences_{std::move(sentences)} {}

  /// The steps, from the assignment asked about to the declared bound that started it; empty
  /// where there is no bound.
  [[nodiscard]] const std::vector<reason>& steps() const& noexcept { return steps_; }
  /// The same, of a temporary.
  [[nodiscard]] std::vector<reason> steps() const&& { return steps_; }
  /// A sentence per step, or the one that says why there is nothing to explain.
  [[nodiscard]] const std::vector<message>& sentences() const& noexcept { return sentences_; }
  /// The same, of a temporary.
  [[nodiscard]] std::vector<message> sentences() const&& { return sentences_; }

  /// What the answer rests on beyond the words of the paper: assumptions, then conclusions.
  [[nodiscard]] std::vector<provenance> rests_on() const;

 private:
  std::vector<reason> steps_;
  std::vector<message> sentences_;
};

/// An assumption or conclusion as a reason shows it.
[[nodiscard]] message to_message(const provenance& which);

/// Writes an explanation in one line.
std::ostream& operator<<(std::ostream& out, const explanation& which);

/// A unit with its task as a reason shows it.
[[nodiscard]] message to_message(const plan_record& in, assignment_id which);

namespace explaining {

/// The consumer that makes the needed bound of an assignment, and how many others tie with it.
struct binding {
  const planned_feed* through = nullptr;  ///< the feed to it
  block_position consumer = 0;            ///< where it stands in its block
  std::size_t ties = 0;                   ///< how many others require the same
};

/// Finds the binding consumer of a known needed bound: first in task order, then by unit.
binding binding_of(const plan_record& in, task_id which, block_position position, bound at);

message with_ties(message what, std::size_t ties);

message sentence_of(const plan_record& in, const reason& step);

}  // namespace explaining

/// Explains the needed bound of an assignment, or its declared one where nobody needs it by a date.
/// @complexity the consumers along the chain
[[nodiscard]] explanation explanation_of(const plan_record& in, task_id which,
                                         block_position position);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/explanation.ipp>
#endif
