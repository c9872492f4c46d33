// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "commands.hpp"
#include "words.hpp"
#include <chidao/plan/plan.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace chidao::tool {

/// What is asked about: an organisation, its calendars, and the directives given to it.
struct papers {
  std::shared_ptr<ground> over;       ///< organisation and calendars
  std::vector<directive> directives;  ///< in the order of their files
  std::vector<std::string> files;     ///< the file of each directive
};

/// What was read, or all problems of all files.
struct papers_read {
  std::optional<papers> good;     ///< nothing if there is a problem
  std::vector<problem> problems;  ///< by file
};

/// Reads a folder, or files by name.
[[nodiscard]] papers_read read_papers(const std::vector<std::string>& paths);

/// The papers as they are planned: with other handling times, each as `TASK=2wd` or
/// `TASK:TIER=2wd`, and periodic tasks unrolled up to a day; not unrolled where that is empty.
/// @throws error if one cannot be read, or names a task or tier that is not there
[[nodiscard]] std::vector<directive> as_planned(const papers& given, const request& asked);

/// The day that an option gives.
/// @throws error if it cannot be read
[[nodiscard]] day day_of(const char* option, const std::string& given);

/// The days of events, each as `EVENT=2021-11-10`.
/// @throws error if one cannot be read
[[nodiscard]] std::vector<dated_event> events_of(const std::vector<std::string>& given);

}  // namespace chidao::tool
