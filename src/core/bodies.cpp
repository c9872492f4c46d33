// SPDX-License-Identifier: BSL-1.0
// chidao::compiled: the bodies of the core, in one unit so that what is hot is inlined across
// folders.
#include <chidao/src.hpp>
