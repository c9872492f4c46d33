// SPDX-License-Identifier: BSL-1.0
// expect-gcc: use of deleted function .*::plan_graph\(
// expect-clang: call to deleted constructor of .*plan_graph'
#include <chidao/plan/plan_bgl.hpp>

chidao::plan make();

std::size_t count() {
#ifdef FORBIDDEN
  const chidao::plan_graph graph{make()};
#else
  const chidao::plan made = make();
  const chidao::plan_graph graph{made};
#endif
  return num_edges(graph);
}
