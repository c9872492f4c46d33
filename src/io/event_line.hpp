// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "problem_list.hpp"
#include <chidao/io/limits.hpp>
#include <chidao/io/source.hpp>
#include <chidao/track/event.hpp>
#include <optional>

namespace chidao::io {

/// The event of one line.
/// @returns nothing if something is wrong with it; the problems say what
[[nodiscard]] std::optional<event> event_of_line(const source& line, const limits& allowed,
                                                 problem_list& problems);

}  // namespace chidao::io
