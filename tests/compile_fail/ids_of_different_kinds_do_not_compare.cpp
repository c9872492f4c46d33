// SPDX-License-Identifier: BSL-1.0
// expect-gcc: no match for 'operator=='
// expect-clang: invalid operands to binary expression
#include <chidao/core/id.hpp>

struct unit_kind;
struct task_kind;

bool same(chidao::id<unit_kind> unit, chidao::id<task_kind> task) {
#ifdef FORBIDDEN
  return unit == task;
#else
  return unit == unit && task == task;
#endif
}
