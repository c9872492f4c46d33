// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "commands.hpp"
#include "papers.hpp"
#include <chidao/track/outlook.hpp>
#include <optional>
#include <string>
#include <vector>

namespace chidao::tool {

/// What has happened to the papers a command is asked about, or all problems with them.
struct asked_outlook {
  std::optional<papers> from;     ///< the papers; nothing if one could not be read
  std::optional<outlook> now;     ///< as it was at the instant asked about; nothing: a problem
  std::vector<problem> problems;  ///< by file
};

/// Reads papers and events, and puts them together as they were by an instant, as known at another.
/// @throws error if an option cannot be read
[[nodiscard]] asked_outlook outlook_of(const daily_request& asked, instant at);

/// The minute that an option gives.
/// @throws error if it cannot be read
[[nodiscard]] instant instant_of(const char* option, const std::string& given);

/// The tasks with a code; with none given all of the paper. The position in each is the first.
/// @throws unknown_name with suggestions if there is none
[[nodiscard]] std::vector<tracked_id> tasks_of(const outlook& in, const std::string& document,
                                               const std::string& task);

/// The assignment of a unit, by code or name, in a task of the only paper that has it.
/// @returns nothing where the name fits several units, which are listed on the error stream
/// @throws error if there is none, or several papers have the task
[[nodiscard]] std::optional<tracked_id>
assignment_of(const outlook& in, const std::string& document, const std::string& task,
              const std::string& unit, const request& asked);

}  // namespace chidao::tool
