// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/expects.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace chidao {

/// Numbers one change of a column. Later changes have greater numbers.
using edit_number = std::uint64_t;

/// A column of values of which copies share their pages: a copy costs a pointer, a change of one
/// value at most one page and the list of pages. Pages that were never written hold default values
/// and cost nothing.
///
/// Copies may be read by several threads; the one that is being changed belongs to one.
template <class Value, std::size_t PageSize = 128>
class paged_column {
 public:
  /// Values of a page.
  static constexpr std::size_t page_size = PageSize;

  /// No values.
  paged_column() = default;

  /// A column of `size` default values.
  explicit paged_column(std::size_t size) : size_{size} {}

  /// Number of values.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }

  /// True if no value was ever written.
  [[nodiscard]] bool untouched() const noexcept { return !pages_; }

  /// The value at a position. @pre position < size()
  [[nodiscard]] const Value& operator[](std::size_t position) const {
    CHIDAO_EXPECTS(position < size_);
    const Value* from = find(position / page_size);
    return from != nullptr ? from[position % page_size] : blank();
  }

  /// The values of a page; none if none of them was ever written. Only the last page may have less
  /// than page_size.
  /// @pre number * page_size < size()
  [[nodiscard]] std::span<const Value> page(std::size_t number) const {
    CHIDAO_EXPECTS(number * page_size < size_);
    const Value* from = find(number);
    return {from, from != nullptr ? values_in(number) : 0};
  }

  /// Copies neighbours, the first of them at `first`. @pre first + out.size() <= size()
  void copy(std::size_t first, std::span<Value> out) const {
    CHIDAO_EXPECTS(first + out.size() <= size_);
    while (!out.empty()) {
      const std::size_t here = std::min(out.size(), page_size - first % page_size);
      if (const Value* from = find(first / page_size))
        std::copy_n(from + first % page_size, here, out.begin());
      else
        std::fill_n(out.begin(), here, Value{});
      first += here;
      out = out.subspan(here);
    }
  }

  /// Changes the value at a position. Pages made by the same edit are changed in place, others are
  /// copied first.
  /// @pre position < size(), and the column is not read elsewhere until the edit is over
  void set(std::size_t position, Value value, edit_number edit) {
    CHIDAO_EXPECTS(position < size_);
    if (!pages_ || pages_->made_by != edit) {
      auto made = std::make_shared<page_list>();
      if (pages_)
        made->pages = pages_->pages;
      made->pages.resize((size_ + page_size - 1) / page_size);
      made->made_by = edit;
      pages_ = std::move(made);
    }
    const std::size_t number = position / page_size;
    one_page& here = pages_->pages[number];
    if (!here.values || here.made_by != edit) {
      auto made = std::make_shared<Value[]>(values_in(number));
      if (here.values)
        std::copy_n(here.values.get(), values_in(number), made.get());
      here = {edit, std::move(made)};
    }
    here.values[position % page_size] = std::move(value);
  }

  /// Bytes that the pages take, shared ones in full.
  [[nodiscard]] std::size_t bytes() const noexcept {
    if (!pages_)
      return 0;
    std::size_t out = sizeof(page_list) + pages_->pages.size() * sizeof(one_page);
    for (std::size_t number = 0; number < pages_->pages.size(); ++number)
      out += find(number) != nullptr ? values_in(number) * sizeof(Value) : 0;
    return out;
  }

 private:
  struct one_page {
    edit_number made_by = 0;
    std::shared_ptr<Value[]> values;  // values_in() of them; null: all default
  };
  struct page_list {
    edit_number made_by = 0;
    std::vector<one_page> pages;
  };

  [[nodiscard]] const Value* find(std::size_t number) const noexcept {
    return pages_ ? pages_->pages[number].values.get() : nullptr;
  }
  /// How many values of the column stand in a page.
  [[nodiscard]] std::size_t values_in(std::size_t number) const noexcept {
    return std::min(page_size, size_ - number * page_size);
  }

  static const Value& blank() {
    static const Value none{};
    return none;
  }

  std::size_t size_ = 0;
  std::shared_ptr<page_list> pages_;
};

}  // namespace chidao
