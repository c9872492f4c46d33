// SPDX-License-Identifier: BSL-1.0
// expect-gcc: use of deleted function
// expect-clang: call to deleted member function
#include <chidao/core/table.hpp>

struct unit_kind;
using units = chidao::table<chidao::id<unit_kind>, int>;

std::size_t count() {
#ifdef FORBIDDEN
  return units{3}.records().size();
#else
  const units rows{3};
  return rows.records().size();
#endif
}
