// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/error.hpp>

namespace chidao::io {

/// A text from outside is refused. It carries all problems found in it, in the order in which they
/// stand.
class read_error : public error {
 public:
  using error::error;
};

}  // namespace chidao::io
