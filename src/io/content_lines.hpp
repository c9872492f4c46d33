// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

namespace chidao::io {

/// Writes the content lines of iCalendar (RFC 5545, 3.1): each ends in CR and LF and is folded so
/// that no piece has more than 75 bytes or ends inside a character.
class content_lines {
 public:
  /// Writes to a stream, which must outlive it.
  explicit content_lines(std::ostream& out) : out_{out} {}

  /// Writes a property whose value stands as it is.
  /// @param name with its parameters
  void put(std::string_view name, std::string_view value);
  /// Writes a property whose value is text (RFC 5545, 3.3.11). Bytes that are not UTF-8 and control
  /// characters become U+FFFD, line ends of all kinds `\n`.
  void text(std::string_view name, std::string_view value);

 private:
  std::ostream& out_;
};

}  // namespace chidao::io
