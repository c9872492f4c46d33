// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/io/limits.hpp>
#include <chidao/io/source.hpp>
#include <chidao/time/announcement.hpp>
#include <vector>

namespace chidao::io {

namespace sentences {
/// A stretch of days off that ends before it begins.
inline constexpr sentence block_backwards{"block-backwards", "the days off end before they begin"};
/// A stretch of days off that no Tet has.
inline constexpr sentence block_too_long{"block-too-long",
                                         "{days} days off are more than any Tet has"};
/// What a stretch of days off must be.
inline constexpr sentence expected_block{"expected-block",
                                         "a first and a last day off, at most 31 days"};
}  // namespace sentences

/// Reads announcements of days off from JSON (docs/formats.md).
/// @throws read_error with all problems of the file
[[nodiscard]] std::vector<announcement> read_announcements(const source& from,
                                                           const limits& allowed = {});

/// The announcements of Vietnam from 2019 on that come with the library
/// (data/vietnam/announcements.json), for vietnamese_calendar(). What was not read in a source is
/// not among them; a host that knows more reads them from its own copy of the file.
[[nodiscard]] const std::vector<announcement>& vietnamese_announcements();

}  // namespace chidao::io
