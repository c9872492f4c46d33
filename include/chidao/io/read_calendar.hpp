// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/io/limits.hpp>
#include <chidao/io/source.hpp>
#include <chidao/time/calendar.hpp>

namespace chidao::io {

/// Reads a calendar from JSON (docs/formats.md). Its name is the code in the file, by which units
/// and tasks refer to it.
/// @throws read_error with all problems of the file
[[nodiscard]] calendar read_calendar(const source& from, const limits& allowed = {});

}  // namespace chidao::io
