// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/core/error.hpp>
#include <chidao/core/expects.hpp>
#include <chidao/core/id.hpp>
#include <chidao/core/ranked_set.hpp>
#include <chidao/core/table.hpp>
#include <string>
#include <vector>

#include "tests/support/broken_precondition.hpp"

using namespace chidao;
using Catch::Matchers::Contains;
using support::broken_precondition;

TEST_CASE("a precondition that holds costs nothing and says nothing") {
  CHECK(broken_precondition([] { CHIDAO_EXPECTS(2 + 2 == 4); }).empty());
}

TEST_CASE("a broken precondition ends the program and says where and which") {
  const std::string said = broken_precondition([] { CHIDAO_EXPECTS(2 + 2 == 5); });
  CHECK_THAT(said, Contains("expects_test.cpp:"));
  CHECK_THAT(said, Contains("precondition broken: 2 + 2 == 5"));
}

TEST_CASE("a table opens no slot it does not have") {
  struct unit_kind;
  using unit_id = id<unit_kind>;
  table<unit_id, int> numbers{2, 7};
  const table<unit_id, int>& frozen = numbers;
  CHECK_THAT(broken_precondition([&] { numbers[unit_id{2}] = 1; }), Contains("records_.size()"));
  CHECK_THAT(broken_precondition([&] { static_cast<void>(frozen[unit_id{3}]); }),
             Contains("records_.size()"));
  numbers[unit_id{1}] = 8;
  CHECK(frozen[unit_id{1}] == 8);
  CHECK(frozen[unit_id{0}] == 7);
}

TEST_CASE("the k-th of fewer than k members cannot be asked for") {
  const ranked_set three{10, [](std::size_t i) { return i < 3; }};
  CHECK_THAT(broken_precondition([&] { static_cast<void>(three.select(3)); }),
             Contains("k < count_"));
  CHECK_THAT(broken_precondition([] { static_cast<void>(ranked_set{}.select(0)); }),
             Contains("k < count_"));
}

TEST_CASE("an error has at least one problem") {
  static const std::vector<problem> nothing;
  CHECK_THAT(broken_precondition([] { static_cast<void>(error{nothing}); }),
             Contains("!wrong.empty()"));
}
