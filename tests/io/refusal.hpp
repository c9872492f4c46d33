// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/io/read_error.hpp>
#include <sstream>
#include <string>
#include <vector>

namespace support {

/// What a reader says against a text: one line per problem, `line:column (pointer) code`; empty if
/// it takes the text.
template <class Read>
std::string refusal(const Read& read) {
  try {
    read();
  } catch (const chidao::io::read_error& refused) {
    std::ostringstream out;
    for (const chidao::problem& each : refused.problems()) {
      out << (out.tellp() > 0 ? "\n" : "");
      if (each.where.line != 0)
        out << each.where.line << ':' << each.where.column << ' ';
      if (!each.where.pointer.empty())
        out << '(' << each.where.pointer << ") ";
      out << each.what.form->code;
    }
    return out.str();
  }
  return {};
}

/// The problems of a text.
template <class Read>
std::vector<chidao::problem> problems_of(const Read& read) {
  try {
    read();
  } catch (const chidao::io::read_error& refused) {
    return refused.problems();
  }
  return {};
}

}  // namespace support
