// SPDX-License-Identifier: BSL-1.0
// expect-gcc: use of deleted function .*::units\(
// expect-clang: (call to|attempt to use a) deleted (member )?function.*'units'
#include <chidao/model/hierarchy_builder.hpp>

std::size_t count(const chidao::hierarchy_builder& described) {
  std::size_t out = 0;
#ifdef FORBIDDEN
  for (const chidao::unit& each : described.build().units())
    out += each.name.size();
#else
  const chidao::hierarchy built = described.build();
  for (const chidao::unit& each : built.units())
    out += each.name.size();
#endif
  return out;
}
