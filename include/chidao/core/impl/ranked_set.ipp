// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <bit>
#include <chidao/core/config.hpp>
#include <chidao/core/ranked_set.hpp>
#include <utility>

namespace chidao {

CHIDAO_INLINE ranked_set ranked_set::from_words(std::size_t size,
                                                std::vector<std::uint64_t> words) {
  CHIDAO_EXPECTS(words.size() == words_for(size));
  if (size % 64 != 0)
    words.back() &= (std::uint64_t{1} << (size % 64)) - 1;
  ranked_set out;
  out.size_ = size;
  out.words_ = std::move(words);
  out.below_.reserve(out.words_.size());
  std::uint32_t total = 0;
  for (const std::uint64_t word : out.words_) {
    out.below_.push_back(total);
    total += static_cast<std::uint32_t>(std::popcount(word));
  }
  out.count_ = total;
  return out;
}

CHIDAO_INLINE std::size_t ranked_set::rank(std::size_t number) const noexcept {
  if (number >= size_)
    return count_;
  const std::uint64_t lower = (std::uint64_t{1} << (number % 64)) - 1;
  return below_[number / 64] + static_cast<std::size_t>(std::popcount(words_[number / 64] & lower));
}

CHIDAO_INLINE std::size_t ranked_set::select(std::size_t k) const {
  CHIDAO_EXPECTS(k < count_);
  const auto after = std::upper_bound(below_.begin(), below_.end(), k);
  const auto word = static_cast<std::size_t>(after - below_.begin()) - 1;
  std::uint64_t bits = words_[word];
  for (std::size_t left = k - below_[word]; left > 0; --left)
    bits &= bits - 1;
  return word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
}

CHIDAO_INLINE std::optional<std::size_t> ranked_set::next(std::size_t number) const {
  const std::size_t k = rank(number);
  return k < count_ ? std::optional{select(k)} : std::nullopt;
}

CHIDAO_INLINE std::optional<std::size_t> ranked_set::previous(std::size_t number) const {
  const std::size_t k = rank(number);
  return k > 0 ? std::optional{select(k - 1)} : std::nullopt;
}

}  // namespace chidao
