// SPDX-License-Identifier: BSL-1.0
// expect-gcc: no match for 'operator\[\]'
// expect-clang: no viable overloaded operator\[\]
#include <chidao/core/table.hpp>

struct unit_kind;
struct task_kind;
using units = chidao::table<chidao::id<unit_kind>, int>;

int opened(const units& rows, chidao::id<unit_kind> unit, chidao::id<task_kind> task) {
#ifdef FORBIDDEN
  static_cast<void>(unit);
  return rows[task];
#else
  static_cast<void>(task);
  return rows[unit];
#endif
}
