// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/paged_column.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace chidao {

/// A column in which few positions have a value. Copies share what is equal, as those of a
/// paged_column do; a change of one value costs the values of its page.
template <class Value>
class sparse_column {
 public:
  /// Positions of a page: so many that few pages have no value, so few that a page is copied soon.
  static constexpr std::size_t page_size = 512;

  /// A value with its position.
  struct entry {
    std::uint32_t position;  ///< where
    Value value;             ///< what
  };

  /// A column of `size` positions without a value.
  explicit sparse_column(std::size_t size = 0)
      : size_{size}, pages_{(size + page_size - 1) / page_size} {}

  /// Number of positions.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  /// True if no value was ever written.
  [[nodiscard]] bool untouched() const noexcept { return pages_.untouched(); }
  /// The value at a position, or null. @pre position < size()
  /// @complexity logarithmic in the values of the page
  [[nodiscard]] const Value* find(std::size_t position) const {
    CHIDAO_EXPECTS(position < size_);
    const std::span<const entry> here = page(position / page_size);
    const auto found = std::lower_bound(
        here.begin(), here.end(), position,
        [](const entry& each, std::size_t wanted) { return each.position < wanted; });
    return found != here.end() && found->position == position ? &found->value : nullptr;
  }
  /// The values of a page, by position. @pre number * page_size < size()
  [[nodiscard]] std::span<const entry> page(std::size_t number) const {
    const auto& here = pages_[number];
    return here ? std::span<const entry>{*here} : std::span<const entry>{};
  }
  /// Changes or takes away the value at a position.
  /// @pre position < size(), and the column is not read elsewhere until the edit is over
  void set(std::size_t position, std::optional<Value> value, edit_number edit) {
    CHIDAO_EXPECTS(position < size_);
    const std::span<const entry> before = page(position / page_size);
    std::vector<entry> after;
    after.reserve(before.size() + (value ? 1 : 0) - (find(position) != nullptr ? 1 : 0));
    for (const entry& each : before) {
      if (each.position > position && value)
        after.push_back({static_cast<std::uint32_t>(position), *std::exchange(value, {})});
      if (each.position != position)
        after.push_back(each);
    }
    if (value)
      after.push_back({static_cast<std::uint32_t>(position), *std::move(value)});
    pages_.set(position / page_size, std::make_shared<const std::vector<entry>>(std::move(after)),
               edit);
  }

  /// Bytes that the column takes, shared ones in full, without what values point to.
  [[nodiscard]] std::size_t bytes() const noexcept {
    std::size_t out = pages_.bytes();
    for (std::size_t number = 0; number < pages_.size(); ++number)
      if (const auto& each = pages_[number])
        out += sizeof(*each) + each->capacity() * sizeof(entry);
    return out;
  }

 private:
  std::size_t size_;
  paged_column<std::shared_ptr<const std::vector<entry>>, 8> pages_;
};

}  // namespace chidao
