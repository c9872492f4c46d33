// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <catch2/catch.hpp>
#include <chidao/core/suggest.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/dice.hpp"

using namespace chidao;
using names = std::vector<std::string>;

namespace {

/// Levenshtein's definition, as it stands.
std::size_t distance_by_definition(std::string_view a, std::string_view b) {
  if (a.empty())
    return b.size();
  if (b.empty())
    return a.size();
  const std::size_t replaced = distance_by_definition(a.substr(1), b.substr(1));
  if (a.front() == b.front())
    return replaced;
  return 1 + std::min({replaced, distance_by_definition(a.substr(1), b),
                       distance_by_definition(a, b.substr(1))});
}

}  // namespace

TEST_CASE("the distance of two texts counts insertions, removals and replacements") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("commune", "commune") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("abc", "") == 3);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("comune", "commune") == 1);
  CHECK(edit_distance("flaw", "lawn") == 2);
}

TEST_CASE("the distance of random texts is the defined one") {
  const auto seed = support::seed();
  CAPTURE(seed);
  support::dice dice{seed};
  const auto text = [&] {
    std::string out(static_cast<std::size_t>(dice.between(0, 6)), ' ');
    for (char& c : out)
      c = static_cast<char>('a' + dice.between(0, 2));
    return out;
  };
  for (int i = 0; i < 2000; ++i) {
    const std::string a = text();
    const std::string b = text();
    CAPTURE(a, b);
    REQUIRE(edit_distance(a, b) == distance_by_definition(a, b));
  }
}

TEST_CASE("nearest names come nearest first, equally near ones by name, at most three") {
  const names units{"P10", "P2", "P1", "P3", "P4"};
  CHECK(nearest_names("P1", units) == names{"P1", "P10", "P2"});
  CHECK(nearest_names("comune", names{"province", "district", "commune"}) == names{"commune"});
}

TEST_CASE("a name farther than half the wanted text, rounded up, is not suggested") {
  CHECK(nearest_names("abcd", names{"abxy"}) == names{"abxy"});  // 2 of 4 bytes
  CHECK(nearest_names("abcd", names{"axyz"}).empty());           // 3
  CHECK(nearest_names("abcde", names{"abxyz"}) == names{"abxyz"});
  CHECK(nearest_names("abcd", names{"abcdef"}) == names{"abcdef"});
  CHECK(nearest_names("abcd", names{"abcdefg"}).empty());
  CHECK(nearest_names("abcdefgh", names{"abcd"}) == names{"abcd"});
  CHECK(nearest_names("abcdefgh", names{"abc"}).empty());
  CHECK(nearest_names("", names{"a", ""}) == names{""});
  CHECK(nearest_names("abc", names{}).empty());
}

TEST_CASE("long texts are compared by their first 200 bytes") {
  const std::string long_name(400, 'x');
  CHECK(nearest_names(std::string(100'000, 'x'), names{long_name}) == names{long_name});
  CHECK(nearest_names(std::string(200, 'x') + std::string(200, 'y'), names{long_name}) ==
        names{long_name});
  CHECK(nearest_names(std::string(400, 'y'), names{long_name}).empty());
}

TEST_CASE("names may come from any range of texts") {
  const std::string_view tiers[] = {"province", "district", "commune"};
  CHECK(nearest_names("provinse", tiers) == names{"province"});
}
