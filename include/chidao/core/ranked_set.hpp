// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/expects.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace chidao {

/// A set of whole numbers below a fixed size, with rank and select: which of them is the k-th, and
/// how many lie below a number. Serves the open days of a calendar and the units of an audience.
///
/// One bit per number and four bytes per 64 of them.
class ranked_set {
 public:
  /// The empty set of no numbers.
  ranked_set() = default;

  /// The set of all i below `size` for which `contains(i)` is true.
  template <class Contains>
  ranked_set(std::size_t size, const Contains& contains)
      : ranked_set{from_words(size, words_where(size, contains))} {}

  /// The set whose bits are given, 64 numbers a word, the least in the lowest bit. Bits from
  /// `size` on are left out.
  /// @pre there are just as many words as that takes
  [[nodiscard]] static ranked_set from_words(std::size_t size, std::vector<std::uint64_t> words);

  /// One more than the greatest number that can be a member.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }

  /// Number of members.
  [[nodiscard]] std::size_t count() const noexcept { return count_; }

  /// True if `number` is a member; false from size() on.
  [[nodiscard]] bool contains(std::size_t number) const noexcept {
    return number < size_ && ((words_[number / 64] >> (number % 64)) & 1U) != 0;
  }

  /// How many members are less than `number`. @complexity constant
  [[nodiscard]] std::size_t rank(std::size_t number) const noexcept;

  /// The member that has exactly `k` members below it.
  /// @pre k < count()
  /// @complexity logarithmic in size()
  [[nodiscard]] std::size_t select(std::size_t k) const;

  /// The first member not below `number`.
  [[nodiscard]] std::optional<std::size_t> next(std::size_t number) const;

  /// The last member below `number`.
  [[nodiscard]] std::optional<std::size_t> previous(std::size_t number) const;

  /// True if both have the same size and members.
  friend bool operator==(const ranked_set& a, const ranked_set& b) noexcept {
    return a.size_ == b.size_ && a.words_ == b.words_;
  }

 private:
  static constexpr std::size_t words_for(std::size_t size) noexcept { return (size + 63) / 64; }

  template <class Contains>
  static std::vector<std::uint64_t> words_where(std::size_t size, const Contains& contains) {
    std::vector<std::uint64_t> out(words_for(size));
    for (std::size_t i = 0; i < size; ++i)
      if (contains(i))
        out[i / 64] |= std::uint64_t{1} << (i % 64);
    return out;
  }

  std::size_t size_ = 0;
  std::size_t count_ = 0;
  std::vector<std::uint64_t> words_;
  std::vector<std::uint32_t> below_;  // members before each word
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/core/impl/ranked_set.ipp>
#endif
