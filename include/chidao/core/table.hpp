// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/expects.hpp>
#include <chidao/core/id.hpp>
#include <cstddef>
#include <utility>
#include <vector>

namespace chidao {

/// Records of one kind, opened by their own id only.
template <class Id, class Record>
class table {
 public:
  table() = default;

  /// A table of `size` equal records.
  explicit table(std::size_t size, const Record& value = Record{}) : records_(size, value) {}

  /// Appends a record. @returns its id
  Id add(Record record) {
    records_.push_back(std::move(record));
    return id_of<Id>(records_.size() - 1);
  }

  /// The record of `which`. @pre the id is one of this table's
  [[nodiscard]] const Record& operator[](Id which) const {
    CHIDAO_EXPECTS(which.slot() < records_.size());
    return records_[which.slot()];
  }

  /// The record of `which`. @pre the id is one of this table's
  [[nodiscard]] Record& operator[](Id which) {
    CHIDAO_EXPECTS(which.slot() < records_.size());
    return records_[which.slot()];
  }

  /// Number of records.
  [[nodiscard]] std::size_t size() const noexcept { return records_.size(); }

  /// True without records.
  [[nodiscard]] bool empty() const noexcept { return records_.empty(); }

  /// The records in the order of their ids.
  [[nodiscard]] const std::vector<Record>& records() const& noexcept { return records_; }
  const std::vector<Record>& records() const&& = delete;

 private:
  std::vector<Record> records_;
};

}  // namespace chidao
