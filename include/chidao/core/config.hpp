// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// How the library is built in. As it comes, every header brings its bodies (impl/….ipp) and an
/// include path is all that is needed. With CHIDAO_COMPILED defined headers only declare, and one
/// unit of the program, or the library of chidao::compiled, holds the bodies: chidao/src.hpp. It
/// must be defined for all units of a program or for none.

/// @def CHIDAO_INLINE
/// Stands before every body that is not in a header.

#ifdef CHIDAO_COMPILED
#define CHIDAO_INLINE
#else
#define CHIDAO_INLINE inline
#endif
