// SPDX-License-Identifier: BSL-1.0
// expect-gcc: use of deleted function .*::operator->\(
// expect-clang: overload resolution selected deleted operator
#include <chidao/model/directive_builder.hpp>

std::size_t count(const chidao::directive_builder& paper) {
#ifdef FORBIDDEN
  return paper.build()->tasks.size();
#else
  const chidao::directive built = paper.build();
  return built->tasks.size();
#endif
}
