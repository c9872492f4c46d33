// SPDX-License-Identifier: BSL-1.0
#pragma once

#ifndef CHIDAO_EXPECTS

namespace chidao {

/// Ends the program because a precondition was broken by the calling code.
[[noreturn]] void precondition_broken(const char* condition, const char* file, int line);

}  // namespace chidao

/// Checks a precondition, in every build. An embedder who wants another reaction defines this
/// macro before including any header of the library, the same in all translation units.
#define CHIDAO_EXPECTS(condition)     \
  ((condition) ? static_cast<void>(0) \
               : ::chidao::precondition_broken(#condition, __FILE__, __LINE__))
#endif

#ifndef CHIDAO_COMPILED
#include <chidao/core/impl/expects.ipp>
#endif
