// SPDX-License-Identifier: BSL-1.0
// expect-gcc: use of deleted function .*::children\(
// expect-clang: (call to|attempt to use a) deleted (member )?function.*'children'
#include <chidao/graph/forest.hpp>

chidao::forest make();

std::size_t count() {
#ifdef FORBIDDEN
  return make().children(0).size();
#else
  const chidao::forest made = make();
  return made.children(0).size();
#endif
}
