// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/error.hpp>
#include <chidao/io/limits.hpp>
#include <chidao/track/journal.hpp>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace chidao::io {

namespace sentences {
/// A journal that cannot be opened for writing.
inline constexpr sentence journal_not_opened{"journal-not-opened",
                                             "the journal cannot be opened for writing"};
/// What a journal must be.
inline constexpr sentence expected_writable_file{
    "expected-writable-file", "a file that may be read and written, or made in its folder"};
/// A journal that another writer has open.
inline constexpr sentence journal_in_use{"journal-in-use",
                                         "another writer has the journal open already"};
/// How many may write.
inline constexpr sentence expected_one_writer{"expected-one-writer", "one writer at a time"};
/// An event that could not be written.
inline constexpr sentence journal_not_written{"journal-not-written",
                                              "the event could not be written to the journal"};
/// What writing needs.
inline constexpr sentence expected_room_for_event{
    "expected-room-for-event", "room on the disk and within the limits of the process"};
/// A journal whose end is not what was written.
inline constexpr sentence journal_broken{
    "journal-broken", "part of an event was written and could not be taken back; no more is taken"};
/// What mends it.
inline constexpr sentence expected_opened_anew{"expected-opened-anew", "the journal opened anew"};
}  // namespace sentences

/// A journal cannot be opened or written.
class journal_error : public error {
 public:
  using error::error;
};

/// A journal in a file of JSON Lines (docs/formats.md), which people and other programs can read.
///
/// An event is handed to the system before write() returns, so that it outlives the process. It is
/// not forced to the disk: what was written last can be lost with the power.
class file_journal final : public journal {
 public:
  /// Opens the file, or makes it. Where the system has flock, a second writer is refused.
  ///
  /// A last line without its end is what a writer left that was stopped while it wrote, and was
  /// never confirmed. Where it is whole it gets its end; else it is cut off, and torn() tells it.
  /// @throws journal_error if it cannot be opened, or another writer has it
  explicit file_journal(std::filesystem::path file, const limits& allowed = {});

  /// What was cut off the end when it was opened; empty: nothing.
  [[nodiscard]] const std::string& torn() const& noexcept { return torn_; }
  const std::string& torn() const&& = delete;

  /// All events in the file.
  /// @throws read_error with all lines that are no events, and if the file is over the limits
  [[nodiscard]] std::vector<event> events() const override;
  /// Adds a line. Where only part of it could be written that is taken back.
  /// @throws read_error if it is no event that could be read again, journal_error if it cannot be
  ///   written
  void write(const event& what) override;

 private:
  /// Closes a file.
  struct closer {
    void operator()(std::FILE* open) const noexcept { static_cast<void>(std::fclose(open)); }
  };

  [[noreturn]] void refuse(const sentence& what, const sentence& expected) const;
  void mend_end();
  [[nodiscard]] bool append(const std::string& text) noexcept;

  std::filesystem::path path_;
  limits allowed_;
  std::unique_ptr<std::FILE, closer> out_;
  std::string torn_;
  bool broken_ = false;
};

}  // namespace chidao::io
