// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/model/directive.hpp>
#include <chidao/time/calendar.hpp>
#include <optional>
#include <string>
#include <vector>

namespace chidao {

/// An occurrence that does not arise, for its bounds were over when the paper was issued.
struct past_occurrence {
  std::string task;    ///< code of the periodic task
  std::string period;  ///< label of the occurrence
  bound limit;         ///< the latest of its bounds
};

/// A producer that an occurrence does not take, and one would expect it to.
struct unmatched_period {
  std::string consumer;  ///< code of the consuming task, with its period
  std::string producer;  ///< code of the producing task, with its period if it has one
};

/// An occurrence that is due less than one working day after the cut-off of its data, which Decree
/// 09/2019/ND-CP, article 8.5, asks for at least.
struct hurried_occurrence {
  std::string task;    ///< code of the periodic task
  std::string period;  ///< label of the occurrence
  day cut_off;         ///< last day of its data
  bound limit;         ///< its bound
};

/// A paper whose periodic tasks have become a task per occurrence.
struct unrolled_directive {
  directive paper;                               ///< tasks of occurrences are called "1.4@2021-10"
  std::vector<past_occurrence> past = {};        ///< occurrences that do not arise
  std::vector<unmatched_period> unmatched = {};  ///< inputs that no period was found for, or that
                                                 ///< are due later than their consumer
  std::vector<hurried_occurrence> hurried = {};  ///< due too soon after their data, by tier
};

/// The code of an occurrence of a task: "1.4@2021-10".
[[nodiscard]] std::string occurrence_code(const std::string& task, const std::string& period);

/// Unrolls the recurrences of a paper up to a day (meanings 7). A task is periodic if a recurrence
/// stands in one of its bounds; each of its occurrences becomes a task, with the bounds that its
/// recurrences give each tier, opening when its window opens or its data are cut off. Feeds
/// between periodic tasks of the paper meet as feed::over says; a task that is not periodic takes
/// all occurrences. Other tasks stay as they are.
/// @param horizon no occurrence due after this day
/// @param days on which due dates roll, where a rule says that they do
/// @throws time_error if a date lies outside 1900 to 2199
/// @complexity the occurrences, and for feeds their squares
[[nodiscard]] unrolled_directive with_occurrences(const directive& paper, day horizon,
                                                  const calendar& days);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/model/impl/occurrences.ipp>
#endif
