// SPDX-License-Identifier: BSL-1.0
// expect-gcc: could not convert 'unit' from 'id<unit_kind>' to 'id<task_kind>'
// expect-clang: no viable conversion from .*'id<unit_kind>' to .*'id<task_kind>'
#include <chidao/core/id.hpp>

struct unit_kind;
struct task_kind;

chidao::id<task_kind> converted(chidao::id<unit_kind> unit, chidao::id<task_kind> task) {
#ifdef FORBIDDEN
  static_cast<void>(task);
  return unit;
#else
  static_cast<void>(unit);
  return task;
#endif
}
