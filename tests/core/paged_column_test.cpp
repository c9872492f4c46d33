// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/core/paged_column.hpp>
#include <cstddef>
#include <vector>

using namespace chidao;

TEST_CASE("neighbours are copied over the borders of pages, written or not") {
  paged_column<int, 4> column{14};
  for (const std::size_t position : {0U, 3U, 9U, 10U, 13U})
    column.set(position, static_cast<int>(position) + 100, 1);
  for (std::size_t first = 0; first <= column.size(); ++first)
    for (std::size_t count = 0; first + count <= column.size(); ++count) {
      CAPTURE(first, count);
      std::vector<int> copied(count, -1);
      column.copy(first, copied);
      std::vector<int> each;
      for (std::size_t position = first; position < first + count; ++position)
        each.push_back(column[position]);
      CHECK(copied == each);
    }
}

TEST_CASE("a column that nobody wrote is copied as default values") {
  const paged_column<int, 4> column{9};
  std::vector<int> copied(7, -1);
  column.copy(2, copied);
  CHECK(copied == std::vector<int>(7, 0));
}
