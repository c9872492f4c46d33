// SPDX-License-Identifier: BSL-1.0
// expect-gcc: no match for 'operator\+'
// expect-clang: invalid operands to binary expression
#include <chidao/core/id.hpp>

struct unit_kind;

chidao::id<unit_kind> next(chidao::id<unit_kind> unit) {
#ifdef FORBIDDEN
  return unit + 1;
#else
  return chidao::id_of<chidao::id<unit_kind>>(unit.slot() + 1);
#endif
}
