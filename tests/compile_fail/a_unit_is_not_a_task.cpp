// SPDX-License-Identifier: BSL-1.0
// expect-gcc: no matching function for call to .*::at\(
// expect-clang: no matching member function for call to 'at'
#include <chidao/plan/plan.hpp>

bool has_bound(const chidao::plan& p, chidao::task_id task, chidao::unit_id unit) {
#ifdef FORBIDDEN
  return p.at(unit, task).earlier().has_value();
#else
  return p.at(task, unit).earlier().has_value();
#endif
}
