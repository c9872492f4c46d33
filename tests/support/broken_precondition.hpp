// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <csetjmp>
#include <csignal>
#include <cstdio>
#include <string>
#include <unistd.h>

namespace support {

/// Where the abort of a broken precondition comes out.
inline sigjmp_buf& way_out() {
  static sigjmp_buf buffer;
  return buffer;
}

/// What `call` wrote to the error stream before it aborted; empty if it came back. The call is left
/// by a jump: it must hold nothing that wants to be destroyed when the precondition is checked.
template <class Call>
std::string broken_precondition(const Call& call) {
  std::FILE* const written = std::tmpfile();
  const int error_stream = dup(STDERR_FILENO);
  std::fflush(stderr);
  dup2(fileno(written), STDERR_FILENO);

  struct sigaction leave = {};
  struct sigaction before = {};
  leave.sa_handler = [](int) { siglongjmp(way_out(), 1); };
  sigaction(SIGABRT, &leave, &before);
  if (sigsetjmp(way_out(), 1) == 0)
    call();
  sigaction(SIGABRT, &before, nullptr);

  std::fflush(stderr);
  dup2(error_stream, STDERR_FILENO);
  close(error_stream);
  std::rewind(written);
  std::string out;
  for (int c = std::fgetc(written); c != EOF; c = std::fgetc(written))
    out += static_cast<char>(c);
  std::fclose(written);
  return out;
}

}  // namespace support
