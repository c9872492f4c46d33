// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/iterator/iterator_facade.hpp>
#include <cstddef>
#include <utility>

namespace chidao {

/// Walks the elements of several parts, one part after the other, and stores none of them: they are
/// made where they are read. Serves the implicit graphs, whose edges are kept nowhere.
///
/// @tparam Parts a default-constructible struct with `value_type`, `parts()`, `size(part)` and
///   `operator()(part, position)`
template <class Parts>
class nested_iterator
    : public boost::iterator_facade<nested_iterator<Parts>, typename Parts::value_type,
                                    boost::forward_traversal_tag, typename Parts::value_type> {
 public:
  /// Stands nowhere; to be assigned to.
  nested_iterator() = default;

  /// Stands at the first element of a part or of a later one.
  nested_iterator(Parts of, std::size_t part) : of_{std::move(of)}, part_{part} { skip_empty(); }

 private:
  friend class boost::iterator_core_access;

  [[nodiscard]] typename Parts::value_type dereference() const { return of_(part_, position_); }
  [[nodiscard]] bool equal(const nested_iterator& other) const noexcept {
    return part_ == other.part_ && position_ == other.position_;
  }
  void increment() {
    if (++position_ < of_.size(part_))
      return;
    position_ = 0;
    ++part_;
    skip_empty();
  }
  void skip_empty() {
    while (part_ < of_.parts() && of_.size(part_) == 0)
      ++part_;
  }

  Parts of_{};
  std::size_t part_ = 0;
  std::size_t position_ = 0;
};

/// First and one past the last element of the parts, as Boost.Graph wants its ranges.
template <class Parts>
[[nodiscard]] std::pair<nested_iterator<Parts>, nested_iterator<Parts>>
nested_range(const Parts& of) {
  return {nested_iterator<Parts>{of, 0}, nested_iterator<Parts>{of, of.parts()}};
}

/// Number of elements of all parts. @complexity the parts
template <class Parts>
[[nodiscard]] std::size_t nested_count(const Parts& of) {
  std::size_t out = 0;
  for (std::size_t part = 0; part < of.parts(); ++part)
    out += of.size(part);
  return out;
}

}  // namespace chidao
