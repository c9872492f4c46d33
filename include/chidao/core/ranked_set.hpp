// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <bit>
#include <chidao/core/expects.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace chidao {

/// A set of whole numbers below a fixed size, with rank and select: which of them is the k-th, and
/// how many lie below a number. Serves the open days of a calendar and the units of an audience.
///
/// One bit per number and four bytes per 512 of them.
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
  [[nodiscard]] static ranked_set from_words(std::size_t size, std::vector<std::uint64_t> words) {
    CHIDAO_EXPECTS(words.size() == words_for(size));
    if (size % 64 != 0)
      words.back() &= (std::uint64_t{1} << (size % 64)) - 1;
    ranked_set out;
    out.size_ = size;
    out.words_ = std::move(words);
    out.below_.reserve(size / block_bits + 2);
    std::uint32_t total = 0;
    for (std::size_t word = 0; word < out.words_.size(); ++word) {
      if (word % block_words == 0)
        out.below_.push_back(total);
      total += static_cast<std::uint32_t>(std::popcount(out.words_[word]));
    }
    out.below_.resize(size / block_bits + 2, total);
    out.count_ = total;
    return out;
  }

  /// One more than the greatest number that can be a member.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }

  /// Number of members.
  [[nodiscard]] std::size_t count() const noexcept { return count_; }

  /// True if `number` is a member; false from size() on.
  [[nodiscard]] bool contains(std::size_t number) const noexcept {
    return number < size_ && ((words_[number / 64] >> (number % 64)) & 1U) != 0;
  }

  /// How many members are less than `number`. @complexity constant
  [[nodiscard]] std::size_t rank(std::size_t number) const noexcept {
    if (number >= size_)
      return count_;
    std::size_t out = below_[number / block_bits];
    for (std::size_t word = number / block_bits * block_words; word < number / 64; ++word)
      out += static_cast<std::size_t>(std::popcount(words_[word]));
    const std::uint64_t lower = (std::uint64_t{1} << (number % 64)) - 1;
    return out + static_cast<std::size_t>(std::popcount(words_[number / 64] & lower));
  }

  /// The member that has exactly `k` members below it.
  /// @pre k < count()
  /// @complexity logarithmic in size()
  [[nodiscard]] std::size_t select(std::size_t k) const {
    CHIDAO_EXPECTS(k < count_);
    const auto after = std::upper_bound(below_.begin(), below_.end(), k);
    const auto block = static_cast<std::size_t>(after - below_.begin()) - 1;
    std::size_t left = k - below_[block];
    std::size_t word = block * block_words;
    for (;; ++word) {
      const auto here = static_cast<std::size_t>(std::popcount(words_[word]));
      if (left < here)
        break;
      left -= here;
    }
    std::uint64_t bits = words_[word];
    for (; left > 0; --left)
      bits &= bits - 1;
    return word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
  }

  /// The first member not below `number`.
  [[nodiscard]] std::optional<std::size_t> next(std::size_t number) const {
    const std::size_t k = rank(number);
    return k < count_ ? std::optional{select(k)} : std::nullopt;
  }

  /// The last member below `number`.
  [[nodiscard]] std::optional<std::size_t> previous(std::size_t number) const {
    const std::size_t k = rank(number);
    return k > 0 ? std::optional{select(k - 1)} : std::nullopt;
  }

  /// True if both have the same size and members.
  friend bool operator==(const ranked_set& a, const ranked_set& b) noexcept {
    return a.size_ == b.size_ && a.words_ == b.words_;
  }

 private:
  static constexpr std::size_t words_for(std::size_t size) noexcept { return (size + 63) / 64; }

  static constexpr std::size_t block_bits = 512;
  static constexpr std::size_t block_words = block_bits / 64;

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
  std::vector<std::uint32_t> below_;
};

}  // namespace chidao
