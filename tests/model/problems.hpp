// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/error.hpp>
#include <ostream>
#include <string>
#include <vector>

namespace problems {

/// One problem, as short as a test wants to read it.
struct shown {
  std::string code;                           ///< of what was found
  std::vector<std::string> concerned;         ///< codes of the units and tasks
  std::vector<std::string> suggestions = {};  ///< what may have been meant
  /// Equal if all is.
  friend bool operator==(const shown&, const shown&) = default;
};

/// Writes a problem so that a failing test can be read.
inline std::ostream& operator<<(std::ostream& out, const shown& what) {
  out << what.code << '[';
  for (const std::string& each : what.concerned)
    out << each << ' ';
  out << "] suggests [";
  for (const std::string& each : what.suggestions)
    out << each << ' ';
  return out << ']';
}

/// The problems of the error that a call throws; empty if it throws none.
template <class Error, class Call>
std::vector<shown> of(const Call& call) {
  std::vector<shown> out;
  try {
    call();
  } catch (const Error& thrown) {
    for (const chidao::problem& each : thrown.problems())
      out.push_back({std::string{each.what.form->code}, each.concerned, each.suggestions});
  }
  return out;
}

/// What an error says when a call throws one.
template <class Error, class Call>
std::string sentence_of(const Call& call) {
  try {
    call();
  } catch (const Error& thrown) {
    return thrown.what();
  }
  return {};
}

}  // namespace problems
