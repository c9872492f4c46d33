// SPDX-License-Identifier: BSL-1.0
// expect-gcc: use of deleted function .*::at\(
// expect-clang: (call to|attempt to use a) deleted (member )?function.*'at'
#include <chidao/plan/plan.hpp>
#include <utility>

bool has_bound(chidao::plan p) {
#ifdef FORBIDDEN
  return std::move(p).at("1.4", "P1").earlier().has_value();
#else
  return p.at("1.4", "P1").earlier().has_value();
#endif
}
