// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "words.hpp"
#include <cstddef>
#include <string>
#include <vector>

namespace chidao::tool {

/// How the tool ends.
enum class outcome : int {
  fine = 0,           ///< it was answered
  findings = 1,       ///< what was checked cannot be carried out as it stands
  bad_input = 2,      ///< a file or a name could not be used
  ambiguous = 3,      ///< a name fits several units
  bad_usage = 64,     ///< the command line was not understood
  unexpected = 70,    ///< a fault of the tool
  cannot_write = 74,  ///< the answer could not be written
};

/// What all commands are asked with.
struct request {
  tongue language = tongue::english;  ///< of the answer
  std::size_t width = 120;            ///< of tables and texts
  std::vector<std::string> paths;     ///< a folder, or files
  std::string format;                 ///< of the answer
  std::vector<std::string> readings;  ///< options taken
  std::vector<std::string> events;    ///< days of events
  std::vector<std::string> times;     ///< handling times instead of those of the papers
};

/// What `plan` is asked with besides.
struct plan_request : request {
  bool compares_readings = false;  ///< true: other readings are compared
  bool for_spreadsheets = false;   ///< true: CSV begins with a byte-order mark
  std::string drawing = "tasks";   ///< what is drawn
};

/// What `explain` is asked with besides.
struct explain_request : request {
  std::string document;            ///< code of the paper; empty: the only one with the task
  std::string task;                ///< code of the task
  std::vector<std::string> units;  ///< codes or names
};

/// Reads everything and tells every problem.
[[nodiscard]] outcome check(const request& asked);

/// Tells who must do what by when.
[[nodiscard]] outcome show_plan(const plan_request& asked);

/// Tells why units must do a task when they must.
[[nodiscard]] outcome explain(const explain_request& asked);

}  // namespace chidao::tool
