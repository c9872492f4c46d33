// SPDX-License-Identifier: BSL-1.0
// expect-gcc: use of deleted function .*::codes\(
// expect-clang: (call to|attempt to use a) deleted (member )?function.*'codes'
#include <chidao/model/audience.hpp>

std::size_t count() {
#ifdef FORBIDDEN
  return chidao::named{"P1", "P2"}.codes().size();
#else
  const chidao::named rule{"P1", "P2"};
  return rule.codes().size();
#endif
}
