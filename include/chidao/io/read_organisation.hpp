// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/io/limits.hpp>
#include <chidao/io/source.hpp>
#include <chidao/model/hierarchy.hpp>
#include <string>

namespace chidao::io {

/// An organisation as a file describes it.
struct organisation {
  std::string code;    ///< how the file calls it
  std::string source;  ///< where its facts come from; empty: not said
  hierarchy units;     ///< who sits where and who stands above whom, on the file's day
};

/// Reads an organisation from JSON (docs/formats.md).
/// @throws read_error with all problems of the file
[[nodiscard]] organisation read_organisation(const source& from, const limits& allowed = {});

}  // namespace chidao::io
