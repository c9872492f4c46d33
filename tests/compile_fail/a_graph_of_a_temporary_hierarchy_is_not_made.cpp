// SPDX-License-Identifier: BSL-1.0
// expect-gcc: use of deleted function .*::hierarchy_graph\(
// expect-clang: call to deleted constructor of .*hierarchy_graph'
#include <chidao/model/hierarchy_bgl.hpp>

chidao::hierarchy make();

std::size_t count() {
#ifdef FORBIDDEN
  const chidao::hierarchy_graph state{make(), "state"};
#else
  const chidao::hierarchy units = make();
  const chidao::hierarchy_graph state{units, "state"};
#endif
  return num_edges(state);
}
