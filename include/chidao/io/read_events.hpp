// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/error.hpp>
#include <chidao/core/message.hpp>
#include <chidao/io/limits.hpp>
#include <chidao/io/source.hpp>
#include <chidao/track/event.hpp>
#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace chidao::io {

namespace sentences {
/// A key that this sort of event does not ask for.
inline constexpr sentence key_without_event{
    "key-without-event", "the key \"{key}\" has no use with the event \"{event}\""};
/// A line over the limit.
inline constexpr sentence line_too_long{"line-too-long", "the line has more than {limit} bytes"};
/// More events than allowed.
inline constexpr sentence too_many_events{"too-many-events", "more than {limit} events"};
/// How many events may stand there.
inline constexpr sentence expected_events_at_most{"expected-events-at-most",
                                                  "at most {limit} events"};
}  // namespace sentences

/// Reads events from JSON Lines (docs/formats.md), one after the other. It keeps one line at a
/// time, so that a journal of any length can be read.
///
/// Documents, tasks, units and anchors are taken as they stand: an outlook looks them up. An event
/// without a minute of record was recorded when it happened.
class event_reader {
 public:
  /// Reads from a stream, which must outlive the reader.
  /// @param name what the file is called where a problem is told
  explicit event_reader(std::istream& in, std::string name = {}, const limits& allowed = {});

  /// The event of the next line; lines without anything on them are passed over.
  /// @returns nothing at the end
  /// @throws read_error with all problems of the line. The reader then stands at the next line, so
  ///   that a caller can go on; where the stream cannot be read, or has more events than allowed,
  ///   it stands at the end.
  [[nodiscard]] std::optional<event> next();

  /// Number of the line read last, from 1; 0 before the first.
  [[nodiscard]] std::size_t line() const noexcept { return line_; }

 private:
  friend std::vector<event> read_events(const source& from, const limits& allowed);
  std::optional<event> next(std::vector<problem>& wrong, std::size_t most);
  bool read_line(std::string& into);
  [[nodiscard]] std::vector<problem> refusal(message what, message expected) const;

  std::istream* in_;
  std::string name_;
  limits allowed_;
  std::size_t line_ = 0;
  std::size_t events_ = 0;
  bool ended_ = false;
};

/// Reads one event, the text of one line.
/// @param number what the line is numbered where a problem is told
/// @throws read_error with all problems of the line
[[nodiscard]] event read_event(const source& line, std::size_t number = 1,
                               const limits& allowed = {});

/// Reads all events of a text.
/// @throws read_error with all problems of the file
[[nodiscard]] std::vector<event> read_events(const source& from, const limits& allowed = {});

}  // namespace chidao::io
