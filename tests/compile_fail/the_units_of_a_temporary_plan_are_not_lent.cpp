// SPDX-License-Identifier: BSL-1.0
// expect-gcc: use of deleted function .*::units\(
// expect-clang: (call to|attempt to use a) deleted (member )?function.*'units'
#include <chidao/plan/plan.hpp>
#include <utility>

const chidao::hierarchy& lent(chidao::plan& p) {
#ifdef FORBIDDEN
  return std::move(p).units();
#else
  return p.units();
#endif
}
