// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The one place of the version: CMake, pkg-config and the tool read it from here.

/// Grows when a caller's source must change.
#define CHIDAO_VERSION_MAJOR 0
/// Grows when something is added; while the major number is 0, also when a caller's source must
/// change.
#define CHIDAO_VERSION_MINOR 1
/// Grows when only faults were mended.
#define CHIDAO_VERSION_PATCH 0
/// The three numbers as text, "major.minor.patch".
#define CHIDAO_VERSION "0.1.0"

namespace chidao {

/// The major number, for code rather than for the preprocessor.
inline constexpr int version_major = CHIDAO_VERSION_MAJOR;
/// The minor number, for code rather than for the preprocessor.
inline constexpr int version_minor = CHIDAO_VERSION_MINOR;
/// The patch number, for code rather than for the preprocessor.
inline constexpr int version_patch = CHIDAO_VERSION_PATCH;
/// The whole version as text, "major.minor.patch".
inline constexpr const char* version = CHIDAO_VERSION;

}  // namespace chidao
