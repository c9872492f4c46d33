// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tracked_words.hpp"
#include <chidao/query/digest.hpp>
#include <cstddef>
#include <iosfwd>
#include <vector>

namespace chidao::io {

/// What one notice tells, in words.
[[nodiscard]] message notice_message(const tracked_words& words, const notice& first,
                                     const std::vector<tracked_id>& about);

/// Writes notices, one digest per addressee; addressees who are told the same share one.
void write_digests(std::ostream& out, const tracked_words& words, std::vector<notice> notices,
                   std::size_t width);

/// Writes notices as a list of JSON.
void put_notices(json_output& out, std::string_view key, const tracked_words& words,
                 const std::vector<notice>& notices);

}  // namespace chidao::io
