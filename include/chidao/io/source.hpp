// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/message.hpp>
#include <chidao/io/limits.hpp>
#include <filesystem>
#include <iosfwd>
#include <string>

namespace chidao::io {

namespace sentences {
/// A file that cannot be opened or read.
inline constexpr sentence cannot_be_read{"cannot-be-read", "the file cannot be read"};
/// What a file must be.
inline constexpr sentence expected_readable_file{"expected-readable-file",
                                                 "a file that exists and may be read"};
/// A text over the limit.
inline constexpr sentence text_too_large{"text-too-large", "the text has more than {limit} bytes"};
/// How large a text may be.
inline constexpr sentence expected_bytes_at_most{"expected-bytes-at-most", "at most {limit} bytes"};
}  // namespace sentences

/// A text to be read, and what to call it where a problem is told.
class source {
 public:
  /// A text in memory.
  explicit source(std::string text, std::string name = {});

  /// The text of a file, called by its path.
  /// @throws read_error if it cannot be read or is over the limit of bytes
  [[nodiscard]] static source file(const std::filesystem::path& path, const limits& allowed = {});

  /// What is left in a stream.
  /// @throws read_error if it cannot be read or is over the limit of bytes
  [[nodiscard]] static source stream(std::istream& in, std::string name = {},
                                     const limits& allowed = {});

  /// The text as it came.
  [[nodiscard]] const std::string& text() const& noexcept { return text_; }
  const std::string& text() const&& = delete;
  /// What it is called; may be empty.
  [[nodiscard]] const std::string& name() const& noexcept { return name_; }
  const std::string& name() const&& = delete;

 private:
  std::string text_;
  std::string name_;
};

}  // namespace chidao::io
