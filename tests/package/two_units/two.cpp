// SPDX-License-Identifier: BSL-1.0
#include <chidao/chidao.hpp>

const void* version_of_the_other();
const void* version_of_the_other() { return &chidao::version; }
