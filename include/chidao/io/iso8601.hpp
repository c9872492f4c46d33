// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/error.hpp>
#include <chidao/time/clock_time.hpp>
#include <chidao/time/day.hpp>
#include <chidao/time/instant.hpp>
#include <chidao/time/written_moment.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace chidao::io {

namespace sentences {
/// A text that is not in the form of a day.
inline constexpr sentence not_iso_day{"not-iso-day", "\"{text}\" is not a day"};
/// The form of a day.
inline constexpr sentence expected_iso_day{"expected-iso-day", "YYYY-MM-DD, such as 2021-10-31"};
/// A text that is not in the form of a minute.
inline constexpr sentence not_iso_instant{"not-iso-instant", "\"{text}\" is not a minute of a day"};
/// The form of a minute.
inline constexpr sentence expected_iso_instant{"expected-iso-instant",
                                               "YYYY-MM-DDTHH:MM, such as 2021-10-21T17:00"};
/// A text that is not in the form of a time of day.
inline constexpr sentence not_iso_clock{"not-iso-clock", "\"{text}\" is not a time of day"};
/// The form of a time of day.
inline constexpr sentence expected_iso_clock{"expected-iso-clock",
                                             "HH:MM from 00:00 to 24:00, such as 07:30"};
/// A text that is neither a day nor a minute.
inline constexpr sentence not_iso_moment{"not-iso-moment",
                                         "\"{text}\" is neither a day nor a minute of a day"};
/// The forms of a day and of a minute.
inline constexpr sentence expected_iso_moment{"expected-iso-moment",
                                              "YYYY-MM-DD or YYYY-MM-DDTHH:MM, such as 2021-10-31"};
}  // namespace sentences

using chidao::written_moment;

/// A value, or what is wrong with the text it was to be read from.
template <class Value>
using reading = std::variant<Value, problem>;

/// Reads `YYYY-MM-DD`, and nothing else.
[[nodiscard]] reading<day> read_day(std::string_view text);

/// Reads `HH:MM` from 00:00 to 24:00, and nothing else.
[[nodiscard]] reading<clock_time> read_clock(std::string_view text);

/// Reads `YYYY-MM-DDTHH:MM`, and nothing else; 24:00 is the next day's 00:00.
[[nodiscard]] reading<instant> read_instant(std::string_view text);

/// Reads `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, in 1900 to 2199, and nothing else.
[[nodiscard]] reading<written_moment> read_moment(std::string_view text);

/// The day as `YYYY-MM-DD`.
[[nodiscard]] std::string iso8601(day which);

/// The minute as `YYYY-MM-DDTHH:MM`.
[[nodiscard]] std::string iso8601(instant which);

/// What was said, as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`.
[[nodiscard]] std::string iso8601(const written_moment& which);

}  // namespace chidao::io
