// SPDX-License-Identifier: BSL-1.0
#include "json_document.hpp"
#include <chidao/io/file_journal.hpp>
#include <chidao/io/read_events.hpp>
#include <chidao/io/write_event.hpp>
#include <fstream>
#include <ios>
#include <sstream>
#include <system_error>
#include <utility>

#if defined(__unix__) || defined(__APPLE__)
#include <sys/file.h>
#endif

namespace chidao::io {

namespace {

/// True if nobody else writes to the file; nobody else can then, until it is closed.
bool taken_alone([[maybe_unused]] std::FILE* open) noexcept {
#if defined(__unix__) || defined(__APPLE__)
  return flock(fileno(open), LOCK_EX | LOCK_NB) == 0;
#else
  return true;
#endif
}

/// What stands after the last line end of a file.
std::string unended_line(const std::filesystem::path& path, std::uintmax_t size) {
  constexpr std::uintmax_t piece = 4096;
  std::string out;
  std::ifstream in{path, std::ios::binary};
  while (size > 0) {
    const std::uintmax_t from = size > piece ? size - piece : 0;
    std::string read(static_cast<std::size_t>(size - from), '\0');
    in.seekg(static_cast<std::streamoff>(from));
    in.read(read.data(), static_cast<std::streamsize>(read.size()));
    const auto ended = read.rfind('\n');
    out.insert(0, ended == std::string::npos ? read : read.substr(ended + 1));
    size = ended == std::string::npos ? from : 0;
  }
  return out;
}

/// True if a text is JSON, whatever it says.
bool is_whole(const std::string& text, const limits& allowed) {
  const source from{text};
  problem_list problems{from, 1};
  return json_document::read(from, allowed, problems).has_value();
}

}  // namespace

file_journal::file_journal(std::filesystem::path file, const limits& allowed)
    : path_{std::move(file)}, allowed_{allowed}, out_{std::fopen(path_.string().c_str(), "ab")} {
  if (!out_)
    refuse(sentences::journal_not_opened, sentences::expected_writable_file);
  if (!taken_alone(out_.get()))
    refuse(sentences::journal_in_use, sentences::expected_one_writer);
  std::setvbuf(out_.get(), nullptr, _IONBF, 0);
  mend_end();
}

void file_journal::refuse(const sentence& what, const sentence& expected) const {
  throw journal_error{problem{say(what), say(expected), {}, {}, place{path_.string(), 0, 0, {}}}};
}

void file_journal::mend_end() {
  std::error_code failed;
  const std::uintmax_t size = std::filesystem::file_size(path_, failed);
  if (failed)
    refuse(sentences::journal_not_opened, sentences::expected_writable_file);
  std::string last = unended_line(path_, size);
  if (last.empty())
    return;
  if (is_whole(last, allowed_)) {
    if (!append("\n"))
      refuse(sentences::journal_not_written, sentences::expected_room_for_event);
    return;
  }
  std::filesystem::resize_file(path_, size - last.size(), failed);
  if (failed)
    refuse(sentences::journal_not_opened, sentences::expected_writable_file);
  torn_ = std::move(last);
}

/// Writes a text at the end, all of it or nothing.
bool file_journal::append(const std::string& text) noexcept {
  std::error_code failed;
  const std::uintmax_t before = std::filesystem::file_size(path_, failed);
  if (failed)
    return false;
  if (std::fwrite(text.data(), 1, text.size(), out_.get()) == text.size())
    return true;
  std::clearerr(out_.get());
  std::filesystem::resize_file(path_, before, failed);
  broken_ = static_cast<bool>(failed);
  return false;
}

std::vector<event> file_journal::events() const {
  return read_events(source::file(path_, allowed_), allowed_);
}

void file_journal::write(const event& what) {
  if (broken_)
    refuse(sentences::journal_broken, sentences::expected_opened_anew);
  std::ostringstream line;
  write_event(line, what);
  if (!append(line.str()))
    refuse(sentences::journal_not_written, sentences::expected_room_for_event);
}

}  // namespace chidao::io
