// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/plan_rows.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace chidao {

/// An event without a day, and what waits for it.
struct awaited_event {
  document_id document;           ///< the paper that names it
  std::string code;               ///< how the paper and plans name it
  std::string name;               ///< for people; its code where the paper gives none
  std::vector<std::size_t> rows;  ///< those of the plan's rows that wait for it, ascending
};

namespace waiting {

/// Which of the events known the pending bound of an assignment hangs on, found by way of its
/// consumers: 1 for each of them.
std::vector<std::uint8_t> events_of(const plan& from, const assignment& start,
                                    const std::vector<awaited_event>& known);

/// All events of the papers, with nothing that waits for them.
std::vector<awaited_event> known_events(const plan& from);

}  // namespace waiting

/// The events without a day that an assignment waits for, in the order of the papers; their rows
/// stay empty.
/// @pre the assignment is one of the plan's
/// @complexity the assignments that wait with it
[[nodiscard]] std::vector<awaited_event> awaited_by(const plan& from, const assignment& which);

/// The events without a day that rows of a plan wait for, in the order of the papers.
/// @param rows those that rows_of(from) gave
/// @complexity for each row that waits, the assignments that wait with it
[[nodiscard]] std::vector<awaited_event> awaited_events(const plan& from,
                                                        const std::vector<plan_row>& rows);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/awaited_event.ipp>
#endif
