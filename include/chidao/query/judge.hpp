// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/plan_record.hpp>
#include <cstdint>
#include <optional>

namespace chidao {

/// What a needed bound that rests on an assumption makes of an assignment without a declared one
/// (meanings 8.2).
enum class assumed_need : std::uint8_t {
  behind,  ///< behind when past, never overdue
  judges   ///< it judges as if it were declared
};

/// The choices that a status rests on.
struct status_policy {
  assumed_need need = assumed_need::behind;  ///< what an assumed needed bound makes
  std::int32_t due_soon_days = 3;            ///< working days ahead that count as soon
};

/// The bounds of an assignment and the one it is judged by: the declared bound, and the needed one
/// only where none is declared (meanings 8.2, 1.5).
struct judgement {
  bound_state state = bound_state::none;  ///< of the bound it is judged by
  bound at{};                             ///< if known: that bound
  bool by_declared = false;               ///< true: it is the declared one
  bool assumed = false;                   ///< true: that bound rests on an assumption
  std::optional<bound> declared = {};     ///< the declared bound, if known
  std::optional<bound> needed = {};       ///< the needed bound, if known
  bool needed_assumed = false;            ///< true: the needed bound rests on an assumption

  /// The earlier of both bounds, if one is known.
  [[nodiscard]] std::optional<bound> earlier() const;
};

/// What an assignment is judged by. @complexity the feeds of the task
[[nodiscard]] judgement judge(const plan_record& in, task_id which, block_position position,
                              const status_policy& policy = {});

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/query/impl/judge.ipp>
#endif
