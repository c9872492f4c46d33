// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace chidao {

/// A part of a date or a time of day as `07`. @pre 0 <= number
[[nodiscard]] std::string two_digits(int number);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/two_digits.ipp>
#endif
