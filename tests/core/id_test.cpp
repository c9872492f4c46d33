// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/core/id.hpp>
#include <chidao/core/table.hpp>
#include <memory>
#include <string>
#include <type_traits>
#include <unordered_set>
#include <utility>

using namespace chidao;

namespace {
struct unit_kind;
struct task_kind;
using unit_id = id<unit_kind>;
using task_id = id<task_kind>;
}  // namespace

TEST_CASE("an id names a slot and stands in the order of slots") {
  CHECK(unit_id{}.slot() == 0);
  CHECK(unit_id{7}.slot() == 7);
  CHECK(id_of<unit_id>(std::size_t{9}).slot() == 9);
  CHECK(unit_id{3} == unit_id{3});
  CHECK(unit_id{3} != unit_id{4});
  CHECK(unit_id{3} < unit_id{4});
  CHECK_FALSE(unit_id{4} < unit_id{4});
  CHECK_FALSE(unit_id{3} == unit_id{4});
}

TEST_CASE("an id is as small as its slot and does not mix with numbers or other ids") {
  STATIC_REQUIRE(sizeof(unit_id) == 4);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<std::uint32_t, unit_id>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<unit_id, std::uint32_t>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<unit_id, task_id>);
}

TEST_CASE("ids can be kept in hashed sets") {
  const std::unordered_set<unit_id> some{unit_id{1}, unit_id{2}, unit_id{1}};
  CHECK(some.size() == 2);
  CHECK(some.count(unit_id{2}) == 1);
  CHECK(some.count(unit_id{3}) == 0);
  CHECK(std::hash<unit_id>{}(unit_id{5}) == 5);
}

TEST_CASE("a table gives each record an id and opens it by that id") {
  table<unit_id, std::string> names;
  CHECK(names.empty());
  const unit_id first = names.add("Bến Cát");
  const unit_id second = names.add("Dĩ An");
  CHECK_FALSE(names.empty());
  CHECK(names.size() == 2);
  CHECK(first < second);
  CHECK(names[first] == "Bến Cát");
  names[second] = "Thuận An";
  CHECK(names.records() == std::vector<std::string>{"Bến Cát", "Thuận An"});
}

TEST_CASE("a table can begin with equal records, and hold records that only move") {
  const table<task_id, int> zeros{3};
  CHECK(zeros.records() == std::vector<int>{0, 0, 0});
  table<task_id, std::unique_ptr<int>> owned;
  const task_id only = owned.add(std::make_unique<int>(5));
  CHECK(*owned[only] == 5);
}
