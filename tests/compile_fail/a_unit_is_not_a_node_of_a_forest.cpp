// SPDX-License-Identifier: BSL-1.0
// expect-gcc: cannot convert .*to 'chidao::forest::node'
// expect-clang: no viable conversion from 'chidao::unit_id'
#include <chidao/model/hierarchy.hpp>

std::size_t depth(const chidao::forest& line, chidao::unit_id which) {
#ifdef FORBIDDEN
  return line.depth(which);
#else
  return line.depth(chidao::hierarchy::node(which));
#endif
}
