// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdio>
#include <string>
#include <sys/wait.h>

/// What the tool did.
struct tool_run {
  std::string output;  ///< both streams, as they came
  int code = -1;       ///< exit code
};

/// Runs a shell command in the root of the project.
inline tool_run run_shell(const std::string& command) {
  const std::string line = std::string{"cd '"} + CHIDAO_SOURCE_DIR + "' && " + command + " 2>&1";
  tool_run out;
  std::FILE* pipe = popen(line.c_str(), "r");
  if (pipe == nullptr)
    return out;
  std::array<char, 4096> part{};
  while (const std::size_t count = std::fread(part.data(), 1, part.size(), pipe))
    out.output.append(part.data(), count);
  const int status = pclose(pipe);
  out.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return out;
}

/// Runs the tool with arguments as a shell reads them.
inline tool_run run_tool(const std::string& arguments) {
  return run_shell(std::string{"LC_ALL=C '"} + CHIDAO_TOOL + "' " + arguments);
}
