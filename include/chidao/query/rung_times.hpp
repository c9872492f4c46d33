// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/query/judge.hpp>
#include <chidao/query/ladder.hpp>
#include <chidao/track/life.hpp>
#include <cstdint>
#include <optional>

namespace chidao {

/// The bound that a rung hangs on, if it is known.
[[nodiscard]] std::optional<bound> limit_of(const rung& step, const judgement& by);
/// True if an assignment has come as far as a rung expects. A return does not undo receipt.
[[nodiscard]] bool reached(const life& is, expected_state what);

/// The minute of a rung, and of each repetition; nothing where it lies outside the minutes there
/// are.
[[nodiscard]] std::optional<instant> minute_of(const rung& step, std::int32_t repetition,
                                               bound limit, const calendar& days);

/// The first minute from one on in which an office is open; nothing where none comes.
[[nodiscard]] std::optional<instant> first_open_minute(const calendar& days, instant from);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/query/impl/rung_times.ipp>
#endif
