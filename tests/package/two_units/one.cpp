// SPDX-License-Identifier: BSL-1.0
#include <chidao/chidao.hpp>

const void* version_of_the_other();

int main() { return version_of_the_other() == &chidao::version ? 0 : 1; }
