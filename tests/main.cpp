// SPDX-License-Identifier: BSL-1.0
// The one unit that compiles Catch2's own code; every test executable links it.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
