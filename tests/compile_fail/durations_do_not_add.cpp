// SPDX-License-Identifier: BSL-1.0
// expect-gcc: no match for 'operator\+'
// expect-clang: invalid operands to binary expression
#include <chidao/time/duration.hpp>

std::int32_t sum(chidao::working_days some, chidao::calendar_days more) {
#ifdef FORBIDDEN
  return (some + more).count();
#else
  return some.count() + more.count();
#endif
}
