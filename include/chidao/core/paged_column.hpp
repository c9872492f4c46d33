// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <chidao/core/expects.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace chidao {

/// Numbers one change of a column. Later changes have greater numbers.
using edit_number = std::uint64_t;

/// A column of values of which copies share their pages: a copy costs a pointer per page, a change
/// of one value at most one page. Pages that were never written hold default values and cost
/// nothing.
///
/// Copies may be read by several threads; the one that is being changed belongs to one.
template <class Value>
class paged_column {
 public:
  /// Values of a page.
  static constexpr std::size_t page_size = 128;

  /// No values.
  paged_column() = default;

  /// A column of `size` default values.
  explicit paged_column(std::size_t size)
      : size_{size}, pages_((size + page_size - 1) / page_size) {}

  /// Number of values.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }

  /// True if no value was ever written.
  [[nodiscard]] bool untouched() const noexcept { return !written_; }

  /// The value at a position. @pre position < size()
  [[nodiscard]] const Value& operator[](std::size_t position) const {
    CHIDAO_EXPECTS(position < size_);
    const page* from = pages_[position / page_size].get();
    return from != nullptr ? from->values[position % page_size] : blank();
  }

  /// Changes the value at a position. Pages made by the same edit are changed in place, others are
  /// copied first.
  /// @pre position < size(), and the column is not read elsewhere until the edit is over
  void set(std::size_t position, Value value, edit_number edit) {
    CHIDAO_EXPECTS(position < size_);
    std::shared_ptr<page>& here = pages_[position / page_size];
    if (!here || here->made_by != edit) {
      auto made = std::make_shared<page>();
      if (here)
        made->values = here->values;
      made->made_by = edit;
      here = std::move(made);
    }
    here->values[position % page_size] = std::move(value);
    written_ = true;
  }

  /// Bytes that the pages take, shared ones in full.
  [[nodiscard]] std::size_t bytes() const noexcept {
    std::size_t out = pages_.size() * sizeof(std::shared_ptr<page>);
    for (const auto& each : pages_)
      out += each ? sizeof(page) : 0;
    return out;
  }

 private:
  struct page {
    edit_number made_by = 0;
    std::array<Value, page_size> values{};
  };

  static const Value& blank() {
    static const Value none{};
    return none;
  }

  std::size_t size_ = 0;
  bool written_ = false;
  std::vector<std::shared_ptr<page>> pages_;
};

}  // namespace chidao
