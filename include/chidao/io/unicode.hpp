// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/error.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chidao::io {

namespace sentences {
/// Bytes that are not UTF-8.
inline constexpr sentence not_utf8{"not-utf8", "the text is not valid UTF-8 at byte {byte}"};
/// What every text must be.
inline constexpr sentence expected_utf8{"expected-utf8", "UTF-8 without a byte-order mark"};
/// A character that no name or text may hold.
inline constexpr sentence control_character{"control-character",
                                            "control character {character} at byte {byte}"};
/// A character that turns the direction of writing around, so that a text reads otherwise than it
/// is stored.
inline constexpr sentence direction_character{
    "direction-character", "character {character} at byte {byte} changes the direction of writing"};
/// A code point that is no character.
inline constexpr sentence unassigned_character{"unassigned-character",
                                               "{character} at byte {byte} is no character"};
/// More marks on one letter than any language writes.
inline constexpr sentence too_many_marks{"too-many-marks",
                                         "more than {limit} marks on one letter at byte {byte}"};
/// What names and texts must be made of.
inline constexpr sentence expected_plain_text{"expected-plain-text",
                                              "letters, digits, signs and spaces on one line"};
}  // namespace sentences

/// The first byte at which a text stops being UTF-8: an overlong form, a surrogate, a number above
/// U+10FFFF or a piece of a character.
/// @returns nothing if the whole text is UTF-8
/// @complexity linear
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text) noexcept;

/// The text with each byte that is not part of a UTF-8 character replaced by U+FFFD.
[[nodiscard]] std::string mended_utf8(std::string_view text);

/// What is wrong with a text that people are to read on one line, if anything: bytes that are not
/// UTF-8, control characters and line ends, direction controls, unassigned code points, more than
/// 30 marks in a row. Byte offsets are counted from 0.
/// @complexity linear
[[nodiscard]] std::optional<problem> wrong_with_text(std::string_view text);

/// The text in Unicode's composed form (NFC), in which names are stored and compared.
/// @throws read_error if wrong_with_text finds fault with it
/// @complexity linear
[[nodiscard]] std::string composed(std::string_view text);

/// The text with every letter in its small form, character by character.
/// @throws read_error if wrong_with_text finds fault with it
/// @complexity linear
[[nodiscard]] std::string lower_case(std::string_view text);

/// The key under which a name is looked up by people: lower case, without marks, đ as d, hyphens
/// and spaces of all kinds as one, no space at the ends. "Bến Tre" and "ben  tre" have the same.
/// @throws read_error if wrong_with_text finds fault with it
/// @complexity linear
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace chidao::io
