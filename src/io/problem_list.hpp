// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/error.hpp>
#include <chidao/io/source.hpp>
#include <cstddef>
#include <string>
#include <vector>

namespace chidao::io {

namespace sentences {
/// Problems that are not told one by one.
inline constexpr sentence more_problems{"more-problems",
                                        "and {count} more {count:problem|problems}"};
}  // namespace sentences

/// All problems of one text, told together. Where each stands is a byte of the text; lines and
/// columns are counted only when the list is thrown.
class problem_list {
 public:
  /// A list for a text, which must outlive it; at most `most` problems are kept, the rest counted.
  /// @param first_line number of the text's first line, if it is a part of a file
  problem_list(const source& of, std::size_t most, std::size_t first_line = 1)
      : source_{of}, most_{most == 0 ? 1 : most}, first_line_{first_line} {}

  /// Adds a problem that stands at a byte of the text.
  void add(problem wrong, std::size_t at);

  /// Counts a problem that is not told. @pre full()
  void leave_out() noexcept { ++left_out_; }

  /// True without problems.
  [[nodiscard]] bool empty() const noexcept { return kept_.empty(); }

  /// True if the list keeps no more: what makes a problem readable need not be worked out then.
  [[nodiscard]] bool full() const noexcept { return kept_.size() >= most_; }

  /// Asks for leave to compare a name with so many others in search of what was meant. The first
  /// problems get it; a hostile text full of wrong names must not cost a comparison of all with
  /// all.
  [[nodiscard]] bool may_compare(std::size_t names) noexcept {
    constexpr std::size_t most = 1'000'000;
    if (full() || (compared_ > 0 && compared_ + names > most))
      return false;
    compared_ += names;
    return true;
  }

  /// Takes all problems in the order in which they stand, each with its place.
  [[nodiscard]] std::vector<problem> take();

  /// Throws all problems in the order in which they stand, if there are any.
  /// @throws read_error
  void throw_if_any();

  /// The place of a byte of the text.
  [[nodiscard]] place place_of(std::size_t at, std::string pointer = {}) const;

  /// What is read.
  [[nodiscard]] const source& of() const noexcept { return source_; }

 private:
  struct entry {
    std::size_t at;
    problem wrong;
  };

  const source& source_;
  std::size_t most_;
  std::size_t first_line_;
  std::size_t left_out_ = 0;
  std::size_t compared_ = 0;
  std::vector<entry> kept_;
};

}  // namespace chidao::io
