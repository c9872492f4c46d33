// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/plan.hpp>
#include <string>
#include <vector>

namespace chidao {

namespace sentences {
/// An assumed minute or day of issue.
inline constexpr sentence assumed_issue{"assumed-issue", "issued {when}"};
/// An assumed opening.
inline constexpr sentence assumed_opening{"assumed-opening", "task {task} opens {when}"};
/// An assumed handling time.
inline constexpr sentence assumed_time{"assumed-time", "{who}: {time} to handle"};
/// An assumed bound.
inline constexpr sentence assumed_bound{"assumed-bound", "{who}: {bound}"};
/// An assumed feed.
inline constexpr sentence assumed_feed{"assumed-feed", "task {consumer} waits for task {producer}"};
/// Assumed leads.
inline constexpr sentence assumed_leads{"assumed-leads", "who leads task {task}"};
}  // namespace sentences

/// Something that no paper says and that a plan takes as given.
struct assumed_fact {
  document_id document;  ///< the paper it stands beside
  message what;          ///< the fact
  std::string why;       ///< why it was chosen, in the words of the one who did
};

/// When something opens, to the minute or, where the hour is not known, to the day.
[[nodiscard]] message to_message(const moment& which);

/// All that a plan takes as given, in the order of papers and tasks.
/// @complexity the assignments
[[nodiscard]] std::vector<assumed_fact> assumptions_of(const plan& from);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/assumptions.ipp>
#endif
