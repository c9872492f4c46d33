// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/core/error.hpp>

namespace chidao {

CHIDAO_INLINE std::string to_string(const place& where) {
  std::string out = where.file;
  if (where.line != 0)
    out += ':' + std::to_string(where.line);
  if (where.line != 0 && where.column != 0)
    out += ':' + std::to_string(where.column);
  if (!where.pointer.empty())
    out += (out.empty() ? "(" : " (") + where.pointer + ')';
  return out;
}

CHIDAO_INLINE std::ostream& operator<<(std::ostream& out, const place& where) {
  return out << to_string(where);
}

CHIDAO_INLINE std::string to_string(const problem& wrong) {
  return to_string(wrong, [](const sentence& form) { return form.english; });
}

CHIDAO_INLINE std::string error::sentence_of(const std::vector<problem>& wrong) {
  CHIDAO_EXPECTS(!wrong.empty());
  std::string out;
  for (const problem& each : wrong) {
    if (!out.empty())
      out += '\n';
    out += to_string(each);
  }
  return out;
}

}  // namespace chidao
