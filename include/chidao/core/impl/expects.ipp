// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/core/expects.hpp>
#include <cstdio>
#include <cstdlib>

namespace chidao {

CHIDAO_INLINE void precondition_broken(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "%s:%d: precondition broken: %s\n", file, line, condition);
  std::abort();
}

}  // namespace chidao
